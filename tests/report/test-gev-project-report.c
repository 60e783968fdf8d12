/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-project-report.h"

#include "document-texts.h"
#include "gev-benefit.h"
#include "gev-format.h"
#include "gev-measurement.h"
#include "gev-record-types.h"
#include "gev-samples.h"
#include "gev-stage-change.h"
#include "gev-totals.h"
#include "report-test.h"
#include "sample-set.h"

#define NBSP "\u00a0"
#define NAME "Kari Navnesen"

static GevDocument *
make_report (GevRecordSet           *set,
             const GevReportOptions *options)
{
  return gev_project_report_new (set, gev_record_set_lookup (set, TEST_NIGHT_PROJECT), options);
}

static void
assert_said (GPtrArray  *texts,
             const char *part)
{
  if (!test_texts_contain (texts, part))
    g_error ("the report does not say «%s»", part);
}

/* The figures of the report are the model's. */
static void
test_figures (void)
{
  g_autoptr (GevRecordSet) set = test_sample_read (GEV_SAMPLE_EXAMPLE);
  GevReportOptions options = test_options_make (GEV_LANGUAGE_BOKMAL);
  GevTotalsOptions scope = {
    .scope = gev_record_set_lookup (set, TEST_NIGHT_PROJECT), .as_of = TEST_TODAY,
  };
  g_autoptr (GevTotals) totals = gev_totals_new (set, &scope);
  const GevTotalsRow *sum = gev_totals_get_sum (totals);
  g_autoptr (GevDocument) document = make_report (set, &options);
  g_autoptr (GPtrArray) texts = test_document_texts (document);
  g_autofree char *realised = gev_format_money (options.language, sum->realised_ore);
  g_autofree char *planned = gev_format_money (options.language, sum->planned_to_date_ore);
  g_autofree char *degree = NULL;
  GevTable *benefits = test_document_find (document, "Nullpunkt");
  GevTable *years = test_document_find (document, "År");
  g_autofree char *year_sum = test_table_get (years, "I alt", "Realisert");
  g_autofree char *year_plan = test_table_get (years, "I alt", "Planlagt til nå");

  assert_said (texts, "Prosjektet lovet 40" NBSP "fysiske tilsyn spart per natt innen 1. juli 2026 og har nådd 31 "
                      "(78" NBSP "%). Det har realisert 6,1 av 10,8" NBSP "mill. kr");
  g_assert_cmpstr (year_sum, ==, realised);
  g_assert_cmpstr (year_plan, ==, planned);
  degree = test_table_get (benefits, "Trygghet, pårørende", "Grad");
  g_assert_cmpstr (degree, ==, "109" NBSP "%");
  g_assert_cmpuint (test_table_count (benefits), ==, sum->n_benefits);
}

/* Every measurement, prerequisite and stage change of the project is there. */
static void
test_complete (void)
{
  g_autoptr (GevRecordSet) set = test_sample_read (GEV_SAMPLE_EXAMPLE);
  GevReportOptions options = test_options_make (GEV_LANGUAGE_NYNORSK);
  g_autoptr (GevDocument) document = make_report (set, &options);
  g_autoptr (GPtrArray) texts = test_document_texts (document);
  GPtrArray *benefits = gev_record_set_get_referring (set, GEV_TYPE_BENEFIT, GEV_BENEFIT_PROJECT,
                                                      TEST_NIGHT_PROJECT);
  GPtrArray *changes = gev_record_set_get_referring (set, GEV_TYPE_STAGE_CHANGE, GEV_STAGE_CHANGE_PROJECT,
                                                     TEST_NIGHT_PROJECT);
  guint n_measurements = 0;

  for (guint i = 0; i < benefits->len; i++)
    {
      gpointer benefit = g_ptr_array_index (benefits, i);
      GPtrArray *measurements = gev_record_set_get_referring (set, GEV_TYPE_MEASUREMENT, GEV_MEASUREMENT_BENEFIT,
                                                              gev_record_get_uuid (benefit));

      assert_said (texts, gev_record_get_text (benefit, GEV_BENEFIT_TITLE));
      assert_said (texts, gev_record_get_text (benefit, GEV_BENEFIT_BASELINE_SOURCE));
      for (guint j = 0; j < measurements->len; j++)
        {
          gpointer measurement = g_ptr_array_index (measurements, j);
          g_autofree char *date = gev_format_date (options.language,
                                                   gev_record_get_date (measurement, GEV_MEASUREMENT_DATE),
                                                   GEV_DATE_FORM_SHORT);

          assert_said (texts, date);
          if (gev_record_has (measurement, GEV_MEASUREMENT_NOTE))
            assert_said (texts, gev_record_get_text (measurement, GEV_MEASUREMENT_NOTE));
          n_measurements++;
        }
    }
  g_assert_cmpuint (n_measurements, >, 10);
  g_assert_cmpuint (test_table_count (test_document_find (document, "Til fase")), ==, changes->len);
  assert_said (texts, "Dekning bedret på de seks siste adressene");
}

