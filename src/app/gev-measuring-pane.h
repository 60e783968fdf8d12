/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-row.h"

G_BEGIN_DECLS

#define GEV_TYPE_MEASURING_PANE (gev_measuring_pane_get_type ())
G_DECLARE_FINAL_TYPE (GevMeasuringPane, gev_measuring_pane, GEV, MEASURING_PANE, AdwBin)

void gev_measuring_pane_set_row      (GevMeasuringPane *self,
                                      GevStore         *store,
                                      GevRow           *row);
void gev_measuring_pane_set_selected (GevMeasuringPane *self,
                                      guint             n_selected);
void gev_measuring_pane_start        (GevMeasuringPane *self);

G_END_DECLS
