/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

#include "gev-sqlite-statement.h"

G_BEGIN_DECLS

/**
 * GevSqliteMode:
 * @GEV_SQLITE_READ: for reading
 * @GEV_SQLITE_READ_ASIDE: for reading, from a place where nothing can be
 *   written beside the file
 * @GEV_SQLITE_WRITE: for reading and writing
 * @GEV_SQLITE_CREATE: for reading and writing, made if it is not there
 */
typedef enum
{
  GEV_SQLITE_READ,
  GEV_SQLITE_READ_ASIDE,
  GEV_SQLITE_WRITE,
  GEV_SQLITE_CREATE,
} GevSqliteMode;

#define GEV_TYPE_SQLITE_CONNECTION (gev_sqlite_connection_get_type ())
G_DECLARE_FINAL_TYPE (GevSqliteConnection, gev_sqlite_connection, GEV, SQLITE_CONNECTION, GObject)

GevSqliteConnection *gev_sqlite_connection_open  (const char           *path,
                                                  GevSqliteMode         mode,
                                                  GError              **error);
void                 gev_sqlite_connection_close (GevSqliteConnection  *self);

gboolean            gev_sqlite_connection_execute        (GevSqliteConnection  *self,
                                                          const char           *sql,
                                                          GError              **error);
GevSqliteStatement *gev_sqlite_connection_prepare        (GevSqliteConnection  *self,
                                                          const char           *sql,
                                                          GError              **error);
gboolean            gev_sqlite_connection_get_number     (GevSqliteConnection  *self,
                                                          const char           *sql,
                                                          gint64               *number,
                                                          GError              **error);
gint64              gev_sqlite_connection_get_last_id    (GevSqliteConnection  *self);
gboolean            gev_sqlite_connection_in_transaction (GevSqliteConnection  *self);
void                gev_sqlite_connection_watch          (GevSqliteConnection  *self,
                                                          GCancellable         *cancellable);
sqlite3            *gev_sqlite_connection_get_handle     (GevSqliteConnection  *self);
void                gev_sqlite_connection_set_error      (GevSqliteConnection  *self,
                                                          GError              **error);

G_END_DECLS
