/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-record-subpage.h"

#include <glib/gi18n.h>

#include "gev-field-row.h"
#include "gev-window.h"

/**
 * GevRecordSubpage:
 *
 * All the fields of one record, as a subpage of an #AdwPreferencesWindow.
 */
struct _GevRecordSubpage
{
  AdwBin parent_instance;

  GevStore *store;
  GevRecord *record;

  AdwWindowTitle *title;
  AdwPreferencesGroup *group;
  GtkWidget *delete_button;
};

G_DEFINE_FINAL_TYPE (GevRecordSubpage, gev_record_subpage, ADW_TYPE_BIN)

static AdwPreferencesWindow *
get_window (GevRecordSubpage *self)
{
  return ADW_PREFERENCES_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static void
close_subpage (GevRecordSubpage *self)
{
  adw_preferences_window_close_subpage (get_window (self));
}

static void
show_record (GevRecordSubpage *self)
{
  g_autofree char *title = gev_record_dup_title (self->record);

  adw_window_title_set_title (self->title, title);
  gev_field_rows_set_record (GTK_WIDGET (self->group), self->store, self->record);
}

static void
add_rows (GevRecordSubpage *self)
{
  GevRecordClass *klass = GEV_RECORD_GET_CLASS (self->record);

  for (guint i = GEV_RECORD_N_FIELDS; i < klass->n_fields; i++)
    adw_preferences_group_add (self->group, gev_field_row_new (gev_record_class_get_field (klass, i)->name));
}

static void
store_changed_cb (GevRecordSubpage *self)
{
  GevRecord *record = gev_store_get (self->store, gev_record_get_uuid (self->record), NULL);

  if (record == NULL)
    {
      if (get_window (self) != NULL)
        close_subpage (self);
      return;
    }
  g_object_unref (self->record);
  self->record = record;
  show_record (self);
}

static void
undo_cb (GtkWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (gtk_window_get_transient_for (window)), "win.undo", NULL);
}

static void
delete_cb (GevRecordSubpage *self)
{
  AdwPreferencesWindow *window = get_window (self);
  g_autofree char *name = gev_record_dup_title (self->record);
  g_autofree char *escaped = g_markup_escape_text (name, -1);
  g_autofree char *title = g_strdup_printf (_("Delete “%s”"), name);
  g_autofree char *text = g_strdup_printf (_("“%s” was deleted"), escaped);
  g_autoptr (GError) error = NULL;
  AdwToast *toast;

  if (!gev_store_remove (self->store, self->record, title, &error))
    {
      gev_window_show_error (GTK_WIDGET (self), _("It could not be deleted"), error);
      return;
    }
  toast = adw_toast_new (text);
  adw_toast_set_button_label (toast, _("Undo"));
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_cb), window, G_CONNECT_SWAPPED);
  adw_preferences_window_add_toast (window, toast);
}

static void
gev_record_subpage_dispose (GObject *object)
{
  GevRecordSubpage *self = GEV_RECORD_SUBPAGE (object);

  if (self->store != NULL)
    g_signal_handlers_disconnect_by_data (self->store, self);
  g_clear_object (&self->store);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (gev_record_subpage_parent_class)->dispose (object);
}

static void
gev_record_subpage_class_init (GevRecordSubpageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gev_record_subpage_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-record-subpage.ui");
  gtk_widget_class_bind_template_child (widget_class, GevRecordSubpage, title);
  gtk_widget_class_bind_template_child (widget_class, GevRecordSubpage, group);
  gtk_widget_class_bind_template_child (widget_class, GevRecordSubpage, delete_button);
  gtk_widget_class_bind_template_callback (widget_class, close_subpage);
  gtk_widget_class_bind_template_callback (widget_class, delete_cb);
}

static void
gev_record_subpage_init (GevRecordSubpage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gev_record_subpage_new:
 * @store: the portfolio
 * @record: a record of it
 *
 * Returns: (transfer floating): a subpage with its fields; it closes when the
 *   record is gone
 */
GtkWidget *
gev_record_subpage_new (GevStore  *store,
                        GevRecord *record)
{
  GevRecordSubpage *self = g_object_new (GEV_TYPE_RECORD_SUBPAGE, NULL);

  self->store = g_object_ref (store);
  self->record = g_object_ref (record);
  g_signal_connect_swapped (store, "changed", G_CALLBACK (store_changed_cb), self);
  gtk_widget_set_sensitive (self->delete_button, !gev_store_is_read_only (store));
  add_rows (self);
  show_record (self);

  return GTK_WIDGET (self);
}
