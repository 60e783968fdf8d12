/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-barometer.h"
#include "gev-chart.h"
#include "gev-language.h"

G_BEGIN_DECLS

#define GEV_BAROMETER_ALL_THEMES G_MAXUINT

GevChart   *gev_barometer_chart_new      (const GevLanguage       *language,
                                          const GevBarometer      *barometer,
                                          guint                    themes);
char       *gev_barometer_sentence       (const GevLanguage       *language,
                                          const GevBarometer      *barometer);
char       *gev_barometer_cases_sentence (const GevLanguage       *language,
                                          const GevBarometer      *barometer);
char       *gev_barometer_format_share   (const GevLanguage       *language,
                                          const GevBarometerShare *share);
char       *gev_barometer_format_cases   (const GevLanguage       *language,
                                          const GevBarometerShare *share);
const char *gev_barometer_get_source     (const GevLanguage       *language);

G_END_DECLS
