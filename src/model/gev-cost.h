/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-record.h"

G_BEGIN_DECLS

enum
{
  GEV_COST_PROJECT = GEV_RECORD_N_FIELDS,
  GEV_COST_TITLE,
  GEV_COST_KIND,
  GEV_COST_BASIS,
  GEV_COST_ACTOR,
  GEV_COST_DATE,
  GEV_COST_YEAR,
  GEV_COST_LAST_YEAR,
  GEV_COST_AMOUNT_ORE,
  GEV_COST_LOW_ORE,
  GEV_COST_HIGH_ORE,
  GEV_COST_KOSTRA,
  GEV_COST_NOTE,
  GEV_COST_N_FIELDS
};

#define GEV_TYPE_COST (gev_cost_get_type ())
G_DECLARE_FINAL_TYPE (GevCost, gev_cost, GEV, COST, GevRecord)

gboolean gev_cost_get_years (GevCost *self,
                             int     *first,
                             int     *last);

G_END_DECLS
