/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-barometer.h"

#include "gev-actor.h"
#include "gev-adoption.h"
#include "gev-barometer-answer.h"
#include "gev-benefit.h"
#include "gev-funding.h"
#include "gev-measurement.h"
#include "gev-organisation.h"
#include "gev-partner.h"
#include "gev-portfolio.h"
#include "gev-project.h"
#include "gev-stage-change.h"

/* The two years are 2024-11-22 to 2026-11-21. */
#define TODAY "2026-11-21"

/* Fields and their texts as in files, to 0. */
static gpointer
add (GevRecordSet *set,
     GType         type,
     ...)
{
  g_autoptr (GevRecord) record = gev_record_new (type);
  g_autoptr (GError) error = NULL;
  va_list fields;
  guint field;

  va_start (fields, type);
  while ((field = va_arg (fields, guint)) != 0)
    {
      gev_record_from_string (record, field, va_arg (fields, const char *), &error);
      g_assert_no_error (error);
    }
  va_end (fields);
  gev_record_set_add (set, record);

  return record;
}

/* A project that comes into use on a day. */
static const char *
add_project (GevRecordSet *set,
             const char   *unit,
             const char   *in_use,
             const char   *novelty,
             const char   *origin)
{
  gpointer project = add (set, GEV_TYPE_PROJECT, GEV_PROJECT_TITLE, "P", GEV_PROJECT_UNIT, unit, 0);

  if (novelty != NULL)
    g_assert_true (gev_record_from_string (project, GEV_PROJECT_NOVELTY, novelty, NULL));
  if (origin != NULL)
    g_assert_true (gev_record_from_string (project, GEV_PROJECT_IDEA_ORIGIN, origin, NULL));
  if (in_use != NULL)
    add (set, GEV_TYPE_STAGE_CHANGE, GEV_STAGE_CHANGE_PROJECT, gev_record_get_uuid (project), GEV_STAGE_CHANGE_DATE,
         in_use, GEV_STAGE_CHANGE_TO, "implementation", 0);

  return gev_record_get_uuid (project);
}

static GevBarometer *
measure (GevRecordSet       *set,
         GevBarometerSource  source)
{
  return gev_barometer_new (set, source, gev_date_from_iso (TODAY));
}

static void
check (const GevBarometer *barometer,
       GevBarometerFigure  figure,
       guint               count,
       guint               n)
{
  const GevBarometerShare *share = &barometer->shares[figure];

  g_assert_cmpuint (share->count, ==, count);
  g_assert_cmpuint (share->n, ==, n);
  g_assert_cmpint (gev_barometer_share_is_told (share), ==, n >= 5);
  if (figure != GEV_BAROMETER_INNOVATED)
    g_assert_cmpuint (share->records->len, ==, count);
}

/* KS Innovasjonsbarometer 2018, health and care, as domain.md has it. */
static void
test_national (void)
{
  static const guint national[GEV_N_BAROMETER_FIGURES] = {
    74, 10, 51, 32, 45, 35, 85, 56, 17, 16, 9, 2, 1, 72, 41, 38, 29, 9, 62, 73, 28, 14, 63, 18,
  };

  for (guint i = 0; i < GEV_N_BAROMETER_FIGURES; i++)
    {
      g_assert_cmpuint (gev_barometer_questions[i].national, ==, national[i]);
      g_assert_nonnull (gev_barometer_questions[i].of_portfolio);
      g_assert_nonnull (gev_barometer_questions[i].of_answers);
    }
}

static void
test_empty (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();

  for (GevBarometerSource source = GEV_BAROMETER_PORTFOLIO; source <= GEV_BAROMETER_ANSWERS; source++)
    {
      g_autoptr (GevBarometer) barometer = measure (set, source);

      g_assert_cmpuint (barometer->n_cases, ==, 0);
      for (guint i = 0; i < GEV_N_BAROMETER_FIGURES; i++)
        check (barometer, i, 0, 0);
    }
}

/* Six units run projects. Home (twice, written differently) and School came into
 * use within the two years; Night on the last day before them, Day on the day
 * after today; Care never; of Park only a correction is left: 2 of 6. */
