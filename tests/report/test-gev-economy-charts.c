/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-forecast-chart.h"
#include "gev-payers-chart.h"
#include "gev-samples.h"
#include "gev-uncertainty-chart.h"
#include "gev-waterfall-chart.h"
#include "sample-set.h"

#define MILLION G_GINT64_CONSTANT (100000000)
#define NBSP "\u00a0"

static const GevLanguage *
get_language (void)
{
  return gev_language_get ("en");
}

static void
test_waterfall (void)
{
  const GevWaterfallStep parts[] = {
    { &gev_benefit_type_vocabulary.terms[GEV_BENEFIT_TYPE_SAVED_TIME], FALSE, 5 * MILLION, 6 * MILLION },
    { NULL, TRUE, -2 * MILLION, -1 * MILLION },
  };
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (GevWaterfallStep));
  g_autofree char *nothing = gev_waterfall_sentence (get_language (), steps);
  g_autoptr (GevChart) empty = gev_waterfall_chart_new (get_language (), steps, GEV_TOTALS_BY_TYPE);
  g_autofree char *sentence = NULL;
  g_autoptr (GevChart) chart = NULL;
  g_autoptr (GevChartTable) table = NULL;

  g_assert_true (gev_chart_is_empty (empty));
  g_assert_cmpstr (nothing, ==, "No priced benefit is planned or realised yet.");
  g_array_append_vals (steps, parts, G_N_ELEMENTS (parts));
  sentence = gev_waterfall_sentence (get_language (), steps);
  g_assert_cmpstr (sentence, ==, "NOK" NBSP "3.0" NBSP "million is realised; NOK" NBSP "5.0" NBSP
                                 "million was planned by now. Most comes from “Saved time”. "
                                 "Dis-benefits have taken NOK" NBSP "2.0" NBSP "million.");
  chart = gev_waterfall_chart_new (get_language (), steps, GEV_TOTALS_BY_TYPE);
  table = gev_chart_dup_table (chart);
  g_assert_cmpuint (gev_chart_table_get_n_rows (table), ==, 3);
  g_assert_cmpstr (gev_chart_table_get_cell (table, 1, 0), ==, "Dis-benefits");
  g_assert_cmpstr (gev_chart_table_get_cell (table, 2, 1), ==, "NOK" NBSP "3,000,000");
}

static void
test_payers (void)
{
  g_autoptr (GevRecordSet) set = test_sample_read (GEV_SAMPLE_EXAMPLE);
  g_autoptr (GevPayers) payers = gev_payers_new (set, NULL, GEV_PAYERS_ACTUAL, TEST_TODAY);
  g_autoptr (GevChart) chart = gev_payers_chart_new (get_language (), payers);
  g_autoptr (GevChartTable) table = gev_chart_dup_table (chart);
  g_autofree char *sentence = gev_payers_sentence (get_language (), payers);

  g_assert_cmpuint (gev_payers_get_mismatches (payers)->len, >, 0);
  g_assert_cmpuint (gev_chart_table_get_n_rows (table), ==, gev_payers_get_rows (payers)->len);
  g_assert_cmpstr (gev_chart_table_get_cell (table, 0, 0), ==, "Own organisation");
  g_assert_nonnull (strstr (sentence, "the costs land one place and the gains another."));
}

