/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-date-axis.h"

#include <math.h>

struct _GevDateAxis {
  GevAxis parent_instance;
};

G_DEFINE_FINAL_TYPE (GevDateAxis, gev_date_axis, GEV_TYPE_AXIS)

/* From fine to coarse, with the fewest days that each step takes: whatever cannot fit is not tried. */
static const struct {
  guint days;
  guint months;
  guint least;
  GevChartDateForm form;
} steps[] = {
  { 1, 0, 1, GEV_CHART_DATE_SHORT },        { 7, 0, 7, GEV_CHART_DATE_SHORT },
  { 14, 0, 14, GEV_CHART_DATE_SHORT },      { 0, 1, 28, GEV_CHART_DATE_MONTH },
  { 0, 3, 90, GEV_CHART_DATE_MONTH },       { 0, 6, 181, GEV_CHART_DATE_MONTH },
  { 0, 12, 365, GEV_CHART_DATE_YEAR },      { 0, 24, 730, GEV_CHART_DATE_YEAR },
  { 0, 60, 1826, GEV_CHART_DATE_YEAR },     { 0, 120, 3652, GEV_CHART_DATE_YEAR },
  { 0, 240, 7304, GEV_CHART_DATE_YEAR },    { 0, 600, 18262, GEV_CHART_DATE_YEAR },
  { 0, 1200, 36524, GEV_CHART_DATE_YEAR },
};

static void
add_date (GPtrArray                *ticks,
          GevChartPen              *pen,
          const GevChartFormatters *formatters,
          guint32                   julian,
          GevChartDateForm          form)
{
  g_autofree char *text = formatters->date (julian, form, formatters->data);

  gev_ticks_add (ticks, julian, gev_chart_pen_text (pen, GEV_TEXT_SMALL, text, 0, 1));
}

static GPtrArray *
make_days (GevChartPen              *pen,
           const GevChartFormatters *formatters,
           guint32                   first,
           guint32                   last,
           guint                     days)
{
  GPtrArray *ticks = gev_ticks_new ();
  /* Julian day 1 is a Monday, 0001-01-01, so weeks begin where julian % 7 is 1. */
  guint32 julian = days == 1 ? first : (first + days - 2) / days * days + 1;

  for (; julian <= last; julian += days)
    add_date (ticks, pen, formatters, julian, GEV_CHART_DATE_SHORT);

  return ticks;
}

static GPtrArray *
make_months (GevChartPen              *pen,
             const GevChartFormatters *formatters,
             guint32                   first,
             guint32                   last,
             guint                     months,
             GevChartDateForm          form)
{
  GPtrArray *ticks = gev_ticks_new ();
  guint month;
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, first);
  month = g_date_get_year (&date) * 12u + g_date_get_month (&date) - 1;
  if (g_date_get_day (&date) > 1)
    month++;
  month = (month + months - 1) / months * months;

  for (; month / 12 < G_MAXUINT16; month += months)
    {
      g_date_set_dmy (&date, 1, month % 12 + 1, month / 12);
      if (g_date_get_julian (&date) > last)
        break;
      add_date (ticks, pen, formatters, g_date_get_julian (&date), form);
    }

  return ticks;
}

static GPtrArray *
gev_date_axis_make_ticks (GevAxis                  *axis,
                          GevChartPen              *pen,
                          const GevChartFormatters *formatters,
                          double                   *lo,
                          double                   *hi,
                          double                    length,
                          double                    room,
                          gboolean                  upright)
{
  double em = pen->style->font_size;
  double gap = upright ? 0 : em * 1.4;
  guint32 first, last;
  g_autoptr(GPtrArray) ends = NULL;

  if (!isfinite (*lo) || !isfinite (*hi))
    *lo = *hi = 1;
  if (*hi <= *lo)
    {
      *lo -= 15;
      *hi = *lo + 30;
    }
  if (!gev_axis_get_visible (axis))
    return gev_ticks_new ();

  first = (guint32) CLAMP (ceil (*lo), 1, 1e7);
  last = (guint32) CLAMP (floor (*hi), 1, 1e7);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr(GPtrArray) ticks = NULL;

      if ((*hi - *lo) / steps[i].least * em * 2 > length)
        continue;

      if (steps[i].days > 0)
        ticks = make_days (pen, formatters, first, last, steps[i].days);
      else
        ticks = make_months (pen, formatters, first, last, steps[i].months, steps[i].form);

      if (ticks->len < 2)
        break;
      if (gev_ticks_fit (ticks, *lo, *hi, length, gap))
        return g_steal_pointer (&ticks);
    }

  /* No calendar step fits twice: the two ends, or the first alone. */
  ends = gev_ticks_new ();
  add_date (ends, pen, formatters, first, GEV_CHART_DATE_SHORT);
  if (last > first)
    add_date (ends, pen, formatters, last, GEV_CHART_DATE_SHORT);
  if (!gev_ticks_fit (ends, *lo, *hi, length, gap))
    g_ptr_array_set_size (ends, 1);

  return g_steal_pointer (&ends);
}

static char *
gev_date_axis_format (GevAxis                  *axis,
                      const GevChartFormatters *formatters,
                      double                    value)
{
  return formatters->date ((guint32) CLAMP (value, 1, 1e7), GEV_CHART_DATE_DAY, formatters->data);
}

static void
gev_date_axis_class_init (GevDateAxisClass *klass)
{
  GevAxisClass *axis_class = GEV_AXIS_CLASS (klass);

  axis_class->make_ticks = gev_date_axis_make_ticks;
  axis_class->format = gev_date_axis_format;
}

static void
gev_date_axis_init (GevDateAxis *self)
{
}

/**
 * gev_date_axis_new:
 *
 * Returns: (transfer full): an axis of dates, as Julian day numbers (g_date_get_julian()), with ticks at the
 *   first of a month, quarter, half-year or year, whichever there is room for
 */
GevAxis *
gev_date_axis_new (void)
{
  return g_object_new (GEV_TYPE_DATE_AXIS, NULL);
}
