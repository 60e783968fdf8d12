/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-store.h"
#include "gev-value-pieces.h"

G_BEGIN_DECLS

/**
 * GevSumKind:
 * @GEV_SUM_REALISED: what is realised by now
 * @GEV_SUM_PLANNED_TO_DATE: what is planned by now
 * @GEV_SUM_PLANNED: what is planned in all of a period
 */
typedef enum
{
  GEV_SUM_REALISED,
  GEV_SUM_PLANNED_TO_DATE,
  GEV_SUM_PLANNED,
} GevSumKind;

/**
 * GevSum:
 * @kind: what is added up
 * @scope: (nullable) (type GevRecord): a programme, a project or a benefit;
 *   %NULL for the whole portfolio
 * @groups: only benefits in these groups of the plan, a mask of
 *   1 << #GevBenefitGroup; 0 for all
 * @from: the first day of the period; %GEV_DATE_NONE for all time by now
 * @to: the day after it
 * @rounded_from: as in #GevFreedMoney: %GEV_DATE_NONE for figures that are kept,
 *   whose periods are whole years
 *
 * A figure in kroner that is a sum.
 */
typedef struct
{
  GevSumKind kind;
  gpointer scope;
  guint groups;
  GevDate from;
  GevDate to;
  GevDate rounded_from;
} GevSum;

/**
 * GevSumPart:
 * @benefit: a benefit
 * @as_of: the day that its figures are of
 * @ore: what it adds, in øre
 * @priced: whether it counts in kroner
 * @counted_in: (nullable): the benefit in the sum that it is counted in already,
 *   so that it adds nothing
 *
 * A benefit in a sum.
 */
typedef struct
{
  GevBenefit *benefit;
  GevDate as_of;
  gint64 ore;
  gboolean priced;
  GevBenefit *counted_in;
} GevSumPart;

gboolean   gev_store_add_up      (GevStore          *self,
                                  const GevSum      *sum,
                                  gint64            *ore,
                                  GError           **error);
GPtrArray *gev_store_list_parts  (GevStore          *self,
                                  const GevSum      *sum,
                                  GError           **error);
GArray    *gev_store_list_pieces (GevStore          *self,
                                  const GevSum      *sum,
                                  const GevSumPart  *part,
                                  GevBenefitValue  **value,
                                  GError           **error);

G_END_DECLS
