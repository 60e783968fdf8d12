/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-record.h"

G_BEGIN_DECLS

enum
{
  GEV_MILESTONE_PROJECT = GEV_RECORD_N_FIELDS,
  GEV_MILESTONE_TITLE,
  GEV_MILESTONE_PLANNED,
  GEV_MILESTONE_DONE,
  GEV_MILESTONE_GATE_TO,
  GEV_MILESTONE_N_FIELDS
};

#define GEV_TYPE_MILESTONE (gev_milestone_get_type ())
G_DECLARE_FINAL_TYPE (GevMilestone, gev_milestone, GEV, MILESTONE, GevRecord)

G_END_DECLS
