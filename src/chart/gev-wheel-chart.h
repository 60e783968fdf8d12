/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-chart.h"

G_BEGIN_DECLS

#define GEV_WHEEL_CHART_N_ELEMENTS 4

#define GEV_TYPE_WHEEL_CHART (gev_wheel_chart_get_type ())
G_DECLARE_FINAL_TYPE (GevWheelChart, gev_wheel_chart, GEV, WHEEL_CHART, GevChart)

GevChart *gev_wheel_chart_new            (void);
void      gev_wheel_chart_set_scale      (GevWheelChart *self,
                                          double         max,
                                          guint          n_rings);
void      gev_wheel_chart_set_titles     (GevWheelChart *self,
                                          const char    *element,
                                          const char    *value,
                                          const char    *comparison);
void      gev_wheel_chart_set_element    (GevWheelChart *self,
                                          guint          index,
                                          const char    *name,
                                          GevInk         ink,
                                          double         value,
                                          const char    *value_text);
void      gev_wheel_chart_set_comparison (GevWheelChart *self,
                                          guint          index,
                                          double         value,
                                          const char    *text);

G_END_DECLS
