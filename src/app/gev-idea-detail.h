/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-scorecard.h"
#include "gev-store.h"

G_BEGIN_DECLS

#define GEV_TYPE_IDEA_DETAIL (gev_idea_detail_get_type ())
G_DECLARE_FINAL_TYPE (GevIdeaDetail, gev_idea_detail, GEV, IDEA_DETAIL, AdwBin)

void  gev_idea_detail_set_scorecard (GevIdeaDetail *self,
                                     GevStore      *store,
                                     GevScorecard  *scorecard);

char *gev_idea_detail_tell_age      (GevScorecard  *scorecard,
                                     GevDate        today);

G_END_DECLS
