/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-store-counts.h"

#include "gev-action.h"
#include "gev-indicators.h"
#include "gev-project.h"
#include "store-test.h"

static void
check_stages (GevStore     *store,
              GevRecordSet *set)
{
  GPtrArray *projects = gev_record_set_get_all (set, GEV_TYPE_PROJECT);
  guint expected[GEV_N_STAGES] = { 0 };
  guint counts[GEV_N_STAGES];
  g_autoptr (GevIndicators) indicators = gev_indicators_new (set);
  GevActivity stock;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < projects->len; i++)
    expected[gev_project_get_stage (g_ptr_array_index (projects, i), set, gev_date_today ())]++;
  gev_store_count_stages (store, counts, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (counts, sizeof counts, expected, sizeof expected);
  gev_indicators_read_stock (indicators, gev_date_today (), &stock);
  g_assert_cmpmem (counts, sizeof counts, stock.total.stages, sizeof stock.total.stages);
}

static void
check_actions (GevStore     *store,
               GevRecordSet *set)
{
  GPtrArray *actions = gev_record_set_get_all (set, GEV_TYPE_ACTION);
  guint expected[GEV_N_ELEMENTS][GEV_N_ACTION_STATUSES + 1] = { 0 };
  guint counts[GEV_N_ELEMENTS][GEV_N_ACTION_STATUSES + 1];
  guint n_actions;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < actions->len; i++)
    {
      GevRecord *action = g_ptr_array_index (actions, i);
      int status = gev_record_get_choice (action, GEV_ACTION_STATUS);

      expected[gev_record_get_choice (action, GEV_ACTION_ELEMENT)][status >= 0 ? status : GEV_N_ACTION_STATUSES]++;
    }
  gev_store_count_actions (store, counts, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (counts, sizeof counts, expected, sizeof expected);
  gev_store_count (store, GEV_TYPE_ACTION, &n_actions, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_actions, ==, actions->len);
}

static void
check_all (StoreFixture *fixture)
{
  g_autoptr (GevRecordSet) set = store_test_load (fixture->store);

  check_stages (fixture->store, set);
  check_actions (fixture->store, set);
}

static void
test_random (StoreFixture  *fixture,
             gconstpointer  data)
{
  check_all (fixture);
  store_test_fill (fixture, 40);
  check_all (fixture);
  for (guint i = 0; i < 60; i++)
    {
      store_test_change (fixture);
      check_all (fixture);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  store_test_add ("/store/counts/random", test_random);

  return g_test_run ();
}
