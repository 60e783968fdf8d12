/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-action-dialog.h"

#include <glib/gi18n.h>

#include "gev-action.h"
#include "gev-field-row.h"
#include "gev-window.h"

/**
 * GevActionDialog:
 *
 * All that is kept of an action in the ecosystem, to be edited; what is right
 * is saved at once. It closes when the action is deleted.
 */
struct _GevActionDialog
{
  AdwWindow parent_instance;

  GevStore *store;
  char *uuid;

  GtkWidget *rows;
  GtkWidget *delete_button;
};

G_DEFINE_FINAL_TYPE (GevActionDialog, gev_action_dialog, ADW_TYPE_WINDOW)

static void
refresh (GevActionDialog *self)
{
  g_autoptr (GevRecord) action = gev_store_get (self->store, self->uuid, NULL);
  g_autofree char *title = NULL;

  if (action == NULL)
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  title = gev_record_dup_title (action);
  gtk_window_set_title (GTK_WINDOW (self), title);
  gev_field_rows_set_record (self->rows, self->store, action);
}

static void
delete_action (GevActionDialog *self,
               GevRecord       *action)
{
  GtkWidget *window = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self)));
  g_autofree char *record_title = gev_record_dup_title (action);
  g_autofree char *title = g_strdup_printf (_("Delete “%s”"), record_title);
  g_autofree char *text = g_strdup_printf (_("“%s” deleted"), record_title);
  g_autoptr (GError) error = NULL;

  /* It closes itself, when the portfolio says that the action is gone. */
  if (gev_store_remove (self->store, action, title, &error))
    gev_window_show_undo_toast (window, text);
  else
    gev_window_show_error (GTK_WIDGET (self), _("The action could not be deleted"), error);
}

static void
delete_cb (GevActionDialog *self)
{
  g_autoptr (GevRecord) action = gev_store_get (self->store, self->uuid, NULL);

  if (action != NULL)
    delete_action (self, action);
}

/* One begins with the first field, not with the button that deletes. */
static void
gev_action_dialog_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (gev_action_dialog_parent_class)->map (widget);

  gtk_widget_child_focus (GEV_ACTION_DIALOG (widget)->rows, GTK_DIR_TAB_FORWARD);
}

static void
gev_action_dialog_dispose (GObject *object)
{
  GevActionDialog *self = GEV_ACTION_DIALOG (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->uuid, g_free);

  G_OBJECT_CLASS (gev_action_dialog_parent_class)->dispose (object);
}

static void
gev_action_dialog_class_init (GevActionDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gev_action_dialog_dispose;
  widget_class->map = gev_action_dialog_map;

  g_type_ensure (GEV_TYPE_FIELD_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-action-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GevActionDialog, rows);
  gtk_widget_class_bind_template_child (widget_class, GevActionDialog, delete_button);
  gtk_widget_class_bind_template_callback (widget_class, delete_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
gev_action_dialog_init (GevActionDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gev_action_dialog_new:
 * @parent: a widget of the window that it belongs to
 * @store: the portfolio
 * @uuid: the UUID of an action in it
 *
 * Returns: (transfer none): a dialog that edits the action, not shown yet
 */
GevActionDialog *
gev_action_dialog_new (GtkWidget  *parent,
                       GevStore   *store,
                       const char *uuid)
{
  GevActionDialog *self =
    g_object_new (GEV_TYPE_ACTION_DIALOG, "transient-for", gtk_widget_get_root (parent), NULL);

  self->store = g_object_ref (store);
  self->uuid = g_strdup (uuid);
  gtk_widget_set_sensitive (self->delete_button, !gev_store_is_read_only (store));
  g_signal_connect_object (store, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);

  return self;
}
