/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-chart.h"
#include "gev-freed-forecast.h"
#include "gev-language.h"

G_BEGIN_DECLS

GevChart *gev_forecast_chart_new (const GevLanguage      *language,
                                  const char             *title,
                                  const GevFreedForecast *forecast);
char     *gev_forecast_sentence  (const GevLanguage      *language,
                                  const GevFreedForecast *forecast);

G_END_DECLS
