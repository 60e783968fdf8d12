/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-benefit-parts.h"

#include "gev-map-edge.h"
#include "gev-map-node.h"
#include "gev-measurement.h"
#include "gev-project.h"
#include "gev-totals.h"

typedef struct
{
  GevRecordSet *set;
  GevProject *project;
  GevProject *other;
} Fixture;

static gpointer
add_record (Fixture *fixture,
            GType    type)
{
  g_autoptr (GevRecord) record = gev_record_new (type);

  gev_record_set_add (fixture->set, record);

  return record;
}

/* So much in kroner, once, on 2025-01-01. */
static GevBenefit *
add_benefit (Fixture         *fixture,
             GevProject      *project,
             int              kroner,
             GevBenefitGroup  group)
{
  GevBenefit *benefit = GEV_BENEFIT (gev_record_new (GEV_TYPE_BENEFIT));
  GevRecord *measurement = gev_record_new (GEV_TYPE_MEASUREMENT);

  gev_record_set_text (benefit, GEV_BENEFIT_PROJECT, gev_record_get_uuid (project));
  gev_record_set_number (benefit, GEV_BENEFIT_PRICED, TRUE);
  gev_record_set_number (benefit, GEV_BENEFIT_UNIT_VALUE_ORE, 100);
  gev_record_set_number (benefit, GEV_BENEFIT_FLOW, GEV_FLOW_CUMULATIVE);
  gev_record_set_number (benefit, GEV_BENEFIT_GROUP, group);
  gev_record_set_number (benefit, GEV_BENEFIT_BASELINE, 0);
  gev_record_set_number (benefit, GEV_BENEFIT_BASELINE_DATE, gev_date_new (2024, 1, 1));
  gev_record_set_add (fixture->set, GEV_RECORD (benefit));
  gev_record_set_text (measurement, GEV_MEASUREMENT_BENEFIT, gev_record_get_uuid (benefit));
  gev_record_set_number (measurement, GEV_MEASUREMENT_DATE, gev_date_new (2025, 1, 1));
  gev_record_set_number (measurement, GEV_MEASUREMENT_VALUE, kroner * GEV_DECIMAL_ONE);
  gev_record_set_add (fixture->set, measurement);
  g_object_unref (measurement);
  g_object_unref (benefit);

  return benefit;
}

static void
count_in (Fixture    *fixture,
          GevBenefit *part,
          GevBenefit *whole)
{
  gpointer from = add_record (fixture, GEV_TYPE_MAP_NODE);
  gpointer to = add_record (fixture, GEV_TYPE_MAP_NODE);
  g_autoptr (GevRecord) edge = gev_record_new (GEV_TYPE_MAP_EDGE);

  gev_record_set_text (from, GEV_MAP_NODE_BENEFIT, gev_record_get_uuid (part));
  gev_record_set_text (to, GEV_MAP_NODE_BENEFIT, gev_record_get_uuid (whole));
  gev_record_set_text (edge, GEV_MAP_EDGE_FROM, gev_record_get_uuid (from));
  gev_record_set_text (edge, GEV_MAP_EDGE_TO, gev_record_get_uuid (to));
  gev_record_set_number (edge, GEV_MAP_EDGE_PART, TRUE);
  gev_record_set_add (fixture->set, edge);
}

static void
assert_sum (Fixture  *fixture,
            gpointer  scope,
            guint     groups,
            int       kroner,
            guint     n_left_out)
{
  GevTotalsOptions options = { .scope = scope, .groups = groups, .as_of = gev_date_new (2026, 1, 1) };
  g_autoptr (GevTotals) totals = gev_totals_new (fixture->set, &options);

  g_assert_cmpint (gev_totals_get_sum (totals)->realised_ore, ==, kroner * 100);
  g_assert_cmpuint (gev_totals_get_sum (totals)->n_left_out, ==, n_left_out);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->set = gev_record_set_new ();
  fixture->project = add_record (fixture, GEV_TYPE_PROJECT);
  fixture->other = add_record (fixture, GEV_TYPE_PROJECT);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->set);
}

/* 10 is counted in 100, 100 in 1000: the sum is 1000, not 1110. */
static void
test_chain (Fixture       *fixture,
            gconstpointer  data)
{
  GevBenefit *ten = add_benefit (fixture, fixture->project, 10, GEV_BENEFIT_GROUP_BUDGET_EFFECT);
  GevBenefit *hundred = add_benefit (fixture, fixture->project, 100, GEV_BENEFIT_GROUP_BUDGET_EFFECT);
  GevBenefit *thousand = add_benefit (fixture, fixture->project, 1000, GEV_BENEFIT_GROUP_BUDGET_EFFECT);

  assert_sum (fixture, NULL, 0, 1110, 0);
  count_in (fixture, ten, hundred);
  assert_sum (fixture, NULL, 0, 1100, 1);
  count_in (fixture, hundred, thousand);
  assert_sum (fixture, NULL, 0, 1000, 2);
  assert_sum (fixture, hundred, 0, 100, 0);
}

/* What is counted elsewhere is not counted here: 10 stands in the sum of its
 * own project, and is left out of the sum of both. */
static void
test_outside (Fixture       *fixture,
              gconstpointer  data)
{
  GevBenefit *ten = add_benefit (fixture, fixture->project, 10, GEV_BENEFIT_GROUP_BUDGET_EFFECT);
  GevBenefit *hundred = add_benefit (fixture, fixture->other, 100, GEV_BENEFIT_GROUP_ALTERNATIVE_USE);

  count_in (fixture, ten, hundred);
  assert_sum (fixture, fixture->project, 0, 10, 0);
  assert_sum (fixture, NULL, 0, 100, 1);
  /* Freed money is one sum of two groups. */
  assert_sum (fixture, NULL, 1u << GEV_BENEFIT_GROUP_BUDGET_EFFECT, 0, 1);
  gev_record_set_number (hundred, GEV_BENEFIT_GROUP, GEV_BENEFIT_GROUP_PUBLIC_ELSEWHERE);
  assert_sum (fixture, NULL, 1u << GEV_BENEFIT_GROUP_BUDGET_EFFECT, 10, 0);
}

/* Kroner are not lost in what has no price, nor in a circle. */
static void
test_nothing_lost (Fixture       *fixture,
                   gconstpointer  data)
{
  GevBenefit *ten = add_benefit (fixture, fixture->project, 10, GEV_BENEFIT_GROUP_BUDGET_EFFECT);
  GevBenefit *hundred = add_benefit (fixture, fixture->project, 100, GEV_BENEFIT_GROUP_BUDGET_EFFECT);

  count_in (fixture, ten, hundred);
  gev_record_set_number (hundred, GEV_BENEFIT_PRICED, FALSE);
  assert_sum (fixture, NULL, 0, 10, 0);
  gev_record_set_number (hundred, GEV_BENEFIT_PRICED, TRUE);
  count_in (fixture, hundred, ten);
  assert_sum (fixture, NULL, 0, 110, 0);
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
  add_test ("/model/benefit-parts/chain", test_chain);
  add_test ("/model/benefit-parts/outside", test_outside);
  add_test ("/model/benefit-parts/nothing-lost", test_nothing_lost);

  return g_test_run ();
}
