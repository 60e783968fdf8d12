/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-chart.h"
#include "gev-language.h"
#include "gev-money.h"

G_BEGIN_DECLS

GevChart *gev_funding_chart_new    (const GevLanguage *language,
                                    GevMoney          *money);
char     *gev_funding_sentence     (const GevLanguage *language,
                                    GevMoney          *money);
char     *gev_funding_gap_sentence (const GevLanguage *language,
                                    GevMoney          *money);

G_END_DECLS
