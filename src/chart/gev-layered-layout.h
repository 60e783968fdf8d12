/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

typedef struct _GevLayeredLayout GevLayeredLayout;

GevLayeredLayout *gev_layered_layout_new             (void);
void              gev_layered_layout_free            (GevLayeredLayout  *self);

guint             gev_layered_layout_add_node        (GevLayeredLayout  *self,
                                                      guint              rank);
void              gev_layered_layout_add_edge        (GevLayeredLayout  *self,
                                                      guint              from,
                                                      guint              to);
guint             gev_layered_layout_order           (GevLayeredLayout  *self);
guint             gev_layered_layout_get_n_layers    (GevLayeredLayout  *self);
guint             gev_layered_layout_get_layer       (GevLayeredLayout  *self,
                                                      guint              node);
guint             gev_layered_layout_count_crossings (GevLayeredLayout  *self);
void              gev_layered_layout_place           (GevLayeredLayout  *self,
                                                      const double      *heights,
                                                      double             width,
                                                      double             layer_gap,
                                                      double             node_gap);
void              gev_layered_layout_get_box         (GevLayeredLayout  *self,
                                                      guint              node,
                                                      cairo_rectangle_t *box);
guint             gev_layered_layout_get_path        (GevLayeredLayout  *self,
                                                      guint              edge,
                                                      const double     **heights);
double            gev_layered_layout_get_height      (GevLayeredLayout  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GevLayeredLayout, gev_layered_layout_free)

G_END_DECLS
