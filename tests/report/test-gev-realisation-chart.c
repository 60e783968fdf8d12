/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-realisation-chart.h"

#include "gev-measurement.h"
#include "gev-plan-change.h"
#include "gev-samples.h"
#include "sample-set.h"

#define NBSP "\u00a0"

/* A benefit with a baseline of 100, or of nothing where amounts come once, on the first day of 2024, and a value
 * measured each half-year from then on. */
static GevChart *
make_chart (GevLanguageId  language,
            GevDirection   direction,
            GevFlow        flow,
            const char    *target,
            guint          n_values,
            const char   **values)
{
  g_autoptr (GevRecord) benefit = gev_record_new (GEV_TYPE_BENEFIT);
  g_autoptr (GPtrArray) measurements = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GevBenefitValue) value = NULL;

  gev_record_set_text (benefit, GEV_BENEFIT_TITLE, "Fall");
  gev_record_set_text (benefit, GEV_BENEFIT_UNIT, "fall per år");
  gev_record_set_number (benefit, GEV_BENEFIT_DIRECTION, direction);
  gev_record_set_number (benefit, GEV_BENEFIT_FLOW, flow);
  gev_record_set_number (benefit, GEV_BENEFIT_BASELINE, flow == GEV_FLOW_ONCE ? 0 : 100 * GEV_DECIMAL_ONE);
  gev_record_set_number (benefit, GEV_BENEFIT_BASELINE_DATE, gev_date_new (2024, 1, 1));
  if (target != NULL)
    {
      gev_record_from_string (benefit, GEV_BENEFIT_TARGET, target, NULL);
      gev_record_set_number (benefit, GEV_BENEFIT_TARGET_DATE, gev_date_new (2027, 1, 1));
    }
  for (guint i = 0; i < n_values; i++)
    {
      GevRecord *measurement = gev_record_new (GEV_TYPE_MEASUREMENT);

      gev_record_set_number (measurement, GEV_MEASUREMENT_DATE, gev_date_new (2024 + (int) (i + 1) / 2,
                                                                              i % 2 == 0 ? 7 : 1, 1));
      gev_record_from_string (measurement, GEV_MEASUREMENT_VALUE, values[i], NULL);
      g_ptr_array_add (measurements, measurement);
    }
  value = gev_benefit_value_new (GEV_BENEFIT (benefit), NULL, measurements);

  return gev_realisation_chart_new (gev_language_get_by_id (language), GEV_BENEFIT (benefit), value, NULL,
                                    gev_date_new (2025, 7, 1));
}

static gboolean
table_has (GevChart   *chart,
           const char *row,
           const char *cell)
{
  g_autoptr (GevChartTable) table = gev_chart_dup_table (chart);

  for (guint i = 0; i < gev_chart_table_get_n_rows (table); i++)
    for (guint j = 1; j < gev_chart_table_get_n_columns (table); j++)
      if (g_str_equal (gev_chart_table_get_cell (table, i, 0), row) &&
          g_strcmp0 (gev_chart_table_get_cell (table, i, j), cell) == 0)
        return TRUE;

  return FALSE;
}

static void
test_sample (void)
{
  g_autoptr (GevRecordSet) set = test_sample_read (GEV_SAMPLE_EXAMPLE);
  GevBenefit *benefit = gev_record_set_lookup (set, TEST_NIGHT_BENEFIT);
  g_autoptr (GevChart) chart = gev_realisation_chart_new_from_set (gev_language_get ("nb"), set, benefit,
                                                                   TEST_TODAY);

  g_assert_cmpstr (gev_chart_get_title (chart), ==, "Spart tid, nattilsyn");
  g_assert_cmpstr (gev_chart_get_description (chart), ==,
                   "31 av 40" NBSP "fysiske tilsyn spart per natt er nådd (78" NBSP "%), "
                   "sist målt 1. oktober 2026. Planen for i dag er 40.");
  g_assert_true (table_has (chart, "1. juni 2025", "15"));
  g_assert_true (table_has (chart, "1. oktober 2026", "31"));
  g_assert_true (table_has (chart, "1. juli 2025", "26"));
}

/* The target was 50 until June 2025; that only the baseline date was changed in July is no other target. */
static void
test_earlier_target (void)
{
  g_autoptr (GevRecordSet) set = test_sample_read (GEV_SAMPLE_EXAMPLE);
  GevBenefit *benefit = gev_record_set_lookup (set, TEST_NIGHT_BENEFIT);
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (g_object_unref);
  GevRecord *change = GEV_RECORD (gev_plan_change_new (benefit, gev_date_new (2025, 6, 1)));
  g_autoptr (GevBenefitValue) value = gev_benefit_value_new_from_set (set, benefit);
  g_autoptr (GevChart) chart = NULL;

  gev_record_set_number (change, GEV_PLAN_CHANGE_TARGET, 50 * GEV_DECIMAL_ONE);
  g_ptr_array_add (changes, change);
  g_ptr_array_add (changes, gev_plan_change_new (benefit, gev_date_new (2025, 7, 1)));
  chart = gev_realisation_chart_new (gev_language_get ("nn"), benefit, value, changes, TEST_TODAY);
  g_assert_nonnull (strstr (gev_chart_get_description (chart), "Måltalet var 50 fram til 1. juni 2025."));
  g_assert_null (strstr (gev_chart_get_description (chart), "juli 2025"));
  g_assert_true (table_has (chart, "1. juni 2025", "50"));
}

