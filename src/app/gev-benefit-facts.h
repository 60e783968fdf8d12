/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-benefit.h"
#include "gev-store.h"

G_BEGIN_DECLS

#define GEV_TYPE_BENEFIT_FACTS (gev_benefit_facts_get_type ())
G_DECLARE_FINAL_TYPE (GevBenefitFacts, gev_benefit_facts, GEV, BENEFIT_FACTS, AdwBin)

void gev_benefit_facts_set_benefit (GevBenefitFacts *self,
                                    GevStore        *store,
                                    GevBenefit      *benefit);

G_END_DECLS
