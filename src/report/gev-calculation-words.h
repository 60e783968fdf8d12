/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-calculation.h"
#include "gev-language.h"

G_BEGIN_DECLS

char **gev_calculation_words_steps  (const GevLanguage        *language,
                                     GevCalculation           *calculation);
char  *gev_calculation_words_factor (const GevLanguage        *language,
                                     GevCalculationFactorKind  factor,
                                     GevDecimal                value);

G_END_DECLS
