/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-record-set.h"

G_BEGIN_DECLS

enum
{
  GEV_RATES_NAME = GEV_RECORD_N_FIELDS,
  GEV_RATES_VALID_FROM,
  GEV_RATES_SOURCE,
  GEV_RATES_NEAR_RATE,
  GEV_RATES_NEAR_YEARS,
  GEV_RATES_MIDDLE_RATE,
  GEV_RATES_MIDDLE_YEARS,
  GEV_RATES_FAR_RATE,
  GEV_RATES_TAX_COST,
  GEV_RATES_N_FIELDS
};

#define GEV_TYPE_RATES (gev_rates_get_type ())
G_DECLARE_FINAL_TYPE (GevRates, gev_rates, GEV, RATES, GevRecord)

GevRates *gev_rates_find         (GevRecordSet *set,
                                  GevDate       date);
double    gev_rates_get_factor   (GevRates     *self,
                                  int           years);
double    gev_rates_get_tax_cost (GevRates     *self);

G_END_DECLS
