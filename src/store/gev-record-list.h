/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-query.h"
#include "gev-row.h"
#include "gev-store.h"

G_BEGIN_DECLS

/* Where gev_record_list_find() finds nothing; the same as GTK’s. */
#define GEV_RECORD_LIST_NOWHERE G_MAXUINT

#define GEV_TYPE_RECORD_LIST (gev_record_list_get_type ())
G_DECLARE_FINAL_TYPE (GevRecordList, gev_record_list, GEV, RECORD_LIST, GObject)

GevRecordList *gev_record_list_new       (GevStore       *store,
                                          GevQuery       *query,
                                          GError        **error);

GevQuery      *gev_record_list_get_query (GevRecordList  *self);
gboolean       gev_record_list_set_query (GevRecordList  *self,
                                          GevQuery       *query,
                                          GError        **error);
gboolean       gev_record_list_refresh   (GevRecordList  *self,
                                          GError        **error);
guint          gev_record_list_find      (GevRecordList  *self,
                                          const char     *uuid);

G_END_DECLS
