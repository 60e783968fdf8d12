/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-chart-pen.h"

G_BEGIN_DECLS

/**
 * GevPeriodBarsForm:
 * @GEV_PERIOD_BARS_NONE: no room
 * @GEV_PERIOD_BARS_BESIDE: figures beside standing bars
 * @GEV_PERIOD_BARS_ABOVE: figures above standing bars
 * @GEV_PERIOD_BARS_ROWS: lying bars, figures at the end
 * @GEV_PERIOD_BARS_BARE: standing bars, no room for figures
 *
 * How the periods are shown, from the roomiest; which one is a matter of measured width.
 */
typedef enum {
  GEV_PERIOD_BARS_NONE,
  GEV_PERIOD_BARS_BESIDE,
  GEV_PERIOD_BARS_ABOVE,
  GEV_PERIOD_BARS_ROWS,
  GEV_PERIOD_BARS_BARE
} GevPeriodBarsForm;

typedef struct {
  char *name;
  double planned;
  double realised;
} GevPeriod;

/**
 * GevPeriodBars:
 * @pen: what to draw or measure with
 * @formatters: how numbers are written
 * @periods: (element-type GevPeriod) (unowned): the periods; a figure that is NAN is not there
 * @box: where they go
 * @form: how they are shown
 *
 * Bars of what is planned and what is realised in each period, in one drawing.
 */
typedef struct {
  GevChartPen *pen;
  const GevChartFormatters *formatters;
  GArray *periods;
  cairo_rectangle_t box;
  GevPeriodBarsForm form;
  /*< private >*/
  double name_width;
  double planned_width;
  double realised_width;
  double lo;
  double hi;
} GevPeriodBars;

void   gev_period_bars_arrange            (GevPeriodBars       *self);
void   gev_period_bars_draw               (const GevPeriodBars *self);
guint  gev_period_bars_find               (const GevPeriodBars *self,
                                           double               x,
                                           double               y,
                                           double              *mark_x,
                                           double              *mark_y);
double gev_period_bars_get_natural_height (const GevPeriodBars *self);

G_END_DECLS
