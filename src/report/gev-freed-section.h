/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-freed-money.h"
#include "gev-report-writer.h"

G_BEGIN_DECLS

void gev_freed_section_add_table (GevReportWriter     *writer,
                                  const GevFreedMoney *money);

G_END_DECLS
