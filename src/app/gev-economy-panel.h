/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-store.h"

G_BEGIN_DECLS

#define GEV_TYPE_ECONOMY_PANEL (gev_economy_panel_get_type ())
G_DECLARE_FINAL_TYPE (GevEconomyPanel, gev_economy_panel, GEV, ECONOMY_PANEL, AdwBin)

void gev_economy_panel_set_scope (GevEconomyPanel *self,
                                  GevStore        *store,
                                  gpointer         scope);

G_END_DECLS
