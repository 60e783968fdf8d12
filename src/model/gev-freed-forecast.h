/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-freed-money.h"

G_BEGIN_DECLS

/**
 * GevForecastPoint:
 * @date: a day
 * @ore: what is freed before it, in øre
 */
typedef struct
{
  GevDate date;
  gint64 ore;
} GevForecastPoint;

/**
 * GevFreedForecast:
 * @money: the freed money of the programme as it stands
 * @today: the day that it is, in the period; its end where that has passed
 * @rate_days: how many days before @today the present rate is of; 0 where there is no present rate
 * @rate_ore: what was freed in them, in øre
 * @at_rate_ore: what will be freed at the end of the period at the present rate, in øre
 * @by_plan_ore: the same where all goes by the plan from @today on, in øre
 * @realised: (element-type GevForecastPoint): what is freed at the start of the period, each month after it and @today
 * @by_plan: (element-type GevForecastPoint): the plan from @today on, month by month, to the end of the period
 *
 * What will be freed by a programme if the present rate is carried on, and if the plan is kept from now on.
 */
typedef struct
{
  GevFreedMoney *money;
  GevDate today;
  int rate_days;
  gint64 rate_ore;
  gint64 at_rate_ore;
  gint64 by_plan_ore;
  GArray *realised;
  GArray *by_plan;
} GevFreedForecast;

GevFreedForecast *gev_freed_forecast_new       (GevRecordSet     *set,
                                                GevProgramme     *programme,
                                                GevDate           as_of);
void              gev_freed_forecast_free      (GevFreedForecast *self);

gboolean          gev_freed_forecast_has_ended (const GevFreedForecast *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GevFreedForecast, gev_freed_forecast_free)

G_END_DECLS
