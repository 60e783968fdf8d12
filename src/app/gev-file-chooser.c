/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-file-chooser.h"

#include <glib/gi18n.h>

const GevFileKind gev_file_kind_portfolio = { N_("Portfolios"), "gevinst" };
const GevFileKind gev_file_kind_exchange = { N_("Exchange files (XML)"), "xml" };
const GevFileKind gev_file_kind_pdf = { N_("Documents (PDF)"), "pdf" };
const GevFileKind gev_file_kind_csv = { N_("Tables (CSV)"), "csv" };

typedef struct
{
  GtkWidget *widget;
  const GevFileKind *kind;
  GevFileFunc func;
} Request;

static void
free_request (gpointer  data,
              GClosure *closure)
{
  Request *request = data;

  g_object_unref (request->widget);
  g_free (request);
}

/* The file with its ending where the user left that out. A file that is there
 * already under the longer name is not what was asked to be replaced. */
static GFile *
add_suffix (GFile      *file,
            const char *suffix)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *ending = g_strconcat (".", suffix, NULL);
  g_autofree char *longer = g_strconcat (path, ending, NULL);

  if (path == NULL || g_str_has_suffix (path, ending) || g_file_test (longer, G_FILE_TEST_EXISTS))
    return g_object_ref (file);

  return g_file_new_for_path (longer);
}

static void
response_cb (GtkNativeDialog *dialog,
             int              response,
             Request         *request)
{
  GtkFileChooser *chooser = GTK_FILE_CHOOSER (dialog);

  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) chosen = gtk_file_chooser_get_file (chooser);
      gboolean save = gtk_file_chooser_get_action (chooser) == GTK_FILE_CHOOSER_ACTION_SAVE;
      g_autoptr (GFile) file = save ? add_suffix (chosen, request->kind->suffix) : g_object_ref (chosen);

      request->func (request->widget, file);
    }
  g_object_unref (dialog);
}

static GtkFileChooser *
create_chooser (GtkWidget            *widget,
                const char           *title,
                GtkFileChooserAction  action,
                const GevFileKind    *kind,
                GevFileFunc           func)
{
  GtkFileChooserNative *chooser =
    gtk_file_chooser_native_new (title, GTK_WINDOW (gtk_widget_get_root (widget)), action, NULL, NULL);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  Request *request = g_new0 (Request, 1);

  request->widget = g_object_ref (widget);
  request->kind = kind;
  request->func = func;
  gtk_file_filter_set_name (filter, _(kind->name));
  gtk_file_filter_add_suffix (filter, kind->suffix);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  g_signal_connect_data (chooser, "response", G_CALLBACK (response_cb), request, free_request, 0);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);

  return GTK_FILE_CHOOSER (chooser);
}

/**
 * gev_file_chooser_open:
 * @widget: the widget that asks
 * @title: what the file is for, translated
 * @kind: what may be chosen
 * @func: is called with the file, unless the user gives up
 *
 * Asks for a file that is there.
 */
void
gev_file_chooser_open (GtkWidget         *widget,
                       const char        *title,
                       const GevFileKind *kind,
                       GevFileFunc        func)
{
  GtkFileChooser *chooser = create_chooser (widget, title, GTK_FILE_CHOOSER_ACTION_OPEN, kind, func);

  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/**
 * gev_file_chooser_save:
 * @widget: the widget that asks
 * @title: what is saved, translated
 * @kind: what it is saved as
 * @name: the name that is proposed, without its ending; signs that no file
 *   name can have are replaced
 * @func: is called with the file, unless the user gives up
 *
 * Asks for the name of a file, which is to be replaced if it is there.
 */
void
gev_file_chooser_save (GtkWidget         *widget,
                       const char        *title,
                       const GevFileKind *kind,
                       const char        *name,
                       GevFileFunc        func)
{
  GtkFileChooser *chooser = create_chooser (widget, title, GTK_FILE_CHOOSER_ACTION_SAVE, kind, func);
  g_autofree char *full_name = g_strconcat (name, ".", kind->suffix, NULL);

  gtk_file_chooser_set_current_name (chooser, g_strdelimit (full_name, "/\\:", '-'));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
