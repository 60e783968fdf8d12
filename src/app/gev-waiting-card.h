/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-store.h"

G_BEGIN_DECLS

#define GEV_TYPE_WAITING_CARD (gev_waiting_card_get_type ())
G_DECLARE_FINAL_TYPE (GevWaitingCard, gev_waiting_card, GEV, WAITING_CARD, AdwBin)

gboolean gev_waiting_card_refresh (GevWaitingCard  *self,
                                   GevStore        *store,
                                   GError         **error);
gboolean gev_waiting_card_is_long (GevWaitingCard  *self);

G_END_DECLS
