/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-ecosystem-wheel.h"

#include <math.h>

#include "gev-action.h"
#include "gev-chart-language.h"
#include "gev-ecosystem-words.h"
#include "gev-format.h"
#include "gev-sentence.h"
#include "gev-wheel-chart.h"

#define N_RINGS_MAX 5

static guint
count_all (const GevElementCount counts[GEV_N_ELEMENTS])
{
  guint n = 0;

  for (guint i = 0; i < GEV_N_ELEMENTS; i++)
    n += counts[i].n_actions;

  return n;
}

/* Whether the status of each action is known; else the comparison would show less than there is. */
static gboolean
is_status_known (const GevElementCount counts[GEV_N_ELEMENTS])
{
  for (guint i = 0; i < GEV_N_ELEMENTS; i++)
    if (counts[i].n_planned + counts[i].n_ongoing + counts[i].n_done < counts[i].n_actions)
      return FALSE;

  return TRUE;
}

/* Rings stand at whole numbers of actions, as evenly as that allows. */
static void
set_scale (GevWheelChart         *wheel,
           const GevElementCount  counts[GEV_N_ELEMENTS])
{
  guint most = 1;
  guint step;

  for (guint i = 0; i < GEV_N_ELEMENTS; i++)
    most = MAX (most, counts[i].n_actions);
  step = (most + N_RINGS_MAX - 1) / N_RINGS_MAX;
  gev_wheel_chart_set_scale (wheel, (most + step - 1) / step * step, (most + step - 1) / step);
}

static void
set_element (GevWheelChart         *wheel,
             const GevLanguage     *language,
             guint                  element,
             const GevElementCount *count,
             gboolean               compare)
{
  g_autofree char *number = gev_format_count (language, count->n_actions);
  g_autofree char *value = g_strdup_printf (TN_ (language, "%s action", "%s actions", count->n_actions), number);
  guint n_begun = count->n_ongoing + count->n_done;
  g_autofree char *begun_number = gev_format_count (language, n_begun);
  /* Translators: of some actions, that many are ongoing or done. */
  g_autofree char *begun = g_strdup_printf (T_ (language, "%s ongoing or done"), begun_number);

  gev_wheel_chart_set_element (wheel, element, T_ (language, gev_element_vocabulary.terms[element].label),
                               gev_ecosystem_wheel_get_ink (element), count->n_actions, value);
  gev_wheel_chart_set_comparison (wheel, element, compare ? n_begun : NAN, compare ? begun : NULL);
}

/* The level now, and dashed the level at the assessment before. */
static void
set_level (GevWheelChart      *wheel,
           const GevLanguage  *language,
           guint               element,
           const GevEcosystem *ecosystem)
{
  const GevGroupLevel *level = &ecosystem->latest->groups[element];
  const GevGroupLevel *before = ecosystem->previous != NULL ? &ecosystem->previous->groups[element] : NULL;
  g_autofree char *value = gev_ecosystem_words_level (language, level);

  gev_wheel_chart_set_element (wheel, element, T_ (language, gev_element_vocabulary.terms[element].label),
                               gev_ecosystem_wheel_get_ink (element),
                               level->n_answered > 0 ? gev_decimal_to_double (level->level) : NAN, value);
  if (before != NULL && before->n_answered > 0)
    {
      g_autofree char *was = gev_ecosystem_words_level (language, before);
      g_autofree char *date = gev_format_date (language, ecosystem->previous->date, GEV_DATE_FORM_MONTH);
      g_autofree char *text = g_strdup_printf ("%s: %s", date, was);

      gev_wheel_chart_set_comparison (wheel, element, gev_decimal_to_double (before->level), text);
    }
}

/**
 * gev_element_counts_read:
 * @counts: (out): the counts
 * @set: a set that holds the actions
 *
 * Counts the actions of each element, those that are dropped left out.
 */
void
gev_element_counts_read (GevElementCount  counts[GEV_N_ELEMENTS],
                         GevRecordSet    *set)
{
  GPtrArray *actions = gev_record_set_get_all (set, GEV_TYPE_ACTION);

  for (guint i = 0; i < GEV_N_ELEMENTS; i++)
    counts[i] = (GevElementCount) { 0 };
  for (guint i = 0; i < actions->len; i++)
    {
      GevAction *action = g_ptr_array_index (actions, i);
      int element = gev_record_get_choice (action, GEV_ACTION_ELEMENT);
      int status = gev_record_get_choice (action, GEV_ACTION_STATUS);

      if (element < 0 || status == GEV_ACTION_DROPPED)
        continue;
      counts[element].n_actions++;
      counts[element].n_planned += status == GEV_ACTION_PLANNED;
      counts[element].n_ongoing += status == GEV_ACTION_ONGOING;
      counts[element].n_done += status == GEV_ACTION_DONE;
    }
}

/**
 * gev_element_counts_find_thin:
 * @counts: the actions of each element
 *
 * All four elements must be stimulated at once (IS-2672). That one is thin when it has less than half of the
 * mean number of actions is our own limit.
 *
 * Returns: the #GevElement that lags, the thinnest if there are several, or -1
 */
int
gev_element_counts_find_thin (const GevElementCount counts[GEV_N_ELEMENTS])
{
  guint n = count_all (counts);
  int thinnest = -1;

  for (int i = 0; i < GEV_N_ELEMENTS; i++)
    if (counts[i].n_actions * 2 * GEV_N_ELEMENTS < n &&
        (thinnest < 0 || counts[i].n_actions < counts[thinnest].n_actions))
      thinnest = i;

  return thinnest;
}

