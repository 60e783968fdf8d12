/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-simulation.h"

#include <math.h>

#include "gev-cost.h"
#include "gev-project.h"

/* A project with costs of this year alone: what is drawn is what is paid. */
typedef struct
{
  GevRecordSet *set;
  GevRecord *project;
} Fixture;

static void
add_cost (Fixture *fixture,
          int      low,
          int      likely,
          int      high)
{
  g_autoptr (GevRecord) cost = gev_record_new (GEV_TYPE_COST);

  gev_record_set_text (cost, GEV_COST_PROJECT, gev_record_get_uuid (fixture->project));
  gev_record_set_number (cost, GEV_COST_BASIS, GEV_COST_PLANNED);
  gev_record_set_number (cost, GEV_COST_YEAR, 2026);
  gev_record_set_number (cost, GEV_COST_AMOUNT_ORE, likely);
  gev_record_set_number (cost, GEV_COST_LOW_ORE, low);
  gev_record_set_number (cost, GEV_COST_HIGH_ORE, high);
  gev_record_set_add (fixture->set, cost);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GevRecord) project = gev_record_new (GEV_TYPE_PROJECT);

  fixture->set = gev_record_set_new ();
  fixture->project = project;
  gev_record_set_add (fixture->set, project);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->set);
}

static GevEconomy *
calculate (Fixture *fixture)
{
  GevEconomyOptions options = {
    .scope = fixture->project,
    .as_of = gev_date_new (2026, 7, 1),
    .without_tax_cost = TRUE,
  };

  return gev_economy_new (fixture->set, &options);
}

static GevSimulation *
run (Fixture *fixture,
     guint64  seed)
{
  g_autoptr (GevEconomy) economy = calculate (fixture);

  return gev_simulation_run (economy, seed, GEV_SIMULATION_N_DRAWS, NULL, NULL, NULL);
}

static void
assert_near (double value,
             double expected)
{
  g_assert_cmpfloat_with_epsilon (value, expected, fabs (expected) / 100);
}

/* One triangle 100 000 – 400 000 – 1 000 000: the mean is 500 000, and the
 * distribution function gives that the cost is below x with probability
 * 1 - (1 000 000 - x)²/(900 000 · 600 000) above its top: a half at
 * 1 000 000 - √(270 000 000 000) = 480 385. */
static void
test_one_triangle (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GevSimulation) simulation = NULL;
  const GevSimulationSwing *swings;
  guint n_draws, n_swings;
  const double *draws;

  add_cost (fixture, 100000, 400000, 1000000);
  simulation = run (fixture, GEV_SIMULATION_SEED);
  g_assert_cmpfloat_with_epsilon (gev_simulation_get_expected_mean_ore (simulation), -500000, 1e-3);
  /* Far within a hundredth. */
  g_assert_cmpfloat_with_epsilon (gev_simulation_get_mean_ore (simulation), -500000, 5);
  assert_near (gev_simulation_get_percentile_ore (simulation, 50), -480385);
  /* A tenth above: 1 000 000 - √(540 000 000 000/10) = 767 621; a tenth below:
   * 100 000 + √(900 000 · 300 000/10) = 264 317. */
  assert_near (gev_simulation_get_percentile_ore (simulation, 10), -767621);
  assert_near (gev_simulation_get_percentile_ore (simulation, 90), -264317);
  draws = gev_simulation_get_draws (simulation, &n_draws);
  g_assert_cmpuint (n_draws, ==, GEV_SIMULATION_N_DRAWS);
  for (guint i = 0; i < n_draws; i++)
    {
      g_assert_cmpfloat (draws[i], <=, -100000);
      g_assert_cmpfloat (draws[i], >=, -1000000);
      g_assert_true (i == 0 || draws[i - 1] <= draws[i]);
    }
  g_assert_cmpfloat (gev_simulation_get_loss_share (simulation), ==, 1);
  swings = gev_simulation_get_swings (simulation, &n_swings);
  g_assert_cmpuint (n_swings, ==, 1);
  g_assert_cmpfloat_with_epsilon (swings[0].low_ore, -100000, 1e-3);
  g_assert_cmpfloat_with_epsilon (swings[0].high_ore, -1000000, 1e-3);
}

/* The same seed gives the same numbers, on this machine and on any other: those
 * written here come from another program by the same description. */
static void
test_seed (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GevSimulation) one = NULL;
  g_autoptr (GevSimulation) same = NULL;
  g_autoptr (GevSimulation) other = NULL;
  guint n_draws;

  add_cost (fixture, 100000, 400000, 1000000);
  add_cost (fixture, 20000, 30000, 30000);
  one = run (fixture, 109);
  same = run (fixture, 109);
  other = run (fixture, 110);
  g_assert_cmpmem (gev_simulation_get_draws (one, &n_draws), n_draws * sizeof (double),
                   gev_simulation_get_draws (same, &n_draws), n_draws * sizeof (double));
  g_assert_cmpfloat (gev_simulation_get_mean_ore (one), !=, gev_simulation_get_mean_ore (other));
  g_assert_cmpfloat (gev_simulation_get_percentile_ore (one, 10), ==, -794164.2800454953);
  g_assert_cmpfloat (gev_simulation_get_percentile_ore (one, 90), ==, -291458.42262495385);
}

/* What moves the most comes first, what is certain not at all. */
static void
test_swings (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GevSimulation) simulation = NULL;
  const GevSimulationSwing *swings;
  guint n_swings;

  add_cost (fixture, 90000, 100000, 110000);
  add_cost (fixture, 500000, 500000, 500000);
  add_cost (fixture, 1000, 50000, 100000);
  simulation = run (fixture, GEV_SIMULATION_SEED);
  swings = gev_simulation_get_swings (simulation, &n_swings);
  g_assert_cmpuint (n_swings, ==, 2);
  g_assert_cmpint (gev_record_get_number (swings[0].record, GEV_COST_AMOUNT_ORE), ==, 50000);
  /* 100 000 + 500 000 + 1 000 and + 100 000. */
  g_assert_cmpfloat_with_epsilon (swings[0].low_ore, -601000, 1e-3);
  g_assert_cmpfloat_with_epsilon (swings[0].high_ore, -700000, 1e-3);
}

static void
test_cancelled (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GevEconomy) economy = NULL;
  g_autoptr (GevSimulation) simulation = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  add_cost (fixture, 1, 2, 3);
  economy = calculate (fixture);
  g_cancellable_cancel (cancellable);
  simulation = gev_simulation_run (economy, 1, 100, NULL, cancellable, &error);
  g_assert_null (simulation);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GevSimulation) simulation = run (fixture, GEV_SIMULATION_SEED);
  guint n_swings;

  gev_simulation_get_swings (simulation, &n_swings);
  g_assert_cmpuint (n_swings, ==, 0);
  g_assert_cmpfloat (gev_simulation_get_percentile_ore (simulation, 90), ==, 0);
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
  add_test ("/model/simulation/one-triangle", test_one_triangle);
  add_test ("/model/simulation/seed", test_seed);
  add_test ("/model/simulation/swings", test_swings);
  add_test ("/model/simulation/cancelled", test_cancelled);
  add_test ("/model/simulation/empty", test_empty);

  return g_test_run ();
}
