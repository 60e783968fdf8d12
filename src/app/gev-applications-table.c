/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-applications-table.h"

#include <glib/gi18n.h>

#include "gev-criterion.h"
#include "gev-format.h"
#include "gev-grant.h"
#include "gev-input.h"
#include "gev-record-dialog.h"
#include "gev-value-text.h"
#include "gev-window.h"

#define N_COLUMNS 9
#define SCORE_PLACES 2

/**
 * GevApplicationsTable:
 *
 * The applications to a call in the order of their scores, and what is granted, which is typed in here. More than the
 * call may grant is refused below the entry.
 */
struct _GevApplicationsTable
{
  AdwBin parent_instance;

  GevStore *store;
  GevCall *call;
  GevRecordSet *records;
  GevCallRanking *ranking;
  GPtrArray *lines;

  GtkGrid *grid;
};

G_DEFINE_FINAL_TYPE (GevApplicationsTable, gev_applications_table, ADW_TYPE_BIN)

typedef struct
{
  char *uuid;
  GtkLabel *rank;
  GtkLabel *title;
  GtkLabel *year;
  GtkLabel *score;
  GtkLabel *spread;
  GtkLabel *applied;
  GtkLabel *could;
  GtkEntry *granted;
  GtkLabel *problem;
} Line;

static void
free_line (gpointer data)
{
  Line *line = data;

  g_free (line->uuid);
  g_free (line);
}

static void
show_problem (Line       *line,
              const char *text)
{
  if (text != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (line->granted), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (line->granted), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (line->granted), GTK_ACCESSIBLE_STATE_INVALID,
                               text != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (line->granted), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  text != NULL ? text : "", -1);
  gtk_label_set_text (line->problem, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (line->problem), text != NULL);
}

/* Typed in and not meant otherwise than it stands. */
static void
keep_grant (GevApplicationsTable *self,
            Line                 *line)
{
  const GevRankedApplication *ranked = gev_call_ranking_find (self->ranking, line->uuid);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (line->granted));
  gboolean is_empty = strspn (text, " ") == strlen (text);
  g_autofree char *before = ranked != NULL ? gev_record_text (ranked->application, GEV_APPLICATION_GRANTED_ORE) : NULL;
  g_autofree char *refusal = NULL;
  g_autoptr (GError) error = NULL;
  gint64 ore = 0;

  if (ranked == NULL || g_str_equal (text, before))
    {
      show_problem (line, NULL);
      return;
    }
  if (!is_empty && !gev_input_money (gev_language_get_default (), text, &ore, &error))
    {
      show_problem (line, error->message);
      return;
    }
  if (ore < 0)
    {
      show_problem (line, _("A grant is never below 0."));
      return;
    }
  refusal = gev_call_ranking_check_grant (
    self->ranking, line->uuid, (int) gev_record_get_number (ranked->application, GEV_APPLICATION_YEAR), ore);
  show_problem (line, refusal);
  if (refusal == NULL &&
      !gev_grant_save (self->store, self->call, ranked->application, is_empty ? NULL : &ore, &error))
    gev_window_show_error (GTK_WIDGET (self), _("The change could not be saved"), error);
}

static Line *
find_line (GevApplicationsTable *self,
           gpointer              entry)
{
  for (guint i = 0; i < self->lines->len; i++)
    if (((Line *) g_ptr_array_index (self->lines, i))->granted == entry)
      return g_ptr_array_index (self->lines, i);

  return NULL;
}

static void
keep_cb (GevApplicationsTable *self,
         GtkEntry             *entry)
{
  Line *line = find_line (self, entry);

  if (line != NULL)
    keep_grant (self, line);
}

static void
left_cb (GevApplicationsTable    *self,
         GtkEventControllerFocus *controller)
{
  keep_cb (self, GTK_ENTRY (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller))));
}

