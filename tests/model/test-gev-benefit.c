/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-benefit.h"

/* The plus/minus method: rows by importance, columns by extent from -3 to 3. */
static void
test_consequence (void)
{
  static const int expected[][7] = {
    [GEV_IMPORTANCE_SMALL] = { -2, -1, 0, 0, 0, 1, 2 },
    [GEV_IMPORTANCE_MEDIUM] = { -3, -2, -1, 0, 1, 2, 3 },
    [GEV_IMPORTANCE_LARGE] = { -4, -3, -2, 0, 2, 3, 4 },
  };
  g_autoptr (GevRecord) benefit = gev_record_new (GEV_TYPE_BENEFIT);
  int consequence;

  g_assert_false (gev_benefit_get_consequence (GEV_BENEFIT (benefit), &consequence));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    for (int extent = -3; extent <= 3; extent++)
      {
        gev_record_set_number (benefit, GEV_BENEFIT_IMPORTANCE, i);
        gev_record_set_number (benefit, GEV_BENEFIT_EXTENT, extent);
        g_assert_true (gev_benefit_get_consequence (GEV_BENEFIT (benefit), &consequence));
        g_assert_cmpint (consequence, ==, expected[i][extent + 3]);
      }
}

static gboolean
has_problem (GevRecord *benefit,
             guint      field)
{
  g_autoptr (GPtrArray) problems = gev_record_validate (benefit);

  for (guint i = 0; i < problems->len; i++)
    if (((GevProblem *) g_ptr_array_index (problems, i))->field == field)
      return TRUE;

  return FALSE;
}

/* Low, likely and high lie in that order, whichever way is better. */
static void
test_spread (void)
{
  static const struct
  {
    GevDirection direction;
    int baseline, low, target, high;
    gboolean low_wrong, high_wrong;
  } cases[] = {
    { GEV_DIRECTION_UP, 0, 30, 40, 50, FALSE, FALSE },   { GEV_DIRECTION_UP, 0, 41, 40, 40, TRUE, FALSE },
    { GEV_DIRECTION_UP, 0, 40, 40, 39, FALSE, TRUE },    { GEV_DIRECTION_DOWN, 100, 80, 70, 60, FALSE, FALSE },
    { GEV_DIRECTION_DOWN, 100, 60, 70, 80, TRUE, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GevRecord) benefit = gev_record_new (GEV_TYPE_BENEFIT);

      gev_record_set_number (benefit, GEV_BENEFIT_DIRECTION, cases[i].direction);
      gev_record_set_number (benefit, GEV_BENEFIT_BASELINE, cases[i].baseline * GEV_DECIMAL_ONE);
      gev_record_set_number (benefit, GEV_BENEFIT_TARGET_LOW, cases[i].low * GEV_DECIMAL_ONE);
      gev_record_set_number (benefit, GEV_BENEFIT_TARGET, cases[i].target * GEV_DECIMAL_ONE);
      gev_record_set_number (benefit, GEV_BENEFIT_TARGET_HIGH, cases[i].high * GEV_DECIMAL_ONE);
      g_assert_cmpint (has_problem (benefit, GEV_BENEFIT_TARGET_LOW), ==, cases[i].low_wrong);
      g_assert_cmpint (has_problem (benefit, GEV_BENEFIT_TARGET_HIGH), ==, cases[i].high_wrong);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/benefit/consequence", test_consequence);
  g_test_add_func ("/model/benefit/spread", test_spread);

  return g_test_run ();
}
