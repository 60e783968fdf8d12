/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-waterfall.h"

#include "gev-benefit.h"
#include "gev-measurement.h"

#define KR G_GINT64_CONSTANT (100)

/* A total of @planned kr is due on 2025-01-01; @realised kr is measured on 2025-06-01. */
static void
add_benefit (GevRecordSet *set,
             int           type,
             gboolean      is_dis_benefit,
             int           planned,
             int           realised)
{
  g_autoptr (GevRecord) benefit = gev_record_new (GEV_TYPE_BENEFIT);
  g_autoptr (GevRecord) measurement = gev_record_new (GEV_TYPE_MEASUREMENT);

  if (type >= 0)
    gev_record_set_number (benefit, GEV_BENEFIT_TYPE, type);
  gev_record_set_number (benefit, GEV_BENEFIT_DIS_BENEFIT, is_dis_benefit);
  gev_record_set_number (benefit, GEV_BENEFIT_FLOW, GEV_FLOW_CUMULATIVE);
  gev_record_set_number (benefit, GEV_BENEFIT_PRICED, TRUE);
  gev_record_set_number (benefit, GEV_BENEFIT_UNIT_VALUE_ORE, KR);
  gev_record_set_number (benefit, GEV_BENEFIT_BASELINE, 0);
  gev_record_set_number (benefit, GEV_BENEFIT_BASELINE_DATE, gev_date_new (2024, 1, 1));
  gev_record_set_number (benefit, GEV_BENEFIT_TARGET, planned * GEV_DECIMAL_ONE);
  gev_record_set_number (benefit, GEV_BENEFIT_TARGET_DATE, gev_date_new (2025, 1, 1));
  gev_record_set_text (measurement, GEV_MEASUREMENT_BENEFIT, gev_record_get_uuid (benefit));
  gev_record_set_number (measurement, GEV_MEASUREMENT_DATE, gev_date_new (2025, 6, 1));
  gev_record_set_number (measurement, GEV_MEASUREMENT_VALUE, realised * GEV_DECIMAL_ONE);
  gev_record_set_add (set, benefit);
  gev_record_set_add (set, measurement);
}

static void
check_step (GArray        *steps,
            guint          index,
            const GevTerm *term,
            gboolean       is_dis_benefit,
            gint64         realised_ore,
            gint64         planned_ore)
{
  const GevWaterfallStep *step = &g_array_index (steps, GevWaterfallStep, index);

  g_assert_true (step->term == term);
  g_assert_cmpint (step->is_dis_benefit, ==, is_dis_benefit);
  g_assert_cmpint (step->realised_ore, ==, realised_ore);
  g_assert_cmpint (step->planned_ore, ==, planned_ore);
}

/* Each type once, what has none after them, dis-benefits last; all of it is what the totals say. */
static void
test_steps (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  GevTotalsOptions options = { .as_of = gev_date_new (2026, 1, 1) };
  g_autoptr (GevTotals) totals = NULL;
  g_autoptr (GArray) steps = NULL;
  gint64 realised = 0, planned = 0;

  add_benefit (set, GEV_BENEFIT_TYPE_SAVED_TIME, FALSE, 400, 300);
  add_benefit (set, GEV_BENEFIT_TYPE_SAVED_TIME, FALSE, 50, 60);
  add_benefit (set, GEV_BENEFIT_TYPE_AVOIDED_COST, FALSE, 100, 20);
  add_benefit (set, -1, FALSE, 10, 5);
  add_benefit (set, GEV_BENEFIT_TYPE_SAVED_TIME, TRUE, 70, 80);
  steps = gev_waterfall_read (set, NULL, GEV_TOTALS_BY_TYPE, gev_date_new (2026, 1, 1));
  g_assert_cmpuint (steps->len, ==, 4);
  check_step (steps, 0, &gev_benefit_type_vocabulary.terms[GEV_BENEFIT_TYPE_AVOIDED_COST], FALSE, 20 * KR, 100 * KR);
  check_step (steps, 1, &gev_benefit_type_vocabulary.terms[GEV_BENEFIT_TYPE_SAVED_TIME], FALSE, 360 * KR, 450 * KR);
  check_step (steps, 2, NULL, FALSE, 5 * KR, 10 * KR);
  check_step (steps, 3, NULL, TRUE, -80 * KR, -70 * KR);

  totals = gev_totals_new (set, &options);
  for (guint i = 0; i < steps->len; i++)
    {
      realised += g_array_index (steps, GevWaterfallStep, i).realised_ore;
      planned += g_array_index (steps, GevWaterfallStep, i).planned_ore;
    }
  g_assert_cmpint (realised, ==, gev_totals_get_sum (totals)->realised_ore);
  g_assert_cmpint (planned, ==, gev_totals_get_sum (totals)->planned_ore);
}

static void
test_nothing (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  g_autoptr (GArray) steps = gev_waterfall_read (set, NULL, GEV_TOTALS_BY_GROUP, gev_date_new (2026, 1, 1));

  g_assert_cmpuint (steps->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/waterfall/steps", test_steps);
  g_test_add_func ("/waterfall/nothing", test_nothing);

  return g_test_run ();
}
