/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample-set.h"

#include "gev-samples.h"
#include "gev-xml-reader.h"

/* One of the portfolios that ship. */
GevRecordSet *
test_sample_read (const char *name)
{
  g_autoptr (GInputStream) stream = gev_samples_open (name);
  g_autoptr (GError) error = NULL;
  g_autoptr (GevImportPlan) plan = gev_xml_read (stream, name, NULL, NULL, &error);
  GevRecordSet *set = gev_record_set_new ();

  g_assert_no_error (error);
  for (guint i = 0; i < gev_import_plan_get_n (plan); i++)
    gev_record_set_add (set, gev_import_item_get_record (gev_import_plan_get_item (plan, i)));

  return set;
}

GevReportOptions
test_options_make (GevLanguageId language)
{
  return (GevReportOptions) {
    .language = gev_language_get_by_id (language),
    .today = TEST_TODAY,
    .revision = 1204,
  };
}
