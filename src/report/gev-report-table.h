/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-report-writer.h"
#include "gev-table.h"

G_BEGIN_DECLS

/**
 * GevReportColumn:
 * @title: the head of the column, marked for translation
 * @kind: what stands in it
 * @weight: its share of the width that is left over
 * @personal: whether it may name persons, and vanishes from a report without names
 */
typedef struct
{
  const char *title;
  GevColumnKind kind;
  double weight;
  gboolean personal;
} GevReportColumn;

/**
 * GevReportTable:
 *
 * A table of a report while it is filled. In the end columns in which no row says anything are left out, and
 * where a number is missing stands a dash.
 */
typedef struct
{
  GevReportWriter *writer;
  const GevReportColumn *columns;
  guint n_columns;
  GPtrArray *rows;
} GevReportTable;

void  gev_report_table_init     (GevReportTable        *self,
                                 GevReportWriter       *writer,
                                 const GevReportColumn *columns,
                                 guint                  n_columns);
guint gev_report_table_get_n    (GevReportTable        *self);
guint gev_report_table_add      (GevReportTable        *self,
                                 GevRowKind             kind,
                                 const char *const     *cells);
void  gev_report_table_set_sign (GevReportTable        *self,
                                 guint                  row,
                                 guint                  column,
                                 GevSign                sign);
void  gev_report_table_finish   (GevReportTable        *self,
                                 const char            *caption,
                                 const char            *note);

G_END_DECLS
