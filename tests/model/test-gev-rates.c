/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-rates.h"

/* The factors of R-109 as domain.md has them, and by exact fractions. */
static void
test_factors (void)
{
  static const struct
  {
    int years;
    double factor;
  } cases[] = {
    { 0, 1 },         { 1, 0.961538 },  { 10, 0.675564 },  { 40, 0.208289 }, { 41, 0.202222 },
    { 75, 0.074022 }, { 76, 0.072571 }, { 100, 0.045119 }, { -1, 1.04 },
  };
  g_autoptr (GevRecordSet) empty = gev_record_set_new ();
  g_autoptr (GevRates) rates = gev_rates_find (empty, gev_date_new (2026, 1, 1));

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpfloat_with_epsilon (gev_rates_get_factor (rates, cases[i].years), cases[i].factor, 5e-7);
  g_assert_cmpfloat_with_epsilon (gev_rates_get_tax_cost (rates), 0.2, 1e-15);
}

static void
add_rates (GevRecordSet *set,
           GevDate       from,
           int           per_cent)
{
  g_autoptr (GevRecord) rates = gev_record_new (GEV_TYPE_RATES);

  gev_record_set_number (rates, GEV_RATES_VALID_FROM, from);
  gev_record_set_number (rates, GEV_RATES_NEAR_RATE, per_cent * GEV_DECIMAL_ONE);
  gev_record_set_number (rates, GEV_RATES_NEAR_YEARS, 40);
  gev_record_set_number (rates, GEV_RATES_MIDDLE_YEARS, 75);
  gev_record_set_add (set, rates);
}

/* The rates of a day are those that came into use last. */
static void
test_in_use (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  const struct
  {
    GevDate date;
    double factor;
  } cases[] = {
    { gev_date_new (2013, 12, 31), 1 / 1.04 }, /* none yet: what ships */
    { gev_date_new (2014, 1, 1), 1 / 1.05 },
    { gev_date_new (2027, 12, 31), 1 / 1.05 },
    { gev_date_new (2028, 1, 1), 1 / 1.03 },
  };

  add_rates (set, gev_date_new (2028, 1, 1), 3);
  add_rates (set, gev_date_new (2014, 1, 1), 5);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GevRates) rates = gev_rates_find (set, cases[i].date);

      g_assert_cmpfloat_with_epsilon (gev_rates_get_factor (rates, 1), cases[i].factor, 1e-12);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/rates/factors", test_factors);
  g_test_add_func ("/model/rates/in-use", test_in_use);

  return g_test_run ();
}
