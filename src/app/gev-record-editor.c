/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-record-editor.h"

#include <glib/gi18n.h>

#include "gev-field-row.h"
#include "gev-window.h"

/**
 * GevRecordEditor:
 *
 * Fields of a record of any type, to be edited; what is right is saved at
 * once. It closes when the record is deleted.
 */
struct _GevRecordEditor
{
  AdwWindow parent_instance;

  GevStore *store;
  char *uuid;

  AdwBin *head;
  GtkListBox *rows;
  GtkWidget *delete_button;
};

G_DEFINE_FINAL_TYPE (GevRecordEditor, gev_record_editor, ADW_TYPE_WINDOW)

static void
refresh (GevRecordEditor *self)
{
  g_autoptr (GevRecord) record = gev_store_get (self->store, self->uuid, NULL);
  g_autofree char *title = NULL;

  if (record == NULL)
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  title = gev_record_dup_title (record);
  gtk_window_set_title (GTK_WINDOW (self), title);
  gev_field_rows_set_record (GTK_WIDGET (self->rows), self->store, record);
}

static void
delete_cb (GevRecordEditor *self)
{
  g_autoptr (GevRecord) record = gev_store_get (self->store, self->uuid, NULL);
  GtkWidget *window = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self)));
  g_autofree char *record_title = NULL;
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (record == NULL)
    return;
  record_title = gev_record_dup_title (record);
  title = g_strdup_printf (_("Delete “%s”"), record_title);
  text = g_strdup_printf (_("“%s” deleted"), record_title);
  /* It closes itself, when the portfolio says that the record is gone. */
  if (gev_store_remove (self->store, record, title, &error))
    gev_window_show_undo_toast (window, text);
  else
    gev_window_show_error (GTK_WIDGET (self), _("It could not be deleted"), error);
}

/* One begins with the first field, not with the button that deletes. */
static void
gev_record_editor_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (gev_record_editor_parent_class)->map (widget);

  gtk_widget_child_focus (GTK_WIDGET (GEV_RECORD_EDITOR (widget)->rows), GTK_DIR_TAB_FORWARD);
}

static void
gev_record_editor_dispose (GObject *object)
{
  GevRecordEditor *self = GEV_RECORD_EDITOR (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->uuid, g_free);

  G_OBJECT_CLASS (gev_record_editor_parent_class)->dispose (object);
}

static void
gev_record_editor_class_init (GevRecordEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gev_record_editor_dispose;
  widget_class->map = gev_record_editor_map;

  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-record-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, GevRecordEditor, head);
  gtk_widget_class_bind_template_child (widget_class, GevRecordEditor, rows);
  gtk_widget_class_bind_template_child (widget_class, GevRecordEditor, delete_button);
  gtk_widget_class_bind_template_callback (widget_class, delete_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
gev_record_editor_init (GevRecordEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gev_record_editor_new:
 * @parent: a widget of the window that it belongs to
 * @store: the portfolio
 * @uuid: the UUID of a record in it
 * @fields: (array zero-terminated=1): the names of the fields to edit, in order
 *
 * Returns: (transfer none): a dialog that edits the record, not shown yet
 */
GevRecordEditor *
gev_record_editor_new (GtkWidget         *parent,
                       GevStore          *store,
                       const char        *uuid,
                       const char *const *fields)
{
  GevRecordEditor *self =
    g_object_new (GEV_TYPE_RECORD_EDITOR, "transient-for", gtk_widget_get_root (parent), NULL);

  self->store = g_object_ref (store);
  self->uuid = g_strdup (uuid);
  for (; *fields != NULL; fields++)
    gtk_list_box_append (self->rows, gev_field_row_new (*fields));
  gtk_widget_set_sensitive (self->delete_button, !gev_store_is_read_only (store));
  g_signal_connect_object (store, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);

  return self;
}

/**
 * gev_record_editor_set_head:
 * @self: an editor
 * @head: what stands above the fields
 */
void
gev_record_editor_set_head (GevRecordEditor *self,
                            GtkWidget       *head)
{
  adw_bin_set_child (self->head, head);
}
