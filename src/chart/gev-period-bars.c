/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-period-bars.h"

#include <math.h>

#define INNER_BAR 0.62 /* of the outline that it stands in */

static const GevPeriod *
get_period (const GevPeriodBars *self,
            guint                index)
{
  return &g_array_index (self->periods, GevPeriod, index);
}

static double
get_line (const GevPeriodBars *self)
{
  return gev_chart_pen_line_height (self->pen, GEV_TEXT_BODY);
}

static double
get_band (const GevPeriodBars *self)
{
  if (self->form == GEV_PERIOD_BARS_ROWS)
    return MIN (self->box.height / self->periods->len, get_line (self) * 2);

  return self->box.width / self->periods->len;
}

static double
measure_figure (const GevPeriodBars *self,
                GevTextKind          kind,
                double               value)
{
  g_autofree char *text = NULL;

  if (!isfinite (value))
    return 0;

  text = self->formatters->number (value, self->formatters->data);
  return gev_chart_pen_text_width (self->pen, kind, text);
}

static void
show_figure (const GevPeriodBars *self,
             double               value,
             gboolean             realised,
             double               x,
             double               y,
             double               align)
{
  g_autofree char *number = NULL;
  g_autoptr(PangoLayout) text = NULL;
  double width;

  if (!isfinite (value))
    return;

  number = self->formatters->number (value, self->formatters->data);
  text = gev_chart_pen_text (self->pen, realised ? GEV_TEXT_STRONG : GEV_TEXT_BODY, number, 0, 1);
  gev_text_get_size (text, &width, NULL);
  gev_chart_pen_show (self->pen, text, x - width * align, y, realised ? GEV_INK_REALISED : GEV_INK_PLANNED);
}

/* Where a value falls between @from, which is the lowest, and @to. */
static double
map (const GevPeriodBars *self,
     double               value,
     double               from,
     double               to)
{
  return from + (to - from) * ((isfinite (value) ? value : 0) - self->lo) / (self->hi - self->lo);
}

static double
get_top (const GevPeriodBars *self)
{
  switch (self->form)
    {
    case GEV_PERIOD_BARS_ABOVE:
      return self->box.y + 2.2 * get_line (self);
    case GEV_PERIOD_BARS_BESIDE:
      return self->box.y + 0.4 * get_line (self);
    case GEV_PERIOD_BARS_NONE:
    case GEV_PERIOD_BARS_ROWS:
    case GEV_PERIOD_BARS_BARE:
    default:
      return self->box.y;
    }
}

static double
get_bottom (const GevPeriodBars *self)
{
  return self->box.y + self->box.height - get_line (self) - 6 * self->pen->u;
}

static void
draw_pair (const GevPeriodBars *self,
           double               middle,
           double               thickness,
           double               zero,
           double               planned,
           double               realised)
{
  gboolean lying = self->form == GEV_PERIOD_BARS_ROWS;

  for (int i = 0; i < 2; i++)
    {
      double end = i == 0 ? planned : realised;
      double thick = i == 0 ? thickness : thickness * INNER_BAR;
      cairo_rectangle_t box = { MIN (zero, end), middle - thick / 2, fabs (end - zero), thick };
      GevBarEnd round_end = end < zero ? GEV_BAR_END_LEFT : GEV_BAR_END_RIGHT;

      if (!lying)
        {
          box = (cairo_rectangle_t) { middle - thick / 2, MIN (zero, end), thick, fabs (end - zero) };
          round_end = end > zero ? GEV_BAR_END_BOTTOM : GEV_BAR_END_TOP;
        }
      gev_chart_pen_bar (self->pen, &box, round_end, i == 0 ? GEV_INK_PLANNED : GEV_INK_REALISED,
                         i == 0 ? GEV_BAR_OUTLINED : GEV_BAR_FILLED);
    }
}

static void
show_figures_beside (const GevPeriodBars *self,
                     const GevPeriod     *period,
                     double               x,
                     double               planned,
                     double               realised)
{
  double line = get_line (self);
  double lowest = get_bottom (self) - line;
  double planned_y = MIN (planned - line * 0.2, lowest);
  double realised_y = MIN (realised - line * 0.2, lowest);

  /* The higher bar keeps its figure beside its end; the other one gives way. */
  if (isfinite (period->planned) && isfinite (period->realised) && fabs (planned_y - realised_y) < line)
    {
      double *upper = period->planned >= period->realised ? &planned_y : &realised_y;
      double *lower = upper == &planned_y ? &realised_y : &planned_y;

      *lower = MIN (*upper + line, lowest);
      *upper = MIN (*upper, *lower - line);
    }

  show_figure (self, period->planned, FALSE, x, planned_y, 0);
  show_figure (self, period->realised, TRUE, x, realised_y, 0);
}

