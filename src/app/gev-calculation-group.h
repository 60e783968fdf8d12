/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-benefit.h"
#include "gev-store.h"

G_BEGIN_DECLS

#define GEV_TYPE_CALCULATION_GROUP (gev_calculation_group_get_type ())
G_DECLARE_FINAL_TYPE (GevCalculationGroup, gev_calculation_group, GEV, CALCULATION_GROUP, AdwBin)

void gev_calculation_group_set_benefit (GevCalculationGroup *self,
                                        GevStore            *store,
                                        GevBenefit          *benefit);

G_END_DECLS
