/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-waterfall-chart.h"

#include "gev-chart-language.h"
#include "gev-format.h"
#include "gev-money-scale.h"
#include "gev-plot.h"
#include "gev-sentence.h"

/* A chart while it is made. */
typedef struct
{
  const GevLanguage *language;
  GevMoneyScale scale;
  GevLayer *realised;
  GevLayer *planned;
  GevChartTable *table;
} Drawing;

static const GevWaterfallStep *
get_step (GArray *steps,
          guint   index)
{
  return &g_array_index (steps, GevWaterfallStep, index);
}

static gint64
add (gint64 sum,
     gint64 ore)
{
  return (gint64) CLAMP ((__int128) sum + ore, -(__int128) G_MAXINT64, (__int128) G_MAXINT64);
}

static void
add_up (GArray *steps,
        gint64 *realised,
        gint64 *planned)
{
  *realised = *planned = 0;
  for (guint i = 0; i < steps->len; i++)
    {
      *realised = add (*realised, get_step (steps, i)->realised_ore);
      *planned = add (*planned, get_step (steps, i)->planned_ore);
    }
}

/* The amount furthest from 0 that a bar reaches. */
static gint64
find_largest (GArray *steps)
{
  gint64 largest = 0, realised = 0, planned = 0;

  for (guint i = 0; i < steps->len; i++)
    {
      realised = add (realised, get_step (steps, i)->realised_ore);
      planned = add (planned, get_step (steps, i)->planned_ore);
      largest = MAX (largest, MAX (ABS (realised), ABS (planned)));
    }

  return largest;
}

static const char *
name_step (const GevLanguage      *language,
           const GevWaterfallStep *step)
{
  if (step->is_dis_benefit)
    return T_ (language, "Dis-benefits");

  return step->term != NULL ? gev_language_translate (language, step->term->label) : T_ (language, "Not said");
}

static void
add_bar (Drawing    *drawing,
         gboolean    is_planned,
         guint       row,
         const char *name,
         gint64      from,
         gint64      to)
{
  g_autofree char *amount = gev_money_scale_format (&drawing->scale, drawing->language, to - from, FALSE);
  g_autofree char *full = gev_format_money (drawing->language, to - from);
  g_autofree char *text = g_strdup_printf ("%s: %s", name, full);
  GevSpan span = {
    .key = row,
    .from = gev_money_scale_apply (&drawing->scale, MIN (from, to)),
    .to = gev_money_scale_apply (&drawing->scale, MAX (from, to)),
    .look = is_planned ? GEV_BAR_OUTLINED : GEV_BAR_FILLED,
    .ink = to < from ? GEV_INK_BAD : is_planned ? GEV_INK_PLANNED : GEV_INK_REALISED,
    .text = text,
    .label = amount,
    .label_before = to < from,
    .slot = is_planned,
    .n_slots = 2,
  };

  gev_span_layer_add (GEV_SPAN_LAYER (is_planned ? drawing->planned : drawing->realised), &span);
}

static void
add_row (Drawing    *drawing,
         const char *name,
         gint64      realised,
         gint64      planned)
{
  g_autofree char *done = gev_format_money (drawing->language, realised);
  g_autofree char *plan = gev_format_money (drawing->language, planned);

  gev_chart_table_add_row (drawing->table, (const char *[]) { name, done, plan, NULL });
}

static char **
add_bars (Drawing *drawing,
          GArray  *steps)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  const char *all = T_ (drawing->language, "In all");
  gint64 realised = 0, planned = 0;

  for (guint i = 0; i < steps->len; i++)
    {
      const GevWaterfallStep *step = get_step (steps, i);
      const char *name = name_step (drawing->language, step);

      g_strv_builder_add (names, name);
      add_row (drawing, name, step->realised_ore, step->planned_ore);
      add_bar (drawing, FALSE, i, name, realised, add (realised, step->realised_ore));
      add_bar (drawing, TRUE, i, name, planned, add (planned, step->planned_ore));
      realised = add (realised, step->realised_ore);
      planned = add (planned, step->planned_ore);
    }
  g_strv_builder_add (names, all);
  add_row (drawing, all, realised, planned);
  add_bar (drawing, FALSE, steps->len, all, 0, realised);
  add_bar (drawing, TRUE, steps->len, all, 0, planned);

  return g_strv_builder_end (names);
}

