/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-record-set.h"

G_BEGIN_DECLS

/**
 * GevEconomyBasis:
 * @GEV_ECONOMY_AS_PLANNED: planned costs, planned benefits
 * @GEV_ECONOMY_AS_IT_STANDS: what has been paid and realised so far, and the
 *   plan from then on
 *
 * What a socio-economic calculation counts with.
 */
typedef enum
{
  GEV_ECONOMY_AS_PLANNED,
  GEV_ECONOMY_AS_IT_STANDS,
} GevEconomyBasis;

/**
 * GevEconomyOptions:
 * @scope: (nullable) (type GevRecord): a programme, with its projects, a project
 *   or a benefit; %NULL for the whole portfolio
 * @basis: what is counted with
 * @as_of: the day that it is. Required.
 * @comparison_year: the year that everything is brought to; 0 for the first
 *   year that has a cost or a benefit
 * @last_year: the last year that counts; 0 for ten years after the comparison
 *   year (ours)
 * @without_tax_cost: whether the tax financing cost is left out
 *
 * What to calculate.
 */
typedef struct
{
  gpointer scope;
  GevEconomyBasis basis;
  GevDate as_of;
  int comparison_year;
  int last_year;
  gboolean without_tax_cost;
} GevEconomyOptions;

/**
 * GevEconomyYear:
 * @year: a calendar year
 * @cost_ore: costs, in øre
 * @benefit_ore: benefits less dis-benefits, in øre
 * @outlay_ore: what public bodies pay less what they gain, in øre
 * @tax_cost_ore: what financing the outlay by taxes costs, in øre; negative
 *   where public money is freed
 * @net_ore: benefits less costs and tax financing cost, in øre
 * @factor: the discount factor
 * @present_ore: @net_ore brought to the comparison year, in øre
 * @cumulative_ore: the sum of the years’ @present_ore so far, in øre
 *
 * The flows of one year.
 */
typedef struct
{
  int year;
  gint64 cost_ore;
  gint64 benefit_ore;
  gint64 outlay_ore;
  gint64 tax_cost_ore;
  gint64 net_ore;
  double factor;
  gint64 present_ore;
  gint64 cumulative_ore;
} GevEconomyYear;

/**
 * GevEconomyActor:
 * @actor: (nullable): the actor; %NULL for the body that owns the portfolio,
 *   where it is not among the actors
 * @cost_ore: the present value of the costs it bears, in øre
 * @benefit_ore: the present value of the benefits it receives, in øre
 *
 * What the calculation comes to for one actor, without tax financing cost.
 */
typedef struct
{
  GevRecord *actor;
  gint64 cost_ore;
  gint64 benefit_ore;
} GevEconomyActor;

/**
 * GevEconomyItem:
 * @record: the benefit or the cost
 * @present_ore: what it adds to the net present value, in øre, tax financing
 *   cost and all; negative for costs
 * @low: what @present_ore is multiplied by at the least
 * @high: what it is multiplied by at the most; 1 where nothing is said
 *
 * What one record adds.
 */
typedef struct
{
  GevRecord *record;
  double present_ore;
  double low;
  double high;
} GevEconomyItem;

/**
 * GevEconomyFlow:
 * @record: (transfer none): the benefit or the cost
 * @ore: what it gives in the year, in øre; below 0 where it costs
 *
 * What one record gives in one year.
 */
typedef struct
{
  GevRecord *record;
  gint64 ore;
} GevEconomyFlow;

#define GEV_TYPE_ECONOMY (gev_economy_get_type ())
G_DECLARE_FINAL_TYPE (GevEconomy, gev_economy, GEV, ECONOMY, GObject)

GevEconomy            *gev_economy_new                  (GevRecordSet            *set,
                                                         const GevEconomyOptions *options);

int                    gev_economy_get_comparison_year  (GevEconomy              *self);
GevRecord             *gev_economy_get_rates            (GevEconomy              *self);
const GevEconomyYear  *gev_economy_get_years            (GevEconomy              *self,
                                                         guint                   *n_years);
const GevEconomyActor *gev_economy_get_actors           (GevEconomy              *self,
                                                         guint                   *n_actors);
const GevEconomyItem  *gev_economy_get_items            (GevEconomy              *self,
                                                         guint                   *n_items);
GArray                *gev_economy_list_flows           (GevEconomy              *self,
                                                         int                      year);
gint64                 gev_economy_get_net_present_ore  (GevEconomy              *self);
guint                  gev_economy_get_n_left_out       (GevEconomy              *self);
gboolean               gev_economy_get_per_public_krone (GevEconomy              *self,
                                                         double                  *ratio);
gboolean               gev_economy_get_payback_year     (GevEconomy              *self,
                                                         int                     *year);

G_END_DECLS
