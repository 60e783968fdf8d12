/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "gev-chart.h"

G_BEGIN_DECLS

/**
 * GevTextKind:
 * @GEV_TEXT_BODY: names and labels
 * @GEV_TEXT_SMALL: ticks of axes
 * @GEV_TEXT_STRONG: body text in bold
 * @GEV_TEXT_LARGE: a figure that is read first
 * @GEV_TEXT_TITLE: the title of a picture
 */
typedef enum {
  GEV_TEXT_BODY,
  GEV_TEXT_SMALL,
  GEV_TEXT_STRONG,
  GEV_TEXT_LARGE,
  GEV_TEXT_TITLE
} GevTextKind;

typedef enum {
  GEV_BAR_FILLED,
  GEV_BAR_OUTLINED
} GevBarLook;

/* The side of a bar that is away from its zero, where the corners are round. */
typedef enum {
  GEV_BAR_END_TOP,
  GEV_BAR_END_RIGHT,
  GEV_BAR_END_BOTTOM,
  GEV_BAR_END_LEFT,
  GEV_BAR_END_ALL
} GevBarEnd;

/**
 * GevChartPen:
 * @cr: (nullable): where to draw; %NULL while only measuring
 * @style: the look
 * @context: Pango's context, the same whether measuring or drawing
 * @u: what 1 unit of line width, mark or gap is at this text size
 *
 * What one drawing or measuring of a chart needs. It lives on the stack of gev_chart_draw() and its like.
 */
struct _GevChartPen {
  cairo_t *cr;
  const GevChartStyle *style;
  PangoContext *context;
  double u;
};

void         gev_chart_pen_init        (GevChartPen             *pen,
                                        cairo_t                 *cr,
                                        const GevChartStyle     *style);
void         gev_chart_pen_clear       (GevChartPen             *pen);

double       gev_chart_pen_line_height (GevChartPen             *pen,
                                        GevTextKind              kind);
PangoLayout *gev_chart_pen_text        (GevChartPen             *pen,
                                        GevTextKind              kind,
                                        const char              *text,
                                        double                   max_width,
                                        int                      max_lines);
double       gev_chart_pen_word_width  (GevChartPen             *pen,
                                        GevTextKind              kind,
                                        const char              *text);
double       gev_chart_pen_text_width  (GevChartPen             *pen,
                                        GevTextKind              kind,
                                        const char              *text);
void         gev_chart_pen_show        (GevChartPen             *pen,
                                        PangoLayout             *layout,
                                        double                   x,
                                        double                   y,
                                        GevInk                   ink);
void         gev_chart_pen_stroke      (GevChartPen             *pen,
                                        GevInk                   ink,
                                        double                   width,
                                        GevLineDash              dash);
void         gev_chart_pen_hatch       (GevChartPen             *pen,
                                        const cairo_rectangle_t *box,
                                        GevInk                   ink);
void         gev_chart_pen_bar         (GevChartPen             *pen,
                                        const cairo_rectangle_t *box,
                                        GevBarEnd                end,
                                        GevInk                   ink,
                                        GevBarLook               look);
void         gev_chart_pen_bar_path    (GevChartPen             *pen,
                                        const cairo_rectangle_t *box,
                                        GevBarEnd                end,
                                        double                   radius);

void         gev_text_get_size         (PangoLayout             *layout,
                                        double                  *width,
                                        double                  *height);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GevChartPen, gev_chart_pen_clear)

G_END_DECLS
