/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-layer.h"

G_BEGIN_DECLS

#define GEV_TYPE_BAR_LAYER (gev_bar_layer_get_type ())
G_DECLARE_FINAL_TYPE (GevBarLayer, gev_bar_layer, GEV, BAR_LAYER, GevLayer)

GevLayer *gev_bar_layer_new             (const char   *title,
                                         GevInk        ink,
                                         GevBarLook    look);
void      gev_bar_layer_set_values      (GevBarLayer  *self,
                                         guint         n_values,
                                         const double *values);
void      gev_bar_layer_set_thickness   (GevBarLayer  *self,
                                         double        thickness);
void      gev_bar_layer_set_slot        (GevBarLayer  *self,
                                         guint         slot,
                                         guint         n_slots);
void      gev_bar_layer_set_show_values (GevBarLayer  *self,
                                         gboolean      show_values);

G_END_DECLS
