/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-report-writer.h"

G_BEGIN_DECLS

void gev_calculation_section_add (GevReportWriter *writer,
                                  GevBenefit      *benefit,
                                  const char      *heading);

G_END_DECLS
