/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-benefit.h"
#include "gev-store.h"

G_BEGIN_DECLS

#define GEV_TYPE_BENEFIT_DETAIL (gev_benefit_detail_get_type ())
G_DECLARE_FINAL_TYPE (GevBenefitDetail, gev_benefit_detail, GEV, BENEFIT_DETAIL, AdwBin)

GtkWidget *gev_benefit_detail_new               (void);

void       gev_benefit_detail_set_benefit       (GevBenefitDetail *self,
                                                 GevStore         *store,
                                                 GevBenefit       *benefit);
void       gev_benefit_detail_start_measurement (GevBenefitDetail *self);

G_END_DECLS
