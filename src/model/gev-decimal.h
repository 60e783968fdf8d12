/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * GevDecimal:
 *
 * An exact decimal number with six decimals: millionths in 64 bits.
 */
typedef gint64 GevDecimal;

#define GEV_DECIMAL_ONE ((GevDecimal) 1000000)
#define GEV_DECIMAL_PLACES 6
/* A million million: room is left for every sum and product of the figures. */
#define GEV_DECIMAL_MAX (G_GINT64_CONSTANT (1000000000000) * GEV_DECIMAL_ONE)

gboolean gev_decimal_from_string (const char *text,
                                  GevDecimal *value);
char    *gev_decimal_to_string   (GevDecimal  value);
double   gev_decimal_to_double   (GevDecimal  value);

G_END_DECLS
