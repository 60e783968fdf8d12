/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-freed-money-chart.h"

#include <math.h>

#include "gev-chart-language.h"
#include "gev-money-scale.h"
#include "gev-progress-chart.h"
#include "gev-sentence.h"
#include "gev-totals.h"

static gint64
find_largest (const GevFreedMoney *money)
{
  gint64 largest = MAX (money->target_ore, MAX (ABS (money->total.realised_ore), money->total.planned_ore));

  return MAX (largest, ABS (money->total.planned_to_date_ore));
}

static gboolean
is_empty (const GevFreedMoney *money)
{
  return !money->has_target && money->total.planned_ore == 0 && money->total.realised_ore == 0;
}

/* The year that more than half of the gap comes from, or 0. */
static int
find_main_year (const GevFreedMoney *money,
                gint64               gap)
{
  for (guint i = 0; i < money->n_years; i++)
    {
      const GevFreedFigures *figures = &money->years[i].total;
      gint64 part = gev_totals_add_ore (figures->realised_ore, -figures->planned_to_date_ore);

      if ((gap < 0 && part < 0 && part < gap / 2) || (gap > 0 && part > 0 && part > gap / 2))
        return money->years[i].year;
    }

  return 0;
}

static void
append_gap (GString             *text,
            const GevLanguage   *language,
            const GevMoneyScale *scale,
            const GevFreedMoney *money)
{
  gint64 gap = gev_totals_add_ore (money->total.realised_ore, -money->total.planned_to_date_ore);
  gboolean is_small = ABS (gap) < scale->ore;
  g_autofree char *amount = NULL;
  g_autofree char *realised = gev_money_scale_format (scale, language, money->total.realised_ore, FALSE);
  g_autofree char *planned = gev_money_scale_format (scale, language, money->total.planned_to_date_ore, FALSE);
  int year = money->n_years > 1 && !is_small ? find_main_year (money, gap) : 0;
  GevMoneyScale own;

  gev_money_scale_init (&own, language, gap);
  amount = gev_money_scale_format (&own, language, ABS (gap), TRUE);
  if (money->total.planned_to_date_ore == 0)
    gev_sentence_append (text, "%s", T_ (language, "Nothing was planned by now."));
  else if (g_str_equal (realised, planned))
    gev_sentence_append (text, "%s", T_ (language, "That is as planned by now."));
  else if (gap < 0 && year != 0)
    gev_sentence_append (text, T_ (language, "That is %1$s behind the plan; %2$d accounts for most of it."),
                         amount, year);
  else if (gap < 0)
    gev_sentence_append (text, T_ (language, "That is %s behind the plan."), amount);
  else if (year != 0)
    gev_sentence_append (text, T_ (language, "That is %1$s ahead of the plan; %2$d accounts for most of it."),
                         amount, year);
  else
    gev_sentence_append (text, T_ (language, "That is %s ahead of the plan."), amount);
}

/* A year that has not begun has nothing realised, which is not the same as nothing. */
static void
add_years (GevChart            *chart,
           const GevMoneyScale *scale,
           const GevFreedMoney *money,
           GevDate              today)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  g_autofree double *planned = g_new (double, money->n_years);
  g_autofree double *realised = g_new (double, money->n_years);

  for (guint i = 0; i < money->n_years; i++)
    {
      const GevFreedYear *year = &money->years[i];
      g_autofree char *name = g_strdup_printf ("%d", year->year);

      g_strv_builder_add (builder, name);
      planned[i] = gev_money_scale_apply (scale, year->total.planned_ore);
      realised[i] = year->year > gev_date_get_year (today)
                      ? NAN
                      : gev_money_scale_apply (scale, year->total.realised_ore);
    }
  names = g_strv_builder_end (builder);
  gev_progress_chart_set_periods (GEV_PROGRESS_CHART (chart), money->n_years, (const char *const *) names,
                                  planned, realised);
}

/**
 * gev_freed_money_chart_new:
 * @language: the language of its texts
 * @title: (nullable): the title of the picture, mostly the name of the programme
 * @money: freed money; of its figures those of both groups together are shown
 * @today: the day that it is
 *
 * Freed money (frigjorte midler) against the target and the plan, in all and for each year. Its description is
 * gev_freed_money_sentence().
 *
 * Returns: (transfer full): the chart
 */
GevChart *
gev_freed_money_chart_new (const GevLanguage   *language,
                           const char          *title,
                           const GevFreedMoney *money,
                           GevDate              today)
{
  g_autofree char *sentence = gev_freed_money_sentence (language, money);
  GevProgressWords words;
  GevMoneyScale scale;
  GevChart *chart;

  gev_money_scale_init (&scale, language, find_largest (money));
  words = (GevProgressWords) {
    .realised = T_ (language, "realised"),
    .plan = T_ (language, "plan"),
    .plan_today = today == gev_date_today () ? T_ (language, "plan today") : T_ (language, "plan then"),
    .target = T_ (language, "goal"),
    .period = T_ (language, "Year"),
    .total = T_ (language, "In all"),
    .unit = scale.unit,
  };
  chart = gev_progress_chart_new (&words);
  gev_chart_set_language (chart, language, scale.places);
  gev_chart_set_title (chart, title);
  gev_chart_set_description (chart, sentence);
  gev_chart_set_empty_text (chart, T_ (language, "No benefit that frees money is planned or realised yet."));
  if (is_empty (money))
    return chart;

  gev_progress_chart_set_totals (GEV_PROGRESS_CHART (chart),
                                 gev_money_scale_apply (&scale, money->total.realised_ore),
                                 gev_money_scale_apply (&scale, money->total.planned_to_date_ore),
                                 money->has_target ? gev_money_scale_apply (&scale, money->target_ore) : NAN);
  add_years (chart, &scale, money, today);

  return chart;
}

/**
 * gev_freed_money_sentence:
 * @language: a language
 * @money: freed money
 *
 * Returns: (transfer full): the main thing in words: "11,2 av 30,0 mill. kr er realisert. Det er 3,8 mill. kr
 *   bak planen; 2025 står for det meste."
 */
char *
gev_freed_money_sentence (const GevLanguage   *language,
                          const GevFreedMoney *money)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *realised = NULL;
  g_autofree char *target = NULL;
  GevMoneyScale scale;

  if (is_empty (money))
    return g_strdup (T_ (language, "No benefit that frees money is planned or realised yet."));

  gev_money_scale_init (&scale, language, find_largest (money));
  realised = gev_money_scale_format (&scale, language, money->total.realised_ore, !money->has_target);
  target = gev_money_scale_format (&scale, language, money->target_ore, TRUE);
  if (money->has_target)
    gev_sentence_append (text, T_ (language, "%1$s of %2$s is realised."), realised, target);
  else
    gev_sentence_append (text, T_ (language, "%s is realised."), realised);
  append_gap (text, language, &scale, money);

  return g_string_free (g_steal_pointer (&text), FALSE);
}
