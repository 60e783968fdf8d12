/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-scorecard.h"
#include "gev-store.h"

G_BEGIN_DECLS

#define GEV_TYPE_SCORING_PANEL (gev_scoring_panel_get_type ())
G_DECLARE_FINAL_TYPE (GevScoringPanel, gev_scoring_panel, GEV, SCORING_PANEL, AdwBin)

void gev_scoring_panel_set_scorecard (GevScoringPanel *self,
                                      GevStore        *store,
                                      GevScorecard    *scorecard);

G_END_DECLS
