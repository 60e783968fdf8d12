/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-record.h"

G_BEGIN_DECLS

#define GEV_TYPE_IMPORT_ITEM (gev_import_item_get_type ())
G_DECLARE_FINAL_TYPE (GevImportItem, gev_import_item, GEV, IMPORT_ITEM, GObject)

GevImportItem *gev_import_item_new (GevRecord *record,
                                    guint      line);

GevRecord       *gev_import_item_get_record  (GevImportItem   *self);
guint            gev_import_item_get_line    (GevImportItem   *self);
GevImportResult  gev_import_item_get_result  (GevImportItem   *self);
const char      *gev_import_item_get_message (GevImportItem   *self);
void             gev_import_item_set_result  (GevImportItem   *self,
                                              GevImportResult  result,
                                              const char      *message);

G_END_DECLS
