/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GevReportError:
 * @GEV_REPORT_ERROR_RENDER: the pages could not be drawn
 * @GEV_REPORT_ERROR_PDF: the PDF that was drawn is not of the shape that can be completed
 *
 * What can go wrong when a report is written, beside errors of files and streams (%G_IO_ERROR).
 */
typedef enum {
  GEV_REPORT_ERROR_RENDER,
  GEV_REPORT_ERROR_PDF,
} GevReportError;

#define GEV_REPORT_ERROR (gev_report_error_quark ())

GQuark gev_report_error_quark (void);

G_END_DECLS
