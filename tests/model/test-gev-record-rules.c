/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-record-rules.h"

#include "gev-application.h"
#include "gev-call-budget.h"
#include "gev-call.h"
#include "gev-criterion.h"
#include "gev-project.h"
#include "gev-score.h"
#include "gev-stage-change.h"

static GevRecord *
add (GevRecordSet *set,
     GType         type,
     guint         field,
     GevRecord    *target,
     guint         other_field,
     GevRecord    *other)
{
  g_autoptr (GevRecord) record = gev_record_new (type);

  if (target != NULL)
    gev_record_set_text (record, field, gev_record_get_uuid (target));
  if (other != NULL)
    gev_record_set_text (record, other_field, gev_record_get_uuid (other));
  gev_record_set_add (set, record);

  return record;
}

static void
assert_problem (GevRecordSet *set,
                gpointer      record,
                const char   *expected)
{
  g_autoptr (GevRecordRules) rules = gev_record_rules_new (set);
  g_autofree char *problem = gev_record_rules_find_problem (rules, record);

  g_assert_true (gev_record_rules_apply_to (record));
  g_assert_cmpstr (problem, ==, expected);
}

static void
assert_remark (GevRecordSet *set,
               gpointer      record,
               const char   *expected)
{
  g_autoptr (GevRecordRules) rules = gev_record_rules_new (set);
  g_autofree char *remark = gev_record_rules_find_remark (rules, record);

  g_assert_cmpstr (remark, ==, expected);
}

static void
test_calls (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  GevRecord *call = add (set, GEV_TYPE_CALL, 0, NULL, 0, NULL);
  GevRecord *other = add (set, GEV_TYPE_CALL, 0, NULL, 0, NULL);
  GevRecord *budget = add (set, GEV_TYPE_CALL_BUDGET, GEV_CALL_BUDGET_CALL, call, 0, NULL);
  GevRecord *application = add (set, GEV_TYPE_APPLICATION, GEV_APPLICATION_CALL, call, 0, NULL);
  GevRecord *criterion = add (set, GEV_TYPE_CRITERION, GEV_CRITERION_CALL, call, 0, NULL);
  GevRecord *foreign = add (set, GEV_TYPE_CRITERION, GEV_CRITERION_CALL, other, 0, NULL);

  assert_problem (set, add (set, GEV_TYPE_SCORE, GEV_SCORE_APPLICATION, application, GEV_SCORE_CRITERION, criterion),
                  NULL);
  assert_problem (set, add (set, GEV_TYPE_SCORE, GEV_SCORE_APPLICATION, application, GEV_SCORE_CRITERION, foreign),
                  "The criterion is of another call than the application.");

  gev_record_set_text (call, GEV_CALL_TITLE, "Midler");
  gev_record_set_number (budget, GEV_CALL_BUDGET_YEAR, 2026);
  gev_record_set_number (budget, GEV_CALL_BUDGET_AMOUNT_ORE, 100);
  gev_record_set_number (application, GEV_APPLICATION_YEAR, 2026);
  gev_record_set_number (application, GEV_APPLICATION_GRANTED_ORE, 100);
  assert_remark (set, application, NULL);
  gev_record_set_number (application, GEV_APPLICATION_GRANTED_ORE, 101);
  assert_remark (set, application, "With this “Midler” grants more for 2026 than its budget.");
}

static void
test_corrections (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  GevRecord *project = add (set, GEV_TYPE_PROJECT, 0, NULL, 0, NULL);
  GevRecord *other = add (set, GEV_TYPE_PROJECT, 0, NULL, 0, NULL);
  GevRecord *first = add (set, GEV_TYPE_STAGE_CHANGE, GEV_STAGE_CHANGE_PROJECT, project, 0, NULL);

  assert_remark (set, first, NULL);
  assert_remark (set, add (set, GEV_TYPE_STAGE_CHANGE, GEV_STAGE_CHANGE_PROJECT, project, GEV_STAGE_CHANGE_CORRECTS,
                           first), NULL);
  assert_remark (set, add (set, GEV_TYPE_STAGE_CHANGE, GEV_STAGE_CHANGE_PROJECT, other, GEV_STAGE_CHANGE_CORRECTS,
                           first), "It corrects an entry of another project, which stays as it is.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record-rules/calls", test_calls);
  g_test_add_func ("/record-rules/corrections", test_corrections);

  return g_test_run ();
}
