/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-forecast-chart.h"

#include "gev-chart-language.h"
#include "gev-format.h"
#include "gev-money-scale.h"
#include "gev-plot.h"
#include "gev-sentence.h"

static gboolean
is_empty (const GevFreedForecast *forecast)
{
  return !forecast->money->has_target && forecast->money->total.planned_ore == 0 &&
         forecast->money->total.realised_ore == 0 && forecast->by_plan_ore == 0;
}

static gint64
find_largest (const GevFreedForecast *forecast)
{
  gint64 largest = MAX (ABS (forecast->at_rate_ore), ABS (forecast->by_plan_ore));

  return MAX (MAX (largest, forecast->money->target_ore), ABS (forecast->money->total.realised_ore));
}

static GevLayer *
create_line (const char          *name,
             gint64               end_ore,
             const GevLanguage   *language,
             const GevMoneyScale *scale,
             GevInk               ink,
             GevLineDash          dash,
             guint                n_points,
             const GevForecastPoint *points)
{
  GevLayer *layer = gev_line_layer_new (name, ink, dash);
  g_autofree double *keys = g_new (double, n_points);
  g_autofree double *values = g_new (double, n_points);
  g_autofree char *amount = gev_money_scale_format (scale, language, end_ore, FALSE);
  g_autofree char *label = g_strdup_printf ("%s %s", name, amount);

  for (guint i = 0; i < n_points; i++)
    {
      keys[i] = points[i].date;
      values[i] = gev_money_scale_apply (scale, points[i].ore);
    }
  gev_line_layer_set_points (GEV_LINE_LAYER (layer), n_points, keys, values);
  gev_layer_set_label (layer, label);

  return layer;
}

static void
add_lines (GevPlot                *plot,
           const GevLanguage      *language,
           const GevMoneyScale    *scale,
           const GevFreedForecast *forecast)
{
  const GevForecastPoint at_rate[] = {
    { forecast->today, forecast->money->total.realised_ore },
    { forecast->money->to, forecast->at_rate_ore },
  };

  if (!gev_freed_forecast_has_ended (forecast))
    {
      gev_plot_add_layer (plot, create_line (T_ (language, "the plan from now on"), forecast->by_plan_ore, language,
                                             scale, GEV_INK_PLANNED, GEV_LINE_DASHED, forecast->by_plan->len,
                                             (const GevForecastPoint *) forecast->by_plan->data));
      if (forecast->rate_days > 0)
        gev_plot_add_layer (plot, create_line (T_ (language, "the present rate"), forecast->at_rate_ore, language,
                                               scale, GEV_INK_REALISED, GEV_LINE_DASHED, G_N_ELEMENTS (at_rate),
                                               at_rate));
    }
  gev_plot_add_layer (plot, create_line (T_ (language, "realised"), forecast->money->total.realised_ore, language,
                                         scale, GEV_INK_REALISED, GEV_LINE_SOLID, forecast->realised->len,
                                         (const GevForecastPoint *) forecast->realised->data));
}

static void
add_rules (GevPlot                *plot,
           const GevLanguage      *language,
           const GevMoneyScale    *scale,
           const GevFreedForecast *forecast)
{
  GevLayer *today = gev_rule_layer_new (GEV_RULE_AT_KEY, T_ (language, "today"), GEV_INK_TODAY, GEV_LINE_SOLID);

  if (forecast->money->has_target)
    {
      g_autofree char *amount = gev_money_scale_format (scale, language, forecast->money->target_ore, FALSE);
      g_autofree char *label = g_strdup_printf ("%s %s", T_ (language, "goal"), amount);
      GevLayer *target = gev_rule_layer_new (GEV_RULE_AT_VALUE, label, GEV_INK_TARGET, GEV_LINE_DOTTED);

      gev_rule_layer_set_position (GEV_RULE_LAYER (target),
                                   gev_money_scale_apply (scale, forecast->money->target_ore));
      gev_plot_add_layer (plot, target);
    }
  gev_rule_layer_set_position (GEV_RULE_LAYER (today), forecast->today);
  if (gev_freed_forecast_has_ended (forecast))
    g_object_unref (today);
  else
    gev_plot_add_layer (plot, today);
}

