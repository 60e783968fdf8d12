/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-record-set.h"
#include "gev-stage-change.h"

G_BEGIN_DECLS

enum
{
  GEV_PROJECT_TITLE = GEV_RECORD_N_FIELDS,
  GEV_PROJECT_SUMMARY,
  GEV_PROJECT_NEED,
  GEV_PROJECT_NEED_OF,
  GEV_PROJECT_NEED_VERIFIED,
  GEV_PROJECT_IDEA_ORIGIN,
  GEV_PROJECT_KINDS,
  GEV_PROJECT_DEGREE,
  GEV_PROJECT_NOVELTY,
  GEV_PROJECT_ROLE,
  GEV_PROJECT_TRACK,
  GEV_PROJECT_SERVICE_AREA,
  GEV_PROJECT_UNIT,
  GEV_PROJECT_OWNER,
  GEV_PROJECT_MANAGER,
  GEV_PROJECT_PROGRAMME,
  GEV_PROJECT_PROCESS_MODEL,
  GEV_PROJECT_START,
  GEV_PROJECT_PLANNED_END,
  GEV_PROJECT_PILOT,
  GEV_PROJECT_PILOT_DECISION,
  GEV_PROJECT_TAGS,
  GEV_PROJECT_LINKS,
  GEV_PROJECT_IDEA_BY,
  GEV_PROJECT_CARRIED_OUT_BY,
  GEV_PROJECT_GOALS,
  GEV_PROJECT_RELATIVE_ADVANTAGE,
  GEV_PROJECT_COMPATIBILITY,
  GEV_PROJECT_SIMPLICITY,
  GEV_PROJECT_TRIALABILITY,
  GEV_PROJECT_OBSERVABILITY,
  GEV_PROJECT_N_FIELDS
};

#define GEV_TYPE_PROJECT (gev_project_get_type ())
G_DECLARE_FINAL_TYPE (GevProject, gev_project, GEV, PROJECT, GevRecord)

GevStage        gev_project_get_stage         (GevProject   *self,
                                               GevRecordSet *set,
                                               GevDate       date);
GevStageChange *gev_project_find_stage_change (GevProject   *self,
                                               GevRecordSet *set,
                                               GevDate       date);
GevDate         gev_project_get_first_day     (GevProject   *self,
                                               GevRecordSet *set);
gboolean        gev_project_is_overdue_pilot  (GevProject   *self,
                                               GevRecordSet *set,
                                               GevDate       date);

G_END_DECLS
