/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-diffusion-chart.h"

#include <math.h>

#include "gev-chart-language.h"
#include "gev-format.h"
#include "gev-plot.h"
#include "gev-project.h"
#include "gev-sentence.h"

#define HIGHEST_FACTOR 5

/* Bands as far as the curve has come: that of the group which takes it over now, and those before. */
static void
add_bands (GevPlot            *plot,
           const GevLanguage  *language,
           const GevDiffusion *diffusion)
{
  guint last = gev_population_get_group (&diffusion->population, diffusion->n_counted);
  guint from = 0;

  for (guint i = 0; i <= last; i++)
    {
      guint bound = gev_population_get_bound (&diffusion->population, i);
      g_autofree char *label =
        /* Translators: a group of adopters, and the number of the last one in it: "Innovators, to no. 8". */
        g_strdup_printf (T_ (language, "%1$s, to no. %2$u"), T_ (language, gev_adopter_group_vocabulary.terms[i].label),
                         bound);

      if (bound > from)
        gev_plot_add_layer (plot, gev_band_layer_new (label, from, bound, i % 2 == 0));
      from = bound;
    }
}

/* The curve rises from nothing at the turn of the year before the first. */
static void
add_curve (GevPlot            *plot,
           const GevLanguage  *language,
           const GevDiffusion *diffusion,
           GevDate             today)
{
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) marked = g_array_new (FALSE, FALSE, sizeof (gboolean));
  GevLayer *curve = gev_step_layer_new (T_ (language, "Adopters"), GEV_INK_REALISED);
  g_autofree char *label = gev_format_count (language, diffusion->n_counted);

  for (guint i = 0; i < diffusion->adopters->len; i++)
    {
      const GevAdopter *adopter = g_ptr_array_index (diffusion->adopters, i);
      double key = adopter->first;
      double value = adopter->number;
      gboolean is_marked = TRUE;

      if (adopter->number == 0)
        continue;
      if (keys->len == 0)
        {
          double before = gev_date_new (gev_date_get_year (adopter->first), 1, 1) - 1;
          double nothing = 0;
          gboolean unmarked = FALSE;

          g_array_append_val (keys, before);
          g_array_append_val (values, nothing);
          g_array_append_val (marked, unmarked);
        }
      if (g_array_index (keys, double, keys->len - 1) == key)
        {
          g_array_index (values, double, values->len - 1) = value;
          continue;
        }
      g_array_append_val (keys, key);
      g_array_append_val (values, value);
      g_array_append_val (marked, is_marked);
    }
  gev_step_layer_set_points (GEV_STEP_LAYER (curve), keys->len, (const double *) keys->data,
                             (const double *) values->data, (const gboolean *) marked->data);
  gev_step_layer_set_end (GEV_STEP_LAYER (curve), today);
  gev_layer_set_label (curve, label);
  gev_plot_add_layer (plot, curve);
}

/**
 * gev_diffusion_chart_new:
 * @language: the language of its texts
 * @title: (nullable): the title of the picture, mostly the name of the innovation
 * @diffusion: who has taken it over
 * @today: the day that it is
 *
 * Adopters added up over time, on Rogers' groups. No curve is fitted: so few of so many say too little of where it
 * leads. Its description is gev_diffusion_sentence().
 *
 * Returns: (transfer full): the chart; empty where nobody of the population has taken anything over
 */
GevChart *
gev_diffusion_chart_new (const GevLanguage  *language,
                         const char         *title,
                         const GevDiffusion *diffusion,
                         GevDate             today)
{
  GevAxis *dates = gev_date_axis_new ();
  GevAxis *numbers = gev_linear_axis_new ();
  GevChart *chart = gev_plot_new (dates, numbers);
  g_autofree char *sentence = gev_diffusion_sentence (language, diffusion);

  gev_chart_set_language (chart, language, 0);
  gev_chart_set_title (chart, title != NULL ? title : T_ (language, "Taken over by others"));
  gev_chart_set_description (chart, sentence);
  gev_chart_set_empty_text (chart,
                            T_ (language, "Nobody has taken over from us yet. The curve begins with the first."));
  gev_axis_set_title (dates, T_ (language, "Date"));
  gev_axis_set_title (numbers, diffusion->population.municipalities ? T_ (language, "municipalities")
                                                                    : T_ (language, "adopters"));
  gev_linear_axis_set_whole (GEV_LINEAR_AXIS (numbers), TRUE);
  if (diffusion->n_counted == 0)
    return chart;

  add_bands (GEV_PLOT (chart), language, diffusion);
  add_curve (GEV_PLOT (chart), language, diffusion, today);

  return chart;
}

