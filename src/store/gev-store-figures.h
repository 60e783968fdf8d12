/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-store.h"
#include "gev-totals.h"

G_BEGIN_DECLS

/**
 * GevFigure:
 * @as_of: the day that the figures are of
 * @planned_to_date_ore: planned from the baseline to @as_of, in øre
 * @realised_ore: realised from the baseline to @as_of, in øre
 * @priced: whether it counts in kroner
 * @status: status against plan
 * @has_ratio: whether @status_ratio means anything
 * @status_ratio: i/p
 * @has_degree: whether @degree means anything
 * @degree: degree of realisation, uncapped
 * @overdue: whether a measurement is due and missing
 * @last_date: the day of the last measurement, or %GEV_DATE_NONE
 * @last_value: its value
 *
 * The figures of a benefit as they are kept in the portfolio.
 */
typedef struct
{
  GevDate as_of;
  gint64 planned_to_date_ore;
  gint64 realised_ore;
  gboolean priced;
  GevStatus status;
  gboolean has_ratio;
  double status_ratio;
  gboolean has_degree;
  double degree;
  gboolean overdue;
  GevDate last_date;
  GevDecimal last_value;
} GevFigure;

/**
 * GevYearFigure:
 * @year: a calendar year
 * @planned_ore: planned in the whole year, in øre
 * @planned_to_date_ore: planned in the year before the figures’ day, in øre
 * @realised_ore: realised in the year before the figures’ day, in øre
 *
 * What a year gives.
 */
typedef struct
{
  int year;
  gint64 planned_ore;
  gint64 planned_to_date_ore;
  gint64 realised_ore;
} GevYearFigure;

GevDate   gev_store_get_status_date       (GevStore             *self);
gboolean  gev_store_get_figure            (GevStore             *self,
                                           GevRecord            *benefit,
                                           GevFigure            *figure,
                                           GError              **error);
gboolean  gev_store_get_totals            (GevStore             *self,
                                           gpointer              scope,
                                           guint                 groups,
                                           GevTotalsRow         *totals,
                                           GError              **error);
GArray   *gev_store_get_years             (GevStore             *self,
                                           gpointer              scope,
                                           guint                 groups,
                                           GError              **error);
void      gev_store_update_figures_async  (GevStore             *self,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              data);
gboolean  gev_store_update_figures_finish (GevStore             *self,
                                           GAsyncResult         *result,
                                           GError              **error);
gboolean  gev_store_update_figures        (GevStore             *self,
                                           GError              **error);

G_END_DECLS
