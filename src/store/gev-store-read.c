/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-store-private.h"

#include <glib/gi18n-lib.h>

#include "gev-portfolio.h"
#include "gev-record-types.h"

static GevRecord *
read_one (GevStore              *self,
          const GevRecordTable  *table,
          GevSqliteStatement    *row,
          gint64                *id,
          GError               **error)
{
  g_autofree GevValue *values = g_new0 (GevValue, gev_record_table_get_class (table)->n_fields);

  if (!gev_record_table_read (table, self->connection, row, id, values, error))
    {
      gev_record_table_clear_values (table, values);
      return NULL;
    }

  return gev_record_new_take_values (gev_record_table_get_record_type (table), values);
}

/* The record of the only row that @statement gives. */
static gboolean
read_found (GevStore              *self,
            const GevRecordTable  *table,
            GevSqliteStatement    *statement,
            gint64                *id,
            GevRecord            **record,
            GError               **error)
{
  gboolean has_row;

  *id = 0;
  *record = NULL;
  if (!gev_sqlite_statement_step (statement, &has_row, error))
    return FALSE;
  if (!has_row)
    return TRUE;
  *record = read_one (self, table, statement, id, error);
  gev_sqlite_statement_reset (statement);

  return *record != NULL;
}

static GPtrArray *
read_rows (GevStore              *self,
           const GevRecordTable  *table,
           GevSqliteStatement    *statement,
           GError               **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean has_row;
  gint64 id;

  for (;;)
    {
      GevRecord *record;

      if (!gev_sqlite_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        break;
      record = read_one (self, table, statement, &id, error);
      if (record == NULL)
        return NULL;
      g_ptr_array_add (records, record);
    }
  g_ptr_array_sort (records, gev_record_compare);

  return g_steal_pointer (&records);
}

static gboolean
add_to_set (GevRecordClass  *klass,
            const GevValue  *values,
            gpointer         data,
            GError         **error)
{
  g_autoptr (GevRecord) record = g_object_new (G_OBJECT_CLASS_TYPE (klass), NULL);

  for (guint i = 0; i < klass->n_fields; i++)
    gev_record_set_value (record, i, &values[i]);
  gev_record_set_add (data, record);

  return TRUE;
}

/* The types to read: those named, or every one. */
static const GType *
choose_types (const GType *types,
              guint       *n_types)
{
  if (types == NULL)
    return gev_record_types_get (n_types);
  for (*n_types = 0; types[*n_types] != G_TYPE_INVALID;)
    (*n_types)++;

  return types;
}

/* A set sorts a list when it is first asked for: better here than where the window waits. */
static void
sort_lists (GevRecordSet *set,
            const GType  *types)
{
  guint n_types;
  const GType *chosen = choose_types (types, &n_types);

  for (guint i = 0; i < n_types; i++)
    gev_record_set_get_all (set, chosen[i]);
}

static void
load_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GevStore) worker = gev_store_open_worker (source, GEV_STORE_READ, cancellable, &error);
  GevRecordSet *set = worker != NULL ? gev_store_load (worker, data, cancellable, &error) : NULL;

  if (set != NULL)
    {
      sort_lists (set, data);
      g_task_return_pointer (task, set, g_object_unref);
    }
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * gev_store_read_record: (skip)
 * @self: a store
 * @table: the table of the record
 * @uuid: its UUID
 * @id: (out): its key, 0 where there is none
 * @record: (out) (transfer full) (nullable): the record, %NULL where there is
 *   none
 * @error: return location for an error
 *
 * Returns: whether the portfolio could be read
 */
gboolean
gev_store_read_record (GevStore              *self,
                       const GevRecordTable  *table,
                       const char            *uuid,
                       gint64                *id,
                       GevRecord            **record,
                       GError               **error)
{
  g_autofree char *sql = gev_record_table_build_select (table, "WHERE \"uuid\" = ?1");
  GevSqliteStatement *statement = gev_sqlite_connection_prepare (self->connection, sql, error);

  if (statement == NULL)
    return FALSE;
  gev_sqlite_statement_bind_text (statement, 1, uuid);

  return read_found (self, table, statement, id, record, error);
}

/**
 * gev_store_read_id: (skip)
 * @self: a store
 * @table: the table of the record
 * @id: its key
 * @record: (out) (transfer full) (nullable): the record, %NULL where there is
 *   none
 * @error: return location for an error
 *
 * Returns: whether the portfolio could be read
 */
gboolean
gev_store_read_id (GevStore              *self,
                   const GevRecordTable  *table,
                   gint64                 id,
                   GevRecord            **record,
                   GError               **error)
{
  g_autofree char *sql = gev_record_table_build_select (table, "WHERE \"id\" = ?1");
  GevSqliteStatement *statement = gev_sqlite_connection_prepare (self->connection, sql, error);

  if (statement == NULL)
    return FALSE;
  gev_sqlite_statement_bind_number (statement, 1, id);

  return read_found (self, table, statement, &id, record, error);
}

/**
 * gev_store_get:
 * @self: a store
 * @uuid: a UUID
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (type GevRecord): the record of that
 *   UUID; %NULL with %GEV_STORE_ERROR_NOT_FOUND where there is none
 */
gpointer
gev_store_get (GevStore    *self,
               const char  *uuid,
               GError     **error)
{
  guint n_types;
  const GType *types = gev_record_types_get (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      GevRecord *record;
      gint64 id;

      if (!gev_store_read_record (self, gev_record_table_get (types[i]), uuid, &id, &record, error))
        return NULL;
      if (record != NULL)
        return record;
    }
  g_set_error (error, GEV_STORE_ERROR, GEV_STORE_ERROR_NOT_FOUND, _("There is no record %s."), uuid);

  return NULL;
}

