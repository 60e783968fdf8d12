/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-ecosystem-report.h"

#include "document-texts.h"
#include "gev-action.h"
#include "gev-champion.h"
#include "gev-ecosystem-history-chart.h"
#include "gev-ecosystem-wheel.h"
#include "gev-ecosystem-words.h"
#include "sample-set.h"

static gpointer
add (GevRecordSet *set,
     GType         type)
{
  g_autoptr (GevRecord) record = gev_record_new (type);

  gev_record_set_add (set, record);

  return record;
}

static void
assess (GevRecordSet *set,
        GevDate       date,
        const int     levels[GEV_N_CRITERION_GROUPS],
        const char   *evidence)
{
  gpointer assessment = add (set, GEV_TYPE_ASSESSMENT);

  gev_record_set_number (assessment, GEV_ASSESSMENT_DATE, date);
  for (guint group = 0; group < GEV_N_CRITERION_GROUPS; group++)
    {
      g_autoptr (GevRecord) answer = gev_record_new (GEV_TYPE_ASSESSMENT_ANSWER);
      guint first, end;

      if (levels[group] < 0)
        continue;
      gev_criterion_get_range (group, &first, &end);
      gev_record_set_text (answer, GEV_ASSESSMENT_ANSWER_ASSESSMENT, gev_record_get_uuid (assessment));
      gev_record_set_number (answer, GEV_ASSESSMENT_ANSWER_CRITERION, first);
      gev_record_set_number (answer, GEV_ASSESSMENT_ANSWER_LEVEL, levels[group]);
      gev_record_set_text (answer, GEV_ASSESSMENT_ANSWER_EVIDENCE, evidence);
      gev_record_set_add (set, answer);
    }
}

/* Co-creation has 1, the others (3 + 2 + 4) / 3 = 3; it rose from 0. */
static GevRecordSet *
create_set (void)
{
  static const int before[] = { 3, -1, 0, 2, -1 };
  static const int now[] = { 3, 2, 1, 4, -1 };
  GevRecordSet *set = gev_record_set_new ();
  gpointer action = add (set, GEV_TYPE_ACTION);
  gpointer champion = add (set, GEV_TYPE_CHAMPION);

  assess (set, gev_date_new (2024, 2, 1), before, "Little");
  assess (set, gev_date_new (2026, 2, 1), now, "Forty took the course");
  gev_record_set_text (action, GEV_ACTION_TITLE, "School");
  gev_record_set_number (action, GEV_ACTION_ELEMENT, GEV_ELEMENT_CO_CREATION);
  gev_record_set_number (action, GEV_ACTION_STATUS, GEV_ACTION_ONGOING);
  gev_record_set_number (action, GEV_ACTION_NEEDS, 1 << 2);
  gev_record_set_text (champion, GEV_CHAMPION_NAME, "Kari Nordmann");
  gev_record_set_text (champion, GEV_CHAMPION_UNIT, "Home care");
  gev_record_set_number (champion, GEV_CHAMPION_LEADER_ROLES, 1 << GEV_LEADER_VISIONARY);

  return set;
}

static void
assert_cell (GevDocument *document,
             const char  *table_head,
             const char  *row,
             const char  *head,
             const char  *expected)
{
  g_autofree char *cell = test_table_get (test_document_find (document, table_head), row, head);

  g_assert_cmpstr (cell, ==, expected);
}

static void
test_sentence (void)
{
  g_autoptr (GevRecordSet) set = create_set ();
  g_autoptr (GevEcosystem) ecosystem = gev_ecosystem_new (set, TEST_TODAY);
  g_autofree char *english = gev_ecosystem_words_sentence (gev_language_get ("en"), ecosystem);
  g_autofree char *bokmal = gev_ecosystem_words_sentence (gev_language_get ("nb"), ecosystem);
  g_autofree char *change = gev_ecosystem_words_change (gev_language_get ("nb"), ecosystem, GEV_ELEMENT_CO_CREATION);

  g_assert_cmpstr (english, ==,
                   "Co-creation lags behind at level 1.0 of 4; the others have 3.0 on average. "
                   "Lowest there, with 1 of 4: “Users and relatives in early”. 5 criteria there are unanswered. "
                   "No project has a partner from another sector. All four elements must be stimulated at once.");
  g_assert_true (g_str_has_prefix (bokmal, "Samskaping henger etter på nivå 1,0 av 4; de andre har 3,0 i snitt."));
  g_assert_cmpstr (change, ==, "+1,0");
}

