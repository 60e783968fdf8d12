/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-record-set.h"
#include "gev-report-options.h"

G_BEGIN_DECLS

/* The day that the test reports are made. */
#define TEST_TODAY (gev_date_new (2026, 11, 21))

#define TEST_NIGHT_PROJECT "0188be88-32fa-7258-bff0-419f6702804a"
#define TEST_NIGHT_BENEFIT "018c7bce-a016-7150-b22e-76b9197494ea"

GevRecordSet    *test_sample_read  (const char    *name);
GevReportOptions test_options_make (GevLanguageId  language);

G_END_DECLS
