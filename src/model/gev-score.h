/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-record.h"

G_BEGIN_DECLS

enum
{
  GEV_SCORE_APPLICATION = GEV_RECORD_N_FIELDS,
  GEV_SCORE_CRITERION,
  GEV_SCORE_ASSESSOR,
  GEV_SCORE_POINTS,
  GEV_SCORE_COMMENT,
  GEV_SCORE_N_FIELDS
};

#define GEV_TYPE_SCORE (gev_score_get_type ())
G_DECLARE_FINAL_TYPE (GevScore, gev_score, GEV, SCORE, GevRecord)

G_END_DECLS
