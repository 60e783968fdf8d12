/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-project.h"

#include "gev-stage-change.h"

static GevRecord *
create_change (GevProject *project,
               const char *date,
               GevStage    to,
               GevTime     created)
{
  GevRecord *change = gev_record_new (GEV_TYPE_STAGE_CHANGE);

  gev_record_set_text (change, GEV_STAGE_CHANGE_PROJECT, gev_record_get_uuid (project));
  gev_record_set_number (change, GEV_STAGE_CHANGE_DATE, gev_date_from_iso (date));
  gev_record_set_number (change, GEV_STAGE_CHANGE_TO, to);
  gev_record_set_number (change, GEV_RECORD_CREATED, created);

  return change;
}

static void
add_change (GevRecordSet *set,
            GevProject   *project,
            const char   *date,
            GevStage      to,
            GevTime       created)
{
  g_autoptr (GevRecord) change = create_change (project, date, to, created);

  gev_record_set_add (set, change);
}

/* Adds a change that corrects another, and returns its UUID. */
static const char *
add_correction (GevRecordSet *set,
                GevProject   *project,
                const char   *date,
                GevStage      to,
                const char   *corrected)
{
  g_autoptr (GevRecord) change = create_change (project, date, to, 1);

  gev_record_set_text (change, GEV_STAGE_CHANGE_CORRECTS, corrected);
  gev_record_set_add (set, change);

  return gev_record_get_uuid (change);
}

static GevStage
get_stage (GevRecordSet *set,
           GevProject   *project,
           const char   *date)
{
  return gev_project_get_stage (project, set, gev_date_from_iso (date));
}

static void
test_stage (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  g_autoptr (GevProject) project = GEV_PROJECT (gev_record_new (GEV_TYPE_PROJECT));
  g_autoptr (GevProject) other = GEV_PROJECT (gev_record_new (GEV_TYPE_PROJECT));

  g_assert_cmpint (get_stage (set, project, "2026-11-21"), ==, GEV_STAGE_IDEA);
  add_change (set, project, "2025-03-01", GEV_STAGE_TRIAL, 5);
  add_change (set, project, "2024-06-01", GEV_STAGE_PLANNING, 9);
  add_change (set, project, "2025-03-01", GEV_STAGE_CONCEPT, 4);
  add_change (set, project, "2027-01-01", GEV_STAGE_STOPPED, 1);
  add_change (set, other, "2024-01-01", GEV_STAGE_DIFFUSION, 1);

  g_assert_cmpint (get_stage (set, project, "2024-05-31"), ==, GEV_STAGE_IDEA);
  g_assert_cmpint (get_stage (set, project, "2024-06-01"), ==, GEV_STAGE_PLANNING);
  g_assert_cmpint (get_stage (set, project, "2025-02-28"), ==, GEV_STAGE_PLANNING);
  g_assert_cmpint (get_stage (set, project, "2025-03-01"), ==, GEV_STAGE_TRIAL);
  g_assert_cmpint (get_stage (set, project, "2026-12-31"), ==, GEV_STAGE_TRIAL);
  g_assert_cmpint (get_stage (set, project, "2027-01-01"), ==, GEV_STAGE_STOPPED);
}

