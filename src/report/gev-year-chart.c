/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-year-chart.h"

#include <math.h>

#include "gev-chart-language.h"
#include "gev-money-scale.h"
#include "gev-plot.h"
#include "gev-totals.h"

#define REALISED_THICKNESS 0.46
#define PLANNED_THICKNESS 0.7

static GevYearAmounts
add_up (const GevYearAmounts *years,
        guint                 n_years)
{
  GevYearAmounts sum = { 0 };

  for (guint i = 0; i < n_years; i++)
    {
      sum.planned_ore = gev_totals_add_ore (sum.planned_ore, years[i].planned_ore);
      sum.planned_to_date_ore = gev_totals_add_ore (sum.planned_to_date_ore, years[i].planned_to_date_ore);
      sum.realised_ore = gev_totals_add_ore (sum.realised_ore, years[i].realised_ore);
    }

  return sum;
}

static gint64
find_largest (const GevYearAmounts *years,
              guint                 n_years)
{
  gint64 largest = 0;

  for (guint i = 0; i < n_years; i++)
    largest = MAX (largest, MAX (ABS (years[i].planned_ore), ABS (years[i].realised_ore)));

  return largest;
}

static void
add_bars (GevChart     *chart,
          const char   *title,
          GevInk        ink,
          GevBarLook    look,
          double        thickness,
          guint         n_values,
          const double *values)
{
  GevLayer *layer = gev_bar_layer_new (title, ink, look);

  gev_bar_layer_set_values (GEV_BAR_LAYER (layer), n_values, values);
  gev_bar_layer_set_thickness (GEV_BAR_LAYER (layer), thickness);
  gev_bar_layer_set_show_values (GEV_BAR_LAYER (layer), look == GEV_BAR_FILLED);
  gev_plot_add_layer (GEV_PLOT (chart), layer);
}

/**
 * gev_year_amounts_read:
 * @totals: totals by year
 *
 * Returns: (transfer full) (element-type GevYearAmounts): the amounts of each year, from the first that has any
 */
GArray *
gev_year_amounts_read (GevTotals *totals)
{
  guint n_years = gev_totals_get_n_rows (totals);
  GArray *years = g_array_sized_new (FALSE, FALSE, sizeof (GevYearAmounts), n_years);

  for (guint i = 0; i < n_years; i++)
    {
      const GevTotalsRow *row = gev_totals_get_row (totals, i);
      GevYearAmounts year = {
        gev_date_get_year (row->from), row->planned_ore, row->planned_to_date_ore, row->realised_ore,
      };

      /* Years before anything was planned or done say nothing. */
      if (years->len > 0 || year.planned_ore != 0 || year.realised_ore != 0)
        g_array_append_val (years, year);
    }

  return years;
}

/**
 * gev_year_chart_new:
 * @language: the language of its texts
 * @years: (array length=n_years): the amounts of each year, in order
 * @n_years: how many years there are
 * @today: the day that it is; later years have nothing realised
 *
 * Realised against planned kroner for each year. Its description is gev_year_sentence().
 *
 * Returns: (transfer full): the chart; empty where every amount is 0
 */
GevChart *
gev_year_chart_new (const GevLanguage    *language,
                    const GevYearAmounts *years,
                    guint                 n_years,
                    GevDate               today)
{
  GevAxis *names_axis = gev_category_axis_new ();
  GevAxis *amounts = gev_linear_axis_new ();
  GevChart *chart = gev_plot_new (names_axis, amounts);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  g_autofree double *planned = g_new (double, n_years);
  g_autofree double *realised = g_new (double, n_years);
  g_autofree char *sentence = gev_year_sentence (language, years, n_years);
  gint64 largest = find_largest (years, n_years);
  GevMoneyScale scale;

  gev_money_scale_init (&scale, language, largest);
  gev_chart_set_language (chart, language, scale.places);
  gev_chart_set_title (chart, T_ (language, "Realised against planned per year"));
  gev_chart_set_description (chart, sentence);
  gev_chart_set_empty_text (chart, sentence);
  gev_axis_set_title (names_axis, T_ (language, "Year"));
  gev_axis_set_title (amounts, scale.unit);
  if (largest == 0)
    return chart;

  for (guint i = 0; i < n_years; i++)
    {
      g_autofree char *name = g_strdup_printf ("%d", years[i].year);

      g_strv_builder_add (builder, name);
      planned[i] = gev_money_scale_apply (&scale, years[i].planned_ore);
      realised[i] = years[i].year > gev_date_get_year (today)
                      ? NAN
                      : gev_money_scale_apply (&scale, years[i].realised_ore);
    }
  names = g_strv_builder_end (builder);
  gev_category_axis_set_names (GEV_CATEGORY_AXIS (names_axis), (const char *const *) names);
  add_bars (chart, T_ (language, "planned"), GEV_INK_PLANNED, GEV_BAR_OUTLINED, PLANNED_THICKNESS, n_years,
            planned);
  add_bars (chart, T_ (language, "realised"), GEV_INK_REALISED, GEV_BAR_FILLED, REALISED_THICKNESS, n_years,
            realised);

  return chart;
}

/**
 * gev_year_sentence:
 * @language: a language
 * @years: (array length=n_years): the amounts of each year, in order
 * @n_years: how many years there are
 *
 * Returns: (transfer full): what the years come to together, in words
 */
char *
gev_year_sentence (const GevLanguage    *language,
                   const GevYearAmounts *years,
                   guint                 n_years)
{
  GevYearAmounts sum = add_up (years, n_years);
  g_autofree char *realised = NULL;
  g_autofree char *planned = NULL;
  GevMoneyScale scale;

  if (find_largest (years, n_years) == 0)
    return g_strdup (T_ (language, "No priced benefit is planned or realised yet."));

  gev_money_scale_init (&scale, language, MAX (ABS (sum.planned_to_date_ore), ABS (sum.realised_ore)));
  realised = gev_money_scale_format (&scale, language, sum.realised_ore,
                                     sum.planned_to_date_ore <= 0 || sum.realised_ore < 0);
  planned = gev_money_scale_format (&scale, language, sum.planned_to_date_ore, TRUE);
  if (sum.planned_to_date_ore < 0 || sum.realised_ore < 0)
    return g_strdup_printf (T_ (language, "With dis-benefits subtracted it comes to %1$s, where %2$s was planned by "
                                          "now."), realised, planned);
  if (sum.planned_to_date_ore == 0)
    return g_strdup_printf (T_ (language, "%s is realised; nothing was planned by now."), realised);

  return g_strdup_printf (T_ (language, "%1$s of %2$s planned by now is realised."), realised, planned);
}
