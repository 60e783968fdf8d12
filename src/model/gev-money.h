/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-cost.h"
#include "gev-funding.h"
#include "gev-record-set.h"

G_BEGIN_DECLS

/**
 * GevMoneyGrouping:
 * @GEV_MONEY_BY_SOURCE: funding by the name of its source
 * @GEV_MONEY_BY_FUNDING_KIND: funding by kind of funds
 * @GEV_MONEY_BY_YEAR: funding and costs by calendar year; what has none last
 * @GEV_MONEY_BY_PROJECT: funding and costs by project
 * @GEV_MONEY_BY_COST_KIND: costs by kind
 * @GEV_MONEY_BY_ACTOR: costs by who bears them; the municipality itself, which has no actor, last
 * @GEV_MONEY_BY_FUNDING_KIND_AND_YEAR: funding by year and in each by kind of funds
 *
 * What the rows of a table of money are.
 */
typedef enum
{
  GEV_MONEY_BY_SOURCE,
  GEV_MONEY_BY_FUNDING_KIND,
  GEV_MONEY_BY_YEAR,
  GEV_MONEY_BY_PROJECT,
  GEV_MONEY_BY_COST_KIND,
  GEV_MONEY_BY_ACTOR,
  GEV_MONEY_BY_FUNDING_KIND_AND_YEAR,
} GevMoneyGrouping;

/**
 * GevMoneyRow:
 * @name: (nullable): the source
 * @record: (nullable): the project or actor
 * @term: (nullable): the kind
 * @year: the calendar year; 0 where there is none
 * @applied_ore: applied for, in øre
 * @granted_ore: granted, in øre
 * @paid_ore: paid out, in øre
 * @planned_ore: planned costs, in øre
 * @actual_ore: actual costs, in øre
 *
 * What some funding and some costs come to.
 */
typedef struct
{
  char *name;
  GevRecord *record;
  const GevTerm *term;
  int year;
  gint64 applied_ore;
  gint64 granted_ore;
  gint64 paid_ore;
  gint64 planned_ore;
  gint64 actual_ore;
} GevMoneyRow;

#define GEV_TYPE_MONEY (gev_money_get_type ())
G_DECLARE_FINAL_TYPE (GevMoney, gev_money, GEV, MONEY, GObject)

GevMoney          *gev_money_new          (GevRecordSet      *set,
                                           gpointer           scope);

const GevMoneyRow *gev_money_get_sum      (GevMoney          *self);
GPtrArray         *gev_money_group        (GevMoney          *self,
                                           GevMoneyGrouping   grouping);
GPtrArray         *gev_money_get_fundings (GevMoney          *self);
GPtrArray         *gev_money_get_costs    (GevMoney          *self);
GPtrArray         *gev_money_get_reports  (GevMoney          *self);

gint64             gev_money_row_get_gap  (const GevMoneyRow *row);

G_END_DECLS
