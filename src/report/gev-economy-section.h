/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-report-writer.h"

G_BEGIN_DECLS

gboolean gev_economy_section_add (GevReportWriter *writer,
                                  gpointer         scope);

G_END_DECLS
