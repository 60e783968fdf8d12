/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-barometer-chart.h"

#include <math.h>

#include "gev-chart-language.h"
#include "gev-format.h"
#include "gev-sentence.h"
#include "gev-share-chart.h"

static gboolean
is_empty (const GevBarometer *barometer)
{
  for (guint i = 0; i < GEV_N_BAROMETER_FIGURES; i++)
    if (barometer->shares[i].n > 0)
      return FALSE;

  return TRUE;
}

static double
get_ratio (const GevBarometerShare *share)
{
  return gev_barometer_share_is_told (share) ? (double) share->count / share->n : NAN;
}

/* How far above the country, in per cent of all; below it where negative. */
static double
get_lead (const GevBarometer *barometer,
          guint               figure)
{
  return get_ratio (&barometer->shares[figure]) * 100 - gev_barometer_questions[figure].national;
}

/* The share that is furthest from the country's in one direction, or -1. The first is told by itself. */
static int
find_furthest (const GevBarometer *barometer,
               int                 direction)
{
  int furthest = -1;

  for (int i = GEV_BAROMETER_INNOVATED + 1; i < GEV_N_BAROMETER_FIGURES; i++)
    {
      double lead = get_lead (barometer, (guint) i) * direction;

      /* A comparison with what is not told is false. */
      if (lead >= 1 && (furthest < 0 || lead > get_lead (barometer, (guint) furthest) * direction))
        furthest = i;
    }

  return furthest;
}

static void
append_furthest (GString            *text,
                 const GevLanguage  *language,
                 const GevBarometer *barometer,
                 int                 direction)
{
  int figure = find_furthest (barometer, direction);
  const GevBarometerQuestion *question;
  g_autofree char *own = NULL;
  g_autofree char *national = NULL;

  if (figure < 0)
    return;
  question = &gev_barometer_questions[figure];
  own = gev_barometer_format_share (language, &barometer->shares[figure]);
  national = gev_format_percent (language, question->national / 100.0);
  gev_sentence_append (text, direction > 0 ? T_ (language, "Furthest above the country: %1$s, %2$s against %3$s.")
                                           : T_ (language, "Furthest below: %1$s, %2$s against %3$s."),
                       T_ (language, question->label), own, national);
}

static void
append_innovated (GString            *text,
                  const GevLanguage  *language,
                  const GevBarometer *barometer)
{
  const GevBarometerShare *share = &barometer->shares[GEV_BAROMETER_INNOVATED];
  g_autofree char *own = gev_format_percent (language, get_ratio (share));
  g_autofree char *national = gev_format_percent (
    language, gev_barometer_questions[GEV_BAROMETER_INNOVATED].national / 100.0);

  if (gev_barometer_share_is_told (share))
    gev_sentence_append (text, T_ (language, "%1$s of the units have innovated, against %2$s in the country."), own,
                         national);
  else if (share->n > 0)
    gev_sentence_append (text, TN_ (language, "%1$u of %2$u unit has innovated, too few for a share.",
                                    "%1$u of %2$u units have innovated, too few for a share.", share->n),
                         share->count, share->n);
}

static void
append_rows (GevShareChart      *chart,
             const GevLanguage  *language,
             const GevBarometer *barometer,
             guint               theme)
{
  gev_share_chart_add_group (chart, T_ (language, gev_barometer_theme_vocabulary.terms[theme].label));
  for (guint i = 0; i < GEV_N_BAROMETER_FIGURES; i++)
    {
      const GevBarometerQuestion *question = &gev_barometer_questions[i];
      const GevBarometerShare *share = &barometer->shares[i];
      double national = question->national / 100.0;
      g_autofree char *share_text = gev_barometer_format_share (language, share);
      g_autofree char *cases_text = gev_barometer_format_cases (language, share);
      g_autofree char *national_text = gev_format_percent (language, national);
      GevShareRow row = {
        .name = T_ (language, question->label),
        .share = get_ratio (share),
        .share_text = share_text,
        .cases_text = gev_barometer_share_is_told (share) ? cases_text : NULL,
        .reference = national,
        .reference_text = national_text,
      };

      if (question->theme == theme)
        gev_share_chart_add_row (chart, &row);
    }
}

/**
 * gev_barometer_chart_new:
 * @language: the language of its texts
 * @barometer: own shares
 * @themes: the themes to show, a mask of 1 << #GevBarometerTheme; %GEV_BAROMETER_ALL_THEMES for all
 *
 * Own shares beside those of KS Innovasjonsbarometer 2018, by theme. Its description is gev_barometer_sentence().
 *
 * Returns: (transfer full): the chart; empty where there is nothing to count
 */
