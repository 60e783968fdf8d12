/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-layer.h"

G_BEGIN_DECLS

/**
 * GevPlotLayout:
 * @frame: where the data falls
 * @left_axis: (unowned): the standing axis
 * @bottom_axis: (unowned): the lying axis
 * @key_height: room for a key at the top
 * @insets: room for labels of layers around the area
 * @left: (element-type GevTick): ticks of the standing axis
 * @bottom: (element-type GevTick): ticks of the lying axis
 * @inside: whether the labels of the standing axis are within the area, for want of room
 *
 * How one drawing of a plot is arranged.
 */
typedef struct {
  GevPlotFrame frame;
  GevAxis *left_axis;
  GevAxis *bottom_axis;
  double key_height;
  GevPlotInsets insets;
  GPtrArray *left;
  GPtrArray *bottom;
  gboolean inside;
} GevPlotLayout;

void     gev_plot_layout_clear              (GevPlotLayout *self);
gboolean gev_plot_layout_arrange            (GevPlotLayout *self,
                                             GPtrArray     *layers);
void     gev_plot_layout_draw_axes          (GevPlotLayout *self);
void     gev_plot_layout_draw_inside_labels (GevPlotLayout *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GevPlotLayout, gev_plot_layout_clear)

G_END_DECLS
