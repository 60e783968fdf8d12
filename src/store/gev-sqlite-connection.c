/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-sqlite-connection.h"

#include <glib/gi18n-lib.h>

#include "gev-store-error.h"
#include "gev-text.h"

#define BUSY_MILLISECONDS 5000
#define STEPS_BETWEEN_LOOKS 10000

/**
 * GevSqliteConnection:
 *
 * A connection to a SQLite file. Statements are prepared once and kept; text
 * is sorted the Norwegian way by norwegian (text).
 */
struct _GevSqliteConnection
{
  GObject parent_instance;

  sqlite3 *handle;
  GHashTable *statements;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (GevSqliteConnection, gev_sqlite_connection, G_TYPE_OBJECT)

/* norwegian (text): what ORDER BY compares to sort text the Norwegian way. A
 * collation would fold both texts anew in each comparison. */
static void
make_collation_key (sqlite3_context  *context,
                    int               n_values,
                    sqlite3_value   **values)
{
  const char *text = (const char *) sqlite3_value_text (values[0]);
  g_autofree char *key = text != NULL ? gev_text_get_collation_key (text) : NULL;

  if (key == NULL)
    sqlite3_result_null (context);
  else
    sqlite3_result_blob64 (context, key, strlen (key), SQLITE_TRANSIENT);
}

/* SQLite’s memory is aligned for 64 bits. */
typedef __int128 WideSum __attribute__ ((aligned (8)));

/* What sum_ore() has added up; zero before the first amount. */
typedef struct
{
  WideSum sum;
  gboolean has_any;
} OreSum;

static void
add_ore (sqlite3_context  *context,
         int               n_values,
         sqlite3_value   **values)
{
  OreSum *sum = sqlite3_aggregate_context (context, sizeof *sum);

  if (sum == NULL || sqlite3_value_type (values[0]) == SQLITE_NULL)
    return;
  sum->sum += sqlite3_value_int64 (values[0]);
  sum->has_any = TRUE;
}

/* sum_ore (amount): what sum() gives; but where that stops with an error, the greatest amount that there is room for,
 * as all sums of the program. */
static void
finish_ore (sqlite3_context *context)
{
  const OreSum *sum = sqlite3_aggregate_context (context, 0);

  if (sum == NULL || !sum->has_any)
    sqlite3_result_null (context);
  else
    sqlite3_result_int64 (context, (gint64) CLAMP (sum->sum, -(__int128) G_MAXINT64, (__int128) G_MAXINT64));
}

static int
look_for_cancel (gpointer data)
{
  GevSqliteConnection *self = data;

  return g_cancellable_is_cancelled (self->cancellable);
}

static gboolean
prepare_connection (GevSqliteConnection  *self,
                    GError              **error)
{
  sqlite3_busy_timeout (self->handle, BUSY_MILLISECONDS);
  sqlite3_extended_result_codes (self->handle, 1);
  /* A file from elsewhere must not damage itself further by its own SQL. */
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  if (sqlite3_create_function (self->handle, "norwegian", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY,
                               NULL, make_collation_key, NULL, NULL) != SQLITE_OK ||
      sqlite3_create_function (self->handle, "sum_ore", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY,
                               NULL, NULL, add_ore, finish_ore) != SQLITE_OK)
    {
      gev_sqlite_connection_set_error (self, error);
      return FALSE;
    }

  /* Room for an import’s pages, which would else be written and read again and
   * again; it is taken only as it is needed. In KiB where below zero. */
  return gev_sqlite_connection_execute (self, "PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536", error);
}

static void
gev_sqlite_connection_finalize (GObject *object)
{
  gev_sqlite_connection_close (GEV_SQLITE_CONNECTION (object));

  G_OBJECT_CLASS (gev_sqlite_connection_parent_class)->finalize (object);
}

static void
gev_sqlite_connection_class_init (GevSqliteConnectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gev_sqlite_connection_finalize;
}

static void
gev_sqlite_connection_init (GevSqliteConnection *self)
{
  self->statements =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) gev_sqlite_statement_free);
}

