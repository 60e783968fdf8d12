/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-map-chart.h"

G_BEGIN_DECLS

#define GEV_TYPE_MAP_VIEW (gev_map_view_get_type ())
G_DECLARE_FINAL_TYPE (GevMapView, gev_map_view, GEV, MAP_VIEW, GtkWidget)

void gev_map_view_set_chart  (GevMapView  *self,
                              GevMapChart *chart);
void gev_map_view_set_chosen (GevMapView  *self,
                              int          box);
void gev_map_view_set_menu   (GevMapView  *self,
                              GMenuModel  *menu);

G_END_DECLS
