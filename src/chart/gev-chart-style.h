/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  GEV_CHART_LIGHT,
  GEV_CHART_DARK,
  GEV_CHART_PRINT
} GevChartTheme;

/**
 * GevChartStyle:
 * @theme: what the chart is drawn on
 * @high_contrast: whether lines and text are to stand out as much as they can
 * @font_size: size of the chart's body text in the units that the chart is drawn in: points on paper
 *   (9–11 usual), pixels on the screen (12–15 usual; twice that for 200 % text)
 * @font: (nullable): font family; %NULL for "Cantarell, sans"
 */
typedef struct {
  GevChartTheme theme;
  gboolean high_contrast;
  double font_size;
  const char *font;
} GevChartStyle;

typedef enum {
  GEV_INK_TEXT,
  GEV_INK_DIM,
  GEV_INK_GRID,
  GEV_INK_REALISED,
  GEV_INK_PLANNED,
  GEV_INK_TARGET,
  GEV_INK_TODAY,
  GEV_INK_CONSCIOUSNESS,
  GEV_INK_CAPACITY,
  GEV_INK_CO_CREATION,
  GEV_INK_COURAGE,
  GEV_INK_GOOD,
  GEV_INK_BEHIND,
  GEV_INK_BAD,
  GEV_INK_SURFACE
} GevInk;

#define GEV_N_INKS (GEV_INK_SURFACE + 1)

typedef enum {
  GEV_LINE_SOLID,
  GEV_LINE_DASHED,
  GEV_LINE_DASHED_FINE, /* for what is too small for long dashes */
  GEV_LINE_DOTTED
} GevLineDash;

void gev_chart_style_get_rgb         (const GevChartStyle *style,
                                      GevInk               ink,
                                      gboolean             for_text,
                                      double               rgb[3]);
void gev_chart_style_set_source      (const GevChartStyle *style,
                                      cairo_t             *cr,
                                      GevInk               ink,
                                      double               alpha);
void gev_chart_style_set_text_source (const GevChartStyle *style,
                                      cairo_t             *cr,
                                      GevInk               ink);

G_END_DECLS
