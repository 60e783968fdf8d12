/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "gev-command.h"
#include "gev-output.h"
#include "gev-portfolio-file.h"

static gboolean
run (char   **arguments,
     GError **error)
{
  g_autoptr (GevStore) store = gev_portfolio_file_open (arguments[0], GEV_STORE_WRITE, error);
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;

  if (store == NULL)
    return FALSE;
  title = g_strdup (gev_store_get_undo_title (store));
  if (!gev_store_undo (store, error))
    {
      g_prefix_error (error, "%s: ", arguments[0]);
      return FALSE;
    }
  gev_store_close (store);
  text = g_strdup_printf (_("Undone: %s\n"), title);

  return gev_output_print (text, error);
}

const GevCommand gev_command_undo = {
  .name = "undo",
  .arguments = "FILE",
  .summary = N_("Take back the last change"),
  .details = N_("Called again, it takes back the change before that one."),
  .run = run,
};
