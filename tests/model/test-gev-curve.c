/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-curve.h"

static void
assert_fraction (GevFraction fraction,
                 int         above,
                 int         below)
{
  g_assert_true (fraction.denominator > 0);
  g_assert_true (fraction.numerator * below == fraction.denominator * above);
}

static void
test_steps (void)
{
  g_autoptr (GevCurve) curve = gev_curve_new (GEV_CURVE_STEPS);

  assert_fraction (gev_curve_get_level (curve, 10), 0, 1);
  assert_fraction (gev_curve_get_area (curve, 10), 0, 1);
  gev_curve_add (curve, 10, 5);
  gev_curve_add (curve, 13, -2);
  assert_fraction (gev_curve_get_level (curve, 9), 0, 1);
  assert_fraction (gev_curve_get_level (curve, 10), 5, 1);
  assert_fraction (gev_curve_get_level_before (curve, 10), 0, 1);
  assert_fraction (gev_curve_get_level_before (curve, 13), 5, 1);
  assert_fraction (gev_curve_get_level (curve, 13), -2, 1);
  assert_fraction (gev_curve_get_area (curve, 10), 0, 1);
  assert_fraction (gev_curve_get_area (curve, 12), 10, 1);
  assert_fraction (gev_curve_get_area (curve, 20), 15 - 14, 1);
}

static void
test_lines (void)
{
  g_autoptr (GevCurve) curve = gev_curve_new (GEV_CURVE_LINES);

  gev_curve_add (curve, 10, 0);
  gev_curve_add (curve, 13, 5);
  gev_curve_add (curve, 17, 2);
  assert_fraction (gev_curve_get_level (curve, 10), 0, 1);
  assert_fraction (gev_curve_get_level (curve, 12), 10, 3);
  assert_fraction (gev_curve_get_level_before (curve, 12), 10, 3);
  assert_fraction (gev_curve_get_level (curve, 14), 17, 4);
  assert_fraction (gev_curve_get_level (curve, 90), 2, 1);
  /* Half of 2 days · 10/3; half of 3 · 5; and 2 days from 5 to 7/2; and so on */
  assert_fraction (gev_curve_get_area (curve, 12), 10, 3);
  assert_fraction (gev_curve_get_area (curve, 13), 15, 2);
  assert_fraction (gev_curve_get_area (curve, 15), 16, 1);
  assert_fraction (gev_curve_get_area (curve, 17), 43, 2);
  assert_fraction (gev_curve_get_area (curve, 20), 55, 2);
  assert_fraction (gev_fraction_subtract (gev_curve_get_area (curve, 15), gev_curve_get_area (curve, 12)),
                   38, 3);
  g_assert_cmpfloat (gev_fraction_to_double (gev_curve_get_level (curve, 14)), ==, 4.25);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/curve/steps", test_steps);
  g_test_add_func ("/model/curve/lines", test_lines);

  return g_test_run ();
}