static void
test_innovated (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  g_autoptr (GevBarometer) barometer = NULL;
  gpointer wrong;
  const char *park;

  add_project (set, "Home", "2024-11-22", NULL, NULL);
  add_project (set, " home ", "2026-11-21", NULL, NULL);
  add_project (set, "School", "2025-06-01", NULL, NULL);
  add_project (set, "Night", "2024-11-21", NULL, NULL);
  add_project (set, "Day", "2026-11-22", NULL, NULL);
  add_project (set, "Care", NULL, NULL, NULL);
  park = add_project (set, "Park", NULL, NULL, NULL);
  wrong = add (set, GEV_TYPE_STAGE_CHANGE, GEV_STAGE_CHANGE_PROJECT, park, GEV_STAGE_CHANGE_DATE, "2026-01-01",
               GEV_STAGE_CHANGE_TO, "implementation", 0);
  add (set, GEV_TYPE_STAGE_CHANGE, GEV_STAGE_CHANGE_PROJECT, park, GEV_STAGE_CHANGE_DATE, "2026-01-01",
       GEV_STAGE_CHANGE_TO, "trial", GEV_STAGE_CHANGE_CORRECTS, gev_record_get_uuid (wrong), 0);
  barometer = measure (set, GEV_BAROMETER_PORTFOLIO);
  check (barometer, GEV_BAROMETER_INNOVATED, 2, 6);
  g_assert_cmpuint (barometer->shares[GEV_BAROMETER_INNOVATED].records->len, ==, 3);
  g_assert_cmpuint (barometer->n_cases, ==, 3);
  g_assert_cmpint (barometer->from, ==, gev_date_from_iso ("2024-11-22"));
}

/* What was stopped never came into use. */
static void
test_stopped (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  g_autoptr (GevBarometer) barometer = NULL;
  const char *project = add_project (set, "Home", NULL, NULL, NULL);

  add (set, GEV_TYPE_STAGE_CHANGE, GEV_STAGE_CHANGE_PROJECT, project, GEV_STAGE_CHANGE_DATE, "2026-01-01",
       GEV_STAGE_CHANGE_TO, "stopped", 0);
  barometer = measure (set, GEV_BAROMETER_PORTFOLIO);
  check (barometer, GEV_BAROMETER_INNOVATED, 0, 1);
}

/* Six innovations: 1 own invention, 3 adapted, 1 copied, 1 does not tell: of 5.
 * Ideas of 2 employees, 1 manager: 2 of 3, under five. An old project with a
 * novelty is no case. */
static void
test_projects (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  g_autoptr (GevBarometer) barometer = NULL;
  const char *first = add_project (set, "A", "2026-01-01", "own-invention", "employee");
  const char *second = add_project (set, "A", "2026-01-01", "adapted", "employee");
  const char *old = add_project (set, "A", "2020-01-01", "copied", "employee");

  add_project (set, "A", "2026-01-01", "adapted", "manager");
  add_project (set, "A", "2026-01-01", "adapted", NULL);
  add_project (set, "A", "2026-01-01", "copied", NULL);
  add_project (set, "A", "2026-01-01", NULL, NULL);

  /* Taken over from us before today: 1 of 6; by us, later, and of the old one: not. */
  add (set, GEV_TYPE_ADOPTION, GEV_ADOPTION_PROJECT, first, GEV_ADOPTION_WAY, "out", GEV_ADOPTION_DATE, TODAY, 0);
  add (set, GEV_TYPE_ADOPTION, GEV_ADOPTION_PROJECT, first, GEV_ADOPTION_WAY, "out", GEV_ADOPTION_DATE, "2026-02-01",
       0);
  add (set, GEV_TYPE_ADOPTION, GEV_ADOPTION_PROJECT, second, GEV_ADOPTION_WAY, "in", GEV_ADOPTION_DATE, TODAY, 0);
  add (set, GEV_TYPE_ADOPTION, GEV_ADOPTION_PROJECT, second, GEV_ADOPTION_WAY, "out", GEV_ADOPTION_DATE, "2026-11-22",
       0);
  add (set, GEV_TYPE_ADOPTION, GEV_ADOPTION_PROJECT, old, GEV_ADOPTION_WAY, "out", GEV_ADOPTION_DATE, TODAY, 0);

  /* Own funds without an amount, a grant given; applied for in vain: 1 and 1 of 1. */
  add (set, GEV_TYPE_FUNDING, GEV_FUNDING_PROJECT, first, GEV_FUNDING_KIND, "own", 0);
  add (set, GEV_TYPE_FUNDING, GEV_FUNDING_PROJECT, first, GEV_FUNDING_KIND, "grant", GEV_FUNDING_GRANTED_ORE, "100", 0);
  add (set, GEV_TYPE_FUNDING, GEV_FUNDING_PROJECT, second, GEV_FUNDING_KIND, "grant", GEV_FUNDING_APPLIED_ORE, "100",
       0);
  add (set, GEV_TYPE_FUNDING, GEV_FUNDING_PROJECT, second, GEV_FUNDING_KIND, "own", GEV_FUNDING_YEAR, "2027", 0);

  barometer = measure (set, GEV_BAROMETER_PORTFOLIO);
  check (barometer, GEV_BAROMETER_OWN_INVENTION, 1, 5);
  check (barometer, GEV_BAROMETER_ADAPTED, 3, 5);
  check (barometer, GEV_BAROMETER_COPIED, 1, 5);
  check (barometer, GEV_BAROMETER_STARTED_BY_STAFF, 2, 3);
  check (barometer, GEV_BAROMETER_SPREAD, 1, 6);
  check (barometer, GEV_BAROMETER_OWN_BUDGET, 1, 1);
  check (barometer, GEV_BAROMETER_GRANTS, 1, 1);
  check (barometer, GEV_BAROMETER_CARRIED_OUT_BY_STAFF, 0, 0);
}

