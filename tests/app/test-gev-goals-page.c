/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-goals-page.h"

#include "gev-goal-row.h"
#include "gev-project.h"
#include "window-fixture.h"

static void
settle (void)
{
  for (guint i = 0; i < 5; i++)
    window_fixture_settle ();
}

static void
go (WindowFixture *fixture)
{
  gev_window_go (fixture->window, "goals");
  settle ();
}

static GevRecord *
put_goal (WindowFixture *fixture,
          const char    *title,
          const char    *strategy,
          GevRecord     *parent)
{
  GevRecord *goal = gev_record_new (GEV_TYPE_GOAL);

  gev_record_set_text (goal, GEV_GOAL_TITLE, title);
  gev_record_set_text (goal, GEV_GOAL_STRATEGY, strategy);
  if (parent != NULL)
    gev_record_set_text (goal, GEV_GOAL_PARENT, gev_record_get_uuid (parent));
  g_assert_true (gev_store_save (fixture->store, goal, "New goal", NULL));

  return goal;
}

static GevRecord *
put_project (WindowFixture *fixture,
             const char    *title,
             GevRecord     *goal)
{
  GevRecord *project = gev_record_new (GEV_TYPE_PROJECT);
  const char *goals[] = { gev_record_get_uuid (goal), NULL };

  gev_record_set_text (project, GEV_PROJECT_TITLE, title);
  gev_record_set_list (project, GEV_PROJECT_GOALS, goals);
  g_assert_true (gev_store_save (fixture->store, project, "New project", NULL));

  return project;
}

static void
test_add (WindowFixture *fixture,
          gconstpointer  data)
{
  g_autoptr (GPtrArray) goals = NULL;
  GtkWidget *dialog;

  go (fixture);
  g_assert_nonnull (window_fixture_find_label (fixture->window, "No goals yet"));
  window_fixture_click (window_fixture_find_button (fixture->window, "New Goal"));
  dialog = window_fixture_get_dialog (fixture);
  window_fixture_type (window_fixture_find_field (dialog, "title", GTK_TYPE_ENTRY), "More live at home");
  window_fixture_type (window_fixture_find_field (dialog, "strategy", GTK_TYPE_ENTRY), "Health plan");
  window_fixture_click (window_fixture_find_button (dialog, "Add"));
  g_assert_null (window_fixture_get_dialog (fixture));
  settle ();
  goals = gev_store_get_all (fixture->store, GEV_TYPE_GOAL, NULL);
  g_assert_cmpuint (goals->len, ==, 1);
  g_assert_nonnull (window_fixture_find_label (fixture->window, "Health plan"));
  g_assert_nonnull (window_fixture_find_label (fixture->window, "More live at home"));
  g_assert_nonnull (window_fixture_find_label (fixture->window, "Nothing serves it"));
  g_assert_nonnull (window_fixture_find_label (fixture->window, "1 of 1 goals is served by nothing yet."));
}

/* What serves a part serves the whole; it is named, and opens. */
static void
test_service (WindowFixture *fixture,
              gconstpointer  data)
{
  g_autoptr (GevRecord) home = put_goal (fixture, "Home", "Health plan", NULL);
  g_autoptr (GevRecord) nights = put_goal (fixture, "Nights", NULL, home);
  g_autoptr (GevRecord) school = put_goal (fixture, "School", NULL, NULL);
  g_autoptr (GevRecord) project = put_project (fixture, "Night watch", nights);
  GtkWidget *row;

  go (fixture);
  g_assert_nonnull (window_fixture_find_label (fixture->window, "1 of 3 goals is served by nothing yet."));
  g_assert_nonnull (window_fixture_find_label (fixture->window, "Without a plan or strategy"));
  row = window_fixture_find (fixture->window, GEV_TYPE_GOAL_ROW, 0);
  g_assert_cmpstr (gev_goal_row_get_uuid (GEV_GOAL_ROW (row)), ==, gev_record_get_uuid (home));
  g_assert_nonnull (window_fixture_find_label (row, "1 project"));
  g_assert_null (window_fixture_find_label (row, "Nothing serves it"));
  row = window_fixture_find (fixture->window, GEV_TYPE_GOAL_ROW, 2);
  g_assert_nonnull (window_fixture_find_label (row, "Nothing serves it"));

  row = window_fixture_find (fixture->window, GEV_TYPE_GOAL_ROW, 1);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  settle ();
  row = window_fixture_find (row, ADW_TYPE_ACTION_ROW, 1);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Night watch");
  adw_action_row_activate (ADW_ACTION_ROW (row));
  settle ();
  g_assert_null (window_fixture_find (fixture->window, GEV_TYPE_GOALS_PAGE, 0));
}

/* A goal that would be a part of itself is refused, with the path. */
static void
test_cycle (WindowFixture *fixture,
            gconstpointer  data)
{
  g_autoptr (GevRecord) home = put_goal (fixture, "Home", NULL, NULL);
  g_autoptr (GevRecord) nights = put_goal (fixture, "Nights", NULL, home);
  g_autoptr (GevRecord) kept = NULL;
  GtkWidget *dialog, *parents;
  GListModel *model;

  go (fixture);
  gev_window_show_record (GTK_WIDGET (fixture->window), home);
  dialog = window_fixture_get_dialog (fixture);
  parents = window_fixture_find_field (dialog, "parent", GTK_TYPE_DROP_DOWN);
  model = gtk_drop_down_get_model (GTK_DROP_DOWN (parents));
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GtkStringObject) item = g_list_model_get_item (model, i);

      if (g_str_equal (gtk_string_object_get_string (item), "Nights"))
        gtk_drop_down_set_selected (GTK_DROP_DOWN (parents), i);
    }
  window_fixture_click (window_fixture_find_button (dialog, "Save"));
  g_assert_nonnull (window_fixture_get_dialog (fixture));
  g_assert_nonnull (
    window_fixture_find_label (dialog, "A goal cannot be a part of itself: Home → Nights → Home."));
  kept = gev_store_get (fixture->store, gev_record_get_uuid (home), NULL);
  g_assert_false (gev_record_has (kept, GEV_GOAL_PARENT));
}

static void
test_delete (WindowFixture *fixture,
             gconstpointer  data)
{
  g_autoptr (GevRecord) home = put_goal (fixture, "Home", NULL, NULL);
  g_autoptr (GevRecord) project = put_project (fixture, "Night watch", home);
  g_autoptr (GevRecord) kept = NULL;

  go (fixture);
  window_fixture_click (window_fixture_find_button (fixture->window, "Delete “Home”"));
  settle ();
  g_assert_null (gev_store_get (fixture->store, gev_record_get_uuid (home), NULL));
  g_assert_nonnull (window_fixture_find_label (fixture->window, "No goals yet"));
  window_fixture_click (window_fixture_find_button (fixture->window, "Undo"));
  settle ();
  g_assert_nonnull (window_fixture_find_label (fixture->window, "1 project"));
}

int
main (int   argc,
      char *argv[])
{
  window_fixture_start (&argc, &argv);
  g_test_add ("/app/goals-page/add", WindowFixture, NULL, window_fixture_set_up, test_add, window_fixture_tear_down);
  g_test_add ("/app/goals-page/service", WindowFixture, NULL, window_fixture_set_up, test_service,
              window_fixture_tear_down);
  g_test_add ("/app/goals-page/cycle", WindowFixture, NULL, window_fixture_set_up, test_cycle,
              window_fixture_tear_down);
  g_test_add ("/app/goals-page/delete", WindowFixture, NULL, window_fixture_set_up, test_delete,
              window_fixture_tear_down);

  return g_test_run ();
}
