/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "chart-fixtures.h"

static const GevChartStyle style = { GEV_CHART_LIGHT, FALSE, 12, NULL };

static void
test_hit (void)
{
  g_autoptr(GevChart) chart = fixture_shares ();
  double height = gev_chart_get_natural_height (chart, 640, &style);
  GevChartHit hit;

  /* Above the rows the first is nearest, below them the last. */
  g_assert_true (gev_chart_hit (chart, 300, 0, 640, height, &style, &hit));
  g_assert_cmpstr (hit.text, ==, "Har innovert siste to år: Egen andel 62 % (8 av 13), KS 2018 74 %");
  g_assert_true (gev_chart_hit (chart, 300, height - 1, 640, height, &style, &hit));
  g_assert_cmpstr (hit.text, ==, "Frivillige organisasjoner: Egen andel –, KS 2018 1 %");
}

/* The bar of everything ends where the whole does, that of nothing where it begins. */
static void
test_lengths (void)
{
  g_autoptr(GevChart) chart = fixture_shares ();
  double height = gev_chart_get_natural_height (chart, 640, &style);
  double share = 0, nothing = 0, all = 0;

  for (double y = 0; y < height; y++)
    {
      GevChartHit hit;

      g_assert_true (gev_chart_hit (chart, 300, y, 640, height, &style, &hit));
      if (g_str_has_prefix (hit.text, "Har innovert"))
        share = hit.x;
      if (g_str_has_prefix (hit.text, "Egen oppfinnelse"))
        nothing = hit.x;
      if (g_str_has_prefix (hit.text, "Tilpasset"))
        all = hit.x;
    }
  g_assert_cmpfloat (all - nothing, >, 6 * style.font_size);
  g_assert_cmpfloat_with_epsilon (share, nothing + 0.62 * (all - nothing), 0.01);
}

static void
test_table (void)
{
  g_autoptr(GevChart) chart = fixture_shares ();
  g_autoptr(GevChartTable) table = gev_chart_dup_table (chart);

  g_assert_cmpuint (gev_chart_table_get_n_rows (table), ==, 5);
  g_assert_cmpstr (gev_chart_table_get_title (table, 3), ==, "KS 2018");
  g_assert_cmpstr (gev_chart_table_get_cell (table, 3, 1), ==, "3 av 4");
  g_assert_cmpstr (gev_chart_table_get_cell (table, 3, 2), ==, "");
  g_assert_cmpstr (gev_chart_table_get_cell (table, 0, 2), ==, "8 av 13");
}

static void
test_empty (void)
{
  static const GevShareWords words = { "Spørsmål", "Egen andel", "Tilfeller", "KS 2018" };
  g_autoptr(GevChart) chart = gev_share_chart_new (&words);

  g_assert_true (gev_chart_is_empty (chart));
  gev_share_chart_add_group (GEV_SHARE_CHART (chart), "Penger");
  g_assert_true (gev_chart_is_empty (chart));
  gev_share_chart_add_row (GEV_SHARE_CHART (chart), &(GevShareRow) { "Tilskudd", 0, "0 %", NULL, 0.18, "18 %" });
  g_assert_false (gev_chart_is_empty (chart));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/share-chart/hit", test_hit);
  g_test_add_func ("/chart/share-chart/lengths", test_lengths);
  g_test_add_func ("/chart/share-chart/table", test_table);
  g_test_add_func ("/chart/share-chart/empty", test_empty);

  return g_test_run ();
}
