/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-exchange-file.h"

#include <glib/gi18n-lib.h>

#include "gev-cli-error.h"
#include "gev-progress-line.h"
#include "gev-xml-reader.h"

/**
 * gev_exchange_file_read:
 * @path: the name of an exchange file
 * @error: return location for a #GEV_EXCHANGE_ERROR, #GEV_CLI_ERROR or
 *   #G_IO_ERROR that names the file
 *
 * Returns: (transfer full) (nullable): an item for each record of the file
 */
GevImportPlan *
gev_exchange_file_read (const char  *path,
                        GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) reason = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, &reason);
  GevProgress *progress;
  GevImportPlan *plan;

  if (stream == NULL)
    {
      gboolean missing = g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);

      g_set_error (error, GEV_CLI_ERROR, GEV_CLI_ERROR_FAILED, "%s: %s", path,
                   missing ? _("There is no such file.") : reason->message);
      return NULL;
    }
  progress = gev_progress_line_new ();
  plan = gev_xml_read (G_INPUT_STREAM (stream), path, NULL, progress, error);
  gev_progress_line_end (progress);

  return plan;
}
