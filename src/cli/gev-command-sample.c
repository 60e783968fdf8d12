/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "gev-command.h"
#include "gev-import-job.h"
#include "gev-option.h"
#include "gev-samples.h"
#include "gev-xml-reader.h"

static char *name;

static const GOptionEntry options[] = {
  { "name", 0, 0, G_OPTION_ARG_STRING, &name, N_("Which example: eksempel (made up) or ostre-toten (real)"), "NAME" },
  { NULL },
};

static gboolean
run (char   **arguments,
     GError **error)
{
  static const char *const names[] = { "eksempel", "ostre-toten", NULL };
  static const char *const samples[] = { GEV_SAMPLE_EXAMPLE, GEV_SAMPLE_OSTRE_TOTEN };
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GevImportPlan) plan = NULL;
  int choice;

  if (!gev_option_get_choice ("--name", name, names, &choice, error))
    return FALSE;
  if (g_file_test (arguments[0], G_FILE_TEST_EXISTS))
    {
      g_set_error (error, GEV_CLI_ERROR, GEV_CLI_ERROR_FAILED,
                   _("%s: There is a file of that name already. Choose another name."), arguments[0]);
      return FALSE;
    }
  stream = gev_samples_open (samples[choice]);
  plan = gev_xml_read (stream, samples[choice], NULL, NULL, error);

  return plan != NULL && gev_import_job_run (arguments[0], plan, GEV_CONFLICT_STOP, error);
}

const GevCommand gev_command_sample = {
  .name = "sample",
  .arguments = "FILE",
  .summary = N_("Write an example portfolio"),
  .options = options,
  .run = run,
};
