/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-payers.h"

#include "gev-benefit.h"
#include "gev-cost.h"
#include "gev-measurement.h"
#include "gev-organisation.h"
#include "gev-portfolio.h"

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

static void
add_cost (GevRecordSet *set,
          gpointer      project,
          gpointer      actor,
          int           first,
          int           last,
          gint64        ore)
{
  g_autoptr (GevRecord) cost = gev_record_new (GEV_TYPE_COST);

  gev_record_set_text (cost, GEV_COST_PROJECT, gev_record_get_uuid (project));
  gev_record_set_number (cost, GEV_COST_BASIS, GEV_COST_ACTUAL);
  if (actor != NULL)
    gev_record_set_text (cost, GEV_COST_ACTOR, gev_record_get_uuid (actor));
  gev_record_set_number (cost, GEV_COST_YEAR, first);
  gev_record_set_number (cost, GEV_COST_LAST_YEAR, last);
  gev_record_set_number (cost, GEV_COST_AMOUNT_ORE, ore);
  gev_record_set_add (set, cost);
}

/* A total so far in kroner, from 0 on 2024-01-01, measured on 2025-06-01. */
static gpointer
add_benefit (GevRecordSet *set,
             gpointer      project,
             gpointer      beneficiary,
             int           kroner)
{
  g_autoptr (GevRecord) benefit = gev_record_new (GEV_TYPE_BENEFIT);
  g_autoptr (GevRecord) measurement = gev_record_new (GEV_TYPE_MEASUREMENT);

  gev_record_set_text (benefit, GEV_BENEFIT_PROJECT, gev_record_get_uuid (project));
  if (beneficiary != NULL)
    gev_record_set_text (benefit, GEV_BENEFIT_BENEFICIARY, gev_record_get_uuid (beneficiary));
  gev_record_set_number (benefit, GEV_BENEFIT_PRICED, TRUE);
  gev_record_set_number (benefit, GEV_BENEFIT_UNIT_VALUE_ORE, KR);
  gev_record_set_number (benefit, GEV_BENEFIT_FLOW, GEV_FLOW_CUMULATIVE);
  gev_record_set_number (benefit, GEV_BENEFIT_DIRECTION, GEV_DIRECTION_UP);
  gev_record_set_number (benefit, GEV_BENEFIT_BASELINE, 0);
  gev_record_set_number (benefit, GEV_BENEFIT_BASELINE_DATE, gev_date_new (2024, 1, 1));
  gev_record_set_text (measurement, GEV_MEASUREMENT_BENEFIT, gev_record_get_uuid (benefit));
  gev_record_set_number (measurement, GEV_MEASUREMENT_DATE, gev_date_new (2025, 6, 1));
  gev_record_set_number (measurement, GEV_MEASUREMENT_VALUE, kroner * GEV_DECIMAL_ONE);
  gev_record_set_add (set, benefit);
  gev_record_set_add (set, measurement);

  return benefit;
}

/* The municipality pays 100 kr in each of 2024, 2025 and 2026 and gains 50 kr, the hospital gains 400 kr and bears a
 * drawback of 30 kr. By 2026-01-01 two years are paid: −200 + 50 = −150 against 400 − 30 = 370. */
static void
test_mismatch (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  gpointer project = add_record (set, GEV_TYPE_PROJECT, GEV_PROJECT_TITLE, "Home care");
  gpointer even = add_record (set, GEV_TYPE_PROJECT, GEV_PROJECT_TITLE, "Even");
  gpointer hospital = add_record (set, GEV_TYPE_ACTOR, GEV_ACTOR_NAME, "Hospital");
  gpointer own = add_record (set, GEV_TYPE_ACTOR, GEV_ACTOR_NAME, "Ringsund KOMMUNE");
  gpointer organisation = add_record (set, GEV_TYPE_ORGANISATION, GEV_ORGANISATION_NAME, "Ringsund kommune");
  gpointer portfolio = add_record (set, GEV_TYPE_PORTFOLIO, GEV_PORTFOLIO_TITLE, "Portfolio");
  gpointer drawback;
  g_autoptr (GevPayers) payers = NULL;
  g_autoptr (GevPayers) one = NULL;
  g_autoptr (GevPayers) planned = NULL;
  const GevPayersRow *row;
  const GevPayersMismatch *mismatch;

  gev_record_set_text (portfolio, GEV_PORTFOLIO_ORGANISATION, gev_record_get_uuid (organisation));
  add_cost (set, project, NULL, 2024, 2026, 100 * KR);
  add_benefit (set, project, own, 50);
  add_benefit (set, project, hospital, 400);
  drawback = add_benefit (set, project, NULL, 30);
  gev_record_set_number (drawback, GEV_BENEFIT_DIS_BENEFIT, TRUE);
  gev_record_set_text (drawback, GEV_BENEFIT_COST_BEARER, gev_record_get_uuid (hospital));
  add_cost (set, even, NULL, 2025, 2025, 10 * KR);
  add_benefit (set, even, NULL, 40);

  payers = gev_payers_new (set, NULL, GEV_PAYERS_ACTUAL, gev_date_new (2026, 1, 1));
  g_assert_cmpuint (gev_payers_get_rows (payers)->len, ==, 2);
  row = g_ptr_array_index (gev_payers_get_rows (payers), 0);
  g_assert_null (row->actor);
  g_assert_cmpint (row->cost_ore, ==, 210 * KR);
  g_assert_cmpint (row->benefit_ore, ==, 90 * KR);
  g_assert_cmpint (row->net_ore, ==, -120 * KR);
  row = g_ptr_array_index (gev_payers_get_rows (payers), 1);
  g_assert_true (row->actor == hospital);
  g_assert_cmpint (row->cost_ore, ==, 30 * KR);
  g_assert_cmpint (row->net_ore, ==, 370 * KR);

  g_assert_cmpuint (gev_payers_get_mismatches (payers)->len, ==, 1);
  mismatch = g_ptr_array_index (gev_payers_get_mismatches (payers), 0);
  g_assert_true (mismatch->project == project);
  g_assert_null (mismatch->payer);
  g_assert_cmpint (mismatch->lost_ore, ==, 150 * KR);
  g_assert_true (mismatch->gainer == hospital);
  g_assert_cmpint (mismatch->gained_ore, ==, 370 * KR);

  one = gev_payers_new (set, even, GEV_PAYERS_ACTUAL, gev_date_new (2026, 1, 1));
  g_assert_cmpuint (gev_payers_get_rows (one)->len, ==, 1);
  g_assert_cmpuint (gev_payers_get_mismatches (one)->len, ==, 0);
  planned = gev_payers_new (set, NULL, GEV_PAYERS_PLANNED, gev_date_new (2026, 1, 1));
  g_assert_cmpuint (gev_payers_get_rows (planned)->len, ==, 0);
}

static void
test_empty (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  g_autoptr (GevPayers) payers = gev_payers_new (set, NULL, GEV_PAYERS_ACTUAL, gev_date_new (2026, 1, 1));

  g_assert_cmpuint (gev_payers_get_rows (payers)->len, ==, 0);
  g_assert_cmpuint (gev_payers_get_mismatches (payers)->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/payers/mismatch", test_mismatch);
  g_test_add_func ("/payers/empty", test_empty);

  return g_test_run ();
}
