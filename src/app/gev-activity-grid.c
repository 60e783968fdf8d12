/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-activity-grid.h"

#include <glib/gi18n.h>

#include "gev-format.h"

/**
 * GevActivityGrid:
 *
 * Innovation activity as a table of stages and tracks. A number opens what it
 * counts: #GevActivityGrid::opened.
 */
struct _GevActivityGrid
{
  AdwBin parent_instance;

  GtkGrid *grid;
};

G_DEFINE_FINAL_TYPE (GevActivityGrid, gev_activity_grid, ADW_TYPE_BIN)

enum
{
  OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
open_cb (GtkMenuButton *button,
         gpointer       data)
{
  GevActivityGrid *self = GEV_ACTIVITY_GRID (gtk_widget_get_ancestor (GTK_WIDGET (button), GEV_TYPE_ACTIVITY_GRID));
  int cell = GPOINTER_TO_INT (data);
  int track = cell / GEV_N_STAGES;

  g_signal_emit (self, signals[OPENED], 0, button, track <= GEV_N_TRACKS ? track : GEV_INDICATOR_ALL,
                 cell % GEV_N_STAGES);
}

static void
attach_label (GevActivityGrid *self,
              int              column,
              int              row,
              const char      *text,
              const char      *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 1);
  /* Short words stay on one line. */
  gtk_label_set_wrap (GTK_LABEL (label), g_utf8_strlen (text, -1) > 6);
  gtk_widget_set_hexpand (label, column == 0);
  gtk_widget_set_valign (label, row == 0 ? GTK_ALIGN_END : GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (label, "numeric");
  if (column > 0)
    gtk_widget_add_css_class (label, "figure");
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_grid_attach (self->grid, label, column, row, 1, 1);
}

static const char *
name_track (guint track)
{
  if (track < GEV_N_TRACKS)
    return g_dgettext (GETTEXT_PACKAGE, gev_track_vocabulary.terms[track].label);

  return track == GEV_TRACK_NONE ? _("No track") : _("In all");
}

static void
attach_number (GevActivityGrid *self,
               int              column,
               int              row,
               guint            track,
               guint            stage,
               guint            n)
{
  const char *stage_name = g_dgettext (GETTEXT_PACKAGE, gev_stage_vocabulary.terms[stage].label);
  g_autofree char *text = gev_format_count (gev_language_get_default (), n);
  g_autofree char *name = g_strdup_printf ("%s, %s: %s", stage_name, name_track (track), text);
  GtkWidget *button;

  if (n == 0)
    {
      attach_label (self, column, row, "–", "dim-label");
      return;
    }
  button = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), gtk_label_new (text));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), open_cb,
                                         GINT_TO_POINTER ((int) (track * GEV_N_STAGES + stage)), NULL);
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "figure-button");
  gtk_widget_add_css_class (button, "numeric");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_grid_attach (self->grid, button, column, row, 1, 1);
}

static const GevActivityRow *
get_track (const GevActivity *activity,
           guint              track)
{
  return track <= GEV_N_TRACKS ? &activity->tracks[track] : &activity->total;
}

/* A track that counts nothing at all is left out, where it is none. */
static gboolean
is_shown (const GevActivity *activity,
          guint              track)
{
  const GevActivityRow *row = get_track (activity, track);
  guint n = row->n_adopted[0] + row->n_adopted[1];

  for (guint stage = 0; stage < GEV_N_STAGES; stage++)
    n += row->stages[stage];

  return track != GEV_TRACK_NONE || n > 0;
}

static void
attach_sum (GevActivityGrid   *self,
            const GevActivity *activity,
            int                row,
            const char        *name,
            gsize              first,
            gsize              second,
            const char        *style)
{
  int column = 1;

  attach_label (self, 0, row, name, style);
  for (guint track = 0; track <= GEV_N_TRACKS + 1; track++)
    if (is_shown (activity, track))
      {
        const GevActivityRow *figures = get_track (activity, track);
        guint n = G_STRUCT_MEMBER (guint, figures, first) + G_STRUCT_MEMBER (guint, figures, second);
        g_autofree char *text = gev_format_count (gev_language_get_default (), n);

        attach_label (self, column++, row, n > 0 ? text : "–", n > 0 ? style : "dim-label");
      }
}

static int
show_activity (GevActivityGrid   *self,
               const GevActivity *activity)
{
  GtkWidget *child;
  int column = 1;
  int row = 1;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  attach_label (self, 0, 0, _("Stage"), "dim-label");
  for (guint track = 0; track <= GEV_N_TRACKS + 1; track++)
    if (is_shown (activity, track))
      attach_label (self, column++, 0, name_track (track), "dim-label");
  for (guint stage = 0; stage < GEV_N_STAGES; stage++)
    {
      if (stage > GEV_STAGE_DIFFUSION && activity->total.stages[stage] == 0)
        continue;
      column = 1;
      attach_label (self, 0, row, g_dgettext (GETTEXT_PACKAGE, gev_stage_vocabulary.terms[stage].label), NULL);
      for (guint track = 0; track <= GEV_N_TRACKS + 1; track++)
        if (is_shown (activity, track))
          attach_number (self, column++, row, track, stage, get_track (activity, track)->stages[stage]);
      row++;
    }
  attach_sum (self, activity, row++, _("Adoptions, out and in"), G_STRUCT_OFFSET (GevActivityRow, n_adopted[0]),
              G_STRUCT_OFFSET (GevActivityRow, n_adopted[1]), NULL);

  return row;
}

static void
gev_activity_grid_class_init (GevActivityGridClass *klass)
{
  /**
   * GevActivityGrid::opened:
   * @self: the table
   * @number: the number, which wants a popover
   * @track: a #GevTrack, %GEV_TRACK_NONE or %GEV_INDICATOR_ALL
   * @stage: a #GevStage
   *
   * Someone wants to see what a number counts.
   */
  signals[OPENED] = g_signal_new ("opened", GEV_TYPE_ACTIVITY_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 3, GTK_TYPE_MENU_BUTTON, G_TYPE_INT, G_TYPE_INT);
}

static void
gev_activity_grid_init (GevActivityGrid *self)
{
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_spacing (self->grid, 12);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->grid));
}

/**
 * gev_activity_grid_show_stock:
 * @self: a table
 * @stock: the activity of a day, with its points
 */
void
gev_activity_grid_show_stock (GevActivityGrid   *self,
                              const GevActivity *stock)
{
  int row = show_activity (self, stock);

  attach_sum (self, stock, row, _("Points"), G_STRUCT_OFFSET (GevActivityRow, stage_points),
              G_STRUCT_OFFSET (GevActivityRow, adoption_points), "heading");
}

/**
 * gev_activity_grid_show_flow:
 * @self: a table
 * @flow: the activity of a period
 */
void
gev_activity_grid_show_flow (GevActivityGrid   *self,
                             const GevActivity *flow)
{
  show_activity (self, flow);
}
