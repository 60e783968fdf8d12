/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-store-figures.h"

#include "gev-benefit.h"
#include "gev-map-edge.h"
#include "gev-map-node.h"
#include "gev-portfolio.h"
#include "gev-programme.h"
#include "gev-project.h"
#include "gev-record-list.h"
#include "gev-store-sums.h"
#include "store-test.h"

/* What the portfolio keeps of a scope is what the model computes. */
static void
check_totals (GevStore     *store,
              GevRecordSet *set,
              gpointer      scope,
              guint         groups)
{
  GevTotalsOptions options = { .scope = scope, .groups = groups, .as_of = gev_date_today () };
  g_autoptr (GError) error = NULL;
  g_autoptr (GevTotals) totals = gev_totals_new (set, &options);
  const GevTotalsRow *sum = gev_totals_get_sum (totals);
  GevTotalsRow row;

  gev_store_get_totals (store, scope, groups, &row, &error);
  g_assert_no_error (error);
  g_assert_cmpint (row.planned_to_date_ore, ==, sum->planned_to_date_ore);
  g_assert_cmpint (row.realised_ore, ==, sum->realised_ore);
  g_assert_cmpuint (row.n_benefits, ==, sum->n_benefits);
  g_assert_cmpuint (row.n_dis_benefits, ==, sum->n_dis_benefits);
  g_assert_cmpuint (row.n_overdue, ==, sum->n_overdue);
  g_assert_cmpuint (row.n_left_out, ==, sum->n_left_out);
  for (guint i = 0; i < GEV_N_STATUSES; i++)
    {
      g_assert_cmpuint (row.n_status[i], ==, sum->n_status[i]);
      g_assert_cmpuint (row.n_status_unpriced[i], ==, sum->n_status_unpriced[i]);
    }
  g_assert_cmpint (row.status, ==, sum->status);
  g_assert_cmpfloat_with_epsilon (row.status_ratio, sum->status_ratio, 1e-9 * (1 + ABS (sum->status_ratio)));
}

static void
check_years (GevStore     *store,
             GevRecordSet *set,
             gpointer      scope,
             guint         groups)
{
  GevTotalsOptions options = {
    .scope = scope,
    .groups = groups,
    .as_of = gev_date_today (),
    .grouping = GEV_TOTALS_BY_YEAR,
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) years = gev_store_get_years (store, scope, groups, &error);
  g_autoptr (GevTotals) totals = NULL;
  guint row = 0;

  g_assert_no_error (error);
  if (years->len == 0)
    return;
  options.to = gev_date_new (g_array_index (years, GevYearFigure, years->len - 1).year + 1, 1, 1);
  totals = gev_totals_new (set, &options);
  for (guint i = 0; i < years->len; i++)
    {
      const GevYearFigure *year = &g_array_index (years, GevYearFigure, i);
      const GevTotalsRow *expected;

      /* A year before any that is priced has no figures. */
      do
        expected = gev_totals_get_row (totals, row++);
      while (atoi (expected->key) < year->year);
      g_assert_cmpint (atoi (expected->key), ==, year->year);
      g_assert_cmpint (year->planned_ore, ==, expected->planned_ore);
      g_assert_cmpint (year->planned_to_date_ore, ==, expected->planned_to_date_ore);
      g_assert_cmpint (year->realised_ore, ==, expected->realised_ore);
    }
}

/* What a figure is made of adds up to it, level by level. */
static void
check_sum (GevStore     *store,
           const GevSum *sum,
           gint64        ore,
           guint         n_left_out)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) parts = gev_store_list_parts (store, sum, &error);
  gint64 total;

  g_assert_no_error (error);
  g_assert_true (gev_store_add_up (store, sum, &total, &error));
  g_assert_cmpint (total, ==, ore);
  for (guint i = 0; i < parts->len; i++)
    {
      const GevSumPart *part = g_ptr_array_index (parts, i);
      g_autoptr (GevBenefitValue) value = NULL;
      g_autoptr (GArray) pieces = gev_store_list_pieces (store, sum, part, &value, &error);
      gint64 rest = part->ore;

      g_assert_no_error (error);
      for (guint k = 0; k < pieces->len; k++)
        rest -= g_array_index (pieces, GevValuePiece, k).ore;
      if (part->counted_in == NULL)
        g_assert_cmpint (rest, ==, 0);
      else
        g_assert_cmpint (part->ore, ==, 0);
      g_assert_cmpint (part->priced, ==, gev_benefit_value_is_priced (value));
      n_left_out -= part->counted_in != NULL;
      ore -= part->ore;
    }
  g_assert_cmpint (ore, ==, 0);
  g_assert_cmpuint (n_left_out, ==, 0);
}

