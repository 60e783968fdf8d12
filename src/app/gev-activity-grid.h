/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-indicators.h"

G_BEGIN_DECLS

#define GEV_TYPE_ACTIVITY_GRID (gev_activity_grid_get_type ())
G_DECLARE_FINAL_TYPE (GevActivityGrid, gev_activity_grid, GEV, ACTIVITY_GRID, AdwBin)

void gev_activity_grid_show_stock (GevActivityGrid   *self,
                                   const GevActivity *stock);
void gev_activity_grid_show_flow  (GevActivityGrid   *self,
                                   const GevActivity *flow);

G_END_DECLS
