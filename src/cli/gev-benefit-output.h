/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-benefit-value.h"
#include "gev-json.h"
#include "gev-portfolio.h"

G_BEGIN_DECLS

void gev_benefit_output_to_json (GevJson         *json,
                                 GevBenefitValue *value,
                                 GevPortfolio    *portfolio,
                                 GevDate          as_of);

G_END_DECLS
