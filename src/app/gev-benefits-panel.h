/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-benefit.h"
#include "gev-store.h"

G_BEGIN_DECLS

#define GEV_TYPE_BENEFITS_PANEL (gev_benefits_panel_get_type ())
G_DECLARE_FINAL_TYPE (GevBenefitsPanel, gev_benefits_panel, GEV, BENEFITS_PANEL, AdwBin)

void        gev_benefits_panel_set_owner         (GevBenefitsPanel *self,
                                                  GevStore         *store,
                                                  gpointer          owner);
GevBenefit *gev_benefits_panel_get_benefit       (GevBenefitsPanel *self);
void        gev_benefits_panel_show_benefit      (GevBenefitsPanel *self,
                                                  const char       *uuid);
void        gev_benefits_panel_start_measurement (GevBenefitsPanel *self);
void        gev_benefits_panel_add               (GevBenefitsPanel *self);

G_END_DECLS
