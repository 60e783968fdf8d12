/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-stage-history.h"

static GevRecord *
add_change (GevRecordSet *set,
            GevProject   *project,
            const char   *date,
            GevStage      to,
            GevRecord    *wrong)
{
  g_autoptr (GevRecord) change = gev_record_new (GEV_TYPE_STAGE_CHANGE);

  gev_record_set_text (change, GEV_STAGE_CHANGE_PROJECT, gev_record_get_uuid (project));
  gev_record_set_number (change, GEV_STAGE_CHANGE_DATE, gev_date_from_iso (date));
  gev_record_set_number (change, GEV_STAGE_CHANGE_TO, to);
  if (wrong != NULL)
    gev_record_set_text (change, GEV_STAGE_CHANGE_CORRECTS, gev_record_get_uuid (wrong));
  gev_record_set_add (set, change);

  return gev_record_set_lookup (set, gev_record_get_uuid (change));
}

static void
check_entry (GArray   *entries,
             guint     index,
             gboolean  has_from,
             GevStage  from,
             gpointer  corrected_by)
{
  const GevStageEntry *entry = &g_array_index (entries, GevStageEntry, index);

  g_assert_cmpint (entry->has_from, ==, has_from);
  if (has_from)
    g_assert_cmpint (entry->from, ==, from);
  g_assert_true (entry->corrected_by == corrected_by);
}

/* Concept in March and implementation in September, which was wrong: it was a trial. */
static void
test_correction (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  g_autoptr (GevProject) project = GEV_PROJECT (gev_record_new (GEV_TYPE_PROJECT));
  g_autoptr (GArray) none = gev_stage_history_new (project, set);
  g_autoptr (GArray) entries = NULL;
  GevRecord *wrong;
  GevRecord *right;

  g_assert_cmpuint (none->len, ==, 0);
  add_change (set, project, "2025-03-01", GEV_STAGE_CONCEPT, NULL);
  wrong = add_change (set, project, "2025-09-01", GEV_STAGE_IMPLEMENTATION, NULL);
  right = add_change (set, project, "2025-10-01", GEV_STAGE_TRIAL, wrong);
  add_change (set, project, "2026-02-01", GEV_STAGE_IMPLEMENTATION, NULL);
  entries = gev_stage_history_new (project, set);
  g_assert_cmpuint (entries->len, ==, 4);
  check_entry (entries, 0, FALSE, 0, NULL);
  check_entry (entries, 1, TRUE, GEV_STAGE_CONCEPT, right);
  check_entry (entries, 2, TRUE, GEV_STAGE_CONCEPT, NULL);
  check_entry (entries, 3, TRUE, GEV_STAGE_TRIAL, NULL);
}

/* What is added for a day before others changes what the next one led from, and not what that one holds. */
static void
test_back_dated (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  g_autoptr (GevProject) project = GEV_PROJECT (gev_record_new (GEV_TYPE_PROJECT));
  GevRecord *later = add_change (set, project, "2025-09-01", GEV_STAGE_TRIAL, NULL);
  g_autoptr (GArray) entries = NULL;

  gev_record_set_number (later, GEV_STAGE_CHANGE_FROM, GEV_STAGE_IDEA);
  add_change (set, project, "2025-06-01", GEV_STAGE_PLANNING, NULL);
  entries = gev_stage_history_new (project, set);
  check_entry (entries, 0, FALSE, 0, NULL);
  check_entry (entries, 1, TRUE, GEV_STAGE_PLANNING, NULL);
  g_assert_true (GEV_RECORD (g_array_index (entries, GevStageEntry, 1).change) == later);
  g_assert_cmpint (gev_record_get_choice (later, GEV_STAGE_CHANGE_FROM), ==, GEV_STAGE_IDEA);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stage-history/correction", test_correction);
  g_test_add_func ("/stage-history/back-dated", test_back_dated);

  return g_test_run ();
}