/* Where nothing has a low or a high estimate, there is nothing to show. */
static void
test_uncertainty (void)
{
  g_autoptr (GevRecordSet) set = test_sample_read (GEV_SAMPLE_EXAMPLE);
  g_autoptr (GevRecordSet) nothing = gev_record_set_new ();
  GevEconomyOptions options = { .basis = GEV_ECONOMY_AS_IT_STANDS, .as_of = TEST_TODAY };
  g_autoptr (GevEconomy) economy = gev_economy_new (set, &options);
  g_autoptr (GevEconomy) none = gev_economy_new (nothing, &options);
  g_autoptr (GevSimulation) simulation = gev_simulation_run (economy, GEV_SIMULATION_SEED, 1000, NULL, NULL, NULL);
  g_autoptr (GevSimulation) certain = gev_simulation_run (none, GEV_SIMULATION_SEED, 1000, NULL, NULL, NULL);
  g_autoptr (GevChart) histogram = gev_uncertainty_chart_new (get_language (), simulation);
  g_autoptr (GevChart) tornado =
    gev_tornado_chart_new (get_language (), simulation, gev_economy_get_net_present_ore (economy));
  g_autoptr (GevChart) empty = gev_uncertainty_chart_new (get_language (), certain);
  g_autoptr (GevChart) no_tornado = gev_tornado_chart_new (get_language (), certain, 0);
  g_autoptr (GevChartTable) bins = gev_chart_dup_table (histogram);
  g_autoptr (GevChartTable) swings = gev_chart_dup_table (tornado);
  g_autofree char *sentence = gev_uncertainty_sentence (get_language (), simulation);
  const GevSimulationSwing *widest;
  g_autofree char *title = NULL;
  guint n;

  widest = gev_simulation_get_swings (simulation, &n);
  title = gev_record_dup_title (widest->record);
  g_assert_cmpuint (gev_chart_table_get_n_rows (bins), ==, 40);
  g_assert_cmpuint (gev_chart_table_get_n_rows (swings), ==, n);
  g_assert_cmpstr (gev_chart_table_get_cell (swings, 0, 0), ==, title);
  g_assert_nonnull (strstr (sentence, "1,000 draws, seed 109."));
  g_assert_true (gev_chart_is_empty (empty));
  g_assert_true (gev_chart_is_empty (no_tornado));
}

static void
test_forecast (void)
{
  GevFreedMoney money = { .from = gev_date_new (2025, 1, 1), .to = gev_date_new (2027, 1, 1), .has_target = TRUE,
                          .target_ore = 30 * MILLION, .total = { 40 * MILLION, 10 * MILLION, 8 * MILLION } };
  const GevForecastPoint points[] = { { gev_date_new (2025, 1, 1), 0 }, { gev_date_new (2026, 1, 1), 8 * MILLION } };
  const GevForecastPoint plan[] = { { gev_date_new (2026, 1, 1), 8 * MILLION }, { money.to, 38 * MILLION } };
  g_autoptr (GArray) realised = g_array_new (FALSE, FALSE, sizeof (GevForecastPoint));
  g_autoptr (GArray) by_plan = g_array_new (FALSE, FALSE, sizeof (GevForecastPoint));
  GevFreedForecast forecast = { &money, gev_date_new (2026, 1, 1), 365, 8 * MILLION, 16 * MILLION, 38 * MILLION,
                                realised, by_plan };
  g_autofree char *sentence = gev_forecast_sentence (get_language (), &forecast);
  g_autofree char *over = NULL;
  g_autoptr (GevChart) chart = NULL;
  g_autoptr (GevChartTable) table = NULL;

  g_assert_cmpstr (sentence, ==,
                   "At the present rate NOK" NBSP "16.0" NBSP "million (NOK" NBSP "14.0" NBSP
                   "million short of the goal) is freed in the end. By the plan from now on it is NOK" NBSP "38.0" NBSP
                   "million (NOK" NBSP "8.0" NBSP "million above the goal). The period ends 31 December 2026. "
                   "The present rate is that of the last 365 days; this is ours.");
  g_array_append_vals (realised, points, 2);
  g_array_append_vals (by_plan, plan, 2);
  chart = gev_forecast_chart_new (get_language (), "Programme", &forecast);
  table = gev_chart_dup_table (chart);
  g_assert_false (gev_chart_is_empty (chart));
  g_assert_cmpuint (gev_chart_table_get_n_rows (table), ==, 3);

  forecast.today = money.to;
  over = gev_forecast_sentence (get_language (), &forecast);
  g_assert_cmpstr (over, ==, "The period is over: NOK" NBSP "8.0" NBSP "million (NOK" NBSP "22.0" NBSP
                             "million short of the goal) is freed.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/economy-charts/waterfall", test_waterfall);
  g_test_add_func ("/economy-charts/payers", test_payers);
  g_test_add_func ("/economy-charts/uncertainty", test_uncertainty);
  g_test_add_func ("/economy-charts/forecast", test_forecast);

  return g_test_run ();
}
