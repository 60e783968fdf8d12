/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-document.h"
#include "gev-project.h"
#include "gev-report-options.h"

G_BEGIN_DECLS

GevDocument *gev_plan_report_new (GevRecordSet           *set,
                                  GevProject             *project,
                                  const GevReportOptions *options);

G_END_DECLS
