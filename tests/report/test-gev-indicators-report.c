/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-indicators-report.h"

#include "document-texts.h"
#include "gev-format.h"
#include "gev-indicator-chart.h"
#include "gev-indicators.h"
#include "gev-samples.h"
#include "sample-set.h"

static void
assert_cell (GevTable   *table,
             const char *row,
             const char *head,
             const char *expected)
{
  g_autofree char *cell = test_table_get (table, row, head);

  g_assert_cmpstr (cell, ==, expected);
}

/* The figures of the report are the model's. */
static void
test_figures (void)
{
  g_autoptr (GevRecordSet) set = test_sample_read (GEV_SAMPLE_EXAMPLE);
  GevReportOptions options = test_options_make (GEV_LANGUAGE_BOKMAL);
  g_autoptr (GevDocument) document = gev_indicators_report_new (set, &options);
  g_autoptr (GPtrArray) texts = test_document_texts (document);
  g_autoptr (GevIndicators) indicators = gev_indicators_new (set);
  GevInnovationBenefit benefit;
  GevActivity stock;
  g_autofree char *points = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *realised = NULL;
  GevTable *activity = test_document_find (document, "Fase");
  GevTable *dimensions = test_document_find (document, "Dimensjon");

  gev_indicators_read_stock (indicators, TEST_TODAY, &stock);
  gev_indicators_read_benefit (indicators, TEST_TODAY, &benefit);
  g_assert_cmpuint (stock.total.stage_points, >, 0);
  points = gev_format_count (options.language, stock.total.stage_points + stock.total.adoption_points);
  expected = gev_format_number (options.language, benefit.dimensions[GEV_DIMENSION_USER].expected, 1);
  realised = gev_format_number (options.language, benefit.total.realised, 1);
  assert_cell (activity, "Poeng", "I alt", points);
  assert_cell (dimensions, "Pasient eller bruker", "Forventet nytte", expected);
  assert_cell (dimensions, "I alt", "Realisert nytte", realised);
  g_assert_true (test_texts_contain (texts, "Poengene er Gevinsts egne"));
}

static void
test_empty (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  GevReportOptions options = test_options_make (GEV_LANGUAGE_ENGLISH);
  g_autoptr (GevDocument) document = gev_indicators_report_new (set, &options);
  g_autoptr (GPtrArray) texts = test_document_texts (document);

  g_assert_true (test_texts_contain (texts, "There is no innovation activity yet."));
  assert_cell (test_document_find (document, "Dimension"), "In all", "Realised benefit", "0.0");
}

static void
check_sentence (guint       before,
                guint       now,
                const char *expected)
{
  GevIndicatorPoint first = { .date = TEST_TODAY - 365, .activity = before };
  GevIndicatorPoint last = { .date = TEST_TODAY, .activity = now, .expected = 1.26, .realised = -2 };
  g_autofree char *sentence = gev_activity_sentence (gev_language_get ("en"), &first, &last);
  g_autofree char *benefit = gev_benefit_sentence (gev_language_get ("en"), &last);

  g_assert_cmpstr (sentence, ==, expected);
  g_assert_cmpstr (benefit, ==, "Expected benefit is 1.3 points and realised −2.0.");
}

static void
test_sentence (void)
{
  check_sentence (10, 14, "Innovation activity is 14 points, up 4 since 21 November 2025.");
  check_sentence (14, 10, "Innovation activity is 10 points, down 4 since 21 November 2025.");
  check_sentence (10, 10, "Innovation activity is 10 points, as on 21 November 2025.");
}

/* Expected and realised are two lines; a chart of activity has neither. */
static void
test_chart (void)
{
  g_autoptr (GevRecordSet) set = test_sample_read (GEV_SAMPLE_EXAMPLE);
  g_autoptr (GevIndicators) indicators = gev_indicators_new (set);
  g_autoptr (GArray) history =
    gev_indicators_read_history (indicators, TEST_TODAY - 365, TEST_TODAY, GEV_INDICATOR_STEP_QUARTER);
  const GevLanguage *language = gev_language_get ("en");
  g_autoptr (GevChart) activity = gev_indicator_chart_new (language, indicators, history, GEV_INDICATOR_LINES_ACTIVITY);
  g_autoptr (GevChart) benefit = gev_indicator_chart_new (language, indicators, history, GEV_INDICATOR_LINES_BENEFIT);
  g_autoptr (GArray) day =
    gev_indicators_read_history (indicators, TEST_TODAY, TEST_TODAY, GEV_INDICATOR_STEP_AUTO);
  g_autoptr (GevChart) today = gev_indicator_chart_new (language, indicators, day, GEV_INDICATOR_LINES_ACTIVITY);
  g_autoptr (GevChartTable) one = gev_chart_dup_table (activity);
  g_autoptr (GevChartTable) two = gev_chart_dup_table (benefit);

  /* The sentence compares with a year ago, however far back the chart goes. */
  g_assert_nonnull (strstr (gev_chart_get_description (activity), "since 21 November 2025."));
  g_assert_cmpstr (gev_chart_get_description (today), ==, gev_chart_get_description (activity));
  g_assert_false (gev_chart_is_empty (activity));
  g_assert_cmpuint (gev_chart_table_get_n_rows (one), ==, history->len);
  g_assert_cmpuint (gev_chart_table_get_n_columns (one), ==, 2);
  g_assert_cmpuint (gev_chart_table_get_n_columns (two), ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/indicators/figures", test_figures);
  g_test_add_func ("/report/indicators/empty", test_empty);
  g_test_add_func ("/report/indicators/sentence", test_sentence);
  g_test_add_func ("/report/indicators/chart", test_chart);

  return g_test_run ();
}
