/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-programme-report.h"

#include "document-texts.h"
#include "gev-forecast-chart.h"
#include "gev-format.h"
#include "gev-project.h"
#include "gev-samples.h"
#include "report-test.h"
#include "sample-set.h"

static GevProgramme *
find_programme (GevRecordSet *set)
{
  GPtrArray *programmes = gev_record_set_get_all (set, GEV_TYPE_PROGRAMME);

  for (guint i = 0; i < programmes->len; i++)
    if (gev_record_get_number (programmes->pdata[i], GEV_PROGRAMME_TARGET_ORE) == G_GINT64_CONSTANT (3000000000))
      return programmes->pdata[i];
  g_assert_not_reached ();
}

/* What it says is what the model says: the forecast, the freed money by group, and its own projects only. */
static void
test_figures (void)
{
  g_autoptr (GevRecordSet) set = test_sample_read (GEV_SAMPLE_EXAMPLE);
  GevReportOptions options = test_options_make (GEV_LANGUAGE_BOKMAL);
  GevProgramme *programme = find_programme (set);
  g_autoptr (GevFreedForecast) forecast = gev_freed_forecast_new (set, programme, TEST_TODAY);
  g_autoptr (GevDocument) document = gev_programme_report_new (set, programme, &options);
  g_autoptr (GPtrArray) texts = test_document_texts (document);
  g_autofree char *sentence = gev_forecast_sentence (options.language, forecast);
  g_autofree char *realised = gev_format_money (options.language, forecast->money->total.realised_ore);
  g_autofree char *in_all = test_table_get (test_document_find (document, "Frigjorte midler"), "I alt", "Realisert");
  GPtrArray *projects = gev_record_set_get_all (set, GEV_TYPE_PROJECT);
  GevTable *table = test_document_find (document, "Prosjekt");

  g_assert_true (test_texts_contain (texts, sentence));
  g_assert_cmpstr (in_all, ==, realised);
  for (guint i = 0; i < projects->len; i++)
    {
      gboolean is_own = g_strcmp0 (gev_record_get_text (projects->pdata[i], GEV_PROJECT_PROGRAMME),
                                   gev_record_get_uuid (programme)) == 0;
      g_autofree char *stage =
        is_own ? test_table_get (table, gev_record_get_text (projects->pdata[i], GEV_PROJECT_TITLE), "Fase") : NULL;

      if (is_own)
        g_assert_nonnull (stage);
    }
}

/* A programme without anything says so, and that is all. */
static void
test_empty (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  g_autoptr (GevRecord) programme = gev_record_new (GEV_TYPE_PROGRAMME);
  GevReportOptions options = test_options_make (GEV_LANGUAGE_BOKMAL);
  g_autoptr (GevDocument) document = NULL;
  g_autoptr (GPtrArray) texts = NULL;

  gev_record_set_text (programme, GEV_PROGRAMME_NAME, "Tomt");
  gev_record_set_add (set, programme);
  document = gev_programme_report_new (set, GEV_PROGRAMME (programme), &options);
  texts = test_document_texts (document);
  g_assert_true (test_texts_contain (texts, "Tomt"));
  g_assert_false (test_texts_contain (texts, "Frigjorte midler mot målet"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/programme-report/figures", test_figures);
  g_test_add_func ("/report/programme-report/empty", test_empty);

  return g_test_run ();
}
