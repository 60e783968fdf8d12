/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-backups-dialog.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "gev-date.h"
#include "gev-empty-row.h"
#include "gev-file-chooser.h"
#include "gev-format.h"
#include "gev-job-dialog.h"
#include "gev-store-backup.h"
#include "gev-store-restore.h"
#include "gev-window.h"

/**
 * GevBackupsDialog:
 *
 * The backups of the portfolio: to make one, and to restore one.
 */
struct _GevBackupsDialog
{
  AdwWindow parent_instance;

  GevStore *store;
  GevJobDialog *job_dialog;
  char *restored; /* what is being restored, for people */

  GtkListBox *list;
  GtkWidget *restore_button;
};

G_DEFINE_FINAL_TYPE (GevBackupsDialog, gev_backups_dialog, ADW_TYPE_WINDOW)

/* A backup is named after when it was made, with hyphens for the colons that
 * not every file system takes. Other files go by their name. */
static char *
name_backup (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *iso = g_strndup (name, strcspn (name, "."));
  char *clock = strchr (iso, 'T');
  GevTime time;

  if (clock != NULL)
    g_strdelimit (clock, "-", ':');
  if (gev_time_from_iso (iso, &time))
    return gev_format_time (gev_language_get_default (), time);

  return g_steal_pointer (&name);
}

static void
restored_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GevBackupsDialog) self = data;
  g_autofree char *restored = g_steal_pointer (&self->restored);
  g_autoptr (GError) error = NULL;
  gboolean done = gev_store_restore_finish (GEV_STORE (source), result, &error);

  gev_job_dialog_end (g_steal_pointer (&self->job_dialog));
  if (done)
    {
      g_autofree char *text = g_strdup_printf (_("The portfolio is as it was in %s"), restored);

      gev_window_show_undo_toast (GTK_WIDGET (self), text);
      gtk_window_destroy (GTK_WINDOW (self));
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      gev_window_show_error (GTK_WIDGET (self), _("The backup could not be restored"), error);
    }
}

static void
restore (GevBackupsDialog *self,
         const char       *path)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  self->restored = name_backup (path);
  self->job_dialog = gev_job_dialog_start (GTK_WIDGET (self), _("Restoring"), NULL, cancellable);
  gev_store_restore_async (self->store, path, cancellable, restored_cb, g_object_ref (self));
}

static void
confirm_response_cb (GevBackupsDialog *self,
                     const char       *response,
                     GtkWidget        *dialog)
{
  if (g_str_equal (response, "restore"))
    restore (self, g_object_get_data (G_OBJECT (dialog), "path"));
}