/**
 * gev_waterfall_chart_new:
 * @language: the language of its texts
 * @steps: (element-type GevWaterfallStep): what gev_waterfall_read() gave
 * @grouping: what it was read by
 *
 * What each group or type of benefits adds to the sum, each bar beginning where the one before it ended, realised and
 * planned by now; dis-benefits go back. Its description is gev_waterfall_sentence().
 *
 * Returns: (transfer full): the chart; empty where there are no steps
 */
GevChart *
gev_waterfall_chart_new (const GevLanguage *language,
                         GArray            *steps,
                         GevTotalsGrouping  grouping)
{
  GevAxis *rows = gev_category_axis_new ();
  GevAxis *amounts = gev_linear_axis_new ();
  GevChart *chart = gev_plot_new (rows, amounts);
  g_autofree char *sentence = gev_waterfall_sentence (language, steps);
  g_auto (GStrv) names = NULL;
  GevLayer *zero;
  Drawing drawing = { .language = language };

  gev_money_scale_init (&drawing.scale, language, find_largest (steps));
  gev_chart_set_language (chart, language, drawing.scale.places);
  gev_chart_set_title (chart, grouping == GEV_TOTALS_BY_GROUP ? T_ (language, "What adds up, by group")
                                                              : T_ (language, "What adds up, by type"));
  gev_chart_set_description (chart, sentence);
  gev_chart_set_empty_text (chart, sentence);
  gev_plot_set_horizontal (GEV_PLOT (chart), TRUE);
  gev_axis_set_title (amounts, drawing.scale.unit);
  if (steps->len == 0)
    return chart;

  drawing.realised = gev_span_layer_new (T_ (language, "realised"));
  drawing.planned = gev_span_layer_new (T_ (language, "planned by now"));
  drawing.table = gev_chart_table_new ((const char *[]) {
    grouping == GEV_TOTALS_BY_GROUP ? T_ (language, "Group in the plan") : T_ (language, "Type"),
    T_ (language, "Realised"), T_ (language, "Planned by now"), NULL,
  });
  names = add_bars (&drawing, steps);
  gev_category_axis_set_names (GEV_CATEGORY_AXIS (rows), (const char *const *) names);
  zero = gev_rule_layer_new (GEV_RULE_AT_VALUE, NULL, GEV_INK_DIM, GEV_LINE_SOLID);
  gev_rule_layer_set_position (GEV_RULE_LAYER (zero), 0);
  gev_plot_add_layer (GEV_PLOT (chart), zero);
  gev_plot_add_layer (GEV_PLOT (chart), drawing.realised);
  gev_plot_add_layer (GEV_PLOT (chart), drawing.planned);
  gev_plot_take_table (GEV_PLOT (chart), drawing.table);

  return chart;
}

/**
 * gev_waterfall_sentence:
 * @language: a language
 * @steps: (element-type GevWaterfallStep): what gev_waterfall_read() gave
 *
 * Returns: (transfer full): what is realised of what was planned, what it mostly comes from and what dis-benefits take,
 *   in words
 */
char *
gev_waterfall_sentence (const GevLanguage *language,
                        GArray            *steps)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const GevWaterfallStep *main_step = NULL;
  gint64 realised, planned;
  g_autofree char *done = NULL;
  g_autofree char *plan = NULL;

  if (steps->len == 0)
    return g_strdup (T_ (language, "No priced benefit is planned or realised yet."));

  add_up (steps, &realised, &planned);
  done = gev_format_money_short (language, realised);
  plan = gev_format_money_short (language, planned);
  gev_sentence_append (text, T_ (language, "%1$s is realised; %2$s was planned by now."), done, plan);
  for (guint i = 0; i < steps->len; i++)
    {
      const GevWaterfallStep *step = get_step (steps, i);

      if (step->realised_ore > 0 && (main_step == NULL || step->realised_ore > main_step->realised_ore))
        main_step = step;
    }
  if (main_step != NULL && steps->len > 1)
    {
      g_autofree char *quoted = gev_sentence_quote (language, name_step (language, main_step));

      gev_sentence_append (text, T_ (language, "Most comes from %s."), quoted);
    }
  if (get_step (steps, steps->len - 1)->is_dis_benefit)
    {
      g_autofree char *lost = gev_format_money_short (language, -get_step (steps, steps->len - 1)->realised_ore);

      gev_sentence_append (text, T_ (language, "Dis-benefits have taken %s."), lost);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}
