/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-store-backup.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "gev-store-private.h"

#define PAGES_AT_A_TIME 1024
#define NEWEST_KEPT 10

/* The backups of a portfolio lie in a folder of their own, named after the
 * portfolio and, since many are called the same, after where it lies. */
static char *
get_folder (GevStore *self)
{
  g_autofree char *name = g_path_get_basename (self->path);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, self->path, -1);
  g_autofree char *folder = g_strdup_printf ("%s-%.12s", name, sum);

  return g_build_filename (g_get_user_data_dir (), "gevinst", "backups", folder, NULL);
}

static int
compare_descending (gconstpointer a,
                    gconstpointer b)
{
  return strcmp (*(const char *const *) b, *(const char *const *) a);
}

/* What a job is given. */
typedef struct
{
  char *path;
  GevProgress *progress;
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  g_free (job->path);
  g_clear_object (&job->progress);
  g_free (job);
}

static gboolean
copy_pages (GevStore             *self,
            GevSqliteConnection  *target,
            GevProgress          *progress,
            GCancellable         *cancellable,
            GError              **error)
{
  sqlite3_backup *copy = sqlite3_backup_init (gev_sqlite_connection_get_handle (target), "main",
                                              gev_sqlite_connection_get_handle (self->connection), "main");
  int code;

  if (copy == NULL)
    {
      gev_sqlite_connection_set_error (target, error);
      return FALSE;
    }
  do
    {
      code = sqlite3_backup_step (copy, PAGES_AT_A_TIME);
      if (sqlite3_backup_pagecount (copy) > 0)
        gev_progress_report (progress, 1 - (double) sqlite3_backup_remaining (copy) / sqlite3_backup_pagecount (copy));
    }
  while (code == SQLITE_OK && !g_cancellable_is_cancelled (cancellable));
  sqlite3_backup_finish (copy);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (code != SQLITE_DONE)
    {
      g_set_error (error, GEV_STORE_ERROR, GEV_STORE_ERROR_FAILED, _("The backup cannot be written: %s."),
                   sqlite3_errstr (code));
      return FALSE;
    }

  /* A single file, whatever the portfolio uses beside it. */
  return gev_sqlite_connection_execute (target, "PRAGMA journal_mode = DELETE", error);
}

/* Keeps the newest ten and the newest of each month. */
static void
thin_out (GevStore *self)
{
  g_autoptr (GPtrArray) backups = gev_store_list_backups (self);
  g_autofree char *month = NULL;

  for (guint i = 0; i < backups->len; i++)
    {
      const char *path = g_ptr_array_index (backups, i);
      g_autofree char *name = g_path_get_basename (path);
      g_autofree char *its_month = g_strndup (name, strlen ("YYYY-MM"));
      gboolean first_of_month = g_strcmp0 (month, its_month) != 0;

      g_free (month);
      month = g_steal_pointer (&its_month);
      if (i >= NEWEST_KEPT && !first_of_month)
        g_unlink (path);
    }
}

static char *
find_today (GevStore *self)
{
  g_autoptr (GPtrArray) backups = gev_store_list_backups (self);
  g_autofree char *today = gev_date_to_iso (gev_date_today ());

  if (backups->len > 0)
    {
      g_autofree char *name = g_path_get_basename (g_ptr_array_index (backups, 0));

      if (g_str_has_prefix (name, today))
        return g_strdup (g_ptr_array_index (backups, 0));
    }

  return NULL;
}

/* The file is there whole or not at all. */
static gboolean
write_backup (GevStore      *self,
              const char    *path,
              GevProgress   *progress,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autofree char *unfinished = g_strconcat (path, ".part", NULL);
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autoptr (GevSqliteConnection) target = NULL;

  if (g_str_equal (absolute, self->path))
    {
      g_set_error_literal (error, GEV_STORE_ERROR, GEV_STORE_ERROR_EXISTS,
                           _("The portfolio is no backup of itself. Choose another name."));
      return FALSE;
    }
  g_unlink (unfinished);
  target = gev_sqlite_connection_open (unfinished, GEV_SQLITE_CREATE, error);
  if (target == NULL || !copy_pages (self, target, progress, cancellable, error))
    {
      g_clear_object (&target);
      g_unlink (unfinished);
      return FALSE;
    }
  g_clear_object (&target);
  if (g_rename (unfinished, path) != 0)
    {
      g_set_error (error, GEV_STORE_ERROR, GEV_STORE_ERROR_FAILED, _("The backup cannot be written: %s."),
                   g_strerror (errno));
      g_unlink (unfinished);
      return FALSE;
    }

  return TRUE;
}

