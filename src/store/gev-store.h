/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "gev-import-plan.h"
#include "gev-progress.h"
#include "gev-record-set.h"
#include "gev-store-error.h"

G_BEGIN_DECLS

#define GEV_TYPE_STORE (gev_store_get_type ())
G_DECLARE_FINAL_TYPE (GevStore, gev_store, GEV, STORE, GObject)

/**
 * GevStoreAccess:
 * @GEV_STORE_READ: for reading; any number of programs may
 * @GEV_STORE_WRITE: for reading and writing; one program at a time may
 *
 * What a portfolio is opened for.
 */
typedef enum
{
  GEV_STORE_READ,
  GEV_STORE_WRITE,
} GevStoreAccess;

/* Opening */
gboolean      gev_store_recognise       (const char      *path);
GevStore     *gev_store_create          (const char      *path,
                                         GError         **error);
GevStore     *gev_store_open            (const char      *path,
                                         GevStoreAccess   access,
                                         GError         **error);
void          gev_store_close           (GevStore        *self);
const char   *gev_store_get_path        (GevStore        *self);
gboolean      gev_store_is_read_only    (GevStore        *self);
gint64        gev_store_get_revision    (GevStore        *self);
void          gev_store_set_who         (GevStore        *self,
                                         const char      *who);

/* Reading */
gpointer      gev_store_get             (GevStore        *self,
                                         const char      *uuid,
                                         GError         **error);
gpointer      gev_store_get_portfolio   (GevStore        *self,
                                         GError         **error);
GPtrArray    *gev_store_get_referring   (GevStore        *self,
                                         GType            type,
                                         guint            field,
                                         const char      *uuid,
                                         GError         **error);
GPtrArray    *gev_store_get_all         (GevStore        *self,
                                         GType            type,
                                         GError         **error);

/**
 * GevStoreRowFunc:
 * @klass: the description of the record
 * @values: its values
 * @data: what was given
 * @error: return location for an error
 *
 * Is told of a record, without an object being made of it.
 *
 * Returns: whether to go on
 */
typedef gboolean (*GevStoreRowFunc) (GevRecordClass  *klass,
                                     const GevValue  *values,
                                     gpointer         data,
                                     GError         **error);

gboolean      gev_store_foreach     (GevStore             *self,
                                     GType                 type,
                                     GevStoreRowFunc       func,
                                     gpointer              data,
                                     GError              **error);
GevRecordSet *gev_store_load        (GevStore             *self,
                                     const GType          *types,
                                     GCancellable         *cancellable,
                                     GError              **error);
void          gev_store_load_async  (GevStore             *self,
                                     const GType          *types,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              data);
GevRecordSet *gev_store_load_finish (GevStore             *self,
                                     GAsyncResult         *result,
                                     GError              **error);

/* Edits */
gboolean      gev_store_begin           (GevStore        *self,
                                         const char      *title,
                                         GError         **error);
gboolean      gev_store_put             (GevStore        *self,
                                         gpointer         record,
                                         GError         **error);
gboolean      gev_store_delete          (GevStore        *self,
                                         gpointer         record,
                                         GError         **error);
gboolean      gev_store_commit          (GevStore        *self,
                                         GError         **error);
void          gev_store_rollback        (GevStore        *self);
gboolean      gev_store_save            (GevStore        *self,
                                         gpointer         record,
                                         const char      *title,
                                         GError         **error);
gboolean      gev_store_remove          (GevStore        *self,
                                         gpointer         record,
                                         const char      *title,
                                         GError         **error);
const char   *gev_store_get_undo_title  (GevStore        *self);
const char   *gev_store_get_redo_title  (GevStore        *self);
gboolean      gev_store_undo            (GevStore        *self,
                                         GError         **error);
gboolean      gev_store_redo            (GevStore        *self,
                                         GError         **error);

G_END_DECLS
