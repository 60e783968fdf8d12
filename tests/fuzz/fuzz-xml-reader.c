/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stddef.h>
#include <stdint.h>

#include "gev-record-set.h"
#include "gev-reference-check.h"
#include "gev-xml-export.h"
#include "gev-xml-reader.h"

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

static GevImportPlan *
import (GBytes  *bytes,
        GError **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);

  return gev_xml_read (stream, "fuzz", NULL, NULL, error);
}

static GBytes *
export (GevImportPlan *plan)
{
  g_autoptr (GevRecordSet) records = gev_record_set_new ();
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < gev_import_plan_get_n (plan); i++)
    gev_record_set_add (records, gev_import_item_get_record (gev_import_plan_get_item (plan, i)));
  gev_xml_export (records, NULL, TRUE, stream, NULL, &error);
  g_assert_no_error (error);

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

/* Any bytes are refused with a reason, or read; what was read without a problem
 * is written, and read and written again the same. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (GevImportPlan) plan = import (bytes, &error);
  g_autoptr (GevImportPlan) again = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GBytes) once = NULL;
  g_autoptr (GBytes) twice = NULL;

  g_assert_true ((plan == NULL) == (error != NULL));
  if (plan == NULL)
    {
      g_assert_true (error->domain == GEV_EXCHANGE_ERROR);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return 0;
    }
  problems = gev_reference_check (plan);
  if (gev_import_plan_count (plan, GEV_IMPORT_REFUSED) > 0)
    return 0;

  once = export (plan);
  again = import (once, &error);
  g_assert_no_error (error);
  twice = export (again);
  g_assert_true (g_bytes_equal (once, twice));

  return 0;
}
