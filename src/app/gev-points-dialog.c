/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-points-dialog.h"

#include <glib/gi18n.h>

#include "gev-field-row.h"
#include "gev-points.h"
#include "gev-track-points.h"
#include "gev-window.h"

/**
 * GevPointsDialog:
 *
 * A points table of the innovation indicators: when it begins, its points in
 * each stage and track, and what else they are counted by. What is changed is
 * kept at once.
 */
struct _GevPointsDialog
{
  AdwWindow parent_instance;

  GevStore *store;
  GevPointsTable *table;
  GPtrArray *tracks; /* of GevTrackPoints, NULL where there is none */

  GtkWidget *form;
  GtkGrid *grid;
};

G_DEFINE_FINAL_TYPE (GevPointsDialog, gev_points_dialog, ADW_TYPE_WINDOW)

static GevRecord *
find_track (GPtrArray *rows,
            guint      track)
{
  for (guint i = rows->len; i > 0; i--)
    if (gev_record_get_choice (g_ptr_array_index (rows, i - 1), GEV_TRACK_POINTS_TRACK) == (int) track)
      return g_ptr_array_index (rows, i - 1);

  return NULL;
}

static GevRecord *
create_track (const char *table,
              guint       track)
{
  GevRecord *row = gev_record_new (GEV_TYPE_TRACK_POINTS);

  gev_record_set_text (row, GEV_TRACK_POINTS_TABLE, table);
  gev_record_set_number (row, GEV_TRACK_POINTS_TRACK, track);
  for (guint stage = 0; stage < GEV_N_POINTS; stage++)
    gev_record_set_number (row, GEV_TRACK_POINTS_IDEA + stage, 0);

  return row;
}

static void
points_changed_cb (GtkSpinButton *spin,
                   gpointer       data)
{
  GevPointsDialog *self = GEV_POINTS_DIALOG (gtk_widget_get_root (GTK_WIDGET (spin)));
  int cell = GPOINTER_TO_INT (data);
  GevRecord *row = g_ptr_array_index (self->tracks, cell / GEV_N_POINTS);
  guint field = GEV_TRACK_POINTS_IDEA + cell % GEV_N_POINTS;
  int points = gtk_spin_button_get_value_as_int (spin);
  g_autofree char *name = gev_record_dup_title (self->table);
  g_autofree char *title = g_strdup_printf (_("Points of “%s”"), name);
  g_autoptr (GError) error = NULL;

  if (gev_record_has (row, field) && gev_record_get_number (row, field) == points)
    return;
  gev_record_set_number (row, field, points);
  if (!gev_store_save (self->store, row, title, &error))
    gev_window_show_error (GTK_WIDGET (self), _("The points could not be saved"), error);
}

static void
attach_label (GevPointsDialog *self,
              int              column,
              int              row,
              const char      *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, column == 0);
  if (row == 0)
    gtk_widget_add_css_class (label, "dim-label");
  gtk_grid_attach (self->grid, label, column, row, 1, 1);
}

static void
attach_spin (GevPointsDialog *self,
             guint            track,
             guint            stage)
{
  GevRecord *row = g_ptr_array_index (self->tracks, track);
  const char *track_name = g_dgettext (GETTEXT_PACKAGE, gev_track_vocabulary.terms[track].label);
  const char *stage_name = g_dgettext (GETTEXT_PACKAGE, gev_stage_vocabulary.terms[stage].label);
  g_autofree char *name = g_strdup_printf (_("Points: %1$s, %2$s"), stage_name, track_name);
  GtkWidget *spin = gtk_spin_button_new_with_range (0, 1000, 1);

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin),
                             (double) gev_record_get_number (row, GEV_TRACK_POINTS_IDEA + stage));
  gtk_editable_set_width_chars (GTK_EDITABLE (spin), 4);
  gtk_widget_set_sensitive (spin, !gev_store_is_read_only (self->store));
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (spin, "value-changed", G_CALLBACK (points_changed_cb),
                    GINT_TO_POINTER ((int) (track * GEV_N_POINTS + stage)));
  gtk_grid_attach (self->grid, spin, (int) track + 1, (int) stage + 1, 1, 1);
}

static void
fill_grid (GevPointsDialog *self)
{
  attach_label (self, 0, 0, _("Stage"));
  for (guint track = 0; track < GEV_N_TRACKS; track++)
    attach_label (self, (int) track + 1, 0, g_dgettext (GETTEXT_PACKAGE, gev_track_vocabulary.terms[track].label));
  for (guint stage = 0; stage < GEV_N_POINTS; stage++)
    {
      attach_label (self, 0, (int) stage + 1, g_dgettext (GETTEXT_PACKAGE, gev_stage_vocabulary.terms[stage].label));
      for (guint track = 0; track < GEV_N_TRACKS; track++)
        attach_spin (self, track, stage);
    }
}

