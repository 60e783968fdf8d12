/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-report-writer.h"

G_BEGIN_DECLS

/**
 * GevReportNotes:
 * @GEV_REPORT_NOTES_BENEFITS: degree, status, measurements
 * @GEV_REPORT_NOTES_MONEY: realised and planned kroner
 * @GEV_REPORT_NOTES_FREED_MONEY: what counts as freed money
 * @GEV_REPORT_NOTES_SUMS: statuses of many benefits together
 * @GEV_REPORT_NOTES_ECOSYSTEM: when an element lags
 * @GEV_REPORT_NOTES_LEVELS: what the level of an element is, and when it lags
 * @GEV_REPORT_NOTES_STAGES: what the stages are
 *
 * What a report shows that needs an explanation.
 */
typedef enum
{
  GEV_REPORT_NOTES_BENEFITS = 1 << 0,
  GEV_REPORT_NOTES_MONEY = 1 << 1,
  GEV_REPORT_NOTES_FREED_MONEY = 1 << 2,
  GEV_REPORT_NOTES_SUMS = 1 << 3,
  GEV_REPORT_NOTES_ECOSYSTEM = 1 << 4,
  GEV_REPORT_NOTES_STAGES = 1 << 5,
  GEV_REPORT_NOTES_LEVELS = 1 << 6,
} GevReportNotes;

void gev_report_notes_add (GevReportWriter *writer,
                           GevReportNotes   notes);

G_END_DECLS
