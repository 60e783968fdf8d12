/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-goal.h"
#include "gev-record-set.h"

G_BEGIN_DECLS

/**
 * GevGoalService:
 * @goal: a goal
 * @depth: how many goals it is a part of, one within the other
 * @strategy: (nullable): the plan or strategy that the outermost of them
 *   stands in
 * @projects: (element-type GevProject): the projects that serve it or a goal
 *   within it, each once
 * @actions: (element-type GevAction): the actions that do
 * @benefits: (element-type GevBenefit): the benefits that do
 *
 * What serves a goal. What is given up serves none: a project that is stopped,
 * an action that is dropped, a benefit that is stopped.
 */
typedef struct
{
  GevGoal *goal;
  guint depth;
  const char *strategy;
  GPtrArray *projects;
  GPtrArray *actions;
  GPtrArray *benefits;
} GevGoalService;

/**
 * GevGoalLookup:
 * @uuid: the UUID of a goal
 * @data: what was given
 *
 * Returns: (transfer full) (nullable): the goal
 */
typedef GevGoal *(*GevGoalLookup) (const char *uuid,
                                   gpointer    data);

GPtrArray *gev_goals_read                (GevRecordSet         *set,
                                          GevDate               on);
guint      gev_goals_count_unserved      (GPtrArray            *goals);
gboolean   gev_goal_service_is_served    (const GevGoalService *self);

char      *gev_goals_find_cycle          (GevGoal              *goal,
                                          GevGoalLookup         lookup,
                                          gpointer              data);
GevGoal   *gev_goals_lookup_in_set       (const char           *uuid,
                                          gpointer              set);

G_END_DECLS
