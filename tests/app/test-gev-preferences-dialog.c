/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-preferences-dialog.h"
#include "gev-project.h"
#include "gev-store-log.h"
#include "window-fixture.h"

static void
assert_language (GSettings  *settings,
                 const char *tag)
{
  g_autofree char *language = g_settings_get_string (settings, "language");

  g_assert_cmpstr (language, ==, tag);
}

static void
test_language (WindowFixture *fixture,
               gconstpointer  data)
{
  g_autoptr (GSettings) settings = g_settings_new ("no.gevinst.Gevinst");
  GtkWidget *dialog = gev_preferences_dialog_new (GTK_WINDOW (fixture->window));
  AdwComboRow *row;

  gtk_window_present (GTK_WINDOW (dialog));
  window_fixture_settle ();
  assert_language (settings, "");
  row = ADW_COMBO_ROW (window_fixture_find (dialog, ADW_TYPE_COMBO_ROW, 0));
  adw_combo_row_set_selected (row, 2);
  assert_language (settings, "nn");
  gtk_window_destroy (GTK_WINDOW (dialog));

  dialog = gev_preferences_dialog_new (GTK_WINDOW (fixture->window));
  gtk_window_present (GTK_WINDOW (dialog));
  window_fixture_settle ();
  row = ADW_COMBO_ROW (window_fixture_find (dialog, ADW_TYPE_COMBO_ROW, 0));
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 2);
  adw_combo_row_set_selected (row, 0);
  assert_language (settings, "");
}

static void
test_name (WindowFixture *fixture,
           gconstpointer  data)
{
  GtkWidget *dialog = gev_preferences_dialog_new (GTK_WINDOW (fixture->window));
  g_autoptr (GevRecord) project = gev_record_new (GEV_TYPE_PROJECT);
  g_autoptr (GPtrArray) log = NULL;

  gtk_window_present (GTK_WINDOW (dialog));
  window_fixture_settle ();
  window_fixture_type (window_fixture_find (dialog, ADW_TYPE_ENTRY_ROW, 0), "Innovasjonsleder");
  gev_record_set_text (project, GEV_PROJECT_TITLE, "Night watch");
  g_assert_true (gev_store_save (fixture->store, project, "New project", NULL));
  log = gev_store_get_log (fixture->store, 1, 0, NULL);
  g_assert_cmpstr (gev_log_entry_get_who (log->pdata[0]), ==, "Innovasjonsleder");
}

int
main (int   argc,
      char *argv[])
{
  window_fixture_start (&argc, &argv);
  g_test_add ("/preferences-dialog/language", WindowFixture, NULL, window_fixture_set_up, test_language,
              window_fixture_tear_down);
  g_test_add ("/preferences-dialog/name", WindowFixture, NULL, window_fixture_set_up, test_name,
              window_fixture_tear_down);

  return g_test_run ();
}
