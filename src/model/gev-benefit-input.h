/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-benefit.h"
#include "gev-input.h"

G_BEGIN_DECLS

guint  gev_benefit_input_read     (GevBenefit         *benefit,
                                   const GevLanguage  *language,
                                   const char         *text,
                                   GevDecimal          readings[2],
                                   GError            **error);
char  *gev_benefit_input_question (GevBenefit         *benefit,
                                   const GevLanguage  *language,
                                   const GevDecimal    readings[2]);

G_END_DECLS
