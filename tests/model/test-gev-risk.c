/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-risk.h"

#include "gev-project.h"

static GevRecord *
add_risk (GevRecordSet *set,
          GevRecord    *project,
          int           probability,
          int           consequence,
          const char   *raised,
          const char   *closed)
{
  GevRecord *risk = gev_record_new (GEV_TYPE_RISK);

  gev_record_set_text (risk, GEV_RISK_PROJECT, gev_record_get_uuid (project));
  gev_record_set_text (risk, GEV_RISK_TITLE, "It may go wrong");
  gev_record_set_number (risk, GEV_RISK_PROBABILITY, probability);
  gev_record_set_number (risk, GEV_RISK_CONSEQUENCE, consequence);
  if (raised != NULL)
    gev_record_set_number (risk, GEV_RISK_RAISED, gev_date_from_iso (raised));
  if (closed != NULL)
    gev_record_set_number (risk, GEV_RISK_CLOSED, gev_date_from_iso (closed));
  gev_record_set_add (set, risk);

  return risk;
}

static void
check_highest (GevRecordSet *set,
               GevRecord    *project,
               const char   *date,
               guint         n,
               int           highest)
{
  int score = -1;

  g_assert_cmpuint (gev_risks_find_highest (set, gev_record_get_uuid (project), gev_date_from_iso (date), &score), ==,
                    n);
  g_assert_cmpint (score, ==, highest);
}

/* 4 × 5 = 20 is open from 1 June to 30 November; 2 × 3 = 6 always; the other project’s 25 is its own. */
static void
test_highest (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  g_autoptr (GevRecord) project = gev_record_new (GEV_TYPE_PROJECT);
  g_autoptr (GevRecord) other = gev_record_new (GEV_TYPE_PROJECT);
  g_autoptr (GevRecord) grave = NULL;
  g_autoptr (GevRecord) slight = NULL;
  g_autoptr (GevRecord) foreign = NULL;

  check_highest (set, project, "2026-06-01", 0, 0);
  grave = add_risk (set, project, 4, 5, "2026-06-01", "2026-12-01");
  slight = add_risk (set, project, 2, 3, NULL, NULL);
  foreign = add_risk (set, other, 5, 5, NULL, NULL);
  check_highest (set, project, "2026-05-31", 1, 6);
  check_highest (set, project, "2026-06-01", 2, 20);
  check_highest (set, project, "2026-11-30", 2, 20);
  check_highest (set, project, "2026-12-01", 1, 6);
  check_highest (set, other, "2026-12-01", 1, 25);
}

static void
test_level (void)
{
  g_assert_cmpint (gev_risk_level_for_score (4), ==, GEV_RISK_LOW);
  g_assert_cmpint (gev_risk_level_for_score (5), ==, GEV_RISK_MEDIUM);
  g_assert_cmpint (gev_risk_level_for_score (10), ==, GEV_RISK_MEDIUM);
  g_assert_cmpint (gev_risk_level_for_score (12), ==, GEV_RISK_HIGH);
}

static void
test_validate (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  g_autoptr (GevRecord) project = gev_record_new (GEV_TYPE_PROJECT);
  g_autoptr (GevRecord) right = add_risk (set, project, 1, 1, "2026-06-01", "2026-06-01");
  g_autoptr (GevRecord) wrong = add_risk (set, project, 1, 1, "2026-06-02", "2026-06-01");
  g_autoptr (GPtrArray) none = gev_record_validate (right);
  g_autoptr (GPtrArray) problems = gev_record_validate (wrong);

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_cmpuint (((GevProblem *) problems->pdata[0])->field, ==, GEV_RISK_CLOSED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/risk/highest", test_highest);
  g_test_add_func ("/risk/level", test_level);
  g_test_add_func ("/risk/validate", test_validate);

  return g_test_run ();
}