/**
 * gev_store_get_portfolio:
 * @self: a store
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (type GevPortfolio): what is said of the
 *   portfolio itself
 */
gpointer
gev_store_get_portfolio (GevStore  *self,
                         GError   **error)
{
  g_autoptr (GPtrArray) all = gev_store_get_all (self, GEV_TYPE_PORTFOLIO, error);

  if (all == NULL)
    return NULL;
  if (all->len == 0)
    {
      g_set_error_literal (error, GEV_STORE_ERROR, GEV_STORE_ERROR_NOT_FOUND,
                           _("The portfolio’s own record is missing. Restore a backup."));
      return NULL;
    }

  return g_object_ref (g_ptr_array_index (all, 0));
}

/**
 * gev_store_get_referring:
 * @self: a store
 * @type: a type of record
 * @field: the index of one of its references
 * @uuid: the UUID that is referred to
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type GevRecord): the records of
 *   that type which refer to @uuid, in order
 */
GPtrArray *
gev_store_get_referring (GevStore    *self,
                         GType        type,
                         guint        field,
                         const char  *uuid,
                         GError     **error)
{
  const GevRecordTable *table = gev_record_table_get (type);
  const GevField *reference = gev_record_class_get_field (gev_record_table_get_class (table), field);
  const char *target = gev_record_table_get_name (gev_record_table_get (reference->target ()));
  g_autofree char *tail = NULL;
  g_autofree char *sql = NULL;
  GevSqliteStatement *statement;

  if (reference->kind == GEV_FIELD_REFERENCES)
    {
      g_autofree char *list = gev_record_table_get_list_name (table, field);

      tail = g_strdup_printf ("WHERE \"id\" IN (SELECT \"record\" FROM \"%s\""
                              " WHERE \"target\" = (SELECT \"id\" FROM \"%s\" WHERE \"uuid\" = ?1))",
                              list, target);
    }
  else
    {
      g_autofree char *column = gev_field_get_column (reference);

      tail = g_strdup_printf ("WHERE \"%s\" = (SELECT \"id\" FROM \"%s\" WHERE \"uuid\" = ?1)", column, target);
    }
  sql = gev_record_table_build_select (table, tail);
  statement = gev_sqlite_connection_prepare (self->connection, sql, error);
  if (statement == NULL)
    return NULL;
  gev_sqlite_statement_bind_text (statement, 1, uuid);

  return read_rows (self, table, statement, error);
}

/**
 * gev_store_get_all:
 * @self: a store
 * @type: a type of record of which there are few
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type GevRecord): every record of
 *   that type, in order
 */
GPtrArray *
gev_store_get_all (GevStore  *self,
                   GType      type,
                   GError   **error)
{
  const GevRecordTable *table = gev_record_table_get (type);
  g_autofree char *sql = gev_record_table_build_select (table, "");
  GevSqliteStatement *statement = gev_sqlite_connection_prepare (self->connection, sql, error);

  return statement != NULL ? read_rows (self, table, statement, error) : NULL;
}

/**
 * gev_store_foreach:
 * @self: a store
 * @type: a type of record
 * @func: called for each record, in the order of their UUIDs
 * @data: for @func
 * @error: return location for a #GEV_STORE_ERROR or what @func says
 *
 * Returns: whether every record was read and @func went on
 */
gboolean
gev_store_foreach (GevStore         *self,
                   GType             type,
                   GevStoreRowFunc   func,
                   gpointer          data,
                   GError          **error)
{
  const GevRecordTable *table = gev_record_table_get (type);
  g_autofree char *sql = gev_record_table_build_select (table, "ORDER BY \"uuid\"");
  g_autofree GevValue *values = g_new0 (GevValue, gev_record_table_get_class (table)->n_fields);
  GevSqliteStatement *statement = gev_sqlite_connection_prepare (self->connection, sql, error);
  gboolean has_row, go_on = TRUE;
  gint64 id;

  if (statement == NULL)
    return FALSE;
  while (go_on)
    {
      if (!gev_sqlite_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      go_on = gev_record_table_read (table, self->connection, statement, &id, values, error) &&
              func (gev_record_table_get_class (table), values, data, error);
      gev_record_table_clear_values (table, values);
    }
  gev_sqlite_statement_reset (statement);

  return FALSE;
}

/**
 * gev_store_load:
 * @self: a store
 * @types: (nullable) (array zero-terminated=1): the types of record to read, %NULL for every one
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Reads the portfolio. Not for the thread that the window lives in: see
 * gev_store_load_async().
 *
 * Returns: (transfer full) (nullable): every record of those types
 */
GevRecordSet *
gev_store_load (GevStore      *self,
                const GType   *types,
                GCancellable  *cancellable,
                GError       **error)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  guint n_types;
  const GType *chosen = choose_types (types, &n_types);

  for (guint i = 0; i < n_types; i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
        !gev_store_foreach (self, chosen[i], add_to_set, set, error))
      return NULL;

  return g_steal_pointer (&set);
}

/**
 * gev_store_load_async:
 * @self: a store
 * @types: (nullable) (array zero-terminated=1): the types of record to read, %NULL for every one
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @data: for @callback
 *
 * Reads the portfolio in a thread of its own.
 */
void
gev_store_load_async (GevStore            *self,
                      const GType         *types,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, data);
  guint n_types;

  g_task_set_source_tag (task, gev_store_load_async);
  if (types != NULL)
    {
      choose_types (types, &n_types);
      g_task_set_task_data (task, g_memdup2 (types, (n_types + 1) * sizeof (GType)), g_free);
    }
  g_task_run_in_thread (task, load_thread);
}

/**
 * gev_store_load_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): every record
 */
GevRecordSet *
gev_store_load_finish (GevStore      *self,
                       GAsyncResult  *result,
                       GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
