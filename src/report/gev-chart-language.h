/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-chart.h"
#include "gev-decimal.h"
#include "gev-language.h"

G_BEGIN_DECLS

/* As many decimals as a number has, two at most. */
#define GEV_PLACES_NEEDED (-1)

void  gev_chart_set_language (GevChart          *chart,
                              const GevLanguage *language,
                              int                places);
char *gev_format_large       (const GevLanguage *language,
                              GevDecimal         value,
                              const char        *unit);

G_END_DECLS
