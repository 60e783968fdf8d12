/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-economy.h"
#include "gev-json.h"
#include "gev-language.h"

G_BEGIN_DECLS

void  gev_economy_output_to_json (GevJson           *json,
                                  GevEconomy        *economy);
char *gev_economy_output_to_text (GevEconomy        *economy,
                                  const GevLanguage *language);

G_END_DECLS
