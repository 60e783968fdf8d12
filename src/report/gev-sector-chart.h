/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-chart.h"
#include "gev-language.h"
#include "gev-partnership.h"

G_BEGIN_DECLS

GevChart *gev_sector_chart_new (const GevLanguage    *language,
                                const GevPartnership *partnership);
char     *gev_sector_sentence  (const GevLanguage    *language,
                                const GevPartnership *partnership);

G_END_DECLS
