/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-benefit-value.h"
#include "gev-language.h"
#include "gev-portfolio.h"
#include "gev-sign.h"

G_BEGIN_DECLS

char *gev_benefit_words_quantity (const GevLanguage *language,
                                  GevBenefit        *benefit,
                                  GevDecimal         value);
char *gev_benefit_words_consequence
                                 (const GevLanguage *language,
                                  GevBenefit        *benefit);
char *gev_benefit_words_status   (const GevLanguage *language,
                                  GevBenefit        *benefit,
                                  GevBenefitValue   *value,
                                  GevPortfolio      *portfolio,
                                  GevDate            today,
                                  GevSign           *sign);
char *gev_benefit_words_promise  (const GevLanguage *language,
                                  GevBenefit        *benefit,
                                  GevBenefitValue   *value,
                                  GevDate            today);
char *gev_benefit_words_standing (const GevLanguage *language,
                                  GevBenefit        *benefit,
                                  GevBenefitValue   *value,
                                  GevDate            today);

G_END_DECLS
