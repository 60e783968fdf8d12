/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-chart.h"
#include "gev-language.h"
#include "gev-project.h"

G_BEGIN_DECLS

GevChart *gev_risk_chart_new       (const GevLanguage *language,
                                    GevRecordSet      *set,
                                    GevDate            today);
char     *gev_risk_sentence        (const GevLanguage *language,
                                    GevRecordSet      *set,
                                    GevDate            today);

GevChart *gev_risk_matrix_new      (const GevLanguage *language,
                                    GevRecordSet      *set,
                                    GevProject        *project,
                                    GevDate            today);
char     *gev_risk_matrix_sentence (const GevLanguage *language,
                                    GevRecordSet      *set,
                                    GevProject        *project,
                                    GevDate            today);

G_END_DECLS