static void
test_even (void)
{
  static const int levels[] = { 2, -1, 2, 2, -1 };
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  g_autoptr (GevEcosystem) ecosystem = NULL;
  g_autofree char *sentence = NULL;

  assess (set, gev_date_new (2026, 2, 1), levels, NULL);
  ecosystem = gev_ecosystem_new (set, TEST_TODAY);
  sentence = gev_ecosystem_words_sentence (gev_language_get ("en"), ecosystem);
  g_assert_cmpstr (sentence, ==, "No element lags behind: the levels go from 2.0 to 2.0 of 4. Not assessed: Capacity.");
}

static void
test_charts (void)
{
  g_autoptr (GevRecordSet) set = create_set ();
  g_autoptr (GevEcosystem) ecosystem = gev_ecosystem_new (set, TEST_TODAY);
  g_autoptr (GevChart) wheel = gev_ecosystem_level_wheel_new (gev_language_get ("en"), ecosystem);
  g_autoptr (GevChart) way = gev_ecosystem_history_chart_new (gev_language_get ("en"), ecosystem);
  g_autoptr (GevChartTable) levels = gev_chart_dup_table (wheel);
  g_autoptr (GevChartTable) points = gev_chart_dup_table (way);

  g_assert_cmpstr (gev_chart_table_get_cell (levels, 1, 0), ==, "Capacity");
  g_assert_cmpstr (gev_chart_table_get_cell (levels, 1, 1), ==, "2.0");
  g_assert_cmpstr (gev_chart_table_get_cell (levels, 1, 2), ==, "");
  g_assert_cmpstr (gev_chart_table_get_cell (levels, 2, 2), ==, "Feb 2024: 0.0");
  g_assert_cmpuint (gev_chart_table_get_n_rows (points), ==, 2);
  g_assert_cmpstr (gev_chart_get_description (way), ==,
                   "Consciousness: from 3.0 to 3.0 since 1 Feb 2024; Co-creation: from 0.0 to 1.0; "
                   "Courage: from 2.0 to 4.0.");
}

static void
test_report (void)
{
  g_autoptr (GevRecordSet) set = create_set ();
  GevReportOptions options = test_options_make (GEV_LANGUAGE_ENGLISH);
  g_autoptr (GevDocument) document = gev_ecosystem_report_new (set, &options);
  g_autoptr (GPtrArray) texts = test_document_texts (document);

  assert_cell (document, "Change", "Co-creation", "Change", "+1.0");
  assert_cell (document, "Change", "Capacity", "Before", "not assessed");
  assert_cell (document, "Change", "Capacity", "Criteria answered", "1 of 8");
  assert_cell (document, "Evidence", "Users and relatives in early", "Level", "1 Begun");
  assert_cell (document, "Evidence", "Users and relatives in early", "Evidence", "Forty took the course");
  assert_cell (document, "Evidence", "Service design skill", "Level", "unanswered");
  assert_cell (document, "Needs", "School", "Needs", "3");
  assert_cell (document, "Filled by", "Visionary", "Filled by", "Kari Nordmann");
  assert_cell (document, "Filled by", "Implementer", "Status", "Not filled");
  g_assert_true (test_texts_contain (texts, "Co-creation lags behind"));
  g_assert_true (test_texts_contain (texts, "Kari Nordmann"));
}

static void
test_no_names (void)
{
  g_autoptr (GevRecordSet) set = create_set ();
  GevReportOptions options = test_options_make (GEV_LANGUAGE_ENGLISH);
  g_autoptr (GevDocument) document = NULL;
  g_autoptr (GPtrArray) texts = NULL;

  options.no_names = TRUE;
  document = gev_ecosystem_report_new (set, &options);
  texts = test_document_texts (document);
  g_assert_false (test_texts_contain (texts, "Kari"));
  g_assert_true (test_texts_contain (texts, "Home care"));
}

static void
test_empty (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  GevReportOptions options = test_options_make (GEV_LANGUAGE_ENGLISH);
  g_autoptr (GevDocument) document = gev_ecosystem_report_new (set, &options);
  g_autoptr (GPtrArray) texts = test_document_texts (document);

  g_assert_true (test_texts_contain (texts, "Nothing is recorded of the ecosystem yet."));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ecosystem-report/sentence", test_sentence);
  g_test_add_func ("/ecosystem-report/even", test_even);
  g_test_add_func ("/ecosystem-report/charts", test_charts);
  g_test_add_func ("/ecosystem-report/report", test_report);
  g_test_add_func ("/ecosystem-report/no-names", test_no_names);
  g_test_add_func ("/ecosystem-report/empty", test_empty);

  return g_test_run ();
}
