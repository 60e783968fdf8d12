/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-xml-export.h"

#include "gev-action.h"
#include "gev-actor.h"
#include "gev-benefit.h"
#include "gev-map-node.h"
#include "gev-measurement.h"
#include "gev-organisation.h"
#include "gev-plan-point.h"
#include "gev-portfolio.h"
#include "gev-process-model.h"
#include "gev-process-step.h"
#include "gev-programme.h"
#include "gev-project.h"
#include "gev-reference-check.h"
#include "gev-stage-change.h"
#include "gev-xml-reader.h"
#include "random-portfolio.h"

/* Adds a record of one type with what it must have, its references first. */
static GevRecord *
add (GevRecordSet *records,
     GType         type,
     int           field,
     GevRecord    *target,
     int           other_field,
     GevRecord    *other_target)
{
  g_autoptr (GevRecord) record = gev_record_new (type);
  GevRecordClass *klass = GEV_RECORD_GET_CLASS (record);

  if (field >= 0)
    gev_record_set_text (record, field, gev_record_get_uuid (target));
  if (other_field >= 0)
    gev_record_set_text (record, other_field, gev_record_get_uuid (other_target));
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const GevField *description = gev_record_class_get_field (klass, i);

      if (!(description->flags & GEV_FIELD_REQUIRED) || gev_record_has (record, i))
        continue;
      if (description->kind == GEV_FIELD_TEXT)
        gev_record_set_text (record, i, "A");
      else
        gev_record_set_number (record, i, 1);
    }
  gev_record_set_add (records, record);

  return record;
}

static GevImportPlan *
export (GevRecordSet *records,
        const char   *project)
{
  g_autoptr (GOutputStream) output = g_memory_output_stream_new_resizable ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GInputStream) input = NULL;
  g_autoptr (GError) error = NULL;
  GevImportPlan *plan;

  gev_xml_export (records, project, TRUE, output, NULL, &error);
  g_assert_no_error (error);
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (output));
  input = g_memory_input_stream_new_from_bytes (bytes);
  plan = gev_xml_read (input, "test", NULL, NULL, &error);
  g_assert_no_error (error);

  return plan;
}

static void
test_project (void)
{
  g_autoptr (GevRecordSet) records = gev_record_set_new ();
  GevRecord *cluster = add (records, GEV_TYPE_ORGANISATION, -1, NULL, -1, NULL);
  GevRecord *own = add (records, GEV_TYPE_ORGANISATION, GEV_RECORD_ORIGIN, cluster, -1, NULL);
  GevRecord *actor = add (records, GEV_TYPE_ACTOR, GEV_RECORD_ORIGIN, own, -1, NULL);
  GevRecord *model = add (records, GEV_TYPE_PROCESS_MODEL, -1, NULL, -1, NULL);
  GevRecord *step = add (records, GEV_TYPE_PROCESS_STEP, GEV_PROCESS_STEP_MODEL, model, -1, NULL);
  GevRecord *programme = add (records, GEV_TYPE_PROGRAMME, -1, NULL, -1, NULL);
  GevRecord *project = add (records, GEV_TYPE_PROJECT, GEV_PROJECT_PROGRAMME, programme, GEV_PROJECT_PROCESS_MODEL,
                            model);
  GevRecord *change = add (records, GEV_TYPE_STAGE_CHANGE, GEV_STAGE_CHANGE_PROJECT, project, -1, NULL);
  GevRecord *benefit = add (records, GEV_TYPE_BENEFIT, GEV_BENEFIT_PROJECT, project, GEV_BENEFIT_BENEFICIARY, actor);
  GevRecord *point = add (records, GEV_TYPE_PLAN_POINT, GEV_PLAN_POINT_BENEFIT, benefit, -1, NULL);
  GevRecord *measurement = add (records, GEV_TYPE_MEASUREMENT, GEV_MEASUREMENT_BENEFIT, benefit, -1, NULL);
  GevRecord *inside[] = { cluster, own, actor, model, step, programme, project, change, benefit, point, measurement };
  GevRecord *neighbour = add (records, GEV_TYPE_PROJECT, GEV_PROJECT_PROGRAMME, programme, -1, NULL);
  GevRecord *total = add (records, GEV_TYPE_BENEFIT, GEV_BENEFIT_PROGRAMME, programme, -1, NULL);
  GevRecord *other_model = add (records, GEV_TYPE_PROCESS_MODEL, -1, NULL, -1, NULL);
  GevRecord *action = add (records, GEV_TYPE_ACTION, -1, NULL, -1, NULL);
  const char *projects[] = { gev_record_get_uuid (project), NULL };
  g_autoptr (GevImportPlan) plan = NULL;
  g_autoptr (GevImportPlan) whole = NULL;
  g_autoptr (GPtrArray) problems = NULL;

  gev_record_set_list (action, GEV_ACTION_PROJECTS, projects);
  add (records, GEV_TYPE_PORTFOLIO, GEV_PORTFOLIO_ORGANISATION, own, -1, NULL);
  add (records, GEV_TYPE_STAGE_CHANGE, GEV_STAGE_CHANGE_PROJECT, neighbour, -1, NULL);
  add (records, GEV_TYPE_MEASUREMENT, GEV_MEASUREMENT_BENEFIT, total, -1, NULL);
  add (records, GEV_TYPE_PROCESS_STEP, GEV_PROCESS_STEP_MODEL, other_model, -1, NULL);

  plan = export (records, gev_record_get_uuid (project));
  for (gsize i = 0; i < G_N_ELEMENTS (inside); i++)
    g_assert_nonnull (gev_import_plan_lookup (plan, gev_record_get_uuid (inside[i])));
  g_assert_cmpuint (gev_import_plan_get_n (plan), ==, G_N_ELEMENTS (inside));
  problems = gev_reference_check (plan);
  g_assert_cmpuint (problems->len, ==, 0);

  whole = export (records, NULL);
  g_assert_cmpuint (gev_import_plan_get_n (whole), ==, G_N_ELEMENTS (inside) + 8);
}

