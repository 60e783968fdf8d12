/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-report-writer.h"

G_BEGIN_DECLS

void gev_knowledge_section_add (GevReportWriter *writer);

G_END_DECLS
