/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-record.h"

G_BEGIN_DECLS

#define GEV_TYPE_RECORD_SET (gev_record_set_get_type ())
G_DECLARE_FINAL_TYPE (GevRecordSet, gev_record_set, GEV, RECORD_SET, GObject)

GevRecordSet *gev_record_set_new           (void);

gboolean      gev_record_set_add           (GevRecordSet *self,
                                            GevRecord    *record);
gpointer      gev_record_set_lookup        (GevRecordSet *self,
                                            const char   *uuid);
GPtrArray    *gev_record_set_get_all       (GevRecordSet *self,
                                            GType         type);
GPtrArray    *gev_record_set_get_referring (GevRecordSet *self,
                                            GType         type,
                                            guint         field,
                                            const char   *uuid);

int           gev_record_compare           (gconstpointer a,
                                            gconstpointer b);

G_END_DECLS
