/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-owned-list.h"

G_BEGIN_DECLS

#define GEV_TYPE_OWNED_CARD (gev_owned_card_get_type ())
G_DECLARE_FINAL_TYPE (GevOwnedCard, gev_owned_card, GEV, OWNED_CARD, AdwBin)

void gev_owned_cards_set_owner (GtkWidget *root,
                                GevStore  *store,
                                gpointer   owner);

G_END_DECLS