static void
append_next_group (GString            *text,
                   const GevLanguage  *language,
                   const GevDiffusion *diffusion)
{
  const GevPopulation *population = &diffusion->population;
  GevAdopterGroup group = gev_population_get_group (population, diffusion->n_counted);
  guint bound = gev_population_get_bound (population, group);
  g_autofree char *name = g_utf8_strdown (T_ (language, gev_adopter_group_vocabulary.terms[group].label), -1);
  g_autofree char *next = NULL;

  gev_sentence_append (text, T_ (language, "The last one is no. %1$u of %2$u, among the %3$s."), diffusion->n_counted,
                       population->size, name);
  if (group == GEV_ADOPTERS_LAGGARDS)
    return;
  next = g_utf8_strdown (T_ (language, gev_adopter_group_vocabulary.terms[group + 1].label), -1);
  gev_sentence_append (text, T_ (language, "From no. %1$u they are %2$s."), bound + 1, next);
}

/**
 * gev_diffusion_sentence:
 * @language: a language
 * @diffusion: who has taken over what
 *
 * Returns: (transfer full): how many have taken it over, and which group it has come to, in words
 */
char *
gev_diffusion_sentence (const GevLanguage  *language,
                        const GevDiffusion *diffusion)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = diffusion->n_counted;
  guint n_others = diffusion->adopters->len - n;
  g_autofree char *number = gev_format_count (language, n);
  g_autofree char *others = gev_format_count (language, n_others);

  if (diffusion->adopters->len == 0)
    return g_strdup (T_ (language, "Nobody has taken over from us yet."));
  if (diffusion->population.municipalities)
    gev_sentence_append (text, TN_ (language, "%s municipality has taken over from us.",
                                    "%s municipalities have taken over from us.", n), number);
  else
    gev_sentence_append (text, TN_ (language, "%s has taken over from us.", "%s have taken over from us.", n), number);
  if (n > 0)
    append_next_group (text, language, diffusion);
  if (n_others > 0)
    gev_sentence_append (text, TN_ (language, "%s other is not a municipality, and not on the curve.",
                                    "%s others are not municipalities, and not on the curve.", n_others), others);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * gev_population_sentence:
 * @language: a language
 * @population: those who could take an innovation over
 *
 * Returns: (transfer full): whom the groups are parts of, in words
 */
char *
gev_population_sentence (const GevLanguage   *language,
                         const GevPopulation *population)
{
  if (population->municipalities)
    return g_strdup_printf (T_ (language, "The groups are Rogers’: 2.5, 13.5, 34, 34 and 16 per cent of those who "
                                          "could take it over. That these are the %u municipalities of Norway (from "
                                          "2024) is Gevinst’s own choice."),
                            population->size);

  return g_strdup_printf (T_ (language, "The groups are Rogers’: 2.5, 13.5, 34, 34 and 16 per cent of those who could "
                                        "take it over; that these are %u was chosen here."),
                          population->size);
}

static GevChart *
create_bars (const GevLanguage *language,
             const char        *title,
             const char        *sentence,
             const char        *axis_title,
             const char *const *names,
             guint              n_values,
             const double      *values,
             const char        *bars_title)
{
  GevAxis *names_axis = gev_category_axis_new ();
  GevAxis *numbers = gev_linear_axis_new ();
  GevChart *chart = gev_plot_new (names_axis, numbers);
  GevLayer *bars;

  gev_chart_set_language (chart, language, 0);
  gev_chart_set_title (chart, title);
  gev_chart_set_description (chart, sentence);
  gev_chart_set_empty_text (chart, sentence);
  gev_axis_set_title (names_axis, axis_title);
  gev_axis_set_visible (numbers, FALSE);
  gev_linear_axis_set_whole (GEV_LINEAR_AXIS (numbers), TRUE);
  gev_plot_set_horizontal (GEV_PLOT (chart), TRUE);
  if (n_values == 0)
    return chart;

  gev_category_axis_set_names (GEV_CATEGORY_AXIS (names_axis), names);
  bars = gev_bar_layer_new (bars_title, GEV_INK_REALISED, GEV_BAR_FILLED);
  gev_bar_layer_set_values (GEV_BAR_LAYER (bars), n_values, values);
  gev_bar_layer_set_show_values (GEV_BAR_LAYER (bars), TRUE);
  gev_plot_add_layer (GEV_PLOT (chart), bars);

  return chart;
}

/**
 * gev_channel_chart_new:
 * @language: the language of its texts
 * @diffusion: who has taken over what
 *
 * Takeovers by the channel that they came through. Its description is gev_channel_sentence().
 *
 * Returns: (transfer full): the chart; empty where nothing has been taken over
 */
