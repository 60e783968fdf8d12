/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-layer.h"

G_BEGIN_DECLS

#define GEV_TYPE_CELL_LAYER (gev_cell_layer_get_type ())
G_DECLARE_FINAL_TYPE (GevCellLayer, gev_cell_layer, GEV, CELL_LAYER, GevLayer)

GevLayer *gev_cell_layer_new (void);
void      gev_cell_layer_add (GevCellLayer *self,
                              guint         key,
                              guint         value,
                              GevInk        ink,
                              const char   *label,
                              const char   *text);

G_END_DECLS
