/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-curve.h"

/**
 * GevCurve:
 *
 * Something that changes from day to day, and the area under it, both exact.
 * It is 0 before its first point and stays at its last. A day counts from its
 * start.
 *
 * Nothing overflows. Levels are within ±2·10¹⁸, or ±10²⁵ for steps that add up
 * amounts and whose area means nothing; the calendar has 3.7·10⁶ days. So areas
 * are within ±10²⁵, and above a denominator of twice the days of a line within
 * ±10³². The difference of two has the days of both lines below: lines do not
 * overlap, so that is 10¹³ at most, and ±10³⁸ above. __int128 holds 1.7·10³⁸.
 */
struct _GevCurve
{
  GevCurveShape shape;
  GArray *knots;
};

typedef struct
{
  __int128 level;
  __int128 double_area; /* twice the area before the knot: a line's has halves */
  GevDate date;
} Knot;

static Knot *
get_knot (GevCurve *self,
          guint     index)
{
  return &g_array_index (self->knots, Knot, index);
}

/* How many knots there are on or before a day. */
static guint
count_knots (GevCurve *self,
             GevDate   date)
{
  guint low = 0;
  guint high = self->knots->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (get_knot (self, middle)->date <= date)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* The level that the curve comes to over @length days, from knot @index. */
static __int128
get_rise (GevCurve *self,
          guint     index,
          gint64   *length)
{
  const Knot *knot = get_knot (self, index);

  *length = 1;
  if (self->shape == GEV_CURVE_STEPS || index + 1 == self->knots->len)
    return 0;
  *length = knot[1].date - knot[0].date;

  return knot[1].level - knot[0].level;
}

/**
 * gev_fraction_subtract:
 * @a: a number
 * @b: another
 *
 * Returns: @a − @b
 */
GevFraction
gev_fraction_subtract (GevFraction a,
                       GevFraction b)
{
  if (a.denominator == b.denominator)
    return (GevFraction) { a.numerator - b.numerator, a.denominator };

  return (GevFraction) { a.numerator * b.denominator - b.numerator * a.denominator,
                         a.denominator * b.denominator };
}

/**
 * gev_fraction_to_double:
 * @self: a number
 *
 * For drawing and for ratios; kroner are computed from the exact number.
 *
 * Returns: the same in floating point
 */
double
gev_fraction_to_double (GevFraction self)
{
  return (double) self.numerator / (double) self.denominator;
}

/**
 * gev_curve_new:
 * @shape: what it does between its points
 *
 * Returns: (transfer full): a curve that is 0 everywhere
 */
GevCurve *
gev_curve_new (GevCurveShape shape)
{
  GevCurve *self = g_new0 (GevCurve, 1);

  self->shape = shape;
  self->knots = g_array_new (FALSE, FALSE, sizeof (Knot));

  return self;
}

/**
 * gev_curve_free:
 * @self: (transfer full): a curve
 */
void
gev_curve_free (GevCurve *self)
{
  g_array_unref (self->knots);
  g_free (self);
}

/**
 * gev_curve_add:
 * @self: a curve
 * @date: a day after every point that it has
 * @level: the level from the start of that day; where the shape is lines, 0
 *   for the first
 */
void
gev_curve_add (GevCurve *self,
               GevDate   date,
               __int128  level)
{
  Knot knot = { .level = level, .date = date };

  if (self->knots->len > 0)
    {
      const Knot *last = get_knot (self, self->knots->len - 1);
      __int128 end = self->shape == GEV_CURVE_STEPS ? last->level : level;

      g_return_if_fail (date > last->date);

      knot.double_area = last->double_area + (last->level + end) * (date - last->date);
    }
  g_array_append_val (self->knots, knot);
}

/**
 * gev_curve_get_level:
 * @self: a curve
 * @date: a day
 *
 * Returns: the level at the start of @date, over the days of its line
 */
GevFraction
gev_curve_get_level (GevCurve *self,
                     GevDate   date)
{
  guint n = count_knots (self, date);
  const Knot *knot;
  __int128 rise;
  gint64 length;

  if (n == 0)
    return (GevFraction) { 0, 1 };
  knot = get_knot (self, n - 1);
  rise = get_rise (self, n - 1, &length);

  return (GevFraction) { knot->level * length + rise * (date - knot->date), length };
}

/**
 * gev_curve_get_level_before:
 * @self: a curve
 * @date: a day
 *
 * Returns: the level at the very end of the day before @date
 */
GevFraction
gev_curve_get_level_before (GevCurve *self,
                            GevDate   date)
{
  return gev_curve_get_level (self, self->shape == GEV_CURVE_STEPS ? date - 1 : date);
}

/**
 * gev_curve_get_area:
 * @self: a curve
 * @date: a day
 *
 * Returns: the area under the curve up to the start of @date, in levels times
 *   days, over twice the days of its line
 */
GevFraction
gev_curve_get_area (GevCurve *self,
                    GevDate   date)
{
  guint n = count_knots (self, date);
  const Knot *knot;
  __int128 rise;
  __int128 days;
  gint64 length;

  if (n == 0)
    return (GevFraction) { 0, 2 };
  knot = get_knot (self, n - 1);
  rise = get_rise (self, n - 1, &length);
  days = date - knot->date;

  /* ∫ (level + rise·x/length) dx from 0 to days, times 2·length */
  return (GevFraction) { (knot->double_area + 2 * knot->level * days) * length + rise * days * days,
                         2 * length };
}
