/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-store-restore.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "gev-format.h"
#include "gev-record-types.h"
#include "gev-store-backup.h"
#include "gev-store-private.h"

/* What is read from the backup, row by row. */
typedef struct
{
  GevStore *store;
  GHashTable *uuids; /* of the type that is being read */
  GCancellable *cancellable;
} Restoration;

/* A copy that only we know of, in a folder of its own. */
static char *
copy_aside (const char  *path,
            GError     **error)
{
  g_autofree char *folder = g_dir_make_tmp ("gevinst-XXXXXX", error);
  g_autofree char *copy = NULL;
  g_autoptr (GFile) from = g_file_new_for_path (path);
  g_autoptr (GFile) to = NULL;

  if (folder == NULL)
    return NULL;
  copy = g_build_filename (folder, "copy.gevinst", NULL);
  to = g_file_new_for_path (copy);
  if (!g_file_copy (from, to, G_FILE_COPY_NONE, NULL, NULL, NULL, error))
    {
      g_rmdir (folder);
      return NULL;
    }

  return g_steal_pointer (&copy);
}

static void
remove_copy (char *copy)
{
  g_autofree char *folder = g_path_get_dirname (copy);

  g_unlink (copy);
  g_rmdir (folder);
  g_free (copy);
}

/* A backup is never written to: one of an older format is brought up to date in
 * a copy. */
static GevStore *
open_backup (const char  *path,
             char       **copy,
             GError     **error)
{
  g_autoptr (GError) refusal = NULL;
  GevStore *backup = gev_store_open (path, GEV_STORE_READ, &refusal);

  *copy = NULL;
  if (backup != NULL)
    return backup;
  if (!g_error_matches (refusal, GEV_STORE_ERROR, GEV_STORE_ERROR_READ_ONLY))
    {
      g_propagate_error (error, g_steal_pointer (&refusal));
      return NULL;
    }
  *copy = copy_aside (path, error);

  return *copy != NULL ? gev_store_open_copy (*copy, error) : NULL;
}

static gboolean
check_integrity (GevStore  *backup,
                 GError   **error)
{
  GevSqliteStatement *statement =
    gev_sqlite_connection_prepare (backup->connection, "PRAGMA integrity_check (1)", error);
  gboolean has_row, whole;

  if (statement == NULL || !gev_sqlite_statement_step (statement, &has_row, error))
    return FALSE;
  whole = has_row && g_str_equal (gev_sqlite_statement_get_text (statement, 0), "ok");
  gev_sqlite_statement_reset (statement);
  if (!whole)
    g_set_error_literal (error, GEV_STORE_ERROR, GEV_STORE_ERROR_FAILED,
                         _("The backup is damaged. Choose another one; nothing was changed."));

  return whole;
}

static gboolean
write_record (GevRecordClass  *klass,
              const GevValue  *values,
              gpointer         data,
              GError         **error)
{
  Restoration *restoration = data;
  GevStore *self = restoration->store;
  const GevRecordTable *table = gev_record_table_get (G_OBJECT_CLASS_TYPE (klass));
  g_autoptr (GevRecord) record = g_object_new (G_OBJECT_CLASS_TYPE (klass), NULL);
  g_autoptr (GevRecord) present = NULL;
  gint64 id;

  if (g_cancellable_set_error_if_cancelled (restoration->cancellable, error))
    return FALSE;
  for (guint i = 0; i < klass->n_fields; i++)
    gev_record_set_value (record, i, &values[i]);
  g_hash_table_add (restoration->uuids, g_strdup (gev_record_get_uuid (record)));
  if (!gev_store_read_record (self, table, gev_record_get_uuid (record), &id, &present, error))
    return FALSE;
  if (present != NULL && gev_record_equal (record, present))
    return TRUE;

  return gev_store_write_row (self, record, id, present != NULL ? gev_record_get_values (present) : NULL, error);
}

