/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GevColumnNeed:
 * @natural: the width with which nothing needs to be broken, in points
 * @least: the width with which no word needs to be broken, in points, at most @natural
 * @weight: share of the width that is left over; 0: the column takes its natural width
 *
 * What a column of a table asks for.
 */
typedef struct {
  double natural;
  double least;
  double weight;
} GevColumnNeed;

void gev_column_widths_share (const GevColumnNeed *needs,
                              guint                n_columns,
                              double               width,
                              double              *widths);

G_END_DECLS
