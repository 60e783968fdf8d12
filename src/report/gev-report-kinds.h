/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-chart.h"
#include "gev-document.h"
#include "gev-record-set.h"
#include "gev-report-options.h"

G_BEGIN_DECLS

/**
 * GevReportKind:
 * @name: its name on the command line
 * @label: its name for people, marked for translation
 * @help: what it tells, marked for translation
 * @subject: (nullable): the type of record that it is about; %NULL for the whole portfolio
 * @build: makes the document
 *
 * A kind of report.
 */
typedef struct
{
  const char *name;
  const char *label;
  const char *help;
  GType (*subject) (void);
  GevDocument *(*build) (GevRecordSet           *set,
                         gpointer                subject,
                         const GevReportOptions *options);
} GevReportKind;

/**
 * GevChartKind:
 * @name: its name on the command line
 * @label: its name for people, marked for translation
 * @subject: (nullable): the type of record that it is about; %NULL for the whole portfolio
 * @needs_subject: whether the subject must be named; else @build finds one, or is about them all
 * @build: makes the chart
 *
 * A kind of chart.
 */
typedef struct
{
  const char *name;
  const char *label;
  GType (*subject) (void);
  gboolean needs_subject;
  GevChart *(*build) (const GevLanguage *language,
                      GevRecordSet      *set,
                      gpointer           subject,
                      GevDate            today);
} GevChartKind;

const GevReportKind *gev_report_kinds_get  (guint                  *n_kinds);
const GevReportKind *gev_report_kinds_find (const char             *name);
GevDocument         *gev_report_kind_build (const GevReportKind    *self,
                                            GevRecordSet           *set,
                                            gpointer                subject,
                                            const GevReportOptions *options);

const GevChartKind  *gev_chart_kinds_get   (guint                  *n_kinds);
const GevChartKind  *gev_chart_kinds_find  (const char             *name);
GevChart            *gev_chart_kind_build  (const GevChartKind     *self,
                                            const GevLanguage      *language,
                                            GevRecordSet           *set,
                                            gpointer                subject,
                                            GevDate                 today);

G_END_DECLS
