/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-cli-error.h"
#include "gev-date.h"
#include "gev-language.h"

G_BEGIN_DECLS

/* What a command answers in. */
typedef enum
{
  GEV_FORMAT_TEXT,
  GEV_FORMAT_JSON,
  GEV_FORMAT_CSV,
} GevFormat;

gboolean gev_option_get_choice   (const char         *option,
                                  const char         *value,
                                  const char *const  *choices,
                                  int                *choice,
                                  GError            **error);
gboolean gev_option_require      (const char         *option,
                                  const char         *value,
                                  GError            **error);
gboolean gev_option_get_ending   (const char         *out,
                                  const char *const  *endings,
                                  int                *choice,
                                  GError            **error);
gboolean gev_option_get_date     (const char         *option,
                                  const char         *value,
                                  GevDate            *date,
                                  GError            **error);
gboolean gev_option_get_language (const char         *value,
                                  const GevLanguage **language,
                                  GError            **error);

G_END_DECLS
