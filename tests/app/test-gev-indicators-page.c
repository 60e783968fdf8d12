/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-indicators-page.h"

#include "gev-activity-grid.h"
#include "gev-points-dialog.h"
#include "gev-points.h"
#include "gev-project.h"
#include "gev-record-popover.h"
#include "gev-track-points.h"
#include "window-fixture.h"

static void
put_change (WindowFixture *fixture,
            GevRecord     *project,
            const char    *date,
            GevStage       to)
{
  g_autoptr (GevRecord) change = gev_record_new (GEV_TYPE_STAGE_CHANGE);

  gev_record_set_text (change, GEV_STAGE_CHANGE_PROJECT, gev_record_get_uuid (project));
  gev_record_set_number (change, GEV_STAGE_CHANGE_DATE, gev_date_from_iso (date));
  gev_record_set_number (change, GEV_STAGE_CHANGE_TO, to);
  g_assert_true (gev_store_save (fixture->store, change, "Change", NULL));
}

/* A service innovation: a concept in 2025 (3 points), in a trial since June
 * 2026 (6 points). */
static GevRecord *
put_project (WindowFixture *fixture)
{
  GevRecord *project = gev_record_new (GEV_TYPE_PROJECT);

  gev_record_set_text (project, GEV_PROJECT_TITLE, "Night watch");
  gev_record_set_number (project, GEV_PROJECT_TRACK, GEV_TRACK_SERVICE);
  gev_record_set_number (project, GEV_PROJECT_START, gev_date_from_iso ("2025-01-01"));
  g_assert_true (gev_store_save (fixture->store, project, "New project", NULL));
  put_change (fixture, project, "2025-03-01", GEV_STAGE_CONCEPT);
  put_change (fixture, project, "2026-06-01", GEV_STAGE_TRIAL);

  return project;
}

/* The figures are read in a thread: until a text is there, or it takes too long. */
static GtkWidget *
wait_for (WindowFixture *fixture,
          const char    *text)
{
  GtkWidget *label = NULL;

  for (guint i = 0; i < 50 && label == NULL; i++)
    {
      window_fixture_settle ();
      label = window_fixture_find_label (fixture->window, text);
    }

  return label;
}

static void
go (WindowFixture *fixture)
{
  gev_window_go (fixture->window, "indicators");
  window_fixture_settle ();
}

static void
test_empty (WindowFixture *fixture,
            gconstpointer  data)
{
  go (fixture);
  g_assert_nonnull (wait_for (fixture, "Nothing to count yet"));
}

static void
test_dates (WindowFixture *fixture,
            gconstpointer  data)
{
  g_autoptr (GevRecord) project = put_project (fixture);
  GtkWidget *page, *entry;

  go (fixture);
  g_assert_nonnull (wait_for (fixture, "Innovation activity is 6 points, up 3 since 21 November 2025. No innovation "
                                       "benefit is expected or realised yet."));
  page = window_fixture_find (fixture->window, GEV_TYPE_INDICATORS_PAGE, 0);
  entry = window_fixture_find (page, GTK_TYPE_ENTRY, 0);

  /* What was true then. */
  window_fixture_type (entry, "1.2.2025");
  g_assert_nonnull (wait_for (fixture, "Innovation activity is 1 point, as on 1 January 2025. No innovation benefit "
                                       "is expected or realised yet."));
  /* What is no date is told, and changes nothing. */
  window_fixture_type (entry, "1.2.x");
  g_assert_true (gtk_widget_has_css_class (entry, "error"));
  g_assert_nonnull (wait_for (fixture, "Innovation activity is 1 point, as on 1 January 2025. No innovation benefit "
                                       "is expected or realised yet."));
  window_fixture_type (entry, "");
  g_assert_false (gtk_widget_has_css_class (entry, "error"));
  g_assert_nonnull (wait_for (fixture, "Innovation activity is 6 points, up 3 since 21 November 2025. No innovation "
                                       "benefit is expected or realised yet."));
}

