/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-points.h"
#include "gev-store.h"

G_BEGIN_DECLS

#define GEV_TYPE_POINTS_CARD (gev_points_card_get_type ())
G_DECLARE_FINAL_TYPE (GevPointsCard, gev_points_card, GEV, POINTS_CARD, AdwBin)

void gev_points_card_set_points (GevPointsCard   *self,
                                 GevStore        *store,
                                 const GevPoints *points);
void gev_points_card_add        (GevPointsCard   *self);
void gev_points_card_open       (GevPointsCard   *self,
                                 GevPointsTable  *table);

G_END_DECLS
