/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-call-ranking.h"

#include "gev-call-budget.h"
#include "gev-criterion.h"

#define KR G_GINT64_CONSTANT (100)

typedef struct
{
  GevRecordSet *set;
  gpointer call;
  gpointer need;
  gpointer effect;
  gpointer alarm;
  gpointer bath;
  gpointer chair;
} Fixture;

static gpointer
add_record (GevRecordSet *set,
            GType         type,
            guint         owner_field,
            gpointer      owner)
{
  g_autoptr (GevRecord) record = gev_record_new (type);

  if (owner != NULL)
    gev_record_set_text (record, owner_field, gev_record_get_uuid (owner));
  gev_record_set_add (set, record);

  return record;
}

static gpointer
add_criterion (Fixture *fixture,
               int      position,
               int      weight)
{
  gpointer criterion = add_record (fixture->set, GEV_TYPE_CRITERION, GEV_CRITERION_CALL, fixture->call);

  gev_record_set_number (criterion, GEV_CRITERION_POSITION, position);
  gev_record_set_number (criterion, GEV_CRITERION_WEIGHT, weight);

  return criterion;
}

static gpointer
add_application (Fixture    *fixture,
                 const char *date,
                 int         year,
                 gint64      applied)
{
  gpointer application = add_record (fixture->set, GEV_TYPE_APPLICATION, GEV_APPLICATION_CALL, fixture->call);

  gev_record_set_number (application, GEV_APPLICATION_DATE, gev_date_from_iso (date));
  gev_record_set_number (application, GEV_APPLICATION_YEAR, year);
  gev_record_set_number (application, GEV_APPLICATION_APPLIED_ORE, applied);

  return application;
}

static void
add_score (Fixture    *fixture,
           gpointer    application,
           gpointer    criterion,
           const char *assessor,
           int         points,
           gint64      created)
{
  gpointer score = add_record (fixture->set, GEV_TYPE_SCORE, GEV_SCORE_APPLICATION, application);

  gev_record_set_text (score, GEV_SCORE_CRITERION, gev_record_get_uuid (criterion));
  gev_record_set_text (score, GEV_SCORE_ASSESSOR, assessor);
  gev_record_set_number (score, GEV_SCORE_POINTS, points);
  gev_record_set_number (score, GEV_RECORD_CREATED, created);
}

static void
add_budget (Fixture *fixture,
            int      year,
            gint64   ore)
{
  gpointer budget = add_record (fixture->set, GEV_TYPE_CALL_BUDGET, GEV_CALL_BUDGET_CALL, fixture->call);

  gev_record_set_number (budget, GEV_CALL_BUDGET_YEAR, year);
  gev_record_set_number (budget, GEV_CALL_BUDGET_AMOUNT_ORE, ore);
}

/* Need weighs 3, effect 1. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->set = gev_record_set_new ();
  fixture->call = add_record (fixture->set, GEV_TYPE_CALL, 0, NULL);
  fixture->need = add_criterion (fixture, 1, 3);
  fixture->effect = add_criterion (fixture, 2, 1);
  add_budget (fixture, 2026, 1000 * KR);
  fixture->alarm = add_application (fixture, "2026-01-03", 2026, 600 * KR);
  fixture->bath = add_application (fixture, "2026-01-02", 2026, 500 * KR);
  fixture->chair = add_application (fixture, "2026-01-01", 2026, 300 * KR);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->set);
}

/* Alarm: need (5+4+3)/3 = 4, effect (2+5)/2 = 3.5; (3·4 + 1·3.5)/4 = 3.875.
 * Bath: need (4+4+5)/3 = 4.333333, effect nobody; 4.333333. Chair: nothing. */
static void
add_scores (Fixture *fixture)
{
  add_score (fixture, fixture->alarm, fixture->need, "Ane", 5, 1);
  add_score (fixture, fixture->alarm, fixture->need, "Bo", 4, 2);
  add_score (fixture, fixture->alarm, fixture->need, "Cai", 3, 3);
  add_score (fixture, fixture->alarm, fixture->effect, "Ane", 2, 4);
  add_score (fixture, fixture->alarm, fixture->effect, "Bo", 5, 5);
  add_score (fixture, fixture->bath, fixture->need, "Ane", 4, 6);
  add_score (fixture, fixture->bath, fixture->need, "Bo", 4, 7);
  /* Cai has thought again: 0 does not count. */
  add_score (fixture, fixture->bath, fixture->need, "Cai", 5, 9);
  add_score (fixture, fixture->bath, fixture->need, "Cai", 0, 8);
}

