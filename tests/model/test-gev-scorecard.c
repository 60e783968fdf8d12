/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-scorecard.h"

#include "gev-stage-change.h"

#define TODAY "2026-11-21"

static GevRecord *
add_criterion (GevRecordSet *set,
               int           position,
               int           weight)
{
  g_autoptr (GevRecord) criterion = gev_record_new (GEV_TYPE_IDEA_CRITERION);

  gev_record_set_number (criterion, GEV_IDEA_CRITERION_POSITION, position);
  gev_record_set_number (criterion, GEV_IDEA_CRITERION_WEIGHT, weight);
  gev_record_set_add (set, criterion);

  return criterion;
}

static GevProject *
add_idea (GevRecordSet *set,
          const char   *title,
          const char   *came)
{
  g_autoptr (GevRecord) idea = gev_record_new (GEV_TYPE_PROJECT);
  g_autoptr (GevRecord) change = gev_record_new (GEV_TYPE_STAGE_CHANGE);

  gev_record_set_text (idea, GEV_PROJECT_TITLE, title);
  gev_record_set_number (idea, GEV_RECORD_CREATED, 1767225600 + 86399); /* 2026-01-01, the last second */
  gev_record_set_add (set, idea);
  if (came == NULL)
    return GEV_PROJECT (idea);
  gev_record_set_text (change, GEV_STAGE_CHANGE_PROJECT, gev_record_get_uuid (idea));
  gev_record_set_number (change, GEV_STAGE_CHANGE_DATE, gev_date_from_iso (came));
  gev_record_set_number (change, GEV_STAGE_CHANGE_TO, GEV_STAGE_IDEA);
  gev_record_set_add (set, change);

  return GEV_PROJECT (idea);
}

static void
decide (GevRecordSet *set,
        GevProject   *idea,
        const char   *date,
        GevGate       gate,
        GevStage      to)
{
  g_autoptr (GevRecord) change = gev_record_new (GEV_TYPE_STAGE_CHANGE);

  gev_record_set_text (change, GEV_STAGE_CHANGE_PROJECT, gev_record_get_uuid (idea));
  gev_record_set_number (change, GEV_STAGE_CHANGE_DATE, gev_date_from_iso (date));
  gev_record_set_number (change, GEV_STAGE_CHANGE_TO, to);
  gev_record_set_number (change, GEV_STAGE_CHANGE_GATE, gate);
  gev_record_set_add (set, change);
}

static void
give (GevRecordSet *set,
      GevProject   *idea,
      GevRecord    *criterion,
      const char   *assessor,
      int           points,
      const char   *date)
{
  g_autoptr (GevRecord) score = gev_record_new (GEV_TYPE_IDEA_SCORE);

  gev_record_set_text (score, GEV_IDEA_SCORE_PROJECT, gev_record_get_uuid (idea));
  gev_record_set_text (score, GEV_IDEA_SCORE_CRITERION, gev_record_get_uuid (criterion));
  gev_record_set_text (score, GEV_IDEA_SCORE_ASSESSOR, assessor);
  gev_record_set_number (score, GEV_IDEA_SCORE_POINTS, points);
  gev_record_set_number (score, GEV_IDEA_SCORE_DATE, gev_date_from_iso (date));
  gev_record_set_add (set, score);
}

/* Weights 3 (need), 2 (benefit), 1 (cost, which nobody has scored).
 *            need  benefit  total
 * Anne         5        2   (3·5 + 2·2) / 5 = 19 / 5 = 3.8
 * Bjørn        4        –   3·4 / 3 = 4
 * no name      2        3   (3·2 + 2·3) / 5 = 12 / 5 = 2.4
 * mean      11/3      5/2   (3·11/3 + 2·5/2) / 5 = 16 / 5 = 3.2 */
static void
test_score (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  GevRecord *cost = add_criterion (set, 3, 1);
  GevRecord *need = add_criterion (set, 1, 3);
  GevRecord *benefit = add_criterion (set, 2, 2);
  GevProject *idea = add_idea (set, "Idea", "2026-11-01");
  GevProject *other = add_idea (set, "Other", "2026-11-01");
  g_autoptr (GevScorecard) card = NULL;
  GevDecimal number, highest;

  give (set, idea, need, "Anne", 5, "2026-11-02");
  give (set, idea, benefit, "Anne", 2, "2026-11-03");
  give (set, idea, benefit, "Anne", 1, "2026-11-02"); /* thought better of */
  give (set, idea, need, "Bjørn", 4, "2026-11-02");
  give (set, idea, need, NULL, 2, "2026-11-02");
  give (set, idea, benefit, NULL, 3, "2026-11-02");
  give (set, other, cost, "Anne", 1, "2026-11-02");
  card = gev_scorecard_new (set, idea);

  g_assert_true (gev_scorecard_get_score (card, &number));
  g_assert_cmpint (number, ==, 3200000);
  g_assert_true (gev_scorecard_get_spread (card, &number, &highest));
  g_assert_cmpint (number, ==, 2400000);
  g_assert_cmpint (highest, ==, 4000000);

  g_assert_cmpuint (gev_scorecard_get_n_criteria (card), ==, 3);
  g_assert_cmpuint (gev_scorecard_get_n_missing (card), ==, 1);
  g_assert_true (GEV_RECORD (gev_scorecard_get_criterion (card, 0)) == need);
  g_assert_true (gev_scorecard_get_mean (card, 0, &number));
  g_assert_cmpint (number, ==, 3666667);
  g_assert_true (gev_scorecard_get_mean (card, 1, &number));
  g_assert_cmpint (number, ==, 2500000);
  g_assert_false (gev_scorecard_get_mean (card, 2, &number));

  g_assert_cmpuint (gev_scorecard_get_n_assessors (card), ==, 3);
  g_assert_cmpstr (gev_scorecard_get_assessor (card, 0), ==, "");
  g_assert_cmpint (gev_scorecard_get_total (card, 0), ==, 2400000);
  g_assert_cmpstr (gev_scorecard_get_assessor (card, 1), ==, "Anne");
  g_assert_cmpint (gev_scorecard_get_total (card, 1), ==, 3800000);
  g_assert_cmpint (gev_scorecard_get_total (card, 2), ==, 4000000);
  g_assert_cmpint (gev_record_get_number (gev_scorecard_find (card, "Anne", 1), GEV_IDEA_SCORE_POINTS), ==, 2);
  g_assert_null (gev_scorecard_find (card, "Bjørn", 1));
  g_assert_null (gev_scorecard_find (card, "Cecilie", 0));
}

