/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-money.h"

#include "gev-actor.h"
#include "gev-application.h"
#include "gev-call.h"
#include "gev-programme.h"
#include "gev-project.h"

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
             const char     *source,
             GevFundingKind  kind,
             int             year,
             gint64          applied,
             gint64          granted,
             gint64          paid)
{
  g_autoptr (GevRecord) funding = gev_record_new (GEV_TYPE_FUNDING);

  gev_record_set_text (funding, GEV_FUNDING_PROJECT, gev_record_get_uuid (project));
  gev_record_set_text (funding, GEV_FUNDING_SOURCE, source);
  gev_record_set_number (funding, GEV_FUNDING_KIND, kind);
  if (year != 0)
    gev_record_set_number (funding, GEV_FUNDING_YEAR, year);
  gev_record_set_number (funding, GEV_FUNDING_APPLIED_ORE, applied);
  gev_record_set_number (funding, GEV_FUNDING_GRANTED_ORE, granted);
  gev_record_set_number (funding, GEV_FUNDING_PAID_ORE, paid);
  gev_record_set_add (set, funding);

  return funding;
}

static gpointer
add_cost (GevRecordSet *set,
          gpointer      project,
          gpointer      actor,
          GevCostBasis  basis,
          int           first,
          int           last,
          gint64        ore)
{
  g_autoptr (GevRecord) cost = gev_record_new (GEV_TYPE_COST);

  gev_record_set_text (cost, GEV_COST_PROJECT, gev_record_get_uuid (project));
  gev_record_set_number (cost, GEV_COST_KIND, GEV_COST_OPERATION);
  gev_record_set_number (cost, GEV_COST_BASIS, basis);
  if (actor != NULL)
    gev_record_set_text (cost, GEV_COST_ACTOR, gev_record_get_uuid (actor));
  gev_record_set_number (cost, GEV_COST_YEAR, first);
  if (last != 0)
    gev_record_set_number (cost, GEV_COST_LAST_YEAR, last);
  gev_record_set_number (cost, GEV_COST_AMOUNT_ORE, ore);
  gev_record_set_add (set, cost);

  return cost;
}

static const GevMoneyRow *
get_row (GPtrArray *rows,
         guint      position)
{
  g_assert_cmpuint (position, <, rows->len);

  return g_ptr_array_index (rows, position);
}

typedef struct
{
  GevRecordSet *set;
  gpointer programme;
  gpointer inside;
  gpointer outside;
  gpointer state;
  gpointer hospital;
} Fixture;

