/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-economy.h"

G_BEGIN_DECLS

#define GEV_TYPE_UNCERTAINTY_CARD (gev_uncertainty_card_get_type ())
G_DECLARE_FINAL_TYPE (GevUncertaintyCard, gev_uncertainty_card, GEV, UNCERTAINTY_CARD, AdwBin)

void gev_uncertainty_card_set_economy (GevUncertaintyCard *self,
                                       GevEconomy         *economy);

G_END_DECLS
