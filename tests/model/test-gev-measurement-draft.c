/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-measurement-draft.h"

static GevBenefit *
create_benefit (const char *unit,
                GevDecimal  baseline,
                GevDecimal  target)
{
  GevRecord *benefit = gev_record_new (GEV_TYPE_BENEFIT);

  gev_record_set_text (benefit, GEV_BENEFIT_TITLE, "Safe nights");
  gev_record_set_text (benefit, GEV_BENEFIT_UNIT, unit);
  gev_record_set_number (benefit, GEV_BENEFIT_BASELINE, baseline);
  gev_record_set_number (benefit, GEV_BENEFIT_BASELINE_DATE, gev_date_new (2026, 1, 1));
  gev_record_set_number (benefit, GEV_BENEFIT_TARGET, target);

  return GEV_BENEFIT (benefit);
}

/* Millionths; where there is another reading, it is asked about. */
static const struct
{
  const char *unit;
  GevDecimal baseline;
  GevDecimal target;
  GevLanguageId language;
  const char *text;
  gboolean asks;
  GevDecimal value;
  GevDecimal other;
} cases[] = {
  { "hours", 0, 40000000, GEV_LANGUAGE_BOKMAL, "42", FALSE, 42000000, 0 },
  { "hours", 0, 40000000, GEV_LANGUAGE_BOKMAL, "1 250,50", FALSE, 1250500000, 0 },
  { "hours", 0, 40000000, GEV_LANGUAGE_BOKMAL, "1\u00a0250,5", FALSE, 1250500000, 0 },
  { "hours", 0, 40000000, GEV_LANGUAGE_BOKMAL, "−3,5", FALSE, -3500000, 0 },
  { "hours", 0, 40000000, GEV_LANGUAGE_BOKMAL, "1.250", TRUE, 1250000000, 1250000 },
  { "hours", 0, 40000000, GEV_LANGUAGE_BOKMAL, "-1.250", TRUE, -1250000000, -1250000 },
  { "hours", 0, 40000000, GEV_LANGUAGE_BOKMAL, "1,250", FALSE, 1250000, 0 },
  { "hours", 0, 40000000, GEV_LANGUAGE_ENGLISH, "1,250", TRUE, 1250000000, 1250000 },
  { "hours", 0, 40000000, GEV_LANGUAGE_ENGLISH, "1.250", FALSE, 1250000, 0 },
  { "hours", 0, 40000000, GEV_LANGUAGE_ENGLISH, "12,5", FALSE, 12500000, 0 },
  /* per cent where something else is counted */
  { "hours", 0, 40000000, GEV_LANGUAGE_BOKMAL, "42 %", TRUE, 42000000, 420000 },
  { "hours", 0, 40000000, GEV_LANGUAGE_BOKMAL, "42 prosent", TRUE, 42000000, 420000 },
  { "hours", 0, 40000000, GEV_LANGUAGE_BOKMAL, "0 %", FALSE, 0, 0 },
  /* a share where per cent is counted */
  { "%", 10000000, 60000000, GEV_LANGUAGE_BOKMAL, "42 %", FALSE, 42000000, 0 },
  { "prosent av brukerne", 10000000, 60000000, GEV_LANGUAGE_BOKMAL, "42", FALSE, 42000000, 0 },
  { "%", 10000000, 60000000, GEV_LANGUAGE_BOKMAL, "0,42", TRUE, 420000, 42000000 },
  { "%", 10000000, 60000000, GEV_LANGUAGE_BOKMAL, "1", FALSE, 1000000, 0 },
  { "%", 10000000, 60000000, GEV_LANGUAGE_BOKMAL, "0,42 %", FALSE, 420000, 0 },
  /* per cent that is kept as shares */
  { "%", 100000, 600000, GEV_LANGUAGE_BOKMAL, "0,42", FALSE, 420000, 0 },
  { "%", 100000, 600000, GEV_LANGUAGE_BOKMAL, "42", TRUE, 42000000, 420000 },
  { "%", 100000, 600000, GEV_LANGUAGE_BOKMAL, "42 %", TRUE, 42000000, 420000 },
};

static void
test_values (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GevBenefit) benefit = create_benefit (cases[i].unit, cases[i].baseline, cases[i].target);
      g_autoptr (GevMeasurementDraft) draft = gev_measurement_draft_new (benefit, 0, NULL);
      gpointer measurement;
      GevDecimal readings[2];

      g_test_message ("%s in %s", cases[i].text, cases[i].unit);
      g_assert_true (gev_measurement_draft_set_date (draft, gev_date_new (2026, 11, 1)));
      g_assert_true (gev_measurement_draft_read_value (draft, gev_language_get_by_id (cases[i].language),
                                                       cases[i].text) != cases[i].asks);
      g_assert_true (gev_measurement_draft_get_readings (draft, readings) == cases[i].asks);
      if (cases[i].asks)
        {
          g_assert_cmpint (readings[0], ==, cases[i].value);
          g_assert_cmpint (readings[1], ==, cases[i].other);
          g_assert_cmpint (gev_measurement_draft_get_result (draft), ==, GEV_IMPORT_REFUSED);
          g_assert_true (gev_measurement_draft_set_value (draft, readings[1]));
        }
      measurement = gev_measurement_draft_get_measurement (draft);
      g_assert_cmpint (gev_measurement_draft_get_result (draft), ==, GEV_IMPORT_NEW);
      g_assert_cmpint (gev_record_get_number (measurement, GEV_MEASUREMENT_VALUE), ==,
                       cases[i].asks ? cases[i].other : cases[i].value);
    }
}

