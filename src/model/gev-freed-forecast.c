/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-freed-forecast.h"

#include "gev-benefit-parts.h"
#include "gev-benefit-scope.h"
#include "gev-benefit-value.h"

/* The days that the present rate is of; ours. */
#define RATE_DAYS 365

typedef gint64 (*MoneyFunc) (GevBenefitValue *value,
                             GevDate          from,
                             GevDate          to);

static gint64
clamp (__int128 sum)
{
  return (gint64) CLAMP (sum, -(__int128) G_MAXINT64, (__int128) G_MAXINT64);
}

/* What frees money, each counted once. */
static GPtrArray *
collect_values (GevRecordSet *set,
                GevProgramme *programme)
{
  const guint groups = 1u << GEV_BENEFIT_GROUP_BUDGET_EFFECT | 1u << GEV_BENEFIT_GROUP_ALTERNATIVE_USE;
  g_autoptr (GPtrArray) benefits = gev_benefit_scope_collect (set, programme, groups);
  g_autoptr (GHashTable) parts = gev_benefit_parts_find (set, benefits);
  GPtrArray *values = g_ptr_array_new_with_free_func ((GDestroyNotify) gev_benefit_value_unref);

  for (guint i = 0; i < benefits->len; i++)
    if (!g_hash_table_contains (parts, benefits->pdata[i]))
      g_ptr_array_add (values, gev_benefit_value_new_from_set (set, benefits->pdata[i]));

  return values;
}

static gint64
add_up (GPtrArray *values,
        MoneyFunc  func,
        GevDate    from,
        GevDate    to)
{
  __int128 sum = 0;

  for (guint i = 0; i < values->len; i++)
    sum += func (values->pdata[i], from, to);

  return clamp (sum);
}

/* What is freed from @from on, after @before: at @from, every month after it and at @to. */
static GArray *
read_points (GPtrArray *values,
             MoneyFunc  func,
             gint64     before,
             GevDate    from,
             GevDate    to)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (GevForecastPoint));

  for (int i = 0; points->len == 0 || g_array_index (points, GevForecastPoint, points->len - 1).date < to; i++)
    {
      GevDate date = MIN (gev_date_add_months (from, i), MAX (from, to));
      GevForecastPoint point = { date, clamp ((__int128) before + add_up (values, func, from, date)) };

      g_array_append_val (points, point);
    }

  return points;
}

/* Rounded to the nearest øre. */
static gint64
carry_on (GevFreedForecast *self)
{
  __int128 ore = (__int128) self->rate_ore * (self->money->to - self->today);
  __int128 half = self->rate_days / 2;

  if (self->rate_days == 0)
    return self->money->total.realised_ore;

  return clamp (self->money->total.realised_ore + (ore + (ore < 0 ? -half : half)) / self->rate_days);
}

/**
 * gev_freed_forecast_new:
 * @set: as for gev_freed_money_new()
 * @programme: a programme
 * @as_of: the day that it is, required
 *
 * Carries the freed money of a programme on to the end of its period in two ways. The present rate is what was realised
 * per day in the last 365 days before @as_of, or since the period began where that is later. The plan is what is
 * planned from @as_of on, added to what is realised by then. (Both ours.)
 *
 * Returns: (transfer full): the forecast
 */
GevFreedForecast *
gev_freed_forecast_new (GevRecordSet *set,
                        GevProgramme *programme,
                        GevDate       as_of)
{
  GevFreedForecast *self = g_new0 (GevFreedForecast, 1);
  g_autoptr (GPtrArray) values = collect_values (set, programme);
  GevDate rate_from;

  self->money = gev_freed_money_new (set, programme, as_of);
  self->today = CLAMP (as_of, self->money->from, MAX (self->money->from, self->money->to));
  rate_from = MAX (self->money->from, self->today - RATE_DAYS);
  self->rate_days = self->today - rate_from;
  self->rate_ore = add_up (values, gev_benefit_value_realised, rate_from, self->today);
  self->at_rate_ore = carry_on (self);
  self->realised = read_points (values, gev_benefit_value_realised, 0, self->money->from, self->today);
  self->by_plan = read_points (values, gev_benefit_value_planned, self->money->total.realised_ore, self->today,
                               self->money->to);
  self->by_plan_ore = g_array_index (self->by_plan, GevForecastPoint, self->by_plan->len - 1).ore;

  return self;
}

/**
 * gev_freed_forecast_free:
 * @self: (transfer full): a forecast
 */
void
gev_freed_forecast_free (GevFreedForecast *self)
{
  gev_freed_money_free (self->money);
  g_array_unref (self->realised);
  g_array_unref (self->by_plan);
  g_free (self);
}

/**
 * gev_freed_forecast_has_ended:
 * @self: a forecast
 *
 * Returns: whether the period has passed, so that nothing is left to foresee
 */
gboolean
gev_freed_forecast_has_ended (const GevFreedForecast *self)
{
  return self->today >= self->money->to;
}
