/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-uncertainty-chart.h"

#include <math.h>

#include "gev-chart-language.h"
#include "gev-format.h"
#include "gev-money-scale.h"
#include "gev-plot.h"
#include "gev-sentence.h"

/* So many bars in the histogram, and rows in the tornado. */
#define N_BINS 40
#define N_ROWS 10

static gint64
to_ore (double amount)
{
  return (gint64) CLAMP (round (amount), -9.2e18, 9.2e18);
}

static gboolean
is_certain (GevSimulation *simulation)
{
  guint n;
  const double *draws = gev_simulation_get_draws (simulation, &n);

  return draws[0] == draws[n - 1];
}

static GevLayer *
create_rule (GevRuleKind          kind,
             const char          *label,
             const GevMoneyScale *scale,
             double               ore,
             GevInk               ink,
             GevLineDash          dash)
{
  GevLayer *rule = gev_rule_layer_new (kind, label, ink, dash);

  gev_rule_layer_set_position (GEV_RULE_LAYER (rule), ore / (double) scale->ore);

  return rule;
}

static void
count_draws (GevSimulation *simulation,
             guint          counts[N_BINS])
{
  guint n;
  const double *draws = gev_simulation_get_draws (simulation, &n);
  double width = (draws[n - 1] - draws[0]) / N_BINS;

  memset (counts, 0, N_BINS * sizeof (guint));
  for (guint i = 0; i < n; i++)
    counts[MIN ((guint) ((draws[i] - draws[0]) / width), N_BINS - 1)]++;
}

static GevChartTable *
create_bins (GevSimulation       *simulation,
             const GevLanguage   *language,
             GevLayer            *layer,
             const GevMoneyScale *scale)
{
  GevChartTable *table = gev_chart_table_new ((const char *[]) {
    T_ (language, "Net present value from"), T_ (language, "to"), T_ (language, "Share of the draws"), NULL,
  });
  gboolean marked[N_BINS] = { FALSE };
  double keys[N_BINS], shares[N_BINS];
  guint counts[N_BINS];
  guint n;
  const double *draws = gev_simulation_get_draws (simulation, &n);
  double width = (draws[n - 1] - draws[0]) / N_BINS;

  count_draws (simulation, counts);
  for (guint i = 0; i < N_BINS; i++)
    {
      double from = draws[0] + width * i;
      g_autofree char *lo = gev_format_money (language, to_ore (from));
      g_autofree char *hi = gev_format_money (language, to_ore (from + width));
      g_autofree char *share = gev_format_percent (language, (double) counts[i] / n);

      keys[i] = from / (double) scale->ore;
      shares[i] = 100.0 * counts[i] / n;
      gev_chart_table_add_row (table, (const char *[]) { lo, hi, share, NULL });
    }
  gev_step_layer_set_points (GEV_STEP_LAYER (layer), N_BINS, keys, shares, marked);
  gev_step_layer_set_end (GEV_STEP_LAYER (layer), draws[n - 1] / (double) scale->ore);
  gev_step_layer_set_floor (GEV_STEP_LAYER (layer), 0);

  return table;
}

static void
add_rules (GevPlot             *plot,
           GevSimulation       *simulation,
           const GevLanguage   *language,
           const GevMoneyScale *scale)
{
  static const guint percents[] = { 10, 50, 90 };
  guint n;
  const double *draws = gev_simulation_get_draws (simulation, &n);

  if (draws[0] < 0 && draws[n - 1] > 0)
    gev_plot_add_layer (plot, create_rule (GEV_RULE_AT_KEY, NULL, scale, 0, GEV_INK_BAD, GEV_LINE_SOLID));
  for (guint i = 0; i < G_N_ELEMENTS (percents); i++)
    {
      double ore = gev_simulation_get_percentile_ore (simulation, percents[i]);
      g_autofree char *amount = gev_money_scale_format (scale, language, to_ore (ore), FALSE);
      g_autofree char *label = g_strdup_printf ("P%u: %s", percents[i], amount);

      gev_plot_add_layer (plot, create_rule (GEV_RULE_AT_KEY, label, scale, ore, GEV_INK_TEXT,
                                             percents[i] == 50 ? GEV_LINE_SOLID : GEV_LINE_DASHED));
    }
}

/**
 * gev_uncertainty_chart_new:
 * @language: the language of its texts
 * @simulation: the draws
 *
 * The histogram of the net present values drawn, with the percentiles 10, 50 and 90, and 0 in red where some are below
 * it. Its description is gev_uncertainty_sentence().
 *
 * Returns: (transfer full): the chart; empty where nothing is uncertain
 */