static void
test_nothing (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  g_autoptr (GPtrArray) nothing = gev_scorecard_rank_ideas (set, gev_date_from_iso (TODAY), GEV_SCORECARD_BEST);
  g_autoptr (GevScorecard) card = gev_scorecard_new (set, add_idea (set, "Idea", NULL));
  GevDecimal number, highest;
  GevGate gate;

  g_assert_cmpuint (nothing->len, ==, 0);
  g_assert_false (gev_scorecard_get_score (card, &number));
  g_assert_false (gev_scorecard_get_spread (card, &number, &highest));
  g_assert_false (gev_scorecard_get_answer (card, &gate));
  g_assert_cmpuint (gev_scorecard_get_n_criteria (card), ==, 0);
  g_assert_cmpuint (gev_scorecard_get_n_assessors (card), ==, 0);
  g_assert_cmpint (gev_scorecard_get_came (card), ==, gev_date_from_iso ("2026-01-01"));
}

static void
check_order (GevRecordSet      *set,
             GevScorecardOrder  order,
             const char        *expected)
{
  g_autoptr (GPtrArray) ideas = gev_scorecard_rank_ideas (set, gev_date_from_iso (TODAY), order);
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < ideas->len; i++)
    g_string_append (titles, gev_record_get_text (gev_scorecard_get_project (ideas->pdata[i]), GEV_PROJECT_TITLE));
  g_assert_cmpstr (titles->str, ==, expected);
}

/*   came   score        spread
 * A 11-01  (2+4)/2 = 3  4 − 2 = 2
 * B 11-03  3            one assessor
 * C 11-02  (1+5)/2 = 3  5 − 1 = 4
 * D 11-02  none         none
 * E 10-01  4            one assessor */
static void
test_rank (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  GevRecord *need = add_criterion (set, 1, 1);
  GevProject *a = add_idea (set, "A", "2026-11-01");
  GevProject *b = add_idea (set, "B", "2026-11-03");
  GevProject *c = add_idea (set, "C", "2026-11-02");
  GevProject *e = add_idea (set, "E", "2026-10-01");
  GevProject *taken_on = add_idea (set, "T", "2026-10-01");

  add_idea (set, "D", "2026-11-02");
  decide (set, taken_on, "2026-11-10", GEV_GATE_GO, GEV_STAGE_NEED_VERIFIED);
  give (set, taken_on, need, "Anne", 5, "2026-11-05");
  give (set, a, need, "Anne", 2, "2026-11-05");
  give (set, a, need, "Bjørn", 4, "2026-11-05");
  give (set, b, need, "Anne", 3, "2026-11-05");
  give (set, c, need, "Anne", 1, "2026-11-05");
  give (set, c, need, "Bjørn", 5, "2026-11-05");
  give (set, e, need, "Anne", 4, "2026-11-05");

  check_order (set, GEV_SCORECARD_NEWEST, "BCDAE");
  check_order (set, GEV_SCORECARD_BEST, "EBCAD");
  check_order (set, GEV_SCORECARD_SPREAD, "CABDE");
}

static void
test_answer (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  GevProject *idea = add_idea (set, "A", "2026-10-01");
  g_autoptr (GPtrArray) ideas = NULL;
  GevGate gate;

  decide (set, idea, "2026-11-10", GEV_GATE_HOLD, GEV_STAGE_IDEA);
  ideas = gev_scorecard_rank_ideas (set, gev_date_from_iso (TODAY), GEV_SCORECARD_NEWEST);
  g_assert_cmpuint (ideas->len, ==, 1);
  g_assert_true (gev_scorecard_get_answer (ideas->pdata[0], &gate));
  g_assert_cmpint (gate, ==, GEV_GATE_HOLD);
  g_assert_cmpint (gev_scorecard_get_came (ideas->pdata[0]), ==, gev_date_from_iso ("2026-10-01"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scorecard/score", test_score);
  g_test_add_func ("/scorecard/nothing", test_nothing);
  g_test_add_func ("/scorecard/rank", test_rank);
  g_test_add_func ("/scorecard/answer", test_answer);

  return g_test_run ();
}
