/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-chart.h"
#include "gev-language.h"
#include "gev-project.h"

G_BEGIN_DECLS

/* As many projects as a page has room for. */
#define GEV_TIMELINE_PAGE_ROWS 24

GevChart *gev_timeline_chart_new    (const GevLanguage *language,
                                     GevRecordSet      *set,
                                     guint              max_rows,
                                     GevDate            today);
char     *gev_timeline_sentence     (const GevLanguage *language,
                                     GevRecordSet      *set,
                                     guint              max_rows,
                                     GevDate            today);

GevChart *gev_project_timeline_new  (const GevLanguage *language,
                                     GevRecordSet      *set,
                                     GevProject        *project,
                                     GevDate            today);

G_END_DECLS
