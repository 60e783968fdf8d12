/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-timeline-chart.h"

#include "gev-milestone.h"
#include "gev-risk-chart.h"
#include "gev-risk.h"

static GevProject *
add_project (GevRecordSet *set,
             const char   *title,
             const char   *end)
{
  g_autoptr (GevRecord) project = gev_record_new (GEV_TYPE_PROJECT);

  gev_record_set_text (project, GEV_PROJECT_TITLE, title);
  gev_record_set_number (project, GEV_PROJECT_START, gev_date_new (2025, 1, 1));
  gev_record_set_number (project, GEV_PROJECT_PLANNED_END, gev_date_from_iso (end));
  gev_record_set_add (set, project);

  return gev_record_set_lookup (set, gev_record_get_uuid (project));
}

static void
add_milestone (GevRecordSet *set,
               GevProject   *project,
               const char   *title,
               const char   *planned)
{
  g_autoptr (GevRecord) milestone = gev_record_new (GEV_TYPE_MILESTONE);

  gev_record_set_text (milestone, GEV_MILESTONE_PROJECT, gev_record_get_uuid (project));
  gev_record_set_text (milestone, GEV_MILESTONE_TITLE, title);
  gev_record_set_number (milestone, GEV_MILESTONE_PLANNED, gev_date_from_iso (planned));
  gev_record_set_add (set, milestone);
}

/* One of two is past its end; of two milestones to come the first is told. */
static void
test_timeline (void)
{
  const GevLanguage *language = gev_language_get ("en");
  GevDate today = gev_date_new (2026, 11, 21);
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  g_autoptr (GevChart) empty = gev_timeline_chart_new (language, set, 10, today);
  g_autoptr (GevChart) chart = NULL;
  g_autoptr (GevChartTable) table = NULL;
  g_autofree char *sentence = NULL;
  GevProject *late = add_project (set, "Late", "2026-06-30");
  GevProject *timely = add_project (set, "Timely", "2027-06-30");

  g_assert_true (gev_chart_is_empty (empty));
  add_milestone (set, late, "Over", "2026-05-01");
  add_milestone (set, timely, "Second", "2027-03-01");
  add_milestone (set, timely, "First", "2027-01-15");
  chart = gev_timeline_chart_new (language, set, 10, today);
  sentence = gev_timeline_sentence (language, set, 1, today);
  g_assert_cmpstr (sentence, ==,
                   "1 of 2 projects under way is past its planned end. Next comes “First” in Timely, "
                   "15 January 2027. 1 of 2 projects are shown.");
  table = gev_chart_dup_table (chart);
  g_assert_cmpuint (gev_chart_table_get_n_rows (table), ==, 5);
}

/* 4 × 5 = 20 in one of two projects. */
static void
test_risk (void)
{
  const GevLanguage *language = gev_language_get ("en");
  GevDate today = gev_date_new (2026, 11, 21);
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  g_autoptr (GevChart) empty = gev_risk_chart_new (language, set, today);
  g_autoptr (GevRecord) risk = gev_record_new (GEV_TYPE_RISK);
  g_autofree char *sentence = NULL;
  GevProject *risky = add_project (set, "Risky", "2027-06-30");

  g_assert_true (gev_chart_is_empty (empty));
  add_project (set, "Safe", "2027-06-30");
  gev_record_set_text (risk, GEV_RISK_PROJECT, gev_record_get_uuid (risky));
  gev_record_set_text (risk, GEV_RISK_TITLE, "It fails");
  gev_record_set_number (risk, GEV_RISK_PROBABILITY, 4);
  gev_record_set_number (risk, GEV_RISK_CONSEQUENCE, 5);
  gev_record_set_add (set, risk);
  sentence = gev_risk_sentence (language, set, today);
  g_assert_cmpstr (sentence, ==,
                   "1 of 2 projects under way has a high risk (12 or more). The highest is 20, in “Risky”. "
                   "1 has no open risk recorded.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/timeline-chart/timeline", test_timeline);
  g_test_add_func ("/timeline-chart/risk", test_risk);

  return g_test_run ();
}
