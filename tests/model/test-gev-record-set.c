/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-record-set.h"

#include "gev-action.h"
#include "gev-import-plan.h"
#include "gev-measurement.h"
#include "gev-process-models.h"
#include "gev-project.h"
#include "gev-uuid.h"

static GevRecord *
make_project (const char *title)
{
  GevRecord *project = gev_record_new (GEV_TYPE_PROJECT);

  gev_record_set_text (project, GEV_PROJECT_TITLE, title);

  return project;
}

static GevRecord *
make_measurement (const char *benefit,
                  GevDate     date,
                  GevTime     created)
{
  GevRecord *measurement = gev_record_new (GEV_TYPE_MEASUREMENT);

  gev_record_set_text (measurement, GEV_MEASUREMENT_BENEFIT, benefit);
  gev_record_set_number (measurement, GEV_MEASUREMENT_DATE, date);
  gev_record_set_number (measurement, GEV_MEASUREMENT_VALUE, created);
  gev_record_set_number (measurement, GEV_RECORD_CREATED, created);

  return measurement;
}

static void
test_lookup (void)
{
  static const char *const titles[] = { "Ås", "Plan 10", "ærlig", "Zebra", "Plan 9", "Øst", "plan 9 b" };
  static const char *const sorted[] = { "Plan 9", "plan 9 b", "Plan 10", "Zebra", "ærlig", "Øst", "Ås" };
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  g_autoptr (GevRecord) action = gev_record_new (GEV_TYPE_ACTION);
  GPtrArray *projects;
  GevRecord *first;

  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autoptr (GevRecord) project = make_project (titles[i]);

      g_assert_true (gev_record_set_add (set, project));
      g_assert_false (gev_record_set_add (set, project));
      g_assert_true (gev_record_set_lookup (set, gev_record_get_uuid (project)) == project);
    }
  projects = gev_record_set_get_all (set, GEV_TYPE_PROJECT);
  g_assert_cmpuint (projects->len, ==, G_N_ELEMENTS (sorted));
  for (gsize i = 0; i < G_N_ELEMENTS (sorted); i++)
    g_assert_cmpstr (gev_record_get_text (g_ptr_array_index (projects, i), GEV_PROJECT_TITLE), ==, sorted[i]);

  first = g_ptr_array_index (projects, 0);
  gev_record_set_list (action, GEV_ACTION_PROJECTS, (const char *[]){ gev_record_get_uuid (first), NULL });
  gev_record_set_add (set, action);
  g_assert_cmpuint (
    gev_record_set_get_referring (set, GEV_TYPE_ACTION, GEV_ACTION_PROJECTS, gev_record_get_uuid (first))->len, ==, 1);
  g_assert_cmpuint (gev_record_set_get_all (set, GEV_TYPE_MEASUREMENT)->len, ==, 0);
  g_assert_null (gev_record_set_lookup (set, NULL));
}

/* By date, and on the same day by when they were recorded. */
static void
test_order (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  g_autofree char *benefit = gev_uuid_new ();
  const int order[][2] = { { 20, 5 }, { 10, 9 }, { 10, 3 }, { 15, 1 } };
  GPtrArray *measurements;

  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    {
      g_autoptr (GevRecord) measurement = make_measurement (benefit, order[i][0], order[i][1]);

      gev_record_set_add (set, measurement);
    }
  measurements = gev_record_set_get_referring (set, GEV_TYPE_MEASUREMENT, GEV_MEASUREMENT_BENEFIT, benefit);
  g_assert_cmpint (gev_record_get_number (g_ptr_array_index (measurements, 0), GEV_RECORD_CREATED), ==, 3);
  g_assert_cmpint (gev_record_get_number (g_ptr_array_index (measurements, 1), GEV_RECORD_CREATED), ==, 9);
  g_assert_cmpint (gev_record_get_number (g_ptr_array_index (measurements, 3), GEV_RECORD_CREATED), ==, 5);
}

