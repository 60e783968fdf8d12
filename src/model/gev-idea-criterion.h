/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-record.h"

G_BEGIN_DECLS

enum
{
  GEV_IDEA_CRITERION_POSITION = GEV_RECORD_N_FIELDS,
  GEV_IDEA_CRITERION_TITLE,
  GEV_IDEA_CRITERION_DESCRIPTION,
  GEV_IDEA_CRITERION_WEIGHT,
  GEV_IDEA_CRITERION_N_FIELDS
};

#define GEV_TYPE_IDEA_CRITERION (gev_idea_criterion_get_type ())
G_DECLARE_FINAL_TYPE (GevIdeaCriterion, gev_idea_criterion, GEV, IDEA_CRITERION, GevRecord)

G_END_DECLS
