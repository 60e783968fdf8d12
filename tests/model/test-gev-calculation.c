/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-calculation.h"

#include "gev-calculation-factor.h"

typedef struct
{
  GevCalculationFactorKind kind;
  const char *low, *likely, *high;
} Factor;

static GevDecimal
read_decimal (const char *text)
{
  GevDecimal value;

  g_assert_true (gev_decimal_from_string (text, &value));

  return value;
}

static gboolean
has_problem (GPtrArray *problems,
             guint      field)
{
  for (guint i = 0; i < problems->len; i++)
    if (((GevProblem *) g_ptr_array_index (problems, i))->field == field)
      return TRUE;

  return FALSE;
}

static GevCalculation *
calculate (GevBenefitTemplate  template,
           const Factor       *factors,
           guint               n_factors,
           const char         *target)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GevRecord) benefit = gev_record_new (GEV_TYPE_BENEFIT);

  gev_record_set_number (benefit, GEV_BENEFIT_TEMPLATE, template);
  gev_record_set_number (benefit, GEV_BENEFIT_BASELINE, 0);
  gev_record_set_number (benefit, GEV_BENEFIT_TARGET, read_decimal (target));
  for (guint i = 0; i < n_factors; i++)
    {
      GevRecord *record = gev_record_new (GEV_TYPE_CALCULATION_FACTOR);

      gev_record_set_number (record, GEV_CALCULATION_FACTOR_FACTOR, factors[i].kind);
      gev_record_set_number (record, GEV_CALCULATION_FACTOR_VALUE, read_decimal (factors[i].likely));
      if (factors[i].low != NULL)
        gev_record_set_number (record, GEV_CALCULATION_FACTOR_LOW, read_decimal (factors[i].low));
      if (factors[i].high != NULL)
        gev_record_set_number (record, GEV_CALCULATION_FACTOR_HIGH, read_decimal (factors[i].high));
      g_ptr_array_add (records, record);
    }

  return gev_calculation_new (GEV_BENEFIT (benefit), records);
}

static void
assert_yearly (GevCalculation *calculation,
               gint64          low,
               gint64          likely,
               gint64          high)
{
  gint64 found_low, found_likely, found_high;

  g_assert_true (gev_calculation_get_yearly_ore (calculation, &found_likely, &found_low, &found_high));
  g_assert_cmpint (found_low, ==, low);
  g_assert_cmpint (found_likely, ==, likely);
  g_assert_cmpint (found_high, ==, high);
}

/* 1 000 cases × 20 minutes ÷ 60 × 450.50 kr = 150 166.67 kr; with 15 to 30
 * minutes 112 625 to 225 250 kr. By 40 units: 3 754.17 kr each. */
static void
test_saved_time (void)
{
  const Factor factors[] = {
    { GEV_FACTOR_CASES, NULL, "1000", NULL },
    { GEV_FACTOR_MINUTES, "15", "20", "30" },
    { GEV_FACTOR_HOURLY_COST, NULL, "450.5", NULL },
  };
  g_autoptr (GevCalculation) calculation =
    calculate (GEV_TEMPLATE_SAVED_TIME, factors, G_N_ELEMENTS (factors), "40");
  gint64 unit_value;

  assert_yearly (calculation, 11262500, 15016667, 22525000);
  g_assert_true (gev_calculation_get_unit_value_ore (calculation, &unit_value));
  g_assert_cmpint (unit_value, ==, 375417);
}

/* 200 trips × (12.5 km × 4 kr + 30 min ÷ 60 × 500 kr) = 200 × (50 + 250) =
 * 60 000 kr. */
static void
test_driving (void)
{
  const Factor factors[] = {
    { GEV_FACTOR_TRIPS, NULL, "200", NULL },           { GEV_FACTOR_KILOMETRES, NULL, "12.5", NULL },
    { GEV_FACTOR_KILOMETRE_COST, NULL, "4", NULL },    { GEV_FACTOR_DRIVING_MINUTES, NULL, "30", NULL },
    { GEV_FACTOR_HOURLY_COST, NULL, "500", NULL },
  };
  g_autoptr (GevCalculation) calculation =
    calculate (GEV_TEMPLATE_AVOIDED_DRIVING, factors, G_N_ELEMENTS (factors), "200");
  guint n_terms;
  const GevCalculationTerm *terms = gev_calculation_get_template_terms (GEV_TEMPLATE_AVOIDED_DRIVING, &n_terms);
  gint64 ore;

  assert_yearly (calculation, 6000000, 6000000, 6000000);
  g_assert_cmpuint (n_terms, ==, 2);
  g_assert_true (gev_calculation_get_term_ore (calculation, &terms[0], &ore));
  g_assert_cmpint (ore, ==, 1000000);
  g_assert_true (gev_calculation_get_term_ore (calculation, &terms[1], &ore));
  g_assert_cmpint (ore, ==, 5000000);
}

/* 3 persons × 6 months × (90 000 - 30 000 kr) = 1 080 000 kr. With 2 to 4
 * persons and a service at home of 20 000 to 100 000 kr: at the least 4 × 6 ×
 * (90 000 - 100 000) = -240 000 kr, for more persons are worse then; at the most
 * 4 × 6 × (90 000 - 20 000) = 1 680 000 kr. */
