/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-freed-forecast.h"

#include "gev-benefit.h"
#include "gev-measurement.h"

#define KR G_GINT64_CONSTANT (100)

static void
measure (GevRecordSet *set,
         gpointer      benefit,
         GevDate       date,
         gint64        total)
{
  g_autoptr (GevRecord) measurement = gev_record_new (GEV_TYPE_MEASUREMENT);

  gev_record_set_text (measurement, GEV_MEASUREMENT_BENEFIT, gev_record_get_uuid (benefit));
  gev_record_set_number (measurement, GEV_MEASUREMENT_DATE, date);
  gev_record_set_number (measurement, GEV_MEASUREMENT_VALUE, total * GEV_DECIMAL_ONE);
  gev_record_set_add (set, measurement);
}

/* A goal of 1 000 kr in 2024–2026, and a total that is to grow evenly to it in those 1 096 days. It is 200 kr from
 * 2024-07-01 and 400 kr from 2025-06-30. */
static GevProgramme *
fill (GevRecordSet *set)
{
  g_autoptr (GevRecord) programme = gev_record_new (GEV_TYPE_PROGRAMME);
  g_autoptr (GevRecord) benefit = gev_record_new (GEV_TYPE_BENEFIT);

  gev_record_set_number (programme, GEV_PROGRAMME_START, gev_date_new (2024, 1, 1));
  gev_record_set_number (programme, GEV_PROGRAMME_END, gev_date_new (2026, 12, 31));
  gev_record_set_number (programme, GEV_PROGRAMME_TARGET_ORE, 1000 * KR);
  gev_record_set_text (benefit, GEV_BENEFIT_PROGRAMME, gev_record_get_uuid (programme));
  gev_record_set_number (benefit, GEV_BENEFIT_GROUP, GEV_BENEFIT_GROUP_BUDGET_EFFECT);
  gev_record_set_number (benefit, GEV_BENEFIT_FLOW, GEV_FLOW_CUMULATIVE);
  gev_record_set_number (benefit, GEV_BENEFIT_PRICED, TRUE);
  gev_record_set_number (benefit, GEV_BENEFIT_UNIT_VALUE_ORE, KR);
  gev_record_set_number (benefit, GEV_BENEFIT_BASELINE, 0);
  gev_record_set_number (benefit, GEV_BENEFIT_BASELINE_DATE, gev_date_new (2024, 1, 1));
  gev_record_set_number (benefit, GEV_BENEFIT_TARGET, 1000 * GEV_DECIMAL_ONE);
  gev_record_set_number (benefit, GEV_BENEFIT_TARGET_DATE, gev_date_new (2027, 1, 1));
  gev_record_set_add (set, programme);
  gev_record_set_add (set, benefit);
  measure (set, benefit, gev_date_new (2024, 7, 1), 200);
  measure (set, benefit, gev_date_new (2025, 6, 30), 400);

  return GEV_PROGRAMME (programme);
}

static void
check (int    year,
       int    month,
       int    day,
       int    rate_days,
       gint64 rate_ore,
       gint64 at_rate_ore,
       gint64 by_plan_ore)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  g_autoptr (GevFreedForecast) forecast = gev_freed_forecast_new (set, fill (set), gev_date_new (year, month, day));
  const GevForecastPoint *last = &g_array_index (forecast->realised, GevForecastPoint, forecast->realised->len - 1);

  g_assert_cmpint (forecast->rate_days, ==, rate_days);
  g_assert_cmpint (forecast->rate_ore, ==, rate_ore);
  g_assert_cmpint (forecast->at_rate_ore, ==, at_rate_ore);
  g_assert_cmpint (forecast->by_plan_ore, ==, by_plan_ore);
  g_assert_cmpint (last->date, ==, forecast->today);
  g_assert_cmpint (last->ore, ==, forecast->money->total.realised_ore);
}

/* With a year left, 200 kr came in the last 365 days: 400 + 200 · 365/365 = 600 kr at that rate. The plan for 2026 is
 * 1 000 · 365/1 096 = 333.03 kr: 733.03 kr by the plan. */
static void
test_halfway (void)
{
  check (2026, 1, 1, 365, 200 * KR, 600 * KR, 73303);
}

/* After 191 days the rate is of those: 200 + 200 · 905/191 = 1 147.64 kr; 200 + 1 000 · 905/1 096 = 1 025.73 kr. */
static void
test_young (void)
{
  check (2024, 7, 10, 191, 200 * KR, 114764, 102573);
}

/* Nothing is left to foresee when the period has passed, and there is no rate before it. */
static void
test_ends (void)
{
  check (2028, 3, 1, 365, 0, 400 * KR, 400 * KR);
  check (2023, 3, 1, 0, 0, 0, 1000 * KR);
}

/* The points stand a month apart, and none is past its end. */
static void
test_points (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  g_autoptr (GevFreedForecast) forecast = gev_freed_forecast_new (set, fill (set), gev_date_new (2026, 1, 15));
  const GevForecastPoint *realised = (const GevForecastPoint *) forecast->realised->data;
  const GevForecastPoint *by_plan = (const GevForecastPoint *) forecast->by_plan->data;

  g_assert_cmpuint (forecast->realised->len, ==, 26);
  g_assert_cmpint (realised[6].date, ==, gev_date_new (2024, 7, 1));
  g_assert_cmpint (realised[6].ore, ==, 0);
  g_assert_cmpint (realised[7].ore, ==, 200 * KR);
  g_assert_cmpint (realised[25].date, ==, gev_date_new (2026, 1, 15));
  g_assert_cmpuint (forecast->by_plan->len, ==, 13);
  g_assert_cmpint (by_plan[0].ore, ==, 400 * KR);
  g_assert_cmpint (by_plan[12].date, ==, gev_date_new (2027, 1, 1));
  g_assert_false (gev_freed_forecast_has_ended (forecast));
}

static void
test_nothing (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  g_autoptr (GevRecord) programme = gev_record_new (GEV_TYPE_PROGRAMME);
  g_autoptr (GevFreedForecast) forecast = NULL;

  gev_record_set_add (set, programme);
  forecast = gev_freed_forecast_new (set, GEV_PROGRAMME (programme), gev_date_new (2026, 1, 1));
  g_assert_cmpint (forecast->at_rate_ore, ==, 0);
  g_assert_cmpint (forecast->by_plan_ore, ==, 0);
  g_assert_true (gev_freed_forecast_has_ended (forecast));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/freed-forecast/halfway", test_halfway);
  g_test_add_func ("/freed-forecast/young", test_young);
  g_test_add_func ("/freed-forecast/ends", test_ends);
  g_test_add_func ("/freed-forecast/points", test_points);
  g_test_add_func ("/freed-forecast/nothing", test_nothing);

  return g_test_run ();
}
