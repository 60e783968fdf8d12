/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-query.h"
#include "gev-store.h"

G_BEGIN_DECLS

#define GEV_TYPE_FILTER_BUTTON (gev_filter_button_get_type ())
G_DECLARE_FINAL_TYPE (GevFilterButton, gev_filter_button, GEV, FILTER_BUTTON, AdwBin)

void gev_filter_button_set_query (GevFilterButton *self,
                                  GevStore        *store,
                                  GevQuery        *query);

G_END_DECLS
