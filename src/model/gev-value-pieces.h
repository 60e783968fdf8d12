/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-benefit-value.h"

G_BEGIN_DECLS

/**
 * GevValuePiece:
 * @from: the first day
 * @to: the day after the last
 * @changed: the day of the measurement, or of the point of a plan in steps,
 *   that the improvement is from; %GEV_DATE_NONE before the first, and where a
 *   plan is a straight line
 * @improvement: in the unit of the benefit; where the flow is a rate the mean
 *   of the days, otherwise what it grows by
 * @ore: what it comes to, in øre
 *
 * A stretch of time over which the kroner of a benefit come about in one way.
 */
typedef struct
{
  GevDate from;
  GevDate to;
  GevDate changed;
  GevDecimal improvement;
  gint64 ore;
} GevValuePiece;

GArray *gev_value_pieces_new (GevBenefitValue *value,
                              gboolean         planned,
                              GevDate          rounded_from,
                              GevDate          from,
                              GevDate          to);

G_END_DECLS
