/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-sector-chart.h"

#include "gev-chart-language.h"
#include "gev-format.h"
#include "gev-plot.h"
#include "gev-sentence.h"

/**
 * gev_sector_chart_new:
 * @language: the language of its texts
 * @partnership: who takes part in the projects
 *
 * The actors that take part in projects, by sector; a sector without any shows as such. Its description is
 * gev_sector_sentence().
 *
 * Returns: (transfer full): the chart; empty where nobody takes part
 */
GevChart *
gev_sector_chart_new (const GevLanguage    *language,
                      const GevPartnership *partnership)
{
  const guint n_terms = gev_sector_vocabulary.n_terms;
  GevAxis *names_axis = gev_category_axis_new ();
  GevAxis *numbers = gev_linear_axis_new ();
  GevChart *chart = gev_plot_new (names_axis, numbers);
  g_autofree char *sentence = gev_sector_sentence (language, partnership);
  const char *names[G_N_ELEMENTS (partnership->n_sectors) + 1] = { NULL };
  double values[G_N_ELEMENTS (partnership->n_sectors)];
  guint n_shown = n_terms + (partnership->n_sectors[n_terms] > 0 ? 1 : 0);
  GevLayer *bars;

  gev_chart_set_language (chart, language, 0);
  gev_chart_set_title (chart, T_ (language, "Partners by sector"));
  gev_chart_set_description (chart, sentence);
  gev_chart_set_empty_text (chart, sentence);
  gev_axis_set_title (names_axis, T_ (language, "Sector"));
  gev_axis_set_visible (numbers, FALSE);
  gev_linear_axis_set_whole (GEV_LINEAR_AXIS (numbers), TRUE);
  gev_plot_set_horizontal (GEV_PLOT (chart), TRUE);
  if (partnership->n_actors == 0)
    return chart;

  for (guint i = 0; i < n_shown; i++)
    {
      names[i] = i < n_terms ? T_ (language, gev_sector_vocabulary.terms[i].label) : T_ (language, "Not said");
      values[i] = partnership->n_sectors[i];
    }
  gev_category_axis_set_names (GEV_CATEGORY_AXIS (names_axis), names);
  bars = gev_bar_layer_new (T_ (language, "Actors"), GEV_INK_REALISED, GEV_BAR_FILLED);
  gev_bar_layer_set_values (GEV_BAR_LAYER (bars), n_shown, values);
  gev_bar_layer_set_show_values (GEV_BAR_LAYER (bars), TRUE);
  gev_plot_add_layer (GEV_PLOT (chart), bars);

  return chart;
}

/**
 * gev_sector_sentence:
 * @language: a language
 * @partnership: who takes part in the projects
 *
 * Returns: (transfer full): how many take part, and who of the quadruple helix and the voluntary is missing
 */
char *
gev_sector_sentence (const GevLanguage    *language,
                     const GevPartnership *partnership)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) missing = g_string_new (NULL);
  g_autofree char *number = gev_format_count (language, partnership->n_actors);

  if (partnership->n_actors == 0)
    return g_strdup (T_ (language, "Nobody is recorded as a partner of a project yet."));
  for (guint i = 0; i < GEV_N_HELIXES; i++)
    if (partnership->n_helixes[i] == 0)
      {
        g_autofree char *name = g_utf8_strdown (T_ (language, gev_helix_vocabulary.terms[i].label), -1);

        g_string_append_printf (missing, "%s%s", missing->len > 0 ? ", " : "", name);
      }
  gev_sentence_append (text, TN_ (language, "%s actor takes part in projects.", "%s actors take part in projects.",
                                  partnership->n_actors), number);
  if (missing->len == 0)
    {
      gev_sentence_append (text, "%s", T_ (language, "All parts of the quadruple helix and the voluntary are there."));
      return g_string_free (g_steal_pointer (&text), FALSE);
    }
  /* Translators: parts of society, such as "research, business". */
  gev_sentence_append (text, T_ (language, "Still missing: %s."), missing->str);

  return g_string_free (g_steal_pointer (&text), FALSE);
}
