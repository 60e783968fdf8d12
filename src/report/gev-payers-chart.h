/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-chart.h"
#include "gev-language.h"
#include "gev-payers.h"

G_BEGIN_DECLS

GevChart *gev_payers_chart_new  (const GevLanguage       *language,
                                 GevPayers               *payers);
char     *gev_payers_sentence   (const GevLanguage       *language,
                                 GevPayers               *payers);
char     *gev_mismatch_sentence (const GevLanguage       *language,
                                 const GevPayersMismatch *mismatch);

G_END_DECLS
