/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-column-width.h"

static void
assert_widths (const GevColumnNeed *needs,
               guint                n,
               double               width,
               const double        *expected)
{
  double widths[8];

  gev_column_widths_share (needs, n, width, widths);
  for (guint i = 0; i < n; i++)
    g_assert_cmpfloat_with_epsilon (widths[i], expected[i], 0.001);
}

static void
test_natural_and_shares (void)
{
  const GevColumnNeed needs[] = { { 200.0, 50.0, 3.0 }, { 60.0, 60.0, 0.0 }, { 90.0, 20.0, 1.0 } };
  const double expected[] = { 180.0, 60.0, 60.0 };

  assert_widths (needs, 3, 300.0, expected);
}

static void
test_share_below_least (void)
{
  const GevColumnNeed needs[] = { { 90.0, 80.0, 1.0 }, { 90.0, 10.0, 9.0 }, { 90.0, 20.0, 10.0 } };
  const double expected[] = { 80.0, 9.0 / 19.0 * 120.0, 10.0 / 19.0 * 120.0 };

  assert_widths (needs, 3, 200.0, expected);
}

static void
test_give_way (void)
{
  const GevColumnNeed needs[] = { { 100.0, 50.0, 0.0 }, { 80.0, 80.0, 0.0 }, { 300.0, 150.0, 0.0 } };
  const double expected[] = { 80.0, 80.0, 240.0 };

  assert_widths (needs, 3, 400.0, expected);
}

static void
test_too_narrow (void)
{
  const GevColumnNeed needs[] = { { 100.0, 100.0, 0.0 }, { 300.0, 300.0, 1.0 } };
  const double expected[] = { 10.0, 30.0 };

  assert_widths (needs, 2, 40.0, expected);
}

static void
test_random (void)
{
  for (guint run = 0; run < 1000; run++)
    {
      GevColumnNeed needs[8];
      double widths[8];
      guint n = (guint) g_test_rand_int_range (1, 9);
      double width = g_test_rand_double_range (10.0, 800.0);
      double total = 0.0;
      double least = 0.0;

      for (guint i = 0; i < n; i++)
        {
          needs[i].natural = g_test_rand_double_range (1.0, 300.0);
          needs[i].least = needs[i].natural * g_test_rand_double ();
          needs[i].weight = g_test_rand_bit () ? g_test_rand_double_range (0.1, 5.0) : 0.0;
          least += needs[i].least;
        }

      gev_column_widths_share (needs, n, width, widths);
      for (guint i = 0; i < n; i++)
        {
          total += widths[i];
          g_assert_cmpfloat (widths[i], >=, 0.0);
          if (least <= width)
            g_assert_cmpfloat (widths[i], >=, needs[i].least - 0.001);
        }
      g_assert_cmpfloat (total, <=, width + 0.001);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/column-width/natural-and-shares", test_natural_and_shares);
  g_test_add_func ("/column-width/share-below-least", test_share_below_least);
  g_test_add_func ("/column-width/give-way", test_give_way);
  g_test_add_func ("/column-width/too-narrow", test_too_narrow);
  g_test_add_func ("/column-width/random", test_random);

  return g_test_run ();
}
