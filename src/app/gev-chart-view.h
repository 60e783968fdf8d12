/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-chart.h"

G_BEGIN_DECLS

#define GEV_TYPE_CHART_VIEW (gev_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (GevChartView, gev_chart_view, GEV, CHART_VIEW, GtkWidget)

GevChart  *gev_chart_view_get_chart (GevChartView *self);
void       gev_chart_view_set_chart (GevChartView *self,
                                     GevChart     *chart);

G_END_DECLS
