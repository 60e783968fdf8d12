/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-idea-criterion.h"
#include "gev-idea-score.h"
#include "gev-project.h"

G_BEGIN_DECLS

/**
 * GevScorecardOrder:
 * @GEV_SCORECARD_NEWEST: the idea that came last first
 * @GEV_SCORECARD_BEST: the best score first, those without one last
 * @GEV_SCORECARD_SPREAD: those that the assessors disagree most on first, those
 *   with fewer than two assessors last
 *
 * How ideas are ranked.
 */
typedef enum
{
  GEV_SCORECARD_NEWEST,
  GEV_SCORECARD_BEST,
  GEV_SCORECARD_SPREAD,
} GevScorecardOrder;

#define GEV_TYPE_SCORECARD (gev_scorecard_get_type ())
G_DECLARE_FINAL_TYPE (GevScorecard, gev_scorecard, GEV, SCORECARD, GObject)

GevScorecard     *gev_scorecard_new             (GevRecordSet      *set,
                                                 GevProject        *project);
GPtrArray        *gev_scorecard_rank_ideas      (GevRecordSet      *set,
                                                 GevDate            date,
                                                 GevScorecardOrder  order);

GevProject       *gev_scorecard_get_project     (GevScorecard      *self);
GevDate           gev_scorecard_get_came        (GevScorecard      *self);
gboolean          gev_scorecard_get_answer      (GevScorecard      *self,
                                                 GevGate           *gate);
gboolean          gev_scorecard_get_score       (GevScorecard      *self,
                                                 GevDecimal        *score);
gboolean          gev_scorecard_get_spread      (GevScorecard      *self,
                                                 GevDecimal        *lowest,
                                                 GevDecimal        *highest);
guint             gev_scorecard_get_n_missing   (GevScorecard      *self);

guint             gev_scorecard_get_n_criteria  (GevScorecard      *self);
GevIdeaCriterion *gev_scorecard_get_criterion   (GevScorecard      *self,
                                                 guint              position);
gboolean          gev_scorecard_get_mean        (GevScorecard      *self,
                                                 guint              position,
                                                 GevDecimal        *mean);

guint             gev_scorecard_get_n_assessors (GevScorecard      *self);
const char       *gev_scorecard_get_assessor    (GevScorecard      *self,
                                                 guint              position);
GevDecimal        gev_scorecard_get_total       (GevScorecard      *self,
                                                 guint              position);
GevIdeaScore     *gev_scorecard_find            (GevScorecard      *self,
                                                 const char        *assessor,
                                                 guint              criterion);

G_END_DECLS