static void
add_partner (GevRecordSet *set,
             const char   *project,
             const char   *name,
             const char   *number,
             const char   *sector,
             const char   *roles)
{
  gpointer actor = add (set, GEV_TYPE_ACTOR, GEV_ACTOR_NAME, name, GEV_ACTOR_SECTOR, sector, 0);

  if (number != NULL)
    gev_record_set_text (actor, GEV_ACTOR_ORGANISATION_NUMBER, number);
  add (set, GEV_TYPE_PARTNER, GEV_PARTNER_PROJECT, project, GEV_PARTNER_ACTOR, gev_record_get_uuid (actor),
       GEV_PARTNER_ROLES, roles, 0);
}

/* Of two innovations one has partners, the other worked alone: 1 of 2 each. */
static void
test_partners (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  g_autoptr (GevBarometer) barometer = NULL;
  gpointer own = add (set, GEV_TYPE_ORGANISATION, GEV_ORGANISATION_NAME, "Eksempel kommune",
                      GEV_ORGANISATION_ORGANISATION_NUMBER, "974760673", 0);
  const char *project = add_project (set, "A", "2026-01-01", NULL, NULL);

  add_project (set, "A", "2026-01-01", NULL, NULL);
  add (set, GEV_TYPE_PORTFOLIO, GEV_PORTFOLIO_TITLE, "P", GEV_PORTFOLIO_ORGANISATION, gev_record_get_uuid (own), 0);
  add_partner (set, project, "Teknisk", "974760673", "municipality", "partner");
  add_partner (set, project, "Nabo kommune", "964982953", "municipality", "owner partner");
  add_partner (set, project, "Bare eier", NULL, "business", "owner funder");
  add_partner (set, project, "NTNU", NULL, "research", "researcher");
  barometer = measure (set, GEV_BAROMETER_PORTFOLIO);
  check (barometer, GEV_BAROMETER_OWN_MUNICIPALITY, 1, 2);
  check (barometer, GEV_BAROMETER_OTHER_MUNICIPALITIES, 1, 2);
  check (barometer, GEV_BAROMETER_RESEARCH, 1, 2);
  check (barometer, GEV_BAROMETER_BUSINESS, 0, 2);
}

/* The one innovation with values has quality in one benefit and efficiency in
 * another: two, so more than one. A dis-benefit and a stopped one tell nothing.
 * Asked before today, tested after it. */
