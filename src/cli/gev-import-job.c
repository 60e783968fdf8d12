/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-import-job.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "gev-portfolio-file.h"
#include "gev-progress-line.h"
#include "gev-store-import.h"

static void
set_error (const char  *path,
           int          code,
           GError     **error)
{
  g_set_error (error, GEV_CLI_ERROR, GEV_CLI_ERROR_FAILED, _("%s: The file cannot be written: %s."), path,
               g_strerror (code));
}

/* A portfolio that is not there is made in a folder of its own, as @unfinished,
 * and gets its place when it is whole. */
static GevStore *
create_unfinished (const char  *path,
                   char       **unfinished,
                   GError     **error)
{
  g_autofree char *folder = g_strconcat (path, ".XXXXXX", NULL);
  GevStore *store;

  if (g_mkdtemp (folder) == NULL)
    {
      set_error (path, errno, error);
      return NULL;
    }
  *unfinished = g_build_filename (folder, "unfinished.gevinst", NULL);
  store = gev_store_create (*unfinished, error);
  if (store == NULL)
    {
      g_prefix_error (error, "%s: ", path);
      g_rmdir (folder);
      return NULL;
    }
  gev_store_set_who (store, g_get_real_name ());

  return store;
}

static GevStore *
open_target (const char      *path,
             GevStoreAccess   access,
             char           **unfinished,
             GError         **error)
{
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return gev_portfolio_file_open (path, access, error);

  return create_unfinished (path, unfinished, error);
}

static gboolean
close_target (GevStore    *store,
              const char  *path,
              const char  *unfinished,
              gboolean     is_whole,
              GError     **error)
{
  g_autofree char *folder = NULL;
  gboolean is_placed;

  gev_store_close (store);
  if (unfinished == NULL)
    return is_whole;
  is_placed = is_whole && g_rename (unfinished, path) == 0;
  if (is_whole && !is_placed)
    set_error (path, errno, error);
  if (!is_placed)
    g_unlink (unfinished);
  folder = g_path_get_dirname (unfinished);
  g_rmdir (folder);

  return is_placed;
}

/**
 * gev_import_job_compare:
 * @path: the name of a portfolio; there need not be one
 * @plan: what came in
 * @error: return location for an error that names the file
 *
 * Tells each item of @plan what an import would do with it.
 *
 * Returns: whether the portfolio could be read
 */
gboolean
gev_import_job_compare (const char     *path,
                        GevImportPlan  *plan,
                        GError        **error)
{
  g_autofree char *unfinished = NULL;
  g_autoptr (GevStore) store = open_target (path, GEV_STORE_READ, &unfinished, error);
  gboolean done;

  if (store == NULL)
    return FALSE;
  done = gev_store_compare_import (store, plan, NULL, error);
  if (!done)
    g_prefix_error (error, "%s: ", path);
  close_target (store, path, unfinished, FALSE, NULL);

  return done;
}

/**
 * gev_import_job_run:
 * @path: the name of a portfolio; it is made if there is none
 * @plan: what came in
 * @policy: what to do where both sides have changed a record
 * @error: return location for an error that names the file
 *
 * Takes @plan in, whole or not at all; what would be made for it is not made
 * otherwise.
 *
 * Returns: whether it is in
 */
gboolean
gev_import_job_run (const char         *path,
                    GevImportPlan      *plan,
                    GevConflictPolicy   policy,
                    GError            **error)
{
  g_autofree char *unfinished = NULL;
  g_autoptr (GevStore) store = open_target (path, GEV_STORE_WRITE, &unfinished, error);
  GevProgress *progress;
  gboolean done;

  if (store == NULL)
    return FALSE;
  progress = gev_progress_line_new ();
  done = gev_store_apply_import (store, plan, policy, progress, NULL, error);
  gev_progress_line_end (progress);
  if (!done)
    g_prefix_error (error, "%s: ", path);

  return close_target (store, path, unfinished, done, error);
}
