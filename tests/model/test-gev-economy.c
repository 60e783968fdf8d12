/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-economy.h"

#include "gev-actor.h"
#include "gev-benefit.h"
#include "gev-cost.h"
#include "gev-measurement.h"
#include "gev-project.h"
#include "gev-rates.h"

/* 100 000 kr is paid in 2024. From 2025-01-01 a total grows by a unit of 100 kr
 * a day for the 1461 days to 2029-01-01: 36 500 kr in each of three years and
 * 36 600 kr in 2028. */
typedef struct
{
  GevRecordSet *set;
  GevRecord *project;
  GevRecord *cost;
  GevRecord *benefit;
} Fixture;

static GevRecord *
add_record (Fixture *fixture,
            GType    type)
{
  g_autoptr (GevRecord) record = gev_record_new (type);

  gev_record_set_add (fixture->set, record);

  return record;
}

static GevRecord *
add_cost (Fixture      *fixture,
          GevCostBasis  basis,
          int           year,
          int           kroner)
{
  g_autoptr (GevRecord) cost = gev_record_new (GEV_TYPE_COST);

  gev_record_set_text (cost, GEV_COST_PROJECT, gev_record_get_uuid (fixture->project));
  gev_record_set_number (cost, GEV_COST_BASIS, basis);
  gev_record_set_number (cost, GEV_COST_YEAR, year);
  gev_record_set_number (cost, GEV_COST_AMOUNT_ORE, kroner * 100);
  gev_record_set_add (fixture->set, cost);

  return cost;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->set = gev_record_set_new ();
  fixture->project = add_record (fixture, GEV_TYPE_PROJECT);
  fixture->benefit = gev_record_new (GEV_TYPE_BENEFIT);
  gev_record_set_text (fixture->benefit, GEV_BENEFIT_PROJECT, gev_record_get_uuid (fixture->project));
  gev_record_set_number (fixture->benefit, GEV_BENEFIT_PRICED, TRUE);
  gev_record_set_number (fixture->benefit, GEV_BENEFIT_FLOW, GEV_FLOW_CUMULATIVE);
  gev_record_set_number (fixture->benefit, GEV_BENEFIT_UNIT_VALUE_ORE, 10000);
  gev_record_set_number (fixture->benefit, GEV_BENEFIT_BASELINE, 0);
  gev_record_set_number (fixture->benefit, GEV_BENEFIT_BASELINE_DATE, gev_date_new (2025, 1, 1));
  gev_record_set_number (fixture->benefit, GEV_BENEFIT_TARGET, 1461 * GEV_DECIMAL_ONE);
  gev_record_set_number (fixture->benefit, GEV_BENEFIT_TARGET_DATE, gev_date_new (2029, 1, 1));
  gev_record_set_add (fixture->set, fixture->benefit);
  g_object_unref (fixture->benefit);
  fixture->cost = add_cost (fixture, GEV_COST_PLANNED, 2024, 100000);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->set);
}

static GevEconomy *
calculate (Fixture         *fixture,
           GevEconomyBasis  basis,
           gboolean         without_tax_cost)
{
  GevEconomyOptions options = {
    .scope = fixture->project,
    .basis = basis,
    .as_of = gev_date_new (2026, 7, 1),
    .without_tax_cost = without_tax_cost,
  };

  return gev_economy_new (fixture->set, &options);
}

/* -100 000 + 36 500/1.04 + 36 500/1.04² + 36 500/1.04³ + 36 600/1.04⁴, each to
 * the øre: -10000000 + 3509615 + 3374630 + 3244837 + 3128583 = 3257665 øre. */
