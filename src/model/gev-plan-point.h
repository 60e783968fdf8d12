/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-benefit.h"

G_BEGIN_DECLS

enum
{
  GEV_PLAN_POINT_BENEFIT = GEV_RECORD_N_FIELDS,
  GEV_PLAN_POINT_DATE,
  GEV_PLAN_POINT_VALUE,
  GEV_PLAN_POINT_N_FIELDS
};

#define GEV_TYPE_PLAN_POINT (gev_plan_point_get_type ())
G_DECLARE_FINAL_TYPE (GevPlanPoint, gev_plan_point, GEV, PLAN_POINT, GevRecord)

void gev_plan_point_check (GevPlanPoint *self,
                           GevBenefit   *benefit,
                           GPtrArray    *others,
                           GPtrArray    *problems);

G_END_DECLS