static void
draw_standing (const GevPeriodBars *self)
{
  GevChartPen *pen = self->pen;
  double em = pen->style->font_size;
  double line = get_line (self);
  double band = get_band (self);
  double thickness = MIN (band * (self->form == GEV_PERIOD_BARS_BARE ? 0.7 : 0.5), 3.2 * em);
  double beside = MAX (self->planned_width, self->realised_width) + 0.5 * em;
  double bottom = get_bottom (self);
  double zero = map (self, 0, bottom, get_top (self));
  guint stride = (guint) MAX (ceil ((MIN (self->name_width, 6 * em) + 0.5 * em) / band), 1);

  for (guint i = 0; i < self->periods->len; i++)
    {
      const GevPeriod *period = get_period (self, i);
      double centre
        = self->box.x + band * (i + 0.5) - (self->form == GEV_PERIOD_BARS_BESIDE ? beside / 2 : 0);
      double planned = map (self, period->planned, bottom, get_top (self));
      double realised = map (self, period->realised, bottom, get_top (self));

      draw_pair (self, centre, thickness, zero, planned, realised);
      if (self->form == GEV_PERIOD_BARS_BESIDE)
        show_figures_beside (self, period, centre + thickness / 2 + 0.5 * em, planned, realised);
      else if (self->form == GEV_PERIOD_BARS_ABOVE)
        {
          double y = MIN (MIN (planned, realised), zero) - line - 2 * pen->u;

          show_figure (self, period->realised, TRUE, centre, y, 0.5);
          show_figure (self, period->planned, FALSE, centre, isfinite (period->realised) ? y - line : y, 0.5);
        }

      if (i % stride == 0)
        {
          g_autoptr(PangoLayout) name
            = gev_chart_pen_text (pen, GEV_TEXT_BODY, period->name, band * stride, 1);
          double width;

          gev_text_get_size (name, &width, NULL);
          gev_chart_pen_show (pen, name, CLAMP (centre - width / 2, 0, MAX (self->box.width - width, 0)),
                              bottom + 5 * pen->u, GEV_INK_TEXT);
        }
    }

  cairo_move_to (pen->cr, self->box.x, zero);
  cairo_line_to (pen->cr, self->box.x + self->box.width, zero);
  gev_chart_pen_stroke (pen, GEV_INK_PLANNED, 0.9, GEV_LINE_SOLID);
}

static void
draw_rows (const GevPeriodBars *self)
{
  GevChartPen *pen = self->pen;
  double em = pen->style->font_size;
  double line = get_line (self);
  double band = get_band (self);
  double names = MIN (self->name_width, 9 * em);
  double edge = self->box.x + self->box.width;
  double left = self->box.x + names + 0.7 * em;
  double right = edge - self->realised_width - self->planned_width - 1.6 * em;
  double zero = map (self, 0, left, right);

  for (guint i = 0; i < self->periods->len; i++)
    {
      const GevPeriod *period = get_period (self, i);
      double middle = self->box.y + (i + 0.5) * band;
      g_autoptr(PangoLayout) name = gev_chart_pen_text (pen, GEV_TEXT_BODY, period->name, names + 1, 1);

      gev_chart_pen_show (pen, name, self->box.x, middle - line / 2, GEV_INK_TEXT);
      draw_pair (self, middle, MIN (band * 0.8, 1.4 * em), zero, map (self, period->planned, left, right),
                 map (self, period->realised, left, right));
      show_figure (self, period->realised, TRUE, edge - self->planned_width - 0.8 * em, middle - line / 2, 1);
      show_figure (self, period->planned, FALSE, edge, middle - line / 2, 1);
    }

  cairo_move_to (pen->cr, zero, self->box.y);
  cairo_line_to (pen->cr, zero, self->box.y + self->periods->len * band);
  gev_chart_pen_stroke (pen, GEV_INK_PLANNED, 0.9, GEV_LINE_SOLID);
}

