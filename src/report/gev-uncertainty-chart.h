/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-chart.h"
#include "gev-language.h"
#include "gev-simulation.h"

G_BEGIN_DECLS

GevChart *gev_uncertainty_chart_new (const GevLanguage *language,
                                     GevSimulation     *simulation);
char     *gev_uncertainty_sentence  (const GevLanguage *language,
                                     GevSimulation     *simulation);

GevChart *gev_tornado_chart_new     (const GevLanguage *language,
                                     GevSimulation     *simulation,
                                     gint64             net_present_ore);
char     *gev_tornado_sentence      (const GevLanguage *language,
                                     GevSimulation     *simulation);

G_END_DECLS
