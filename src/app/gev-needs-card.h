/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-ecosystem.h"

G_BEGIN_DECLS

#define GEV_TYPE_NEEDS_CARD (gev_needs_card_get_type ())
G_DECLARE_FINAL_TYPE (GevNeedsCard, gev_needs_card, GEV, NEEDS_CARD, AdwBin)

void gev_needs_card_set_ecosystem (GevNeedsCard       *self,
                                   const GevEcosystem *ecosystem);

G_END_DECLS