static GevPeriodBarsForm
choose_form (const GevPeriodBars *self)
{
  double em = self->pen->style->font_size;
  double line = get_line (self);
  double figure = MAX (self->planned_width, self->realised_width);
  double band;

  if (self->periods->len == 0)
    return GEV_PERIOD_BARS_NONE;

  band = self->box.width / self->periods->len;
  if (self->box.height >= 5.5 * line && band >= figure + 3.6 * em && band >= self->name_width + 0.6 * em)
    return GEV_PERIOD_BARS_BESIDE;
  if (self->box.height >= 6.5 * line && band >= MAX (figure, self->name_width) + 0.6 * em)
    return GEV_PERIOD_BARS_ABOVE;
  if (self->box.height >= self->periods->len * line * 1.25 &&
      self->box.width >= MIN (self->name_width, 9 * em) + self->realised_width + self->planned_width + 6 * em)
    return GEV_PERIOD_BARS_ROWS;

  return self->box.height >= 4 * line ? GEV_PERIOD_BARS_BARE : GEV_PERIOD_BARS_NONE;
}

/**
 * gev_period_bars_arrange:
 * @self: bars, all zero but for their pen, formatters, periods and box
 *
 * Measures the texts and chooses the form.
 */
void
gev_period_bars_arrange (GevPeriodBars *self)
{
  for (guint i = 0; i < self->periods->len; i++)
    {
      const GevPeriod *period = get_period (self, i);
      double values[] = { period->planned, period->realised };

      for (guint j = 0; j < G_N_ELEMENTS (values); j++)
        if (isfinite (values[j]))
          {
            self->lo = MIN (self->lo, values[j]);
            self->hi = MAX (self->hi, values[j]);
          }

      self->name_width
        = MAX (self->name_width, gev_chart_pen_text_width (self->pen, GEV_TEXT_BODY, period->name));
      self->planned_width = MAX (self->planned_width, measure_figure (self, GEV_TEXT_BODY, period->planned));
      self->realised_width
        = MAX (self->realised_width, measure_figure (self, GEV_TEXT_STRONG, period->realised));
    }
  if (self->hi - self->lo <= 0)
    self->hi = self->lo + 1;

  self->form = choose_form (self);
}

/**
 * gev_period_bars_draw:
 * @self: bars that are arranged
 */
void
gev_period_bars_draw (const GevPeriodBars *self)
{
  if (self->form == GEV_PERIOD_BARS_ROWS)
    draw_rows (self);
  else if (self->form != GEV_PERIOD_BARS_NONE)
    draw_standing (self);
}

/**
 * gev_period_bars_find:
 * @self: bars that are arranged and not none
 * @x: a point
 * @y: a point
 * @mark_x: (out): the middle of the period's bars
 * @mark_y: (out): the middle of the period's bars
 *
 * Returns: the number of the period nearest to the point
 */
guint
gev_period_bars_find (const GevPeriodBars *self,
                      double               x,
                      double               y,
                      double              *mark_x,
                      double              *mark_y)
{
  gboolean rows = self->form == GEV_PERIOD_BARS_ROWS;
  double band = get_band (self);
  double at = rows ? (y - self->box.y) / band : (x - self->box.x) / band;
  guint index = (guint) CLAMP (at, 0, self->periods->len - 1);

  *mark_x = rows ? self->box.x + self->box.width / 2 : self->box.x + band * (index + 0.5);
  *mark_y = rows ? self->box.y + band * (index + 0.5) : self->box.y + self->box.height / 2;
  return index;
}

/**
 * gev_period_bars_get_natural_height:
 * @self: bars that are arranged in a box of ample height
 *
 * Returns: the height that suits the form
 */
double
gev_period_bars_get_natural_height (const GevPeriodBars *self)
{
  double em = self->pen->style->font_size;

  switch (self->form)
    {
    case GEV_PERIOD_BARS_NONE:
      return 0;
    case GEV_PERIOD_BARS_ROWS:
      return self->periods->len * get_line (self) * 1.6;
    case GEV_PERIOD_BARS_ABOVE:
      return 11 * em;
    case GEV_PERIOD_BARS_BESIDE:
    case GEV_PERIOD_BARS_BARE:
    default:
      return 9.5 * em;
    }
}
