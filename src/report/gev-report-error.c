/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-report-error.h"

G_DEFINE_QUARK (gev-report-error-quark, gev_report_error)
