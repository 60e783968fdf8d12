/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * GevLabelSpot:
 * @x: left edge of the label, were it put here
 * @y: upper edge
 * @cost: how much worse than the best spot this is
 */
typedef struct {
  double x;
  double y;
  double cost;
} GevLabelSpot;

typedef struct _GevLabelField GevLabelField;

GevLabelField *gev_label_field_new      (const cairo_rectangle_t *bounds);
void           gev_label_field_free     (GevLabelField           *self);

void           gev_label_field_add_box  (GevLabelField           *self,
                                         const cairo_rectangle_t *box);
void           gev_label_field_add_line (GevLabelField           *self,
                                         double                   x0,
                                         double                   y0,
                                         double                   x1,
                                         double                   y1,
                                         double                   clearance);
void           gev_label_field_add_grid (GevLabelField           *self,
                                         double                   x0,
                                         double                   y0,
                                         double                   x1,
                                         double                   y1);
gboolean       gev_label_field_place    (GevLabelField           *self,
                                         double                   width,
                                         double                   height,
                                         const GevLabelSpot      *spots,
                                         guint                    n_spots,
                                         double                  *x,
                                         double                  *y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GevLabelField, gev_label_field_free)

G_END_DECLS
