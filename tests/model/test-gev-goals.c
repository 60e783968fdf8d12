/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-goals.h"

#include "gev-action.h"
#include "gev-benefit.h"
#include "gev-project.h"
#include "gev-stage-change.h"

static GevGoal *
add_goal (GevRecordSet *set,
          const char   *title,
          const char   *strategy,
          GevGoal      *parent)
{
  g_autoptr (GevRecord) goal = gev_record_new (GEV_TYPE_GOAL);

  gev_record_set_text (goal, GEV_GOAL_TITLE, title);
  gev_record_set_text (goal, GEV_GOAL_STRATEGY, strategy);
  if (parent != NULL)
    gev_record_set_text (goal, GEV_GOAL_PARENT, gev_record_get_uuid (parent));
  gev_record_set_add (set, goal);

  return GEV_GOAL (goal);
}

static gpointer
add_serving (GevRecordSet *set,
             GType         type,
             guint         field,
             GevGoal      *goal,
             GevGoal      *other)
{
  g_autoptr (GevRecord) record = gev_record_new (type);
  const char *goals[] = { gev_record_get_uuid (goal), other != NULL ? gev_record_get_uuid (other) : NULL, NULL };

  gev_record_set_list (record, field, goals);
  gev_record_set_add (set, record);

  return record;
}

static const GevGoalService *
get (GPtrArray  *goals,
     guint       index,
     const char *title,
     guint       depth)
{
  const GevGoalService *service = g_ptr_array_index (goals, index);

  g_assert_cmpstr (gev_record_get_text (service->goal, GEV_GOAL_TITLE), ==, title);
  g_assert_cmpuint (service->depth, ==, depth);

  return service;
}

/*
 * Health plan: Home ⊃ (Safe nights ⊃ Sleep, Own choice); School plan: Read; no
 * plan: Alone. One project serves Home and Sleep: counted once for Home.
 */
static void
test_service (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  GevGoal *alone = add_goal (set, "Alone", NULL, NULL);
  GevGoal *read = add_goal (set, "Read", "School plan", NULL);
  GevGoal *home = add_goal (set, "Home", "Health plan", NULL);
  GevGoal *nights = add_goal (set, "Safe nights", NULL, home);
  GevGoal *sleep = add_goal (set, "Sleep", NULL, nights);
  gpointer project = add_serving (set, GEV_TYPE_PROJECT, GEV_PROJECT_GOALS, sleep, home);
  gpointer action = add_serving (set, GEV_TYPE_ACTION, GEV_ACTION_GOALS, read, NULL);
  g_autoptr (GPtrArray) goals = NULL;
  const GevGoalService *service;

  add_goal (set, "Own choice", NULL, home);
  gev_record_set_number (action, GEV_ACTION_STATUS, GEV_ACTION_DROPPED);
  add_serving (set, GEV_TYPE_BENEFIT, GEV_BENEFIT_GOALS, nights, alone);
  goals = gev_goals_read (set, gev_date_new (2026, 11, 21));
  g_assert_cmpuint (goals->len, ==, 6);

  service = get (goals, 0, "Home", 0);
  g_assert_cmpuint (service->projects->len, ==, 1);
  g_assert_true (g_ptr_array_index (service->projects, 0) == project);
  g_assert_cmpuint (service->benefits->len, ==, 1);
  g_assert_false (gev_goal_service_is_served (get (goals, 1, "Own choice", 1)));
  service = get (goals, 2, "Safe nights", 1);
  g_assert_cmpstr (service->strategy, ==, "Health plan");
  g_assert_cmpuint (service->projects->len, ==, 1);
  g_assert_cmpuint (service->benefits->len, ==, 1);
  service = get (goals, 3, "Sleep", 2);
  g_assert_cmpuint (service->projects->len, ==, 1);
  g_assert_cmpuint (service->benefits->len, ==, 0);
  g_assert_false (gev_goal_service_is_served (get (goals, 4, "Read", 0)));
  service = get (goals, 5, "Alone", 0);
  g_assert_null (service->strategy);
  g_assert_cmpuint (service->benefits->len, ==, 1);

  /* Own choice and Read. */
  g_assert_cmpuint (gev_goals_count_unserved (goals), ==, 2);
}