/* What the portfolio has and the backup has not. */
static gboolean
delete_others (GevStore              *self,
               const GevRecordTable  *table,
               GHashTable            *uuids,
               GError               **error)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT \"id\", \"uuid\" FROM \"%s\"", gev_record_table_get_name (table));
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (gint64));
  GevSqliteStatement *statement = gev_sqlite_connection_prepare (self->connection, sql, error);
  gboolean has_row;

  if (statement == NULL)
    return FALSE;
  for (;;)
    {
      gint64 id;

      if (!gev_sqlite_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        break;
      id = gev_sqlite_statement_get_number (statement, 0);
      if (!g_hash_table_contains (uuids, gev_sqlite_statement_get_text (statement, 1)))
        g_array_append_val (others, id);
    }
  for (guint i = 0; i < others->len; i++)
    if (!gev_record_table_delete (table, self->connection, g_array_index (others, gint64, i), error))
      return FALSE;

  return TRUE;
}

/* Every record table becomes what it is in the backup. References are left to
 * the end of the edit, when all that they lead to is there. */
static gboolean
write_records (GevStore      *self,
               GevStore      *backup,
               GCancellable  *cancellable,
               GError       **error)
{
  guint n_types;
  const GType *types = gev_record_types_get (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      g_autoptr (GHashTable) uuids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      Restoration restoration = { self, uuids, cancellable };

      if (!gev_store_foreach (backup, types[i], write_record, &restoration, error) ||
          !delete_others (self, gev_record_table_get (types[i]), uuids, error))
        return FALSE;
    }

  return TRUE;
}

/* The day of one of our own backups, the name of any other. */
static char *
build_title (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *day = g_strndup (name, strlen ("YYYY-MM-DD"));
  GevDate date = gev_date_from_iso (day);

  if (date != GEV_DATE_NONE)
    {
      g_autofree char *text = gev_format_date (gev_language_get_default (), date, GEV_DATE_FORM_LONG);

      return g_strdup_printf (_("Restore backup of %s"), text);
    }

  return g_strdup_printf (_("Restore backup %s"), name);
}

static gboolean
restore_from (GevStore      *self,
              GevStore      *backup,
              const char    *path,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autofree char *title = build_title (path);

  if (!check_integrity (backup, error) || !gev_store_backup_now (self, error) || !gev_store_begin (self, title, error))
    return FALSE;
  if (!write_records (self, backup, cancellable, error))
    {
      gev_store_rollback (self);
      return FALSE;
    }

  return gev_store_commit (self, error);
}

static void
restore_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GevStore) worker = gev_store_open_worker (source, GEV_STORE_WRITE, cancellable, &error);

  if (worker != NULL && gev_store_restore (worker, data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * gev_store_restore:
 * @self: a store that may be written to
 * @path: the name of a backup, or of any portfolio
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Makes the portfolio say what the backup says: one edit, after a backup of
 * what it says now. The history stays and goes on from here, so that this can
 * be undone too.
 *
 * Returns: whether it is on disk; otherwise nothing is changed
 */
gboolean
gev_store_restore (GevStore      *self,
                   const char    *path,
                   GCancellable  *cancellable,
                   GError       **error)
{
  g_autoptr (GevStore) backup = NULL;
  char *copy;
  gboolean restored;

  if (!gev_store_check_writable (self, error))
    return FALSE;
  backup = open_backup (path, &copy, error);
  restored = backup != NULL && restore_from (self, backup, path, cancellable, error);
  g_clear_object (&backup);
  g_clear_pointer (&copy, remove_copy);

  return restored;
}

/**
 * gev_store_restore_async:
 * @self: a store that may be written to, and is not until this is done
 * @path: the name of a backup, or of any portfolio
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @data: for @callback
 *
 * Restores a backup in a thread of its own.
 */
void
gev_store_restore_async (GevStore            *self,
                         const char          *path,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, data);

  g_task_set_source_tag (task, gev_store_restore_async);
  g_task_set_task_data (task, g_strdup (path), g_free);
  g_task_run_in_thread (task, restore_thread);
}

/**
 * gev_store_restore_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Returns: whether it is on disk; otherwise nothing is changed
 */
gboolean
gev_store_restore_finish (GevStore      *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  if (!g_task_propagate_boolean (G_TASK (result), error) || !gev_store_refresh_titles (self, error))
    return FALSE;
  gev_store_emit_changed (self);

  return TRUE;
}
