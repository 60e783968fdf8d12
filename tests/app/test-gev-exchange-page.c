/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-exchange-page.h"
#include "gev-import-view.h"
#include "gev-project.h"
#include "gev-xml-export.h"
#include "window-fixture.h"

#define TIMEOUT (20 * G_USEC_PER_SEC)

static GevRecord *
put_project (WindowFixture *fixture,
             const char    *title)
{
  GevRecord *project = gev_record_new (GEV_TYPE_PROJECT);

  gev_record_set_text (project, GEV_PROJECT_TITLE, title);
  g_assert_true (gev_store_save (fixture->store, project, "New project", NULL));

  return project;
}

static char *
get_title (WindowFixture *fixture,
           GevRecord     *project)
{
  g_autoptr (GevRecord) kept = gev_store_get (fixture->store, gev_record_get_uuid (project), NULL);

  return kept != NULL ? gev_record_dup_title (kept) : NULL;
}

static char *
write_text (WindowFixture *fixture,
            const char    *text)
{
  char *path = g_build_filename (fixture->directory, "in.xml", NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));

  return path;
}

/* An exchange file with @project in it, called @title there. */
static char *
write_project (WindowFixture *fixture,
               GevRecord     *project,
               const char    *title)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  g_autoptr (GevRecord) theirs = gev_record_copy (project);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  gev_record_set_text (theirs, GEV_PROJECT_TITLE, title);
  gev_record_set_number (theirs, GEV_RECORD_CREATED, gev_time_now ());
  gev_record_set_number (theirs, GEV_RECORD_MODIFIED, gev_time_now ());
  gev_record_set_number (theirs, GEV_RECORD_REVISION, 7);
  gev_record_set_add (set, theirs);
  gev_xml_export (set, NULL, TRUE, stream, NULL, &error);
  g_assert_no_error (error);
  text = g_strndup (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)),
                    g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)));

  return write_text (fixture, text);
}

static GtkEventController *
find_drop_target (GtkWidget *root)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (root);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return controller;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkEventController *found = find_drop_target (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
go (WindowFixture *fixture)
{
  gev_window_go (fixture->window, "exchange");
  window_fixture_settle ();

  return window_fixture_find (fixture->window, GEV_TYPE_EXCHANGE_PAGE, 0);
}

static void
drop (WindowFixture *fixture,
      const char    *path)
{
  GtkEventController *target = find_drop_target (go (fixture));
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, G_TYPE_FILE);
  g_value_take_object (&value, g_file_new_for_path (path));
  g_signal_emit_by_name (target, "drop", &value, 1.0, 1.0, &taken);
  g_assert_true (taken);
}

static GtkWidget *
wait_for_label (WindowFixture *fixture,
                const char    *text)
{
  gint64 end = g_get_monotonic_time () + TIMEOUT;
  GtkWidget *label = NULL;

  while (label == NULL && g_get_monotonic_time () < end)
    {
      window_fixture_settle ();
      label = window_fixture_find_label (fixture->window, text);
    }
  g_assert_nonnull (label);

  return label;
}

static GtkWidget *
get_import_button (WindowFixture *fixture)
{
  return window_fixture_find_button (window_fixture_find (fixture->window, GEV_TYPE_IMPORT_VIEW, 0), "Import");
}

static void
test_refused_file (WindowFixture *fixture,
                   gconstpointer  data)
{
  gint64 before = gev_store_get_revision (fixture->store);
  g_autofree char *path = write_text (fixture, "<?xml version=\"1.0\"?>\n<exchange>\n<oops");

  drop (fixture, path);
  wait_for_label (fixture, "in.xml: line 2");
  g_assert_cmpint (gev_store_get_revision (fixture->store), ==, before);
}