static void
check_cb (GevApplicationsTable *self,
          GevRecord            *draft,
          GPtrArray            *problems)
{
  g_autofree char *refusal =
    gev_call_ranking_check_grant (self->ranking, gev_record_get_uuid (draft),
                                  (int) gev_record_get_number (draft, GEV_APPLICATION_YEAR),
                                  gev_record_get_number (draft, GEV_APPLICATION_GRANTED_ORE));

  if (refusal != NULL)
    gev_record_add_problem (problems, GEV_APPLICATION_YEAR, "%s", refusal);
}

static gboolean
accepted_cb (GevApplicationsTable *self,
             GevRecord            *draft,
             GtkWidget            *dialog)
{
  g_autoptr (GError) error = NULL;

  if (gev_store_save (self->store, draft, _("Application changed"), &error))
    return TRUE;
  gev_window_show_error (dialog, _("The change could not be saved"), error);

  return FALSE;
}

static void
edit_cb (GtkWidget  *button,
         const char *uuid)
{
  GevApplicationsTable *self = GEV_APPLICATIONS_TABLE (gtk_widget_get_ancestor (button, GEV_TYPE_APPLICATIONS_TABLE));
  const GevRankedApplication *ranked = gev_call_ranking_find (self->ranking, uuid);

  if (ranked != NULL)
    gev_applications_table_edit (self, ranked->application);
}

static void
delete_cb (GtkWidget  *button,
           const char *uuid)
{
  GevApplicationsTable *self = GEV_APPLICATIONS_TABLE (gtk_widget_get_ancestor (button, GEV_TYPE_APPLICATIONS_TABLE));
  const GevRankedApplication *ranked = gev_call_ranking_find (self->ranking, uuid);
  g_autoptr (GevRecord) application = ranked != NULL ? g_object_ref (GEV_RECORD (ranked->application)) : NULL;
  g_autoptr (GError) error = NULL;

  if (application == NULL)
    return;
  if (gev_store_remove (self->store, application, _("Application deleted"), &error))
    gev_window_show_undo_toast (GTK_WIDGET (self), _("Application deleted"));
  else
    gev_window_show_error (GTK_WIDGET (self), _("The change could not be saved"), error);
}

static GtkLabel *
add_label (GevApplicationsTable *self,
           int                   column,
           int                   row,
           float                 xalign,
           const char           *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_widget_add_css_class (label, "numeric");
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_grid_attach (self->grid, label, column, row, 1, 1);

  return GTK_LABEL (label);
}

static GtkWidget *
create_button (const char *icon_name,
               const char *label,
               GCallback   clicked,
               Line       *line)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_tooltip_text (button, label);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "row-button");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect (button, "clicked", clicked, line->uuid);

  return button;
}

static void
add_line (GevApplicationsTable *self,
          const char           *uuid)
{
  Line *line = g_new0 (Line, 1);
  int row = 1 + 2 * (int) self->lines->len;
  gboolean is_read_only = gev_store_is_read_only (self->store);
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  line->uuid = g_strdup (uuid);
  line->rank = add_label (self, 0, row, 1, "heading");
  line->title = add_label (self, 1, row, 0, NULL);
  gtk_label_set_wrap (line->title, TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (line->title), TRUE);
  line->year = add_label (self, 2, row, 1, NULL);
  line->score = add_label (self, 3, row, 1, NULL);
  line->spread = add_label (self, 4, row, 1, NULL);
  line->applied = add_label (self, 5, row, 1, NULL);
  line->could = add_label (self, 6, row, 1, "dim-label");
  line->granted = GTK_ENTRY (entry);
  gtk_entry_set_alignment (line->granted, 1);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 11);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 11);
  gtk_widget_set_sensitive (entry, !is_read_only);
  gtk_widget_add_css_class (entry, "numeric");
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (keep_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (entry, focus);
  gtk_grid_attach (self->grid, entry, 7, row, 1, 1);
  gtk_box_append (GTK_BOX (buttons),
                  create_button ("document-edit-symbolic", _("Correct"), G_CALLBACK (edit_cb), line));
  gtk_box_append (GTK_BOX (buttons),
                  create_button ("user-trash-symbolic", _("Delete"), G_CALLBACK (delete_cb), line));
  gtk_widget_set_sensitive (buttons, !is_read_only);
  gtk_grid_attach (self->grid, buttons, 8, row, 1, 1);
  line->problem = add_label (self, 1, row + 1, 1, "error");
  gtk_label_set_wrap (line->problem, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (line->problem), FALSE);
  g_object_ref (line->problem);
  gtk_grid_remove (self->grid, GTK_WIDGET (line->problem));
  gtk_grid_attach (self->grid, GTK_WIDGET (line->problem), 1, row + 1, 7, 1);
  g_object_unref (line->problem);
  g_ptr_array_add (self->lines, line);
}

