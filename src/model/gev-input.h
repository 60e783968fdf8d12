/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-decimal.h"
#include "gev-language.h"

G_BEGIN_DECLS

#define GEV_INPUT_ERROR (gev_input_error_quark ())

/**
 * GevInputError:
 * @GEV_INPUT_ERROR_EMPTY: nothing was typed
 * @GEV_INPUT_ERROR_INVALID: it is not what the field is for
 * @GEV_INPUT_ERROR_AMBIGUOUS: it can be read in two ways; the message names both
 * @GEV_INPUT_ERROR_PERCENT: a percentage where a number belongs
 * @GEV_INPUT_ERROR_PRECISION: more decimals than the field keeps
 * @GEV_INPUT_ERROR_RANGE: a number too large, or a day that the calendar lacks
 *
 * The message is in the language that was asked for, and says what to type.
 */
typedef enum
{
  GEV_INPUT_ERROR_EMPTY,
  GEV_INPUT_ERROR_INVALID,
  GEV_INPUT_ERROR_AMBIGUOUS,
  GEV_INPUT_ERROR_PERCENT,
  GEV_INPUT_ERROR_PRECISION,
  GEV_INPUT_ERROR_RANGE,
} GevInputError;

GQuark   gev_input_error_quark (void);

gboolean gev_input_decimal     (const GevLanguage  *language,
                                const char         *text,
                                GevDecimal         *value,
                                GError            **error);
gboolean gev_input_percent     (const GevLanguage  *language,
                                const char         *text,
                                GevDecimal         *percent,
                                GError            **error);
gboolean gev_input_integer     (const GevLanguage  *language,
                                const char         *text,
                                gint64             *value,
                                GError            **error);
gboolean gev_input_money       (const GevLanguage  *language,
                                const char         *text,
                                gint64             *ore,
                                GError            **error);

G_END_DECLS