static void
test_down (void)
{
  const char *values[] = { "92", "90.5", "80", "70" };
  g_autoptr (GevChart) chart = make_chart (GEV_LANGUAGE_NYNORSK, GEV_DIRECTION_DOWN, GEV_FLOW_RATE, "60",
                                           G_N_ELEMENTS (values), values);

  g_assert_cmpstr (gev_chart_get_description (chart), ==,
                   "Frå 100 til 80, sist målt 1. juli 2025; måltalet er 60" NBSP "fall per år (50" NBSP
                   "% av vegen). Planen for statusdatoen er 80.");
  g_assert_true (table_has (chart, "1. januar 2025", "90,5"));
  g_assert_false (table_has (chart, "1. januar 2026", "70"));
}

static void
test_once (void)
{
  const char *values[] = { "10", "15" };
  g_autoptr (GevChart) chart = make_chart (GEV_LANGUAGE_ENGLISH, GEV_DIRECTION_UP, GEV_FLOW_ONCE, "180",
                                           G_N_ELEMENTS (values), values);

  g_assert_cmpstr (gev_chart_get_description (chart), ==,
                   "25 of 180" NBSP "fall per år is reached (14%), last measured on 1 January 2025.");
  g_assert_true (table_has (chart, "1 January 2025", "25"));
}

/* A number that ends in an abbreviation ends the sentence as well. */
static void
test_millions (void)
{
  const char *values[] = { "500000", "1500000" };
  g_autoptr (GevChart) chart = make_chart (GEV_LANGUAGE_BOKMAL, GEV_DIRECTION_UP, GEV_FLOW_CUMULATIVE, "8000000",
                                           G_N_ELEMENTS (values), values);

  g_assert_cmpstr (strstr (gev_chart_get_description (chart), "Planen"), ==,
                   "Planen for statusdatoen er 3,99" NBSP "mill.");
}

static void
test_sparse (void)
{
  const char *values[] = { "92" };
  g_autoptr (GevRecord) nothing = gev_record_new (GEV_TYPE_BENEFIT);
  g_autoptr (GevBenefitValue) value = gev_benefit_value_new (GEV_BENEFIT (nothing), NULL, NULL);
  g_autoptr (GevChart) unmeasured = make_chart (GEV_LANGUAGE_ENGLISH, GEV_DIRECTION_DOWN, GEV_FLOW_RATE, "60", 0,
                                                NULL);
  g_autoptr (GevChart) aimless = make_chart (GEV_LANGUAGE_ENGLISH, GEV_DIRECTION_DOWN, GEV_FLOW_RATE, NULL,
                                             G_N_ELEMENTS (values), values);
  g_autoptr (GevChart) neither = make_chart (GEV_LANGUAGE_ENGLISH, GEV_DIRECTION_DOWN, GEV_FLOW_RATE, NULL, 0,
                                             NULL);
  g_autoptr (GevChart) empty = gev_realisation_chart_new (gev_language_get ("en"), GEV_BENEFIT (nothing), value,
                                                          NULL, TEST_TODAY);

  g_assert_false (gev_chart_is_empty (unmeasured));
  g_assert_cmpstr (gev_chart_get_description (unmeasured), ==,
                   "Not measured yet. The baseline is 100 and the target 60" NBSP "fall per år by "
                   "1 January 2027. The plan for the status date is 80.");
  g_assert_false (gev_chart_is_empty (aimless));
  g_assert_cmpstr (gev_chart_get_description (aimless), ==,
                   "92, last measured on 1 July 2024. There is no target.");
  g_assert_cmpstr (gev_chart_get_description (neither), ==,
                   "Not measured yet. The baseline is 100. There is no target.");
  g_assert_true (gev_chart_is_empty (empty));
  g_assert_nonnull (gev_chart_get_empty_text (empty));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/realisation-chart/sample", test_sample);
  g_test_add_func ("/realisation-chart/earlier-target", test_earlier_target);
  g_test_add_func ("/realisation-chart/down", test_down);
  g_test_add_func ("/realisation-chart/once", test_once);
  g_test_add_func ("/realisation-chart/millions", test_millions);
  g_test_add_func ("/realisation-chart/sparse", test_sparse);

  return g_test_run ();
}
