/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

typedef struct _GevSqliteConnection GevSqliteConnection;
typedef struct _GevSqliteStatement GevSqliteStatement;

GevSqliteStatement *gev_sqlite_statement_new  (GevSqliteConnection *connection,
                                               sqlite3_stmt        *handle);
void                gev_sqlite_statement_free (GevSqliteStatement  *self);

void     gev_sqlite_statement_bind_number (GevSqliteStatement  *self,
                                           int                  index,
                                           gint64               number);
void     gev_sqlite_statement_bind_real   (GevSqliteStatement  *self,
                                           int                  index,
                                           double               number);
void     gev_sqlite_statement_bind_text   (GevSqliteStatement  *self,
                                           int                  index,
                                           const char          *text);
void     gev_sqlite_statement_bind_bytes  (GevSqliteStatement  *self,
                                           int                  index,
                                           GBytes              *bytes);
gboolean gev_sqlite_statement_step        (GevSqliteStatement  *self,
                                           gboolean            *has_row,
                                           GError             **error);
gboolean gev_sqlite_statement_run         (GevSqliteStatement  *self,
                                           GError             **error);
void     gev_sqlite_statement_reset       (GevSqliteStatement  *self);

gboolean    gev_sqlite_statement_is_null    (GevSqliteStatement *self,
                                             int                 column);
gint64      gev_sqlite_statement_get_number (GevSqliteStatement *self,
                                             int                 column);
double      gev_sqlite_statement_get_real   (GevSqliteStatement *self,
                                             int                 column);
const char *gev_sqlite_statement_get_text   (GevSqliteStatement *self,
                                             int                 column);
GBytes     *gev_sqlite_statement_get_bytes  (GevSqliteStatement *self,
                                             int                 column);

G_END_DECLS
