/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-axis.h"
#include "gev-label-field.h"

G_BEGIN_DECLS

/**
 * GevPlotRange:
 *
 * What the layers of a plot need of its axes.
 */
typedef struct {
  double key_lo;
  double key_hi;
  double value_lo;
  double value_hi;
} GevPlotRange;

/**
 * GevPlotInsets:
 *
 * Room that labels need around the area, in units.
 */
typedef struct {
  double left;
  double top;
  double right;
  double bottom;
} GevPlotInsets;

/**
 * GevPlotFrame:
 * @pen: what to draw or measure with
 * @formatters: how numbers and dates are written
 * @horizontal: whether keys run down and values to the right, as for lying bars
 * @box: the whole chart
 * @area: the area within the axes
 * @range: what the axes show
 * @labels: what labels must keep away from
 *
 * Where a plot's data falls in one drawing of it.
 */
typedef struct {
  GevChartPen *pen;
  const GevChartFormatters *formatters;
  gboolean horizontal;
  cairo_rectangle_t box;
  cairo_rectangle_t area;
  GevPlotRange range;
  GevLabelField *labels;
} GevPlotFrame;

void     gev_plot_range_add        (GevPlotRange       *range,
                                    double              key,
                                    double              value);

void     gev_plot_frame_map        (const GevPlotFrame *frame,
                                    double              key,
                                    double              value,
                                    double             *x,
                                    double             *y);
double   gev_plot_frame_get_band   (const GevPlotFrame *frame);
void     gev_plot_frame_clip       (const GevPlotFrame *frame,
                                    double              bleed);
gboolean gev_plot_frame_show_label (const GevPlotFrame *frame,
                                    PangoLayout        *text,
                                    GevInk              ink,
                                    GArray             *spots);

G_END_DECLS