static void
test_deferred_place (void)
{
  const Factor factors[] = {
    { GEV_FACTOR_PERSONS, "2", "3", "4" },
    { GEV_FACTOR_MONTHS, NULL, "6", NULL },
    { GEV_FACTOR_PLACE_COST, NULL, "90000", NULL },
    { GEV_FACTOR_ALTERNATIVE_COST, "20000", "30000", "100000" },
  };
  g_autoptr (GevCalculation) calculation =
    calculate (GEV_TEMPLATE_DEFERRED_PLACE, factors, G_N_ELEMENTS (factors), "3");

  assert_yearly (calculation, -24000000, 108000000, 168000000);
}

/* 50 full-time equivalents × 2.4 days × 2 800 kr = 336 000 kr, and 1 200 items ×
 * 3.333333 kr = 3 999.9996 kr. */
static void
test_plain_products (void)
{
  const Factor days[] = {
    { GEV_FACTOR_FULL_TIME_EQUIVALENTS, NULL, "50", NULL },
    { GEV_FACTOR_SICK_DAYS, NULL, "2.4", NULL },
    { GEV_FACTOR_DAY_COST, NULL, "2800", NULL },
  };
  const Factor items[] = {
    { GEV_FACTOR_ITEMS, NULL, "1200", NULL },
    { GEV_FACTOR_ITEM_COST, NULL, "3.333333", NULL },
  };
  g_autoptr (GevCalculation) sick_days = calculate (GEV_TEMPLATE_SICK_DAYS, days, G_N_ELEMENTS (days), "1");
  g_autoptr (GevCalculation) purchase =
    calculate (GEV_TEMPLATE_AVOIDED_PURCHASE, items, G_N_ELEMENTS (items), "1");

  assert_yearly (sick_days, 33600000, 33600000, 33600000);
  assert_yearly (purchase, 400000, 400000, 400000);
}

/* From 0 to 1 on a scale from 1 to 5 is a quarter of it, and no kroner. */
static void
test_survey (void)
{
  const Factor factors[] = {
    { GEV_FACTOR_RESPONDENTS, NULL, "120", NULL },
    { GEV_FACTOR_SCALE, NULL, "5", NULL },
  };
  g_autoptr (GevCalculation) calculation = calculate (GEV_TEMPLATE_SURVEY, factors, G_N_ELEMENTS (factors), "1");
  gint64 ore;
  double share;

  g_assert_false (gev_calculation_get_unit_value_ore (calculation, &ore));
  g_assert_true (gev_calculation_get_scale_share (calculation, &share));
  g_assert_cmpfloat (share, ==, 0.25);
}

/* A missing factor, and numbers that are too large, give no figure. */
static void
test_no_figure (void)
{
  const Factor missing[] = { { GEV_FACTOR_ITEMS, NULL, "1200", NULL } };
  const Factor large[] = {
    { GEV_FACTOR_CASES, NULL, "1000000000000", NULL },
    { GEV_FACTOR_MINUTES, NULL, "1000000000000", NULL },
    { GEV_FACTOR_HOURLY_COST, NULL, "1000000000000", NULL },
  };
  g_autoptr (GevCalculation) one =
    calculate (GEV_TEMPLATE_AVOIDED_PURCHASE, missing, G_N_ELEMENTS (missing), "1");
  g_autoptr (GevCalculation) other = calculate (GEV_TEMPLATE_SAVED_TIME, large, G_N_ELEMENTS (large), "1");
  gint64 ore;

  g_assert_false (gev_calculation_get_unit_value_ore (one, &ore));
  g_assert_false (gev_calculation_get_unit_value_ore (other, &ore));
}

/* Low, likely and high stand in that order; they may be the same. */
static void
test_order (void)
{
  g_autoptr (GevRecord) factor = gev_record_new (GEV_TYPE_CALCULATION_FACTOR);
  g_autoptr (GPtrArray) wrong = NULL;
  g_autoptr (GPtrArray) right = NULL;

  gev_record_set_number (factor, GEV_CALCULATION_FACTOR_VALUE, 20 * GEV_DECIMAL_ONE);
  gev_record_set_number (factor, GEV_CALCULATION_FACTOR_LOW, 21 * GEV_DECIMAL_ONE);
  gev_record_set_number (factor, GEV_CALCULATION_FACTOR_HIGH, 19 * GEV_DECIMAL_ONE);
  wrong = gev_record_validate (factor);
  g_assert_true (has_problem (wrong, GEV_CALCULATION_FACTOR_LOW));
  g_assert_true (has_problem (wrong, GEV_CALCULATION_FACTOR_HIGH));
  gev_record_set_number (factor, GEV_CALCULATION_FACTOR_LOW, 20 * GEV_DECIMAL_ONE);
  gev_record_set_number (factor, GEV_CALCULATION_FACTOR_HIGH, 20 * GEV_DECIMAL_ONE);
  right = gev_record_validate (factor);
  g_assert_false (has_problem (right, GEV_CALCULATION_FACTOR_LOW));
  g_assert_false (has_problem (right, GEV_CALCULATION_FACTOR_HIGH));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/calculation/saved-time", test_saved_time);
  g_test_add_func ("/model/calculation/driving", test_driving);
  g_test_add_func ("/model/calculation/deferred-place", test_deferred_place);
  g_test_add_func ("/model/calculation/plain-products", test_plain_products);
  g_test_add_func ("/model/calculation/survey", test_survey);
  g_test_add_func ("/model/calculation/no-figure", test_no_figure);
  g_test_add_func ("/model/calculation/order", test_order);

  return g_test_run ();
}
