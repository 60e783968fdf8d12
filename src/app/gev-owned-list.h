/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-store.h"

G_BEGIN_DECLS

#define GEV_TYPE_OWNED_LIST (gev_owned_list_get_type ())
G_DECLARE_FINAL_TYPE (GevOwnedList, gev_owned_list, GEV, OWNED_LIST, AdwBin)

void       gev_owned_list_set_owner   (GevOwnedList *self,
                                       GevStore     *store,
                                       gpointer      owner);
GPtrArray *gev_owned_list_get_records (GevOwnedList *self);

G_END_DECLS
