/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-desktop-application.h"

#include <glib/gi18n.h>

#include "gev-file-chooser.h"
#include "gev-guide.h"
#include "gev-language.h"
#include "gev-new-portfolio.h"
#include "gev-preferences-dialog.h"
#include "gev-sample.h"
#include "gev-window.h"

/**
 * GevDesktopApplication:
 *
 * The program: one window for each portfolio.
 */
struct _GevDesktopApplication
{
  AdwApplication parent_instance;

  GSettings *settings;
  const GevLanguage *computers_language;
  char *organisation; /* of the portfolio that is being made */
  guint renew_source;
};

G_DEFINE_FINAL_TYPE (GevDesktopApplication, gev_desktop_application, ADW_TYPE_APPLICATION)

static GevWindow *
find_window (GevDesktopApplication *self,
             GFile                 *file)
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
open_file (GevDesktopApplication *self,
           GFile                 *file)
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

/* The window to ask from; one is made if there is none. */
static GtkWidget *
get_parent (GevDesktopApplication *self)
{
  if (gtk_application_get_active_window (GTK_APPLICATION (self)) == NULL)
    g_application_activate (G_APPLICATION (self));

  return GTK_WIDGET (gtk_application_get_active_window (GTK_APPLICATION (self)));
}

static gboolean
renew_windows_cb (gpointer data)
{
  GevDesktopApplication *self = data;
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (self)));

  self->renew_source = 0;
  for (GList *item = windows; item != NULL; item = item->next)
    if (GEV_IS_WINDOW (item->data))
      gev_window_renew (item->data);

  return G_SOURCE_REMOVE;
}

/* The language of the windows is the user’s choice, or the computer’s. */
static void
apply_language (GevDesktopApplication *self)
{
  g_autofree char *tag = g_settings_get_string (self->settings, "language");
  const GevLanguage *language = gev_language_get (tag);

  gev_language_apply (language != NULL ? language : self->computers_language);
}

/* Texts are set when a window is made, so each is made anew; later, as the
 * widget that the language was chosen in goes with its window. */
static void
language_changed_cb (GevDesktopApplication *self)
{
  const GevLanguage *before = gev_language_get_default ();

  apply_language (self);
  if (gev_language_get_default () != before && self->renew_source == 0)
    self->renew_source = g_idle_add (renew_windows_cb, self);
}

static void
open_cb (GtkWidget *widget,
         GFile     *file)
{
  open_file (GEV_DESKTOP_APPLICATION (g_application_get_default ()), file);
}

static void
create_cb (GtkWidget *widget,
           GFile     *file)
{
  GevDesktopApplication *self = GEV_DESKTOP_APPLICATION (g_application_get_default ());
  g_autoptr (GError) error = NULL;

  if (gev_new_portfolio_write (file, self->organisation, &error))
    open_file (self, file);
  else
    gev_window_show_error (widget, _("The portfolio could not be made"), error);
}

static void
new_action (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  GevDesktopApplication *self = data;

  g_clear_pointer (&self->organisation, g_free);
  if (parameter != NULL)
    self->organisation = g_variant_dup_string (parameter, NULL);
  gev_file_chooser_save (get_parent (self), _("New Portfolio"), &gev_file_kind_portfolio,
                         self->organisation != NULL ? self->organisation : _("Portfolio"), create_cb);
}

static void
open_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  gev_file_chooser_open (get_parent (data), _("Open Portfolio"), &gev_file_kind_portfolio, open_cb);
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
sample_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gev_sample_find_or_create (&error);

  if (file != NULL)
    open_file (data, file);
  else
    gev_window_show_error (get_parent (data), _("The example could not be opened"), error);
}

static void
preferences_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       data)
{
  gtk_window_present (GTK_WINDOW (gev_preferences_dialog_new (gtk_application_get_active_window (data))));
}

static void
guide_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  gtk_window_present (GTK_WINDOW (gev_guide_new (gtk_application_get_active_window (data))));
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
  { "new-for", new_action, "s" },
  { "open", open_action },
  { "open-uri", open_path_action, "s" },
  { "sample", sample_action },
  { "preferences", preferences_action },
  { "guide", guide_action },
  { "about", about_action },
  { "quit", quit_action },
};

static void
set_accels (GevDesktopApplication *self)
{
  static const struct
  {
    const char *action;
    const char *accels[3];
  } shortcuts[] = {
    { "app.new", { "<Primary>n" } },
    { "app.open", { "<Primary>o" } },
    { "app.preferences", { "<Primary>comma" } },
    { "app.guide", { "F1" } },
    { "app.quit", { "<Primary>q" } },
    { "win.undo", { "<Primary>z" } },
    { "win.redo", { "<Primary><Shift>z", "<Primary>y" } },
    { "win.search", { "<Primary>f" } },
    { "win.search-everything", { "<Primary>k" } },
    { "win.back", { "<Alt>Left", "Back" } },
    { "win.portfolio-properties", { "<Alt>Return" } },
    { "win.primary", { "<Primary><Shift>n" } },
    { "win.new-idea", { "<Primary>i" } },
    { "window.close", { "<Primary>w" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), shortcuts[i].action, shortcuts[i].accels);
}

static int
gev_desktop_application_handle_local_options (GApplication *application,
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
gev_desktop_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (gev_desktop_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), application);
  set_accels (GEV_DESKTOP_APPLICATION (application));
}

static void
gev_desktop_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    window = GTK_WINDOW (gev_window_new (GTK_APPLICATION (application)));
  gtk_window_present (window);
}

static void
gev_desktop_application_open (GApplication  *application,
                              GFile        **files,
                              int            n_files,
                              const char    *hint)
{
  for (int i = 0; i < n_files; i++)
    open_file (GEV_DESKTOP_APPLICATION (application), files[i]);
}

static void
gev_desktop_application_dispose (GObject *object)
{
  GevDesktopApplication *self = GEV_DESKTOP_APPLICATION (object);

  g_clear_handle_id (&self->renew_source, g_source_remove);
  g_clear_pointer (&self->organisation, g_free);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (gev_desktop_application_parent_class)->dispose (object);
}

static void
gev_desktop_application_class_init (GevDesktopApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gev_desktop_application_dispose;
  application_class->handle_local_options = gev_desktop_application_handle_local_options;
  application_class->startup = gev_desktop_application_startup;
  application_class->activate = gev_desktop_application_activate;
  application_class->open = gev_desktop_application_open;
}

static void
gev_desktop_application_init (GevDesktopApplication *self)
{
  static const GOptionEntry options[] = {
    { "sample", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Open the example portfolio"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Tell the version"), NULL },
    { NULL }
  };

  self->settings = g_settings_new ("no.gevinst.Gevinst");
  self->computers_language = gev_language_get_default ();
  apply_language (self);
  g_signal_connect_object (self->settings, "changed::language", G_CALLBACK (language_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _("[FILE]"));
}

/**
 * gev_desktop_application_new:
 *
 * Returns: (transfer full): the program
 */
GevDesktopApplication *
gev_desktop_application_new (void)
{
  return g_object_new (GEV_TYPE_DESKTOP_APPLICATION, "application-id", "no.gevinst.Gevinst", "flags",
                       G_APPLICATION_HANDLES_OPEN, "resource-base-path", "/no/gevinst/Gevinst", NULL);
}
