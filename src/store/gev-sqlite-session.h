/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-sqlite-connection.h"

G_BEGIN_DECLS

typedef struct _GevSqliteSession GevSqliteSession;

/**
 * GevSqliteChangeFunc: (skip)
 * @table: the table of a row that changed
 * @operation: one of SQLITE_INSERT, SQLITE_UPDATE, SQLITE_DELETE
 * @n_columns: how many columns the table has
 * @before: (array length=n_columns): the values before; %NULL members where a
 *   column did not change or the row was not there
 * @after: (array length=n_columns): the values after
 * @data: what was given
 *
 * Is told of a row that an edit changed.
 */
typedef void (*GevSqliteChangeFunc) (const char     *table,
                                     int             operation,
                                     int             n_columns,
                                     sqlite3_value **before,
                                     sqlite3_value **after,
                                     gpointer        data);

GevSqliteSession *gev_sqlite_session_new    (GevSqliteConnection  *connection,
                                             GError              **error);
void              gev_sqlite_session_free   (GevSqliteSession     *self);
gboolean          gev_sqlite_session_attach (GevSqliteSession     *self,
                                             const char           *table,
                                             GError              **error);
GBytes           *gev_sqlite_session_end    (GevSqliteSession     *self,
                                             GError              **error);

GBytes   *gev_sqlite_changeset_invert  (GevSqliteConnection  *connection,
                                        GBytes               *changeset,
                                        GError              **error);
gboolean  gev_sqlite_changeset_apply   (GevSqliteConnection  *connection,
                                        GBytes               *changeset,
                                        GError              **error);
gboolean  gev_sqlite_changeset_foreach (GevSqliteConnection  *connection,
                                        GBytes               *changeset,
                                        GevSqliteChangeFunc   func,
                                        gpointer              data,
                                        GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GevSqliteSession, gev_sqlite_session_free)

G_END_DECLS
