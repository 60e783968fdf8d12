/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-search-dialog.h"

#include "gev-actor.h"
#include "gev-adoption.h"
#include "gev-places.h"
#include "gev-project-page.h"
#include "gev-project.h"
#include "gev-risk.h"
#include "window-fixture.h"

static GevRecord *
put (WindowFixture *fixture,
     GType          type,
     guint          field,
     const char    *title,
     guint          owner_field,
     GevRecord     *owner)
{
  GevRecord *record = gev_record_new (type);
  g_autoptr (GError) error = NULL;

  gev_record_set_text (record, field, title);
  if (owner != NULL)
    gev_record_set_text (record, owner_field, gev_record_get_uuid (owner));
  if (GEV_IS_RISK (record))
    {
      gev_record_set_number (record, GEV_RISK_PROBABILITY, 2);
      gev_record_set_number (record, GEV_RISK_CONSEQUENCE, 3);
    }
  gev_store_save (fixture->store, record, "New", &error);
  g_assert_no_error (error);

  return record;
}

static GtkWidget *
open_search (WindowFixture *fixture,
             const char    *text)
{
  GtkWidget *dialog;

  window_fixture_click (window_fixture_find_button (fixture->window, "Search Everything"));
  dialog = window_fixture_get_dialog (fixture);
  g_assert_true (GEV_IS_SEARCH_DIALOG (dialog));
  gtk_editable_set_text (GTK_EDITABLE (window_fixture_find (dialog, GTK_TYPE_SEARCH_ENTRY, 0)), text);
  /* A search entry waits for the next letter. */
  for (guint i = 0; i < 4; i++)
    window_fixture_settle ();

  return dialog;
}

static void
test_found (WindowFixture *fixture,
            gconstpointer  data)
{
  g_autoptr (GevRecord) project = put (fixture, GEV_TYPE_PROJECT, GEV_PROJECT_TITLE, "Night sensors", 0, NULL);
  g_autoptr (GevRecord) other = put (fixture, GEV_TYPE_PROJECT, GEV_PROJECT_TITLE, "Car pool", 0, NULL);
  g_autoptr (GevRecord) risk = put (fixture, GEV_TYPE_RISK, GEV_RISK_TITLE, "Sensors that fail", GEV_RISK_PROJECT,
                                    project);
  GtkWidget *dialog;

  gev_window_go (fixture->window, "overview");
  dialog = open_search (fixture, "");
  g_assert_nonnull (window_fixture_find_label (dialog, "Type the beginning"));
  gtk_window_destroy (GTK_WINDOW (dialog));
  dialog = open_search (fixture, "zeppelin");
  g_assert_nonnull (window_fixture_find_label (dialog, "Nothing found"));
  gtk_window_destroy (GTK_WINDOW (dialog));

  /* Grouped by type, each with what it belongs to. */
  dialog = open_search (fixture, "sens");
  g_assert_nonnull (window_fixture_find (dialog, ADW_TYPE_ACTION_ROW, 1));
  g_assert_null (window_fixture_find (dialog, ADW_TYPE_ACTION_ROW, 2));
  g_assert_nonnull (window_fixture_find_label (dialog, "Projects"));
  g_assert_nonnull (window_fixture_find_label (dialog, "Risks"));
  for (guint i = 0; i < 2; i++)
    {
      AdwActionRow *row = ADW_ACTION_ROW (window_fixture_find (dialog, ADW_TYPE_ACTION_ROW, i));
      gboolean is_risk =
        g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), "Sensors that fail");

      g_assert_cmpstr (adw_action_row_get_subtitle (row), ==, is_risk ? "Night sensors" : "");
    }
  gtk_window_destroy (GTK_WINDOW (dialog));

  /* Enter opens the first, which for a risk is at its project. */
  dialog = open_search (fixture, "fail");
  g_signal_emit_by_name (window_fixture_find (dialog, GTK_TYPE_SEARCH_ENTRY, 0), "activate");
  g_assert_null (window_fixture_get_dialog (fixture));
  g_assert_nonnull (window_fixture_find (fixture->window, GEV_TYPE_PROJECT_PAGE, 0));
  g_assert_nonnull (window_fixture_find_label (fixture->window, "Night sensors"));
}

/* What has no title goes by whom it is about. */
static void
test_names (WindowFixture *fixture,
            gconstpointer  data)
{
  g_autoptr (GevRecord) project = put (fixture, GEV_TYPE_PROJECT, GEV_PROJECT_TITLE, "Night sensors", 0, NULL);
  g_autoptr (GevRecord) actor = put (fixture, GEV_TYPE_ACTOR, GEV_ACTOR_NAME, "Next Door", 0, NULL);
  g_autoptr (GevRecord) adoption = gev_record_new (GEV_TYPE_ADOPTION);
  g_autoptr (GError) error = NULL;
  GtkWidget *dialog;

  gev_record_set_text (adoption, GEV_ADOPTION_PROJECT, gev_record_get_uuid (project));
  gev_record_set_text (adoption, GEV_ADOPTION_ACTOR, gev_record_get_uuid (actor));
  gev_record_set_number (adoption, GEV_ADOPTION_WAY, 0);
  gev_record_set_number (adoption, GEV_ADOPTION_DATE, gev_date_new (2026, 3, 10));
  gev_record_set_text (adoption, GEV_ADOPTION_CHANGED, "In the evenings, too");
  gev_store_save (fixture->store, adoption, "New", &error);
  g_assert_no_error (error);

  gev_window_go (fixture->window, "overview");
  dialog = open_search (fixture, "evenings");
  g_assert_nonnull (window_fixture_find_label (dialog, "Taken over from us, Next Door, 10 Mar 2026"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_places (WindowFixture *fixture,
             gconstpointer  data)
{
  g_autoptr (GevRecord) project = put (fixture, GEV_TYPE_PROJECT, GEV_PROJECT_TITLE, "Night sensors", 0, NULL);
  g_autoptr (GevRecord) risk = put (fixture, GEV_TYPE_RISK, GEV_RISK_TITLE, "Fails", GEV_RISK_PROJECT, project);
  g_autoptr (GevRecord) orphan = gev_record_new (GEV_TYPE_RISK);
  g_autoptr (GevRecord) owner = gev_places_find_owner (fixture->store, risk);
  g_autoptr (GevRecord) shown = gev_places_find_shown (fixture->store, risk);

  g_assert_cmpstr (gev_record_get_uuid (owner), ==, gev_record_get_uuid (project));
  g_assert_nonnull (shown);
  g_assert_cmpstr (gev_places_find_for_record (shown), ==, "project");
  g_assert_null (gev_places_find_owner (fixture->store, orphan));
  g_assert_null (gev_places_find_owner (fixture->store, project));
}

int
main (int   argc,
      char *argv[])
{
  window_fixture_start (&argc, &argv);
  g_test_add ("/app/search-dialog/found", WindowFixture, NULL, window_fixture_set_up, test_found,
              window_fixture_tear_down);
  g_test_add ("/app/search-dialog/names", WindowFixture, NULL, window_fixture_set_up, test_names,
              window_fixture_tear_down);
  g_test_add ("/app/search-dialog/places", WindowFixture, NULL, window_fixture_set_up, test_places,
              window_fixture_tear_down);

  return g_test_run ();
}
