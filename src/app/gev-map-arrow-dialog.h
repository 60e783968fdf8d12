/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-benefits-map.h"
#include "gev-store.h"

G_BEGIN_DECLS

#define GEV_TYPE_MAP_ARROW_DIALOG (gev_map_arrow_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GevMapArrowDialog, gev_map_arrow_dialog, GEV, MAP_ARROW_DIALOG, AdwWindow)

GevMapArrowDialog *gev_map_arrow_dialog_new (GtkWidget *parent,
                                             GevStore  *store,
                                             gpointer   owner,
                                             GevRecord *arrow);

G_END_DECLS
