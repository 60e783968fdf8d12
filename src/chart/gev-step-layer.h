/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-layer.h"

G_BEGIN_DECLS

#define GEV_TYPE_STEP_LAYER (gev_step_layer_get_type ())
G_DECLARE_FINAL_TYPE (GevStepLayer, gev_step_layer, GEV, STEP_LAYER, GevLayer)

GevLayer *gev_step_layer_new        (const char     *title,
                                     GevInk          ink);
void      gev_step_layer_set_points (GevStepLayer   *self,
                                     guint           n_points,
                                     const double   *keys,
                                     const double   *values,
                                     const gboolean *marked);
void      gev_step_layer_set_end    (GevStepLayer   *self,
                                     double          end);
void      gev_step_layer_set_floor  (GevStepLayer   *self,
                                     double          floor);

G_END_DECLS