/**
 * gev_sqlite_connection_open:
 * @path: a file name, or ":memory:"
 * @mode: what it is opened for
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): the connection
 */
GevSqliteConnection *
gev_sqlite_connection_open (const char     *path,
                            GevSqliteMode   mode,
                            GError        **error)
{
  g_autoptr (GevSqliteConnection) self = g_object_new (GEV_TYPE_SQLITE_CONNECTION, NULL);
  g_autofree char *escaped = g_uri_escape_string (path, "/:", TRUE);
  g_autofree char *uri =
    g_strdup_printf ("file:%s%s", escaped, mode == GEV_SQLITE_READ_ASIDE ? "?immutable=1" : "");
  int flags = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX;

  /* Who reads tidies up the log beside the file too, if it is the last to
   * close; a connection that may write nothing would leave it there. */
  if (mode == GEV_SQLITE_READ_ASIDE)
    flags |= SQLITE_OPEN_READONLY;
  else
    flags |= SQLITE_OPEN_READWRITE;
  if (mode == GEV_SQLITE_CREATE)
    flags |= SQLITE_OPEN_CREATE;
  if (sqlite3_open_v2 (uri, &self->handle, flags, NULL) != SQLITE_OK)
    {
      gev_sqlite_connection_set_error (self, error);
      return NULL;
    }
  if (!prepare_connection (self, error) ||
      (mode == GEV_SQLITE_READ && !gev_sqlite_connection_execute (self, "PRAGMA query_only = ON", error)))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * gev_sqlite_connection_close:
 * @self: a connection
 *
 * Closes the file at once, whoever still holds the object.
 */
void
gev_sqlite_connection_close (GevSqliteConnection *self)
{
  gev_sqlite_connection_watch (self, NULL);
  g_clear_pointer (&self->statements, g_hash_table_unref);
  g_clear_pointer (&self->handle, sqlite3_close);
}

/**
 * gev_sqlite_connection_execute:
 * @self: a connection
 * @sql: statements without parameters
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Returns: whether all of them succeeded
 */
gboolean
gev_sqlite_connection_execute (GevSqliteConnection  *self,
                               const char           *sql,
                               GError              **error)
{
  if (sqlite3_exec (self->handle, sql, NULL, NULL, NULL) != SQLITE_OK)
    {
      gev_sqlite_connection_set_error (self, error);
      return FALSE;
    }

  return TRUE;
}

/**
 * gev_sqlite_connection_prepare:
 * @self: a connection
 * @sql: one statement
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Returns: (transfer none) (nullable): the statement, reset and without
 *   values; the connection keeps it
 */
GevSqliteStatement *
gev_sqlite_connection_prepare (GevSqliteConnection  *self,
                               const char           *sql,
                               GError              **error)
{
  GevSqliteStatement *statement = g_hash_table_lookup (self->statements, sql);
  sqlite3_stmt *handle;

  if (statement != NULL)
    {
      gev_sqlite_statement_reset (statement);
      return statement;
    }
  if (sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &handle, NULL) != SQLITE_OK)
    {
      gev_sqlite_connection_set_error (self, error);
      return NULL;
    }
  statement = gev_sqlite_statement_new (self, handle);
  g_hash_table_insert (self->statements, g_strdup (sql), statement);

  return statement;
}

/**
 * gev_sqlite_connection_get_number:
 * @self: a connection
 * @sql: a query without parameters
 * @number: (out): the first column of the first row; 0 where there is none
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Returns: whether the query succeeded
 */
