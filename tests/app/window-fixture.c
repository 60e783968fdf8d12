/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window-fixture.h"

#include <glib/gstdio.h>

#include "gev-field-row.h"
#include "gev-language.h"

/* Call first in main(). */
void
window_fixture_start (int    *argc,
                      char ***argv)
{
  gtk_test_init (argc, argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  gev_language_apply (gev_language_get ("en"));
}

void
window_fixture_set_up (WindowFixture *fixture,
                       gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  fixture->directory = g_dir_make_tmp ("gevinst-app-XXXXXX", &error);
  g_assert_no_error (error);
  g_setenv ("XDG_DATA_HOME", fixture->directory, TRUE);
  path = g_build_filename (fixture->directory, "test.gevinst", NULL);
  fixture->store = gev_store_create (path, &error);
  g_assert_no_error (error);
  fixture->window = gev_window_new (NULL);
  gev_window_set_store (fixture->window, fixture->store);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_remove (path);
}

void
window_fixture_tear_down (WindowFixture *fixture,
                          gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  window_fixture_settle ();
  g_clear_object (&fixture->store);
  remove_tree (fixture->directory);
  g_free (fixture->directory);
}

/* Lets the window do what it has been told. */
void
window_fixture_settle (void)
{
  gint64 end = g_get_monotonic_time () + 60 * 1000;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

typedef gboolean (*Match) (GtkWidget  *widget,
                           const char *text);

static GtkWidget *
walk (GtkWidget  *root,
      GType       type,
      Match       match,
      const char *text,
      guint      *nth)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type) && (match == NULL || match (root, text)) && (*nth)-- == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = gtk_widget_get_child_visible (child) ? walk (child, type, match, text, nth) : NULL;

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
has_label (GtkWidget  *button,
           const char *text)
{
  return g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), text) == 0 ||
         g_strcmp0 (gtk_widget_get_tooltip_text (button), text) == 0;
}

static gboolean
has_text (GtkWidget  *label,
          const char *text)
{
  return gtk_widget_get_visible (label) && strstr (gtk_label_get_text (GTK_LABEL (label)), text) != NULL;
}

static gboolean
has_field (GtkWidget  *row,
           const char *text)
{
  g_autofree char *field = NULL;

  g_object_get (row, "field", &field, NULL);

  return g_str_equal (field, text);
}

/* The @nth widget of a type that is in view, from 0. */
GtkWidget *
window_fixture_find (gpointer root,
                     GType    type,
                     guint    nth)
{
  return walk (root, type, NULL, NULL, &nth);
}

/* By its label or its tooltip. */
GtkWidget *
window_fixture_find_button (gpointer    root,
                            const char *label)
{
  guint nth = 0;

  return walk (root, GTK_TYPE_BUTTON, has_label, label, &nth);
}

/* By a part of its text. */
GtkWidget *
window_fixture_find_label (gpointer    root,
                           const char *text)
{
  guint nth = 0;

  return walk (root, GTK_TYPE_LABEL, has_text, text, &nth);
}

/* What a field is edited with in a form. */
GtkWidget *
window_fixture_find_field (gpointer    root,
                           const char *field,
                           GType       type)
{
  guint nth = 0;
  GtkWidget *row = walk (root, GEV_TYPE_FIELD_ROW, has_field, field, &nth);

  return row != NULL ? window_fixture_find (row, type, 0) : NULL;
}

static GtkWindow *
find_above (GtkWindow *parent)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (window) == parent && gtk_widget_get_visible (GTK_WIDGET (window)))
        return window;
    }

  return NULL;
}

/* The dialog that is open above the window; of several, the one on top. */
GtkWidget *
window_fixture_get_dialog (WindowFixture *fixture)
{
  GtkWindow *top = NULL;
  GtkWindow *above = GTK_WINDOW (fixture->window);

  window_fixture_settle ();
  while ((above = find_above (above)) != NULL)
    top = above;

  return GTK_WIDGET (top);
}

/* Opens the list of a button, to be closed again. Its grab of the pointer makes
 * GTK 4.8 look half a second later for a tooltip there. A person closes the list
 * by a key or a click, which ends the wait; a test that closed it sooner would
 * have GTK look in what has no surface any more. */
void
window_fixture_pop_up (GtkMenuButton *button)
{
  gint64 end = g_get_monotonic_time () + 600 * 1000;

  gtk_menu_button_popup (button);
  while (g_get_monotonic_time () < end)
    window_fixture_settle ();
}

void
window_fixture_click (GtkWidget *button)
{
  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  window_fixture_settle ();
}

/* Types, and presses Enter. */
void
window_fixture_type (GtkWidget  *entry,
                     const char *text)
{
  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "activate");
  window_fixture_settle ();
}
