/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-record.h"

G_BEGIN_DECLS

enum
{
  GEV_CALL_BUDGET_CALL = GEV_RECORD_N_FIELDS,
  GEV_CALL_BUDGET_YEAR,
  GEV_CALL_BUDGET_AMOUNT_ORE,
  GEV_CALL_BUDGET_N_FIELDS
};

#define GEV_TYPE_CALL_BUDGET (gev_call_budget_get_type ())
G_DECLARE_FINAL_TYPE (GevCallBudget, gev_call_budget, GEV, CALL_BUDGET, GevRecord)

G_END_DECLS
