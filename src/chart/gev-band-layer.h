/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-layer.h"

G_BEGIN_DECLS

#define GEV_TYPE_BAND_LAYER (gev_band_layer_get_type ())
G_DECLARE_FINAL_TYPE (GevBandLayer, gev_band_layer, GEV, BAND_LAYER, GevLayer)

GevLayer *gev_band_layer_new (const char *label,
                              double      lo,
                              double      hi,
                              gboolean    shaded);

G_END_DECLS
