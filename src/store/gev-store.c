/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-store-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>

#include "gev-portfolio.h"
#include "gev-record-types.h"

/* The header of a SQLite file, in bytes. */
#define HEADER_LENGTH 100
#define APPLICATION_ID_OFFSET 68

/**
 * GevStore:
 *
 * One portfolio file. What is read here without “_async” is bounded: a record,
 * or what belongs to it. Every change is a named edit: see gev_store_begin().
 *
 * A store is used from the thread that opened it; its jobs open the file once
 * more for themselves.
 */
G_DEFINE_FINAL_TYPE (GevStore, gev_store, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_UNDO_TITLE,
  PROP_REDO_TITLE,
  N_PROPERTIES
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

static gboolean
is_remote (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (GFileInfo) info =
    g_file_query_filesystem_info (folder, G_FILE_ATTRIBUTE_FILESYSTEM_REMOTE, NULL, NULL);

  return info != NULL && g_file_info_get_attribute_boolean (info, G_FILE_ATTRIBUTE_FILESYSTEM_REMOTE);
}

/* Write-ahead logging lets jobs read while the window writes, but needs shared
 * memory, which a network drive does not give. */
static gboolean
set_journal (GevStore  *self,
             GError   **error)
{
  return gev_sqlite_connection_execute (
    self->connection,
    is_remote (self->path) ? "PRAGMA journal_mode = DELETE" : "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL",
    error);
}

static gboolean
check_application (GevStore  *self,
                   GError   **error)
{
  gint64 id;

  if (!gev_sqlite_connection_get_number (self->connection, "PRAGMA application_id", &id, error))
    return FALSE;
  if (id == GEV_STORE_APPLICATION_ID)
    return TRUE;
  g_set_error_literal (error, GEV_STORE_ERROR, GEV_STORE_ERROR_NOT_A_PORTFOLIO, _("The file is not a portfolio."));

  return FALSE;
}

static GevStore *
new_store (const char *path)
{
  GevStore *self = g_object_new (GEV_TYPE_STORE, NULL);

  self->path = g_canonicalize_filename (path, NULL);

  return self;
}

static gboolean
write_portfolio (GevStore  *self,
                 GError   **error)
{
  g_autoptr (GevRecord) portfolio = gev_record_new (GEV_TYPE_PORTFOLIO);
  GevTime now = gev_time_now ();

  gev_record_set_text (portfolio, GEV_PORTFOLIO_TITLE, _("Portfolio"));
  gev_record_set_number (portfolio, GEV_RECORD_CREATED, now);
  gev_record_set_number (portfolio, GEV_RECORD_MODIFIED, now);
  gev_record_set_number (portfolio, GEV_RECORD_REVISION, 1);

  return gev_store_write_row (self, portfolio, 0, NULL, error);
}

static gboolean
create_file (GevStore  *self,
             GError   **error)
{
  g_autofree char *mark = g_strdup_printf ("PRAGMA application_id = %d", GEV_STORE_APPLICATION_ID);

  self->connection = gev_sqlite_connection_open (self->path, GEV_SQLITE_CREATE, error);

  return self->connection != NULL && gev_sqlite_connection_execute (self->connection, mark, error) &&
         set_journal (self, error) && gev_store_migrate (self, TRUE, error) && write_portfolio (self, error);
}

/* Reading beside a program that writes takes shared memory beside the file;
 * where there cannot be any, because the folder does not let itself be written
 * to or the disk is full, there is no such program and the file can be read as
 * it is. */
static gboolean
open_for_reading (GevStore  *self,
                  GError   **error)
{
  gint64 id;

  self->connection = gev_sqlite_connection_open (self->path, GEV_SQLITE_READ, NULL);
  if (self->connection != NULL &&
      gev_sqlite_connection_get_number (self->connection, "SELECT count(*) FROM sqlite_schema", &id, NULL))
    return TRUE;
  g_clear_object (&self->connection);
  self->connection = gev_sqlite_connection_open (self->path, GEV_SQLITE_READ_ASIDE, error);

  return self->connection != NULL;
}

static gboolean
open_file (GevStore        *self,
           GevStoreAccess   access,
           GError         **error)
{
  if (!g_file_test (self->path, G_FILE_TEST_IS_REGULAR))
    {
      g_set_error_literal (error, GEV_STORE_ERROR, GEV_STORE_ERROR_FAILED, _("There is no such file."));
      return FALSE;
    }
  self->read_only = access == GEV_STORE_READ;
  if (self->read_only)
    return open_for_reading (self, error) && check_application (self, error) && gev_store_migrate (self, TRUE, error) &&
           gev_store_refresh_titles (self, error);

  self->lock = gev_store_lock_take (self->path, error);
  if (self->lock == NULL)
    return FALSE;
  self->connection = gev_sqlite_connection_open (self->path, GEV_SQLITE_WRITE, error);

  return self->connection != NULL && check_application (self, error) && set_journal (self, error) &&
         gev_store_migrate (self, TRUE, error) && gev_store_refresh_titles (self, error);
}

static void
gev_store_finalize (GObject *object)
{
  GevStore *self = GEV_STORE (object);

  gev_store_close (self);
  g_free (self->path);
  g_free (self->who);

  G_OBJECT_CLASS (gev_store_parent_class)->finalize (object);
}

static void
gev_store_get_property (GObject    *object,
                        guint       property_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  GevStore *self = GEV_STORE (object);

  switch (property_id)
    {
    case PROP_UNDO_TITLE:
      g_value_set_string (value, self->undo_title);
      break;
    case PROP_REDO_TITLE:
      g_value_set_string (value, self->redo_title);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gev_store_class_init (GevStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = gev_store_finalize;
  object_class->get_property = gev_store_get_property;

  /**
   * GevStore:undo-title:
   *
   * The edit that undo takes back, %NULL where there is none.
   */
  properties[PROP_UNDO_TITLE] =
    g_param_spec_string ("undo-title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * GevStore:redo-title:
   *
   * The edit that redo makes again, %NULL where there is none.
   */
  properties[PROP_REDO_TITLE] =
    g_param_spec_string ("redo-title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  /**
   * GevStore::changed:
   *
   * The portfolio says something else than before: after an edit, an undo, a
   * redo, an import, a restore.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
gev_store_init (GevStore *self)
{
}

/**
 * gev_store_recognise:
 * @path: the name of a file, which need not be there
 *
 * Looks at how the file begins, and so knows a damaged portfolio too.
 *
 * Returns: whether it is a portfolio
 */
gboolean
gev_store_recognise (const char *path)
{
  static const char magic[16] = "SQLite format 3";
  FILE *file = g_fopen (path, "rbe");
  char head[HEADER_LENGTH];
  guint32 id;
  gboolean is_whole;

  if (file == NULL)
    return FALSE;
  is_whole = fread (head, sizeof head, 1, file) == 1;
  fclose (file);
  if (!is_whole || memcmp (head, magic, sizeof magic) != 0)
    return FALSE;
  memcpy (&id, head + APPLICATION_ID_OFFSET, sizeof id);

  return GUINT32_FROM_BE (id) == GEV_STORE_APPLICATION_ID;
}

/**
 * gev_store_create:
 * @path: the name of a file that is not there yet
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Makes a portfolio with nothing in it but the process models that ship.
 *
 * Returns: (transfer full) (nullable): the store, open for writing
 */
GevStore *
gev_store_create (const char  *path,
                  GError     **error)
{
  g_autoptr (GevStore) self = new_store (path);

  if (g_file_test (self->path, G_FILE_TEST_EXISTS))
    {
      g_set_error_literal (error, GEV_STORE_ERROR, GEV_STORE_ERROR_EXISTS,
                           _("There is a file of that name already. Choose another name."));
      return NULL;
    }
  self->lock = gev_store_lock_take (self->path, error);
  if (self->lock == NULL)
    return NULL;
  if (!create_file (self, error))
    {
      g_clear_object (&self->connection);
      g_unlink (self->path);
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * gev_store_open:
 * @path: the name of a portfolio
 * @access: what for
 * @error: return location for a #GEV_STORE_ERROR
 *
 * An older portfolio is brought up to date when it is opened for writing,
 * after a backup. %GEV_STORE_ERROR_LOCKED tells who else writes to it; it can
 * still be opened for reading.
 *
 * Returns: (transfer full) (nullable): the store
 */
GevStore *
gev_store_open (const char      *path,
                GevStoreAccess   access,
                GError         **error)
{
  g_autoptr (GevStore) self = new_store (path);

  return open_file (self, access, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * gev_store_open_worker: (skip)
 * @self: a store
 * @access: what for; writing only where @self may write and does not meanwhile
 * @cancellable: (nullable): ends the worker’s statements
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Opens the file of @self once more, for a job in a thread of its own. May be
 * called from that thread.
 *
 * Returns: (transfer full) (nullable): the job’s store
 */
GevStore *
gev_store_open_worker (GevStore        *self,
                       GevStoreAccess   access,
                       GCancellable    *cancellable,
                       GError         **error)
{
  g_autoptr (GevStore) worker = new_store (self->path);

  worker->read_only = access == GEV_STORE_READ;
  worker->who = g_strdup (self->who);
  if (access == GEV_STORE_READ)
    open_for_reading (worker, error);
  else
    worker->connection = gev_sqlite_connection_open (self->path, GEV_SQLITE_WRITE, error);
  if (worker->connection == NULL)
    return NULL;
  gev_sqlite_connection_watch (worker->connection, cancellable);

  return g_steal_pointer (&worker);
}

/**
 * gev_store_open_copy: (skip)
 * @path: the name of a copy of a portfolio, which nobody else knows
 * @error: return location for a #GEV_STORE_ERROR
 *
 * Opens it and brings it up to date, without a lock and without a backup.
 *
 * Returns: (transfer full) (nullable): the store
 */
GevStore *
gev_store_open_copy (const char  *path,
                     GError     **error)
{
  g_autoptr (GevStore) self = new_store (path);

  self->connection = gev_sqlite_connection_open (self->path, GEV_SQLITE_WRITE, error);
  if (self->connection == NULL || !check_application (self, error) || !gev_store_migrate (self, FALSE, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * gev_store_close:
 * @self: a store
 *
 * Closes the file and lets others write to it. An open edit is rolled back.
 */
void
gev_store_close (GevStore *self)
{
  if (self->connection != NULL && self->session != NULL)
    gev_store_rollback (self);
  if (self->connection != NULL)
    gev_sqlite_connection_close (self->connection);
  g_clear_object (&self->connection);
  g_clear_pointer (&self->lock, gev_store_lock_release);
  g_clear_pointer (&self->undo_title, g_free);
  g_clear_pointer (&self->redo_title, g_free);
}

/**
 * gev_store_get_path:
 * @self: a store
 *
 * Returns: (transfer none): the name of its file, absolute
 */
const char *
gev_store_get_path (GevStore *self)
{
  return self->path;
}

/**
 * gev_store_is_read_only:
 * @self: a store
 *
 * Returns: whether it can only be read
 */
gboolean
gev_store_is_read_only (GevStore *self)
{
  return self->read_only;
}

/**
 * gev_store_get_revision:
 * @self: a store
 *
 * Returns: how many edits, undos and redos the portfolio has seen; a report
 *   states it, so that one knows what it was printed from
 */
gint64
gev_store_get_revision (GevStore *self)
{
  gint64 revision = 0;

  gev_sqlite_connection_get_number (self->connection, "SELECT coalesce(max(\"id\"), 0) FROM \"edit\"", &revision,
                                    NULL);

  return revision;
}

/**
 * gev_store_set_who:
 * @self: a store
 * @who: (nullable): the name or role of the one who makes the edits from now on
 */
void
gev_store_set_who (GevStore   *self,
                   const char *who)
{
  g_autofree char *old = self->who;

  self->who = g_strdup (who);
}

/**
 * gev_store_emit_changed: (skip)
 * @self: a store
 *
 * Tells everyone that the portfolio says something else than before.
 */
void
gev_store_emit_changed (GevStore *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDO_TITLE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REDO_TITLE]);
}
