/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "gev-command.h"
#include "gev-option.h"
#include "gev-output.h"
#include "gev-portfolio-file.h"
#include "gev-project.h"
#include "gev-xml-export.h"

static char *format;
static char *profile;
static char *project_uuid;
static char *out;
static gboolean no_names;

static const GOptionEntry options[] = {
  { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_("What to write: exchange (XML of Gevinst)"), "FORMAT" },
  { "profile", 0, 0, G_OPTION_ARG_STRING, &profile, N_("How much to write: full"), "PROFILE" },
  { "project", 0, 0, G_OPTION_ARG_STRING, &project_uuid, N_("Only this project and what it refers to"), "UUID" },
  { "no-names", 0, 0, G_OPTION_ARG_NONE, &no_names, N_("Leave out the names of persons"), NULL },
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &out, N_("Where to write; “-” is standard output"), N_("OUT") },
  { NULL },
};

static gboolean
write_file (GevRecordSet  *set,
            GError       **error)
{
  g_autoptr (GevOutput) output = gev_output_open (out, error);

  if (output == NULL)
    return FALSE;
  if (!gev_xml_export (set, project_uuid, !no_names, gev_output_get_stream (output), NULL, error))
    {
      g_prefix_error (error, "%s: ", out);
      return FALSE;
    }

  return gev_output_finish (output, error);
}

static gboolean
run (char   **arguments,
     GError **error)
{
  static const char *const formats[] = { "exchange", NULL };
  static const char *const profiles[] = { "full", NULL };
  g_autoptr (GevStore) store = NULL;
  g_autoptr (GevRecordSet) set = NULL;
  gpointer project;
  int choice;

  if (!gev_option_get_choice ("--format", format, formats, &choice, error) ||
      !gev_option_get_choice ("--profile", profile, profiles, &choice, error) ||
      !gev_option_require ("-o", out, error))
    return FALSE;
  store = gev_portfolio_file_open (arguments[0], GEV_STORE_READ, error);
  set = store != NULL ? gev_portfolio_file_load (store, arguments[0], error) : NULL;

  return set != NULL &&
         gev_portfolio_file_lookup (set, arguments[0], project_uuid, GEV_TYPE_PROJECT, &project, error) &&
         write_file (set, error);
}

const GevCommand gev_command_export = {
  .name = "export",
  .arguments = "FILE",
  .summary = N_("Write a portfolio, or a project of it, for another program to take in"),
  .options = options,
  .run = run,
};
