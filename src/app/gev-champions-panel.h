/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-ecosystem.h"
#include "gev-store.h"

G_BEGIN_DECLS

#define GEV_TYPE_CHAMPIONS_PANEL (gev_champions_panel_get_type ())
G_DECLARE_FINAL_TYPE (GevChampionsPanel, gev_champions_panel, GEV, CHAMPIONS_PANEL, AdwBin)

void gev_champions_panel_set_ecosystem (GevChampionsPanel  *self,
                                        GevStore           *store,
                                        const GevEcosystem *ecosystem);
void gev_champions_panel_add           (GevChampionsPanel  *self);
void gev_champions_panel_open          (GevChampionsPanel  *self,
                                        GevStore           *store,
                                        gpointer            champion);

G_END_DECLS