GevChart *
gev_uncertainty_chart_new (const GevLanguage *language,
                           GevSimulation     *simulation)
{
  GevAxis *amounts = gev_linear_axis_new ();
  GevAxis *shares = gev_linear_axis_new ();
  GevChart *chart = gev_plot_new (amounts, shares);
  g_autofree char *sentence = gev_uncertainty_sentence (language, simulation);
  g_autofree char *title = NULL;
  guint n;
  const double *draws = gev_simulation_get_draws (simulation, &n);
  GevMoneyScale scale;
  GevLayer *layer;

  gev_money_scale_init (&scale, language, to_ore (MAX (fabs (draws[0]), fabs (draws[n - 1]))));
  title = g_strdup_printf (T_ (language, "Net present value, %s"), scale.unit);
  gev_chart_set_language (chart, language, GEV_PLACES_NEEDED);
  gev_chart_set_title (chart, T_ (language, "Uncertainty"));
  gev_chart_set_description (chart, sentence);
  gev_chart_set_empty_text (chart, sentence);
  gev_axis_set_title (amounts, title);
  gev_axis_set_title (shares, T_ (language, "Draws in per cent"));
  gev_linear_axis_set_include_zero (GEV_LINEAR_AXIS (amounts), FALSE);
  if (is_certain (simulation))
    return chart;

  layer = gev_step_layer_new (NULL, GEV_INK_REALISED);
  gev_plot_take_table (GEV_PLOT (chart), create_bins (simulation, language, layer, &scale));
  gev_plot_add_layer (GEV_PLOT (chart), layer);
  add_rules (GEV_PLOT (chart), simulation, language, &scale);

  return chart;
}

/**
 * gev_uncertainty_sentence:
 * @language: a language
 * @simulation: the draws
 *
 * Returns: (transfer full): where the net present value ends, how often below 0, how many draws there were and from
 *   which seed, in words
 */
char *
gev_uncertainty_sentence (const GevLanguage *language,
                          GevSimulation     *simulation)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *low = gev_format_money_short (language, to_ore (gev_simulation_get_percentile_ore (simulation, 10)));
  g_autofree char *middle =
    gev_format_money_short (language, to_ore (gev_simulation_get_percentile_ore (simulation, 50)));
  g_autofree char *high =
    gev_format_money_short (language, to_ore (gev_simulation_get_percentile_ore (simulation, 90)));
  g_autofree char *loss = gev_format_percent (language, gev_simulation_get_loss_share (simulation));
  g_autofree char *seed = g_strdup_printf ("%" G_GUINT64_FORMAT, gev_simulation_get_seed (simulation));
  g_autofree char *n_draws = NULL;
  guint n;

  gev_simulation_get_draws (simulation, &n);
  n_draws = gev_format_count (language, n);
  if (is_certain (simulation))
    return g_strdup (T_ (language, "No benefit or cost has a low or a high estimate, so nothing is uncertain here."));

  /* Translators: three amounts, from the least. */
  gev_sentence_append (text, T_ (language, "Eight times out of ten the net present value ends between %1$s and %3$s, "
                                           "half of the times below %2$s."), low, middle, high);
  gev_sentence_append (text, T_ (language, "It ends below zero in %s of the draws."), loss);
  gev_sentence_append (text, T_ (language, "%1$s draws, seed %2$s."), n_draws, seed);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_end (GevLayer            *layer,
         const GevLanguage   *language,
         const GevMoneyScale *scale,
         guint                row,
         const char          *title,
         double               centre,
         double               end,
         GevInk               ink)
{
  g_autofree char *label = gev_money_scale_format (scale, language, to_ore (end), FALSE);
  g_autofree char *full = gev_format_money (language, to_ore (end));
  g_autofree char *text = g_strdup_printf ("%s: %s", title, full);
  GevSpan span = {
    .key = row,
    .from = MIN (centre, end) / (double) scale->ore,
    .to = MAX (centre, end) / (double) scale->ore,
    .look = GEV_BAR_FILLED,
    .ink = ink,
    .text = text,
    .label = label,
    .label_before = end < centre,
  };

  if (end != centre)
    gev_span_layer_add (GEV_SPAN_LAYER (layer), &span);
}

static void
add_swing_row (GevChartTable          *table,
               const GevLanguage      *language,
               const char             *title,
               const GevSimulationSwing *swing)
{
  g_autofree char *low = gev_format_money (language, to_ore (swing->low_ore));
  g_autofree char *high = gev_format_money (language, to_ore (swing->high_ore));

  gev_chart_table_add_row (table, (const char *[]) { title, low, high, NULL });
}

