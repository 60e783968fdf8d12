/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-goals.h"

#include "gev-action.h"
#include "gev-benefit.h"
#include "gev-project.h"
#include "gev-text.h"

/* A goal may be a part of another, and so on, this many times: enough for any
 * strategy, and an end to every walk. */
#define DEPTH_MAX 1000

typedef struct
{
  GevRecordSet *set;
  GevDate on;
  GHashTable *placed;
  GPtrArray *goals;
} Reading;

static void
free_service (gpointer data)
{
  GevGoalService *self = data;

  g_ptr_array_unref (self->projects);
  g_ptr_array_unref (self->actions);
  g_ptr_array_unref (self->benefits);
  g_free (self);
}

static gboolean
is_given_up (Reading   *reading,
             GevRecord *record)
{
  if (GEV_IS_PROJECT (record))
    return gev_project_get_stage (GEV_PROJECT (record), reading->set, reading->on) == GEV_STAGE_STOPPED;
  if (GEV_IS_ACTION (record))
    return gev_record_get_choice (record, GEV_ACTION_STATUS) == GEV_ACTION_DROPPED;

  return gev_record_get_choice (record, GEV_BENEFIT_STATE) == GEV_BENEFIT_STOPPED;
}

static GPtrArray *
find_serving (Reading *reading,
              GevGoal *goal,
              GType    type,
              guint    field)
{
  GPtrArray *all = gev_record_set_get_referring (reading->set, type, field, gev_record_get_uuid (goal));
  GPtrArray *serving = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (!is_given_up (reading, g_ptr_array_index (all, i)))
      g_ptr_array_add (serving, g_ptr_array_index (all, i));

  return serving;
}

static void
add_missing (GPtrArray *to,
             GPtrArray *from)
{
  for (guint i = 0; i < from->len; i++)
    if (!g_ptr_array_find (to, g_ptr_array_index (from, i), NULL))
      g_ptr_array_add (to, g_ptr_array_index (from, i));
}

static void
place (Reading        *reading,
       GevGoal        *goal,
       GevGoalService *whole)
{
  GPtrArray *parts = gev_record_set_get_referring (reading->set, GEV_TYPE_GOAL, GEV_GOAL_PARENT,
                                                   gev_record_get_uuid (goal));
  GevGoalService *self;

  /* Once each, though they be parts of each other. */
  if (!g_hash_table_add (reading->placed, goal))
    return;
  self = g_new0 (GevGoalService, 1);
  self->goal = goal;
  self->depth = whole != NULL ? whole->depth + 1 : 0;
  self->strategy = whole != NULL ? whole->strategy : gev_record_get_text (goal, GEV_GOAL_STRATEGY);
  self->projects = find_serving (reading, goal, GEV_TYPE_PROJECT, GEV_PROJECT_GOALS);
  self->actions = find_serving (reading, goal, GEV_TYPE_ACTION, GEV_ACTION_GOALS);
  self->benefits = find_serving (reading, goal, GEV_TYPE_BENEFIT, GEV_BENEFIT_GOALS);
  g_ptr_array_add (reading->goals, self);
  if (self->depth < DEPTH_MAX)
    for (guint i = 0; i < parts->len; i++)
      place (reading, g_ptr_array_index (parts, i), self);
  if (whole != NULL)
    {
      add_missing (whole->projects, self->projects);
      add_missing (whole->actions, self->actions);
      add_missing (whole->benefits, self->benefits);
    }
}

static int
compare_strategies (gconstpointer a,
                    gconstpointer b)
{
  GevRecord *one = *(GevRecord *const *) a;
  GevRecord *other = *(GevRecord *const *) b;
  const char *p = gev_record_get_text (one, GEV_GOAL_STRATEGY);
  const char *q = gev_record_get_text (other, GEV_GOAL_STRATEGY);
  int order = (p == NULL) - (q == NULL);

  if (order == 0 && p != NULL)
    order = gev_text_collate (p, q);

  return order != 0 ? order : gev_record_compare (a, b);
}

