/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-actor-dialog.h"

#include <glib/gi18n.h>

#include "gev-field-row.h"
#include "gev-merge-dialog.h"
#include "gev-partner.h"
#include "gev-value-text.h"
#include "gev-window.h"

/**
 * GevActorDialog:
 *
 * An actor, to be edited; what is right is saved at once. It tells which
 * projects the actor takes part in, and closes when the actor is gone.
 */
struct _GevActorDialog
{
  AdwWindow parent_instance;

  GevStore *store;
  char *uuid;

  GtkWidget *rows;
  GtkListBox *projects;
  GtkWidget *delete_button;
  GtkWidget *merge_button;
};

G_DEFINE_FINAL_TYPE (GevActorDialog, gev_actor_dialog, ADW_TYPE_WINDOW)

static void
open_project_cb (GtkWidget *row,
                 gpointer   project)
{
  GtkWindow *dialog = GTK_WINDOW (gtk_widget_get_root (row));
  GtkWidget *window = GTK_WIDGET (gtk_window_get_transient_for (dialog));
  g_autoptr (GevRecord) kept = g_object_ref (project);

  gtk_window_destroy (dialog);
  gev_window_show_record (window, kept);
}

static void
add_project (GevActorDialog *self,
             GevRecord      *partner)
{
  g_autoptr (GevRecord) project =
    gev_store_get (self->store, gev_record_get_text (partner, GEV_PARTNER_PROJECT), NULL);
  g_autofree char *title = NULL;
  g_autofree char *markup = NULL;
  g_autofree char *roles = gev_record_text (partner, GEV_PARTNER_ROLES);
  GtkWidget *row;

  if (project == NULL)
    return;
  row = adw_action_row_new ();
  title = gev_record_dup_title (project);
  markup = g_markup_escape_text (title, -1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), markup);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), roles);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_data (row, "activated", G_CALLBACK (open_project_cb), g_steal_pointer (&project),
                         (GClosureNotify) (GCallback) g_object_unref, 0);
  gtk_list_box_append (self->projects, row);
}

static void
refresh (GevActorDialog *self)
{
  g_autoptr (GevRecord) actor = gev_store_get (self->store, self->uuid, NULL);
  g_autoptr (GPtrArray) partners = NULL;
  g_autofree char *title = NULL;
  GtkWidget *row;

  if (actor == NULL)
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  title = gev_record_dup_title (actor);
  gtk_window_set_title (GTK_WINDOW (self), title);
  gev_field_rows_set_record (self->rows, self->store, actor);
  while ((row = GTK_WIDGET (gtk_list_box_get_row_at_index (self->projects, 0))) != NULL)
    gtk_list_box_remove (self->projects, row);
  partners = gev_store_get_referring (self->store, GEV_TYPE_PARTNER, GEV_PARTNER_ACTOR, self->uuid, NULL);
  for (guint i = 0; partners != NULL && i < partners->len; i++)
    add_project (self, g_ptr_array_index (partners, i));
}

static void
delete_actor (GevActorDialog *self,
              GevRecord      *actor)
{
  GtkWidget *window = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self)));
  g_autofree char *name = gev_record_dup_title (actor);
  g_autofree char *title = g_strdup_printf (_("Delete “%s”"), name);
  g_autofree char *text = g_strdup_printf (_("“%s” deleted"), name);
  g_autoptr (GError) error = NULL;

  /* It closes itself, when the portfolio says that the actor is gone. */
  if (gev_store_remove (self->store, actor, title, &error))
    gev_window_show_undo_toast (window, text);
  else
    gev_window_show_error (GTK_WIDGET (self), _("The actor could not be deleted"), error);
}

static void
delete_cb (GevActorDialog *self)
{
  g_autoptr (GevRecord) actor = gev_store_get (self->store, self->uuid, NULL);

  if (actor != NULL)
    delete_actor (self, actor);
}

static void
merge_cb (GevActorDialog *self)
{
  GtkWidget *window = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self)));
  g_autoptr (GevRecord) actor = gev_store_get (self->store, self->uuid, NULL);

  if (actor == NULL)
    return;
  gtk_window_present (GTK_WINDOW (gev_merge_dialog_new (window, self->store, actor, NULL)));
  gtk_window_destroy (GTK_WINDOW (self));
}

/* One begins with the first field, not with the button that deletes. */
static void
gev_actor_dialog_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (gev_actor_dialog_parent_class)->map (widget);

  gtk_widget_child_focus (GEV_ACTOR_DIALOG (widget)->rows, GTK_DIR_TAB_FORWARD);
}

static void
gev_actor_dialog_dispose (GObject *object)
{
  GevActorDialog *self = GEV_ACTOR_DIALOG (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->uuid, g_free);

  G_OBJECT_CLASS (gev_actor_dialog_parent_class)->dispose (object);
}

static void
gev_actor_dialog_class_init (GevActorDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gev_actor_dialog_dispose;
  widget_class->map = gev_actor_dialog_map;

  g_type_ensure (GEV_TYPE_FIELD_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-actor-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GevActorDialog, rows);
  gtk_widget_class_bind_template_child (widget_class, GevActorDialog, projects);
  gtk_widget_class_bind_template_child (widget_class, GevActorDialog, delete_button);
  gtk_widget_class_bind_template_child (widget_class, GevActorDialog, merge_button);
  gtk_widget_class_bind_template_callback (widget_class, delete_cb);
  gtk_widget_class_bind_template_callback (widget_class, merge_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
gev_actor_dialog_init (GevActorDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gev_actor_dialog_new:
 * @parent: a widget of the window that it belongs to
 * @store: the portfolio
 * @uuid: the UUID of an actor in it
 *
 * Returns: (transfer none): a dialog that edits the actor, not shown yet
 */
GevActorDialog *
gev_actor_dialog_new (GtkWidget  *parent,
                      GevStore   *store,
                      const char *uuid)
{
  GevActorDialog *self = g_object_new (GEV_TYPE_ACTOR_DIALOG, "transient-for", gtk_widget_get_root (parent), NULL);

  self->store = g_object_ref (store);
  self->uuid = g_strdup (uuid);
  gtk_widget_set_sensitive (self->delete_button, !gev_store_is_read_only (store));
  gtk_widget_set_sensitive (self->merge_button, !gev_store_is_read_only (store));
  g_signal_connect_object (store, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);

  return self;
}
