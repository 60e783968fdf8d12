/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-funding-report.h"

#include "document-texts.h"
#include "gev-actor.h"
#include "gev-application.h"
#include "gev-call.h"
#include "gev-funding-chart.h"
#include "gev-funding.h"
#include "gev-project.h"
#include "sample-set.h"

#define NBSP "\u00a0"
#define NNBSP "\u202f"
#define KR G_GINT64_CONSTANT (100)

static gpointer
add_record (GevRecordSet *set,
            GType         type,
            guint         title_field,
            const char   *title)
{
  g_autoptr (GevRecord) record = gev_record_new (type);

  gev_record_set_text (record, title_field, title);
  gev_record_set_add (set, record);

  return record;
}

static gpointer
add_funding (GevRecordSet   *set,
             gpointer        project,
             gpointer        funder,
             GevFundingKind  kind,
             int             year,
             gint64          granted,
             gint64          paid)
{
  g_autoptr (GevRecord) funding = gev_record_new (GEV_TYPE_FUNDING);

  gev_record_set_text (funding, GEV_FUNDING_PROJECT, gev_record_get_uuid (project));
  gev_record_set_text (funding, GEV_FUNDING_ACTOR, gev_record_get_uuid (funder));
  gev_record_set_text (funding, GEV_FUNDING_SOURCE, "Tilskudd");
  gev_record_set_number (funding, GEV_FUNDING_KIND, kind);
  gev_record_set_number (funding, GEV_FUNDING_YEAR, year);
  gev_record_set_number (funding, GEV_FUNDING_GRANTED_ORE, granted);
  gev_record_set_number (funding, GEV_FUNDING_PAID_ORE, paid);
  gev_record_set_add (set, funding);

  return funding;
}

/* The state gives 900 000 kr for 2025 and 600 000 for 2026, and has paid 700 000; another gives 5 000 000. */
static void
test_funder (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  GevReportOptions options = test_options_make (GEV_LANGUAGE_BOKMAL);
  gpointer project = add_record (set, GEV_TYPE_PROJECT, GEV_PROJECT_TITLE, "Alarm");
  gpointer state = add_record (set, GEV_TYPE_ACTOR, GEV_ACTOR_NAME, "Staten");
  gpointer other = add_record (set, GEV_TYPE_ACTOR, GEV_ACTOR_NAME, "Fondet");
  gpointer funding = add_funding (set, project, state, GEV_FUNDING_GRANT, 2025, 900000 * KR, 700000 * KR);
  g_autoptr (GevDocument) document = NULL;
  g_autoptr (GPtrArray) texts = NULL;
  g_autofree char *granted = NULL;
  g_autofree char *reported = NULL;

  gev_record_set_text (funding, GEV_FUNDING_CONDITIONS, "Rapport hvert år");
  gev_record_set_number (funding, GEV_FUNDING_REPORT_DUE, gev_date_new (2026, 3, 1));
  add_funding (set, project, state, GEV_FUNDING_GRANT, 2026, 600000 * KR, 0);
  add_funding (set, project, other, GEV_FUNDING_FREE, 2026, 5000000 * KR, 0);
  document = gev_funding_report_new (set, state, &options);
  texts = test_document_texts (document);
  g_assert_true (test_texts_contain (texts, "1,5" NBSP "mill." NBSP "kr er innvilget, og 700" NNBSP "000" NBSP
                                            "kr av det er utbetalt."));
  granted = test_table_get (test_document_find (document, "Innvilget"), "Alarm", "Innvilget");
  g_assert_cmpstr (granted, ==, "1" NNBSP "500");
  reported = test_table_get (test_document_find (document, "Rapporteringsfrist"), "Alarm", "Vilkår");
  g_assert_cmpstr (reported, ==, "Rapport hvert år");
  g_assert_true (test_texts_contain (texts, "Alt denne finansiøren har gitt"));
}

static void
test_chart (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  gpointer project = add_record (set, GEV_TYPE_PROJECT, GEV_PROJECT_TITLE, "Alarm");
  gpointer state = add_record (set, GEV_TYPE_ACTOR, GEV_ACTOR_NAME, "State");
  g_autoptr (GevMoney) money = NULL;
  g_autoptr (GevChart) chart = NULL;
  g_autoptr (GevChartTable) table = NULL;

  add_funding (set, project, state, GEV_FUNDING_GRANT, 2026, 3000000 * KR, 0);
  add_funding (set, project, state, GEV_FUNDING_OWN, 2025, 1000000 * KR, 0);
  add_funding (set, project, state, GEV_FUNDING_OWN, 2026, 500000 * KR, 0);
  add_funding (set, project, state, GEV_FUNDING_LOAN, 2027, 0, 0);
  money = gev_money_new (set, NULL);
  chart = gev_funding_chart_new (gev_language_get ("en"), money);
  table = gev_chart_dup_table (chart);
  /* 2025 and 2026, grants and own funds; what nothing is granted of is not there. */
  g_assert_cmpuint (gev_chart_table_get_n_rows (table), ==, 2);
  g_assert_cmpuint (gev_chart_table_get_n_columns (table), ==, 3);
  g_assert_cmpstr (gev_chart_table_get_cell (table, 1, 0), ==, "2026");
  g_assert_cmpstr (gev_chart_table_get_cell (table, 1, 1), ==, "3.0");
  g_assert_cmpstr (gev_chart_table_get_cell (table, 1, 2), ==, "0.5");
  g_assert_cmpstr (gev_chart_table_get_cell (table, 0, 1), ==, "0.0");
}

static void
test_call_without_anything (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  GevReportOptions options = test_options_make (GEV_LANGUAGE_NYNORSK);
  gpointer call = add_record (set, GEV_TYPE_CALL, GEV_CALL_TITLE, "Frie midlar");
  g_autoptr (GevDocument) document = gev_funding_report_new (set, call, &options);
  g_autoptr (GPtrArray) texts = test_document_texts (document);

  g_assert_true (test_texts_contain (texts, "Inga finansiering er registrert enno."));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/funding-report/funder", test_funder);
  g_test_add_func ("/funding-report/chart", test_chart);
  g_test_add_func ("/funding-report/call-without-anything", test_call_without_anything);

  return g_test_run ();
}
