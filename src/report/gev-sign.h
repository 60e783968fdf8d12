/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-painter.h"

G_BEGIN_DECLS

/**
 * GevSign:
 * @GEV_SIGN_NONE: no sign
 * @GEV_SIGN_GOOD: a tick: on plan, reached
 * @GEV_SIGN_BEHIND: a disc, half of it filled: behind
 * @GEV_SIGN_BAD: a triangle: far behind
 * @GEV_SIGN_NOT_DUE: a ring: not due, not begun
 *
 * A status as a shape, so that it is told by more than its colour. A word always stands beside it.
 */
typedef enum {
  GEV_SIGN_NONE,
  GEV_SIGN_GOOD,
  GEV_SIGN_BEHIND,
  GEV_SIGN_BAD,
  GEV_SIGN_NOT_DUE,
} GevSign;

void gev_sign_draw (GevSign     sign,
                    GevPainter *painter,
                    double      x,
                    double      y,
                    double      size);

G_END_DECLS
