/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-action.h"

#include <glib/gi18n-lib.h>

#include "gev-benefit.h"
#include "gev-goal.h"
#include "gev-project.h"

/**
 * GevAction:
 *
 * Something done (tiltak) to strengthen an element of the ecosystem for
 * innovation.
 */
struct _GevAction
{
  GevRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GevAction, gev_action, GEV_TYPE_RECORD)

static const GevField fields[GEV_ACTION_N_FIELDS] = {
  [GEV_ACTION_TITLE] = {
    "title", GEV_FIELD_TEXT, GEV_FIELD_REQUIRED | GEV_FIELD_SEARCHED, N_("Title"),
    N_("What is done"),
  },
  [GEV_ACTION_ELEMENT] = {
    "element", GEV_FIELD_CHOICE, GEV_FIELD_REQUIRED, N_("Element"),
    N_("The element of the ecosystem that it strengthens"),
    .vocabulary = &gev_element_vocabulary,
  },
  [GEV_ACTION_LEVEL] = {
    "level", GEV_FIELD_CHOICE, 0, N_("Level"),
    N_("Local, regional or national"),
    .vocabulary = &gev_level_vocabulary,
  },
  [GEV_ACTION_DESCRIPTION] = {
    "description", GEV_FIELD_PROSE, GEV_FIELD_SEARCHED, N_("Description"),
    N_("What is done, for whom and how"),
  },
  [GEV_ACTION_RESPONSIBLE] = {
    "responsible", GEV_FIELD_TEXT, GEV_FIELD_PERSONAL, N_("Responsible"),
    N_("Name or role of the one who sees to it"),
  },
  [GEV_ACTION_START] = {
    "start", GEV_FIELD_DATE, 0, N_("Start"),
    N_("The day it starts"),
  },
  [GEV_ACTION_END] = {
    "end", GEV_FIELD_DATE, 0, N_("End"),
    N_("The day it ends"),
  },
  [GEV_ACTION_STATUS] = {
    "status", GEV_FIELD_CHOICE, 0, N_("Status"),
    N_("How far it has come"),
    .vocabulary = &gev_action_status_vocabulary,
  },
  [GEV_ACTION_COST_ORE] = {
    "cost-ore", GEV_FIELD_MONEY, 0, N_("Cost"),
    N_("What it costs in all"),
    .unit = N_("øre"), .minimum = 0, .maximum = G_MAXINT64,
  },
  [GEV_ACTION_NEEDS] = {
    "needs", GEV_FIELD_CHOICES, 0, N_("Needs answered"),
    N_("Which of the ten improvement needs (IS-2672) it answers"),
    .vocabulary = &gev_need_vocabulary,
  },
  [GEV_ACTION_PROJECTS] = {
    "projects", GEV_FIELD_REFERENCES, 0, N_("Projects"),
    N_("The projects that it is linked to"),
    .target = gev_project_get_type,
  },
  [GEV_ACTION_BENEFITS] = {
    "benefits", GEV_FIELD_REFERENCES, 0, N_("Benefits"),
    N_("The benefits that it is linked to"),
    .target = gev_benefit_get_type,
  },
  [GEV_ACTION_GOALS] = {
    "goals", GEV_FIELD_REFERENCES, 0, N_("Goals"),
    N_("The goals that it serves"),
    .target = gev_goal_get_type,
  },
};

static void
gev_action_validate (GevRecord *self,
                     GPtrArray *problems)
{
  GevDate start = gev_record_get_date (self, GEV_ACTION_START);
  GevDate end = gev_record_get_date (self, GEV_ACTION_END);

  if (start != GEV_DATE_NONE && end != GEV_DATE_NONE && end < start)
    gev_record_add_problem (problems, GEV_ACTION_END, _("The action ends before it starts."));
}

static void
gev_action_class_init (GevActionClass *klass)
{
  GevRecordClass *record_class = GEV_RECORD_CLASS (klass);

  gev_record_class_describe (record_class, "action", "actions", fields, GEV_ACTION_N_FIELDS);
  record_class->label = N_("Action");
  record_class->label_plural = N_("Actions");
  record_class->title_field = GEV_ACTION_TITLE;
  record_class->validate = gev_action_validate;
}

static void
gev_action_init (GevAction *self)
{
}
