/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-benefit.h"

G_BEGIN_DECLS

enum
{
  GEV_PLAN_CHANGE_BENEFIT = GEV_RECORD_N_FIELDS,
  GEV_PLAN_CHANGE_DATE,
  GEV_PLAN_CHANGE_REASON,
  GEV_PLAN_CHANGE_DECIDED_BY,
  GEV_PLAN_CHANGE_BASELINE,
  GEV_PLAN_CHANGE_BASELINE_DATE,
  GEV_PLAN_CHANGE_TARGET,
  GEV_PLAN_CHANGE_TARGET_DATE,
  GEV_PLAN_CHANGE_N_FIELDS
};

#define GEV_TYPE_PLAN_CHANGE (gev_plan_change_get_type ())
G_DECLARE_FINAL_TYPE (GevPlanChange, gev_plan_change, GEV, PLAN_CHANGE, GevRecord)

gboolean       gev_plan_change_is_needed (GevBenefit *before,
                                          GevBenefit *after,
                                          gboolean    is_measured);
GevPlanChange *gev_plan_change_new       (GevBenefit *before,
                                          GevDate     date);

G_END_DECLS