static void
set_projects (GevRecord *action,
              GevRecord *one,
              GevRecord *other)
{
  gev_record_set_list (action, GEV_ACTION_PROJECTS,
                       (const char *[]){ gev_record_get_uuid (one), gev_record_get_uuid (other), NULL });
}

/* What a project shares with others comes along, the others do not: the file names none of them. */
static void
test_shared (void)
{
  g_autoptr (GevRecordSet) records = gev_record_set_new ();
  GevRecord *action = add (records, GEV_TYPE_ACTION, -1, NULL, -1, NULL);
  GevRecord *project = add (records, GEV_TYPE_PROJECT, -1, NULL, -1, NULL);
  GevRecord *neighbour = add (records, GEV_TYPE_PROJECT, -1, NULL, -1, NULL);
  GevRecord *box;
  g_autoptr (GevImportPlan) plan = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  GevRecord *written;

  set_projects (action, project, neighbour);
  box = add (records, GEV_TYPE_MAP_NODE, GEV_MAP_NODE_PROJECT, project, GEV_MAP_NODE_ACTION, action);

  plan = export (records, gev_record_get_uuid (project));
  g_assert_cmpuint (gev_import_plan_get_n (plan), ==, 3);
  g_assert_nonnull (gev_import_plan_lookup (plan, gev_record_get_uuid (box)));
  problems = gev_reference_check (plan);
  g_assert_cmpuint (problems->len, ==, 0);
  written = gev_import_item_get_record (gev_import_plan_lookup (plan, gev_record_get_uuid (action)));
  g_assert_cmpuint (g_strv_length ((char **) gev_record_get_list (written, GEV_ACTION_PROJECTS)), ==, 1);
  g_assert_cmpstr (gev_record_get_list (written, GEV_ACTION_PROJECTS)[0], ==, gev_record_get_uuid (project));
  g_assert_cmpuint (g_strv_length ((char **) gev_record_get_list (action, GEV_ACTION_PROJECTS)), ==, 2);
}

/* Whatever records hold, what is read is what was written. */
static void
test_every_type (gconstpointer data)
{
  g_autoptr (RandomPortfolio) portfolio = random_portfolio_new (20261121, GPOINTER_TO_UINT (data));
  g_autoptr (GevRecordSet) records = NULL;
  g_autoptr (GevImportPlan) plan = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GPtrArray) list = NULL;

  random_portfolio_fill (portfolio, 5);
  records = random_portfolio_get_set (portfolio);
  plan = export (records, NULL);
  list = gev_xml_export_list (records, NULL);
  g_assert_cmpuint (gev_import_plan_get_n (plan), ==, list->len);
  for (guint i = 0; i < list->len; i++)
    {
      GevImportItem *item = gev_import_plan_get_item (plan, i);

      g_assert_cmpstr (gev_import_item_get_message (item), ==, NULL);
      g_assert_true (gev_record_equal (gev_import_item_get_record (item), list->pdata[i]));
    }
  problems = gev_reference_check (plan);
  g_assert_cmpuint (problems->len, ==, 0);
  for (guint i = 0; i < random_portfolio_get_all (portfolio, GEV_TYPE_PROJECT)->len; i++)
    {
      GevRecord *project = random_portfolio_get_all (portfolio, GEV_TYPE_PROJECT)->pdata[i];
      g_autoptr (GevImportPlan) part = export (records, gev_record_get_uuid (project));
      g_autoptr (GPtrArray) open = gev_reference_check (part);

      g_assert_cmpuint (open->len, ==, 0);
    }
}

static void
test_cancelled (void)
{
  g_autoptr (GevRecordSet) records = gev_record_set_new ();
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  add (records, GEV_TYPE_PROJECT, -1, NULL, -1, NULL);
  g_cancellable_cancel (cancellable);
  g_assert_false (gev_xml_export (records, NULL, TRUE, stream, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml-export/project", test_project);
  g_test_add_func ("/xml-export/shared", test_shared);
  g_test_add_data_func ("/xml-export/every-type/plain", GUINT_TO_POINTER (RANDOM_TEMPER_PLAIN), test_every_type);
  g_test_add_data_func ("/xml-export/every-type/hostile", GUINT_TO_POINTER (RANDOM_TEMPER_HOSTILE), test_every_type);
  g_test_add_func ("/xml-export/cancelled", test_cancelled);

  return g_test_run ();
}
