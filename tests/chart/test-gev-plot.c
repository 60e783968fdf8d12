/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-fixtures.h"

static const GevChartStyle style = { GEV_CHART_LIGHT, FALSE, 12, NULL };

static void
test_hit (void)
{
  g_autoptr(GevChart) chart = fixture_realisation ();
  GevChartHit hit, left;

  /* The last mark is the nearest to the right edge but for the end of the plan. */
  g_assert_true (gev_chart_hit (chart, 668, 80, 740, 300, &style, &hit));
  g_assert_cmpstr (hit.text, ==, "1. oktober 2026: 31 (plan 40)");
  g_assert_cmpfloat_with_epsilon (hit.x, 668, 12);
  g_assert_cmpfloat_with_epsilon (hit.y, 75, 12);

  g_assert_true (gev_chart_hit (chart, hit.x - 70, hit.y, 740, 300, &style, &hit));
  g_assert_cmpstr (hit.text, ==, "1. juni 2026: 29 (plan 38,8)");

  /* A point of the plan says so; where nothing was measured, nothing is said of it. */
  g_assert_true (gev_chart_hit (chart, 739, 40, 740, 300, &style, &hit));
  g_assert_cmpstr (hit.text, ==, "1. januar 2027: plan 40");

  g_assert_true (gev_chart_hit (chart, 0, 299, 740, 300, &style, &left));
  g_assert_cmpstr (left.text, ==, "1. januar 2024: 0 (plan 0)");
  g_assert_false (gev_chart_hit (chart, 741, 10, 740, 300, &style, &left));
  g_assert_false (gev_chart_hit (chart, 10, 10, 20, 20, &style, &left));
}

static void
test_hit_lying_bar (void)
{
  g_autoptr(GevChart) chart = fixture_stages ();
  GevChartHit hit;

  g_assert_true (gev_chart_hit (chart, 300, 230 * 4.5 / 8, 320, 230, &style, &hit));
  g_assert_cmpstr (hit.text, ==, "Utpr\u00f8ving: 2");
  g_assert_true (gev_chart_hit (chart, 10, 0, 320, 230, &style, &hit));
  g_assert_cmpstr (hit.text, ==, "Id\u00e9: 3");
}