/* Inside: the state grants 700 of 1 000 kr for 2025 and pays 300, and nothing yet of 500 for 2026; own funds 200 kr
 * without a year. Its costs: 400 kr planned in each of 2025, 2026 and 2027, and 450 kr that the hospital has paid in
 * 2025. Outside: a grant of 90 kr for 2026, and 50 kr planned in 2026. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  gpointer funding;

  fixture->set = gev_record_set_new ();
  fixture->programme = add_record (fixture->set, GEV_TYPE_PROGRAMME, GEV_PROGRAMME_NAME, "Programme");
  fixture->inside = add_record (fixture->set, GEV_TYPE_PROJECT, GEV_PROJECT_TITLE, "Inside");
  fixture->outside = add_record (fixture->set, GEV_TYPE_PROJECT, GEV_PROJECT_TITLE, "Outside");
  fixture->state = add_record (fixture->set, GEV_TYPE_ACTOR, GEV_ACTOR_NAME, "The state");
  fixture->hospital = add_record (fixture->set, GEV_TYPE_ACTOR, GEV_ACTOR_NAME, "The hospital");
  gev_record_set_text (fixture->inside, GEV_PROJECT_PROGRAMME, gev_record_get_uuid (fixture->programme));
  funding = add_funding (fixture->set, fixture->inside, "Innovasjonstilskudd", GEV_FUNDING_GRANT, 2025, 1000 * KR,
                         700 * KR, 300 * KR);
  gev_record_set_text (funding, GEV_FUNDING_ACTOR, gev_record_get_uuid (fixture->state));
  gev_record_set_number (funding, GEV_FUNDING_REPORT_DUE, gev_date_new (2026, 3, 1));
  funding =
    add_funding (fixture->set, fixture->inside, "INNOVASJONSTILSKUDD", GEV_FUNDING_GRANT, 2026, 500 * KR, 0, 0);
  gev_record_set_number (funding, GEV_FUNDING_REPORT_DUE, gev_date_new (2026, 2, 1));
  add_funding (fixture->set, fixture->inside, "Egne midler", GEV_FUNDING_OWN, 0, 0, 200 * KR, 200 * KR);
  funding = add_funding (fixture->set, fixture->outside, "Fondet", GEV_FUNDING_FREE, 2026, 90 * KR, 90 * KR, 0);
  gev_record_set_number (funding, GEV_FUNDING_REPORT_DUE, gev_date_new (2026, 1, 1));
  gev_record_set_number (funding, GEV_FUNDING_REPORTED, gev_date_new (2026, 1, 1));
  add_cost (fixture->set, fixture->inside, NULL, GEV_COST_PLANNED, 2025, 2027, 400 * KR);
  add_cost (fixture->set, fixture->inside, fixture->hospital, GEV_COST_ACTUAL, 2025, 0, 450 * KR);
  add_cost (fixture->set, fixture->outside, NULL, GEV_COST_PLANNED, 2026, 0, 50 * KR);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->set);
}

static void
test_sum (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (GevMoney) all = gev_money_new (fixture->set, NULL);
  g_autoptr (GevMoney) project = gev_money_new (fixture->set, fixture->inside);
  g_autoptr (GevMoney) programme = gev_money_new (fixture->set, fixture->programme);
  g_autoptr (GevMoney) state = gev_money_new (fixture->set, fixture->state);

  /* 1 000 + 500 + 90, 700 + 200 + 90, 300 + 200; 3 · 400 + 50 planned. */
  g_assert_cmpint (gev_money_get_sum (all)->applied_ore, ==, 1590 * KR);
  g_assert_cmpint (gev_money_get_sum (all)->granted_ore, ==, 990 * KR);
  g_assert_cmpint (gev_money_get_sum (all)->paid_ore, ==, 500 * KR);
  g_assert_cmpint (gev_money_get_sum (all)->planned_ore, ==, 1250 * KR);
  g_assert_cmpint (gev_money_get_sum (all)->actual_ore, ==, 450 * KR);
  /* 1 200 planned − (700 + 200) granted. */
  g_assert_cmpint (gev_money_row_get_gap (gev_money_get_sum (project)), ==, 300 * KR);
  g_assert_cmpint (gev_money_row_get_gap (gev_money_get_sum (programme)), ==, 300 * KR);
  /* Of the state only its 700, but all that the project costs. */
  g_assert_cmpint (gev_money_get_sum (state)->granted_ore, ==, 700 * KR);
  g_assert_cmpint (gev_money_get_sum (state)->planned_ore, ==, 1200 * KR);
}

