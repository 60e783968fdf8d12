/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

#include "gev-chart-style.h"

G_BEGIN_DECLS

/* Cantarell where it is; else what comes near it in width and has the Sámi letters. */
#define GEV_REPORT_FONT "Cantarell, Noto Sans, Liberation Sans, DejaVu Sans, sans"

/**
 * GevTextStyle:
 * @size: of the letters, in points
 * @weight: thickness of the letters
 * @ink: their colour
 * @leading: height of a line as a multiple of the least, which is 1.2 times @size
 *
 * How a piece of text is set. Figures are always of equal width, so that columns and changing numbers stand
 * still.
 */
typedef struct {
  double size;
  PangoWeight weight;
  GevInk ink;
  double leading;
} GevTextStyle;

G_END_DECLS
