/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-benefit.h"
#include "gev-store.h"

G_BEGIN_DECLS

#define GEV_TYPE_FACTOR_ROW (gev_factor_row_get_type ())
G_DECLARE_FINAL_TYPE (GevFactorRow, gev_factor_row, GEV, FACTOR_ROW, AdwPreferencesRow)

GtkWidget *gev_factor_row_new         (GevCalculationFactorKind  kind);

void       gev_factor_row_set_benefit (GevFactorRow             *self,
                                       GevStore                 *store,
                                       GevBenefit               *benefit,
                                       GPtrArray                *factors);

G_END_DECLS
