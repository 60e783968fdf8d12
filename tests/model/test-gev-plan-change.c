/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-plan-change.h"

#include "gev-plan-standing.h"
#include "gev-prerequisite.h"

#define TODAY (gev_date_new (2026, 11, 21))

static GevRecord *
make_benefit (void)
{
  GevRecord *benefit = gev_record_new (GEV_TYPE_BENEFIT);

  gev_record_set_number (benefit, GEV_BENEFIT_BASELINE, 0);
  gev_record_set_number (benefit, GEV_BENEFIT_TARGET, 40 * GEV_DECIMAL_ONE);

  return benefit;
}

/* Only a promise that stands, and that somebody relies on, needs a reason to be changed. */
static void
test_needed (void)
{
  g_autoptr (GevRecord) before = make_benefit ();
  g_autoptr (GevRecord) lower = gev_record_copy (before);
  g_autoptr (GevRecord) dated = gev_record_copy (before);
  g_autoptr (GevRecord) renamed = gev_record_copy (before);

  gev_record_set_number (lower, GEV_BENEFIT_TARGET, 30 * GEV_DECIMAL_ONE);
  gev_record_set_number (dated, GEV_BENEFIT_TARGET_DATE, TODAY);
  gev_record_set_text (renamed, GEV_BENEFIT_TITLE, "Other");
  g_assert_false (gev_plan_change_is_needed (GEV_BENEFIT (before), GEV_BENEFIT (lower), FALSE));
  g_assert_true (gev_plan_change_is_needed (GEV_BENEFIT (before), GEV_BENEFIT (lower), TRUE));
  g_assert_false (gev_plan_change_is_needed (GEV_BENEFIT (before), GEV_BENEFIT (dated), TRUE));
  g_assert_false (gev_plan_change_is_needed (GEV_BENEFIT (before), GEV_BENEFIT (renamed), TRUE));
  gev_record_set_number (before, GEV_BENEFIT_ACCEPTED, TODAY);
  g_assert_true (gev_plan_change_is_needed (GEV_BENEFIT (before), GEV_BENEFIT (lower), FALSE));
}

static void
test_new (void)
{
  g_autoptr (GevRecord) before = make_benefit ();
  g_autoptr (GevPlanChange) change = gev_plan_change_new (GEV_BENEFIT (before), TODAY);

  g_assert_cmpint (gev_record_get_date (change, GEV_PLAN_CHANGE_DATE), ==, TODAY);
  g_assert_cmpint (gev_record_get_number (change, GEV_PLAN_CHANGE_TARGET), ==, 40 * GEV_DECIMAL_ONE);
  g_assert_true (gev_record_has (change, GEV_PLAN_CHANGE_BASELINE));
  g_assert_false (gev_record_has (change, GEV_PLAN_CHANGE_TARGET_DATE));
  g_assert_cmpstr (gev_record_get_text (change, GEV_PLAN_CHANGE_BENEFIT), ==, gev_record_get_uuid (before));
}

/* What is due today is not overdue; what is done never is; what is given up is not counted. */
static void
test_standing (void)
{
  static const int days[] = { -1, 0, -1 };
  g_autoptr (GPtrArray) prerequisites = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GevRecord) benefit = make_benefit ();
  GevPlanStanding standing = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      GevRecord *prerequisite = gev_record_new (GEV_TYPE_PREREQUISITE);

      gev_record_set_number (prerequisite, GEV_PREREQUISITE_DEADLINE, TODAY + days[i]);
      g_ptr_array_add (prerequisites, prerequisite);
    }
  gev_record_set_number (prerequisites->pdata[2], GEV_PREREQUISITE_DONE, TODAY);
  gev_plan_standing_add (&standing, GEV_BENEFIT (benefit), prerequisites, TODAY);
  gev_record_set_number (benefit, GEV_BENEFIT_ACCEPTED, TODAY);
  gev_plan_standing_add (&standing, GEV_BENEFIT (benefit), none, TODAY);
  gev_record_set_number (benefit, GEV_BENEFIT_STATE, GEV_BENEFIT_STOPPED);
  gev_plan_standing_add (&standing, GEV_BENEFIT (benefit), prerequisites, TODAY);
  g_assert_cmpuint (standing.n_benefits, ==, 2);
  g_assert_cmpuint (standing.n_accepted, ==, 1);
  g_assert_cmpuint (standing.n_prerequisites, ==, 3);
  g_assert_cmpuint (standing.n_done, ==, 1);
  g_assert_cmpuint (standing.n_overdue, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan-change/needed", test_needed);
  g_test_add_func ("/plan-change/new", test_new);
  g_test_add_func ("/plan-change/standing", test_standing);

  return g_test_run ();
}
