/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "gev-command.h"
#include "gev-portfolio-file.h"
#include "gev-store-restore.h"

static gboolean
run (char   **arguments,
     GError **error)
{
  g_autoptr (GevStore) store = gev_portfolio_file_open (arguments[0], GEV_STORE_WRITE, error);

  if (store == NULL)
    return FALSE;
  if (!gev_store_restore (store, arguments[1], NULL, error))
    {
      g_prefix_error (error, "%s: ", arguments[1]);
      return FALSE;
    }

  return TRUE;
}

const GevCommand gev_command_restore = {
  .name = "restore",
  .arguments = "FILE BACKUP",
  .summary = N_("Bring a portfolio back to what it was in a backup"),
  .details = N_("This too can be undone."),
  .run = run,
};