gboolean
gev_sqlite_connection_get_number (GevSqliteConnection  *self,
                                  const char           *sql,
                                  gint64               *number,
                                  GError              **error)
{
  GevSqliteStatement *statement = gev_sqlite_connection_prepare (self, sql, error);
  gboolean has_row;

  *number = 0;
  if (statement == NULL || !gev_sqlite_statement_step (statement, &has_row, error))
    return FALSE;
  if (has_row)
    *number = gev_sqlite_statement_get_number (statement, 0);
  gev_sqlite_statement_reset (statement);

  return TRUE;
}

/**
 * gev_sqlite_connection_get_last_id:
 * @self: a connection
 *
 * Returns: the key of the row that was last inserted
 */
gint64
gev_sqlite_connection_get_last_id (GevSqliteConnection *self)
{
  return sqlite3_last_insert_rowid (self->handle);
}

/**
 * gev_sqlite_connection_in_transaction:
 * @self: a connection
 *
 * Returns: whether a transaction is open
 */
gboolean
gev_sqlite_connection_in_transaction (GevSqliteConnection *self)
{
  return !sqlite3_get_autocommit (self->handle);
}

/**
 * gev_sqlite_connection_watch:
 * @self: a connection
 * @cancellable: (nullable): what may cancel, or %NULL to watch no more
 *
 * Makes a running statement end with %G_IO_ERROR_CANCELLED soon after
 * @cancellable is cancelled.
 */
void
gev_sqlite_connection_watch (GevSqliteConnection *self,
                             GCancellable        *cancellable)
{
  g_set_object (&self->cancellable, cancellable);
  if (self->handle != NULL)
    sqlite3_progress_handler (self->handle, cancellable != NULL ? STEPS_BETWEEN_LOOKS : 0,
                              cancellable != NULL ? look_for_cancel : NULL, self);
}

/**
 * gev_sqlite_connection_get_handle: (skip)
 * @self: a connection
 *
 * For the files that use a part of SQLite that no other engine has.
 *
 * Returns: (transfer none): SQLite’s own handle
 */
sqlite3 *
gev_sqlite_connection_get_handle (GevSqliteConnection *self)
{
  return self->handle;
}

/**
 * gev_sqlite_connection_set_error:
 * @self: a connection
 * @error: where the error goes
 *
 * Tells what SQLite says of the last call that failed.
 */
void
gev_sqlite_connection_set_error (GevSqliteConnection  *self,
                                 GError              **error)
{
  const char *reason = sqlite3_errmsg (self->handle);

  switch (sqlite3_errcode (self->handle) & 0xff)
    {
    case SQLITE_INTERRUPT:
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("Cancelled"));
      break;
    case SQLITE_NOTADB:
      g_set_error_literal (error, GEV_STORE_ERROR, GEV_STORE_ERROR_NOT_A_PORTFOLIO,
                           _("The file is not a portfolio."));
      break;
    case SQLITE_CORRUPT:
      g_set_error (error, GEV_STORE_ERROR, GEV_STORE_ERROR_FAILED,
                   _("The portfolio is damaged (%s). Restore a backup."), reason);
      break;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      g_set_error_literal (error, GEV_STORE_ERROR, GEV_STORE_ERROR_LOCKED,
                           _("Another program is writing to the portfolio. Try again in a moment."));
      break;
    case SQLITE_FULL:
      g_set_error_literal (error, GEV_STORE_ERROR, GEV_STORE_ERROR_FAILED,
                           _("The disk is full; nothing was written. Make room and try again."));
      break;
    case SQLITE_READONLY:
      g_set_error_literal (error, GEV_STORE_ERROR, GEV_STORE_ERROR_READ_ONLY,
                           _("The portfolio can only be read here."));
      break;
    case SQLITE_CANTOPEN:
      g_set_error_literal (error, GEV_STORE_ERROR, GEV_STORE_ERROR_FAILED, _("The file cannot be opened."));
      break;
    default:
      g_set_error (error, GEV_STORE_ERROR, GEV_STORE_ERROR_FAILED, _("The portfolio cannot be read or written: %s."),
                   reason);
    }
}
