/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "chart-fixtures.h"

static const GevChartStyle style = { GEV_CHART_LIGHT, FALSE, 12, NULL };

static void
test_hit (void)
{
  g_autoptr(GevChart) chart = fixture_progress ();
  GevChartHit hit;

  g_assert_true (gev_chart_hit (chart, 10, 15, 640, 230, &style, &hit));
  g_assert_cmpstr (hit.text, ==, "realisert 11,2\u00a0mill. kr, plan i dag 15, m\u00e5l 30");
  g_assert_cmpfloat_with_epsilon (hit.x, 640 * 11.2 / 30, 5);

  g_assert_true (gev_chart_hit (chart, 640 * 0.5, 200, 640, 230, &style, &hit));
  g_assert_cmpstr (hit.text, ==, "2025: realisert 5,8, plan 8,5");
  g_assert_true (gev_chart_hit (chart, 639, 200, 640, 230, &style, &hit));
  g_assert_cmpstr (hit.text, ==, "2027: plan 6");
}

static void
test_hit_rows (void)
{
  g_autoptr(GevChart) chart = fixture_progress ();
  GevChartStyle large = style;
  GevChartHit hit;
  double height;

  /* With large text in a narrow place the periods are rows, from top to bottom. */
  large.font_size *= 2;
  height = gev_chart_get_natural_height (chart, 320, &large);
  g_assert_true (gev_chart_hit (chart, 200, height - 5, 320, height, &large, &hit));
  g_assert_cmpstr (hit.text, ==, "2027: plan 6");
  g_assert_true (gev_chart_hit (chart, 200, height - 100, 320, height, &large, &hit));
  g_assert_cmpstr (hit.text, ==, "2025: realisert 5,8, plan 8,5");
}

static void
test_table (void)
{
  g_autoptr(GevChart) chart = fixture_progress ();
  g_autoptr(GevChartTable) table = gev_chart_dup_table (chart);

  g_assert_cmpuint (gev_chart_table_get_n_rows (table), ==, 7);
  g_assert_cmpstr (gev_chart_table_get_title (table, 1), ==, "realisert");
  g_assert_cmpstr (gev_chart_table_get_cell (table, 2, 0), ==, "2025");
  g_assert_cmpstr (gev_chart_table_get_cell (table, 2, 1), ==, "5,8");
  g_assert_cmpstr (gev_chart_table_get_cell (table, 3, 1), ==, "");
  g_assert_cmpstr (gev_chart_table_get_cell (table, 5, 0), ==, "I alt");
  g_assert_cmpstr (gev_chart_table_get_cell (table, 5, 2), ==, "15");
  g_assert_cmpstr (gev_chart_table_get_cell (table, 6, 0), ==, "m\u00e5l");
  g_assert_cmpstr (gev_chart_table_get_cell (table, 6, 2), ==, "30");
}

static void
test_empty (void)
{
  g_autoptr(GevChart) chart = fixture_progress ();

  g_assert_false (gev_chart_is_empty (chart));
  gev_progress_chart_set_periods (GEV_PROGRESS_CHART (chart), 0, NULL, NULL, NULL);
  g_assert_false (gev_chart_is_empty (chart));
  gev_progress_chart_set_totals (GEV_PROGRESS_CHART (chart), 0, NAN, NAN);
  g_assert_false (gev_chart_is_empty (chart));
  gev_progress_chart_set_totals (GEV_PROGRESS_CHART (chart), NAN, NAN, NAN);
  g_assert_true (gev_chart_is_empty (chart));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/progress-chart/hit", test_hit);
  g_test_add_func ("/chart/progress-chart/hit-rows", test_hit_rows);
  g_test_add_func ("/chart/progress-chart/table", test_table);
  g_test_add_func ("/chart/progress-chart/empty", test_empty);

  return g_test_run ();
}
