/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-reference-check.h"

#include "gev-action.h"
#include "gev-organisation.h"
#include "gev-project.h"

static GevRecord *
add (GevImportPlan *plan,
     GType          type,
     guint          line)
{
  g_autoptr (GevRecord) record = gev_record_new (type);

  gev_import_plan_add (plan, record, line);

  return record;
}

static void
check (GPtrArray  *problems,
       guint       n,
       guint       line,
       guint       field,
       const char *uuid)
{
  GevReferenceProblem *problem = g_ptr_array_index (problems, n);

  g_assert_cmpuint (gev_import_item_get_line (problem->item), ==, line);
  g_assert_cmpuint (problem->field, ==, field);
  g_assert_cmpstr (problem->uuid, ==, uuid);
  g_assert_nonnull (strstr (problem->message, uuid));
}

static void
test_check (void)
{
  const char *nowhere = "01900000-0000-7000-8000-0000000000ff";
  g_autoptr (GevImportPlan) plan = gev_import_plan_new ("test");
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  /* The record that is referred to may come later in the file. */
  GevRecord *project = add (plan, GEV_TYPE_PROJECT, 3);
  GevRecord *action = add (plan, GEV_TYPE_ACTION, 9);
  GevRecord *organisation = add (plan, GEV_TYPE_ORGANISATION, 12);
  const char *projects[] = { gev_record_get_uuid (project), NULL, NULL };

  gev_record_set_text (project, GEV_RECORD_ORIGIN, gev_record_get_uuid (organisation));
  gev_record_set_list (action, GEV_ACTION_PROJECTS, projects);
  none = gev_reference_check (plan);
  g_assert_cmpuint (none->len, ==, 0);

  projects[1] = nowhere;
  gev_record_set_list (action, GEV_ACTION_PROJECTS, projects);
  gev_record_set_text (action, GEV_RECORD_ORIGIN, gev_record_get_uuid (project));
  gev_record_set_text (project, GEV_PROJECT_PROGRAMME, nowhere);
  problems = gev_reference_check (plan);
  g_assert_cmpuint (problems->len, ==, 3);
  check (problems, 0, 3, GEV_PROJECT_PROGRAMME, nowhere);
  check (problems, 1, 9, GEV_RECORD_ORIGIN, gev_record_get_uuid (project));
  check (problems, 2, 9, GEV_ACTION_PROJECTS, nowhere);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reference-check/check", test_check);

  return g_test_run ();
}
