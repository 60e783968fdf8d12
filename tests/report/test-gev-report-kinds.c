/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-report-kinds.h"

#include "gev-actor.h"
#include "gev-funding.h"
#include "gev-samples.h"
#include "gev-stage-chart.h"
#include "gev-year-chart.h"
#include "sample-set.h"

#define NBSP "\u00a0"

/* Of the actors one that funds something. */
static gpointer
find_funder (GevRecordSet *set)
{
  GPtrArray *fundings = gev_record_set_get_all (set, GEV_TYPE_FUNDING);

  for (guint i = 0; i < fundings->len; i++)
    if (gev_record_has (fundings->pdata[i], GEV_FUNDING_ACTOR))
      return gev_record_set_lookup (set, gev_record_get_text (fundings->pdata[i], GEV_FUNDING_ACTOR));
  g_assert_not_reached ();
}

static gpointer
find_subject (GevRecordSet *set,
              GType       (*type) (void))
{
  if (type == gev_actor_get_type)
    return find_funder (set);
  return type != NULL ? g_ptr_array_index (gev_record_set_get_all (set, type ()), 0) : NULL;
}

static void
test_reports (void)
{
  g_autoptr (GevRecordSet) set = test_sample_read (GEV_SAMPLE_EXAMPLE);
  GevReportOptions options = test_options_make (GEV_LANGUAGE_BOKMAL);
  const GevReportKind *kinds;
  guint n;

  kinds = gev_report_kinds_get (&n);
  g_assert_cmpuint (n, >=, 2);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GevDocument) document = gev_report_kind_build (&kinds[i], set,
                                                                find_subject (set, kinds[i].subject), &options);

      g_assert_true (gev_report_kinds_find (kinds[i].name) == &kinds[i]);
      g_assert_cmpstr (gev_document_get_subject (document), ==, T_ (options.language, kinds[i].label));
      g_assert_cmpuint (gev_document_get_n_blocks (document), >, 10);
    }
  g_assert_null (gev_report_kinds_find ("nonsense"));
}

/* The chart of the first of its subjects that has something to show. */
static GevChart *
build_shown (const GevChartKind *kind,
             const GevLanguage  *language,
             GevRecordSet       *set)
{
  GPtrArray *subjects = kind->needs_subject ? gev_record_set_get_all (set, kind->subject ()) : NULL;
  GevChart *chart = NULL;

  for (guint i = 0; subjects != NULL && i < subjects->len && (chart == NULL || gev_chart_is_empty (chart)); i++)
    {
      g_clear_object (&chart);
      chart = gev_chart_kind_build (kind, language, set, g_ptr_array_index (subjects, i), TEST_TODAY);
    }

  return chart != NULL ? chart : gev_chart_kind_build (kind, language, set, NULL, TEST_TODAY);
}

static void
test_charts (void)
{
  g_autoptr (GevRecordSet) set = test_sample_read (GEV_SAMPLE_EXAMPLE);
  g_autoptr (GevRecordSet) nothing = gev_record_set_new ();
  const GevLanguage *language = gev_language_get ("nb");
  const GevChartKind *kinds;
  guint n;

  kinds = gev_chart_kinds_get (&n);
  g_assert_cmpuint (n, >=, 5);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GevChart) chart = build_shown (&kinds[i], language, set);

      g_assert_true (gev_chart_kinds_find (kinds[i].name) == &kinds[i]);
      g_assert_false (gev_chart_is_empty (chart));
      g_assert_cmpuint (strlen (gev_chart_get_description (chart)), >, 10);
      if (!kinds[i].needs_subject)
        {
          g_autoptr (GevChart) empty = gev_chart_kind_build (&kinds[i], language, nothing, NULL, TEST_TODAY);

          g_assert_true (gev_chart_is_empty (empty));
          g_assert_cmpuint (strlen (gev_chart_get_empty_text (empty)), >, 10);
        }
    }
  g_assert_null (gev_chart_kinds_find ("nonsense"));
}

/* Kept totals are enough: no set is needed. */
static void
test_years (void)
{
  const GevYearAmounts years[] = {
    { 2025, 200000000, 200000000, 150000000 },
    { 2026, 400000000, 300000000, 250000000 },
    { 2027, 400000000, 0, 0 },
  };
  g_autoptr (GevChart) chart = gev_year_chart_new (gev_language_get ("nn"), years, G_N_ELEMENTS (years),
                                                   TEST_TODAY);
  g_autoptr (GevChartTable) table = gev_chart_dup_table (chart);

  g_assert_cmpstr (gev_chart_get_description (chart), ==,
                   "4,0 av 5,0" NBSP "mill. kr som var planlagt til no, er realisert.");
  g_assert_cmpuint (gev_chart_table_get_n_rows (table), ==, 3);
  g_assert_cmpstr (gev_chart_table_get_cell (table, 1, 0), ==, "2026");
  g_assert_cmpstr (gev_chart_table_get_cell (table, 1, 1), ==, "4,0");
  g_assert_cmpstr (gev_chart_table_get_cell (table, 1, 2), ==, "2,5");
}

/* Where the dis-benefits weigh most, "of" would make no sense. */
static void
test_negative_years (void)
{
  const GevYearAmounts year = { 2026, -20000000, -10000000, -15000000 };
  g_autofree char *sentence = gev_year_sentence (gev_language_get ("nb"), &year, 1);

  g_assert_cmpstr (sentence, ==, "Med ulempene trukket fra blir det \u2212150\u202f000" NBSP "kr, der "
                                 "\u2212100\u202f000" NBSP "kr var planlagt til nå.");
}

static void
test_stages (void)
{
  guint counts[GEV_N_STAGES] = { [GEV_STAGE_IDEA] = 3, [GEV_STAGE_TRIAL] = 1 };
  g_autoptr (GevChart) under_way = gev_stage_chart_new (gev_language_get ("en"), counts);
  g_autoptr (GevChartTable) table = gev_chart_dup_table (under_way);
  g_autofree char *sentence = NULL;

  g_assert_cmpstr (gev_chart_get_description (under_way), ==, "4 projects are under way.");
  g_assert_cmpuint (gev_chart_table_get_n_rows (table), ==, 8);

  counts[GEV_STAGE_STOPPED] = 2;
  counts[GEV_STAGE_ORDINARY_OPERATION] = 1;
  sentence = gev_stage_sentence (gev_language_get ("en"), counts);
  g_assert_cmpstr (sentence, ==, "4 projects are under way, 1 is in ordinary operation, 2 are stopped.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report-kinds/reports", test_reports);
  g_test_add_func ("/report-kinds/charts", test_charts);
  g_test_add_func ("/report-kinds/years", test_years);
  g_test_add_func ("/report-kinds/negative-years", test_negative_years);
  g_test_add_func ("/report-kinds/stages", test_stages);

  return g_test_run ();
}
