/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-ecosystem.h"

G_BEGIN_DECLS

#define GEV_TYPE_ELEMENTS_CARD (gev_elements_card_get_type ())
G_DECLARE_FINAL_TYPE (GevElementsCard, gev_elements_card, GEV, ELEMENTS_CARD, AdwBin)

void gev_elements_card_set_ecosystem (GevElementsCard    *self,
                                      const GevEcosystem *ecosystem);

G_END_DECLS
