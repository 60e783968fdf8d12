/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-funding-chart.h"

#include "gev-chart-language.h"
#include "gev-format.h"
#include "gev-money-scale.h"
#include "gev-plot.h"

#define THICKNESS 0.8

static const GevInk inks[] = {
  [GEV_FUNDING_OWN] = GEV_INK_PLANNED,         [GEV_FUNDING_FREE] = GEV_INK_REALISED,
  [GEV_FUNDING_STRATEGIC] = GEV_INK_CO_CREATION, [GEV_FUNDING_GRANT] = GEV_INK_CAPACITY,
  [GEV_FUNDING_LOAN] = GEV_INK_COURAGE,
};

static GPtrArray *
list_granted (GevMoney         *money,
              GevMoneyGrouping  grouping)
{
  GPtrArray *rows = gev_money_group (money, grouping);

  for (guint i = rows->len; i-- > 0;)
    if (((GevMoneyRow *) g_ptr_array_index (rows, i))->granted_ore == 0)
      g_ptr_array_remove_index (rows, i);

  return rows;
}

static gint64
find_granted (GPtrArray     *cells,
              const GevTerm *kind,
              int            year)
{
  for (guint i = 0; i < cells->len; i++)
    {
      const GevMoneyRow *cell = g_ptr_array_index (cells, i);

      if (cell->year == year && cell->term == kind)
        return cell->granted_ore;
    }

  return 0;
}

static gint64
find_largest (GPtrArray *cells)
{
  gint64 largest = 0;

  for (guint i = 0; i < cells->len; i++)
    largest = MAX (largest, ((GevMoneyRow *) g_ptr_array_index (cells, i))->granted_ore);

  return largest;
}

static void
name_years (const GevLanguage *language,
            GevAxis           *axis,
            GPtrArray         *years)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  for (guint i = 0; i < years->len; i++)
    {
      int year = ((GevMoneyRow *) g_ptr_array_index (years, i))->year;
      g_autofree char *name = year != 0 ? g_strdup_printf ("%d", year) : g_strdup (T_ (language, "No year"));

      g_strv_builder_add (builder, name);
    }
  names = g_strv_builder_end (builder);
  gev_category_axis_set_names (GEV_CATEGORY_AXIS (axis), (const char *const *) names);
}

static GevLayer *
create_bars (const GevMoneyScale *scale,
             const char          *name,
             const GevTerm       *kind,
             GPtrArray           *cells,
             GPtrArray           *years)
{
  GevInk ink = kind != NULL ? inks[kind - gev_funding_kind_vocabulary.terms] : GEV_INK_DIM;
  GevLayer *layer = gev_bar_layer_new (name, ink, GEV_BAR_FILLED);
  g_autofree double *values = g_new (double, years->len);

  for (guint i = 0; i < years->len; i++)
    values[i] = gev_money_scale_apply (
      scale, find_granted (cells, kind, ((GevMoneyRow *) g_ptr_array_index (years, i))->year));
  gev_bar_layer_set_values (GEV_BAR_LAYER (layer), years->len, values);
  gev_bar_layer_set_thickness (GEV_BAR_LAYER (layer), THICKNESS);

  return layer;
}

/**
 * gev_funding_chart_new:
 * @language: the language of its texts
 * @money: what is funded
 *
 * What is granted in each year, a bar for each kind of funds. Its description is gev_funding_sentence().
 *
 * Returns: (transfer full): the chart; empty where nothing is granted
 */
GevChart *
gev_funding_chart_new (const GevLanguage *language,
                       GevMoney          *money)
{
  GevAxis *names_axis = gev_category_axis_new ();
  GevAxis *amounts = gev_linear_axis_new ();
  GevChart *chart = gev_plot_new (names_axis, amounts);
  g_autoptr (GPtrArray) kinds = list_granted (money, GEV_MONEY_BY_FUNDING_KIND);
  g_autoptr (GPtrArray) cells = list_granted (money, GEV_MONEY_BY_FUNDING_KIND_AND_YEAR);
  g_autoptr (GPtrArray) years = list_granted (money, GEV_MONEY_BY_YEAR);
  g_autofree char *sentence = gev_funding_sentence (language, money);
  GevMoneyScale scale;

  gev_money_scale_init (&scale, language, find_largest (cells));
  gev_chart_set_language (chart, language, scale.places);
  gev_chart_set_title (chart, T_ (language, "Granted by kind of funds and year"));
  gev_chart_set_description (chart, sentence);
  gev_chart_set_empty_text (chart, sentence);
  gev_axis_set_title (names_axis, T_ (language, "Year"));
  gev_axis_set_title (amounts, scale.unit);
  if (kinds->len == 0)
    return chart;

  name_years (language, names_axis, years);
  /* The legend begins with the layer that was added last. */
  for (guint slot = kinds->len; slot-- > 0;)
    {
      const GevTerm *kind = ((GevMoneyRow *) g_ptr_array_index (kinds, slot))->term;
      const char *name = kind != NULL ? gev_language_translate (language, kind->label) : T_ (language, "Other");
      GevLayer *layer = create_bars (&scale, name, kind, cells, years);

      gev_bar_layer_set_slot (GEV_BAR_LAYER (layer), slot, kinds->len);
      gev_plot_add_layer (GEV_PLOT (chart), layer);
    }

  return chart;
}

/**
 * gev_funding_sentence:
 * @language: a language
 * @money: what is funded
 *
 * Returns: (transfer full): what the funding comes to, in words
 */
char *
gev_funding_sentence (const GevLanguage *language,
                      GevMoney          *money)
{
  const GevMoneyRow *sum = gev_money_get_sum (money);
  g_autofree char *applied = gev_format_money_short (language, sum->applied_ore);
  g_autofree char *granted = gev_format_money_short (language, sum->granted_ore);
  g_autofree char *paid = gev_format_money_short (language, sum->paid_ore);

  if (gev_money_get_fundings (money)->len == 0)
    return g_strdup (T_ (language, "No funding is recorded yet."));
  if (sum->granted_ore == 0)
    return g_strdup_printf (T_ (language, "%s is applied for, and nothing is granted yet."), applied);
  if (sum->paid_ore == 0)
    return g_strdup_printf (T_ (language, "%s is granted, and nothing is paid out yet."), granted);

  return g_strdup_printf (T_ (language, "%1$s is granted, and %2$s of it is paid out."), granted, paid);
}

/**
 * gev_funding_gap_sentence:
 * @language: a language
 * @money: what is funded and what it costs
 *
 * Returns: (transfer full): what is lacking, in words
 */
char *
gev_funding_gap_sentence (const GevLanguage *language,
                          GevMoney          *money)
{
  const GevMoneyRow *sum = gev_money_get_sum (money);
  gint64 gap = gev_money_row_get_gap (sum);
  g_autofree char *text = gev_format_money_short (language, gap);

  if (gap <= 0 && sum->planned_ore == 0)
    return g_strdup (T_ (language, "No costs are planned yet."));

  return gap > 0 ? g_strdup_printf (T_ (language, "The projects lack %s of what they plan to cost."), text)
                 : g_strdup (T_ (language, "What the projects plan to cost is granted."));
}
