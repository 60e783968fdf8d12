/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-record.h"

G_BEGIN_DECLS

enum
{
  GEV_RISK_PROJECT = GEV_RECORD_N_FIELDS,
  GEV_RISK_TITLE,
  GEV_RISK_PROBABILITY,
  GEV_RISK_CONSEQUENCE,
  GEV_RISK_COUNTER_ACTION,
  GEV_RISK_OWNER,
  GEV_RISK_RAISED,
  GEV_RISK_CLOSED,
  GEV_RISK_N_FIELDS
};

#define GEV_TYPE_RISK (gev_risk_get_type ())
G_DECLARE_FINAL_TYPE (GevRisk, gev_risk, GEV, RISK, GevRecord)

G_END_DECLS
