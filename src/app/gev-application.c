/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-application.h"

#include <glib/gi18n.h>

#include "gev-window.h"

/**
 * GevApplication:
 *
 * The program: one window for each portfolio.
 */
struct _GevApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (GevApplication, gev_application, ADW_TYPE_APPLICATION)

static GevWindow *
find_window (GevApplication *self,
             GFile          *file)
{
  for (GList *item = gtk_application_get_windows (GTK_APPLICATION (self)); item != NULL; item = item->next)
    if (GEV_IS_WINDOW (item->data))
      {
        GevStore *store = gev_window_get_store (item->data);
        g_autoptr (GFile) its = store != NULL ? g_file_new_for_path (gev_store_get_path (store)) : NULL;

        if (file == NULL ? store == NULL : its != NULL && g_file_equal (its, file))
          return item->data;
      }

  return NULL;
}

/* A window for @file: the one that has it, an empty one, or a new one. */
static void
open_file (GevApplication *self,
           GFile          *file)
{
  GevWindow *window = find_window (self, file);

  if (window == NULL)
    {
      window = find_window (self, NULL);
      if (window == NULL)
        window = gev_window_new (GTK_APPLICATION (self));
      gtk_window_present (GTK_WINDOW (window));
      gev_window_open (window, file);
      return;
    }
  gtk_window_present (GTK_WINDOW (window));
}

static void
open_response_cb (GtkNativeDialog *dialog,
                  int              response,
                  GevApplication  *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

      open_file (self, file);
    }
  g_object_unref (dialog);
}

static void
create_response_cb (GtkNativeDialog *dialog,
                    int              response,
                    GevApplication  *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      g_autoptr (GError) error = NULL;
      g_autoptr (GevStore) store = gev_store_create (g_file_peek_path (file), &error);

      if (store != NULL)
        {
          g_clear_object (&store);
          open_file (self, file);
        }
      else
        {
          gev_window_show_error (GTK_WIDGET (gtk_application_get_active_window (GTK_APPLICATION (self))),
                                 _("The portfolio could not be made"), error);
        }
    }
  g_object_unref (dialog);
}

static GtkFileChooserNative *
create_chooser (GevApplication       *self,
                const char           *title,
                GtkFileChooserAction  action)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
    title, gtk_application_get_active_window (GTK_APPLICATION (self)), action, NULL, NULL);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Portfolios"));
  gtk_file_filter_add_suffix (filter, "gevinst");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);

  return chooser;
}

static void
new_action (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  GtkFileChooserNative *chooser = create_chooser (data, _("New Portfolio"), GTK_FILE_CHOOSER_ACTION_SAVE);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), _("Portfolio.gevinst"));
  g_signal_connect (chooser, "response", G_CALLBACK (create_response_cb), data);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
open_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  GtkFileChooserNative *chooser = create_chooser (data, _("Open Portfolio"), GTK_FILE_CHOOSER_ACTION_OPEN);

  g_signal_connect (chooser, "response", G_CALLBACK (open_response_cb), data);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
open_path_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  open_file (data, file);
}

static void
about_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  adw_show_about_window (gtk_application_get_active_window (data), "application-name", "Gevinst", "application-icon",
                         "no.gevinst.Gevinst", "version", GEV_VERSION, "license-type", GTK_LICENSE_GPL_3_0, "comments",
                         _("Innovation projects and what came of them: each benefit followed from baseline to "
                           "realisation."),
                         NULL);
}

static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  GList *item;

  while ((item = gtk_application_get_windows (data)) != NULL)
    gtk_window_destroy (item->data);
}

static const GActionEntry actions[] = {
  { "new", new_action },
  { "open", open_action },
  { "open-uri", open_path_action, "s" },
  { "about", about_action },
  { "quit", quit_action },
};

static void
set_accels (GevApplication *self)
{
  static const struct
  {
    const char *action;
    const char *accels[3];
  } shortcuts[] = {
    { "app.new", { "<Primary>n" } },
    { "app.open", { "<Primary>o" } },
    { "app.quit", { "<Primary>q" } },
    { "win.undo", { "<Primary>z" } },
    { "win.redo", { "<Primary><Shift>z", "<Primary>y" } },
    { "win.search", { "<Primary>f" } },
    { "win.back", { "<Alt>Left", "Back" } },
    { "win.primary", { "<Primary><Shift>n" } },
    { "window.close", { "<Primary>w" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), shortcuts[i].action, shortcuts[i].accels);
}

static int
gev_application_handle_local_options (GApplication *application,
                                      GVariantDict *options)
{
  g_autoptr (GError) error = NULL;

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("Gevinst %s\n", GEV_VERSION);
      return 0;
    }
  if (!g_variant_dict_contains (options, "sample"))
    return -1;
  if (!g_application_register (application, NULL, &error))
    {
      g_printerr ("gevinst: %s\n", error->message);
      return 3;
    }
  g_action_group_activate_action (G_ACTION_GROUP (application), "sample", NULL);

  return g_application_get_is_remote (application) ? 0 : -1;
}

static void
gev_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (gev_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), application);
  set_accels (GEV_APPLICATION (application));
}

static void
gev_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    window = GTK_WINDOW (gev_window_new (GTK_APPLICATION (application)));
  gtk_window_present (window);
}

static void
gev_application_open (GApplication  *application,
                      GFile        **files,
                      int            n_files,
                      const char    *hint)
{
  for (int i = 0; i < n_files; i++)
    open_file (GEV_APPLICATION (application), files[i]);
}

static void
gev_application_class_init (GevApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->handle_local_options = gev_application_handle_local_options;
  application_class->startup = gev_application_startup;
  application_class->activate = gev_application_activate;
  application_class->open = gev_application_open;
}

static void
gev_application_init (GevApplication *self)
{
  static const GOptionEntry options[] = {
    { "sample", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Open the example portfolio"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Tell the version"), NULL },
    { NULL }
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _("[FILE]"));
}

/**
 * gev_application_new:
 *
 * Returns: (transfer full): the program
 */
GevApplication *
gev_application_new (void)
{
  return g_object_new (GEV_TYPE_APPLICATION, "application-id", "no.gevinst.Gevinst", "flags",
                       G_APPLICATION_HANDLES_OPEN, "resource-base-path", "/no/gevinst/Gevinst", NULL);
}
