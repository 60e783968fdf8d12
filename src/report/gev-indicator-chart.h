/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-chart.h"
#include "gev-indicators.h"
#include "gev-language.h"

G_BEGIN_DECLS

/**
 * GevIndicatorLines:
 * @GEV_INDICATOR_LINES_ACTIVITY: the points of activity
 * @GEV_INDICATOR_LINES_BENEFIT: expected and realised benefit, a line each
 *
 * Which indicators a chart shows.
 */
typedef enum {
  GEV_INDICATOR_LINES_ACTIVITY = 1 << 0,
  GEV_INDICATOR_LINES_BENEFIT = 1 << 1,
} GevIndicatorLines;

GevChart *gev_indicator_chart_new (const GevLanguage       *language,
                                   GevIndicators           *indicators,
                                   GArray                  *history,
                                   GevIndicatorLines        lines);
char     *gev_activity_sentence   (const GevLanguage       *language,
                                   const GevIndicatorPoint *before,
                                   const GevIndicatorPoint *now);
char     *gev_benefit_sentence    (const GevLanguage       *language,
                                   const GevIndicatorPoint *point);

G_END_DECLS
