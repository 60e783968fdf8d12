/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-chart.h"
#include "gev-ecosystem.h"
#include "gev-language.h"

G_BEGIN_DECLS

GevChart *gev_ecosystem_history_chart_new (const GevLanguage  *language,
                                           const GevEcosystem *ecosystem);

G_END_DECLS
