/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-ecosystem.h"
#include "gev-store.h"

G_BEGIN_DECLS

#define GEV_TYPE_ASSESSMENT_PANEL (gev_assessment_panel_get_type ())
G_DECLARE_FINAL_TYPE (GevAssessmentPanel, gev_assessment_panel, GEV, ASSESSMENT_PANEL, AdwBin)

void gev_assessment_panel_set_records (GevAssessmentPanel *self,
                                       GevStore           *store,
                                       GevRecordSet       *records);
void gev_assessment_panel_choose      (GevAssessmentPanel *self,
                                       const char         *uuid);
void gev_assessment_panel_add         (GevAssessmentPanel *self);

G_END_DECLS
