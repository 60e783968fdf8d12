/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-barometer-report.h"

#include "document-texts.h"
#include "gev-barometer-answer.h"
#include "gev-barometer-chart.h"
#include "gev-knowledge-section.h"
#include "gev-knowledge-sentence.h"
#include "sample-set.h"

static void
add_answers (GevRecordSet *set,
             guint         n,
             guint         n_innovated)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GevRecord) answer = gev_record_new (GEV_TYPE_BAROMETER_ANSWER);
      g_autofree char *unit = g_strdup_printf ("Unit %u", i);

      gev_record_set_text (answer, GEV_BAROMETER_ANSWER_UNIT, unit);
      gev_record_set_number (answer, GEV_BAROMETER_ANSWER_DATE, TEST_TODAY);
      gev_record_set_number (answer, GEV_BAROMETER_ANSWER_INNOVATED, i < n_innovated);
      gev_record_set_number (answer, GEV_BAROMETER_ANSWER_SPREAD, i == 0);
      gev_record_set_add (set, answer);
    }
}

/* Of 10 units 6 have innovated: 60 % against 74; 1 of 6 spread: 17 % against 45; the partners
 * are none of 6: 0 against 56 is furthest below. Nothing is above. */
static void
test_sentence (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  g_autoptr (GevBarometer) barometer = NULL;
  g_autofree char *sentence = NULL;

  add_answers (set, 10, 6);
  barometer = gev_barometer_new (set, GEV_BAROMETER_ANSWERS, TEST_TODAY);
  sentence = gev_barometer_sentence (gev_language_get ("en"), barometer);
  g_assert_cmpstr (sentence, ==,
                   "10 units have answered in the last two years. 60% of the units have innovated, against 74% in the "
                   "country. Furthest below: Others in own municipality, 0% against 56%.");
}

static void
test_chart (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  g_autoptr (GevBarometer) nothing = gev_barometer_new (set, GEV_BAROMETER_ANSWERS, TEST_TODAY);
  g_autoptr (GevBarometer) barometer = NULL;
  const GevLanguage *language = gev_language_get ("en");
  g_autoptr (GevChart) empty = gev_barometer_chart_new (language, nothing, GEV_BAROMETER_ALL_THEMES);
  g_autoptr (GevChart) chart = NULL;
  g_autoptr (GevChart) part = NULL;
  g_autofree char *none = NULL;
  g_autoptr (GevChartTable) table = NULL;
  g_autoptr (GevChartTable) part_table = NULL;

  g_assert_true (gev_chart_is_empty (empty));
  g_assert_cmpstr (gev_chart_get_empty_text (empty), ==, "No unit has answered in the last two years.");

  /* 3 of 4 is no share. */
  add_answers (set, 5, 4);
  barometer = gev_barometer_new (set, GEV_BAROMETER_ANSWERS, TEST_TODAY);
  chart = gev_barometer_chart_new (language, barometer, GEV_BAROMETER_ALL_THEMES);
  table = gev_chart_dup_table (chart);
  g_assert_cmpuint (gev_chart_table_get_n_rows (table), ==, GEV_N_BAROMETER_FIGURES);
  g_assert_cmpstr (gev_chart_table_get_cell (table, GEV_BAROMETER_INNOVATED, 1), ==, "80%");
  g_assert_cmpstr (gev_chart_table_get_cell (table, GEV_BAROMETER_INNOVATED, 2), ==, "4 of 5");
  g_assert_cmpstr (gev_chart_table_get_cell (table, GEV_BAROMETER_INNOVATED, 3), ==, "74%");
  g_assert_cmpstr (gev_chart_table_get_cell (table, GEV_BAROMETER_SPREAD, 1), ==, "1 of 4");
  g_assert_cmpstr (gev_chart_table_get_cell (table, GEV_BAROMETER_SPREAD, 2), ==, "");
  g_assert_cmpstr (gev_chart_table_get_cell (table, GEV_BAROMETER_GRANTS, 1), ==, "\u2013");

  none = gev_barometer_format_cases (language, &barometer->shares[GEV_BAROMETER_GRANTS]);
  g_assert_cmpstr (none, ==, "\u2013");

  part = gev_barometer_chart_new (language, barometer, 1u << GEV_BAROMETER_THEME_MONEY);
  part_table = gev_chart_dup_table (part);
  g_assert_cmpuint (gev_chart_table_get_n_rows (part_table), ==, 2);
}

/* The two sources stand side by side, and are never added. */
static void
test_report (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  GevReportOptions options = test_options_make (GEV_LANGUAGE_ENGLISH);
  g_autoptr (GevDocument) document = NULL;
  g_autoptr (GPtrArray) texts = NULL;
  g_autofree char *answers = NULL;
  g_autofree char *national = NULL;
  GevTable *table;

  add_answers (set, 5, 4);
  document = gev_barometer_report_new (set, &options);
  texts = test_document_texts (document);
  table = test_document_find (document, "Units’ answers");
  g_assert_nonnull (table);
  answers = test_table_get (table, "Have innovated in the last two years", "Units’ answers");
  national = test_table_get (table, "Have innovated in the last two years", "KS 2018");
  g_assert_cmpstr (answers, ==, "80%");
  g_assert_cmpstr (national, ==, "74%");
  g_assert_true (test_texts_contain (texts, "No unit runs a project yet"));
  g_assert_true (test_texts_contain (texts, "Gevinst’s own choice"));
  g_assert_true (test_texts_contain (texts, "KS Innovasjonsbarometer 2018"));
}

/* On 2026-11-21, one open since 2026-11-01: 20 days. */
static void
test_knowledge (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  GevReportOptions options = test_options_make (GEV_LANGUAGE_ENGLISH);
  g_autoptr (GevRecord) need = gev_record_new (GEV_TYPE_KNOWLEDGE_NEED);
  g_autoptr (GevDocument) document = NULL;
  g_autoptr (GPtrArray) texts = NULL;
  g_autofree char *days = NULL;
  GevReportWriter writer;

  gev_record_set_text (need, GEV_KNOWLEDGE_NEED_QUESTION, "Who falls?");
  gev_record_set_number (need, GEV_KNOWLEDGE_NEED_STATUS, GEV_KNOWLEDGE_RAISED);
  gev_record_set_number (need, GEV_KNOWLEDGE_NEED_PRIORITY, 2);
  gev_record_set_number (need, GEV_KNOWLEDGE_NEED_RAISED, gev_date_from_iso ("2026-11-01"));
  gev_record_set_number (need, GEV_KNOWLEDGE_NEED_SHARED, TRUE);
  gev_record_set_add (set, need);
  gev_report_writer_init (&writer, set, &options, "Kind", "Title");
  gev_knowledge_section_add (&writer);
  document = gev_report_writer_finish (&writer);
  texts = test_document_texts (document);
  g_assert_true (test_texts_contain (texts, "1 of 1 knowledge need waits for an answer. 1 of them has high priority. "
                                            "Half of those that wait have waited 20 days or more. 1 is shared with "
                                            "the cluster."));
  days = test_table_get (test_document_find (document, "Question"), "Who falls?", "Days");
  g_assert_cmpstr (days, ==, "20");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/barometer-report/sentence", test_sentence);
  g_test_add_func ("/report/barometer-report/chart", test_chart);
  g_test_add_func ("/report/barometer-report/report", test_report);
  g_test_add_func ("/report/barometer-report/knowledge", test_knowledge);

  return g_test_run ();
}
