/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-sqlite-session.h"

#include <glib/gi18n-lib.h>

#include "gev-store-error.h"

/**
 * GevSqliteSession: (skip)
 *
 * Records what a connection changes, by SQLite’s session extension. The
 * changeset it ends with can be inverted, applied and read.
 */
struct _GevSqliteSession
{
  GevSqliteConnection *connection;
  sqlite3_session *handle;
};

static void
set_error (int      code,
           GError **error)
{
  g_set_error (error, GEV_STORE_ERROR, GEV_STORE_ERROR_FAILED, _("The change cannot be recorded: %s."),
               sqlite3_errstr (code));
}

/* Undo and redo follow the order of the edits, so a row is always as the
 * changeset left it; anything else is damage and stops the step. Only what is
 * known of exchanges moves on without an edit, and is left as it is then. */
static int
judge_conflict (gpointer                 data,
                int                      conflict,
                sqlite3_changeset_iter  *changes)
{
  const char *table;
  int n_columns, operation;

  if (conflict != SQLITE_CHANGESET_FOREIGN_KEY &&
      sqlite3changeset_op (changes, &table, &n_columns, &operation, NULL) == SQLITE_OK &&
      g_str_equal (table, "exchanged"))
    return SQLITE_CHANGESET_OMIT;

  return SQLITE_CHANGESET_ABORT;
}

/* Where the reading of a changeset has come to. */
typedef struct
{
  const guint8 *next;
  const guint8 *end;
} Cursor;

static gboolean
skip (Cursor  *cursor,
      guint64  n_bytes)
{
  if (n_bytes > (guint64) (cursor->end - cursor->next))
    return FALSE;
  cursor->next += n_bytes;

  return TRUE;
}

/* Seven bits a byte, the highest first; no size here needs more than five. */
static gboolean
read_size (Cursor  *cursor,
           guint64 *size)
{
  *size = 0;
  for (guint i = 0; i < 5 && cursor->next < cursor->end; i++)
    {
      guint8 byte = *cursor->next++;

      *size = *size << 7 | (byte & 0x7f);
      if (byte < 0x80)
        return TRUE;
    }

  return FALSE;
}

static gboolean
skip_values (Cursor  *cursor,
             guint64  n_columns)
{
  for (guint64 i = 0; i < n_columns; i++)
    {
      guint64 size = 0;

      if (cursor->next == cursor->end)
        return FALSE;
      switch (*cursor->next++)
        {
        case 0:
        case SQLITE_NULL:
          break;
        case SQLITE_INTEGER:
        case SQLITE_FLOAT:
          size = 8;
          break;
        case SQLITE_TEXT:
        case SQLITE_BLOB:
          if (!read_size (cursor, &size))
            return FALSE;
          break;
        default:
          return FALSE;
        }
      if (!skip (cursor, size))
        return FALSE;
    }

  return TRUE;
}

/* The head of a table: how many columns, which are its key, its name. */
static gboolean
skip_table (Cursor  *cursor,
            guint64 *n_columns)
{
  const guint8 *name_end;

  if (!read_size (cursor, n_columns) || *n_columns == 0 || !skip (cursor, *n_columns))
    return FALSE;
  name_end = memchr (cursor->next, 0, cursor->end - cursor->next);

  return name_end != NULL && skip (cursor, name_end - cursor->next + 1);
}

/* Whether the changeset is whole, by the format that SQLite documents. Its own
 * reader takes that for granted: cut in the wrong place, it reads for ever. */
static gboolean
check_changeset (GBytes  *changeset,
                 GError **error)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (changeset, &size);
  Cursor cursor = { data, data + size };
  guint64 n_columns = 0;
  gboolean whole = TRUE;

  while (whole && cursor.next < cursor.end)
    {
      guint8 what = *cursor.next++;

      if (what == 'T')
        whole = skip_table (&cursor, &n_columns);
      else if (what == SQLITE_UPDATE)
        whole = skip (&cursor, 1) && skip_values (&cursor, n_columns) && skip_values (&cursor, n_columns);
      else
        whole = (what == SQLITE_INSERT || what == SQLITE_DELETE) && skip (&cursor, 1) &&
                skip_values (&cursor, n_columns);
    }
  if (!whole)
    g_set_error_literal (error, GEV_STORE_ERROR, GEV_STORE_ERROR_FAILED,
                         _("What is kept of this step is damaged. Restore a backup."));

  return whole;
}

/**
 * gev_sqlite_session_new: (skip)
 * @connection: (transfer none): the connection, which outlives the session
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): a session that records no table yet
 */
GevSqliteSession *
gev_sqlite_session_new (GevSqliteConnection  *connection,
                        GError              **error)
{
  sqlite3_session *handle;
  GevSqliteSession *self;
  int code = sqlite3session_create (gev_sqlite_connection_get_handle (connection), "main", &handle);

  if (code != SQLITE_OK)
    {
      set_error (code, error);
      return NULL;
    }
  self = g_new0 (GevSqliteSession, 1);
  self->connection = connection;
  self->handle = handle;

  return self;
}

