/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-check.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "gev-job-dialog.h"
#include "gev-store-check.h"
#include "gev-window.h"

/* A dialog takes so many lines; who needs them all asks gevinst-cli. */
#define MOST_SHOWN 8

static char *
join_findings (GPtrArray *findings)
{
  GString *text = g_string_new (NULL);
  guint left;

  for (guint i = 0; i < MIN (findings->len, MOST_SHOWN); i++)
    g_string_append_printf (text, "%s\n", (const char *) g_ptr_array_index (findings, i));
  left = findings->len - MIN (findings->len, MOST_SHOWN);
  if (left > 0)
    g_string_append_printf (text, ngettext ("and %u more\n", "and %u more\n", left), left);
  g_string_append_c (text, '\n');
  g_string_append (text, _("A backup from before may be sound. Restoring one can be undone."));

  return g_string_free (text, FALSE);
}

static void
response_cb (GtkWidget  *dialog,
             const char *response,
             GtkWidget  *widget)
{
  if (g_str_equal (response, "backups"))
    gtk_widget_activate_action (widget, "win.backups", NULL);
}

static void
show_findings (GtkWidget *widget,
               GPtrArray *findings)
{
  g_autofree char *heading = g_strdup_printf (
    ngettext ("%u thing is wrong with the portfolio", "%u things are wrong with the portfolio", findings->len),
    findings->len);
  g_autofree char *body = join_findings (findings);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), heading, body);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"), "backups", _("_Backups…"), NULL);
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), widget, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
checked_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GTask) task = data;
  GtkWidget *widget = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = gev_store_check_finish (GEV_STORE (source), result, &error);

  gev_job_dialog_end (g_task_get_task_data (task));
  if (findings != NULL && findings->len > 0)
    show_findings (widget, findings);
  else if (findings != NULL)
    gev_window_show_toast (widget, _("The portfolio is checked: nothing is wrong"));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gev_window_show_error (widget, _("The portfolio could not be checked"), error);
}

/**
 * gev_check_start:
 * @widget: a widget of the window of the portfolio
 * @store: the portfolio
 *
 * Looks for damage, and tells what there is when it is done.
 */
void
gev_check_start (GtkWidget *widget,
                 GevStore  *store)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  GTask *task = g_task_new (widget, NULL, NULL, NULL);

  g_task_set_task_data (task, gev_job_dialog_start (widget, _("Checking the portfolio"), NULL, cancellable), NULL);
  gev_store_check_async (store, cancellable, checked_cb, task);
}
