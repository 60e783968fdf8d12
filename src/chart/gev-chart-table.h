/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define GEV_TYPE_CHART_TABLE (gev_chart_table_get_type ())

typedef struct _GevChartTable GevChartTable;

GType          gev_chart_table_get_type      (void) G_GNUC_CONST;

GevChartTable *gev_chart_table_new           (const char *const   *titles);
GevChartTable *gev_chart_table_ref           (GevChartTable       *self);
void           gev_chart_table_unref         (GevChartTable       *self);

void           gev_chart_table_add_row       (GevChartTable       *self,
                                              const char *const   *cells);

guint          gev_chart_table_get_n_columns (const GevChartTable *self);
guint          gev_chart_table_get_n_rows    (const GevChartTable *self);
const char    *gev_chart_table_get_title     (const GevChartTable *self,
                                              guint                column);
const char    *gev_chart_table_get_cell      (const GevChartTable *self,
                                              guint                row,
                                              guint                column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GevChartTable, gev_chart_table_unref)

G_END_DECLS
