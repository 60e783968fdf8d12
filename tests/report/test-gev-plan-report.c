/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-plan-report.h"

#include "document-texts.h"
#include "gev-benefit.h"
#include "gev-economy.h"
#include "gev-format.h"
#include "gev-samples.h"
#include "report-test.h"
#include "sample-set.h"

#define NAME "Kari Navnesen"

/* The figures of the calculation are the model's, and the years add up. */
static void
test_figures (void)
{
  g_autoptr (GevRecordSet) set = test_sample_read (GEV_SAMPLE_EXAMPLE);
  GevReportOptions options = test_options_make (GEV_LANGUAGE_BOKMAL);
  gpointer project = gev_record_set_lookup (set, TEST_NIGHT_PROJECT);
  GevEconomyOptions wanted = { .scope = project, .basis = GEV_ECONOMY_AS_IT_STANDS, .as_of = TEST_TODAY };
  g_autoptr (GevEconomy) economy = gev_economy_new (set, &wanted);
  g_autoptr (GevDocument) document = gev_plan_report_new (set, project, &options);
  g_autoptr (GPtrArray) texts = test_document_texts (document);
  g_autofree char *present = gev_format_money (options.language, gev_economy_get_net_present_ore (economy));
  g_autofree char *sentence = g_strdup_printf ("Netto nåverdi er %s", present);
  GevTable *benefits = test_document_find (document, "Fra og til");
  GPtrArray *recorded = gev_record_set_get_referring (set, GEV_TYPE_BENEFIT, GEV_BENEFIT_PROJECT, TEST_NIGHT_PROJECT);
  g_autofree char *way = test_table_get (benefits, "Spart tid, nattilsyn", "Fra og til");

  g_assert_true (test_texts_contain (texts, sentence));
  g_assert_cmpstr (way, ==, "0 → 40\u00a0fysiske tilsyn spart per natt");
  for (guint i = 0; i < recorded->len; i++)
    g_assert_true (test_texts_contain (texts, gev_record_get_text (recorded->pdata[i], GEV_BENEFIT_TITLE)));
}

static void
test_without_names (void)
{
  g_autoptr (GevRecordSet) set = test_sample_read (GEV_SAMPLE_EXAMPLE);
  GevReportOptions options = test_options_make (GEV_LANGUAGE_NYNORSK);
  gpointer project = gev_record_set_lookup (set, TEST_NIGHT_PROJECT);
  GPtrArray *benefits = gev_record_set_get_referring (set, GEV_TYPE_BENEFIT, GEV_BENEFIT_PROJECT, TEST_NIGHT_PROJECT);
  g_autoptr (GPtrArray) with_names = NULL;
  g_autoptr (GPtrArray) without_names = NULL;
  g_autoptr (GevDocument) document = NULL;
  g_autoptr (GevDocument) anonymous = NULL;

  gev_record_set_text (g_ptr_array_index (benefits, 0), GEV_BENEFIT_OWNER, NAME);
  document = gev_plan_report_new (set, project, &options);
  with_names = test_document_texts (document);
  g_assert_true (test_texts_contain (with_names, NAME));
  options.no_names = TRUE;
  anonymous = gev_plan_report_new (set, project, &options);
  without_names = test_document_texts (anonymous);
  g_assert_false (test_texts_contain (without_names, NAME));
}

/* A project without benefits says so, and that is all. */
static void
test_empty (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  g_autoptr (GevRecord) project = gev_record_new (GEV_TYPE_PROJECT);
  GevReportOptions options = test_options_make (GEV_LANGUAGE_BOKMAL);
  g_autoptr (GevDocument) document = NULL;
  g_autoptr (GPtrArray) texts = NULL;

  gev_record_set_text (project, GEV_PROJECT_TITLE, "Tomt");
  gev_record_set_add (set, project);
  document = gev_plan_report_new (set, GEV_PROJECT (project), &options);
  texts = test_document_texts (document);
  g_assert_true (test_texts_contain (texts, "ingen gevinster") || test_texts_contain (texts, "Ingen gevinster"));
  g_assert_false (test_texts_contain (texts, "Netto nåverdi"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/plan-report/figures", test_figures);
  g_test_add_func ("/report/plan-report/without-names", test_without_names);
  g_test_add_func ("/report/plan-report/empty", test_empty);

  return g_test_run ();
}
