/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "gev-map-chart.h"

static const GevChartStyle style = { GEV_CHART_LIGHT, FALSE, 12, NULL };

static GevChart *
make_map (void)
{
  static const GevMapWords words = { "From", "To", "Assumption" };
  GevChart *chart = gev_map_chart_new (&words);
  GevMapChart *map = GEV_MAP_CHART (chart);

  gev_map_chart_add_node (map, 0, GEV_INK_DIM, "Delivery", "Sensors");
  gev_map_chart_add_node (map, 1, GEV_INK_REALISED, "Benefit", "Saved time");
  gev_map_chart_add_node (map, 1, GEV_INK_REALISED, "Benefit", "Alone");
  gev_map_chart_set_degree (map, 1, 0.78, GEV_INK_BEHIND, "78 %");
  gev_map_chart_add_edge (map, 0, 1, FALSE, "The net holds");

  return chart;
}

static void
test_hit (void)
{
  g_autoptr(GevChart) chart = make_map ();
  double height = gev_chart_get_natural_height (chart, 600, &style);
  GevMapChart *map = GEV_MAP_CHART (chart);
  guint found[3] = { 0 };
  GevChartHit hit;

  for (double x = 5; x < 600; x += 10)
    for (double y = 5; y < height; y += 10)
      {
        int node = gev_map_chart_find_node (map, x, y, 600, height, &style);

        g_assert_cmpint (gev_chart_hit (chart, x, y, 600, height, &style, &hit), ==, node >= 0);
        if (node >= 0)
          found[node]++;
        if (node == 1)
          g_assert_cmpstr (hit.text, ==, "Benefit: Saved time, 78 %");
      }
  for (guint i = 0; i < G_N_ELEMENTS (found); i++)
    g_assert_cmpuint (found[i], >, 10);
}

static void
test_table (void)
{
  g_autoptr(GevChart) chart = make_map ();
  g_autoptr(GevChartTable) table = gev_chart_dup_table (chart);

  g_assert_cmpuint (gev_chart_table_get_n_rows (table), ==, 2);
  g_assert_cmpstr (gev_chart_table_get_cell (table, 0, 0), ==, "Sensors");
  g_assert_cmpstr (gev_chart_table_get_cell (table, 0, 1), ==, "Saved time");
  g_assert_cmpstr (gev_chart_table_get_cell (table, 0, 2), ==, "The net holds");
  g_assert_cmpstr (gev_chart_table_get_cell (table, 1, 0), ==, "Alone");
}

static void
test_empty (void)
{
  static const GevMapWords words = { "From", "To", "Assumption" };
  g_autoptr(GevChart) chart = gev_map_chart_new (&words);

  g_assert_true (gev_chart_is_empty (chart));
  g_assert_cmpint (gev_map_chart_find_node (GEV_MAP_CHART (chart), 1, 1, 100, 100, &style), ==, -1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/map-chart/hit", test_hit);
  g_test_add_func ("/chart/map-chart/table", test_table);
  g_test_add_func ("/chart/map-chart/empty", test_empty);

  return g_test_run ();
}
