/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-benefit-input.h"

typedef struct
{
  const char *unit;
  const char *target; /* from a baseline of 0; none where it is not known */
  const char *text;
  guint n;
  const char *one, *other;
} Case;

/* A percentage where something else is counted, a share where per cent are, and the reverse where percentages are kept
 * as shares: asked about. With its sign, or where there is no doubt, it is not. */
static const Case cases[] = {
  { "prosent", "90", "42", 1, "42", NULL },
  { "prosent", "90", "42 %", 1, "42", NULL },
  { "prosent", "90", "0,42", 2, "0.42", "42" },
  { "prosent", "90", "0,42 %", 1, "0.42", NULL },
  { "% av brukerne", NULL, "0,42", 2, "0.42", "42" },
  { "prosent", "0.9", "42", 2, "42", "0.42" },
  { "prosent", "0.9", "0,42", 1, "0.42", NULL },
  { "timer", "90", "42 %", 2, "42", "0.42" },
  { "timer", "90", "0,42", 1, "0.42", NULL },
  { "timer", "90", "1.250", 2, "1250", "1.25" },
  { "timer", "90", "0", 1, "0", NULL },
  { "timer", "90", "mange", 0, NULL, NULL },
  { "timer", "90", "99999999999999999999", 0, NULL, NULL },
};

static void
test_readings (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GevRecord) benefit = gev_record_new (GEV_TYPE_BENEFIT);
      g_autoptr (GError) error = NULL;
      GevDecimal readings[2], expected;

      g_test_message ("%s in %s", cases[i].text, cases[i].unit);
      gev_record_set_text (benefit, GEV_BENEFIT_UNIT, cases[i].unit);
      if (cases[i].target != NULL)
        {
          gev_record_set_number (benefit, GEV_BENEFIT_BASELINE, 0);
          gev_record_from_string (benefit, GEV_BENEFIT_TARGET, cases[i].target, NULL);
        }
      g_assert_cmpuint (gev_benefit_input_read (GEV_BENEFIT (benefit), gev_language_get ("nb"), cases[i].text, readings,
                                                &error), ==, cases[i].n);
      g_assert_true ((error != NULL) == (cases[i].n == 0));
      if (cases[i].one != NULL && gev_decimal_from_string (cases[i].one, &expected))
        g_assert_cmpint (readings[0], ==, expected);
      if (cases[i].other != NULL && gev_decimal_from_string (cases[i].other, &expected))
        g_assert_cmpint (readings[1], ==, expected);
    }
}

static void
test_question (void)
{
  g_autoptr (GevRecord) benefit = gev_record_new (GEV_TYPE_BENEFIT);
  const GevDecimal readings[] = { 42 * GEV_DECIMAL_ONE, GEV_DECIMAL_ONE / 100 * 42 };
  g_autofree char *question = NULL;

  gev_record_set_text (benefit, GEV_BENEFIT_UNIT, "timer");
  question = gev_benefit_input_question (GEV_BENEFIT (benefit), gev_language_get ("nb"), readings);
  g_assert_nonnull (strstr (question, "42\u00a0timer"));
  g_assert_nonnull (strstr (question, "0,42\u00a0timer"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/benefit-input/readings", test_readings);
  g_test_add_func ("/benefit-input/question", test_question);

  return g_test_run ();
}