/**
 * gev_goals_read:
 * @set: a set that holds goals, projects with their stage changes, actions and
 *   benefits; it must outlive what is returned
 * @on: the day that it is
 *
 * Finds what serves each goal, itself or through the goals within it.
 *
 * Returns: (transfer full) (element-type GevGoalService): the goals, those of
 *   one strategy together, each followed by its parts; those without a
 *   strategy come last
 */
GPtrArray *
gev_goals_read (GevRecordSet *set,
                GevDate       on)
{
  GPtrArray *goals = gev_record_set_get_all (set, GEV_TYPE_GOAL);
  g_autoptr (GHashTable) placed = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) wholes = g_ptr_array_new ();
  Reading reading = { set, on, placed, g_ptr_array_new_with_free_func (free_service) };

  for (guint i = 0; i < goals->len; i++)
    {
      gpointer goal = g_ptr_array_index (goals, i);

      if (gev_record_set_lookup (set, gev_record_get_text (goal, GEV_GOAL_PARENT)) == NULL)
        g_ptr_array_add (wholes, goal);
    }
  g_ptr_array_sort (wholes, compare_strategies);
  for (guint i = 0; i < wholes->len; i++)
    place (&reading, g_ptr_array_index (wholes, i), NULL);
  /* What is left is part of itself; none is lost for that. */
  for (guint i = 0; i < goals->len; i++)
    place (&reading, g_ptr_array_index (goals, i), NULL);

  return reading.goals;
}

/**
 * gev_goal_service_is_served:
 * @self: what serves a goal
 *
 * Returns: whether anything does
 */
gboolean
gev_goal_service_is_served (const GevGoalService *self)
{
  return self->projects->len + self->actions->len + self->benefits->len > 0;
}

/**
 * gev_goals_count_unserved:
 * @goals: (element-type GevGoalService): goals
 *
 * Returns: how many of them nothing serves
 */
guint
gev_goals_count_unserved (GPtrArray *goals)
{
  guint n = 0;

  for (guint i = 0; i < goals->len; i++)
    n += !gev_goal_service_is_served (g_ptr_array_index (goals, i));

  return n;
}

/**
 * gev_goals_find_cycle:
 * @goal: a goal, perhaps not kept yet
 * @lookup: finds the goals that it is a part of
 * @data: for @lookup
 *
 * Finds whether a goal is a part of itself, which it must not be.
 *
 * Returns: (transfer full) (nullable): the path from the goal back to itself,
 *   "A → B → A"
 */
char *
gev_goals_find_cycle (GevGoal       *goal,
                      GevGoalLookup  lookup,
                      gpointer       data)
{
  const char *uuid = gev_record_get_uuid (goal);
  g_autofree char *title = gev_record_dup_title (goal);
  g_autoptr (GString) path = g_string_new (title);
  g_autoptr (GevGoal) at = g_object_ref (goal);

  for (guint i = 0; i < DEPTH_MAX; i++)
    {
      const char *parent = gev_record_get_text (at, GEV_GOAL_PARENT);
      g_autoptr (GevGoal) next = NULL;
      g_autofree char *its_title = NULL;

      if (parent == NULL)
        return NULL;
      if (g_str_equal (parent, uuid))
        {
          g_string_append_printf (path, " → %s", title);
          return g_string_free (g_steal_pointer (&path), FALSE);
        }
      next = lookup (parent, data);
      if (next == NULL)
        return NULL;
      its_title = gev_record_dup_title (next);
      g_string_append_printf (path, " → %s", its_title);
      g_set_object (&at, next);
    }

  /* It leads into a cycle that it is not in itself. */
  return NULL;
}

/**
 * gev_goals_lookup_in_set:
 * @uuid: the UUID of a goal
 * @set: (type GevRecordSet): a set that holds the goals
 *
 * Returns: (transfer full) (nullable): the goal; a #GevGoalLookup
 */
GevGoal *
gev_goals_lookup_in_set (const char *uuid,
                         gpointer    set)
{
  GevRecord *record = gev_record_set_lookup (set, uuid);

  return GEV_IS_GOAL (record) ? GEV_GOAL (g_object_ref (record)) : NULL;
}