static void
delete_cb (GevPointsDialog *self)
{
  g_autofree char *name = gev_record_dup_title (self->table);
  g_autofree char *title = g_strdup_printf (_("Delete “%s”"), name);
  g_autofree char *done = g_strdup_printf (_("“%s” deleted"), name);
  g_autoptr (GError) error = NULL;

  if (!gev_store_remove (self->store, GEV_RECORD (self->table), title, &error))
    {
      gev_window_show_error (GTK_WIDGET (self), _("The points table could not be deleted"), error);
      return;
    }
  gev_window_show_undo_toast (GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self))), done);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
gev_points_dialog_dispose (GObject *object)
{
  GevPointsDialog *self = GEV_POINTS_DIALOG (object);

  g_clear_object (&self->store);
  g_clear_object (&self->table);
  g_clear_pointer (&self->tracks, g_ptr_array_unref);

  G_OBJECT_CLASS (gev_points_dialog_parent_class)->dispose (object);
}

static void
gev_points_dialog_class_init (GevPointsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gev_points_dialog_dispose;

  g_type_ensure (GEV_TYPE_FIELD_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-points-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GevPointsDialog, form);
  gtk_widget_class_bind_template_child (widget_class, GevPointsDialog, grid);
  gtk_widget_class_bind_template_callback (widget_class, delete_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
gev_points_dialog_init (GevPointsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->tracks = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * gev_points_dialog_new:
 * @parent: a widget of the window that it belongs to
 * @store: the portfolio
 * @table: a points table in it
 *
 * Returns: (transfer none): a dialog, not shown yet
 */
GtkWidget *
gev_points_dialog_new (GtkWidget      *parent,
                       GevStore       *store,
                       GevPointsTable *table)
{
  const char *uuid = gev_record_get_uuid (table);
  GevPointsDialog *self = g_object_new (GEV_TYPE_POINTS_DIALOG, "transient-for", gtk_widget_get_root (parent), NULL);
  g_autoptr (GPtrArray) rows =
    gev_store_get_referring (store, GEV_TYPE_TRACK_POINTS, GEV_TRACK_POINTS_TABLE, uuid, NULL);

  self->store = g_object_ref (store);
  self->table = g_object_ref (table);
  for (guint track = 0; track < GEV_N_TRACKS; track++)
    {
      GevRecord *row = rows != NULL ? find_track (rows, track) : NULL;

      g_ptr_array_add (self->tracks, row != NULL ? g_object_ref (row) : create_track (uuid, track));
    }
  gev_field_rows_set_record (self->form, store, table);
  fill_grid (self);

  return GTK_WIDGET (self);
}

/**
 * gev_points_dialog_copy:
 * @store: a portfolio
 * @table: a points table, in it or not
 * @valid_from: the first day of the copy
 * @error: return location for an error
 *
 * Puts a copy of a table into the portfolio, with all its points.
 *
 * Returns: (transfer full) (nullable): the copy
 */
GevPointsTable *
gev_points_dialog_copy (GevStore        *store,
                        GevPointsTable  *table,
                        GevDate          valid_from,
                        GError         **error)
{
  g_autoptr (GevRecord) copy = gev_record_new (GEV_TYPE_POINTS_TABLE);
  g_autoptr (GPtrArray) rows = gev_store_get_referring (store, GEV_TYPE_TRACK_POINTS, GEV_TRACK_POINTS_TABLE,
                                                        gev_record_get_uuid (table), error);

  if (rows == NULL || !gev_store_begin (store, _("New points table"), error))
    return NULL;
  for (guint i = GEV_RECORD_N_FIELDS; i < GEV_POINTS_TABLE_N_FIELDS; i++)
    gev_record_set_value (copy, i, &gev_record_get_values (table)[i]);
  gev_record_set_text (copy, GEV_POINTS_TABLE_NAME, _("Our points table"));
  gev_record_set_number (copy, GEV_POINTS_TABLE_VALID_FROM, valid_from);
  gev_record_unset (copy, GEV_POINTS_TABLE_SOURCE);
  if (!gev_store_put (store, copy, error))
    {
      gev_store_rollback (store);
      return NULL;
    }
  for (guint track = 0; track < GEV_N_TRACKS; track++)
    {
      GevRecord *row = find_track (rows, track);
      g_autoptr (GevRecord) own = create_track (gev_record_get_uuid (copy), track);

      for (guint stage = 0; row != NULL && stage < GEV_N_POINTS; stage++)
        gev_record_set_number (own, GEV_TRACK_POINTS_IDEA + stage,
                               gev_record_get_number (row, GEV_TRACK_POINTS_IDEA + stage));
      if (!gev_store_put (store, own, error))
        {
          gev_store_rollback (store);
          return NULL;
        }
    }

  return gev_store_commit (store, error) ? GEV_POINTS_TABLE (g_steal_pointer (&copy)) : NULL;
}