static void
test_groups (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GevMoney) money = gev_money_new (fixture->set, NULL);
  g_autoptr (GPtrArray) sources = gev_money_group (money, GEV_MONEY_BY_SOURCE);
  g_autoptr (GPtrArray) kinds = gev_money_group (money, GEV_MONEY_BY_FUNDING_KIND);
  g_autoptr (GPtrArray) years = gev_money_group (money, GEV_MONEY_BY_YEAR);
  g_autoptr (GPtrArray) projects = gev_money_group (money, GEV_MONEY_BY_PROJECT);
  g_autoptr (GPtrArray) actors = gev_money_group (money, GEV_MONEY_BY_ACTOR);
  g_autoptr (GPtrArray) cells = gev_money_group (money, GEV_MONEY_BY_FUNDING_KIND_AND_YEAR);
  g_autoptr (GPtrArray) cost_kinds = gev_money_group (money, GEV_MONEY_BY_COST_KIND);

  g_assert_cmpuint (sources->len, ==, 3);
  g_assert_cmpstr (get_row (sources, 0)->name, ==, "Egne midler");
  g_assert_cmpstr (get_row (sources, 1)->name, ==, "Fondet");
  g_assert_cmpint (get_row (sources, 2)->applied_ore, ==, 1500 * KR);

  g_assert_cmpuint (kinds->len, ==, 3);
  g_assert_cmpstr (get_row (kinds, 0)->term->nick, ==, "own");
  g_assert_cmpstr (get_row (kinds, 2)->term->nick, ==, "grant");
  g_assert_cmpint (get_row (kinds, 2)->granted_ore, ==, 700 * KR);

  /* 2025, 2026, 2027, and last what has no year. */
  g_assert_cmpuint (years->len, ==, 4);
  g_assert_cmpint (get_row (years, 0)->year, ==, 2025);
  g_assert_cmpint (get_row (years, 0)->planned_ore, ==, 400 * KR);
  g_assert_cmpint (get_row (years, 0)->actual_ore, ==, 450 * KR);
  g_assert_cmpint (get_row (years, 1)->applied_ore, ==, 590 * KR);
  g_assert_cmpint (get_row (years, 1)->planned_ore, ==, 450 * KR);
  g_assert_cmpint (get_row (years, 2)->planned_ore, ==, 400 * KR);
  g_assert_cmpint (get_row (years, 3)->year, ==, 0);
  g_assert_cmpint (get_row (years, 3)->granted_ore, ==, 200 * KR);

  g_assert_cmpuint (projects->len, ==, 2);
  g_assert_true (get_row (projects, 0)->record == fixture->inside);
  /* More is granted than planned: 50 − 90. */
  g_assert_cmpint (gev_money_row_get_gap (get_row (projects, 1)), ==, -40 * KR);

  /* 2025 a grant, 2026 free funds and a grant, and own funds without a year. */
  g_assert_cmpuint (cells->len, ==, 4);
  g_assert_cmpstr (get_row (cells, 1)->term->nick, ==, "free");
  g_assert_cmpint (get_row (cells, 2)->applied_ore, ==, 500 * KR);
  g_assert_cmpint (get_row (cells, 3)->year, ==, 0);

  g_assert_cmpuint (actors->len, ==, 2);
  g_assert_true (get_row (actors, 0)->record == fixture->hospital);
  g_assert_null (get_row (actors, 1)->record);
  g_assert_cmpint (get_row (actors, 1)->planned_ore, ==, 1250 * KR);
  g_assert_cmpuint (cost_kinds->len, ==, 1);
}

static void
test_reports (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GevMoney) money = gev_money_new (fixture->set, NULL);
  g_autoptr (GPtrArray) reports = gev_money_get_reports (money);

  g_assert_cmpuint (reports->len, ==, 2);
  g_assert_cmpint (gev_record_get_date (reports->pdata[0], GEV_FUNDING_REPORT_DUE), ==, gev_date_new (2026, 2, 1));
  g_assert_cmpint (gev_record_get_date (reports->pdata[1], GEV_FUNDING_REPORT_DUE), ==, gev_date_new (2026, 3, 1));
}

static void
test_call (Fixture       *fixture,
           gconstpointer  data)
{
  gpointer call = add_record (fixture->set, GEV_TYPE_CALL, GEV_CALL_TITLE, "Call");
  g_autoptr (GevRecord) application = gev_record_new (GEV_TYPE_APPLICATION);
  g_autoptr (GevRecord) funding = gev_record_new (GEV_TYPE_FUNDING);
  g_autoptr (GevMoney) money = NULL;

  gev_record_set_text (application, GEV_APPLICATION_CALL, gev_record_get_uuid (call));
  gev_record_set_add (fixture->set, application);
  gev_record_set_text (funding, GEV_FUNDING_PROJECT, gev_record_get_uuid (fixture->outside));
  gev_record_set_text (funding, GEV_FUNDING_APPLICATION, gev_record_get_uuid (application));
  gev_record_set_number (funding, GEV_FUNDING_GRANTED_ORE, 7 * KR);
  gev_record_set_add (fixture->set, funding);
  money = gev_money_new (fixture->set, call);
  g_assert_cmpuint (gev_money_get_fundings (money)->len, ==, 1);
  g_assert_cmpint (gev_money_get_sum (money)->granted_ore, ==, 7 * KR);
  g_assert_cmpint (gev_money_get_sum (money)->planned_ore, ==, 50 * KR);
}

static void
test_dates_and_limits (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  gpointer project = add_record (set, GEV_TYPE_PROJECT, GEV_PROJECT_TITLE, "Project");
  GevCost *cost = add_cost (set, project, NULL, GEV_COST_ACTUAL, 2000, 2200, G_MAXINT64 / 2);
  g_autoptr (GevRecord) dated = gev_record_new (GEV_TYPE_COST);
  g_autoptr (GevMoney) money = NULL;
  int first, last;

  g_assert_true (gev_cost_get_years (cost, &first, &last));
  g_assert_cmpint (last - first, ==, 200);
  money = gev_money_new (set, NULL);
  g_assert_cmpint (gev_money_get_sum (money)->actual_ore, ==, G_MAXINT64);

  gev_record_set_number (dated, GEV_COST_DATE, gev_date_new (2024, 12, 31));
  g_assert_true (gev_cost_get_years (GEV_COST (dated), &first, &last));
  g_assert_cmpint (first, ==, 2024);
  g_assert_cmpint (last, ==, 2024);
  gev_record_unset (dated, GEV_COST_DATE);
  g_assert_false (gev_cost_get_years (GEV_COST (dated), &first, &last));
}