static void
test_scores (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GevCallRanking) ranking = NULL;
  const GevRankedApplication *ranked;

  add_scores (fixture);
  ranking = gev_call_ranking_new (fixture->set, fixture->call);
  g_assert_cmpuint (gev_call_ranking_get_n (ranking), ==, 3);
  g_assert_true (g_ptr_array_index (gev_call_ranking_get_criteria (ranking), 0) == fixture->need);

  ranked = gev_call_ranking_get (ranking, 0);
  g_assert_true (ranked->application == fixture->bath);
  g_assert_cmpuint (ranked->rank, ==, 1);
  g_assert_cmpint (ranked->score, ==, 4333333);
  g_assert_cmpint (ranked->spread, ==, 1);
  g_assert_cmpuint (ranked->n_missing, ==, 1);
  g_assert_cmpuint (ranked->criteria[0].n_assessors, ==, 3);
  g_assert_cmpuint (ranked->criteria[1].n_assessors, ==, 0);

  ranked = gev_call_ranking_get (ranking, 1);
  g_assert_true (ranked->application == fixture->alarm);
  g_assert_cmpuint (ranked->rank, ==, 2);
  g_assert_cmpint (ranked->score, ==, 3875000);
  g_assert_cmpint (ranked->spread, ==, 3);
  g_assert_cmpint (ranked->criteria[0].mean, ==, 4000000);
  g_assert_cmpint (ranked->criteria[1].lowest, ==, 2);
  g_assert_cmpint (ranked->criteria[1].highest, ==, 5);
  g_assert_cmpuint (ranked->n_missing, ==, 0);

  ranked = gev_call_ranking_get (ranking, 2);
  g_assert_true (ranked == gev_call_ranking_find (ranking, gev_record_get_uuid (fixture->chair)));
  g_assert_cmpuint (ranked->rank, ==, 0);
  g_assert_cmpuint (ranked->n_missing, ==, 2);
}

/* Equal scores share a place; the one that is judged by more comes first, then the one sent first. */
static void
test_ties (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GevCallRanking) ranking = NULL;

  add_score (fixture, fixture->chair, fixture->need, "Ane", 4, 1);
  add_score (fixture, fixture->bath, fixture->need, "Ane", 4, 2);
  add_score (fixture, fixture->alarm, fixture->need, "Ane", 4, 3);
  add_score (fixture, fixture->alarm, fixture->effect, "Ane", 4, 4);
  ranking = gev_call_ranking_new (fixture->set, fixture->call);
  g_assert_true (gev_call_ranking_get (ranking, 0)->application == fixture->alarm);
  g_assert_true (gev_call_ranking_get (ranking, 1)->application == fixture->chair);
  g_assert_true (gev_call_ranking_get (ranking, 2)->application == fixture->bath);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpuint (gev_call_ranking_get (ranking, i)->rank, ==, 1);
}

