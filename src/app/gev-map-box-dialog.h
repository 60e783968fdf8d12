/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-benefits-map.h"
#include "gev-store.h"

G_BEGIN_DECLS

#define GEV_TYPE_MAP_BOX_DIALOG (gev_map_box_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GevMapBoxDialog, gev_map_box_dialog, GEV, MAP_BOX_DIALOG, AdwWindow)

GevMapBoxDialog *gev_map_box_dialog_new (GtkWidget      *parent,
                                         GevStore       *store,
                                         gpointer        owner,
                                         GevBenefitsMap *map,
                                         GevRecord      *box,
                                         const char     *from);

G_END_DECLS
