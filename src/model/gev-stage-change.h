/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-record-set.h"

G_BEGIN_DECLS

enum
{
  GEV_STAGE_CHANGE_PROJECT = GEV_RECORD_N_FIELDS,
  GEV_STAGE_CHANGE_DATE,
  GEV_STAGE_CHANGE_FROM,
  GEV_STAGE_CHANGE_TO,
  GEV_STAGE_CHANGE_GATE,
  GEV_STAGE_CHANGE_DECIDED_BY,
  GEV_STAGE_CHANGE_REASON,
  GEV_STAGE_CHANGE_LEARNED,
  GEV_STAGE_CHANGE_CORRECTS,
  GEV_STAGE_CHANGE_N_FIELDS
};

#define GEV_TYPE_STAGE_CHANGE (gev_stage_change_get_type ())
G_DECLARE_FINAL_TYPE (GevStageChange, gev_stage_change, GEV, STAGE_CHANGE, GevRecord)

gboolean gev_stage_change_counts (GevStageChange *self,
                                  GevRecordSet   *set);

G_END_DECLS
