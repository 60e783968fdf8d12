/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-chart.h"
#include "gev-language.h"
#include "gev-record-set.h"

G_BEGIN_DECLS

void      gev_stage_counts_read    (guint              counts[GEV_N_STAGES],
                                    GevRecordSet      *set,
                                    GevDate            date);

GevChart *gev_stage_chart_new      (const GevLanguage *language,
                                    const guint        counts[GEV_N_STAGES]);
GevChart *gev_stage_flow_chart_new (const GevLanguage *language,
                                    const guint        counts[GEV_N_STAGES]);
char     *gev_stage_sentence       (const GevLanguage *language,
                                    const guint        counts[GEV_N_STAGES]);

G_END_DECLS
