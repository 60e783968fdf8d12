/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-language.h"

G_BEGIN_DECLS

GBytes *gev_idea_form_create (const GevLanguage *language,
                              const char        *organisation);

G_END_DECLS
