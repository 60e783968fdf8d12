/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-record-set.h"

G_BEGIN_DECLS

/**
 * GevTotalsGrouping:
 * @GEV_TOTALS_UNGROUPED: no rows, only the sum
 * @GEV_TOTALS_BY_PROJECT: a row for each project
 * @GEV_TOTALS_BY_PROGRAMME: a row for each programme, its own benefits and
 *   those of its projects
 * @GEV_TOTALS_BY_YEAR: a row for each calendar year of the period
 * @GEV_TOTALS_BY_TYPE: a row for each type of benefit
 * @GEV_TOTALS_BY_GROUP: a row for each group in the plan
 * @GEV_TOTALS_BY_DIMENSION: a row for each dimension of the national indicator
 * @GEV_TOTALS_BY_STATUS: a row for each status against plan
 *
 * What the rows of a table of totals are.
 */
typedef enum
{
  GEV_TOTALS_UNGROUPED,
  GEV_TOTALS_BY_PROJECT,
  GEV_TOTALS_BY_PROGRAMME,
  GEV_TOTALS_BY_YEAR,
  GEV_TOTALS_BY_TYPE,
  GEV_TOTALS_BY_GROUP,
  GEV_TOTALS_BY_DIMENSION,
  GEV_TOTALS_BY_STATUS,
} GevTotalsGrouping;

/**
 * GevTotalsOptions:
 * @scope: (nullable) (type GevRecord): a programme (its own benefits and those
 *   of its projects), a project or one benefit; %NULL for the whole portfolio
 * @groups: only benefits in these groups of the plan, a mask of
 *   1 << #GevBenefitGroup; 0 for all, those without a group too
 * @as_of: the day that it is: what is realised counts up to it, itself
 *   excluded. Required.
 * @from: the first day of the period; %GEV_DATE_NONE for the earliest baseline
 *   date
 * @to: the day after the period; %GEV_DATE_NONE for @as_of
 * @grouping: what the rows are
 *
 * What to add up.
 */
typedef struct
{
  gpointer scope;
  guint groups;
  GevDate as_of;
  GevDate from;
  GevDate to;
  GevTotalsGrouping grouping;
} GevTotalsOptions;

/**
 * GevTotalsRow:
 * @key: (nullable): the UUID, the nick or the year; %NULL for the sum and for
 *   what has no project, programme or term
 * @record: (nullable): the project or programme
 * @term: (nullable): the term of the vocabulary
 * @from: the first day of the row's period
 * @to: the day after the row's period
 * @planned_ore: planned in the period, in øre
 * @planned_to_date_ore: planned in the period before @as_of, in øre
 * @realised_ore: realised in the period before @as_of, in øre
 * @n_benefits: how many benefits and dis-benefits; the row of a year has no
 *   counts and no status, since a benefit is in them all
 * @n_left_out: how many of them add no kroner, since the benefits map says that
 *   they are counted in another one in the sum
 * @n_dis_benefits: how many of them are dis-benefits, which have no status
 * @n_overdue: how many of them have a measurement due and missing
 * @n_status: how many benefits of each #GevStatus, priced or not
 * @n_status_unpriced: how many benefits of each #GevStatus that do not count in
 *   kroner
 * @status: the status of the priced benefits together, %GEV_STATUS_NOT_DUE
 *   where none is due
 * @status_ratio: the ratio that @status comes from, 0 where none is due
 *
 * Totals. What is priced has one status by weighted mean, what is not has a
 * count for each status; the two are never mixed.
 */
typedef struct
{
  char *key;
  GevRecord *record;
  const GevTerm *term;
  GevDate from;
  GevDate to;
  gint64 planned_ore;
  gint64 planned_to_date_ore;
  gint64 realised_ore;
  guint n_benefits;
  guint n_left_out;
  guint n_dis_benefits;
  guint n_overdue;
  guint n_status[GEV_N_STATUSES];
  guint n_status_unpriced[GEV_N_STATUSES];
  GevStatus status;
  double status_ratio;
} GevTotalsRow;

#define GEV_TYPE_TOTALS (gev_totals_get_type ())
G_DECLARE_FINAL_TYPE (GevTotals, gev_totals, GEV, TOTALS, GObject)

GevTotals          *gev_totals_new        (GevRecordSet           *set,
                                           const GevTotalsOptions *options);

guint               gev_totals_get_n_rows (GevTotals              *self);
const GevTotalsRow *gev_totals_get_row    (GevTotals              *self,
                                           guint                   position);
const GevTotalsRow *gev_totals_get_sum    (GevTotals              *self);
gint64              gev_totals_add_ore    (gint64                  sum,
                                           gint64                  ore);

G_END_DECLS
