/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-date.h"
#include "gev-input.h"

G_BEGIN_DECLS

gboolean gev_input_date (const GevLanguage  *language,
                         const char         *text,
                         GevDate            *date,
                         GError            **error);

G_END_DECLS
