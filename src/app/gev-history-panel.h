/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-project.h"
#include "gev-store.h"

G_BEGIN_DECLS

#define GEV_TYPE_HISTORY_PANEL (gev_history_panel_get_type ())
G_DECLARE_FINAL_TYPE (GevHistoryPanel, gev_history_panel, GEV, HISTORY_PANEL, AdwBin)

void gev_history_panel_set_project (GevHistoryPanel *self,
                                    GevStore        *store,
                                    GevProject      *project);

G_END_DECLS
