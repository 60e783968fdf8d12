/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-store.h"

G_BEGIN_DECLS

#define GEV_TYPE_RECORD_DROP_DOWN (gev_record_drop_down_get_type ())
G_DECLARE_FINAL_TYPE (GevRecordDropDown, gev_record_drop_down, GEV, RECORD_DROP_DOWN, AdwBin)

void        gev_record_drop_down_set_source (GevRecordDropDown *self,
                                             GevStore          *store,
                                             GType              type);
const char *gev_record_drop_down_get        (GevRecordDropDown *self);

G_END_DECLS
