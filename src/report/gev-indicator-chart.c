/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-indicator-chart.h"

#include "gev-chart-language.h"
#include "gev-format.h"
#include "gev-plot.h"

typedef enum
{
  LINE_ACTIVITY,
  LINE_EXPECTED,
  LINE_REALISED,
} Line;

static double
get_value (const GevIndicatorPoint *point,
           Line                     line)
{
  switch (line)
    {
    case LINE_ACTIVITY:
      return point->activity;
    case LINE_EXPECTED:
      return point->expected;
    case LINE_REALISED:
    default:
      return point->realised;
    }
}

static void
add_line (GevChart          *chart,
          GArray            *history,
          Line               line,
          const char        *title,
          GevInk             ink,
          GevLineDash        dash)
{
  GevLayer *layer = gev_line_layer_new (title, ink, dash);
  g_autofree double *keys = g_new (double, history->len);
  g_autofree double *values = g_new (double, history->len);

  for (guint i = 0; i < history->len; i++)
    {
      const GevIndicatorPoint *point = &g_array_index (history, GevIndicatorPoint, i);

      keys[i] = point->date;
      values[i] = get_value (point, line);
    }
  gev_layer_set_label (layer, title);
  gev_line_layer_set_points (GEV_LINE_LAYER (layer), history->len, keys, values);
  gev_plot_add_layer (GEV_PLOT (chart), layer);
}

static gboolean
is_empty (GArray            *history,
          GevIndicatorLines  lines)
{
  for (guint i = 0; i < history->len; i++)
    {
      const GevIndicatorPoint *point = &g_array_index (history, GevIndicatorPoint, i);

      if (((lines & GEV_INDICATOR_LINES_ACTIVITY) != 0 && point->activity > 0) ||
          ((lines & GEV_INDICATOR_LINES_BENEFIT) != 0 && (point->expected != 0 || point->realised != 0)))
        return FALSE;
    }

  return TRUE;
}

static const char *
find_title (const GevLanguage *language,
            GevIndicatorLines  lines)
{
  if (lines == GEV_INDICATOR_LINES_ACTIVITY)
    return T_ (language, "Innovation activity over time");
  if (lines == GEV_INDICATOR_LINES_BENEFIT)
    return T_ (language, "Innovation benefit over time");

  return T_ (language, "The innovation indicators over time");
}

/**
 * gev_indicator_chart_new:
 * @language: the language of its texts
 * @indicators: the indicators
 * @history: (element-type GevIndicatorPoint): a history of them, of one day at least
 * @lines: what is shown
 *
 * The innovation indicators over time. Expected and realised benefit are lines of their own. Its description is
 * gev_activity_sentence(), gev_benefit_sentence() or both.
 *
 * Returns: (transfer full): the chart; empty where there is nothing to count
 */
GevChart *
gev_indicator_chart_new (const GevLanguage *language,
                         GevIndicators     *indicators,
                         GArray            *history,
                         GevIndicatorLines  lines)
{
  GevAxis *dates = gev_date_axis_new ();
  GevAxis *values = gev_linear_axis_new ();
  GevChart *chart = gev_plot_new (dates, values);
  GevIndicatorPoint before, now;
  g_autofree char *activity = NULL;
  g_autofree char *benefit = NULL;
  g_autofree char *both = NULL;
  const char *sentence;

  gev_indicators_read_year (indicators, g_array_index (history, GevIndicatorPoint, history->len - 1).date, &before,
                            &now);
  activity = gev_activity_sentence (language, &before, &now);
  benefit = gev_benefit_sentence (language, &now);
  both = g_strdup_printf ("%s %s", activity, benefit);
  sentence = lines == GEV_INDICATOR_LINES_ACTIVITY  ? activity
             : lines == GEV_INDICATOR_LINES_BENEFIT ? benefit
                                                    : both;
  gev_chart_set_language (chart, language, GEV_PLACES_NEEDED);
  gev_chart_set_title (chart, find_title (language, lines));
  gev_chart_set_description (chart, sentence);
  gev_chart_set_empty_text (chart, sentence);
  gev_axis_set_title (dates, T_ (language, "Date"));
  gev_axis_set_title (values, T_ (language, "points"));
  gev_linear_axis_set_include_zero (GEV_LINEAR_AXIS (values), TRUE);
  if (is_empty (history, lines))
    return chart;

  if ((lines & GEV_INDICATOR_LINES_ACTIVITY) != 0)
    add_line (chart, history, LINE_ACTIVITY, T_ (language, "activity"),
              lines == GEV_INDICATOR_LINES_ACTIVITY ? GEV_INK_REALISED : GEV_INK_GOOD, GEV_LINE_SOLID);
  if ((lines & GEV_INDICATOR_LINES_BENEFIT) != 0)
    {
      add_line (chart, history, LINE_EXPECTED, T_ (language, "expected benefit"), GEV_INK_PLANNED, GEV_LINE_DASHED);
      add_line (chart, history, LINE_REALISED, T_ (language, "realised benefit"), GEV_INK_REALISED, GEV_LINE_SOLID);
    }

  return chart;
}

/**
 * gev_activity_sentence:
 * @language: a language
 * @before: the indicators of the day that is compared with, see gev_indicators_read_year()
 * @now: the indicators of a day
 *
 * Returns: (transfer full): the activity on the day, and how it has changed, in words
 */
char *
gev_activity_sentence (const GevLanguage       *language,
                       const GevIndicatorPoint *before,
                       const GevIndicatorPoint *now)
{
  g_autofree char *points = gev_format_integer (language, now->activity);
  g_autofree char *since = NULL;
  g_autofree char *change = NULL;

  if (before->activity == 0 && now->activity == 0)
    return g_strdup (T_ (language, "There is no innovation activity yet."));

  if (before->date == now->date)
    return g_strdup_printf (TN_ (language, "Innovation activity is %s point.", "Innovation activity is %s points.",
                                 now->activity), points);
  since = gev_format_date (language, before->date, GEV_DATE_FORM_LONG);
  change = gev_format_integer (language, ABS ((gint64) now->activity - before->activity));
  if (now->activity > before->activity)
    return g_strdup_printf (TN_ (language, "Innovation activity is %1$s point, up %2$s since %3$s.",
                                 "Innovation activity is %1$s points, up %2$s since %3$s.", now->activity),
                            points, change, since);
  if (now->activity < before->activity)
    return g_strdup_printf (TN_ (language, "Innovation activity is %1$s point, down %2$s since %3$s.",
                                 "Innovation activity is %1$s points, down %2$s since %3$s.", now->activity),
                            points, change, since);

  return g_strdup_printf (TN_ (language, "Innovation activity is %1$s point, as on %2$s.",
                               "Innovation activity is %1$s points, as on %2$s.", now->activity),
                          points, since);
}

/**
 * gev_benefit_sentence:
 * @language: a language
 * @point: the indicators of a day
 *
 * Returns: (transfer full): the innovation benefit, in words
 */
char *
gev_benefit_sentence (const GevLanguage       *language,
                      const GevIndicatorPoint *point)
{
  g_autofree char *expected = gev_format_number (language, point->expected, 1);
  g_autofree char *realised = gev_format_number (language, point->realised, 1);

  if (point->expected == 0 && point->realised == 0)
    return g_strdup (T_ (language, "No innovation benefit is expected or realised yet."));

  return g_strdup_printf (T_ (language, "Expected benefit is %1$s points and realised %2$s."), expected, realised);
}