static void
test_empty (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  g_autoptr (GevMoney) money = gev_money_new (set, NULL);
  g_autoptr (GPtrArray) reports = gev_money_get_reports (money);

  for (int grouping = GEV_MONEY_BY_SOURCE; grouping <= GEV_MONEY_BY_FUNDING_KIND_AND_YEAR; grouping++)
    {
      g_autoptr (GPtrArray) rows = gev_money_group (money, (GevMoneyGrouping) grouping);

      g_assert_cmpuint (rows->len, ==, 0);
    }
  g_assert_cmpuint (reports->len, ==, 0);
  g_assert_cmpint (gev_money_row_get_gap (gev_money_get_sum (money)), ==, 0);
}

/* However the money is put into rows, the rows come to the sum. */
static void
test_random (void)
{
  static const char *const sources[] = { "State", "Fund", "Own" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261122);

  for (guint round = 0; round < 40; round++)
    {
      g_autoptr (GevRecordSet) set = gev_record_set_new ();
      gpointer projects[3];
      g_autoptr (GevMoney) money = NULL;
      gint64 granted = 0;
      gint64 planned = 0;

      for (guint i = 0; i < 3; i++)
        projects[i] = add_record (set, GEV_TYPE_PROJECT, GEV_PROJECT_TITLE, sources[i]);
      for (int i = g_rand_int_range (rand, 0, 30); i > 0; i--)
        {
          gint64 ore = g_rand_int_range (rand, 0, 1 << 30);
          int first = g_rand_int_range (rand, 2020, 2030);
          int n_years = g_rand_int_range (rand, 1, 5);

          add_funding (set, projects[g_rand_int_range (rand, 0, 3)], sources[g_rand_int_range (rand, 0, 3)],
                       g_rand_int_range (rand, 0, 5), g_rand_int_range (rand, 2020, 2025), ore, ore, ore);
          granted += ore;
          add_cost (set, projects[g_rand_int_range (rand, 0, 3)], NULL, GEV_COST_PLANNED, first, first + n_years - 1,
                    ore);
          planned += n_years * ore;
        }
      money = gev_money_new (set, NULL);
      g_assert_cmpint (gev_money_get_sum (money)->granted_ore, ==, granted);
      g_assert_cmpint (gev_money_get_sum (money)->planned_ore, ==, planned);
      for (int grouping = GEV_MONEY_BY_SOURCE; grouping <= GEV_MONEY_BY_FUNDING_KIND_AND_YEAR; grouping++)
        {
          g_autoptr (GPtrArray) rows = gev_money_group (money, (GevMoneyGrouping) grouping);
          gint64 row_granted = 0;
          gint64 row_planned = 0;

          for (guint i = 0; i < rows->len; i++)
            {
              row_granted += get_row (rows, i)->granted_ore;
              row_planned += get_row (rows, i)->planned_ore;
            }
          if (grouping <= GEV_MONEY_BY_PROJECT || grouping == GEV_MONEY_BY_FUNDING_KIND_AND_YEAR)
            g_assert_cmpint (row_granted, ==, granted);
          if (grouping >= GEV_MONEY_BY_YEAR && grouping <= GEV_MONEY_BY_ACTOR)
            g_assert_cmpint (row_planned, ==, planned);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/money/sum", Fixture, NULL, set_up, test_sum, tear_down);
  g_test_add ("/money/groups", Fixture, NULL, set_up, test_groups, tear_down);
  g_test_add ("/money/reports", Fixture, NULL, set_up, test_reports, tear_down);
  g_test_add ("/money/call", Fixture, NULL, set_up, test_call, tear_down);
  g_test_add_func ("/money/dates-and-limits", test_dates_and_limits);
  g_test_add_func ("/money/empty", test_empty);
  g_test_add_func ("/money/random", test_random);

  return g_test_run ();
}
