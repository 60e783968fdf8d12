/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-record.h"

G_BEGIN_DECLS

#define GEV_TYPE_QUERY (gev_query_get_type ())
G_DECLARE_FINAL_TYPE (GevQuery, gev_query, GEV, QUERY, GObject)

GevQuery          *gev_query_new             (GType              type);
GevQuery          *gev_query_copy            (GevQuery          *self);
GType              gev_query_get_record_type (GevQuery          *self);

const char        *gev_query_get_text        (GevQuery          *self);
void               gev_query_set_text        (GevQuery          *self,
                                              const char        *text);
const char *const *gev_query_get_filter      (GevQuery          *self,
                                              const char        *key);
void               gev_query_set_filter      (GevQuery          *self,
                                              const char        *key,
                                              const char *const *values);
GPtrArray         *gev_query_list_filters    (GevQuery          *self);
gboolean           gev_query_is_narrowed     (GevQuery          *self);
const char        *gev_query_get_sort        (GevQuery          *self,
                                              gboolean          *descending);
void               gev_query_set_sort        (GevQuery          *self,
                                              const char        *key,
                                              gboolean           descending);

G_END_DECLS
