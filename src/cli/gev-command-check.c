/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "gev-command.h"
#include "gev-output.h"
#include "gev-portfolio-file.h"
#include "gev-store-check.h"

static gboolean
print_findings (const char  *path,
                GPtrArray   *findings,
                GError     **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    g_string_append_printf (text, "%s: %s\n", path, (const char *) g_ptr_array_index (findings, i));
  if (findings->len == 0)
    {
      g_string_append_printf (text, _("%s: nothing wrong."), path);
      g_string_append_c (text, '\n');
    }

  return gev_output_print (text->str, error);
}

static gboolean
run (char   **arguments,
     GError **error)
{
  const char *path = arguments[0];
  g_autoptr (GevStore) store = gev_portfolio_file_open (path, GEV_STORE_READ, error);
  g_autoptr (GPtrArray) findings = NULL;

  if (store == NULL)
    return FALSE;
  findings = gev_store_check (store, NULL, error);
  if (findings == NULL)
    {
      g_prefix_error (error, "%s: ", path);
      return FALSE;
    }
  if (!print_findings (path, findings, error))
    return FALSE;
  if (findings->len == 0)
    return TRUE;
  g_set_error (error, GEV_CLI_ERROR, GEV_CLI_ERROR_REFUSED,
               g_dngettext (GETTEXT_PACKAGE, "%s: %u thing is wrong.", "%s: %u things are wrong.", findings->len), path,
               findings->len);

  return FALSE;
}

const GevCommand gev_command_check = {
  .name = "check",
  .arguments = "FILE",
  .summary = N_("Tell whether a portfolio is whole, and compute its figures anew to compare"),
  .run = run,
};
