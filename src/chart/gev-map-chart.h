/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-chart.h"

G_BEGIN_DECLS

/**
 * GevMapWords:
 * @from: the head of the column of what leads on
 * @to: the head of the column of what it leads to
 * @assumption: the head of the column of assumptions
 *
 * The words of the map’s table, in the reader’s language.
 */
typedef struct {
  const char *from;
  const char *to;
  const char *assumption;
} GevMapWords;

#define GEV_TYPE_MAP_CHART (gev_map_chart_get_type ())
G_DECLARE_FINAL_TYPE (GevMapChart, gev_map_chart, GEV, MAP_CHART, GevChart)

GevChart *gev_map_chart_new          (const GevMapWords    *words);
guint     gev_map_chart_add_node     (GevMapChart          *self,
                                      guint                 rank,
                                      GevInk                ink,
                                      const char           *kind,
                                      const char           *title);
void      gev_map_chart_set_degree   (GevMapChart          *self,
                                      guint                 node,
                                      double                degree,
                                      GevInk                ink,
                                      const char           *text);
const char *gev_map_chart_get_degree_text
                                     (GevMapChart          *self,
                                      guint                 node);
void      gev_map_chart_add_edge     (GevMapChart          *self,
                                      guint                 from,
                                      guint                 to,
                                      gboolean              is_part,
                                      const char           *assumption);
void      gev_map_chart_set_selected (GevMapChart          *self,
                                      int                   node);
int       gev_map_chart_find_node    (GevMapChart          *self,
                                      double                x,
                                      double                y,
                                      double                width,
                                      double                height,
                                      const GevChartStyle  *style);
void      gev_map_chart_get_box      (GevMapChart          *self,
                                      guint                 node,
                                      double                width,
                                      const GevChartStyle  *style,
                                      cairo_rectangle_t    *box);
int       gev_map_chart_find_neighbour
                                     (GevMapChart          *self,
                                      guint                 node,
                                      int                   dx,
                                      int                   dy,
                                      double                width,
                                      const GevChartStyle  *style);

G_END_DECLS