GevChart *
gev_barometer_chart_new (const GevLanguage  *language,
                         const GevBarometer *barometer,
                         guint               themes)
{
  GevShareWords words = {
    .category = T_ (language, "Question"),
    .share = T_ (language, "Own share"),
    .cases = T_ (language, "Cases"),
    .reference = T_ (language, "KS 2018"),
  };
  GevChart *chart = gev_share_chart_new (&words);
  const char *source = T_ (language, gev_barometer_source_vocabulary.terms[barometer->source].label);
  g_autofree char *sentence = gev_barometer_sentence (language, barometer);
  /* Translators: followed by where the figures come from. */
  g_autofree char *title = g_strdup_printf (T_ (language, "Innovation barometer: %s"), source);

  gev_chart_set_language (chart, language, 0);
  gev_chart_set_title (chart, title);
  gev_chart_set_description (chart, sentence);
  gev_chart_set_empty_text (chart, sentence);
  if (is_empty (barometer))
    return chart;
  for (guint theme = 0; theme < gev_barometer_theme_vocabulary.n_terms; theme++)
    if ((themes >> theme & 1) != 0)
      append_rows (GEV_SHARE_CHART (chart), language, barometer, theme);

  return chart;
}

/**
 * gev_barometer_sentence:
 * @language: a language
 * @barometer: own shares
 *
 * Returns: (transfer full): how many cases there are, and what is furthest from the country as a whole, in words
 */
char *
gev_barometer_sentence (const GevLanguage  *language,
                        const GevBarometer *barometer)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *cases = NULL;

  if (is_empty (barometer))
    return g_strdup (barometer->source == GEV_BAROMETER_PORTFOLIO
                       ? T_ (language, "No unit runs a project yet, so there is nothing to count.")
                       : T_ (language, "No unit has answered in the last two years."));

  cases = gev_barometer_cases_sentence (language, barometer);
  gev_sentence_append (text, "%s", cases);
  append_innovated (text, language, barometer);
  append_furthest (text, language, barometer, 1);
  append_furthest (text, language, barometer, -1);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * gev_barometer_cases_sentence:
 * @language: a language
 * @barometer: own shares
 *
 * Returns: (transfer full): how many cases there are, in words
 */
char *
gev_barometer_cases_sentence (const GevLanguage  *language,
                              const GevBarometer *barometer)
{
  g_autofree char *n = gev_format_count (language, barometer->n_cases);

  if (barometer->source == GEV_BAROMETER_ANSWERS)
    return g_strdup_printf (TN_ (language, "%s unit has answered in the last two years.",
                                 "%s units have answered in the last two years.", barometer->n_cases),
                            n);

  return g_strdup_printf (TN_ (language, "%s innovation came into use in the last two years.",
                               "%s innovations came into use in the last two years.", barometer->n_cases),
                          n);
}

/**
 * gev_barometer_format_share:
 * @language: a language
 * @share: a share
 *
 * Returns: (transfer full): the share, "62 %"; under %GEV_BAROMETER_MIN_CASES cases the count, "3 of 4"; a dash where
 *   there are none
 */
char *
gev_barometer_format_share (const GevLanguage       *language,
                            const GevBarometerShare *share)
{
  if (gev_barometer_share_is_told (share))
    return gev_format_percent (language, get_ratio (share));

  return gev_barometer_format_cases (language, share);
}

/**
 * gev_barometer_format_cases:
 * @language: a language
 * @share: a share
 *
 * Returns: (transfer full): "8 of 13"; a dash where there are none
 */
char *
gev_barometer_format_cases (const GevLanguage       *language,
                            const GevBarometerShare *share)
{
  g_autofree char *count = gev_format_count (language, share->count);
  g_autofree char *n = gev_format_count (language, share->n);

  if (share->n == 0)
    return g_strdup ("\u2013");

  return g_strdup_printf (T_ (language, "%1$s of %2$s"), count, n);
}

/**
 * gev_barometer_get_source:
 * @language: a language
 *
 * Returns: where the national shares come from, and what is our own
 */
const char *
gev_barometer_get_source (const GevLanguage *language)
{
  return T_ (language, "KS 2018 is KS Innovasjonsbarometer 2018, health and care. What counts as a case in a portfolio "
                       "is Gevinst’s own choice. Under five cases the count is shown, not a share.");
}