/**
 * gev_ecosystem_wheel_new:
 * @language: the language of its texts
 * @counts: the actions of each element
 *
 * The wheel of the ecosystem for innovation: how many actions each element has and, where the status of each is
 * known, with a dashed arc how many of them are ongoing or done. Its description is gev_ecosystem_sentence().
 *
 * Returns: (transfer full): the chart
 */
GevChart *
gev_ecosystem_wheel_new (const GevLanguage     *language,
                         const GevElementCount  counts[GEV_N_ELEMENTS])
{
  GevChart *chart = gev_wheel_chart_new ();
  GevWheelChart *wheel = GEV_WHEEL_CHART (chart);
  g_autofree char *sentence = gev_ecosystem_sentence (language, counts);
  gboolean compare = is_status_known (counts);

  gev_chart_set_language (chart, language, 0);
  gev_chart_set_title (chart, T_ (language, "The ecosystem"));
  gev_chart_set_description (chart, sentence);
  gev_chart_set_empty_text (chart, sentence);
  if (count_all (counts) == 0)
    return chart;

  set_scale (wheel, counts);
  gev_wheel_chart_set_titles (wheel, T_ (language, "Element"), T_ (language, "Actions"),
                              compare ? T_ (language, "Ongoing or done") : NULL);
  for (guint i = 0; i < GEV_N_ELEMENTS; i++)
    set_element (wheel, language, i, &counts[i], compare);

  return chart;
}

/**
 * gev_ecosystem_level_wheel_new:
 * @language: the language of its texts
 * @ecosystem: the ecosystem
 *
 * The wheel of the ecosystem for innovation: the level of each element, 0–4, by the last assessment, and dashed
 * by the one before. Where it has never been assessed, the wheel of gev_ecosystem_wheel_new(). Its description
 * is gev_ecosystem_words_sentence().
 *
 * Returns: (transfer full): the chart
 */
GevChart *
gev_ecosystem_level_wheel_new (const GevLanguage  *language,
                               const GevEcosystem *ecosystem)
{
  g_autofree char *sentence = gev_ecosystem_words_sentence (language, ecosystem);
  g_autofree char *date = NULL;
  g_autofree char *level = NULL;
  g_autofree char *before = NULL;
  GevChart *chart;

  if (ecosystem->latest == NULL)
    {
      GevElementCount counts[GEV_N_ELEMENTS];

      gev_element_counts_read (counts, ecosystem->set);

      return gev_ecosystem_wheel_new (language, counts);
    }
  date = gev_format_date (language, ecosystem->latest->date, GEV_DATE_FORM_SHORT);
  /* Translators: the level of an element by the assessment of a date. */
  level = g_strdup_printf (T_ (language, "Level %s"), date);
  chart = gev_wheel_chart_new ();
  gev_chart_set_language (chart, language, 1);
  gev_chart_set_title (chart, T_ (language, "The ecosystem"));
  gev_chart_set_description (chart, sentence);
  gev_chart_set_empty_text (chart, sentence);
  gev_wheel_chart_set_scale (GEV_WHEEL_CHART (chart), GEV_ASSESSMENT_LEVEL_MAX, GEV_ASSESSMENT_LEVEL_MAX);
  if (ecosystem->previous != NULL)
    {
      g_autofree char *earlier = gev_format_date (language, ecosystem->previous->date, GEV_DATE_FORM_SHORT);

      before = g_strdup_printf (T_ (language, "Level %s"), earlier);
    }
  gev_wheel_chart_set_titles (GEV_WHEEL_CHART (chart), T_ (language, "Element"), level, before);
  for (guint i = 0; i < GEV_N_ELEMENTS; i++)
    set_level (GEV_WHEEL_CHART (chart), language, i, ecosystem);

  return chart;
}

/**
 * gev_ecosystem_wheel_get_ink:
 * @element: an element
 *
 * Returns: the ink that it has in every chart
 */
GevInk
gev_ecosystem_wheel_get_ink (GevElement element)
{
  static const GevInk inks[GEV_N_ELEMENTS] = {
    [GEV_ELEMENT_CONSCIOUSNESS] = GEV_INK_CONSCIOUSNESS,
    [GEV_ELEMENT_CAPACITY] = GEV_INK_CAPACITY,
    [GEV_ELEMENT_CO_CREATION] = GEV_INK_CO_CREATION,
    [GEV_ELEMENT_COURAGE] = GEV_INK_COURAGE,
  };

  return inks[element];
}

/**
 * gev_ecosystem_sentence:
 * @language: a language
 * @counts: the actions of each element
 *
 * Returns: (transfer full): how many actions there are and which element lags, in words
 */
char *
gev_ecosystem_sentence (const GevLanguage     *language,
                        const GevElementCount  counts[GEV_N_ELEMENTS])
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = count_all (counts);
  g_autofree char *number = gev_format_count (language, n);
  int thin = gev_element_counts_find_thin (counts);

  if (n == 0)
    return g_strdup (T_ (language, "No actions in the ecosystem are recorded yet."));

  gev_sentence_append (text, TN_ (language, "There is %s action in the ecosystem.",
                                  "There are %s actions in the ecosystem.", n), number);
  if (thin >= 0)
    {
      const char *name = T_ (language, gev_element_vocabulary.terms[thin].label);
      g_autofree char *few = gev_format_count (language, counts[thin].n_actions);

      if (counts[thin].n_actions == 0)
        gev_sentence_append (text, T_ (language, "%s lags behind: it has none."), name);
      else
        gev_sentence_append (text, T_ (language, "%1$s lags behind: it has %2$s, less than half of the mean."),
                             name, few);
    }
  else
    {
      gev_sentence_append (text, "%s", T_ (language, "All four elements have their share."));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}
