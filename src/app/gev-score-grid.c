/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-score-grid.h"

#include <glib/gi18n.h>

#include "gev-criterion.h"
#include "gev-format.h"
#include "gev-text.h"
#include "gev-window.h"

#define MAX_POINTS 5
#define SCORE_PLACES 2

/**
 * GevScoreGrid:
 *
 * The points of one application: a row for each criterion and a column for each assessor. A digit from 0 to 5 is kept
 * at once and leads to the next criterion, so that a sheet of points is typed in without a mouse.
 */
struct _GevScoreGrid
{
  AdwBin parent_instance;

  GevStore *store;
  GevRecordSet *records;
  GevCallRanking *ranking;
  char *application;
  GPtrArray *assessors; /* texts; those without a name are "" */
  GPtrArray *cells;
  GPtrArray *means;
  char *shape; /* what the cells are of, to see whether they can stay */
  gboolean is_filling;

  GtkGrid *grid;
  GtkEntry *assessor_entry;
};

G_DEFINE_FINAL_TYPE (GevScoreGrid, gev_score_grid, ADW_TYPE_BIN)

typedef struct
{
  GevScoreGrid *grid;
  GtkEntry *entry;
  guint criterion;
  guint assessor;
} Cell;

static const char *
get_assessor (GevScoreGrid *self,
              guint         index)
{
  const char *name = g_ptr_array_index (self->assessors, index);

  return *name != '\0' ? name : NULL;
}

static GevCriterion *
get_criterion (GevScoreGrid *self,
               guint         index)
{
  return g_ptr_array_index (gev_call_ranking_get_criteria (self->ranking), index);
}

static GevScore *
find_score (GevScoreGrid *self,
            const Cell   *cell)
{
  return gev_call_ranking_find_score (self->records, self->application,
                                      gev_record_get_uuid (get_criterion (self, cell->criterion)),
                                      get_assessor (self, cell->assessor));
}

static gboolean
knows (GevScoreGrid *self,
       const char   *assessor)
{
  for (guint i = 0; i < self->assessors->len; i++)
    if (g_str_equal (g_ptr_array_index (self->assessors, i), assessor))
      return TRUE;

  return FALSE;
}

/* Everybody who has given points by any criterion of any application, so that each sheet has the same columns. */
static void
collect_assessors (GevScoreGrid *self)
{
  GPtrArray *scores = gev_record_set_get_all (self->records, GEV_TYPE_SCORE);

  for (guint i = 0; i < scores->len; i++)
    {
      const char *name = gev_record_get_text (g_ptr_array_index (scores, i), GEV_SCORE_ASSESSOR);

      if (!knows (self, name != NULL ? name : ""))
        g_ptr_array_add (self->assessors, g_strdup (name != NULL ? name : ""));
    }
}

static gboolean
save (GevScoreGrid *self,
      const Cell   *cell,
      const char   *text)
{
  GevScore *before = find_score (self, cell);
  gboolean is_empty = *text == '\0';
  g_autoptr (GevRecord) score = NULL;
  g_autoptr (GError) error = NULL;
  gboolean saved;

  if (is_empty && before == NULL)
    return TRUE;
  if (before != NULL && !is_empty && gev_record_get_number (before, GEV_SCORE_POINTS) == *text - '0')
    return TRUE;
  if (before != NULL)
    score = gev_record_copy (GEV_RECORD (before));
  else
    {
      score = gev_record_new (GEV_TYPE_SCORE);
      gev_record_set_text (score, GEV_SCORE_APPLICATION, self->application);
      gev_record_set_text (score, GEV_SCORE_CRITERION,
                           gev_record_get_uuid (get_criterion (self, cell->criterion)));
      gev_record_set_text (score, GEV_SCORE_ASSESSOR, get_assessor (self, cell->assessor));
    }
  if (!is_empty)
    gev_record_set_number (score, GEV_SCORE_POINTS, *text - '0');
  saved = is_empty ? gev_store_remove (self->store, score, _("Points deleted"), &error)
                   : gev_store_save (self->store, score, _("Points given"), &error);
  if (!saved)
    gev_window_show_error (GTK_WIDGET (self), _("The change could not be saved"), error);

  return saved;
}

static gboolean
is_points (const char *text)
{
  return *text == '\0' || (*text >= '0' && *text <= '0' + MAX_POINTS && text[1] == '\0');
}

