/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-assessment-answer.h"
#include "gev-store.h"

G_BEGIN_DECLS

#define GEV_TYPE_CRITERION_ROW (gev_criterion_row_get_type ())
G_DECLARE_FINAL_TYPE (GevCriterionRow, gev_criterion_row, GEV, CRITERION_ROW, GtkListBoxRow)

GtkWidget *gev_criterion_row_new        (GevEcosystemCriterion  criterion);

void       gev_criterion_row_set_answer (GevCriterionRow       *self,
                                         GevStore              *store,
                                         const char            *assessment,
                                         GevAssessmentAnswer   *answer);

G_END_DECLS