/* A project serves its goal until the day that it is stopped. */
static void
test_given_up (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  GevGoal *goal = add_goal (set, "Home", NULL, NULL);
  gpointer project = add_serving (set, GEV_TYPE_PROJECT, GEV_PROJECT_GOALS, goal, NULL);
  gpointer benefit = add_serving (set, GEV_TYPE_BENEFIT, GEV_BENEFIT_GOALS, goal, NULL);
  g_autoptr (GevRecord) stop = gev_record_new (GEV_TYPE_STAGE_CHANGE);
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  gev_record_set_text (stop, GEV_STAGE_CHANGE_PROJECT, gev_record_get_uuid (project));
  gev_record_set_number (stop, GEV_STAGE_CHANGE_DATE, gev_date_new (2026, 3, 1));
  gev_record_set_number (stop, GEV_STAGE_CHANGE_TO, GEV_STAGE_STOPPED);
  gev_record_set_add (set, stop);
  gev_record_set_number (benefit, GEV_BENEFIT_STATE, GEV_BENEFIT_STOPPED);
  before = gev_goals_read (set, gev_date_new (2026, 2, 28));
  after = gev_goals_read (set, gev_date_new (2026, 3, 1));
  g_assert_cmpuint (gev_goals_count_unserved (before), ==, 0);
  g_assert_cmpuint (gev_goals_count_unserved (after), ==, 1);
}

static void
test_cycle (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  GevGoal *a = add_goal (set, "A", NULL, NULL);
  GevGoal *b = add_goal (set, "B", NULL, a);
  GevGoal *c = add_goal (set, "C", NULL, b);
  GevGoal *within = add_goal (set, "D", NULL, c);
  g_autoptr (GevRecord) changed = gev_record_copy (GEV_RECORD (a));
  g_autofree char *path = NULL;
  g_autofree char *own = NULL;

  g_assert_null (gev_goals_find_cycle (c, gev_goals_lookup_in_set, set));
  gev_record_set_text (changed, GEV_GOAL_PARENT, gev_record_get_uuid (c));
  path = gev_goals_find_cycle (GEV_GOAL (changed), gev_goals_lookup_in_set, set);
  g_assert_cmpstr (path, ==, "A → C → B → A");
  gev_record_set_text (changed, GEV_GOAL_PARENT, gev_record_get_uuid (a));
  own = gev_goals_find_cycle (GEV_GOAL (changed), gev_goals_lookup_in_set, set);
  g_assert_cmpstr (own, ==, "A → A");
  g_assert_null (gev_goals_find_cycle (within, gev_goals_lookup_in_set, set));
}

/* A file may hold a cycle all the same: every goal is told of once. */
static void
test_cycle_in_file (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  g_autoptr (GevRecord) a = gev_record_new (GEV_TYPE_GOAL);
  g_autoptr (GevRecord) b = gev_record_new (GEV_TYPE_GOAL);
  g_autoptr (GPtrArray) goals = NULL;

  gev_record_set_text (a, GEV_GOAL_TITLE, "A");
  gev_record_set_text (b, GEV_GOAL_TITLE, "B");
  gev_record_set_text (a, GEV_GOAL_PARENT, gev_record_get_uuid (b));
  gev_record_set_text (b, GEV_GOAL_PARENT, gev_record_get_uuid (a));
  gev_record_set_add (set, a);
  gev_record_set_add (set, b);
  add_goal (set, "C", NULL, GEV_GOAL (a));
  goals = gev_goals_read (set, gev_date_new (2026, 11, 21));
  g_assert_cmpuint (goals->len, ==, 3);
}

static void
test_empty (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  g_autoptr (GPtrArray) goals = gev_goals_read (set, gev_date_new (2026, 11, 21));

  g_assert_cmpuint (goals->len, ==, 0);
  g_assert_cmpuint (gev_goals_count_unserved (goals), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/goals/service", test_service);
  g_test_add_func ("/goals/given-up", test_given_up);
  g_test_add_func ("/goals/cycle", test_cycle);
  g_test_add_func ("/goals/cycle-in-file", test_cycle_in_file);
  g_test_add_func ("/goals/empty", test_empty);

  return g_test_run ();
}