static void
changed_cb (GtkEntry *entry,
            Cell     *cell)
{
  GevScoreGrid *self = cell->grid;
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry)));
  guint next = cell->assessor * gev_call_ranking_get_criteria (self->ranking)->len + cell->criterion + 1;

  if (self->is_filling)
    return;
  if (!is_points (text))
    {
      gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
      gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                      _("Points are whole numbers from 0 to 5."), -1);
      gtk_widget_set_tooltip_text (GTK_WIDGET (entry), _("Points are whole numbers from 0 to 5."));
      return;
    }
  gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  gtk_widget_set_tooltip_text (GTK_WIDGET (entry), NULL);
  if (save (self, cell, text) && *text != '\0' && next < self->cells->len)
    gtk_widget_grab_focus (GTK_WIDGET (((Cell *) g_ptr_array_index (self->cells, next))->entry));
}

static void
attach_label (GevScoreGrid *self,
              const char   *text,
              int           column,
              int           row,
              float         xalign,
              const char   *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), column == 0 ? 40 : 14);
  gtk_widget_set_hexpand (label, FALSE);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_grid_attach (self->grid, label, column, row, 1, 1);
}

static void
add_cell (GevScoreGrid *self,
          guint         criterion,
          guint         assessor)
{
  Cell *cell = g_new0 (Cell, 1);
  GtkWidget *entry = gtk_entry_new ();
  g_autofree char *title = gev_record_dup_title (get_criterion (self, criterion));
  g_autofree char *name = g_strdup_printf (_("Points for %1$s from %2$s"), title,
                                           (const char *) g_ptr_array_index (self->assessors, assessor));

  *cell = (Cell){ self, GTK_ENTRY (entry), criterion, assessor };
  gtk_entry_set_alignment (cell->entry, 0.5);
  gtk_entry_set_input_purpose (cell->entry, GTK_INPUT_PURPOSE_DIGITS);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 3);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 3);
  gtk_widget_set_halign (entry, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (entry, !gev_store_is_read_only (self->store));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (entry, "changed", G_CALLBACK (changed_cb), cell);
  gtk_grid_attach (self->grid, entry, 1 + (int) assessor, 1 + (int) criterion, 1, 1);
  g_ptr_array_add (self->cells, cell);
}

/* In the order of typing: down the criteria, one assessor after the other; so Tab goes too. */
static void
rebuild (GevScoreGrid *self)
{
  guint n_criteria = gev_call_ranking_get_criteria (self->ranking)->len;
  int mean_column = 1 + (int) self->assessors->len;
  GtkWidget *child;

  g_ptr_array_set_size (self->cells, 0);
  g_ptr_array_set_size (self->means, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  attach_label (self, _("Criterion (weight)"), 0, 0, 0, "dim-label");
  for (guint i = 0; i < n_criteria; i++)
    {
      gpointer criterion = get_criterion (self, i);
      g_autofree char *title = gev_record_dup_title (criterion);
      g_autofree char *text =
        g_strdup_printf ("%s (%d)", title, (int) gev_record_get_number (criterion, GEV_CRITERION_WEIGHT));

      attach_label (self, text, 0, 1 + (int) i, 0, NULL);
    }
  for (guint assessor = 0; assessor < self->assessors->len; assessor++)
    {
      const char *name = g_ptr_array_index (self->assessors, assessor);

      attach_label (self, *name != '\0' ? name : _("Unnamed"), 1 + (int) assessor, 0, 0.5, "dim-label");
      for (guint i = 0; i < n_criteria; i++)
        add_cell (self, i, assessor);
    }
  attach_label (self, _("Mean"), mean_column, 0, 1, "dim-label");
  for (guint i = 0; i < n_criteria; i++)
    {
      GtkWidget *mean = gtk_label_new (NULL);

      gtk_label_set_xalign (GTK_LABEL (mean), 1);
      gtk_widget_add_css_class (mean, "numeric");
      gtk_grid_attach (self->grid, mean, mean_column, 1 + (int) i, 1, 1);
      g_ptr_array_add (self->means, mean);
    }
}

static char *
describe_shape (GevScoreGrid *self)
{
  GPtrArray *criteria = gev_call_ranking_get_criteria (self->ranking);
  g_autoptr (GString) shape = g_string_new (self->application);

  for (guint i = 0; i < criteria->len; i++)
    {
      g_autofree char *title = gev_record_dup_title (g_ptr_array_index (criteria, i));

      g_string_append_printf (shape, "\n%s %d", title,
                              (int) gev_record_get_number (g_ptr_array_index (criteria, i), GEV_CRITERION_WEIGHT));
    }
  for (guint i = 0; i < self->assessors->len; i++)
    g_string_append_printf (shape, "\t%s", (const char *) g_ptr_array_index (self->assessors, i));

  return g_string_free (g_steal_pointer (&shape), FALSE);
}

static void
fill (GevScoreGrid *self)
{
  const GevRankedApplication *ranked = gev_call_ranking_find (self->ranking, self->application);
  g_autofree char *shape = describe_shape (self);

  if (g_strcmp0 (shape, self->shape) != 0)
    {
      rebuild (self);
      g_free (self->shape);
      self->shape = g_steal_pointer (&shape);
    }
  self->is_filling = TRUE;
  for (guint i = 0; i < self->cells->len; i++)
    {
      Cell *cell = g_ptr_array_index (self->cells, i);
      GevScore *score = find_score (self, cell);
      char text[] = { score != NULL ? (char) ('0' + gev_record_get_number (score, GEV_SCORE_POINTS)) : '\0', '\0' };

      if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (cell->entry)), text) &&
          !gtk_widget_has_css_class (GTK_WIDGET (cell->entry), "error"))
        gtk_editable_set_text (GTK_EDITABLE (cell->entry), text);
    }
  self->is_filling = FALSE;
  for (guint i = 0; ranked != NULL && i < self->means->len; i++)
    {
      g_autofree char *mean =
        ranked->criteria[i].n_assessors > 0
          ? gev_format_decimal (gev_language_get_default (), ranked->criteria[i].mean, SCORE_PLACES)
          : g_strdup ("–");

      gtk_label_set_text (g_ptr_array_index (self->means, i), mean);
    }
}

