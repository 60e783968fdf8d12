/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-goal.h"

#include <glib/gi18n-lib.h>

/**
 * GevGoal:
 *
 * A strategic goal, with the plan or strategy that it stands in. Goals nest; they
 * are the end nodes of the benefits map.
 */
struct _GevGoal
{
  GevRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GevGoal, gev_goal, GEV_TYPE_RECORD)

static const GevField fields[GEV_GOAL_N_FIELDS] = {
  [GEV_GOAL_TITLE] = {
    "title", GEV_FIELD_TEXT, GEV_FIELD_REQUIRED | GEV_FIELD_SEARCHED, N_("Title"),
    N_("What shall be reached"),
  },
  [GEV_GOAL_STRATEGY] = {
    "strategy", GEV_FIELD_TEXT, GEV_FIELD_SEARCHED, N_("Plan or strategy"),
    N_("The plan or strategy that the goal stands in"),
  },
  [GEV_GOAL_DESCRIPTION] = {
    "description", GEV_FIELD_PROSE, GEV_FIELD_SEARCHED, N_("Description"),
    N_("What the goal means"),
  },
  [GEV_GOAL_PARENT] = {
    "parent", GEV_FIELD_REFERENCE, 0, N_("Part of"),
    N_("The goal that it is a part of"),
    .target = gev_goal_get_type,
  },
  [GEV_GOAL_LEVEL] = {
    "level", GEV_FIELD_CHOICE, 0, N_("Level"),
    N_("Local, regional or national"),
    .vocabulary = &gev_level_vocabulary,
  },
  [GEV_GOAL_START] = {
    "start", GEV_FIELD_DATE, 0, N_("From"),
    N_("The first day that it holds"),
  },
  [GEV_GOAL_END] = {
    "end", GEV_FIELD_DATE, 0, N_("To"),
    N_("The day it shall be reached"),
  },
  [GEV_GOAL_INDICATOR] = {
    "indicator", GEV_FIELD_TEXT, 0, N_("Indicator"),
    N_("What shows whether it is reached, where it has one of its own"),
  },
  [GEV_GOAL_INDICATOR_UNIT] = {
    "indicator-unit", GEV_FIELD_TEXT, 0, N_("Unit"),
    N_("What the values of the indicator count"),
  },
  [GEV_GOAL_INDICATOR_TARGET] = {
    "indicator-target", GEV_FIELD_DECIMAL, 0, N_("Target"),
    N_("The value of the indicator aimed at"),
    .minimum = -GEV_DECIMAL_MAX, .maximum = GEV_DECIMAL_MAX,
  },
  [GEV_GOAL_INDICATOR_VALUE] = {
    "indicator-value", GEV_FIELD_DECIMAL, 0, N_("Value"),
    N_("The last known value of the indicator"),
    .minimum = -GEV_DECIMAL_MAX, .maximum = GEV_DECIMAL_MAX,
  },
  [GEV_GOAL_INDICATOR_DATE] = {
    "indicator-date", GEV_FIELD_DATE, 0, N_("Date of the value"),
    N_("The day of the last known value"),
  },
};

static void
gev_goal_validate (GevRecord *self,
                   GPtrArray *problems)
{
  GevDate start = gev_record_get_date (self, GEV_GOAL_START);
  GevDate end = gev_record_get_date (self, GEV_GOAL_END);

  if (start != GEV_DATE_NONE && end != GEV_DATE_NONE && end < start)
    gev_record_add_problem (problems, GEV_GOAL_END, _("The period of the goal ends before it starts."));
}

static void
gev_goal_class_init (GevGoalClass *klass)
{
  GevRecordClass *record_class = GEV_RECORD_CLASS (klass);

  gev_record_class_describe (record_class, "goal", "goals", fields, GEV_GOAL_N_FIELDS);
  record_class->label = N_("Goal");
  record_class->label_plural = N_("Goals");
  record_class->title_field = GEV_GOAL_TITLE;
  record_class->validate = gev_goal_validate;
}

static void
gev_goal_init (GevGoal *self)
{
}