/* Each model covers every canonical stage once, in order. */
static void
test_process_models (void)
{
  g_autoptr (GPtrArray) records = gev_process_models_create_shipped ();
  g_autoptr (GPtrArray) again = gev_process_models_create_shipped ();
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  GPtrArray *models;

  for (guint i = 0; i < records->len; i++)
    {
      g_autoptr (GPtrArray) problems = gev_record_validate (g_ptr_array_index (records, i));

      g_assert_cmpuint (problems->len, ==, 0);
      g_assert_true (gev_record_set_add (set, g_ptr_array_index (records, i)));
      g_assert_true (gev_record_equal (g_ptr_array_index (records, i), g_ptr_array_index (again, i)));
    }
  models = gev_record_set_get_all (set, GEV_TYPE_PROCESS_MODEL);
  g_assert_cmpuint (models->len, ==, 3);
  for (guint i = 0; i < models->len; i++)
    {
      GPtrArray *steps = gev_record_set_get_referring (set, GEV_TYPE_PROCESS_STEP, GEV_PROCESS_STEP_MODEL,
                                                       gev_record_get_uuid (g_ptr_array_index (models, i)));
      int next = GEV_STAGE_IDEA;

      for (guint j = 0; j < steps->len; j++)
        {
          gpointer step = g_ptr_array_index (steps, j);

          g_assert_cmpint (gev_record_get_choice (step, GEV_PROCESS_STEP_FIRST_STAGE), ==, next);
          next = gev_record_get_choice (step, GEV_PROCESS_STEP_LAST_STAGE) + 1;
        }
      g_assert_cmpint (next, ==, GEV_STAGE_DIFFUSION + 1);
      for (int stage = GEV_STAGE_IDEA; stage <= GEV_STAGE_DIFFUSION; stage++)
        g_assert_nonnull (gev_process_models_find_step (steps, stage));
      g_assert_null (gev_process_models_find_step (steps, GEV_STAGE_STOPPED));
    }
}

static void
test_import_plan (void)
{
  g_autoptr (GevImportPlan) plan = gev_import_plan_new ("inn.xml");
  g_autoptr (GevRecord) good = make_project ("Nattilsyn");
  g_autoptr (GevRecord) twin = make_project ("Tvilling");
  g_autoptr (GevRecord) bad = gev_record_new (GEV_TYPE_PROJECT);

  gev_record_set_text (twin, GEV_RECORD_UUID, gev_record_get_uuid (good));
  gev_import_plan_add (plan, good, 3);
  gev_import_plan_add (plan, bad, 7);
  gev_import_plan_add (plan, twin, 9);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (plan)), ==, 3);
  g_assert_cmpuint (gev_import_plan_count (plan, GEV_IMPORT_NEW), ==, 1);
  g_assert_cmpuint (gev_import_plan_count (plan, GEV_IMPORT_REFUSED), ==, 2);
  g_assert_nonnull (strstr (gev_import_item_get_message (gev_import_plan_get_item (plan, 2)), "line 3"));
  g_assert_true (gev_import_item_get_record (gev_import_plan_lookup (plan, gev_record_get_uuid (good))) == good);
}

static void
test_uuids (void)
{
  g_autofree char *before = gev_uuid_new ();

  for (int i = 0; i < 20000; i++)
    {
      char *uuid = gev_uuid_new ();

      g_assert_true (gev_uuid_is_valid (uuid));
      g_assert_cmpint (uuid[14], ==, '7');
      g_assert_nonnull (strchr ("89ab", uuid[19]));
      g_assert_cmpstr (before, <, uuid);
      g_free (before);
      before = uuid;
    }
  g_assert_false (gev_uuid_is_for_text (before));
  g_assert_false (gev_uuid_is_valid (""));
  g_assert_false (gev_uuid_is_valid ("018f0000-0000-7000-8000-00000000000"));
  g_assert_false (gev_uuid_is_valid ("018f0000-0000-7000-8000-0000000000000"));
  g_assert_false (gev_uuid_is_valid ("018f0000_0000-7000-8000-000000000000"));
}

/* What another program makes of the same address. */
static void
test_uuid_for_text (void)
{
  g_autofree char *uuid = gev_uuid_new_for_text ("http://www.example.com/");

  g_assert_cmpstr (uuid, ==, "fcde3c85-2270-590f-9e7c-ee003d65e0e2");
  g_assert_true (gev_uuid_is_for_text (uuid));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/record-set/lookup", test_lookup);
  g_test_add_func ("/model/record-set/order", test_order);
  g_test_add_func ("/model/record-set/process-models", test_process_models);
  g_test_add_func ("/model/record-set/import-plan", test_import_plan);
  g_test_add_func ("/model/record-set/uuids", test_uuids);
  g_test_add_func ("/model/record-set/uuid-for-text", test_uuid_for_text);

  return g_test_run ();
}