/**
 * gev_forecast_chart_new:
 * @language: the language of its texts
 * @title: (nullable): the title of the picture
 * @forecast: a forecast
 *
 * The freed money of a programme so far, and two ways on to the end of its period: the present rate and the plan. Its
 * description is gev_forecast_sentence().
 *
 * Returns: (transfer full): the chart; empty where nothing is planned, realised or aimed at
 */
GevChart *
gev_forecast_chart_new (const GevLanguage      *language,
                        const char             *title,
                        const GevFreedForecast *forecast)
{
  GevAxis *days = gev_date_axis_new ();
  GevAxis *amounts = gev_linear_axis_new ();
  GevChart *chart = gev_plot_new (days, amounts);
  g_autofree char *sentence = gev_forecast_sentence (language, forecast);
  GevMoneyScale scale;

  gev_money_scale_init (&scale, language, find_largest (forecast));
  gev_chart_set_language (chart, language, scale.places);
  gev_chart_set_title (chart, title);
  gev_chart_set_description (chart, sentence);
  gev_chart_set_empty_text (chart, sentence);
  gev_axis_set_title (days, T_ (language, "Date"));
  gev_axis_set_title (amounts, scale.unit);
  if (is_empty (forecast))
    return chart;

  add_rules (GEV_PLOT (chart), language, &scale, forecast);
  add_lines (GEV_PLOT (chart), language, &scale, forecast);

  return chart;
}

/* An end, and how it compares with the goal. */
static char *
describe_end (const GevLanguage      *language,
              const GevFreedForecast *forecast,
              gint64                  ore)
{
  gint64 gap = ore - forecast->money->target_ore;
  g_autofree char *end = gev_format_money_short (language, ore);
  g_autofree char *distance = gev_format_money_short (language, ABS (gap));

  if (!forecast->money->has_target)
    return g_steal_pointer (&end);
  if (gap < 0)
    /* Translators: an amount, and what it lacks. */
    return g_strdup_printf (T_ (language, "%1$s (%2$s short of the goal)"), end, distance);
  if (gap > 0)
    /* Translators: an amount, and what it is more. */
    return g_strdup_printf (T_ (language, "%1$s (%2$s above the goal)"), end, distance);

  return g_strdup_printf (T_ (language, "%s (the goal)"), end);
}

/**
 * gev_forecast_sentence:
 * @language: a language
 * @forecast: a forecast
 *
 * Returns: (transfer full): what will be freed by the end of the period in either way, against the goal, in words
 */
char *
gev_forecast_sentence (const GevLanguage      *language,
                       const GevFreedForecast *forecast)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *day = gev_format_date (language, forecast->money->to - 1, GEV_DATE_FORM_LONG);
  g_autofree char *realised = describe_end (language, forecast, forecast->money->total.realised_ore);
  g_autofree char *at_rate = describe_end (language, forecast, forecast->at_rate_ore);
  g_autofree char *by_plan = describe_end (language, forecast, forecast->by_plan_ore);

  if (is_empty (forecast))
    return g_strdup (T_ (language, "No benefit that frees money is planned or realised yet."));
  if (gev_freed_forecast_has_ended (forecast))
    {
      gev_sentence_append (text, T_ (language, "The period is over: %s is freed."), realised);
      return g_string_free (g_steal_pointer (&text), FALSE);
    }

  if (forecast->rate_days > 0)
    gev_sentence_append (text, T_ (language, "At the present rate %s is freed in the end."), at_rate);
  gev_sentence_append (text, T_ (language, "By the plan from now on it is %s."), by_plan);
  gev_sentence_append (text, T_ (language, "The period ends %s."), day);
  if (forecast->rate_days > 0)
    {
      g_autofree char *days = gev_format_count (language, (guint64) forecast->rate_days);

      gev_sentence_append (text, TN_ (language, "The present rate is that of the last %s day; this is ours.",
                                      "The present rate is that of the last %s days; this is ours.",
                                      (gulong) forecast->rate_days), days);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}
