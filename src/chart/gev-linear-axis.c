/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-linear-axis.h"

#include <math.h>

/* More lines than this make a grid that is louder than the data. */
#define MAX_TICKS 6

struct _GevLinearAxis {
  GevAxis parent_instance;
  gboolean exclude_zero;
  gboolean whole;
};

G_DEFINE_FINAL_TYPE (GevLinearAxis, gev_linear_axis, GEV_TYPE_AXIS)

/* The smallest of 1, 2, 5 × 10ⁿ that is at least @least. */
static double
round_step (double least)
{
  double magnitude = pow (10, floor (log10 (least)));
  double fraction = least / magnitude;

  if (fraction <= 1 + 1e-9)
    return magnitude;
  if (fraction <= 2 + 1e-9)
    return 2 * magnitude;
  if (fraction <= 5 + 1e-9)
    return 5 * magnitude;
  return 10 * magnitude;
}

static void
widen (GevLinearAxis *self,
       double        *lo,
       double        *hi)
{
  double fixed_lo, fixed_hi;

  gev_axis_get_range (GEV_AXIS (self), &fixed_lo, &fixed_hi);

  if (!isfinite (*lo) || !isfinite (*hi))
    *lo = *hi = 0;
  if (!self->exclude_zero && isnan (fixed_lo))
    *lo = MIN (*lo, 0);
  if (!self->exclude_zero && isnan (fixed_hi))
    *hi = MAX (*hi, 0);

  /* A range too small for its size would have no ticks that differ. */
  if (*hi - *lo <= MAX (fabs (*lo), fabs (*hi)) * 1e-9)
    {
      double half = *lo == 0 ? 1 : fabs (*lo) * 0.1;

      if (*lo != 0)
        *lo -= half;
      *hi += half;
    }
}

static gboolean
labels_differ (GPtrArray *ticks)
{
  for (guint i = 1; i < ticks->len; i++)
    {
      const GevTick *a = g_ptr_array_index (ticks, i - 1);
      const GevTick *b = g_ptr_array_index (ticks, i);

      if (g_str_equal (pango_layout_get_text (a->text), pango_layout_get_text (b->text)))
        return FALSE;
    }

  return TRUE;
}

static GPtrArray *
make_steps (GevChartPen              *pen,
            const GevChartFormatters *formatters,
            double                    lo,
            double                    hi,
            double                    step)
{
  GPtrArray *ticks = gev_ticks_new ();
  double first = ceil (lo / step - 1e-9);
  double last = floor (hi / step + 1e-9);

  for (double n = first; n <= last && ticks->len < 4 * MAX_TICKS; n++)
    {
      double value = n * step + 0.0; /* no negative zero */
      g_autofree char *text = formatters->tick (value, formatters->data);

      gev_ticks_add (ticks, value, gev_chart_pen_text (pen, GEV_TEXT_SMALL, text, 0, 1));
    }

  return ticks;
}

static GPtrArray *
gev_linear_axis_make_ticks (GevAxis                  *axis,
                            GevChartPen              *pen,
                            const GevChartFormatters *formatters,
                            double                   *lo,
                            double                   *hi,
                            double                    length,
                            double                    room,
                            gboolean                  upright)
{
  GevLinearAxis *self = GEV_LINEAR_AXIS (axis);
  double line = gev_chart_pen_line_height (pen, GEV_TEXT_SMALL);
  double spacing = upright ? line * 2.2 : line * 3;
  gboolean all_zero = *lo == 0 && *hi == 0;
  double fixed_lo, fixed_hi;
  double step;

  gev_axis_get_range (axis, &fixed_lo, &fixed_hi);
  widen (self, lo, hi);
  if (!gev_axis_get_visible (axis))
    return gev_ticks_new ();

  step = round_step ((*hi - *lo) / CLAMP (floor (length / spacing), 1, MAX_TICKS));
  if (self->whole)
    step = MAX (step, 1);

  for (;; step = round_step (step * 1.5))
    {
      double low = isnan (fixed_lo) ? floor (*lo / step + 1e-9) * step : *lo;
      double high = isnan (fixed_hi) ? ceil (*hi / step - 1e-9) * step : *hi;
      g_autoptr(GPtrArray) ticks = make_steps (pen, formatters, low, high, step);

      if (ticks->len > 2 &&
          (!labels_differ (ticks) || (!upright && !gev_ticks_fit (ticks, low, high, length, line))))
        continue;

      *lo = low;
      *hi = high;
      /* Where all is zero the rest of the scale is made up; only zero is told. */
      for (guint i = ticks->len; all_zero && i > 0; i--)
        if (((GevTick *) g_ptr_array_index (ticks, i - 1))->value != 0)
          g_ptr_array_remove_index (ticks, i - 1);
      /* Two labels that still meet: the lower end, mostly zero, can be done without. */
      if (!upright && ticks->len == 2 && !gev_ticks_fit (ticks, low, high, length, line))
        g_ptr_array_remove_index (ticks, 0);

      return g_steal_pointer (&ticks);
    }
}

static char *
gev_linear_axis_format (GevAxis                  *axis,
                        const GevChartFormatters *formatters,
                        double                    value)
{
  return formatters->number (value, formatters->data);
}

static void
gev_linear_axis_class_init (GevLinearAxisClass *klass)
{
  GevAxisClass *axis_class = GEV_AXIS_CLASS (klass);

  axis_class->make_ticks = gev_linear_axis_make_ticks;
  axis_class->format = gev_linear_axis_format;
  axis_class->has_grid = TRUE;
}

static void
gev_linear_axis_init (GevLinearAxis *self)
{
}

/**
 * gev_linear_axis_new:
 *
 * Returns: (transfer full): an axis of numbers, with ticks at 1, 2 or 5 × 10ⁿ, that starts at zero
 */
GevAxis *
gev_linear_axis_new (void)
{
  return g_object_new (GEV_TYPE_LINEAR_AXIS, NULL);
}

/**
 * gev_linear_axis_set_include_zero:
 * @self: an axis
 * @include_zero: whether zero is shown although the data is far from it; bars and filled areas need it
 */
void
gev_linear_axis_set_include_zero (GevLinearAxis *self,
                                  gboolean       include_zero)
{
  g_return_if_fail (GEV_IS_LINEAR_AXIS (self));

  self->exclude_zero = !include_zero;
  gev_axis_emit_changed (GEV_AXIS (self));
}

/**
 * gev_linear_axis_set_whole:
 * @self: an axis
 * @whole: whether it counts whole things, so that ticks are whole numbers
 */
void
gev_linear_axis_set_whole (GevLinearAxis *self,
                           gboolean       whole)
{
  g_return_if_fail (GEV_IS_LINEAR_AXIS (self));

  self->whole = whole;
  gev_axis_emit_changed (GEV_AXIS (self));
}
