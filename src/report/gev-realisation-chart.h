/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-benefit-value.h"
#include "gev-chart.h"
#include "gev-language.h"

G_BEGIN_DECLS

GevChart *gev_realisation_chart_new          (const GevLanguage *language,
                                              GevBenefit        *benefit,
                                              GevBenefitValue   *value,
                                              GPtrArray         *changes,
                                              GevDate            today);
GevChart *gev_realisation_chart_new_from_set (const GevLanguage *language,
                                              GevRecordSet      *set,
                                              GevBenefit        *benefit,
                                              GevDate            today);

G_END_DECLS
