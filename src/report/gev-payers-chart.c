/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-payers-chart.h"

#include "gev-chart-language.h"
#include "gev-format.h"
#include "gev-money-scale.h"
#include "gev-plot.h"
#include "gev-sentence.h"

static char *
name_actor (const GevLanguage *language,
            GevActor          *actor)
{
  return actor != NULL ? gev_record_dup_title (actor) : g_strdup (T_ (language, "Own organisation"));
}

static gint64
find_largest (GPtrArray *rows)
{
  gint64 largest = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const GevPayersRow *row = g_ptr_array_index (rows, i);

      largest = MAX (largest, MAX (ABS (row->cost_ore), ABS (row->benefit_ore)));
    }

  return largest;
}

static void
add_cell (GevCellLayer        *layer,
          const GevLanguage   *language,
          const GevMoneyScale *scale,
          guint                column,
          guint                row,
          const char          *actor,
          const char          *title,
          gint64               ore)
{
  g_autofree char *label = gev_money_scale_format (scale, language, ore, FALSE);
  g_autofree char *full = gev_format_money (language, ore);
  /* Translators: an actor, what of it, an amount. */
  g_autofree char *text = g_strdup_printf (T_ (language, "%1$s, %2$s: %3$s"), actor, title, full);
  GevInk ink = GEV_INK_PLANNED;

  if (column == 2)
    ink = ore < 0 ? GEV_INK_BAD : ore > 0 ? GEV_INK_GOOD : GEV_INK_PLANNED;
  gev_cell_layer_add (layer, column, row, ink, label, text);
}

/* The first actor stands on top. */
static char **
add_cells (GevCellLayer        *layer,
           const GevLanguage   *language,
           const GevMoneyScale *scale,
           const char *const   *titles,
           GPtrArray           *rows)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < rows->len; i++)
    {
      const GevPayersRow *row = g_ptr_array_index (rows, rows->len - 1 - i);
      g_autofree char *name = name_actor (language, row->actor);

      g_strv_builder_add (names, name);
      add_cell (layer, language, scale, 0, i, name, titles[0], row->cost_ore);
      add_cell (layer, language, scale, 1, i, name, titles[1], row->benefit_ore);
      add_cell (layer, language, scale, 2, i, name, titles[2], row->net_ore);
    }

  return g_strv_builder_end (names);
}

static GevChartTable *
create_table (const GevLanguage *language,
              const char *const *titles,
              GPtrArray         *rows)
{
  GevChartTable *table =
    gev_chart_table_new ((const char *[]) { T_ (language, "Actor"), titles[0], titles[1], titles[2], NULL });

  for (guint i = 0; i < rows->len; i++)
    {
      const GevPayersRow *row = g_ptr_array_index (rows, i);
      g_autofree char *name = name_actor (language, row->actor);
      g_autofree char *cost = gev_format_money (language, row->cost_ore);
      g_autofree char *benefit = gev_format_money (language, row->benefit_ore);
      g_autofree char *net = gev_format_money (language, row->net_ore);

      gev_chart_table_add_row (table, (const char *[]) { name, cost, benefit, net, NULL });
    }

  return table;
}

/**
 * gev_payers_chart_new:
 * @language: the language of its texts
 * @payers: who pays and who gains
 *
 * The matrix of actors by the cost that they bear, the benefit that they receive, and the net. Its description is
 * gev_payers_sentence().
 *
 * Returns: (transfer full): the chart; empty where nobody pays or gains anything
 */
GevChart *
gev_payers_chart_new (const GevLanguage *language,
                      GevPayers         *payers)
{
  const char *const titles[] = {
    T_ (language, "Cost borne"), T_ (language, "Benefit received"), T_ (language, "Net"), NULL,
  };
  GPtrArray *rows = gev_payers_get_rows (payers);
  GevAxis *columns = gev_category_axis_new ();
  GevAxis *actors = gev_category_axis_new ();
  GevChart *chart = gev_plot_new (columns, actors);
  g_autofree char *sentence = gev_payers_sentence (language, payers);
  g_auto (GStrv) names = NULL;
  GevLayer *layer;
  GevMoneyScale scale;
  g_autofree char *title = NULL;

  gev_money_scale_init (&scale, language, find_largest (rows));
  /* Translators: the unit of the amounts of a chart. */
  title = g_strdup_printf (T_ (language, "Who pays, who gains (%s)"), scale.unit);
  gev_chart_set_language (chart, language, scale.places);
  gev_chart_set_title (chart, title);
  gev_chart_set_description (chart, sentence);
  gev_chart_set_empty_text (chart, sentence);
  if (rows->len == 0)
    return chart;

  layer = gev_cell_layer_new ();
  names = add_cells (GEV_CELL_LAYER (layer), language, &scale, titles, rows);
  gev_category_axis_set_names (GEV_CATEGORY_AXIS (columns), titles);
  gev_category_axis_set_names (GEV_CATEGORY_AXIS (actors), (const char *const *) names);
  gev_plot_add_layer (GEV_PLOT (chart), layer);
  gev_plot_take_table (GEV_PLOT (chart), create_table (language, titles, rows));

  return chart;
}

/**
 * gev_payers_sentence:
 * @language: a language
 * @payers: who pays and who gains
 *
 * Returns: (transfer full): in how many projects costs land one place and gains another, and who loses most by it, in
 *   words
 */
char *
gev_payers_sentence (const GevLanguage *language,
                     GevPayers         *payers)
{
  GPtrArray *mismatches = gev_payers_get_mismatches (payers);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *number = gev_format_count (language, mismatches->len);
  g_autofree char *worst = NULL;

  if (gev_payers_get_rows (payers)->len == 0)
    return g_strdup (T_ (language, "No costs and no priced benefits are recorded yet."));
  if (mismatches->len == 0)
    return g_strdup (T_ (language, "No project has its costs in one place and its gains in another."));

  gev_sentence_append (text, TN_ (language, "In %s project the costs land one place and the gains another.",
                                  "In %s projects the costs land one place and the gains another.", mismatches->len),
                       number);
  worst = gev_mismatch_sentence (language, g_ptr_array_index (mismatches, 0));
  gev_sentence_append (text, "%s", worst);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * gev_mismatch_sentence:
 * @language: a language
 * @mismatch: a project whose costs land one place and its gains another
 *
 * Returns: (transfer full): who loses how much in which project, and who gains, in words
 */
char *
gev_mismatch_sentence (const GevLanguage       *language,
                       const GevPayersMismatch *mismatch)
{
  g_autofree char *title = gev_record_dup_title (mismatch->project);
  g_autofree char *quoted = gev_sentence_quote (language, title);
  g_autofree char *payer = name_actor (language, mismatch->payer);
  g_autofree char *gainer = name_actor (language, mismatch->gainer);
  g_autofree char *lost = gev_format_money_short (language, mismatch->lost_ore);
  g_autofree char *gained = gev_format_money_short (language, mismatch->gained_ore);

  /* Translators: a project, who loses, how much, who gains, how much. */
  return g_strdup_printf (T_ (language, "In %1$s, %2$s pays %3$s more than it gains, and %4$s gains %5$s."), quoted,
                          payer, lost, gainer, gained);
}
