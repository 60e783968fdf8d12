/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-calculation-words.h"

#include "gev-calculation-factor.h"
#include "sample-set.h"

typedef struct
{
  GevCalculationFactorKind kind;
  const char *low, *likely, *high;
} Factor;

/* The lines, one after the other, with plain spaces. The baseline is 1. */
static char *
write_steps (const char         *tag,
             GevBenefitTemplate  template,
             const char         *target,
             const Factor       *factors,
             guint               n_factors)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GevRecord) benefit = gev_record_new (GEV_TYPE_BENEFIT);
  g_autoptr (GevCalculation) calculation = NULL;
  g_auto (GStrv) lines = NULL;
  g_autofree char *joined = NULL;
  GString *text;

  gev_record_set_number (benefit, GEV_BENEFIT_TEMPLATE, template);
  gev_record_set_text (benefit, GEV_BENEFIT_UNIT, "saker");
  gev_record_set_number (benefit, GEV_BENEFIT_BASELINE, GEV_DECIMAL_ONE);
  if (target != NULL)
    gev_record_from_string (benefit, GEV_BENEFIT_TARGET, target, NULL);
  for (guint i = 0; i < n_factors; i++)
    {
      GevRecord *record = gev_record_new (GEV_TYPE_CALCULATION_FACTOR);

      gev_record_set_number (record, GEV_CALCULATION_FACTOR_FACTOR, factors[i].kind);
      gev_record_from_string (record, GEV_CALCULATION_FACTOR_VALUE, factors[i].likely, NULL);
      if (factors[i].low != NULL)
        gev_record_from_string (record, GEV_CALCULATION_FACTOR_LOW, factors[i].low, NULL);
      if (factors[i].high != NULL)
        gev_record_from_string (record, GEV_CALCULATION_FACTOR_HIGH, factors[i].high, NULL);
      g_ptr_array_add (records, record);
    }
  calculation = gev_calculation_new (GEV_BENEFIT (benefit), records);
  lines = gev_calculation_words_steps (gev_language_get (tag), calculation);
  joined = g_strjoinv ("\n", lines);
  text = g_string_new (joined);
  g_string_replace (text, "\u00a0", " ", 0);
  g_string_replace (text, "\u202f", " ", 0);

  return g_string_free (text, FALSE);
}

/* 1 200 × 20 ÷ 60 × 450.50 = 180 200; ÷ 40 = 4 505. */
static void
test_saved_time (void)
{
  const Factor factors[] = {
    { GEV_FACTOR_CASES, "1000", "1200", "1500" },
    { GEV_FACTOR_MINUTES, NULL, "20", NULL },
    { GEV_FACTOR_HOURLY_COST, NULL, "450.5", NULL },
  };
  g_autofree char *bokmal = write_steps ("nb", GEV_TEMPLATE_SAVED_TIME, "41", factors, G_N_ELEMENTS (factors));
  g_autofree char *english = write_steps ("en", GEV_TEMPLATE_SAVED_TIME, "41", factors, 1);

  g_assert_cmpstr (bokmal, ==,
                   "1 200 saker × 20 min ÷ 60 × 450,50 kr = 180 200 kr per år\n"
                   "Til sammen 180 200 kr per år, fra 150 166,67 kr til 225 250 kr.\n"
                   "180 200 kr ÷ 40 saker = 4 505 kr per år for én enhet");
  g_assert_cmpstr (english, ==, "Not known yet: Minutes per case; Kroner per hour.");
}

/* 3 × 6 × 90 000 = 1 620 000; 3 × 6 × 30 000 = 540 000 is taken off. */
static void
test_subtracted (void)
{
  const Factor factors[] = {
    { GEV_FACTOR_PERSONS, NULL, "3", NULL },
    { GEV_FACTOR_MONTHS, NULL, "6", NULL },
    { GEV_FACTOR_PLACE_COST, NULL, "90000", NULL },
    { GEV_FACTOR_ALTERNATIVE_COST, NULL, "30000", NULL },
  };
  g_autofree char *nynorsk = write_steps ("nn", GEV_TEMPLATE_DEFERRED_PLACE, "4", factors, G_N_ELEMENTS (factors));

  g_assert_cmpstr (nynorsk, ==,
                   "3 personar × 6 månader × 90 000 kr = 1 620 000 kr per år\n"
                   "− 3 personar × 6 månader × 30 000 kr = −540 000 kr per år\n"
                   "Til saman 1 080 000 kr per år.\n"
                   "1 080 000 kr ÷ 3 saker = 360 000 kr per år for éi eining");
}

/* From 1 to 3 of the way from 1 to 5 is a half, and no kroner; without a target there is no way. */
static void
test_survey (void)
{
  const Factor factors[] = {
    { GEV_FACTOR_RESPONDENTS, NULL, "120", NULL },
    { GEV_FACTOR_SCALE, NULL, "5", NULL },
  };
  g_autofree char *half = write_steps ("nb", GEV_TEMPLATE_SURVEY, "3", factors, G_N_ELEMENTS (factors));
  g_autofree char *aimless = write_steps ("nb", GEV_TEMPLATE_SURVEY, NULL, factors, G_N_ELEMENTS (factors));

  g_assert_cmpstr (half, ==, "Fra 1 til 3 er 50 % av skalaen fra 1 til 5. En undersøkelse gir ingen kroner.");
  g_assert_cmpstr (aimless, ==, "Ikke kjent ennå: Måltall.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calculation-words/saved-time", test_saved_time);
  g_test_add_func ("/calculation-words/subtracted", test_subtracted);
  g_test_add_func ("/calculation-words/survey", test_survey);

  return g_test_run ();
}
