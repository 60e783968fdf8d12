/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "chart-fixtures.h"

static const GevChartStyle style = { GEV_CHART_LIGHT, FALSE, 12, NULL };

static void
test_hit (void)
{
  g_autoptr(GevChart) chart = fixture_wheel ();
  GevChartHit hit;

  g_assert_true (gev_chart_hit (chart, 100, 50, 320, 240, &style, &hit));
  g_assert_cmpstr (hit.text, ==, "Bevisstgj\u00f8ring: 2,8 (2024: 2,1)");
  g_assert_cmpfloat (hit.x, <, 160);
  g_assert_cmpfloat (hit.y, <, 120);
  g_assert_true (gev_chart_hit (chart, 200, 50, 320, 240, &style, &hit));
  g_assert_cmpstr (hit.text, ==, "Kapasitet: 2,2 (2024: 1,8)");
  g_assert_true (gev_chart_hit (chart, 200, 200, 320, 240, &style, &hit));
  g_assert_cmpstr (hit.text, ==, "Samskaping: 1,4 (2024: 1,6)");
  g_assert_true (gev_chart_hit (chart, 100, 200, 320, 240, &style, &hit));
  g_assert_cmpstr (hit.text, ==, "Lederskap: 2,5 (2024: 2,5)");
}

static void
test_unanswered (void)
{
  g_autoptr(GevChart) chart = gev_wheel_chart_new ();
  g_autoptr(GevChartTable) table = NULL;
  GevWheelChart *wheel = GEV_WHEEL_CHART (chart);

  gev_wheel_chart_set_titles (wheel, "Element", "Level", NULL);
  gev_wheel_chart_set_element (wheel, 0, "Capacity", GEV_INK_CAPACITY, NAN, "not answered");
  g_assert_true (gev_chart_is_empty (chart));
  gev_wheel_chart_set_element (wheel, 1, "Courage", GEV_INK_COURAGE, 0, "0");
  g_assert_false (gev_chart_is_empty (chart));

  table = gev_chart_dup_table (chart);
  g_assert_cmpuint (gev_chart_table_get_n_columns (table), ==, 2);
  g_assert_cmpuint (gev_chart_table_get_n_rows (table), ==, 2);
  g_assert_cmpstr (gev_chart_table_get_cell (table, 0, 1), ==, "not answered");
  g_assert_cmpstr (gev_chart_table_get_cell (table, 1, 1), ==, "0");
}

static void
test_table_with_comparison (void)
{
  g_autoptr(GevChart) chart = fixture_wheel ();
  g_autoptr(GevChartTable) table = gev_chart_dup_table (chart);

  g_assert_cmpuint (gev_chart_table_get_n_columns (table), ==, 3);
  g_assert_cmpstr (gev_chart_table_get_title (table, 2), ==, "Niv\u00e5 i 2024");
  g_assert_cmpstr (gev_chart_table_get_cell (table, 1, 2), ==, "2024: 1,8");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/wheel-chart/hit", test_hit);
  g_test_add_func ("/chart/wheel-chart/unanswered", test_unanswered);
  g_test_add_func ("/chart/wheel-chart/table-with-comparison", test_table_with_comparison);

  return g_test_run ();
}