static void
check_parts (GevStore *store,
             gpointer  scope,
             guint     groups)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) years = gev_store_get_years (store, scope, groups, &error);
  GevSum sum = { .scope = scope, .groups = groups };
  GevTotalsRow totals;

  g_assert_true (gev_store_get_totals (store, scope, groups, &totals, &error));
  check_sum (store, &sum, totals.realised_ore, totals.n_left_out);
  sum.kind = GEV_SUM_PLANNED_TO_DATE;
  check_sum (store, &sum, totals.planned_to_date_ore, totals.n_left_out);
  for (guint i = 0; i < years->len; i++)
    {
      const GevYearFigure *year = &g_array_index (years, GevYearFigure, i);

      sum.from = gev_date_new (year->year, 1, 1);
      sum.to = gev_date_new (year->year + 1, 1, 1);
      sum.kind = GEV_SUM_REALISED;
      check_sum (store, &sum, year->realised_ore, totals.n_left_out);
      sum.kind = GEV_SUM_PLANNED_TO_DATE;
      check_sum (store, &sum, year->planned_to_date_ore, totals.n_left_out);
      sum.kind = GEV_SUM_PLANNED;
      check_sum (store, &sum, year->planned_ore, totals.n_left_out);
    }
}

static void
check_all (StoreFixture *fixture)
{
  g_autoptr (GevRecordSet) set = store_test_load (fixture->store);
  const GType types[] = { GEV_TYPE_PROGRAMME, GEV_TYPE_PROJECT, GEV_TYPE_BENEFIT };
  guint groups = (guint) g_rand_int_range (fixture->rand, 0, 16);

  check_totals (fixture->store, set, NULL, 0);
  check_totals (fixture->store, set, NULL, groups);
  check_years (fixture->store, set, NULL, groups);
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      GPtrArray *all = gev_record_set_get_all (set, types[i]);
      gpointer scope;

      if (all->len == 0)
        continue;
      scope = g_ptr_array_index (all, g_rand_int_range (fixture->rand, 0, (int) all->len));
      check_totals (fixture->store, set, scope, 0);
      check_totals (fixture->store, set, scope, groups);
      check_years (fixture->store, set, scope, 0);
      if (g_rand_int_range (fixture->rand, 0, 8) == 0)
        check_parts (fixture->store, scope, i == 0 ? groups : 0);
    }
}