static void
test_benefits (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  g_autoptr (GevBarometer) barometer = NULL;
  const char *project = add_project (set, "A", "2026-01-01", NULL, NULL);
  gpointer quality, bad;

  add_project (set, "A", "2026-01-01", NULL, NULL);
  quality = add (set, GEV_TYPE_BENEFIT, GEV_BENEFIT_TITLE, "Q", GEV_BENEFIT_PROJECT, project,
                 GEV_BENEFIT_BAROMETER_VALUES, "quality", 0);
  add (set, GEV_TYPE_BENEFIT, GEV_BENEFIT_TITLE, "E", GEV_BENEFIT_PROJECT, project, GEV_BENEFIT_BAROMETER_VALUES,
       "efficiency", 0);
  bad = add (set, GEV_TYPE_BENEFIT, GEV_BENEFIT_TITLE, "D", GEV_BENEFIT_PROJECT, project, GEV_BENEFIT_DIS_BENEFIT,
             "true", GEV_BENEFIT_BAROMETER_VALUES, "staff-satisfaction", 0);
  add (set, GEV_TYPE_BENEFIT, GEV_BENEFIT_TITLE, "S", GEV_BENEFIT_PROJECT, project, GEV_BENEFIT_STATE, "stopped",
       GEV_BENEFIT_BAROMETER_VALUES, "influence", 0);
  add (set, GEV_TYPE_MEASUREMENT, GEV_MEASUREMENT_BENEFIT, gev_record_get_uuid (quality), GEV_MEASUREMENT_DATE, TODAY,
       GEV_MEASUREMENT_KNOWN_BY, "asked", 0);
  add (set, GEV_TYPE_MEASUREMENT, GEV_MEASUREMENT_BENEFIT, gev_record_get_uuid (bad), GEV_MEASUREMENT_DATE,
       "2026-11-22", GEV_MEASUREMENT_KNOWN_BY, "tested", 0);
  barometer = measure (set, GEV_BAROMETER_PORTFOLIO);
  check (barometer, GEV_BAROMETER_QUALITY, 1, 1);
  check (barometer, GEV_BAROMETER_PRODUCTIVITY, 1, 1);
  check (barometer, GEV_BAROMETER_STAFF_SATISFACTION, 0, 1);
  check (barometer, GEV_BAROMETER_INFLUENCE, 0, 1);
  check (barometer, GEV_BAROMETER_SEVERAL_VALUES, 1, 1);
  check (barometer, GEV_BAROMETER_ASKED, 1, 1);
  check (barometer, GEV_BAROMETER_TESTED, 0, 1);
}

/* Of six innovations with money given two count as own: innovation funds
 * without a funder, and from an actor that is ourselves. Three count as grants:
 * a grant and both kinds of funds that the county gives. A loan is neither, and
 * funds applied for in vain are no answer. */
static void
test_money (void)
{
  static const struct
  {
    const char *kind;
    guint funder; /* nobody, the county, ourselves */
    const char *granted;
  } fundings[] = {
    { "free", 0, "100" },      { "strategic", 2, "100" }, { "free", 1, "100" }, { "strategic", 1, "100" },
    { "grant", 1, "100" },     { "loan", 1, "100" },      { "free", 1, "0" },
  };
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  g_autoptr (GevBarometer) portfolio = NULL;
  g_autoptr (GevBarometer) answers = NULL;
  gpointer own = add (set, GEV_TYPE_ORGANISATION, GEV_ORGANISATION_NAME, "Eksempel kommune", 0);
  gpointer county = add (set, GEV_TYPE_ACTOR, GEV_ACTOR_NAME, "Fylkeskommunen", 0);
  gpointer ourselves = add (set, GEV_TYPE_ACTOR, GEV_ACTOR_NAME, "Eksempel kommune", 0);
  gpointer funders[] = { NULL, county, ourselves };

  add (set, GEV_TYPE_PORTFOLIO, GEV_PORTFOLIO_TITLE, "P", GEV_PORTFOLIO_ORGANISATION, gev_record_get_uuid (own), 0);
  for (guint i = 0; i < G_N_ELEMENTS (fundings); i++)
    {
      const char *project = add_project (set, "A", "2026-01-01", NULL, NULL);
      gpointer funding = add (set, GEV_TYPE_FUNDING, GEV_FUNDING_PROJECT, project, GEV_FUNDING_KIND, fundings[i].kind,
                              GEV_FUNDING_GRANTED_ORE, fundings[i].granted, 0);
      gpointer funder = funders[fundings[i].funder];

      if (funder != NULL)
        gev_record_set_text (funding, GEV_FUNDING_ACTOR, gev_record_get_uuid (funder));
    }
  add (set, GEV_TYPE_BAROMETER_ANSWER, GEV_BAROMETER_ANSWER_UNIT, "A", GEV_BAROMETER_ANSWER_DATE, "2026-05-01",
       GEV_BAROMETER_ANSWER_INNOVATED, "true", GEV_BAROMETER_ANSWER_MONEY, "strategic", 0);
  add (set, GEV_TYPE_BAROMETER_ANSWER, GEV_BAROMETER_ANSWER_UNIT, "B", GEV_BAROMETER_ANSWER_DATE, "2026-05-01",
       GEV_BAROMETER_ANSWER_INNOVATED, "true", GEV_BAROMETER_ANSWER_MONEY, "loan", 0);

  portfolio = measure (set, GEV_BAROMETER_PORTFOLIO);
  check (portfolio, GEV_BAROMETER_OWN_BUDGET, 2, 6);
  check (portfolio, GEV_BAROMETER_GRANTS, 3, 6);
  answers = measure (set, GEV_BAROMETER_ANSWERS);
  check (answers, GEV_BAROMETER_OWN_BUDGET, 0, 2);
  check (answers, GEV_BAROMETER_GRANTS, 1, 2);
}

