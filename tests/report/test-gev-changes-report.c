/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-changes-report.h"

#include "document-texts.h"
#include "gev-benefit.h"
#include "gev-measurement.h"
#include "gev-project.h"
#include "gev-stage-change.h"
#include "sample-set.h"

static gpointer
add (GevRecordSet *set,
     GType         type,
     ...)
{
  g_autoptr (GevRecord) record = gev_record_new (type);
  g_autoptr (GError) error = NULL;
  va_list fields;
  guint field;

  va_start (fields, type);
  while ((field = va_arg (fields, guint)) != 0)
    {
      gev_record_from_string (record, field, va_arg (fields, const char *), &error);
      g_assert_no_error (error);
    }
  va_end (fields);
  gev_record_set_add (set, record);

  return record;
}

static GevDocument *
report (GevRecordSet *set,
        const char   *from,
        const char   *to)
{
  GevReportOptions options = test_options_make (GEV_LANGUAGE_ENGLISH);

  options.from = from != NULL ? gev_date_from_iso (from) : GEV_DATE_NONE;
  options.to = to != NULL ? gev_date_from_iso (to) : GEV_DATE_NONE;

  return gev_changes_report_new (set, &options);
}

/* From 1 January to 1 July, the last excluded: the measurement of that day is not told, that of the
 * day before is, from the value before it and not from the baseline. */
static void
test_period (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  g_autoptr (GevDocument) document = NULL;
  g_autoptr (GPtrArray) texts = NULL;
  g_autofree char *stage = NULL;
  g_autofree char *value = NULL;
  gpointer project, benefit, wrong;
  const char *uuid;

  project = add (set, GEV_TYPE_PROJECT, GEV_PROJECT_TITLE, "Safe nights", GEV_PROJECT_START, "2026-01-01", 0);
  uuid = gev_record_get_uuid (project);
  add (set, GEV_TYPE_PROJECT, GEV_PROJECT_TITLE, "Old one", GEV_PROJECT_START, "2025-12-31", 0);
  add (set, GEV_TYPE_STAGE_CHANGE, GEV_STAGE_CHANGE_PROJECT, uuid, GEV_STAGE_CHANGE_DATE, "2026-02-01",
       GEV_STAGE_CHANGE_FROM, "idea", GEV_STAGE_CHANGE_TO, "concept", 0);
  wrong = add (set, GEV_TYPE_STAGE_CHANGE, GEV_STAGE_CHANGE_PROJECT, uuid, GEV_STAGE_CHANGE_DATE, "2026-03-01",
               GEV_STAGE_CHANGE_TO, "diffusion", 0);
  add (set, GEV_TYPE_STAGE_CHANGE, GEV_STAGE_CHANGE_PROJECT, uuid, GEV_STAGE_CHANGE_DATE, "2026-07-01",
       GEV_STAGE_CHANGE_TO, "planning", GEV_STAGE_CHANGE_CORRECTS, gev_record_get_uuid (wrong), 0);
  benefit = add (set, GEV_TYPE_BENEFIT, GEV_BENEFIT_TITLE, "Fewer rounds", GEV_BENEFIT_PROJECT, uuid,
                 GEV_BENEFIT_BASELINE, "40", 0);
  uuid = gev_record_get_uuid (benefit);
  add (set, GEV_TYPE_MEASUREMENT, GEV_MEASUREMENT_BENEFIT, uuid, GEV_MEASUREMENT_DATE, "2025-12-31",
       GEV_MEASUREMENT_VALUE, "30", 0);
  add (set, GEV_TYPE_MEASUREMENT, GEV_MEASUREMENT_BENEFIT, uuid, GEV_MEASUREMENT_DATE, "2026-06-30",
       GEV_MEASUREMENT_VALUE, "25", 0);
  add (set, GEV_TYPE_MEASUREMENT, GEV_MEASUREMENT_BENEFIT, uuid, GEV_MEASUREMENT_DATE, "2026-07-01",
       GEV_MEASUREMENT_VALUE, "20", 0);

  document = report (set, "2026-01-01", "2026-07-01");
  texts = test_document_texts (document);
  g_assert_true (test_texts_contain (texts, "1 project began. 1 stage was passed. 1 measurement was made."));
  g_assert_false (test_texts_contain (texts, "Old one"));
  g_assert_false (test_texts_contain (texts, "Diffusion"));
  stage = test_table_get (test_document_find (document, "Stage"), "1 Feb 2026", "Stage");
  g_assert_cmpstr (stage, ==, "Idea → Concept");
  value = test_table_get (test_document_find (document, "Value"), "30 Jun 2026", "Value");
  g_assert_cmpstr (value, ==, "30 → 25");
}

static void
test_nothing (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  g_autoptr (GevDocument) document = report (set, NULL, NULL);
  g_autoptr (GPtrArray) texts = test_document_texts (document);

  g_assert_true (test_texts_contain (texts, "Nothing that is recorded with a date happened in the period."));
}

/* Without a period, the twelve months before today, itself excluded. */
static void
test_default_period (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  g_autoptr (GevDocument) document = NULL;
  g_autoptr (GPtrArray) texts = NULL;

  add (set, GEV_TYPE_PROJECT, GEV_PROJECT_TITLE, "First day", GEV_PROJECT_START, "2025-11-21", 0);
  add (set, GEV_TYPE_PROJECT, GEV_PROJECT_TITLE, "Too early", GEV_PROJECT_START, "2025-11-20", 0);
  add (set, GEV_TYPE_PROJECT, GEV_PROJECT_TITLE, "Too late", GEV_PROJECT_START, "2026-11-21", 0);
  document = report (set, NULL, NULL);
  texts = test_document_texts (document);
  g_assert_true (test_texts_contain (texts, "First day"));
  g_assert_false (test_texts_contain (texts, "Too "));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/changes-report/period", test_period);
  g_test_add_func ("/report/changes-report/nothing", test_nothing);
  g_test_add_func ("/report/changes-report/default-period", test_default_period);

  return g_test_run ();
}
