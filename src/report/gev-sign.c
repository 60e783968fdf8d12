/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-sign.h"

/**
 * gev_sign_draw:
 * @sign: a sign
 * @painter: where to draw
 * @x: left edge, in points
 * @y: upper edge, in points
 * @size: width and height, in points
 *
 * Draws a sign. It is drawn as a shape since few fonts have all of them as letters.
 */
void
gev_sign_draw (GevSign     sign,
               GevPainter *painter,
               double      x,
               double      y,
               double      size)
{
  cairo_t *cr = gev_painter_get_cairo (painter);
  double stroke = size * 0.14;
  double radius = (size - stroke) / 2.0;

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_translate (cr, x, y);
  cairo_set_line_width (cr, stroke);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);

  switch (sign)
    {
    case GEV_SIGN_NONE:
      break;

    case GEV_SIGN_GOOD:
      gev_painter_set_text_ink (painter, GEV_INK_GOOD);
      cairo_set_line_width (cr, size * 0.19);
      cairo_move_to (cr, size * 0.12, size * 0.55);
      cairo_line_to (cr, size * 0.38, size * 0.82);
      cairo_line_to (cr, size * 0.88, size * 0.18);
      cairo_stroke (cr);
      break;

    case GEV_SIGN_BEHIND:
      gev_painter_set_text_ink (painter, GEV_INK_BEHIND);
      cairo_arc (cr, size / 2.0, size / 2.0, radius, 0.0, 2.0 * G_PI);
      cairo_stroke (cr);
      cairo_arc (cr, size / 2.0, size / 2.0, radius, G_PI_2, 3.0 * G_PI_2);
      cairo_fill (cr);
      break;

    case GEV_SIGN_BAD:
      gev_painter_set_text_ink (painter, GEV_INK_BAD);
      cairo_move_to (cr, size * 0.5, size * 0.12);
      cairo_line_to (cr, size * 0.93, size * 0.88);
      cairo_line_to (cr, size * 0.07, size * 0.88);
      cairo_close_path (cr);
      cairo_fill_preserve (cr);
      cairo_stroke (cr);
      break;

    case GEV_SIGN_NOT_DUE:
      gev_painter_set_text_ink (painter, GEV_INK_DIM);
      cairo_arc (cr, size / 2.0, size / 2.0, radius, 0.0, 2.0 * G_PI);
      cairo_stroke (cr);
      break;

    default:
      g_assert_not_reached ();
    }

  cairo_restore (cr);
}
