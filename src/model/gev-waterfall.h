/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-record-set.h"
#include "gev-totals.h"

G_BEGIN_DECLS

/**
 * GevWaterfallStep:
 * @term: (nullable): the group or type; %NULL for benefits without one, and for dis-benefits
 * @is_dis_benefit: whether it is the dis-benefits together, which come last
 * @realised_ore: realised, in øre
 * @planned_ore: planned by the same day, in øre
 */
typedef struct
{
  const GevTerm *term;
  gboolean is_dis_benefit;
  gint64 realised_ore;
  gint64 planned_ore;
} GevWaterfallStep;

GArray *gev_waterfall_read (GevRecordSet      *set,
                            gpointer           scope,
                            GevTotalsGrouping  grouping,
                            GevDate            to);

G_END_DECLS
