/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-store.h"

G_BEGIN_DECLS

#define GEV_TYPE_RECORD_SUBPAGE (gev_record_subpage_get_type ())
G_DECLARE_FINAL_TYPE (GevRecordSubpage, gev_record_subpage, GEV, RECORD_SUBPAGE, AdwBin)

GtkWidget *gev_record_subpage_new (GevStore  *store,
                                   GevRecord *record);

G_END_DECLS
