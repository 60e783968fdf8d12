/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-benefit-value.h"
#include "gev-document.h"
#include "gev-figure.h"
#include "gev-key-figures.h"
#include "gev-portfolio.h"
#include "gev-report-options.h"
#include "gev-totals.h"

G_BEGIN_DECLS

/**
 * GevReportWriter:
 * @set: what is reported on
 * @options: what was asked for
 * @language: its language
 * @today: its day
 * @portfolio: the portfolio, whose limits are used
 * @document: what is being written
 *
 * What the parts of a report share while it is written.
 */
typedef struct
{
  GevRecordSet *set;
  const GevReportOptions *options;
  const GevLanguage *language;
  GevDate today;
  GevPortfolio *portfolio;
  GevDocument *document;
} GevReportWriter;

void         gev_report_writer_init         (GevReportWriter        *self,
                                             GevRecordSet           *set,
                                             const GevReportOptions *options,
                                             const char             *kind,
                                             const char             *title);
GevDocument *gev_report_writer_finish       (GevReportWriter        *self);

void         gev_report_writer_add_text     (GevReportWriter        *self,
                                             GevTextRole             role,
                                             const char             *text);
void         gev_report_writer_add_chart    (GevReportWriter        *self,
                                             GevChart               *chart,
                                             GevFigureWidth          width,
                                             const char             *caption);
void         gev_report_writer_add_money    (GevReportWriter        *self,
                                             GevKeyFigures          *strip,
                                             const GevTotalsRow     *sum);
void         gev_report_writer_add_left_out (GevReportWriter        *self,
                                             const GevTotalsRow     *sum);
GevChart    *gev_report_writer_create_years (GevReportWriter        *self,
                                             gpointer                scope);
gboolean     gev_report_writer_add_years    (GevReportWriter        *self,
                                             gpointer                scope,
                                             gboolean                with_chart);

gboolean     gev_report_writer_may_show     (GevReportWriter        *self,
                                             gpointer                record,
                                             guint                   field);
char        *gev_report_writer_format_field (GevReportWriter        *self,
                                             gpointer                record,
                                             guint                   field);
char        *gev_report_writer_format_date  (GevReportWriter        *self,
                                             GevDate                 date);
char        *gev_report_writer_format_thousands
                                            (GevReportWriter        *self,
                                             gint64                  ore);
const char  *gev_report_writer_get_term     (GevReportWriter        *self,
                                             const GevVocabulary    *vocabulary,
                                             int                     choice);
GevTotals   *gev_report_writer_add_up       (GevReportWriter        *self,
                                             gpointer                scope,
                                             GevTotalsGrouping       grouping);
char        *gev_report_writer_name_stage   (GevReportWriter        *self,
                                             gpointer                project,
                                             GevStage                stage);

G_END_DECLS
