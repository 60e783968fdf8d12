/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-milestone.h"

#include <glib/gi18n-lib.h>

#include "gev-project.h"

/**
 * GevMilestone:
 *
 * A day that something shall be done by; where it names a stage it is the gate
 * that leads there.
 */
struct _GevMilestone
{
  GevRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GevMilestone, gev_milestone, GEV_TYPE_RECORD)

static const GevField fields[GEV_MILESTONE_N_FIELDS] = {
  [GEV_MILESTONE_PROJECT] = {
    "project", GEV_FIELD_REFERENCE, GEV_FIELD_REQUIRED | GEV_FIELD_OWNER, N_("Project"),
    N_("The project that it belongs to"),
    .target = gev_project_get_type,
  },
  [GEV_MILESTONE_TITLE] = {
    "title", GEV_FIELD_TEXT, GEV_FIELD_REQUIRED | GEV_FIELD_SEARCHED, N_("Title"),
    N_("What shall be done"),
  },
  [GEV_MILESTONE_PLANNED] = {
    "planned", GEV_FIELD_DATE, GEV_FIELD_REQUIRED, N_("Planned"),
    N_("The day it is planned for"),
  },
  [GEV_MILESTONE_DONE] = {
    "done", GEV_FIELD_DATE, 0, N_("Done"),
    N_("The day it was done"),
  },
  [GEV_MILESTONE_GATE_TO] = {
    "gate-to", GEV_FIELD_CHOICE, 0, N_("Gate to"),
    N_("The stage that a decision on the day leads to, where it is a gate"),
    .vocabulary = &gev_stage_vocabulary,
  },
};

static void
gev_milestone_class_init (GevMilestoneClass *klass)
{
  GevRecordClass *record_class = GEV_RECORD_CLASS (klass);

  gev_record_class_describe (record_class, "milestone", "milestones", fields, GEV_MILESTONE_N_FIELDS);
  record_class->label = N_("Milestone");
  record_class->label_plural = N_("Milestones");
  record_class->title_field = GEV_MILESTONE_TITLE;
  record_class->order_field = GEV_MILESTONE_PLANNED;
}

static void
gev_milestone_init (GevMilestone *self)
{
}