static void
test_corrected (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  g_autoptr (GevProject) project = GEV_PROJECT (gev_record_new (GEV_TYPE_PROJECT));
  g_autoptr (GevProject) other = GEV_PROJECT (gev_record_new (GEV_TYPE_PROJECT));
  g_autoptr (GevRecord) wrong = create_change (project, "2025-01-10", GEV_STAGE_DIFFUSION, 2);
  const char *second;

  add_change (set, project, "2024-06-01", GEV_STAGE_CONCEPT, 1);
  gev_record_set_add (set, wrong);
  g_assert_cmpint (get_stage (set, project, "2025-01-10"), ==, GEV_STAGE_DIFFUSION);

  /* A change of another project corrects nothing here. */
  add_correction (set, other, "2025-01-01", GEV_STAGE_TRIAL, gev_record_get_uuid (wrong));
  g_assert_cmpint (get_stage (set, project, "2025-01-10"), ==, GEV_STAGE_DIFFUSION);

  /* It was planning, and a month later: the entry counts on no day. */
  second = add_correction (set, project, "2025-02-10", GEV_STAGE_PLANNING, gev_record_get_uuid (wrong));
  g_assert_cmpint (get_stage (set, project, "2025-01-10"), ==, GEV_STAGE_CONCEPT);
  g_assert_cmpint (get_stage (set, project, "2025-02-09"), ==, GEV_STAGE_CONCEPT);
  g_assert_cmpint (get_stage (set, project, "2025-02-10"), ==, GEV_STAGE_PLANNING);
  g_assert_false (gev_stage_change_counts (GEV_STAGE_CHANGE (wrong), set));

  /* The correction was wrong as well: it was a trial, in December. What the
   * first correction corrected does not come back. */
  add_correction (set, project, "2024-12-10", GEV_STAGE_TRIAL, second);
  g_assert_cmpint (get_stage (set, project, "2024-12-09"), ==, GEV_STAGE_CONCEPT);
  g_assert_cmpint (get_stage (set, project, "2024-12-10"), ==, GEV_STAGE_TRIAL);
  g_assert_cmpint (get_stage (set, project, "2026-01-01"), ==, GEV_STAGE_TRIAL);
}

/* What names itself corrects nothing; of two that name each other none is left. */
static void
test_corrected_round (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  g_autoptr (GevProject) project = GEV_PROJECT (gev_record_new (GEV_TYPE_PROJECT));
  g_autoptr (GevRecord) self = create_change (project, "2025-01-10", GEV_STAGE_CONCEPT, 1);
  g_autoptr (GevRecord) one = create_change (project, "2025-02-10", GEV_STAGE_TRIAL, 2);
  g_autoptr (GevRecord) other = create_change (project, "2025-03-10", GEV_STAGE_DIFFUSION, 3);

  gev_record_set_text (self, GEV_STAGE_CHANGE_CORRECTS, gev_record_get_uuid (self));
  gev_record_set_text (one, GEV_STAGE_CHANGE_CORRECTS, gev_record_get_uuid (other));
  gev_record_set_text (other, GEV_STAGE_CHANGE_CORRECTS, gev_record_get_uuid (one));
  gev_record_set_add (set, self);
  gev_record_set_add (set, one);
  gev_record_set_add (set, other);
  g_assert_cmpint (get_stage (set, project, "2026-01-01"), ==, GEV_STAGE_CONCEPT);
}

static void
test_overdue_pilot (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  g_autoptr (GevProject) project = GEV_PROJECT (gev_record_new (GEV_TYPE_PROJECT));
  GevDate end = gev_date_from_iso ("2026-06-30");
  static const struct
  {
    const char *date;
    GevStage stage;
    gboolean overdue;
  } cases[] = {
    { "2026-07-10", GEV_STAGE_TRIAL, TRUE },
    { "2026-07-20", GEV_STAGE_IMPLEMENTATION, FALSE },
    { "2026-08-01", GEV_STAGE_CONCEPT, TRUE },
    { "2026-09-01", GEV_STAGE_STOPPED, FALSE },
    { "2026-10-01", GEV_STAGE_ORDINARY_OPERATION, FALSE },
  };

  g_assert_false (gev_project_is_overdue_pilot (project, set, end + 1));
  gev_record_set_number (project, GEV_PROJECT_PILOT, TRUE);
  g_assert_false (gev_project_is_overdue_pilot (project, set, end + 1));
  gev_record_set_number (project, GEV_PROJECT_PLANNED_END, end);
  g_assert_false (gev_project_is_overdue_pilot (project, set, end));
  g_assert_true (gev_project_is_overdue_pilot (project, set, end + 1));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      add_change (set, project, cases[i].date, cases[i].stage, 1);
      g_assert_cmpint (gev_project_is_overdue_pilot (project, set, gev_date_from_iso (cases[i].date)), ==,
                       cases[i].overdue);
    }
  gev_record_set_number (project, GEV_PROJECT_PILOT, FALSE);
  g_assert_false (gev_project_is_overdue_pilot (project, set, gev_date_from_iso ("2026-07-10")));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/project/stage", test_stage);
  g_test_add_func ("/model/project/corrected", test_corrected);
  g_test_add_func ("/model/project/corrected-round", test_corrected_round);
  g_test_add_func ("/model/project/overdue-pilot", test_overdue_pilot);

  return g_test_run ();
}