static void
add_titles (GevApplicationsTable *self)
{
  const char *const titles[N_COLUMNS] = {
    _("Rank"), _("Project"), _("Year"), _("Points"), _("Spread"), _("Applied for"), _("Could get"), _("Granted, kr"),
    "",
  };

  for (int i = 0; i < N_COLUMNS; i++)
    gtk_label_set_text (add_label (self, i, 0, i == 1 ? 0 : 1, "dim-label"), titles[i]);
}

static gboolean
is_same (GevApplicationsTable *self)
{
  if (self->lines->len != gev_call_ranking_get_n (self->ranking))
    return FALSE;
  for (guint i = 0; i < self->lines->len; i++)
    if (!g_str_equal (((Line *) g_ptr_array_index (self->lines, i))->uuid,
                      gev_record_get_uuid (gev_call_ranking_get (self->ranking, i)->application)))
      return FALSE;

  return TRUE;
}

static char *
describe_criteria (GevApplicationsTable       *self,
                   const GevRankedApplication *ranked)
{
  const GevLanguage *language = gev_language_get_default ();
  GPtrArray *criteria = gev_call_ranking_get_criteria (self->ranking);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < criteria->len; i++)
    {
      const GevCriterionScore *score = &ranked->criteria[i];
      g_autofree char *title = gev_record_dup_title (g_ptr_array_index (criteria, i));
      g_autofree char *mean = gev_format_decimal (language, score->mean, SCORE_PLACES);

      g_string_append (text, i > 0 ? "\n" : "");
      if (score->n_assessors > 0)
        g_string_append_printf (text, _("%1$s: %2$s (from %3$d to %4$d)"), title, mean, score->lowest, score->highest);
      else
        g_string_append_printf (text, _("%s: no points yet"), title);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
write_title (GevApplicationsTable       *self,
             const GevRankedApplication *ranked)
{
  const char *applicant = gev_record_get_text (ranked->application, GEV_APPLICATION_APPLICANT);
  gpointer project =
    gev_record_set_lookup (self->records, gev_record_get_text (ranked->application, GEV_APPLICATION_PROJECT));
  g_autofree char *title = project != NULL ? gev_record_dup_title (project) : g_strdup ("");

  return applicant != NULL ? g_strdup_printf ("%s · %s", title, applicant) : g_steal_pointer (&title);
}

static void
show_line (GevApplicationsTable       *self,
           Line                       *line,
           const GevRankedApplication *ranked)
{
  const GevLanguage *language = gev_language_get_default ();
  gpointer application = ranked->application;
  g_autofree char *rank = ranked->rank > 0 ? g_strdup_printf ("%u", ranked->rank) : g_strdup ("–");
  g_autofree char *title = write_title (self, ranked);
  g_autofree char *year = g_strdup_printf ("%d", (int) gev_record_get_number (application, GEV_APPLICATION_YEAR));
  g_autofree char *score = gev_format_decimal (language, ranked->score, SCORE_PLACES);
  g_autofree char *marked = g_strdup_printf (ranked->n_missing > 0 ? "%s *" : "%s", score);
  g_autofree char *spread = g_strdup_printf ("%d", ranked->spread);
  g_autofree char *applied =
    gev_format_money (language, gev_record_get_number (application, GEV_APPLICATION_APPLIED_ORE));
  g_autofree char *could = gev_format_money (language, ranked->could_ore);
  g_autofree char *criteria = describe_criteria (self, ranked);
  g_autofree char *name = g_strdup_printf (_("Granted to %s, in kroner"), title);

  gtk_label_set_text (line->rank, rank);
  gtk_label_set_text (line->title, title);
  gtk_label_set_text (line->year, year);
  gtk_label_set_text (line->score, ranked->rank > 0 ? marked : _("None"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (line->score), *criteria != '\0' ? criteria : NULL);
  gtk_label_set_text (line->spread, ranked->rank > 0 ? spread : "–");
  gtk_label_set_text (line->applied, applied);
  gtk_label_set_text (line->could, could);
  gtk_accessible_update_property (GTK_ACCESSIBLE (line->granted), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (!gtk_widget_has_css_class (GTK_WIDGET (line->granted), "error"))
    {
      g_autofree char *granted = gev_record_text (application, GEV_APPLICATION_GRANTED_ORE);

      gtk_editable_set_text (GTK_EDITABLE (line->granted), granted);
    }
}

static void
gev_applications_table_dispose (GObject *object)
{
  GevApplicationsTable *self = GEV_APPLICATIONS_TABLE (object);

  /* What leaves the focus on the way out is not to be kept. */
  g_ptr_array_set_size (self->lines, 0);
  g_clear_object (&self->store);
  g_clear_object (&self->call);
  g_clear_object (&self->records);
  g_clear_object (&self->ranking);

  G_OBJECT_CLASS (gev_applications_table_parent_class)->dispose (object);
}

static void
gev_applications_table_finalize (GObject *object)
{
  g_ptr_array_unref (GEV_APPLICATIONS_TABLE (object)->lines);

  G_OBJECT_CLASS (gev_applications_table_parent_class)->finalize (object);
}

static void
gev_applications_table_class_init (GevApplicationsTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = gev_applications_table_dispose;
  object_class->finalize = gev_applications_table_finalize;
}

static void
gev_applications_table_init (GevApplicationsTable *self)
{
  self->lines = g_ptr_array_new_with_free_func (free_line);
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_spacing (self->grid, 16);
  gtk_grid_set_row_spacing (self->grid, 6);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->grid));
}

/**
 * gev_applications_table_show:
 * @self: a table
 * @store: the portfolio
 * @call: a call
 * @records: the applications of the call and their projects
 * @ranking: the order of the applications
 */
void
gev_applications_table_show (GevApplicationsTable *self,
                             GevStore             *store,
                             GevCall              *call,
                             GevRecordSet         *records,
                             GevCallRanking       *ranking)
{
  GtkWidget *child;

  g_set_object (&self->store, store);
  g_set_object (&self->call, call);
  g_set_object (&self->records, records);
  g_set_object (&self->ranking, ranking);
  if (!is_same (self))
    {
      g_ptr_array_set_size (self->lines, 0);
      while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
        gtk_grid_remove (self->grid, child);
      add_titles (self);
      for (guint i = 0; i < gev_call_ranking_get_n (ranking); i++)
        add_line (self, gev_record_get_uuid (gev_call_ranking_get (ranking, i)->application));
    }
  for (guint i = 0; i < self->lines->len; i++)
    show_line (self, g_ptr_array_index (self->lines, i), gev_call_ranking_get (ranking, i));
}

/**
 * gev_applications_table_edit:
 * @self: a table
 * @application: one of its applications
 *
 * Opens it to be corrected.
 */
void
gev_applications_table_edit (GevApplicationsTable *self,
                             GevApplication       *application)
{
  static const char *const fields[] = { "applicant", "date", "year", "applied-ore", "decided", "reason", NULL };
  g_autoptr (GevRecord) draft = gev_record_copy (GEV_RECORD (application));
  GevRecordDialog *dialog;

  if (gev_store_is_read_only (self->store))
    return;
  dialog = gev_record_dialog_new (GTK_WIDGET (self), self->store, draft, fields);
  gtk_window_set_title (GTK_WINDOW (dialog), _("Application"));
  g_object_set (dialog, "accept-label", _("Save"), NULL);
  g_signal_connect_object (dialog, "check", G_CALLBACK (check_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "accepted", G_CALLBACK (accepted_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}