static void
test_refused (void)
{
  static const struct
  {
    const char *date;
    const char *value;
    const char *message;
  } wrong[] = {
    { "31.12.2025", "42", "before the baseline" },
    { "22.11.2026", "42", "has not come yet" },
    { "31.02.2026", "42", "28 days" },
    { "", "42", "Write a date." },
    { "1.11.2026", "", "Write a number." },
    { "1.11.2026", "many", "Write a number" },
    { "1.11.2026", "1.25x", "Write a number" },
    { "1.11.2026", "99999999999999", "too large" },
    { "1.11.2026", "1,2345678", "six decimals" },
  };
  g_autoptr (GevBenefit) benefit = create_benefit ("hours", 0, 40 * GEV_DECIMAL_ONE);
  const GevLanguage *language = gev_language_get_by_id (GEV_LANGUAGE_ENGLISH);

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GevMeasurementDraft) draft = gev_measurement_draft_new (benefit, 3, "as written");

      g_test_message ("%s %s", wrong[i].date, wrong[i].value);
      g_assert_false (gev_measurement_draft_read_date (draft, language, wrong[i].date) &&
                      gev_measurement_draft_read_value (
                        draft, i == 8 ? gev_language_get_by_id (GEV_LANGUAGE_BOKMAL) : language, wrong[i].value));
      g_assert_cmpint (gev_measurement_draft_get_result (draft), ==, GEV_IMPORT_REFUSED);
      g_assert_nonnull (strstr (gev_measurement_draft_get_message (draft), wrong[i].message));
      g_assert_cmpuint (gev_measurement_draft_get_line (draft), ==, 3);
      g_assert_cmpstr (gev_measurement_draft_get_source (draft), ==, "as written");
    }
}

/* Replacing takes the value and keeps the rest of the one before; changing one’s mind undoes that. */
static void
test_same_day (void)
{
  g_autoptr (GevBenefit) benefit = create_benefit ("hours", 0, 40 * GEV_DECIMAL_ONE);
  g_autoptr (GevMeasurementDraft) draft = gev_measurement_draft_new (benefit, 0, NULL);
  g_autoptr (GevRecord) before = gev_record_new (GEV_TYPE_MEASUREMENT);
  g_autofree char *own = g_strdup (gev_record_get_uuid (gev_measurement_draft_get_measurement (draft)));
  gpointer measurement;

  gev_record_set_text (before, GEV_MEASUREMENT_BENEFIT, gev_record_get_uuid (benefit));
  gev_record_set_number (before, GEV_MEASUREMENT_DATE, gev_date_new (2026, 11, 1));
  gev_record_set_number (before, GEV_MEASUREMENT_VALUE, 30 * GEV_DECIMAL_ONE);
  gev_record_set_text (before, GEV_MEASUREMENT_NOTE, "counted twice");
  gev_measurement_draft_set_date (draft, gev_date_new (2026, 11, 1));
  gev_measurement_draft_set_value (draft, 30 * GEV_DECIMAL_ONE);
  gev_measurement_draft_set_before (draft, GEV_MEASUREMENT (before));
  g_assert_cmpint (gev_measurement_draft_get_result (draft), ==, GEV_IMPORT_SAME);

  gev_measurement_draft_set_value (draft, 31 * GEV_DECIMAL_ONE);
  gev_measurement_draft_set_before (draft, GEV_MEASUREMENT (before));
  g_assert_cmpint (gev_measurement_draft_get_result (draft), ==, GEV_IMPORT_CONFLICT);
  gev_measurement_draft_settle (draft, GEV_SAME_DAY_REPLACE);
  measurement = gev_measurement_draft_get_measurement (draft);
  g_assert_cmpint (gev_measurement_draft_get_result (draft), ==, GEV_IMPORT_CHANGED);
  g_assert_cmpstr (gev_record_get_uuid (measurement), ==, gev_record_get_uuid (before));
  g_assert_cmpint (gev_record_get_number (measurement, GEV_MEASUREMENT_VALUE), ==, 31 * GEV_DECIMAL_ONE);
  g_assert_cmpstr (gev_record_get_text (measurement, GEV_MEASUREMENT_NOTE), ==, "counted twice");

  gev_measurement_draft_settle (draft, GEV_SAME_DAY_KEEP_BOTH);
  measurement = gev_measurement_draft_get_measurement (draft);
  g_assert_cmpint (gev_measurement_draft_get_result (draft), ==, GEV_IMPORT_NEW);
  g_assert_cmpstr (gev_record_get_uuid (measurement), ==, own);
  g_assert_false (gev_record_has (measurement, GEV_MEASUREMENT_NOTE));
  g_assert_cmpint (gev_record_get_number (before, GEV_MEASUREMENT_VALUE), ==, 30 * GEV_DECIMAL_ONE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gev_language_apply (gev_language_get ("en"));
  g_test_add_func ("/model/measurement-draft/values", test_values);
  g_test_add_func ("/model/measurement-draft/refused", test_refused);
  g_test_add_func ("/model/measurement-draft/same-day", test_same_day);

  return g_test_run ();
}