static void
test_years (Fixture       *fixture,
            gconstpointer  data)
{
  static const gint64 presents[] = { -10000000, 3509615, 3374630, 3244837, 3128583, 0 };
  g_autoptr (GevEconomy) economy = calculate (fixture, GEV_ECONOMY_AS_PLANNED, TRUE);
  guint n_years;
  const GevEconomyYear *years = gev_economy_get_years (economy, &n_years);
  gint64 cumulative = 0;
  double ratio;
  int year;

  g_assert_cmpint (gev_economy_get_comparison_year (economy), ==, 2024);
  g_assert_cmpuint (n_years, ==, 11);
  for (gsize i = 0; i < G_N_ELEMENTS (presents); i++)
    {
      cumulative += presents[i];
      g_assert_cmpint (years[i].year, ==, 2024 + (int) i);
      g_assert_cmpint (years[i].present_ore, ==, presents[i]);
      g_assert_cmpint (years[i].cumulative_ore, ==, cumulative);
      g_assert_cmpint (years[i].tax_cost_ore, ==, 0);
    }
  g_assert_cmpint (years[0].cost_ore, ==, 10000000);
  g_assert_cmpint (years[4].benefit_ore, ==, 3660000);
  g_assert_cmpint (gev_economy_get_net_present_ore (economy), ==, 3257665);
  g_assert_true (gev_economy_get_payback_year (economy, &year));
  g_assert_cmpint (year, ==, 2027);
  /* All of it is public, and more comes in than goes out. */
  g_assert_false (gev_economy_get_per_public_krone (economy, &ratio));
}

/* The flows of a year are what its costs and benefits come from. */
static void
test_flows (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GevEconomy) economy = NULL;
  g_autoptr (GArray) both = NULL;
  g_autoptr (GArray) later = NULL;

  add_cost (fixture, GEV_COST_PLANNED, 2025, 1000);
  economy = calculate (fixture, GEV_ECONOMY_AS_PLANNED, TRUE);
  both = gev_economy_list_flows (economy, 2025);
  later = gev_economy_list_flows (economy, 2029);
  g_assert_cmpuint (both->len, ==, 2);
  g_assert_true (g_array_index (both, GevEconomyFlow, 0).record == fixture->benefit);
  g_assert_cmpint (g_array_index (both, GevEconomyFlow, 0).ore, ==, 3650000);
  g_assert_cmpint (g_array_index (both, GevEconomyFlow, 1).ore, ==, -100000);
  g_assert_cmpuint (later->len, ==, 0);
}

/* The tax financing cost is a fifth of the outlay, and a fifth saved of what is
 * freed: 1.2 × 32 576.65 kr = 39 091.98 kr. */
static void
test_tax_cost (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GevEconomy) economy = calculate (fixture, GEV_ECONOMY_AS_PLANNED, FALSE);

  g_assert_cmpint (gev_economy_get_net_present_ore (economy), ==, 3909198);
}

/* A firm gains: the municipality pays 100 000 kr and 20 000 kr of tax financing,
 * and 32 576.65 - 20 000 = 12 576.65 kr is left: 0.1258 for each public krone.
 * By actor: -100 000 kr and 132 576.65 kr. */
static void
test_actors (Fixture       *fixture,
             gconstpointer  data)
{
  GevRecord *firm = add_record (fixture, GEV_TYPE_ACTOR);
  g_autoptr (GevEconomy) economy = NULL;
  const GevEconomyActor *actors;
  guint n_actors;
  double ratio;
  int year;

  gev_record_set_number (firm, GEV_ACTOR_SECTOR, GEV_SECTOR_BUSINESS);
  gev_record_set_text (fixture->benefit, GEV_BENEFIT_BENEFICIARY, gev_record_get_uuid (firm));
  economy = calculate (fixture, GEV_ECONOMY_AS_PLANNED, FALSE);
  g_assert_cmpint (gev_economy_get_net_present_ore (economy), ==, 1257665);
  g_assert_true (gev_economy_get_per_public_krone (economy, &ratio));
  g_assert_cmpfloat_with_epsilon (ratio, 0.1257665, 1e-9);
  g_assert_true (gev_economy_get_payback_year (economy, &year));
  g_assert_cmpint (year, ==, 2028);
  actors = gev_economy_get_actors (economy, &n_actors);
  g_assert_cmpuint (n_actors, ==, 2);
  g_assert_null (actors[0].actor);
  g_assert_cmpint (actors[0].cost_ore, ==, 10000000);
  g_assert_cmpint (actors[0].benefit_ore, ==, 0);
  g_assert_true (actors[1].actor == firm);
  g_assert_cmpint (actors[1].cost_ore, ==, 0);
  g_assert_cmpint (actors[1].benefit_ore, ==, 13257665);
}