GevChart *
gev_channel_chart_new (const GevLanguage  *language,
                       const GevDiffusion *diffusion)
{
  const guint n_terms = gev_adoption_channel_vocabulary.n_terms;
  const char *names[G_N_ELEMENTS (diffusion->n_channels) + 1] = { NULL };
  double values[G_N_ELEMENTS (diffusion->n_channels)];
  g_autofree char *sentence = gev_channel_sentence (language, diffusion);
  guint n_shown = n_terms + (diffusion->n_channels[n_terms] > 0 ? 1 : 0);

  for (guint i = 0; i < n_shown; i++)
    {
      names[i] = i < n_terms ? T_ (language, gev_adoption_channel_vocabulary.terms[i].label)
                             : T_ (language, "Not said");
      values[i] = diffusion->n_channels[i];
    }

  return create_bars (language, T_ (language, "How it spread"), sentence, T_ (language, "Channel"), names,
                      diffusion->out->len > 0 ? n_shown : 0, values, T_ (language, "Takeovers"));
}

/**
 * gev_channel_sentence:
 * @language: a language
 * @diffusion: who has taken over what
 *
 * Returns: (transfer full): how much of the spreading was planned, in words
 */
char *
gev_channel_sentence (const GevLanguage  *language,
                      const GevDiffusion *diffusion)
{
  guint n_planned = diffusion->n_channels[GEV_ADOPTION_PLANNED];
  g_autofree char *planned = gev_format_count (language, n_planned);
  g_autofree char *all = gev_format_count (language, diffusion->out->len);

  if (diffusion->out->len == 0)
    return g_strdup (T_ (language, "No takeover is recorded yet."));
  if (n_planned == 0)
    return g_strdup_printf (TN_ (language, "The %s takeover was not planned.", "None of the %s takeovers was planned.",
                                 diffusion->out->len), all);

  return g_strdup_printf (TN_ (language, "%1$s of %2$s takeovers was planned.", "%1$s of %2$s takeovers were planned.",
                               n_planned), planned, all);
}

/**
 * gev_factor_chart_new:
 * @language: the language of its texts
 * @title: (nullable): the title of the picture, mostly the name of the innovation
 * @factors: what speaks for it spreading
 *
 * Rogers' five factors from 1 to 5. Its description is gev_factor_sentence().
 *
 * Returns: (transfer full): the chart; empty where no factor is judged
 */
GevChart *
gev_factor_chart_new (const GevLanguage      *language,
                      const char             *title,
                      const GevRogersFactors *factors)
{
  g_autoptr (GevRecord) project = gev_record_new (GEV_TYPE_PROJECT);
  GevRecordClass *klass = GEV_RECORD_GET_CLASS (project);
  const char *names[GEV_N_ROGERS_FACTORS + 1] = { NULL };
  double values[GEV_N_ROGERS_FACTORS];
  g_autofree char *sentence = gev_factor_sentence (language, factors);
  GevChart *chart;

  for (guint i = 0; i < GEV_N_ROGERS_FACTORS; i++)
    {
      names[i] = T_ (language, gev_record_class_get_field (klass, gev_rogers_factor_field (i))->label);
      values[i] = factors->values[i] > 0 ? factors->values[i] : NAN;
    }
  chart = create_bars (language, title != NULL ? title : T_ (language, "What helps it spread"), sentence,
                       T_ (language, "Factor"), names, factors->n_answered > 0 ? GEV_N_ROGERS_FACTORS : 0, values,
                       T_ (language, "From 1 to 5"));
  gev_axis_set_range (gev_plot_get_value_axis (GEV_PLOT (chart)), 0, HIGHEST_FACTOR);

  return chart;
}

/**
 * gev_factor_sentence:
 * @language: a language
 * @factors: what speaks for an innovation spreading
 *
 * Returns: (transfer full): the mean, the factor that is weakest and what helps it, in words
 */
char *
gev_factor_sentence (const GevLanguage      *language,
                     const GevRogersFactors *factors)
{
  static const char *const advice[GEV_N_ROGERS_FACTORS] = {
    N_("Weakest is the relative advantage: show what is gained compared with what others do today."),
    N_("Weakest is the compatibility: make it fit what others already do and value."),
    N_("Weakest is the simplicity: make it easier to understand and use."),
    N_("Weakest is the trialability: let others try it on a small scale first."),
    N_("Weakest is the observability: show others what comes of it."),
  };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *mean = gev_format_number (language, factors->mean, 1);

  if (factors->n_answered == 0)
    return g_strdup (T_ (language, "The five factors are not judged yet."));
  gev_sentence_append (text, TN_ (language, "%1$u factor is judged, at %2$s of 5.",
                                  "%1$u factors are judged, on average at %2$s of 5.", factors->n_answered),
                       factors->n_answered, mean);
  if (factors->weakest >= 0)
    gev_sentence_append (text, "%s", T_ (language, advice[factors->weakest]));

  return g_string_free (g_steal_pointer (&text), FALSE);
}
