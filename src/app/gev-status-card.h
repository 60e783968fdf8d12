/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-figure-button.h"
#include "gev-totals.h"

G_BEGIN_DECLS

#define GEV_TYPE_STATUS_CARD (gev_status_card_get_type ())
G_DECLARE_FINAL_TYPE (GevStatusCard, gev_status_card, GEV, STATUS_CARD, AdwBin)

void gev_status_card_set_totals      (GevStatusCard      *self,
                                      const GevTotalsRow *totals);
void gev_status_card_set_destination (GevStatusCard      *self,
                                      const char         *action_name,
                                      const char         *target);

GevFigureButton *gev_status_card_get_figures (GevStatusCard *self);

G_END_DECLS
