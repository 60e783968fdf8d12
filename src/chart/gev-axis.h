/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-chart-pen.h"

G_BEGIN_DECLS

/**
 * GevTick:
 * @value: where on the axis
 * @text: (nullable): its label, or %NULL where there is no room for one
 */
typedef struct {
  double value;
  PangoLayout *text;
} GevTick;

#define GEV_TYPE_AXIS (gev_axis_get_type ())
G_DECLARE_DERIVABLE_TYPE (GevAxis, gev_axis, GEV, AXIS, GObject)

/**
 * GevAxisClass:
 * @make_ticks: see gev_axis_make_ticks()
 * @format: a value in words, for hover and tables
 * @has_grid: whether lines across the plot belong to its ticks
 */
struct _GevAxisClass {
  GObjectClass parent_class;

  GPtrArray *(*make_ticks) (GevAxis                  *self,
                            GevChartPen              *pen,
                            const GevChartFormatters *formatters,
                            double                   *lo,
                            double                   *hi,
                            double                    length,
                            double                    room,
                            gboolean                  upright);
  char      *(*format)     (GevAxis                  *self,
                            const GevChartFormatters *formatters,
                            double                    value);
  gboolean has_grid;
};

const char *gev_axis_get_title   (GevAxis                  *self);
void        gev_axis_set_title   (GevAxis                  *self,
                                  const char               *title);
gboolean    gev_axis_get_visible (GevAxis                  *self);
void        gev_axis_set_visible (GevAxis                  *self,
                                  gboolean                  visible);
void        gev_axis_set_range   (GevAxis                  *self,
                                  double                    lo,
                                  double                    hi);
gboolean    gev_axis_get_range   (GevAxis                  *self,
                                  double                   *lo,
                                  double                   *hi);

GPtrArray  *gev_axis_make_ticks  (GevAxis                  *self,
                                  GevChartPen              *pen,
                                  const GevChartFormatters *formatters,
                                  double                   *lo,
                                  double                   *hi,
                                  double                    length,
                                  double                    room,
                                  gboolean                  upright);
char       *gev_axis_format      (GevAxis                  *self,
                                  const GevChartFormatters *formatters,
                                  double                    value);

void        gev_axis_emit_changed (GevAxis                 *self);

GPtrArray  *gev_ticks_new        (void);
void        gev_ticks_add        (GPtrArray                *ticks,
                                  double                    value,
                                  PangoLayout              *text);
gboolean    gev_ticks_fit        (GPtrArray                *ticks,
                                  double                    lo,
                                  double                    hi,
                                  double                    length,
                                  double                    gap);

G_END_DECLS
