/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-payers.h"

G_BEGIN_DECLS

#define GEV_TYPE_MISMATCH_CARD (gev_mismatch_card_get_type ())
G_DECLARE_FINAL_TYPE (GevMismatchCard, gev_mismatch_card, GEV, MISMATCH_CARD, AdwBin)

void gev_mismatch_card_set_payers (GevMismatchCard *self,
                                   GevPayers       *payers);

G_END_DECLS
