/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-call-ranking.h"
#include "gev-store.h"

G_BEGIN_DECLS

#define GEV_TYPE_SCORE_GRID (gev_score_grid_get_type ())
G_DECLARE_FINAL_TYPE (GevScoreGrid, gev_score_grid, GEV, SCORE_GRID, AdwBin)

void gev_score_grid_show (GevScoreGrid   *self,
                          GevStore       *store,
                          GevRecordSet   *records,
                          GevCallRanking *ranking,
                          const char     *application);

G_END_DECLS
