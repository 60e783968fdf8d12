/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-record.h"

G_BEGIN_DECLS

enum
{
  GEV_DECISION_PROJECT = GEV_RECORD_N_FIELDS,
  GEV_DECISION_DATE,
  GEV_DECISION_TITLE,
  GEV_DECISION_DECIDED_BY,
  GEV_DECISION_REASON,
  GEV_DECISION_REFERENCE,
  GEV_DECISION_N_FIELDS
};

#define GEV_TYPE_DECISION (gev_decision_get_type ())
G_DECLARE_FINAL_TYPE (GevDecision, gev_decision, GEV, DECISION, GevRecord)

G_END_DECLS
