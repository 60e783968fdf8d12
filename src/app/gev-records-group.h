/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-store.h"

G_BEGIN_DECLS

#define GEV_TYPE_RECORDS_GROUP (gev_records_group_get_type ())
G_DECLARE_FINAL_TYPE (GevRecordsGroup, gev_records_group, GEV, RECORDS_GROUP, AdwPreferencesGroup)

void gev_records_group_set_store (GevRecordsGroup *self,
                                  GevStore        *store);

G_END_DECLS
