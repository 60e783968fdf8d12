/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-sqlite-statement.h"

#include "gev-sqlite-connection.h"

/**
 * GevSqliteStatement: (skip)
 *
 * A prepared statement. Parameters are counted from 1, columns from 0.
 */
struct _GevSqliteStatement
{
  GevSqliteConnection *connection;
  sqlite3_stmt *handle;
};

/**
 * gev_sqlite_statement_new: (skip)
 * @connection: (transfer none): the connection, which outlives the statement
 * @handle: (transfer full): SQLite’s own statement
 *
 * Returns: (transfer full): the statement
 */
GevSqliteStatement *
gev_sqlite_statement_new (GevSqliteConnection *connection,
                          sqlite3_stmt        *handle)
{
  GevSqliteStatement *self = g_new0 (GevSqliteStatement, 1);

  self->connection = connection;
  self->handle = handle;

  return self;
}

/**
 * gev_sqlite_statement_free: (skip)
 * @self: a statement
 */
void
gev_sqlite_statement_free (GevSqliteStatement *self)
{
  sqlite3_finalize (self->handle);
  g_free (self);
}

/**
 * gev_sqlite_statement_bind_number: (skip)
 * @self: a statement
 * @index: the parameter
 * @number: its value
 */
void
gev_sqlite_statement_bind_number (GevSqliteStatement *self,
                                  int                 index,
                                  gint64              number)
{
  sqlite3_bind_int64 (self->handle, index, number);
}

/**
 * gev_sqlite_statement_bind_real: (skip)
 * @self: a statement
 * @index: the parameter
 * @number: its value
 */
void
gev_sqlite_statement_bind_real (GevSqliteStatement *self,
                                int                 index,
                                double              number)
{
  sqlite3_bind_double (self->handle, index, number);
}

/**
 * gev_sqlite_statement_bind_text: (skip)
 * @self: a statement
 * @index: the parameter
 * @text: (nullable): its value, copied
 */
void
gev_sqlite_statement_bind_text (GevSqliteStatement *self,
                                int                 index,
                                const char         *text)
{
  sqlite3_bind_text (self->handle, index, text, -1, SQLITE_TRANSIENT);
}

/**
 * gev_sqlite_statement_bind_bytes: (skip)
 * @self: a statement
 * @index: the parameter
 * @bytes: (nullable): its value, copied
 */
void
gev_sqlite_statement_bind_bytes (GevSqliteStatement *self,
                                 int                 index,
                                 GBytes             *bytes)
{
  if (bytes == NULL)
    sqlite3_bind_null (self->handle, index);
  else
    sqlite3_bind_blob64 (self->handle, index, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                         SQLITE_TRANSIENT);
}

/**
 * gev_sqlite_statement_step: (skip)
 * @self: a statement
 * @has_row: (out): whether there is a row
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Goes to the next row. After the last one the statement is reset.
 *
 * Returns: whether it succeeded
 */
gboolean
gev_sqlite_statement_step (GevSqliteStatement  *self,
                           gboolean            *has_row,
                           GError             **error)
{
  int result = sqlite3_step (self->handle);

  *has_row = result == SQLITE_ROW;
  if (result == SQLITE_ROW)
    return TRUE;
  if (result != SQLITE_DONE)
    gev_sqlite_connection_set_error (self->connection, error);
  sqlite3_reset (self->handle);

  return result == SQLITE_DONE;
}

/**
 * gev_sqlite_statement_run: (skip)
 * @self: a statement that gives no rows, or whose rows do not matter
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Returns: whether it succeeded
 */
gboolean
gev_sqlite_statement_run (GevSqliteStatement  *self,
                          GError             **error)
{
  gboolean has_row;

  do
    {
      if (!gev_sqlite_statement_step (self, &has_row, error))
        return FALSE;
    }
  while (has_row);

  return TRUE;
}

/**
 * gev_sqlite_statement_reset: (skip)
 * @self: a statement
 *
 * Ends a run before its last row and forgets the parameters.
 */
void
gev_sqlite_statement_reset (GevSqliteStatement *self)
{
  sqlite3_reset (self->handle);
  sqlite3_clear_bindings (self->handle);
}

/**
 * gev_sqlite_statement_is_null: (skip)
 * @self: a statement with a row
 * @column: the column
 *
 * Returns: whether the column is null
 */
gboolean
gev_sqlite_statement_is_null (GevSqliteStatement *self,
                              int                 column)
{
  return sqlite3_column_type (self->handle, column) == SQLITE_NULL;
}

/**
 * gev_sqlite_statement_get_number: (skip)
 * @self: a statement with a row
 * @column: the column
 *
 * Returns: its number
 */
gint64
gev_sqlite_statement_get_number (GevSqliteStatement *self,
                                 int                 column)
{
  return sqlite3_column_int64 (self->handle, column);
}

/**
 * gev_sqlite_statement_get_real: (skip)
 * @self: a statement with a row
 * @column: the column
 *
 * Returns: its number
 */
double
gev_sqlite_statement_get_real (GevSqliteStatement *self,
                               int                 column)
{
  return sqlite3_column_double (self->handle, column);
}

/**
 * gev_sqlite_statement_get_text: (skip)
 * @self: a statement with a row
 * @column: the column
 *
 * Returns: (transfer none) (nullable): its text, until the next step
 */
const char *
gev_sqlite_statement_get_text (GevSqliteStatement *self,
                               int                 column)
{
  return (const char *) sqlite3_column_text (self->handle, column);
}

/**
 * gev_sqlite_statement_get_bytes: (skip)
 * @self: a statement with a row
 * @column: the column
 *
 * Returns: (transfer full): a copy of its bytes
 */
GBytes *
gev_sqlite_statement_get_bytes (GevSqliteStatement *self,
                                int                 column)
{
  gconstpointer data = sqlite3_column_blob (self->handle, column);

  return g_bytes_new (data, sqlite3_column_bytes (self->handle, column));
}