static double
find_reach (const GevSimulationSwing *swings,
            guint                     n)
{
  double reach = 0;

  for (guint i = 0; i < n; i++)
    reach = MAX (reach, MAX (fabs (swings[i].low_ore), fabs (swings[i].high_ore)));

  return reach;
}

/**
 * gev_tornado_chart_new:
 * @language: the language of its texts
 * @simulation: the draws
 * @net_present_ore: the net present value where all goes as is likely, in øre
 *
 * What moves the net present value, the most on top: where it ends when one benefit or cost alone ends at its least and
 * at its most. Ten rows at most. Its description is gev_tornado_sentence().
 *
 * Returns: (transfer full): the chart; empty where nothing is uncertain
 */
GevChart *
gev_tornado_chart_new (const GevLanguage *language,
                       GevSimulation     *simulation,
                       gint64             net_present_ore)
{
  GevAxis *rows = gev_category_axis_new ();
  GevAxis *amounts = gev_linear_axis_new ();
  GevChart *chart = gev_plot_new (rows, amounts);
  g_autofree char *sentence = gev_tornado_sentence (language, simulation);
  g_autofree char *title = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  guint n;
  const GevSimulationSwing *swings = gev_simulation_get_swings (simulation, &n);
  GevLayer *low, *high;
  GevChartTable *table;
  GevMoneyScale scale;

  gev_money_scale_init (&scale, language, to_ore (MAX (find_reach (swings, n), fabs ((double) net_present_ore))));
  title = g_strdup_printf (T_ (language, "Net present value, %s"), scale.unit);
  gev_chart_set_language (chart, language, scale.places);
  gev_chart_set_title (chart, T_ (language, "What moves it most"));
  gev_chart_set_description (chart, sentence);
  gev_chart_set_empty_text (chart, sentence);
  gev_plot_set_horizontal (GEV_PLOT (chart), TRUE);
  gev_axis_set_title (amounts, title);
  gev_linear_axis_set_include_zero (GEV_LINEAR_AXIS (amounts), FALSE);
  if (n == 0)
    return chart;

  low = gev_span_layer_new (T_ (language, "low estimate"));
  high = gev_span_layer_new (T_ (language, "high estimate"));
  table = gev_chart_table_new ((const char *[]) {
    T_ (language, "Benefit or cost"), T_ (language, "Net present value at the low estimate"),
    T_ (language, "Net present value at the high estimate"), NULL,
  });
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = gev_record_dup_title (swings[i].record);

      add_swing_row (table, language, name, &swings[i]);
      if (i >= N_ROWS)
        continue;
      g_strv_builder_add (builder, name);
      add_end (low, language, &scale, i, name, (double) net_present_ore, swings[i].low_ore, GEV_INK_BEHIND);
      add_end (high, language, &scale, i, name, (double) net_present_ore, swings[i].high_ore, GEV_INK_REALISED);
    }
  names = g_strv_builder_end (builder);
  gev_category_axis_set_names (GEV_CATEGORY_AXIS (rows), (const char *const *) names);
  gev_plot_add_layer (GEV_PLOT (chart), create_rule (GEV_RULE_AT_VALUE, NULL, &scale, (double) net_present_ore,
                                                     GEV_INK_TEXT, GEV_LINE_SOLID));
  gev_plot_add_layer (GEV_PLOT (chart), low);
  gev_plot_add_layer (GEV_PLOT (chart), high);
  gev_plot_take_table (GEV_PLOT (chart), table);

  return chart;
}

/**
 * gev_tornado_sentence:
 * @language: a language
 * @simulation: the draws
 *
 * Returns: (transfer full): what moves the net present value most, and how far, in words
 */
char *
gev_tornado_sentence (const GevLanguage *language,
                      GevSimulation     *simulation)
{
  guint n;
  const GevSimulationSwing *swings = gev_simulation_get_swings (simulation, &n);
  g_autofree char *title = NULL;
  g_autofree char *quoted = NULL;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  if (n == 0)
    return g_strdup (T_ (language, "No benefit or cost has a low or a high estimate, so nothing is uncertain here."));

  title = gev_record_dup_title (swings[0].record);
  quoted = gev_sentence_quote (language, title);
  low = gev_format_money_short (language, to_ore (MIN (swings[0].low_ore, swings[0].high_ore)));
  high = gev_format_money_short (language, to_ore (MAX (swings[0].low_ore, swings[0].high_ore)));

  /* Translators: a benefit or a cost, the least and the greatest net present value. */
  return g_strdup_printf (T_ (language, "%1$s moves the net present value most: alone it may take it to between %2$s "
                                        "and %3$s."), quoted, low, high);
}
