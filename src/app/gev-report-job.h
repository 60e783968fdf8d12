/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-pages.h"
#include "gev-report-kinds.h"
#include "gev-store.h"

G_BEGIN_DECLS

/**
 * GevReportOrder:
 * @kind: the kind of report
 * @subject: (nullable): the UUID of what it is about, where the kind has that
 * @options: what is asked for; the revision is filled in
 *
 * A report to make.
 */
typedef struct
{
  const GevReportKind *kind;
  char *subject;
  GevReportOptions options;
} GevReportOrder;

void      gev_report_order_clear       (GevReportOrder       *self);

void      gev_report_job_build_async   (GevStore             *store,
                                        const GevReportOrder *order,
                                        GCancellable         *cancellable,
                                        GAsyncReadyCallback   callback,
                                        gpointer              data);
GevPages *gev_report_job_build_finish  (GevStore             *store,
                                        GAsyncResult         *result,
                                        GError              **error);
void      gev_report_job_save_async    (GevStore             *store,
                                        const GevReportOrder *order,
                                        GFile                *file,
                                        GCancellable         *cancellable,
                                        GAsyncReadyCallback   callback,
                                        gpointer              data);
gboolean  gev_report_job_save_finish   (GevStore             *store,
                                        GAsyncResult         *result,
                                        GError              **error);

G_END_DECLS
