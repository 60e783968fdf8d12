/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-plot-frame.h"

G_BEGIN_DECLS

#define GEV_TYPE_LAYER (gev_layer_get_type ())
G_DECLARE_DERIVABLE_TYPE (GevLayer, gev_layer, GEV, LAYER, GObject)

/**
 * GevLayerClass:
 * @label_rank: whose labels choose their spot first; the lowest
 * @joins_points: whether the layer has a value between its points too
 * @get_n_points: how many points there are; none for a layer that is no data, such as a rule
 * @get_point: a point's key and value
 * @get_value_at: the value at a key, if there is one
 * @get_text: what is said of a point when it is pointed at, or %NULL for its key and values; may be %NULL
 * @extend: makes the range hold the layer
 * @measure: makes room for labels outside of the area; may be %NULL
 * @draw: draws the marks and tells the frame's label field of them
 * @draw_labels: draws the labels where they meet nothing; may be %NULL
 * @draw_key: draws a sample of the marks, for a key; %NULL for layers that are labelled directly
 */
struct _GevLayerClass {
  GObjectClass parent_class;

  int label_rank;
  gboolean joins_points;

  guint    (*get_n_points) (GevLayer                *self);
  void     (*get_point)    (GevLayer                *self,
                            guint                    index,
                            double                  *key,
                            double                  *value);
  gboolean (*get_value_at) (GevLayer                *self,
                            double                   key,
                            double                  *value);
  const char *
           (*get_text)     (GevLayer                *self,
                            guint                    index);
  void     (*extend)       (GevLayer                *self,
                            GevPlotRange            *range);
  void     (*measure)      (GevLayer                *self,
                            const GevPlotFrame      *frame,
                            GevPlotInsets           *insets);
  void     (*draw)         (GevLayer                *self,
                            GevPlotFrame            *frame);
  void     (*draw_labels)  (GevLayer                *self,
                            GevPlotFrame            *frame);
  void     (*draw_key)     (GevLayer                *self,
                            GevChartPen             *pen,
                            const cairo_rectangle_t *box);
};

const char *gev_layer_get_title    (GevLayer   *self);
void        gev_layer_set_title    (GevLayer   *self,
                                    const char *title);
const char *gev_layer_get_label    (GevLayer   *self);
void        gev_layer_set_label    (GevLayer   *self,
                                    const char *label);
GevInk      gev_layer_get_ink      (GevLayer   *self);
void        gev_layer_set_ink      (GevLayer   *self,
                                    GevInk      ink);

guint       gev_layer_get_n_points (GevLayer   *self);
void        gev_layer_get_point    (GevLayer   *self,
                                    guint       index,
                                    double     *key,
                                    double     *value);
gboolean    gev_layer_get_value_at (GevLayer   *self,
                                    double      key,
                                    double     *value);

void        gev_layer_emit_changed (GevLayer   *self);

G_END_DECLS
