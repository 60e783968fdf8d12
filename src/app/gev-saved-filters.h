/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-query.h"

G_BEGIN_DECLS

#define GEV_TYPE_SAVED_FILTERS (gev_saved_filters_get_type ())
G_DECLARE_FINAL_TYPE (GevSavedFilters, gev_saved_filters, GEV, SAVED_FILTERS, AdwBin)

void gev_saved_filters_set_query (GevSavedFilters *self,
                                  GevQuery        *query);

G_END_DECLS