static void
test_notice (void)
{
  g_autoptr (GevRecordSet) set = test_sample_read (GEV_SAMPLE_EXAMPLE);
  GevReportOptions options = test_options_make (GEV_LANGUAGE_BOKMAL);
  g_autoptr (GevDocument) document = make_report (set, &options);
  g_autoptr (GBytes) pdf = test_write (document, NULL);
  g_auto (GStrv) pages = test_page_texts (pdf);
  guint n = 0;

  if (pages == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  for (; pages[n] != NULL && *pages[n] != '\0'; n++)
    {
      g_assert_nonnull (strstr (pages[n], "Ingen tall gjelder en virkelig kommune."));
      g_assert_nonnull (strstr (pages[n], "portefølje r 1"));
    }
  g_assert_cmpuint (n, >, 3);
}

/* Puts a name into everything that may hold one. */
static void
name_everybody (GevRecordSet *set)
{
  guint n_types;
  const GType *types = gev_record_types_get (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      GPtrArray *records = gev_record_set_get_all (set, types[i]);

      for (guint j = 0; j < records->len; j++)
        {
          gpointer record = g_ptr_array_index (records, j);
          GevRecordClass *klass = GEV_RECORD_GET_CLASS (record);

          for (guint k = GEV_RECORD_N_FIELDS; k < klass->n_fields; k++)
            if ((gev_record_class_get_field (klass, k)->flags & GEV_FIELD_PERSONAL) != 0)
              gev_record_set_text (record, k, NAME);
        }
    }
}

static void
test_no_names (void)
{
  g_autoptr (GevRecordSet) set = test_sample_read (GEV_SAMPLE_EXAMPLE);
  GevReportOptions options = test_options_make (GEV_LANGUAGE_BOKMAL);
  g_autoptr (GevDocument) with = NULL;
  g_autoptr (GevDocument) without = NULL;
  g_autoptr (GPtrArray) with_texts = NULL;
  g_autoptr (GPtrArray) without_texts = NULL;

  name_everybody (set);
  with = make_report (set, &options);
  with_texts = test_document_texts (with);
  assert_said (with_texts, NAME);
  assert_said (with_texts, "Besluttet av");

  options.no_names = TRUE;
  without = make_report (set, &options);
  without_texts = test_document_texts (without);
  g_assert_false (test_texts_contain (without_texts, NAME));
  g_assert_false (test_texts_contain (without_texts, "Besluttet av"));
  g_assert_null (test_document_find (without, "Ansvarlig"));
}

/* A project of which nothing but the title is known. */
static void
test_bare (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  g_autoptr (GevRecord) project = gev_record_new (GEV_TYPE_PROJECT);
  GevReportOptions options = test_options_make (GEV_LANGUAGE_ENGLISH);
  g_autoptr (GevDocument) document = NULL;
  g_autoptr (GPtrArray) texts = NULL;
  g_autoptr (GPtrArray) headings = NULL;

  gev_record_set_text (project, GEV_PROJECT_TITLE, "Bare");
  gev_record_set_add (set, project);
  document = gev_project_report_new (set, GEV_PROJECT (project), &options);
  texts = test_document_texts (document);
  headings = test_document_headings (document);
  assert_said (texts, "No benefits are recorded for this project yet.");
  g_assert_cmpuint (headings->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (headings, 0), ==, "Notes");
}

/* Kroner are those of the period. */
static void
test_period (void)
{
  g_autoptr (GevRecordSet) set = test_sample_read (GEV_SAMPLE_EXAMPLE);
  GevReportOptions options = test_options_make (GEV_LANGUAGE_BOKMAL);
  GevTotalsOptions scope = {
    .scope = gev_record_set_lookup (set, TEST_NIGHT_PROJECT), .as_of = TEST_TODAY,
    .from = gev_date_new (2025, 1, 1), .to = gev_date_new (2026, 1, 1),
  };
  g_autoptr (GevTotals) totals = gev_totals_new (set, &scope);
  g_autofree char *realised = gev_format_money (options.language, gev_totals_get_sum (totals)->realised_ore);
  g_autoptr (GevDocument) document = NULL;
  g_autoptr (GPtrArray) texts = NULL;
  g_autofree char *shown = NULL;

  options.from = scope.from;
  options.to = scope.to;
  document = make_report (set, &options);
  texts = test_document_texts (document);
  shown = test_table_get (test_document_find (document, "År"), "2025", "Realisert");
  g_assert_cmpstr (shown, ==, realised);
  g_assert_cmpuint (test_table_count (test_document_find (document, "År")), ==, 1);
  assert_said (texts, "(Implementering) · 2025");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/project-report/figures", test_figures);
  g_test_add_func ("/project-report/complete", test_complete);
  g_test_add_func ("/project-report/notice", test_notice);
  g_test_add_func ("/project-report/no-names", test_no_names);
  g_test_add_func ("/project-report/bare", test_bare);
  g_test_add_func ("/project-report/period", test_period);

  return g_test_run ();
}
