/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-date.h"

G_BEGIN_DECLS

/**
 * GevFraction:
 * @numerator: above the line
 * @denominator: below the line, above 0
 *
 * An exact number.
 */
typedef struct
{
  __int128 numerator;
  __int128 denominator;
} GevFraction;

GevFraction gev_fraction_subtract  (GevFraction a,
                                    GevFraction b);
double      gev_fraction_to_double (GevFraction self);

/**
 * GevCurveShape:
 * @GEV_CURVE_STEPS: a level lasts until the next
 * @GEV_CURVE_LINES: straight lines lead from level to level
 *
 * What a curve does between its points.
 */
typedef enum
{
  GEV_CURVE_STEPS,
  GEV_CURVE_LINES,
} GevCurveShape;

typedef struct _GevCurve GevCurve;

GevCurve   *gev_curve_new              (GevCurveShape  shape);
void        gev_curve_free             (GevCurve      *self);

void        gev_curve_add              (GevCurve      *self,
                                        GevDate        date,
                                        __int128       level);
GevFraction gev_curve_get_level        (GevCurve      *self,
                                        GevDate        date);
GevFraction gev_curve_get_level_before (GevCurve      *self,
                                        GevDate        date);
GevFraction gev_curve_get_area         (GevCurve      *self,
                                        GevDate        date);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GevCurve, gev_curve_free)

G_END_DECLS
