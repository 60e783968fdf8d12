/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-chart.h"

G_BEGIN_DECLS

/**
 * GevProgressWords:
 * @realised: "realised"
 * @plan: "plan", of a whole period
 * @plan_today: "plan today", of the total so far
 * @target: "target"
 * @period: the word over the periods in the table, "year"
 * @total: the head of the table's row of totals
 * @unit: (nullable): what stands after the realised total, "mill. kr"
 */
typedef struct {
  const char *realised;
  const char *plan;
  const char *plan_today;
  const char *target;
  const char *period;
  const char *total;
  const char *unit;
} GevProgressWords;

#define GEV_TYPE_PROGRESS_CHART (gev_progress_chart_get_type ())
G_DECLARE_FINAL_TYPE (GevProgressChart, gev_progress_chart, GEV, PROGRESS_CHART, GevChart)

GevChart *gev_progress_chart_new         (const GevProgressWords *words);
void      gev_progress_chart_set_totals  (GevProgressChart       *self,
                                          double                  realised,
                                          double                  plan_today,
                                          double                  target);
void      gev_progress_chart_set_periods (GevProgressChart       *self,
                                          guint                   n_periods,
                                          const char *const      *names,
                                          const double           *planned,
                                          const double           *realised);

G_END_DECLS