/* 1 000 kr: Bath could have its 500, Alarm the 500 that are left of its 600, Chair without a score nothing. */
static void
test_share (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GevCallRanking) ranking = NULL;
  const GevCallYear *years;
  guint n_years;

  add_scores (fixture);
  ranking = gev_call_ranking_new (fixture->set, fixture->call);
  years = gev_call_ranking_get_years (ranking, &n_years);
  g_assert_cmpuint (n_years, ==, 1);
  g_assert_cmpint (years[0].year, ==, 2026);
  g_assert_cmpint (years[0].budget_ore, ==, 1000 * KR);
  g_assert_cmpint (years[0].applied_ore, ==, 1400 * KR);
  g_assert_cmpint (years[0].granted_ore, ==, 0);
  g_assert_cmpuint (years[0].n_applications, ==, 3);
  g_assert_cmpint (gev_call_ranking_get (ranking, 0)->could_ore, ==, 500 * KR);
  g_assert_cmpint (gev_call_ranking_get (ranking, 1)->could_ore, ==, 500 * KR);
  g_assert_cmpint (gev_call_ranking_get (ranking, 2)->could_ore, ==, 0);
  g_clear_object (&ranking);

  /* Chair is granted 300 though last: 700 are left, 500 for Bath and 200 for Alarm. */
  gev_record_set_number (fixture->chair, GEV_APPLICATION_GRANTED_ORE, 300 * KR);
  ranking = gev_call_ranking_new (fixture->set, fixture->call);
  g_assert_cmpint (gev_call_ranking_get (ranking, 0)->could_ore, ==, 500 * KR);
  g_assert_cmpint (gev_call_ranking_get (ranking, 1)->could_ore, ==, 200 * KR);
  g_assert_cmpint (gev_call_ranking_get (ranking, 2)->could_ore, ==, 300 * KR);
}

static void
test_grant (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GevCallRanking) ranking = NULL;
  const char *bath = gev_record_get_uuid (fixture->bath);
  g_autofree char *problem = NULL;
  g_autofree char *other_year = NULL;

  gev_record_set_number (fixture->alarm, GEV_APPLICATION_GRANTED_ORE, 600 * KR);
  ranking = gev_call_ranking_new (fixture->set, fixture->call);
  g_assert_null (gev_call_ranking_check_grant (ranking, bath, 2026, 400 * KR));
  g_assert_null (gev_call_ranking_check_grant (ranking, gev_record_get_uuid (fixture->alarm), 2026, 1000 * KR));
  problem = gev_call_ranking_check_grant (ranking, bath, 2026, 450 * KR);
  g_assert_cmpstr (problem, ==, "NOK 400 is left of the NOK 1,000 for 2026; this is NOK 50 too much.");
  g_free (g_steal_pointer (&problem));
  problem = gev_call_ranking_check_grant (ranking, bath, 2026, 400 * KR + 1);
  g_assert_nonnull (strstr (problem, "this is NOK 0.01 too much"));
  other_year = gev_call_ranking_check_grant (ranking, bath, 2027, 1);
  g_assert_cmpstr (other_year, ==, "The call has no budget for 2027.");
  g_assert_false (gev_call_ranking_is_over_granted (ranking, 2026));
  g_clear_object (&ranking);

  gev_record_set_number (fixture->bath, GEV_APPLICATION_GRANTED_ORE, G_MAXINT64);
  ranking = gev_call_ranking_new (fixture->set, fixture->call);
  g_assert_true (gev_call_ranking_is_over_granted (ranking, 2026));
  g_free (g_steal_pointer (&problem));
  problem = gev_call_ranking_check_grant (ranking, gev_record_get_uuid (fixture->chair), 2026, 1);
  g_assert_true (g_str_has_prefix (problem, "NOK 0 is left"));
}

static void
test_without_budget (void)
{
  Fixture fixture = { 0 };
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  g_autoptr (GevCallRanking) ranking = NULL;
  guint n_years;

  fixture.set = set;
  fixture.call = add_record (set, GEV_TYPE_CALL, 0, NULL);
  ranking = gev_call_ranking_new (set, fixture.call);
  g_assert_cmpuint (gev_call_ranking_get_n (ranking), ==, 0);
  gev_call_ranking_get_years (ranking, &n_years);
  g_assert_cmpuint (n_years, ==, 0);
  g_assert_null (gev_call_ranking_check_grant (ranking, NULL, 2026, G_MAXINT64));
  g_assert_false (gev_call_ranking_is_over_granted (ranking, 2026));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/call-ranking/scores", Fixture, NULL, set_up, test_scores, tear_down);
  g_test_add ("/call-ranking/ties", Fixture, NULL, set_up, test_ties, tear_down);
  g_test_add ("/call-ranking/share", Fixture, NULL, set_up, test_share, tear_down);
  g_test_add ("/call-ranking/grant", Fixture, NULL, set_up, test_grant, tear_down);
  g_test_add_func ("/call-ranking/without-budget", test_without_budget);

  return g_test_run ();
}
