/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-chart.h"
#include "gev-freed-money.h"
#include "gev-language.h"

G_BEGIN_DECLS

GevChart *gev_freed_money_chart_new (const GevLanguage   *language,
                                     const char          *title,
                                     const GevFreedMoney *money,
                                     GevDate              today);
char     *gev_freed_money_sentence  (const GevLanguage   *language,
                                     const GevFreedMoney *money);

G_END_DECLS