static void
add_assessor_cb (GevScoreGrid *self)
{
  g_autofree char *name = gev_text_tidy (gtk_editable_get_text (GTK_EDITABLE (self->assessor_entry)), TRUE);
  guint n_criteria = gev_call_ranking_get_criteria (self->ranking)->len;

  if (*name == '\0' || knows (self, name))
    return;
  g_ptr_array_add (self->assessors, g_steal_pointer (&name));
  gtk_editable_set_text (GTK_EDITABLE (self->assessor_entry), "");
  fill (self);
  if (n_criteria > 0)
    {
      Cell *first = g_ptr_array_index (self->cells, self->cells->len - n_criteria);

      gtk_widget_grab_focus (GTK_WIDGET (first->entry));
    }
}

static void
gev_score_grid_dispose (GObject *object)
{
  GevScoreGrid *self = GEV_SCORE_GRID (object);

  self->is_filling = TRUE;
  g_clear_object (&self->store);
  g_clear_object (&self->records);
  g_clear_object (&self->ranking);

  G_OBJECT_CLASS (gev_score_grid_parent_class)->dispose (object);
}

static void
gev_score_grid_finalize (GObject *object)
{
  GevScoreGrid *self = GEV_SCORE_GRID (object);

  g_free (self->application);
  g_free (self->shape);
  g_ptr_array_unref (self->assessors);
  g_ptr_array_unref (self->cells);
  g_ptr_array_unref (self->means);

  G_OBJECT_CLASS (gev_score_grid_parent_class)->finalize (object);
}

static void
gev_score_grid_class_init (GevScoreGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = gev_score_grid_dispose;
  object_class->finalize = gev_score_grid_finalize;
}

static void
gev_score_grid_init (GevScoreGrid *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->assessors = g_ptr_array_new_with_free_func (g_free);
  self->cells = g_ptr_array_new_with_free_func (g_free);
  self->means = g_ptr_array_new ();
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_spacing (self->grid, 12);
  gtk_grid_set_row_spacing (self->grid, 6);
  self->assessor_entry = GTK_ENTRY (gtk_entry_new ());
  gtk_entry_set_placeholder_text (self->assessor_entry, _("New assessor: name or role, then Enter"));
  gtk_editable_set_width_chars (GTK_EDITABLE (self->assessor_entry), 34);
  gtk_widget_set_halign (GTK_WIDGET (self->assessor_entry), GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->assessor_entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("New assessor"), -1);
  g_signal_connect_swapped (self->assessor_entry, "activate", G_CALLBACK (add_assessor_cb), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->grid));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->assessor_entry));
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * gev_score_grid_show:
 * @self: a grid
 * @store: the portfolio
 * @records: the scores of the call
 * @ranking: the order of its applications
 * @application: the UUID of the one whose points are shown
 */
void
gev_score_grid_show (GevScoreGrid   *self,
                     GevStore       *store,
                     GevRecordSet   *records,
                     GevCallRanking *ranking,
                     const char     *application)
{
  g_set_object (&self->store, store);
  g_set_object (&self->records, records);
  g_set_object (&self->ranking, ranking);
  if (g_strcmp0 (self->application, application) != 0)
    {
      g_free (self->application);
      self->application = g_strdup (application);
      g_ptr_array_set_size (self->assessors, 0);
    }
  collect_assessors (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->assessor_entry), !gev_store_is_read_only (store));
  fill (self);
}
