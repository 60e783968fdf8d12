/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-layer.h"

G_BEGIN_DECLS

#define GEV_TYPE_LINE_LAYER (gev_line_layer_get_type ())
G_DECLARE_FINAL_TYPE (GevLineLayer, gev_line_layer, GEV, LINE_LAYER, GevLayer)

GevLayer *gev_line_layer_new        (const char   *title,
                                     GevInk        ink,
                                     GevLineDash   dash);
void      gev_line_layer_set_points (GevLineLayer *self,
                                     guint         n_points,
                                     const double *keys,
                                     const double *values);
void      gev_line_layer_set_marked (GevLineLayer *self,
                                     gboolean      marked);

G_END_DECLS
