/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-document.h"
#include "gev-programme.h"
#include "gev-record-set.h"
#include "gev-report-options.h"

G_BEGIN_DECLS

GevDocument *gev_programme_report_new (GevRecordSet           *set,
                                       GevProgramme           *programme,
                                       const GevReportOptions *options);

G_END_DECLS
