/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-application.h"
#include "gev-call.h"
#include "gev-record-set.h"
#include "gev-score.h"

G_BEGIN_DECLS

/**
 * GevCriterionScore:
 * @n_assessors: how many gave points; with 0 there is no score
 * @mean: the mean of their points, 0 to 5
 * @lowest: the fewest points
 * @highest: the most points
 *
 * What an application is given by one criterion.
 */
typedef struct
{
  guint n_assessors;
  GevDecimal mean;
  int lowest;
  int highest;
} GevCriterionScore;

/**
 * GevRankedApplication:
 * @application: (transfer none): the application
 * @rank: its place among those that have a score, from 1; equal scores share a place; 0 without a score
 * @score: its score, 0 to 5
 * @spread: by how many points two assessors differ at most on one criterion
 * @n_missing: how many criteria nobody has given points by
 * @criteria: (array): its score by each criterion of the call, in their order
 * @could_ore: what could be granted: what is granted or, where that is not decided, as much of what is applied for as
 *   the year's budget has left when those ranked above have had theirs
 *
 * An application in its place.
 */
typedef struct
{
  GevApplication *application;
  guint rank;
  GevDecimal score;
  int spread;
  guint n_missing;
  GevCriterionScore *criteria;
  gint64 could_ore;
} GevRankedApplication;

/**
 * GevCallYear:
 * @year: a calendar year
 * @has_budget: whether the call has a budget for it
 * @budget_ore: the budget, in øre
 * @n_applications: how many applications are for the year
 * @applied_ore: what they apply for, in øre
 * @granted_ore: what is granted of it, in øre
 *
 * What a call may grant in a year, and what it has granted.
 */
typedef struct
{
  int year;
  gboolean has_budget;
  gint64 budget_ore;
  guint n_applications;
  gint64 applied_ore;
  gint64 granted_ore;
} GevCallYear;

#define GEV_TYPE_CALL_RANKING (gev_call_ranking_get_type ())
G_DECLARE_FINAL_TYPE (GevCallRanking, gev_call_ranking, GEV, CALL_RANKING, GObject)

GevCallRanking             *gev_call_ranking_new             (GevRecordSet   *set,
                                                              GevCall        *call);

GPtrArray                  *gev_call_ranking_get_criteria    (GevCallRanking *self);
guint                       gev_call_ranking_get_n           (GevCallRanking *self);
const GevRankedApplication *gev_call_ranking_get             (GevCallRanking *self,
                                                              guint           position);
const GevRankedApplication *gev_call_ranking_find            (GevCallRanking *self,
                                                              const char     *application);
const GevCallYear          *gev_call_ranking_get_years       (GevCallRanking *self,
                                                              guint          *n_years);
gboolean                    gev_call_ranking_is_over_granted (GevCallRanking *self,
                                                              int             year);
char                       *gev_call_ranking_check_grant     (GevCallRanking *self,
                                                              const char     *application,
                                                              int             year,
                                                              gint64          granted_ore);

GevScore                   *gev_call_ranking_find_score      (GevRecordSet   *set,
                                                              const char     *application,
                                                              const char     *criterion,
                                                              const char     *assessor);

G_END_DECLS
