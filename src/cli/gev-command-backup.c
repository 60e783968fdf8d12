/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "gev-command.h"
#include "gev-portfolio-file.h"
#include "gev-store-backup.h"

static gboolean
run (char   **arguments,
     GError **error)
{
  g_autoptr (GevStore) store = gev_portfolio_file_open (arguments[0], GEV_STORE_READ, error);

  if (store == NULL)
    return FALSE;
  if (!gev_store_backup (store, arguments[1], NULL, error))
    {
      g_prefix_error (error, "%s: ", arguments[1]);
      return FALSE;
    }

  return TRUE;
}

const GevCommand gev_command_backup = {
  .name = "backup",
  .arguments = "FILE BACKUP",
  .summary = N_("Copy a portfolio as it is now, history and all"),
  .details = N_("The portfolio may be in use meanwhile. If there is a file called BACKUP, it is replaced."),
  .run = run,
};
