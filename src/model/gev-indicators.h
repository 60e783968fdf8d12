/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-benefit.h"
#include "gev-points.h"
#include "gev-project.h"

G_BEGIN_DECLS

/* Where what has no track, or no dimension, is counted: after those that are. */
#define GEV_TRACK_NONE GEV_N_TRACKS
#define GEV_DIMENSION_NONE GEV_N_DIMENSIONS
/* Every track, dimension or stage. */
#define GEV_INDICATOR_ALL (-1)

/**
 * GevActivityRow:
 * @stages: projects in each #GevStage, or passages into it
 * @n_adopted: innovations taken over, by #GevAdoptionWay
 * @stage_points: the points of the projects by their stage
 * @adoption_points: the points of the adoptions
 *
 * The innovation activity of a track.
 */
typedef struct
{
  guint stages[GEV_N_STAGES];
  guint n_adopted[2];
  guint stage_points;
  guint adoption_points;
} GevActivityRow;

/**
 * GevActivity:
 * @tracks: each #GevTrack, and last the projects without one
 * @total: all of them together
 *
 * Innovation activity: as stock the projects in each stage on a day, all
 * adoptions up to it, and their points; as flow the passages into each stage
 * and the adoptions of a period, which have no points.
 */
typedef struct
{
  GevActivityRow tracks[GEV_N_TRACKS + 1];
  GevActivityRow total;
} GevActivity;

/**
 * GevBenefitRow:
 * @n_benefits: how many benefits and dis-benefits
 * @n_dis_benefits: how many of them are dis-benefits
 * @n_without_plan: how many of them have no baseline and target, so that
 *   nothing of them can be told to be realised
 * @n_left_out: how many of them are not added, for they are counted in another
 * @expected: expected benefit, in weighted stages
 * @realised: realised benefit
 *
 * The innovation benefit of a dimension. Expected and realised are two figures,
 * never one.
 */
typedef struct
{
  guint n_benefits;
  guint n_dis_benefits;
  guint n_without_plan;
  guint n_left_out;
  double expected;
  double realised;
} GevBenefitRow;

/**
 * GevInnovationBenefit:
 * @dimensions: each #GevDimension, and last the benefits without one
 * @total: all of them together
 */
typedef struct
{
  GevBenefitRow dimensions[GEV_N_DIMENSIONS + 1];
  GevBenefitRow total;
} GevInnovationBenefit;

/**
 * GevBenefitShare:
 * @benefit: (transfer none): the benefit
 * @weight: its weight, 1 to 4
 * @weight_given: whether someone has given the weight; else it is from the
 *   planned kroner per year
 * @stage_factor: how far its project has come, 0 to 1
 * @has_degree: whether it has a plan to be realised
 * @degree: its degree of realisation, 0 to 1
 * @left_out: whether it is counted in another, and adds nothing itself
 * @expected: what it adds to the expected, below 0 for a dis-benefit
 * @realised: what it adds to the realised, below 0 for a dis-benefit
 *
 * What a benefit adds to the indicator.
 */
typedef struct
{
  GevBenefit *benefit;
  guint weight;
  gboolean weight_given;
  double stage_factor;
  gboolean has_degree;
  double degree;
  gboolean left_out;
  double expected;
  double realised;
} GevBenefitShare;

/**
 * GevIndicatorPoint:
 * @date: a day
 * @activity: points of activity on that day
 * @expected: expected benefit on that day
 * @realised: realised benefit on that day
 *
 * The indicators on one day of their history.
 */
typedef struct
{
  GevDate date;
  guint activity;
  double expected;
  double realised;
} GevIndicatorPoint;

/**
 * GevIndicatorStep:
 * @GEV_INDICATOR_STEP_AUTO: as fits the length of the time
 * @GEV_INDICATOR_STEP_MONTH: the ends of months
 * @GEV_INDICATOR_STEP_QUARTER: the ends of quarters
 * @GEV_INDICATOR_STEP_YEAR: the ends of years
 */
typedef enum
{
  GEV_INDICATOR_STEP_AUTO = 0,
  GEV_INDICATOR_STEP_MONTH = 1,
  GEV_INDICATOR_STEP_QUARTER = 3,
  GEV_INDICATOR_STEP_YEAR = 12,
} GevIndicatorStep;

#define GEV_TYPE_INDICATORS (gev_indicators_get_type ())
G_DECLARE_FINAL_TYPE (GevIndicators, gev_indicators, GEV, INDICATORS, GObject)

GevIndicators *gev_indicators_new           (GevRecordSet         *set);

GevDate        gev_indicators_get_first_day (GevIndicators        *self);
void           gev_indicators_read_stock    (GevIndicators        *self,
                                             GevDate               date,
                                             GevActivity          *stock);
void           gev_indicators_read_flow     (GevIndicators        *self,
                                             GevDate               from,
                                             GevDate               to,
                                             GevActivity          *flow);
void           gev_indicators_read_benefit  (GevIndicators        *self,
                                             GevDate               date,
                                             GevInnovationBenefit *benefit);
GArray        *gev_indicators_read_history  (GevIndicators        *self,
                                             GevDate               from,
                                             GevDate               to,
                                             GevIndicatorStep      step);
void           gev_indicators_read_year     (GevIndicators        *self,
                                             GevDate               date,
                                             GevIndicatorPoint    *before,
                                             GevIndicatorPoint    *now);

GPtrArray     *gev_indicators_list_projects (GevIndicators        *self,
                                             GevDate               date,
                                             int                   track,
                                             int                   stage);
GPtrArray     *gev_indicators_list_passages (GevIndicators        *self,
                                             GevDate               from,
                                             GevDate               to,
                                             int                   track,
                                             int                   stage);
GArray        *gev_indicators_list_benefits (GevIndicators        *self,
                                             GevDate               date,
                                             int                   dimension);

G_END_DECLS
