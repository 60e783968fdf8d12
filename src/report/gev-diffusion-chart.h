/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-chart.h"
#include "gev-diffusion.h"
#include "gev-language.h"

G_BEGIN_DECLS

GevChart *gev_diffusion_chart_new    (const GevLanguage      *language,
                                      const char             *title,
                                      const GevDiffusion     *diffusion,
                                      GevDate                 today);
char     *gev_diffusion_sentence     (const GevLanguage      *language,
                                      const GevDiffusion     *diffusion);
char     *gev_population_sentence    (const GevLanguage      *language,
                                      const GevPopulation    *population);

GevChart *gev_channel_chart_new      (const GevLanguage      *language,
                                      const GevDiffusion     *diffusion);
char     *gev_channel_sentence       (const GevLanguage      *language,
                                      const GevDiffusion     *diffusion);

GevChart *gev_factor_chart_new       (const GevLanguage      *language,
                                      const char             *title,
                                      const GevRogersFactors *factors);
char     *gev_factor_sentence        (const GevLanguage      *language,
                                      const GevRogersFactors *factors);

G_END_DECLS
