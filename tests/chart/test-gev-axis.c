/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "chart-fixtures.h"

static const GevChartStyle style = { GEV_CHART_LIGHT, FALSE, 12, NULL };

/* The ticks' labels, and the range that the axis settled on. */
static char *
list_ticks (GevAxis  *axis,
            double   *lo,
            double   *hi,
            double    length,
            gboolean  upright)
{
  g_autoptr(GevChart) chart = fixture_realisation ();
  g_auto(GevChartPen) pen = { 0 };
  g_autoptr(GPtrArray) ticks = NULL;
  g_autoptr(GString) list = g_string_new (NULL);

  gev_chart_pen_init (&pen, NULL, &style);
  ticks = gev_axis_make_ticks (axis, &pen, gev_chart_get_formatters (chart), lo, hi, length, 200, upright);
  for (guint i = 0; i < ticks->len; i++)
    {
      const GevTick *tick = g_ptr_array_index (ticks, i);

      g_string_append_printf (list, "%s%s", i > 0 ? "|" : "",
                              tick->text != NULL ? pango_layout_get_text (tick->text) : "");
    }
  if (!upright && ticks->len > 1)
    g_assert_true (gev_ticks_fit (ticks, *lo, *hi, length, 1));

  return g_string_free (g_steal_pointer (&list), FALSE);
}

static void
check_linear (GevAxis    *axis,
              double      lo,
              double      hi,
              const char *expected)
{
  g_autofree char *list = list_ticks (axis, &lo, &hi, 240, TRUE);

  g_assert_cmpstr (list, ==, expected);
}

static void
test_linear (void)
{
  g_autoptr(GevAxis) axis = gev_linear_axis_new ();

  check_linear (axis, 0, 40, "0|10|20|30|40");
  check_linear (axis, 3, 41, "0|10|20|30|40|50");
  check_linear (axis, -12, 7, "\u221215|\u221210|\u22125|0|5|10");
  check_linear (axis, 0, 0, "0");
  check_linear (axis, 17, 17, "0|5|10|15|20");
  check_linear (axis, 0, 0.9, "0|0,2|0,4|0,6|0,8|1");
  check_linear (axis, 0, 1.1e12, "0|200\u202f000\u202f000\u202f000|400\u202f000\u202f000\u202f000|"
                                 "600\u202f000\u202f000\u202f000|800\u202f000\u202f000\u202f000|"
                                 "1\u202f000\u202f000\u202f000\u202f000|"
                                 "1\u202f200\u202f000\u202f000\u202f000");
  check_linear (axis, NAN, NAN, "0|0,2|0,4|0,6|0,8|1");

  gev_linear_axis_set_include_zero (GEV_LINEAR_AXIS (axis), FALSE);
  check_linear (axis, 3.2, 4.1, "3,2|3,4|3,6|3,8|4|4,2");
  check_linear (axis, 100, 100, "90|95|100|105|110");
  /* The formatter writes one decimal: a finer step would say the same twice. */
  check_linear (axis, 1.01, 1.04, "1|1,1");

  gev_linear_axis_set_include_zero (GEV_LINEAR_AXIS (axis), TRUE);
  gev_linear_axis_set_whole (GEV_LINEAR_AXIS (axis), TRUE);
  check_linear (axis, 0, 2, "0|1|2");

  gev_axis_set_range (axis, 0, 45);
  check_linear (axis, 3, 30, "0|10|20|30|40");
}

static void
test_linear_range (void)
{
  g_autoptr(GevAxis) axis = gev_linear_axis_new ();
  g_autofree char *list = NULL;
  double lo = 3;
  double hi = 41;

  list = list_ticks (axis, &lo, &hi, 240, TRUE);
  g_assert_cmpfloat (lo, ==, 0);
  g_assert_cmpfloat (hi, ==, 50);

  gev_axis_set_visible (axis, FALSE);
  hi = 41;
  g_clear_pointer (&list, g_free);
  list = list_ticks (axis, &lo, &hi, 240, TRUE);
  g_assert_cmpstr (list, ==, "");
  g_assert_cmpfloat (hi, ==, 41);
}

static void
check_dates (guint32     from,
             guint32     to,
             double      length,
             const char *expected)
{
  g_autoptr(GevAxis) axis = gev_date_axis_new ();
  double lo = from;
  double hi = to;
  g_autofree char *list = list_ticks (axis, &lo, &hi, length, FALSE);

  g_assert_cmpstr (list, ==, expected);
  g_assert_cmpfloat (lo, ==, from);
  g_assert_cmpfloat (hi, ==, to);
}

static void
test_dates (void)
{
  guint32 start = fixture_day (2024, 1, 1);

  check_dates (start, fixture_day (2027, 1, 1), 540,
               "jan. 24|jul. 24|jan. 25|jul. 25|jan. 26|jul. 26|jan. 27");
  check_dates (start, fixture_day (2027, 1, 1), 250, "2024|2025|2026|2027");
  check_dates (start, fixture_day (2024, 12, 31), 300, "jan. 24|apr. 24|jul. 24|okt. 24");
  check_dates (start + 1, fixture_day (2024, 4, 30), 400, "feb. 24|mars 24|apr. 24");
  /* Weeks begin on Mondays: 4 March 2024 is one. */
  check_dates (fixture_day (2024, 3, 1), fixture_day (2024, 3, 20), 400, "04.03.2024|11.03.2024|18.03.2024");
  check_dates (fixture_day (1950, 6, 1), fixture_day (2050, 1, 1), 300, "1960|1980|2000|2020|2040");
  /* Too narrow for two of anything. */
  check_dates (fixture_day (2024, 2, 3), fixture_day (2024, 2, 9), 60, "03.02.2024");
}

static void
test_one_date (void)
{
  g_autoptr(GevAxis) axis = gev_date_axis_new ();
  double lo = fixture_day (2024, 2, 3);
  double hi = lo;
  g_autofree char *list = list_ticks (axis, &lo, &hi, 400, FALSE);

  g_assert_cmpfloat (lo, <, fixture_day (2024, 2, 3));
  g_assert_cmpfloat (hi, >, fixture_day (2024, 2, 3));
  g_assert_cmpstr (list, !=, "");
}

static void
test_names (void)
{
  static const char *const names[] = { "alfa", "beta", "gamma", "delta", "epsilon", "zeta", NULL };
  g_autoptr(GevAxis) axis = gev_category_axis_new ();
  g_autofree char *wide = NULL;
  g_autofree char *narrow = NULL;
  double lo = 0;
  double hi = 0;

  gev_category_axis_set_names (GEV_CATEGORY_AXIS (axis), names);
  wide = list_ticks (axis, &lo, &hi, 600, FALSE);
  narrow = list_ticks (axis, &lo, &hi, 200, FALSE);

  g_assert_cmpfloat (lo, ==, -0.5);
  g_assert_cmpfloat (hi, ==, 5.5);
  g_assert_cmpstr (wide, ==, "alfa|beta|gamma|delta|epsilon|zeta");
  g_assert_cmpstr (narrow, ==, "alfa||gamma||epsilon|");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/axis/linear", test_linear);
  g_test_add_func ("/chart/axis/linear-range", test_linear_range);
  g_test_add_func ("/chart/axis/dates", test_dates);
  g_test_add_func ("/chart/axis/one-date", test_one_date);
  g_test_add_func ("/chart/axis/names", test_names);

  return g_test_run ();
}
