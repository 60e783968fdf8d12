/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-band-layer.h"
#include "gev-bar-layer.h"
#include "gev-category-axis.h"
#include "gev-cell-layer.h"
#include "gev-chart.h"
#include "gev-date-axis.h"
#include "gev-line-layer.h"
#include "gev-linear-axis.h"
#include "gev-mark-layer.h"
#include "gev-rule-layer.h"
#include "gev-span-layer.h"
#include "gev-step-layer.h"

G_BEGIN_DECLS

#define GEV_TYPE_PLOT (gev_plot_get_type ())
G_DECLARE_FINAL_TYPE (GevPlot, gev_plot, GEV, PLOT, GevChart)

GevChart *gev_plot_new            (GevAxis  *key_axis,
                                   GevAxis  *value_axis);
void      gev_plot_set_horizontal (GevPlot  *self,
                                   gboolean  horizontal);
GevAxis  *gev_plot_get_key_axis   (GevPlot  *self);
GevAxis  *gev_plot_get_value_axis (GevPlot  *self);
void      gev_plot_add_layer      (GevPlot  *self,
                                   GevLayer *layer);
void      gev_plot_clear          (GevPlot  *self);
void      gev_plot_take_table     (GevPlot       *self,
                                   GevChartTable *table);

G_END_DECLS