static void
test_import (WindowFixture *fixture,
             gconstpointer  data)
{
  g_autoptr (GevRecord) project = gev_record_new (GEV_TYPE_PROJECT);
  g_autofree char *path = write_project (fixture, project, "Night watch");
  g_autofree char *title = NULL;

  drop (fixture, path);
  wait_for_label (fixture, "Night watch");
  g_assert_nonnull (window_fixture_find_label (fixture->window, "New  1"));
  window_fixture_click (get_import_button (fixture));
  wait_for_label (fixture, "“in.xml” is imported");
  title = get_title (fixture, project);
  g_assert_cmpstr (title, ==, "Night watch");
  g_assert_nonnull (window_fixture_find_label (fixture->window, "Imported in.xml"));

  window_fixture_click (window_fixture_find_button (fixture->window, "Undo"));
  g_assert_null (gev_store_get (fixture->store, gev_record_get_uuid (project), NULL));
}

static void
test_conflict (WindowFixture *fixture,
               gconstpointer  data)
{
  const char *expected = data;
  g_autoptr (GevRecord) project = put_project (fixture, "Ours");
  g_autofree char *path = write_project (fixture, project, "Theirs");
  g_autofree char *title = NULL;

  drop (fixture, path);
  wait_for_label (fixture, "1 record was changed here as well");
  if (g_str_equal (expected, "Theirs"))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (window_fixture_find (fixture->window, GTK_TYPE_CHECK_BUTTON, 1)),
                                 TRUE);
  window_fixture_click (get_import_button (fixture));
  wait_for_label (fixture, "“in.xml” is imported");
  title = get_title (fixture, project);
  g_assert_cmpstr (title, ==, expected);
}

static void
test_refused_record (WindowFixture *fixture,
                     gconstpointer  data)
{
  g_autoptr (GevRecord) project = gev_record_new (GEV_TYPE_PROJECT);
  g_autofree char *path = NULL;

  gev_record_set_text (project, GEV_PROJECT_PROGRAMME, "019b76da-a800-7000-8000-0000000fffff");
  path = write_project (fixture, project, "Without its programme");
  drop (fixture, path);
  wait_for_label (fixture, "1 record is refused");
  g_assert_false (gtk_widget_get_sensitive (get_import_button (fixture)));
  window_fixture_click (window_fixture_find_button (fixture->window, "_Cancel"));
  g_assert_nonnull (window_fixture_find_button (fixture->window, "Choose File…"));
}

/* The form for ideas comes in by the same way, into the idea box. */
static void
test_ideas (WindowFixture *fixture,
            gconstpointer  data)
{
  g_autofree char *path = write_text (fixture, "<ideas xmlns=\"https://gevinst.no/ns/ideas/1\">"
                                               "<idea date=\"2026-11-01\"><title>Night sensors</title>"
                                               "<idea-by>Anne</idea-by></idea></ideas>");

  drop (fixture, path);
  wait_for_label (fixture, "Night sensors");
  g_assert_nonnull (window_fixture_find_label (fixture->window, "New  1"));
  window_fixture_click (get_import_button (fixture));
  wait_for_label (fixture, "“in.xml” is imported");
  gev_window_go (fixture->window, "ideas");
  wait_for_label (fixture, "20 days old · Anne");

  drop (fixture, path);
  wait_for_label (fixture, "Same  1");
}

int
main (int   argc,
      char *argv[])
{
  window_fixture_start (&argc, &argv);

#define ADD(path, data, test) \
  g_test_add (path, WindowFixture, data, window_fixture_set_up, test, window_fixture_tear_down)
  ADD ("/exchange-page/refused-file", NULL, test_refused_file);
  ADD ("/exchange-page/import", NULL, test_import);
  ADD ("/exchange-page/conflict/keep", "Ours", test_conflict);
  ADD ("/exchange-page/conflict/take", "Theirs", test_conflict);
  ADD ("/exchange-page/refused-record", NULL, test_refused_record);
  ADD ("/exchange-page/ideas", NULL, test_ideas);
#undef ADD

  return g_test_run ();
}