/* Two backups within a second are told apart by a number that sorts after. */
static char *
name_backup (const char *folder)
{
  g_autofree char *day = gev_date_to_iso (gev_date_today ());
  g_autofree char *now = gev_time_to_iso (gev_time_now ());
  const char *clock = g_strdelimit (strchr (now, 'T') + 1, ":", '-');
  g_autofree char *name = g_strdup_printf ("%sT%s.gevinst", day, clock);
  char *path = g_build_filename (folder, name, NULL);

  for (guint i = 2; g_file_test (path, G_FILE_TEST_EXISTS); i++)
    {
      g_autofree char *numbered = g_strdup_printf ("%sT%s_%02u.gevinst", day, clock, i);

      g_free (path);
      path = g_build_filename (folder, numbered, NULL);
    }

  return path;
}

static void
backup_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  Job *job = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GevStore) worker = gev_store_open_worker (source, GEV_STORE_READ, NULL, &error);

  if (worker != NULL && write_backup (worker, job->path, job->progress, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * gev_store_backup:
 * @self: a store
 * @path: the name of the backup; a file of that name is replaced
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Copies the portfolio as it is, history and all. The file is there whole or
 * not at all.
 *
 * Returns: whether it is written
 */
gboolean
gev_store_backup (GevStore      *self,
                  const char    *path,
                  GCancellable  *cancellable,
                  GError       **error)
{
  return write_backup (self, path, NULL, cancellable, error);
}

/**
 * gev_store_backup_async:
 * @self: a store
 * @path: the name of the backup; a file of that name is replaced
 * @progress: (nullable): told how far it has come
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @data: for @callback
 *
 * Copies the portfolio as it is, in a thread of its own.
 */
void
gev_store_backup_async (GevStore            *self,
                        const char          *path,
                        GevProgress         *progress,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, data);
  Job *job = g_new0 (Job, 1);

  job->path = g_strdup (path);
  g_set_object (&job->progress, progress);
  g_task_set_source_tag (task, gev_store_backup_async);
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, backup_thread);
}

/**
 * gev_store_backup_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Returns: whether it is written
 */
gboolean
gev_store_backup_finish (GevStore      *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * gev_store_backup_now: (skip)
 * @self: a store
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Makes a backup in the user’s data folder, where the newest ten and one per
 * month are kept. A portfolio that was never edited has nothing to lose, and
 * gets none.
 *
 * Returns: whether it is written, where there is something to lose
 */
gboolean
gev_store_backup_now (GevStore  *self,
                      GError   **error)
{
  g_autofree char *folder = get_folder (self);
  g_autofree char *path = name_backup (folder);

  if (gev_store_get_revision (self) == 0)
    return TRUE;
  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, GEV_STORE_ERROR, GEV_STORE_ERROR_FAILED, _("The folder for backups cannot be made: %s."),
                   g_strerror (errno));
      return FALSE;
    }
  if (!gev_store_backup (self, path, NULL, error))
    return FALSE;
  thin_out (self);

  return TRUE;
}

/**
 * gev_store_backup_daily: (skip)
 * @self: a store
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Makes a backup unless there is one of today.
 *
 * Returns: whether there is one
 */
gboolean
gev_store_backup_daily (GevStore  *self,
                        GError   **error)
{
  g_autofree char *today = find_today (self);

  return today != NULL || gev_store_backup_now (self, error);
}

/**
 * gev_store_list_backups:
 * @self: a store
 *
 * Returns: (transfer full) (element-type filename): the backups that were made
 *   of the portfolio, the newest first
 */
GPtrArray *
gev_store_list_backups (GevStore *self)
{
  g_autofree char *folder = get_folder (self);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *backups = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".gevinst"))
      g_ptr_array_add (backups, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (backups, compare_descending);

  return backups;
}
