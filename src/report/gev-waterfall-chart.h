/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-chart.h"
#include "gev-language.h"
#include "gev-waterfall.h"

G_BEGIN_DECLS

GevChart *gev_waterfall_chart_new (const GevLanguage *language,
                                   GArray            *steps,
                                   GevTotalsGrouping  grouping);
char     *gev_waterfall_sentence  (const GevLanguage *language,
                                   GArray            *steps);

G_END_DECLS