/* As it stands on 2026-07-01: 120 000 kr was paid in 2024, not 100 000; the
 * total was measured once, 400 on 2026-03-01, so 2025 realised nothing and 2026
 * 40 000 kr before July, and the plan gives 184 days, 18 400 kr, of the rest. */
static void
test_as_it_stands (Fixture       *fixture,
                   gconstpointer  data)
{
  GevRecord *measurement = gev_record_new (GEV_TYPE_MEASUREMENT);
  g_autoptr (GevEconomy) economy = NULL;
  const GevEconomyYear *years;
  guint n_years;

  gev_record_set_text (measurement, GEV_MEASUREMENT_BENEFIT, gev_record_get_uuid (fixture->benefit));
  gev_record_set_number (measurement, GEV_MEASUREMENT_DATE, gev_date_new (2026, 3, 1));
  gev_record_set_number (measurement, GEV_MEASUREMENT_VALUE, 400 * GEV_DECIMAL_ONE);
  gev_record_set_add (fixture->set, measurement);
  g_object_unref (measurement);
  add_cost (fixture, GEV_COST_ACTUAL, 2024, 120000);
  add_cost (fixture, GEV_COST_PLANNED, 2027, 5000);
  economy = calculate (fixture, GEV_ECONOMY_AS_IT_STANDS, TRUE);
  years = gev_economy_get_years (economy, &n_years);
  g_assert_cmpint (years[0].cost_ore, ==, 12000000);
  g_assert_cmpint (years[1].benefit_ore, ==, 0);
  g_assert_cmpint (years[2].benefit_ore, ==, 4000000 + 1840000);
  g_assert_cmpint (years[3].cost_ore, ==, 500000);
  g_assert_cmpint (years[3].benefit_ore, ==, 3650000);
}

/* A cost that comes back every year, and one in the middle of none. */
static void
test_recurring_cost (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (GevEconomy) economy = NULL;
  const GevEconomyYear *years;
  guint n_years;

  gev_record_set_number (fixture->cost, GEV_COST_LAST_YEAR, 2026);
  economy = calculate (fixture, GEV_ECONOMY_AS_PLANNED, TRUE);
  years = gev_economy_get_years (economy, &n_years);
  for (guint i = 0; i < n_years; i++)
    g_assert_cmpint (years[i].cost_ore, ==, i < 3 ? 10000000 : 0);
}

static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  GevEconomyOptions options = { .as_of = gev_date_new (2026, 7, 1) };
  g_autoptr (GevEconomy) economy = gev_economy_new (set, &options);
  guint n_years, n_actors, n_items;
  int year;

  gev_economy_get_years (economy, &n_years);
  gev_economy_get_actors (economy, &n_actors);
  gev_economy_get_items (economy, &n_items);
  g_assert_cmpuint (n_years + n_actors + n_items, ==, 0);
  g_assert_cmpint (gev_economy_get_net_present_ore (economy), ==, 0);
  g_assert_false (gev_economy_get_payback_year (economy, &year));
}

static void
add_test (const char *path,
          void (*test) (Fixture       *fixture,
                        gconstpointer  data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_test ("/model/economy/years", test_years);
  add_test ("/model/economy/flows", test_flows);
  add_test ("/model/economy/tax-cost", test_tax_cost);
  add_test ("/model/economy/actors", test_actors);
  add_test ("/model/economy/as-it-stands", test_as_it_stands);
  add_test ("/model/economy/recurring-cost", test_recurring_cost);
  add_test ("/model/economy/empty", test_empty);

  return g_test_run ();
}
