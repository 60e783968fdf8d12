/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-record.h"

G_BEGIN_DECLS

enum
{
  GEV_IDEA_SCORE_PROJECT = GEV_RECORD_N_FIELDS,
  GEV_IDEA_SCORE_CRITERION,
  GEV_IDEA_SCORE_ASSESSOR,
  GEV_IDEA_SCORE_POINTS,
  GEV_IDEA_SCORE_DATE,
  GEV_IDEA_SCORE_COMMENT,
  GEV_IDEA_SCORE_N_FIELDS
};

#define GEV_TYPE_IDEA_SCORE (gev_idea_score_get_type ())
G_DECLARE_FINAL_TYPE (GevIdeaScore, gev_idea_score, GEV, IDEA_SCORE, GevRecord)

G_END_DECLS
