/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-store-exchanges.h"

#include "gev-store-private.h"

/**
 * gev_store_is_as_it_passed: (skip)
 * @self: a store
 * @present: a record of it
 * @as_it_passed: (out): whether it is as it was when it last came in or went out
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Revisions count edits, and an undone edit lets its number be used anew; the time tells them apart.
 *
 * Returns: whether that could be read
 */
gboolean
gev_store_is_as_it_passed (GevStore   *self,
                           GevRecord  *present,
                           gboolean   *as_it_passed,
                           GError    **error)
{
  GevSqliteStatement *statement = gev_sqlite_connection_prepare (
    self->connection,
    "SELECT 1 FROM \"exchanged\" WHERE \"uuid\" = ?1 AND \"revision\" = ?2 AND \"modified\" = ?3", error);
  g_autofree char *modified = gev_record_to_string (present, GEV_RECORD_MODIFIED);

  if (statement == NULL)
    return FALSE;
  gev_sqlite_statement_bind_text (statement, 1, gev_record_get_uuid (present));
  gev_sqlite_statement_bind_number (statement, 2, gev_record_get_number (present, GEV_RECORD_REVISION));
  gev_sqlite_statement_bind_text (statement, 3, modified);
  if (!gev_sqlite_statement_step (statement, as_it_passed, error))
    return FALSE;
  gev_sqlite_statement_reset (statement);

  return TRUE;
}

/**
 * gev_store_remember_passage: (skip)
 * @self: a store, in a transaction
 * @record: a record that comes in or goes out, as it then is
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Returns: whether it is written
 */
gboolean
gev_store_remember_passage (GevStore   *self,
                            GevRecord  *record,
                            GError    **error)
{
  GevSqliteStatement *statement =
    gev_sqlite_connection_prepare (self->connection, "REPLACE INTO \"exchanged\" VALUES (?1, ?2, ?3)", error);
  g_autofree char *modified = gev_record_to_string (record, GEV_RECORD_MODIFIED);

  if (statement == NULL)
    return FALSE;
  gev_sqlite_statement_bind_text (statement, 1, gev_record_get_uuid (record));
  gev_sqlite_statement_bind_number (statement, 2, gev_record_get_number (record, GEV_RECORD_REVISION));
  gev_sqlite_statement_bind_text (statement, 3, modified);

  return gev_sqlite_statement_run (statement, error);
}

/**
 * gev_store_append_exchange: (skip)
 * @self: a store, in a transaction
 * @in: whether the file came in; otherwise it went out
 * @file: its name
 * @n_records: how many records it holds
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Returns: whether it stands in the history
 */
gboolean
gev_store_append_exchange (GevStore    *self,
                           gboolean     in,
                           const char  *file,
                           guint        n_records,
                           GError     **error)
{
  GevSqliteStatement *statement;
  g_autofree char *at = gev_time_to_iso (gev_time_now ());

  statement = gev_sqlite_connection_prepare (
    self->connection,
    "INSERT INTO \"exchange\" (\"direction\", \"file\", \"who\", \"at\", \"n_records\") VALUES (?1, ?2, ?3, ?4, ?5)",
    error);
  if (statement == NULL)
    return FALSE;
  gev_sqlite_statement_bind_text (statement, 1, in ? "in" : "out");
  gev_sqlite_statement_bind_text (statement, 2, file);
  gev_sqlite_statement_bind_text (statement, 3, self->who);
  gev_sqlite_statement_bind_text (statement, 4, at);
  gev_sqlite_statement_bind_number (statement, 5, n_records);

  return gev_sqlite_statement_run (statement, error);
}

/* Whether the lists of a record are the whole ones: those of the file of a project may be cut to it. */
static gboolean
has_whole_lists (GevStore  *self,
                 GevRecord *record,
                 gboolean  *whole,
                 GError   **error)
{
  GevRecordClass *klass = GEV_RECORD_GET_CLASS (record);
  g_autoptr (GevRecord) present = NULL;
  gint64 id;

  *whole = TRUE;
  for (guint i = 0; *whole && i < klass->n_fields; i++)
    {
      const GevField *field = gev_record_class_get_field (klass, i);

      if (field->kind != GEV_FIELD_REFERENCES)
        continue;
      if (present == NULL &&
          !gev_store_read_record (self, gev_record_table_get (G_OBJECT_TYPE (record)), gev_record_get_uuid (record),
                                  &id, &present, error))
        return FALSE;
      if (present == NULL)
        break;
      *whole = gev_value_equal (field, &gev_record_get_values (record)[i], &gev_record_get_values (present)[i]);
    }

  return TRUE;
}

/* What was not written whole has not passed. */
static gboolean
remember_written (GevStore   *self,
                  GevRecord  *record,
                  GError    **error)
{
  gboolean whole;

  return has_whole_lists (self, record, &whole, error) &&
         (!whole || gev_store_remember_passage (self, record, error));
}

/**
 * gev_store_record_export:
 * @self: a store that may be written to
 * @file: the name of the file
 * @records: (element-type GevRecord): the records in it, as they were written
 * @whole: whether every field was written: without the names of persons a
 *   record has not passed, for what comes back would take them away
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Writes an export down in the history, so that what comes back changed is
 * known from what was changed here too.
 *
 * Returns: whether it is on disk
 */
gboolean
gev_store_record_export (GevStore    *self,
                         const char  *file,
                         GPtrArray   *records,
                         gboolean     whole,
                         GError     **error)
{
  gboolean written = TRUE;

  if (!gev_store_check_writable (self, error) ||
      !gev_sqlite_connection_execute (self->connection, "BEGIN IMMEDIATE", error))
    return FALSE;
  for (guint i = 0; whole && written && i < records->len; i++)
    written = remember_written (self, g_ptr_array_index (records, i), error);
  if (written && gev_store_append_exchange (self, FALSE, file, records->len, error) &&
      gev_sqlite_connection_execute (self->connection, "COMMIT", error))
    return TRUE;
  gev_sqlite_connection_execute (self->connection, "ROLLBACK", NULL);

  return FALSE;
}

/**
 * gev_store_get_exchanges:
 * @self: a store
 * @limit: how many at most
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type GevExchangeEntry): the
 *   imports and exports, the last first
 */
GPtrArray *
gev_store_get_exchanges (GevStore  *self,
                         guint      limit,
                         GError   **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  GevSqliteStatement *row = gev_sqlite_connection_prepare (
    self->connection,
    "SELECT \"direction\", \"file\", \"who\", \"at\", \"n_records\" FROM \"exchange\" ORDER BY \"id\" DESC LIMIT ?1",
    error);
  gboolean has_row;

  if (row == NULL)
    return NULL;
  gev_sqlite_statement_bind_number (row, 1, limit);
  for (;;)
    {
      GevTime at = 0;

      if (!gev_sqlite_statement_step (row, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&entries);
      gev_time_from_iso (gev_sqlite_statement_get_text (row, 3), &at);
      g_ptr_array_add (entries, gev_exchange_entry_new (g_str_equal (gev_sqlite_statement_get_text (row, 0), "in"),
                                                        gev_sqlite_statement_get_text (row, 1),
                                                        gev_sqlite_statement_get_text (row, 2), at,
                                                        (guint) gev_sqlite_statement_get_number (row, 4)));
    }
}
