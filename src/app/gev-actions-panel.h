/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-project.h"
#include "gev-store.h"

G_BEGIN_DECLS

#define GEV_TYPE_ACTIONS_PANEL (gev_actions_panel_get_type ())
G_DECLARE_FINAL_TYPE (GevActionsPanel, gev_actions_panel, GEV, ACTIONS_PANEL, AdwBin)

void gev_actions_panel_set_project (GevActionsPanel *self,
                                    GevStore        *store,
                                    GevProject      *project);
void gev_actions_panel_add         (GevActionsPanel *self);

G_END_DECLS
