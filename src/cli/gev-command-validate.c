/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "gev-command.h"
#include "gev-exchange-file.h"
#include "gev-output.h"
#include "gev-reference-check.h"

static void
append_finding (GString       *text,
                const char    *path,
                GevImportItem *item,
                const char    *message)
{
  g_string_append_printf (text, "%s:%u: %s\n", path, gev_import_item_get_line (item), message);
}

/* Appends what is wrong with each record, in the order of the file, and
 * returns how many findings there are. */
static guint
append_findings (GString       *text,
                 const char    *path,
                 GevImportPlan *plan)
{
  g_autoptr (GPtrArray) references = gev_reference_check (plan);
  guint next = 0, n_refused = 0;

  for (guint i = 0; i < gev_import_plan_get_n (plan); i++)
    {
      GevImportItem *item = gev_import_plan_get_item (plan, i);

      if (gev_import_item_get_result (item) == GEV_IMPORT_REFUSED)
        {
          append_finding (text, path, item, gev_import_item_get_message (item));
          n_refused++;
        }
      for (; next < references->len; next++)
        {
          GevReferenceProblem *problem = g_ptr_array_index (references, next);

          if (problem->item != item)
            break;
          append_finding (text, path, item, problem->message);
        }
    }

  return n_refused + references->len;
}

static gboolean
run (char   **arguments,
     GError **error)
{
  const char *path = arguments[0];
  g_autoptr (GevImportPlan) plan = gev_exchange_file_read (path, error);
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_findings, n;

  if (plan == NULL)
    return FALSE;
  n = gev_import_plan_get_n (plan);
  n_findings = append_findings (text, path, plan);
  if (n_findings == 0)
    g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%s: %u record, nothing wrong.\n",
                                               "%s: %u records, nothing wrong.\n", n), path, n);
  if (!gev_output_print (text->str, error))
    return FALSE;
  if (n_findings == 0)
    return TRUE;
  g_set_error (error, GEV_CLI_ERROR, GEV_CLI_ERROR_REFUSED,
               g_dngettext (GETTEXT_PACKAGE, "%s: %u thing is wrong.", "%s: %u things are wrong.", n_findings), path,
               n_findings);

  return FALSE;
}

const GevCommand gev_command_validate = {
  .name = "validate",
  .arguments = "IN.xml",
  .summary = N_("Tell whether an exchange file is right, and if not, what is wrong on which line"),
  .details = N_("A file that is right by itself can be imported into a new portfolio."),
  .run = run,
};
