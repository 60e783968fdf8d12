/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "gev-chart-style.h"
#include "gev-chart-table.h"

G_BEGIN_DECLS

typedef struct _GevChartPen GevChartPen;

/**
 * GevChartDateForm:
 * @GEV_CHART_DATE_DAY: in full, "1. juni 2026"
 * @GEV_CHART_DATE_SHORT: in figures, "01.06.2026"
 * @GEV_CHART_DATE_MONTH: month and year, "jun. 26"
 * @GEV_CHART_DATE_YEAR: "2026"
 */
typedef enum {
  GEV_CHART_DATE_DAY,
  GEV_CHART_DATE_SHORT,
  GEV_CHART_DATE_MONTH,
  GEV_CHART_DATE_YEAR
} GevChartDateForm;

typedef char *(*GevChartNumberFunc) (double           value,
                                     gpointer         data);
typedef char *(*GevChartDateFunc)   (guint32          julian,
                                     GevChartDateForm form,
                                     gpointer         data);

/**
 * GevChartFormatters:
 * @number: (nullable): a value in words for hover, tables and labels; %NULL for a plain one
 * @tick: (nullable): a short form of a value for the axis, "1,2 mill."; %NULL for @number
 * @date: (nullable): a date; %NULL for ISO 8601
 * @data: (nullable): handed to the functions
 * @destroy: (nullable): called on @data when the chart no longer needs it
 */
typedef struct {
  GevChartNumberFunc number;
  GevChartNumberFunc tick;
  GevChartDateFunc date;
  gpointer data;
  GDestroyNotify destroy;
} GevChartFormatters;

typedef struct {
  double x;
  double y;
  char text[256];
} GevChartHit;

typedef enum {
  GEV_CHART_FORMAT_SVG,
  GEV_CHART_FORMAT_PNG,
  GEV_CHART_FORMAT_PDF
} GevChartFormat;

/**
 * GevChartError:
 * @GEV_CHART_ERROR_TOO_LARGE: a picture of that size cannot be made
 * @GEV_CHART_ERROR_FAILED: the picture could not be made
 */
typedef enum {
  GEV_CHART_ERROR_TOO_LARGE,
  GEV_CHART_ERROR_FAILED
} GevChartError;

#define GEV_CHART_ERROR (gev_chart_error_quark ())
GQuark gev_chart_error_quark (void);

/* Pixels per unit in a PNG, so that it stays sharp in a document. */
#define GEV_CHART_PNG_SCALE 2

#define GEV_TYPE_CHART (gev_chart_get_type ())
G_DECLARE_DERIVABLE_TYPE (GevChart, gev_chart, GEV, CHART, GObject)

/**
 * GevChartClass:
 * @draw: draws a chart that has data
 * @hit: finds the mark nearest to a point
 * @get_natural_width: (nullable): the width that suits a picture of its own; %NULL for 48 times the text size
 * @get_natural_height: the height that suits a width
 * @dup_table: the data as a table
 * @is_empty: whether there is nothing to draw
 */
struct _GevChartClass {
  GObjectClass parent_class;

  void           (*draw)               (GevChart    *self,
                                        GevChartPen *pen,
                                        double       width,
                                        double       height);
  gboolean       (*hit)                (GevChart    *self,
                                        GevChartPen *pen,
                                        double       x,
                                        double       y,
                                        double       width,
                                        double       height,
                                        GevChartHit *hit);
  double         (*get_natural_width)  (GevChart    *self,
                                        GevChartPen *pen);
  double         (*get_natural_height) (GevChart    *self,
                                        GevChartPen *pen,
                                        double       width);
  GevChartTable *(*dup_table)          (GevChart    *self);
  gboolean       (*is_empty)           (GevChart    *self);
};

const char               *gev_chart_get_title          (GevChart                 *self);
void                      gev_chart_set_title          (GevChart                 *self,
                                                        const char               *title);
const char               *gev_chart_get_description    (GevChart                 *self);
void                      gev_chart_set_description    (GevChart                 *self,
                                                        const char               *description);
const char               *gev_chart_get_empty_text     (GevChart                 *self);
void                      gev_chart_set_empty_text     (GevChart                 *self,
                                                        const char               *empty_text);
void                      gev_chart_set_formatters     (GevChart                 *self,
                                                        const GevChartFormatters *formatters);
const GevChartFormatters *gev_chart_get_formatters     (GevChart                 *self);

void                      gev_chart_draw               (GevChart                 *self,
                                                        cairo_t                  *cr,
                                                        double                    width,
                                                        double                    height,
                                                        const GevChartStyle      *style);
gboolean                  gev_chart_hit                (GevChart                 *self,
                                                        double                    x,
                                                        double                    y,
                                                        double                    width,
                                                        double                    height,
                                                        const GevChartStyle      *style,
                                                        GevChartHit              *hit);
double                    gev_chart_get_natural_height (GevChart                 *self,
                                                        double                    width,
                                                        const GevChartStyle      *style);
void                      gev_chart_get_picture_size   (GevChart                 *self,
                                                        const GevChartStyle      *style,
                                                        double                   *width,
                                                        double                   *height);
GevChartTable            *gev_chart_dup_table          (GevChart                 *self);
gboolean                  gev_chart_is_empty           (GevChart                 *self);
gboolean                  gev_chart_write              (GevChart                 *self,
                                                        GOutputStream            *stream,
                                                        GevChartFormat            format,
                                                        double                    width,
                                                        double                    height,
                                                        const GevChartStyle      *style,
                                                        GCancellable             *cancellable,
                                                        GError                  **error);

void                      gev_chart_emit_changed       (GevChart                 *self);
void                      gev_chart_hit_set_text       (GevChartHit              *hit,
                                                        const char               *text);

G_END_DECLS
