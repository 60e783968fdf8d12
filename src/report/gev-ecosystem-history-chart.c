/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-ecosystem-history-chart.h"

#include "gev-chart-language.h"
#include "gev-ecosystem-wheel.h"
#include "gev-format.h"
#include "gev-plot.h"
#include "gev-sentence.h"

static void
add_element (GevChart           *chart,
             const GevLanguage  *language,
             const GevEcosystem *ecosystem,
             guint               element)
{
  const char *name = T_ (language, gev_element_vocabulary.terms[element].label);
  GevLayer *layer = gev_line_layer_new (name, gev_ecosystem_wheel_get_ink (element), GEV_LINE_SOLID);
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < ecosystem->history->len; i++)
    {
      const GevAssessmentLevels *levels = g_ptr_array_index (ecosystem->history, i);
      const GevAssessmentLevels *next =
        i + 1 < ecosystem->history->len ? g_ptr_array_index (ecosystem->history, i + 1) : NULL;
      double key = levels->date;
      double value = gev_decimal_to_double (levels->groups[element].level);

      /* Of several on one day the last one holds. */
      if (levels->groups[element].n_answered == 0 || (next != NULL && next->date == levels->date))
        continue;
      g_array_append_val (keys, key);
      g_array_append_val (values, value);
    }
  gev_layer_set_label (layer, name);
  gev_line_layer_set_marked (GEV_LINE_LAYER (layer), TRUE);
  gev_line_layer_set_points (GEV_LINE_LAYER (layer), keys->len, (const double *) keys->data,
                             (const double *) values->data);
  gev_plot_add_layer (GEV_PLOT (chart), layer);
}

static char *
describe (const GevLanguage  *language,
          const GevEcosystem *ecosystem)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (ecosystem->previous == NULL)
    gev_sentence_append (text, "%s",
                         T_ (language, "The way shows when the ecosystem has been assessed more than once."));
  for (guint i = 0; i < GEV_N_ELEMENTS; i++)
    {
      const char *name = T_ (language, gev_element_vocabulary.terms[i].label);
      g_autofree char *from = NULL;
      g_autofree char *to = NULL;
      g_autofree char *date = NULL;
      GevDecimal change;

      if (!gev_ecosystem_get_change (ecosystem, i, &change))
        continue;
      from = gev_format_number (language, gev_decimal_to_double (ecosystem->previous->groups[i].level), 1);
      to = gev_format_number (language, gev_decimal_to_double (ecosystem->latest->groups[i].level), 1);
      date = gev_format_date (language, ecosystem->previous->date, GEV_DATE_FORM_SHORT);
      if (text->len == 0)
        /* Translators: an element, two levels and a date: "Courage: from 1.8 to 2.5 since 1 Feb 2024" */
        g_string_append_printf (text, T_ (language, "%1$s: from %2$s to %3$s since %4$s"), name, from, to, date);
      else
        /* Translators: a further element and its levels, as in the text before. */
        g_string_append_printf (text, T_ (language, "; %1$s: from %2$s to %3$s"), name, from, to);
    }
  if (text->len > 0 && text->str[text->len - 1] != '.')
    g_string_append_c (text, '.');

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * gev_ecosystem_history_chart_new:
 * @language: the language of its texts
 * @ecosystem: the ecosystem
 *
 * The level of each element by the dates of the assessments.
 *
 * Returns: (transfer full): the chart; empty where the ecosystem has never been assessed
 */
GevChart *
gev_ecosystem_history_chart_new (const GevLanguage  *language,
                                 const GevEcosystem *ecosystem)
{
  GevAxis *dates = gev_date_axis_new ();
  GevAxis *levels = gev_linear_axis_new ();
  GevChart *chart = gev_plot_new (dates, levels);
  g_autofree char *description = describe (language, ecosystem);

  gev_chart_set_language (chart, language, 1);
  gev_chart_set_title (chart, T_ (language, "Levels over time"));
  gev_chart_set_description (chart, description);
  gev_chart_set_empty_text (chart, T_ (language, "The ecosystem has not been assessed yet."));
  gev_axis_set_title (dates, T_ (language, "Assessment"));
  gev_axis_set_range (levels, 0, GEV_ASSESSMENT_LEVEL_MAX);
  gev_linear_axis_set_whole (GEV_LINEAR_AXIS (levels), TRUE);
  for (guint i = 0; i < GEV_N_ELEMENTS && ecosystem->history->len > 0; i++)
    add_element (chart, language, ecosystem, i);

  return chart;
}
