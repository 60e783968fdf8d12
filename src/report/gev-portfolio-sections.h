/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-report-writer.h"

G_BEGIN_DECLS

/* Parts of the report on a portfolio. Each adds nothing where there is nothing to tell. */

void     gev_portfolio_add_programme_benefits (GevReportWriter    *writer);
gboolean gev_portfolio_add_projects           (GevReportWriter    *writer);
void     gev_portfolio_add_behind             (GevReportWriter    *writer);
void     gev_portfolio_add_unpriced           (GevReportWriter    *writer,
                                               const GevTotalsRow *sum);
void     gev_portfolio_add_dis_benefits       (GevReportWriter    *writer);
void     gev_portfolio_add_stopped            (GevReportWriter    *writer);

G_END_DECLS