static void
test_table (void)
{
  g_autoptr(GevChart) chart = fixture_realisation ();
  g_autoptr(GevChartTable) table = gev_chart_dup_table (chart);
  static const char *const expected[][4] = {
    { "1. januar 2024", "40", "0", "0" },      { "1. juli 2024", "40", "4", "" },
    { "1. desember 2024", "40", "13,2", "8" }, { "1. juni 2025", "40", "24,2", "15" },
    { "1. juli 2025", "40", "26", "" },        { "1. desember 2025", "40", "31,9", "24" },
    { "1. juni 2026", "40", "38,8", "29" },    { "1. juli 2026", "40", "40", "" },
    { "1. oktober 2026", "40", "40", "31" },   { "1. januar 2027", "40", "40", "" },
  };

  g_assert_cmpuint (gev_chart_table_get_n_columns (table), ==, 4);
  g_assert_cmpstr (gev_chart_table_get_title (table, 0), ==, "Dato");
  g_assert_cmpstr (gev_chart_table_get_title (table, 1), ==, "m\u00e5ltall");
  g_assert_cmpstr (gev_chart_table_get_title (table, 2), ==, "plan");
  g_assert_cmpstr (gev_chart_table_get_title (table, 3), ==, "realisert");
  g_assert_cmpuint (gev_chart_table_get_n_rows (table), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    for (guint j = 0; j < 4; j++)
      g_assert_cmpstr (gev_chart_table_get_cell (table, i, j), ==, expected[i][j]);
}

static void
test_missing_values (void)
{
  static const char *const names[] = { "a", "b", "c", NULL };
  double values[] = { 1, G_MAXDOUBLE * 10, 3 };
  g_autoptr(GevChart) chart = gev_plot_new (gev_category_axis_new (), gev_linear_axis_new ());
  g_autoptr(GevChartTable) table = NULL;
  GevLayer *bars = gev_bar_layer_new ("n", GEV_INK_REALISED, GEV_BAR_FILLED);
  GevChartHit hit;

  gev_category_axis_set_names (GEV_CATEGORY_AXIS (gev_plot_get_key_axis (GEV_PLOT (chart))), names);
  gev_bar_layer_set_values (GEV_BAR_LAYER (bars), 3, values);
  gev_plot_add_layer (GEV_PLOT (chart), bars);
  table = gev_chart_dup_table (chart);

  g_assert_cmpstr (gev_chart_table_get_cell (table, 1, 0), ==, "b");
  g_assert_cmpstr (gev_chart_table_get_cell (table, 1, 1), ==, "");
  g_assert_true (gev_chart_hit (chart, 260, 50, 400, 200, &style, &hit));
  g_assert_cmpstr (hit.text, ==, "c: 3");
}

static void
test_natural_height (void)
{
  g_autoptr(GevChart) chart = fixture_stages ();
  GevChartStyle large = style;

  large.font_size *= 2;
  g_assert_cmpfloat (gev_chart_get_natural_height (chart, 320, &large), >=,
                     1.9 * gev_chart_get_natural_height (chart, 320, &style));
}

/* Two spans in a row, and a mark with words of its own between them. */
static GevChart *
create_course (void)
{
  static const char *const names[] = { "a", "b", NULL };
  GevChart *chart = gev_plot_new (gev_category_axis_new (), gev_linear_axis_new ());
  GevLayer *spans = gev_span_layer_new ("til i dag");
  GevLayer *marks = gev_mark_layer_new ("port");

  fixture_set_norwegian (chart);
  gev_plot_set_horizontal (GEV_PLOT (chart), TRUE);
  gev_category_axis_set_names (GEV_CATEGORY_AXIS (gev_plot_get_key_axis (GEV_PLOT (chart))), names);
  gev_span_layer_add (GEV_SPAN_LAYER (spans), &(GevSpan) { 0, 0, 40, GEV_BAR_FILLED, GEV_INK_REALISED, "a: 0–40" });
  gev_span_layer_add (GEV_SPAN_LAYER (spans), &(GevSpan) { 1, 60, 100, GEV_BAR_FILLED, GEV_INK_REALISED, NULL });
  gev_mark_layer_add (GEV_MARK_LAYER (marks),
                      &(GevMark) { 0, 70, GEV_MARK_DIAMOND, 0, TRUE, GEV_INK_TEXT, NULL, "a: BP2" });
  gev_plot_add_layer (GEV_PLOT (chart), spans);
  gev_plot_add_layer (GEV_PLOT (chart), marks);

  return chart;
}

static void
test_words_of_points (void)
{
  g_autoptr(GevChart) chart = create_course ();
  GevChartHit hit;

  g_assert_true (gev_chart_hit (chart, 30, 60, 400, 200, &style, &hit));
  g_assert_cmpstr (hit.text, ==, "a: 0–40");
  g_assert_true (gev_chart_hit (chart, 290, 60, 400, 200, &style, &hit));
  g_assert_cmpstr (hit.text, ==, "a: BP2");
  /* What has no words of its own is told by key and value. */
  g_assert_true (gev_chart_hit (chart, 395, 140, 400, 200, &style, &hit));
  g_assert_cmpstr (hit.text, ==, "b: til i dag 100");
}

static void
test_own_table (void)
{
  g_autoptr(GevChart) chart = create_course ();
  g_autoptr(GevChartTable) table = NULL;
  GevChartTable *own = gev_chart_table_new ((const char *[]) { "Hva", NULL });

  gev_chart_table_add_row (own, (const char *[]) { "BP2", NULL });
  gev_plot_take_table (GEV_PLOT (chart), own);
  table = gev_chart_dup_table (chart);
  g_assert_cmpuint (gev_chart_table_get_n_rows (table), ==, 1);
  g_assert_cmpstr (gev_chart_table_get_cell (table, 0, 0), ==, "BP2");
}

/* Cells that are empty say nothing; pointing is as exact one way as the other. */
static void
test_cells (void)
{
  static const char *const names[] = { "1", "2", NULL };
  GevAxis *across = gev_category_axis_new ();
  GevAxis *up = gev_category_axis_new ();
  g_autoptr(GevChart) chart = gev_plot_new (across, up);
  GevLayer *layer = gev_cell_layer_new ();
  GevChartHit hit;

  gev_category_axis_set_names (GEV_CATEGORY_AXIS (across), names);
  gev_category_axis_set_names (GEV_CATEGORY_AXIS (up), names);
  gev_plot_add_layer (GEV_PLOT (chart), layer);
  gev_cell_layer_add (GEV_CELL_LAYER (layer), 0, 0, GEV_INK_GOOD, NULL, NULL);
  g_assert_true (gev_chart_is_empty (chart));
  gev_cell_layer_add (GEV_CELL_LAYER (layer), 1, 0, GEV_INK_GOOD, "1", "low");
  gev_cell_layer_add (GEV_CELL_LAYER (layer), 1, 1, GEV_INK_BAD, "1", "high");
  g_assert_false (gev_chart_is_empty (chart));
  g_assert_true (gev_chart_hit (chart, 290, 40, 400, 200, &style, &hit));
  g_assert_cmpstr (hit.text, ==, "high");
  g_assert_true (gev_chart_hit (chart, 290, 150, 400, 200, &style, &hit));
  g_assert_cmpstr (hit.text, ==, "low");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/plot/hit", test_hit);
  g_test_add_func ("/chart/plot/hit-lying-bar", test_hit_lying_bar);
  g_test_add_func ("/chart/plot/table", test_table);
  g_test_add_func ("/chart/plot/missing-values", test_missing_values);
  g_test_add_func ("/chart/plot/natural-height", test_natural_height);
  g_test_add_func ("/chart/plot/words-of-points", test_words_of_points);
  g_test_add_func ("/chart/plot/own-table", test_own_table);
  g_test_add_func ("/chart/plot/cells", test_cells);

  return g_test_run ();
}