/* What is counted in what, circles and all. */
static void
draw_maps (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) benefits = gev_store_get_all (fixture->store, GEV_TYPE_BENEFIT, &error);
  g_autoptr (GPtrArray) nodes = g_ptr_array_new_with_free_func (g_object_unref);

  gev_store_begin (fixture->store, "Map", &error);
  for (guint i = 0; i < benefits->len; i++)
    {
      GevBenefit *benefit = g_ptr_array_index (benefits, i);
      gboolean of_project = gev_record_has (benefit, GEV_BENEFIT_PROJECT);
      GevRecord *node = gev_record_new (GEV_TYPE_MAP_NODE);

      gev_record_set_text (node, of_project ? GEV_MAP_NODE_PROJECT : GEV_MAP_NODE_PROGRAMME,
                           gev_record_get_text (benefit, of_project ? GEV_BENEFIT_PROJECT : GEV_BENEFIT_PROGRAMME));
      gev_record_set_number (node, GEV_MAP_NODE_KIND, GEV_NODE_BENEFIT);
      gev_record_set_text (node, GEV_MAP_NODE_BENEFIT, gev_record_get_uuid (benefit));
      g_ptr_array_add (nodes, node);
      gev_store_put (fixture->store, node, &error);
      g_assert_no_error (error);
    }
  for (guint i = 0; i < nodes->len; i++)
    {
      g_autoptr (GevRecord) edge = gev_record_new (GEV_TYPE_MAP_EDGE);
      guint from = (guint) g_rand_int_range (fixture->rand, 0, (int) nodes->len);
      guint to = (guint) g_rand_int_range (fixture->rand, 0, (int) nodes->len);

      gev_record_set_text (edge, GEV_MAP_EDGE_FROM, gev_record_get_uuid (nodes->pdata[from]));
      gev_record_set_text (edge, GEV_MAP_EDGE_TO, gev_record_get_uuid (nodes->pdata[to]));
      gev_record_set_number (edge, GEV_MAP_EDGE_PART, i % 3 != 0);
      gev_store_put (fixture->store, edge, &error);
      g_assert_no_error (error);
    }
  gev_store_commit (fixture->store, &error);
  g_assert_no_error (error);
}

static void
test_random (StoreFixture  *fixture,
             gconstpointer  data)
{
  store_test_fill (fixture, 12);
  check_all (fixture);
  draw_maps (fixture);
  check_all (fixture);
  for (guint round = 0; round < 200; round++)
    {
      guint step = g_rand_int_range (fixture->rand, 0, 8);
      g_autoptr (GError) error = NULL;

      if (step == 0 && gev_store_get_undo_title (fixture->store) != NULL)
        gev_store_undo (fixture->store, &error);
      else if (step == 1 && gev_store_get_redo_title (fixture->store) != NULL)
        gev_store_redo (fixture->store, &error);
      else
        store_test_change (fixture);
      g_assert_no_error (error);
      check_all (fixture);
    }
}

/* The limits are the portfolio’s, and a new day is a new count. */
/* Sums of the greatest amounts that fields may hold stop where there is no more room. */
static void
test_greatest (StoreFixture  *fixture,
               gconstpointer  data)
{
  g_autoptr (RandomPortfolio) portfolio = random_portfolio_new (20261122, RANDOM_TEMPER_HOSTILE);
  const GType types[] = { GEV_TYPE_PROJECT, GEV_TYPE_PROGRAMME };

  random_portfolio_fill (portfolio, 20);
  store_test_put_all (fixture, portfolio);
  check_all (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GevQuery) query = gev_query_new (types[i]);
      g_autoptr (GevRecordList) list = NULL;

      gev_query_set_sort (query, "realised", TRUE);
      list = gev_record_list_new (fixture->store, query, &error);
      g_assert_no_error (error);
      for (guint j = 0; j < random_portfolio_get_all (portfolio, types[i])->len; j++)
        {
          g_autoptr (GObject) row = g_list_model_get_item (G_LIST_MODEL (list), j);

          g_assert_nonnull (row);
        }
    }
}

static void
test_limits_and_days (StoreFixture  *fixture,
                      gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GevRecord) portfolio = gev_store_get_portfolio (fixture->store, &error);

  store_test_fill (fixture, 12);
  gev_record_set_number (portfolio, GEV_PORTFOLIO_ON_PLAN_LIMIT, GEV_DECIMAL_ONE / 4);
  gev_record_set_number (portfolio, GEV_PORTFOLIO_BEHIND_LIMIT, GEV_DECIMAL_ONE / 5);
  store_test_save (fixture, portfolio);
  check_all (fixture);

  g_setenv ("GEV_NOW", "2027-03-01T08:00:00Z", TRUE);
  gev_store_update_figures (fixture->store, &error);
  g_assert_no_error (error);
  check_all (fixture);
  g_setenv ("GEV_NOW", "2026-11-21T12:00:00Z", TRUE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  store_test_add ("/store/figures/random", test_random);
  store_test_add ("/store/figures/greatest", test_greatest);
  store_test_add ("/store/figures/limits-and-days", test_limits_and_days);

  return g_test_run ();
}
