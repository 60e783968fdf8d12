/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-record.h"
#include "gev-sqlite-connection.h"

G_BEGIN_DECLS

typedef struct _GevRecordTable GevRecordTable;

/**
 * GevUnresolved: (skip)
 * @table: the table of the record that refers
 * @id: its key
 * @field: the index of the reference
 * @uuid: what it refers to
 *
 * A reference to a record that was not there when it was written; it may come
 * before the edit is done.
 */
typedef struct
{
  const GevRecordTable *table;
  gint64 id;
  guint field;
  char *uuid;
} GevUnresolved;

const GevRecordTable *gev_record_table_get             (GType                 type);
const char           *gev_record_table_get_name        (const GevRecordTable *self);
GevRecordClass       *gev_record_table_get_class       (const GevRecordTable *self);
GType                 gev_record_table_get_record_type (const GevRecordTable *self);
char                 *gev_record_table_get_list_name   (const GevRecordTable *self,
                                                        guint                 field);
char                 *gev_record_table_build_select    (const GevRecordTable *self,
                                                        const char           *tail);

gboolean gev_record_table_find                 (const GevRecordTable  *self,
                                                GevSqliteConnection   *connection,
                                                const char            *uuid,
                                                gint64                *id,
                                                GError               **error);
gboolean gev_record_table_read                 (const GevRecordTable  *self,
                                                GevSqliteConnection   *connection,
                                                GevSqliteStatement    *row,
                                                gint64                *id,
                                                GevValue              *values,
                                                GError               **error);
gboolean gev_record_table_write                (const GevRecordTable  *self,
                                                GevSqliteConnection   *connection,
                                                gint64                *id,
                                                const GevValue        *values,
                                                const GevValue        *present,
                                                GPtrArray             *unresolved,
                                                GError               **error);
gboolean gev_record_table_delete               (const GevRecordTable  *self,
                                                GevSqliteConnection   *connection,
                                                gint64                 id,
                                                GError               **error);
gboolean gev_record_table_resolve              (GevSqliteConnection   *connection,
                                                const GevUnresolved   *unresolved,
                                                gboolean              *found,
                                                GError               **error);
void     gev_record_table_set_unresolved_error (const GevRecordTable  *self,
                                                guint                  field,
                                                const char            *uuid,
                                                GError               **error);
void     gev_unresolved_free                   (gpointer               data);
void     gev_record_table_clear_values         (const GevRecordTable  *self,
                                                GevValue              *values);

G_END_DECLS