static void
confirm (GevBackupsDialog *self,
         const char       *path)
{
  g_autofree char *name = name_backup (path);
  g_autofree char *heading = g_strdup_printf (_("Restore %s?"), name);
  GtkWidget *dialog =
    adw_message_dialog_new (GTK_WINDOW (self), heading,
                            _("Everything in the portfolio becomes as it was then. You can undo it afterwards."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "restore", _("_Restore"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "restore", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_object_set_data_full (G_OBJECT (dialog), "path", g_strdup (path), g_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (confirm_response_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
restore_clicked_cb (GevBackupsDialog *self,
                    GtkWidget        *button)
{
  confirm (self, gtk_widget_get_name (button));
}

static GtkWidget *
create_row (GevBackupsDialog *self,
            const char       *path)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_label (_("Restore…"));
  g_autofree char *name = name_backup (path);
  g_autofree char *label = g_strdup_printf (_("Restore %s…"), name);
  g_autofree char *size = NULL;
  GStatBuf info;

  if (g_stat (path, &info) == 0)
    size = gev_format_size (gev_language_get_default (), (guint64) info.st_size);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), size != NULL ? size : "");
  gtk_widget_set_name (button, path);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, !gev_store_is_read_only (self->store));
  gtk_widget_set_tooltip_text (button, label);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (restore_clicked_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);

  return row;
}

static void
fill (GevBackupsDialog *self)
{
  g_autoptr (GPtrArray) backups = gev_store_list_backups (self->store);

  if (backups->len == 0)
    gtk_list_box_append (self->list, gev_empty_row_new (_("No backup has been made yet.")));
  for (guint i = 0; i < backups->len; i++)
    gtk_list_box_append (self->list, create_row (self, g_ptr_array_index (backups, i)));
  gtk_widget_set_sensitive (self->restore_button, !gev_store_is_read_only (self->store));
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GTask) task = data;
  GevBackupsDialog *self = g_task_get_source_object (task);
  g_autofree char *name = g_file_get_basename (g_task_get_task_data (task));
  g_autofree char *text = g_strdup_printf (_("The backup “%s” is written"), name);
  g_autoptr (GError) error = NULL;
  gboolean done = gev_store_backup_finish (GEV_STORE (source), result, &error);

  gev_job_dialog_end (g_steal_pointer (&self->job_dialog));
  if (done)
    gev_window_show_toast (GTK_WIDGET (self), text);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gev_window_show_error (GTK_WIDGET (self), _("The backup could not be written"), error);
}

static void
save_to (GtkWidget *widget,
         GFile     *file)
{
  GevBackupsDialog *self = GEV_BACKUPS_DIALOG (widget);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GevProgress) progress = gev_progress_new ();
  GTask *task = g_task_new (self, NULL, NULL, NULL);

  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  self->job_dialog = gev_job_dialog_start (widget, _("Writing the backup"), progress, cancellable);
  gev_store_backup_async (self->store, g_file_peek_path (file), progress, cancellable, saved_cb, task);
}

static void
save_cb (GevBackupsDialog *self)
{
  g_autofree char *base = g_path_get_basename (gev_store_get_path (self->store));
  g_autofree char *day = gev_date_to_iso (gev_date_today ());
  g_autofree char *stem = g_str_has_suffix (base, ".gevinst") ? g_strndup (base, strlen (base) - strlen (".gevinst"))
                                                              : g_strdup (base);
  g_autofree char *name = g_strdup_printf ("%s %s", stem, day);

  gev_file_chooser_save (GTK_WIDGET (self), _("Save a Backup"), &gev_file_kind_portfolio, name, save_to);
}

static void
restore_file (GtkWidget *widget,
              GFile     *file)
{
  confirm (GEV_BACKUPS_DIALOG (widget), g_file_peek_path (file));
}

static void
restore_file_cb (GevBackupsDialog *self)
{
  gev_file_chooser_open (GTK_WIDGET (self), _("Restore"), &gev_file_kind_portfolio, restore_file);
}

static void
gev_backups_dialog_dispose (GObject *object)
{
  g_clear_object (&GEV_BACKUPS_DIALOG (object)->store);

  G_OBJECT_CLASS (gev_backups_dialog_parent_class)->dispose (object);
}

static void
gev_backups_dialog_finalize (GObject *object)
{
  g_free (GEV_BACKUPS_DIALOG (object)->restored);

  G_OBJECT_CLASS (gev_backups_dialog_parent_class)->finalize (object);
}

static void
gev_backups_dialog_class_init (GevBackupsDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gev_backups_dialog_dispose;
  object_class->finalize = gev_backups_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-backups-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GevBackupsDialog, list);
  gtk_widget_class_bind_template_child (widget_class, GevBackupsDialog, restore_button);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, restore_file_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
gev_backups_dialog_init (GevBackupsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gev_backups_dialog_new:
 * @parent: the window of the portfolio
 * @store: the portfolio
 *
 * Returns: (transfer none): a dialog with its backups, not shown yet
 */
GtkWidget *
gev_backups_dialog_new (GtkWindow *parent,
                        GevStore  *store)
{
  GevBackupsDialog *self = g_object_new (GEV_TYPE_BACKUPS_DIALOG, "transient-for", parent, NULL);

  self->store = g_object_ref (store);
  fill (self);

  return GTK_WIDGET (self);
}