/* A number opens what it counts. */
static void
test_open (WindowFixture *fixture,
           gconstpointer  data)
{
  g_autoptr (GevRecord) project = put_project (fixture);
  GtkWidget *grid, *number, *popover, *button;

  go (fixture);
  g_assert_nonnull (wait_for (fixture, "Points table in use"));
  grid = window_fixture_find (fixture->window, GEV_TYPE_ACTIVITY_GRID, 0);
  number = window_fixture_find (grid, GTK_TYPE_MENU_BUTTON, 0);
  g_assert_nonnull (number);
  gtk_menu_button_popup (GTK_MENU_BUTTON (number));
  window_fixture_settle ();
  popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (number)));
  g_assert_true (GEV_IS_RECORD_POPOVER (popover));
  g_assert_nonnull (window_fixture_find_label (popover, "Night watch"));
  button = window_fixture_find (popover, GTK_TYPE_BUTTON, 0);
  g_assert_true (gtk_widget_get_mapped (grid));
  window_fixture_click (button);
  g_assert_false (gtk_widget_get_mapped (grid));
}

static GevRecord *
get_own_table (WindowFixture *fixture)
{
  g_autoptr (GPtrArray) tables = gev_store_get_all (fixture->store, GEV_TYPE_POINTS_TABLE, NULL);

  for (guint i = 0; i < tables->len; i++)
    if (g_strcmp0 (gev_record_get_text (tables->pdata[i], GEV_POINTS_TABLE_NAME), "Our points table") == 0)
      return g_object_ref (tables->pdata[i]);

  return NULL;
}

/* One’s own table begins as a copy, and counts at once. */
static void
test_points (WindowFixture *fixture,
             gconstpointer  data)
{
  g_autoptr (GevRecord) project = put_project (fixture);
  g_autoptr (GevRecord) table = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  GtkWidget *dialog, *spin;

  go (fixture);
  g_assert_nonnull (wait_for (fixture, "“Gevinsts poengtabell”, valid from 1 January 2000. The points are Gevinst’s "
                                       "own; no public source gives them."));
  g_assert_false (gtk_widget_get_visible (window_fixture_find_button (fixture->window, "Edit")));
  window_fixture_click (window_fixture_find_button (fixture->window, "New Table"));
  dialog = window_fixture_get_dialog (fixture);
  g_assert_true (GEV_IS_POINTS_DIALOG (dialog));
  table = get_own_table (fixture);
  g_assert_nonnull (table);
  g_assert_cmpint (gev_record_get_date (table, GEV_POINTS_TABLE_VALID_FROM), ==, gev_date_today ());

  /* Service innovation, trial: the 13th of the grid of eight by three. */
  spin = window_fixture_find (dialog, GTK_TYPE_SPIN_BUTTON, GEV_STAGE_TRIAL * GEV_N_TRACKS);
  g_assert_cmpint (gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (spin)), ==, 6);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 60);
  window_fixture_settle ();
  rows = gev_store_get_referring (fixture->store, GEV_TYPE_TRACK_POINTS, GEV_TRACK_POINTS_TABLE,
                                  gev_record_get_uuid (table), NULL);
  g_assert_cmpuint (rows->len, ==, GEV_N_TRACKS);
  g_assert_cmpint (gev_record_get_number (rows->pdata[0], GEV_TRACK_POINTS_TRIAL), ==, 60);
  g_assert_cmpint (gev_record_get_number (rows->pdata[0], GEV_TRACK_POINTS_DIFFUSION), ==, 16);
  g_assert_nonnull (wait_for (fixture, "Innovation activity is 60 points, up 57 since 21 November 2025. No innovation "
                                       "benefit is expected or realised yet."));

  window_fixture_click (window_fixture_find_button (dialog, "Delete the Table"));
  g_assert_null (window_fixture_get_dialog (fixture));
  g_assert_nonnull (wait_for (fixture, "Innovation activity is 6 points, up 3 since 21 November 2025. No innovation "
                                       "benefit is expected or realised yet."));
  window_fixture_click (window_fixture_find_button (fixture->window, "Undo"));
  g_clear_object (&table);
  table = get_own_table (fixture);
  g_assert_nonnull (table);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *name;
    void (*func) (WindowFixture *, gconstpointer);
  } tests[] = {
    { "/app/indicators/empty", test_empty },
    { "/app/indicators/dates", test_dates },
    { "/app/indicators/open", test_open },
    { "/app/indicators/points", test_points },
  };

  window_fixture_start (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, WindowFixture, NULL, window_fixture_set_up, tests[i].func, window_fixture_tear_down);

  return g_test_run ();
}
