/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-plot-frame.h"

#include <math.h>

/**
 * gev_plot_range_add:
 * @range: a range
 * @key: a key that must be seen, or NAN
 * @value: a value that must be seen, or NAN
 */
void
gev_plot_range_add (GevPlotRange *range,
                    double        key,
                    double        value)
{
  if (isfinite (key))
    {
      range->key_lo = MIN (range->key_lo, key);
      range->key_hi = MAX (range->key_hi, key);
    }
  if (isfinite (value))
    {
      range->value_lo = MIN (range->value_lo, value);
      range->value_hi = MAX (range->value_hi, value);
    }
}

/**
 * gev_plot_frame_map:
 * @frame: a frame
 * @key: a key
 * @value: a value
 * @x: (out): where it falls
 * @y: (out): where it falls
 */
void
gev_plot_frame_map (const GevPlotFrame *frame,
                    double              key,
                    double              value,
                    double             *x,
                    double             *y)
{
  const GevPlotRange *range = &frame->range;
  const cairo_rectangle_t *area = &frame->area;
  double k = (key - range->key_lo) / (range->key_hi - range->key_lo);
  double v = (value - range->value_lo) / (range->value_hi - range->value_lo);

  *x = area->x + area->width * (frame->horizontal ? v : k);
  *y = area->y + area->height * (frame->horizontal ? k : 1 - v);
}

/**
 * gev_plot_frame_get_band:
 * @frame: a frame
 *
 * Returns: how much room one category has
 */
double
gev_plot_frame_get_band (const GevPlotFrame *frame)
{
  double length = frame->horizontal ? frame->area.height : frame->area.width;

  return length / (frame->range.key_hi - frame->range.key_lo);
}

/**
 * gev_plot_frame_clip:
 * @frame: a frame
 * @bleed: how far marks may reach beyond the area
 *
 * Cuts off what lies outside of the range that the axes show.
 */
void
gev_plot_frame_clip (const GevPlotFrame *frame,
                     double              bleed)
{
  cairo_t *cr = frame->pen->cr;

  cairo_rectangle (cr, frame->box.x, frame->box.y, frame->box.width, frame->box.height);
  cairo_clip (cr);
  cairo_rectangle (cr, frame->area.x - bleed, frame->area.y - bleed, frame->area.width + 2 * bleed,
                   frame->area.height + 2 * bleed);
  cairo_clip (cr);
}

/**
 * gev_plot_frame_show_label:
 * @frame: a frame
 * @text: the label
 * @ink: what it is about
 * @spots: (element-type GevLabelSpot): where it may stand
 *
 * Draws the label where it meets nothing.
 *
 * Returns: whether there was room for it
 */
gboolean
gev_plot_frame_show_label (const GevPlotFrame *frame,
                           PangoLayout        *text,
                           GevInk              ink,
                           GArray             *spots)
{
  double width, height, x, y;

  gev_text_get_size (text, &width, &height);
  if (!gev_label_field_place (frame->labels, width, height, (GevLabelSpot *) spots->data, spots->len, &x, &y))
    return FALSE;

  gev_chart_pen_show (frame->pen, text, x, y, ink);
  return TRUE;
}