/**
 * gev_sqlite_session_free: (skip)
 * @self: a session
 */
void
gev_sqlite_session_free (GevSqliteSession *self)
{
  sqlite3session_delete (self->handle);
  g_free (self);
}

/**
 * gev_sqlite_session_attach: (skip)
 * @self: a session
 * @table: a table whose changes it shall record
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Returns: whether it succeeded
 */
gboolean
gev_sqlite_session_attach (GevSqliteSession  *self,
                           const char        *table,
                           GError           **error)
{
  int code = sqlite3session_attach (self->handle, table);

  if (code != SQLITE_OK)
    {
      set_error (code, error);
      return FALSE;
    }

  return TRUE;
}

/**
 * gev_sqlite_session_end: (skip)
 * @self: a session
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): what has changed since it was made;
 *   empty bytes where nothing has
 */
GBytes *
gev_sqlite_session_end (GevSqliteSession  *self,
                        GError           **error)
{
  gpointer data;
  int size, code;

  code = sqlite3session_changeset (self->handle, &size, &data);
  if (code != SQLITE_OK)
    {
      set_error (code, error);
      return NULL;
    }

  return g_bytes_new_with_free_func (data, size, sqlite3_free, data);
}

/**
 * gev_sqlite_changeset_invert: (skip)
 * @connection: a connection
 * @changeset: a changeset
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): the changeset that takes it back
 */
GBytes *
gev_sqlite_changeset_invert (GevSqliteConnection  *connection,
                             GBytes               *changeset,
                             GError              **error)
{
  gpointer data;
  int size, code;

  if (!check_changeset (changeset, error))
    return NULL;
  code = sqlite3changeset_invert ((int) g_bytes_get_size (changeset), g_bytes_get_data (changeset, NULL), &size,
                                  &data);
  if (code != SQLITE_OK)
    {
      set_error (code, error);
      return NULL;
    }

  return g_bytes_new_with_free_func (data, size, sqlite3_free, data);
}

/**
 * gev_sqlite_changeset_apply: (skip)
 * @connection: a connection
 * @changeset: a changeset
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Returns: whether every change could be made; otherwise none was
 */
gboolean
gev_sqlite_changeset_apply (GevSqliteConnection  *connection,
                            GBytes               *changeset,
                            GError              **error)
{
  int code;

  if (!check_changeset (changeset, error))
    return FALSE;
  code = sqlite3changeset_apply (gev_sqlite_connection_get_handle (connection), (int) g_bytes_get_size (changeset),
                                 (gpointer) g_bytes_get_data (changeset, NULL), NULL, judge_conflict, NULL);
  if (code == SQLITE_OK)
    return TRUE;
  g_set_error (error, GEV_STORE_ERROR, GEV_STORE_ERROR_FAILED,
               _("The step does not fit the portfolio as it is (%s). Nothing was changed."), sqlite3_errstr (code));

  return FALSE;
}

/**
 * gev_sqlite_changeset_foreach: (skip)
 * @connection: a connection
 * @changeset: a changeset
 * @func: called for each row that it changes
 * @data: for @func
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Returns: whether the changeset could be read
 */
gboolean
gev_sqlite_changeset_foreach (GevSqliteConnection  *connection,
                              GBytes               *changeset,
                              GevSqliteChangeFunc   func,
                              gpointer              data,
                              GError              **error)
{
  sqlite3_changeset_iter *changes;
  int code;

  if (!check_changeset (changeset, error))
    return FALSE;
  code = sqlite3changeset_start (&changes, (int) g_bytes_get_size (changeset),
                                 (gpointer) g_bytes_get_data (changeset, NULL));
  if (code != SQLITE_OK)
    {
      set_error (code, error);
      return FALSE;
    }
  while (sqlite3changeset_next (changes) == SQLITE_ROW)
    {
      const char *table;
      int n_columns, operation;
      g_autofree sqlite3_value **before = NULL;
      g_autofree sqlite3_value **after = NULL;

      sqlite3changeset_op (changes, &table, &n_columns, &operation, NULL);
      before = g_new0 (sqlite3_value *, n_columns);
      after = g_new0 (sqlite3_value *, n_columns);
      for (int i = 0; i < n_columns; i++)
        {
          if (operation != SQLITE_INSERT)
            sqlite3changeset_old (changes, i, &before[i]);
          if (operation != SQLITE_DELETE)
            sqlite3changeset_new (changes, i, &after[i]);
        }
      func (table, operation, n_columns, before, after, data);
    }
  code = sqlite3changeset_finalize (changes);
  if (code != SQLITE_OK)
    {
      set_error (code, error);
      return FALSE;
    }

  return TRUE;
}