/* Seven answers of six units: A answers twice and its last says no; F answered
 * too long ago. B to E innovated: 4 of 5. Values are told by 3 of the 4. */
static void
test_answers (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  g_autoptr (GevBarometer) barometer = NULL;

  add_project (set, "A", "2026-01-01", "copied", "employee");
  add (set, GEV_TYPE_BAROMETER_ANSWER, GEV_BAROMETER_ANSWER_UNIT, "a", GEV_BAROMETER_ANSWER_DATE, "2026-05-01",
       GEV_BAROMETER_ANSWER_INNOVATED, "false", GEV_BAROMETER_ANSWER_SPREAD, "true", 0);
  add (set, GEV_TYPE_BAROMETER_ANSWER, GEV_BAROMETER_ANSWER_UNIT, "A", GEV_BAROMETER_ANSWER_DATE, "2025-05-01",
       GEV_BAROMETER_ANSWER_INNOVATED, "true", 0);
  add (set, GEV_TYPE_BAROMETER_ANSWER, GEV_BAROMETER_ANSWER_UNIT, "B", GEV_BAROMETER_ANSWER_DATE, "2026-05-01",
       GEV_BAROMETER_ANSWER_INNOVATED, "true", GEV_BAROMETER_ANSWER_NOVELTY, "adapted", GEV_BAROMETER_ANSWER_SPREAD,
       "true", GEV_BAROMETER_ANSWER_VALUES, "quality influence", GEV_BAROMETER_ANSWER_STARTED_BY, "staff managers", 0);
  add (set, GEV_TYPE_BAROMETER_ANSWER, GEV_BAROMETER_ANSWER_UNIT, "C", GEV_BAROMETER_ANSWER_DATE, "2026-05-01",
       GEV_BAROMETER_ANSWER_INNOVATED, "true", GEV_BAROMETER_ANSWER_VALUES, "quality", GEV_BAROMETER_ANSWER_PARTNERS,
       "research", 0);
  add (set, GEV_TYPE_BAROMETER_ANSWER, GEV_BAROMETER_ANSWER_UNIT, "D", GEV_BAROMETER_ANSWER_DATE, "2026-05-01",
       GEV_BAROMETER_ANSWER_INNOVATED, "true", GEV_BAROMETER_ANSWER_VALUES, "business-value",
       GEV_BAROMETER_ANSWER_MONEY, "own grant", 0);
  add (set, GEV_TYPE_BAROMETER_ANSWER, GEV_BAROMETER_ANSWER_UNIT, "E", GEV_BAROMETER_ANSWER_DATE, "2026-05-01",
       GEV_BAROMETER_ANSWER_INNOVATED, "true", 0);
  add (set, GEV_TYPE_BAROMETER_ANSWER, GEV_BAROMETER_ANSWER_UNIT, "F", GEV_BAROMETER_ANSWER_DATE, "2024-11-21",
       GEV_BAROMETER_ANSWER_INNOVATED, "true", 0);

  barometer = measure (set, GEV_BAROMETER_ANSWERS);
  g_assert_cmpuint (barometer->n_cases, ==, 5);
  check (barometer, GEV_BAROMETER_INNOVATED, 4, 5);
  check (barometer, GEV_BAROMETER_ADAPTED, 1, 1);
  check (barometer, GEV_BAROMETER_SPREAD, 1, 4);
  check (barometer, GEV_BAROMETER_STARTED_BY_STAFF, 1, 1);
  check (barometer, GEV_BAROMETER_QUALITY, 2, 3);
  check (barometer, GEV_BAROMETER_SEVERAL_VALUES, 1, 3);
  check (barometer, GEV_BAROMETER_RESEARCH, 1, 4);
  check (barometer, GEV_BAROMETER_OWN_BUDGET, 1, 1);
  check (barometer, GEV_BAROMETER_GRANTS, 1, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/barometer/national", test_national);
  g_test_add_func ("/model/barometer/empty", test_empty);
  g_test_add_func ("/model/barometer/innovated", test_innovated);
  g_test_add_func ("/model/barometer/stopped", test_stopped);
  g_test_add_func ("/model/barometer/projects", test_projects);
  g_test_add_func ("/model/barometer/partners", test_partners);
  g_test_add_func ("/model/barometer/benefits", test_benefits);
  g_test_add_func ("/model/barometer/money", test_money);
  g_test_add_func ("/model/barometer/answers", test_answers);

  return g_test_run ();
}
