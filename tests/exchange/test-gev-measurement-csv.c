/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-measurement-csv.h"

#include <string.h>

#include "gev-csv-reader.h"

#define UUID "0188be88-32fa-7258-bff0-419f6702804a"

typedef struct
{
  GevRecordSet *benefits;
  GevBenefit *chosen;
} Fixture;

static GevBenefit *
add_benefit (GevRecordSet *set,
             const char   *uuid,
             const char   *title)
{
  g_autoptr (GevRecord) benefit = gev_record_new (GEV_TYPE_BENEFIT);

  if (uuid != NULL)
    gev_record_set_text (benefit, GEV_RECORD_UUID, uuid);
  gev_record_set_text (benefit, GEV_BENEFIT_TITLE, title);
  gev_record_set_text (benefit, GEV_BENEFIT_UNIT, "hours");
  gev_record_set_number (benefit, GEV_BENEFIT_BASELINE_DATE, gev_date_new (2026, 1, 1));
  g_assert_true (gev_record_set_add (set, benefit));

  return gev_record_set_lookup (set, gev_record_get_uuid (benefit));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->benefits = gev_record_set_new ();
  fixture->chosen = add_benefit (fixture->benefits, UUID, "Nøkkelhenting");
  add_benefit (fixture->benefits, NULL, "Åpne dører");
  add_benefit (fixture->benefits, NULL, "Tid");
  add_benefit (fixture->benefits, NULL, "tid");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->benefits);
}

/* Each draft as "line benefit date value known note", or "line: reason". */
static char *
write_drafts (GPtrArray *drafts)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < drafts->len; i++)
    {
      GevMeasurementDraft *draft = g_ptr_array_index (drafts, i);
      gpointer measurement = gev_measurement_draft_get_measurement (draft);

      g_string_append_printf (text, "%s%u", i > 0 ? "\n" : "", gev_measurement_draft_get_line (draft));
      if (gev_measurement_draft_get_result (draft) == GEV_IMPORT_REFUSED)
        {
          g_string_append_printf (text, ": %s", gev_measurement_draft_get_message (draft));
          continue;
        }
      g_string_append_printf (text, " %s",
                              gev_record_get_text (gev_measurement_draft_get_benefit (draft), GEV_BENEFIT_TITLE));
      for (guint field = GEV_MEASUREMENT_DATE; field < GEV_MEASUREMENT_N_FIELDS; field++)
        if (gev_record_has (measurement, field))
          {
            g_autofree char *value = gev_record_to_string (measurement, field);

            g_string_append_printf (text, " %s", value);
          }
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static const struct
{
  const char *csv;
  gboolean chosen;
  const char *expected;
} corpus[] = {
  /* separators, dates and decimals */
  { "01.03.2026;12,5\n2026-04-01;1 250\n", TRUE,
    "1 Nøkkelhenting 2026-03-01 12.5\n2 Nøkkelhenting 2026-04-01 1250" },
  { "1.3.26\t12,5\r\n1/4-26\t13", TRUE, "1 Nøkkelhenting 2026-03-01 12.5\n2 Nøkkelhenting 2026-04-01 13" },
  { "2026-03-01,12.5\r2026-04-01,\"13,5\"\r", TRUE,
    "1 Nøkkelhenting 2026-03-01 12.5\n2 Nøkkelhenting 2026-04-01 13.5" },
  { "sep=;\r\n2026-03-01;\"12,5\"", TRUE, "2 Nøkkelhenting 2026-03-01 12.5" },
  { "\n\n2026-03-01;1\n\n;;\n2026-03-02;2", TRUE,
    "3 Nøkkelhenting 2026-03-01 1\n6 Nøkkelhenting 2026-03-02 2" },
  /* all columns, quotation marks, a note over two lines */
  { "2026-03-01;12;" UUID ";tested;\"a \"\"good\"\" day;\nreally\"\n2026-03-02;13;åpne DØRER", FALSE,
    "1 Nøkkelhenting 2026-03-01 12 tested a \"good\" day;\nreally\n3 Åpne dører 2026-03-02 13" },
  /* titles in any order */
  { "Gevinst;Merknad;Verdi;Dato\nÅpne dører;fint;3;1.2.2026\n;x;4;2.2.2026", TRUE,
    "2 Åpne dører 2026-02-01 3 fint\n3 Nøkkelhenting 2026-02-02 4 x" },
  /* what is wrong keeps its line and is told */
  { "2026-03-01;12", FALSE, "1: The line does not say which benefit it is of." },
  { "2026-03-01;12;Ukjent\n2026-03-01;12;TID", TRUE,
    "1: There is no benefit called “Ukjent”.\n2: Several benefits are called “TID”: write the UUID." },
  { "2026-03-01;12;;guess", TRUE, "1: “guess” is no way of knowing: write judgement, asked or tested." },
  { "2026-03-01;1.250\n2026-03-02;40 %", TRUE, "1: Is this 1,250\u00a0hours or 1.25\u00a0hours?\n"
                                               "2: Is this 40\u00a0hours or 0.4\u00a0hours?" },
  { "2026-03-01", TRUE, "1: Write a number." },
  { "2025-12-31;1\n2026-11-22;1", TRUE,
    "1: The measurement is from before the baseline, 1 Jan 2026.\n2: The day of the measurement has not come yet." },
  { "", TRUE, "" },
  { "dato;verdi\n", TRUE, "" },
};

static void
test_corpus (Fixture       *fixture,
             gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (corpus); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) drafts =
        gev_measurement_csv_read (gev_language_get ("en"), corpus[i].csv, fixture->benefits,
                                  corpus[i].chosen ? fixture->chosen : NULL, &error);
      g_autofree char *text = NULL;

      g_assert_no_error (error);
      text = write_drafts (drafts);
      g_assert_cmpstr (text, ==, corpus[i].expected);
    }
}

static void
test_unclosed (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (gev_measurement_csv_read (gev_language_get ("en"), "2026-03-01;1\n2026-03-02;\"2", fixture->benefits,
                                           fixture->chosen, &error));
  g_assert_error (error, GEV_EXCHANGE_ERROR, GEV_EXCHANGE_ERROR_NOT_WELL_FORMED);
  g_assert_nonnull (strstr (error->message, "Line 2"));
}

static void
test_encodings (void)
{
  static const struct
  {
    const char *data;
    gsize length;
    const char *expected;
  } cases[] = {
    { "\xEF\xBB\xBF" "dør", 7, "dør" },
    { "d\xF8r", 3, "dør" },
    { "dør", 4, "dør" },
    { "\xFF\xFE" "d\0\xF8\0r\0", 8, "dør" },
    { "\xFE\xFF" "\0d\0\xF8\0r", 8, "dør" },
    { "d\0r", 3, NULL },
    { "\xFF\xFE" "d", 3, NULL },
    { "", 0, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = gev_csv_decode (cases[i].data, cases[i].length, &error);

      g_assert_cmpstr (text, ==, cases[i].expected);
      if (cases[i].expected == NULL)
        g_assert_error (error, GEV_EXCHANGE_ERROR, GEV_EXCHANGE_ERROR_ENCODING);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gev_language_apply (gev_language_get ("en"));
  g_test_add ("/exchange/measurement-csv/corpus", Fixture, NULL, set_up, test_corpus, tear_down);
  g_test_add ("/exchange/measurement-csv/unclosed", Fixture, NULL, set_up, test_unclosed, tear_down);
  g_test_add_func ("/exchange/measurement-csv/encodings", test_encodings);

  return g_test_run ();
}
