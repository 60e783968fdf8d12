/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-input.h"

G_BEGIN_DECLS

char    *gev_input_plain          (const char         *text);
gboolean gev_input_fail           (const GevLanguage  *language,
                                   GevInputError       code,
                                   const char         *message,
                                   GError            **error);
gboolean gev_input_fail_ambiguous (const GevLanguage  *language,
                                   const char         *one,
                                   const char         *other,
                                   GError            **error);

G_END_DECLS
