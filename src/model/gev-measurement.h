/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-benefit.h"

G_BEGIN_DECLS

enum
{
  GEV_MEASUREMENT_BENEFIT = GEV_RECORD_N_FIELDS,
  GEV_MEASUREMENT_DATE,
  GEV_MEASUREMENT_VALUE,
  GEV_MEASUREMENT_KNOWN_BY,
  GEV_MEASUREMENT_NOTE,
  GEV_MEASUREMENT_N_FIELDS
};

#define GEV_TYPE_MEASUREMENT (gev_measurement_get_type ())
G_DECLARE_FINAL_TYPE (GevMeasurement, gev_measurement, GEV, MEASUREMENT, GevRecord)

void gev_measurement_check (GevMeasurement *self,
                            GevBenefit     *benefit,
                            GPtrArray      *problems);

G_END_DECLS
