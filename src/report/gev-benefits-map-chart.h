/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-benefits-map.h"
#include "gev-chart.h"
#include "gev-language.h"

G_BEGIN_DECLS

GevChart *gev_benefits_map_chart_new (const GevLanguage *language,
                                      GevRecordSet      *set,
                                      gpointer           owner,
                                      GevDate            today);

G_END_DECLS
