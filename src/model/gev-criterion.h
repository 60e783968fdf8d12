/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-record.h"

G_BEGIN_DECLS

enum
{
  GEV_CRITERION_CALL = GEV_RECORD_N_FIELDS,
  GEV_CRITERION_POSITION,
  GEV_CRITERION_TITLE,
  GEV_CRITERION_DESCRIPTION,
  GEV_CRITERION_WEIGHT,
  GEV_CRITERION_N_FIELDS
};

#define GEV_TYPE_CRITERION (gev_criterion_get_type ())
G_DECLARE_FINAL_TYPE (GevCriterion, gev_criterion, GEV, CRITERION, GevRecord)

G_END_DECLS
