/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-risk-chart.h"

#include <math.h>

#include "gev-chart-language.h"
#include "gev-format.h"
#include "gev-money-scale.h"
#include "gev-plot.h"
#include "gev-risk.h"
#include "gev-sentence.h"
#include "gev-totals.h"

#define N_DEGREES 5
#define SCORE_MAX (N_DEGREES * N_DEGREES)

/* Half of the width of a bubble: of one risk, and what each further one adds to its area. */
#define RADIUS_LEAST 7.0
#define RADIUS_MOST 20.0

typedef struct
{
  GevRecord *project;
  int score;
  guint n_open;
  gint64 planned_ore;
} Bubble;

static GevInk
get_ink (int score)
{
  static const GevInk inks[] = {
    [GEV_RISK_LOW] = GEV_INK_GOOD,
    [GEV_RISK_MEDIUM] = GEV_INK_BEHIND,
    [GEV_RISK_HIGH] = GEV_INK_BAD,
  };

  return inks[gev_risk_level_for_score (score)];
}

static gboolean
is_ended (GevProject   *project,
          GevRecordSet *set,
          GevDate       today)
{
  return gev_project_get_stage (project, set, today) > GEV_STAGE_DIFFUSION;
}

/* What each project is planned to give in the calendar year of the day. */
static GevTotals *
add_up_year (GevRecordSet *set,
             GevDate       today)
{
  int year = gev_date_get_year (today);
  GevTotalsOptions options = {
    .as_of = today,
    .from = gev_date_new (year, 1, 1),
    .to = gev_date_new (year + 1, 1, 1),
    .grouping = GEV_TOTALS_BY_PROJECT,
  };

  return gev_totals_new (set, &options);
}

/* The projects that are under way. */
static GArray *
read_bubbles (GevRecordSet *set,
              GevDate       today)
{
  GArray *bubbles = g_array_new (FALSE, FALSE, sizeof (Bubble));
  GPtrArray *projects = gev_record_set_get_all (set, GEV_TYPE_PROJECT);
  g_autoptr (GevTotals) totals = add_up_year (set, today);
  g_autoptr (GHashTable) planned = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < gev_totals_get_n_rows (totals); i++)
    {
      const GevTotalsRow *row = gev_totals_get_row (totals, i);

      if (row->key != NULL)
        g_hash_table_insert (planned, row->key, (gpointer) row);
    }
  for (guint i = 0; i < projects->len; i++)
    {
      GevProject *project = g_ptr_array_index (projects, i);
      const GevTotalsRow *row = g_hash_table_lookup (planned, gev_record_get_uuid (project));
      Bubble bubble = { .project = GEV_RECORD (project) };

      if (is_ended (project, set, today))
        continue;
      bubble.n_open = gev_risks_find_highest (set, gev_record_get_uuid (project), today, &bubble.score);
      bubble.planned_ore = row != NULL ? row->planned_ore : 0;
      g_array_append_val (bubbles, bubble);
    }

  return bubbles;
}

/* The largest first, so that small ones are seen on top of them. */
static int
compare_bubbles (gconstpointer a,
                 gconstpointer b)
{
  const Bubble *x = a;
  const Bubble *y = b;

  return (x->n_open < y->n_open) - (x->n_open > y->n_open);
}

static gint64
find_largest (GArray *bubbles)
{
  gint64 largest = 0;

  for (guint i = 0; i < bubbles->len; i++)
    largest = MAX (largest, ABS (g_array_index (bubbles, Bubble, i).planned_ore));

  return largest;
}

static char *
describe_bubble (const GevLanguage *language,
                 const Bubble      *bubble)
{
  g_autofree char *title = gev_record_dup_title (bubble->project);
  g_autofree char *planned = gev_format_money_short (language, bubble->planned_ore);
  g_autofree char *number = gev_format_count (language, bubble->n_open);
  g_autofree char *risks = NULL;

  if (bubble->n_open == 0)
    /* Translators: a project, and the planned benefits of the year. */
    return g_strdup_printf (T_ (language, "%1$s: no open risks recorded, %2$s planned this year"), title, planned);
  risks = g_strdup_printf (TN_ (language, "%s open risk", "%s open risks", bubble->n_open), number);

  /* Translators: a project, the score of its highest risk, how many open risks, the planned benefits of the year. */
  return g_strdup_printf (T_ (language, "%1$s: highest risk %2$d of 25, %3$s, %4$s planned this year"), title,
                          bubble->score, risks, planned);
}

static void
add_bubble (GevMarkLayer        *layer,
            const GevLanguage   *language,
            const GevMoneyScale *scale,
            const Bubble        *bubble)
{
  g_autofree char *title = gev_record_dup_title (bubble->project);
  g_autofree char *text = describe_bubble (language, bubble);
  GevMark mark = {
    .key = bubble->score,
    .value = gev_money_scale_apply (scale, bubble->planned_ore),
    .shape = GEV_MARK_CIRCLE,
    .radius = MIN (RADIUS_LEAST * sqrt (MAX (bubble->n_open, 1)), RADIUS_MOST),
    .is_filled = bubble->n_open > 0,
    .ink = bubble->n_open > 0 ? get_ink (bubble->score) : GEV_INK_PLANNED,
    .label = title,
    .text = text,
  };

  gev_mark_layer_add (layer, &mark);
}

static GevChartTable *
create_table (const GevLanguage *language,
              GArray            *bubbles)
{
  GevChartTable *table = gev_chart_table_new ((const char *[]) {
    T_ (language, "Project"), T_ (language, "Highest risk"), T_ (language, "Open risks"),
    T_ (language, "Planned this year"), NULL,
  });

  for (guint i = 0; i < bubbles->len; i++)
    {
      const Bubble *bubble = &g_array_index (bubbles, Bubble, i);
      g_autofree char *title = gev_record_dup_title (bubble->project);
      g_autofree char *score = gev_format_count (language, (guint64) bubble->score);
      g_autofree char *n = gev_format_count (language, bubble->n_open);
      g_autofree char *planned = gev_format_money (language, bubble->planned_ore);

      gev_chart_table_add_row (table, (const char *[]) { title, bubble->n_open > 0 ? score : "", n, planned, NULL });
    }

  return table;
}

/**
 * gev_risk_chart_new:
 * @language: the language of its texts
 * @set: a set that holds the projects with their stage changes and risks, and the benefits with all that belongs
 *   to them
 * @today: the day that it is
 *
 * Risk against benefit: for each project under way the highest score of its open risks, probability times
 * consequence, and what it is planned to give in the calendar year of @today. A bubble is as large as there are
 * open risks; a project without any is an empty ring at 0. Its description is gev_risk_sentence().
 *
 * Returns: (transfer full): the chart; empty where no project is under way
 */
GevChart *
gev_risk_chart_new (const GevLanguage *language,
                    GevRecordSet      *set,
                    GevDate            today)
{
  GevAxis *scores = gev_linear_axis_new ();
  GevAxis *amounts = gev_linear_axis_new ();
  GevChart *chart = gev_plot_new (scores, amounts);
  g_autoptr (GArray) bubbles = read_bubbles (set, today);
  g_autofree char *sentence = gev_risk_sentence (language, set, today);
  g_autofree char *planned = NULL;
  GevLayer *layer;
  GevMoneyScale scale;

  gev_money_scale_init (&scale, language, find_largest (bubbles));
  gev_chart_set_language (chart, language, scale.places);
  gev_chart_set_title (chart, T_ (language, "Risk and benefit"));
  gev_chart_set_description (chart, sentence);
  gev_chart_set_empty_text (chart, sentence);
  if (bubbles->len == 0)
    return chart;

  planned = g_strdup_printf (T_ (language, "Planned in %1$d, %2$s"), gev_date_get_year (today), scale.unit);
  gev_axis_set_title (amounts, planned);
  gev_axis_set_title (scores, T_ (language, "Highest risk (probability × consequence)"));
  gev_axis_set_range (scores, 0, SCORE_MAX);
  gev_linear_axis_set_whole (GEV_LINEAR_AXIS (scores), TRUE);
  g_array_sort (bubbles, compare_bubbles);
  layer = gev_mark_layer_new (NULL);
  for (guint i = 0; i < bubbles->len; i++)
    add_bubble (GEV_MARK_LAYER (layer), language, &scale, &g_array_index (bubbles, Bubble, i));
  gev_plot_add_layer (GEV_PLOT (chart), layer);
  gev_plot_take_table (GEV_PLOT (chart), create_table (language, bubbles));

  return chart;
}

/**
 * gev_risk_sentence:
 * @language: a language
 * @set: as for gev_risk_chart_new()
 * @today: the day that it is
 *
 * Returns: (transfer full): how many projects have a high risk, which is the highest, and how many have none
 *   recorded, in words
 */
char *
gev_risk_sentence (const GevLanguage *language,
                   GevRecordSet      *set,
                   GevDate            today)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) bubbles = read_bubbles (set, today);
  const Bubble *highest = NULL;
  guint n_high = 0;
  guint n_none = 0;
  g_autofree char *high = NULL;
  g_autofree char *all = NULL;
  g_autofree char *none = NULL;

  if (bubbles->len == 0)
    return g_strdup (T_ (language, "No projects are under way."));

  for (guint i = 0; i < bubbles->len; i++)
    {
      const Bubble *bubble = &g_array_index (bubbles, Bubble, i);

      n_none += bubble->n_open == 0;
      n_high += bubble->n_open > 0 && gev_risk_level_for_score (bubble->score) == GEV_RISK_HIGH;
      if (highest == NULL || bubble->score > highest->score)
        highest = bubble;
    }
  if (n_none == bubbles->len)
    return g_strdup (T_ (language, "No open risks are recorded for the projects under way."));

  high = gev_format_count (language, n_high);
  all = gev_format_count (language, bubbles->len);
  none = gev_format_count (language, n_none);
  gev_sentence_append (text, TN_ (language, "%1$s of %2$s projects under way has a high risk (12 or more).",
                                  "%1$s of %2$s projects under way have a high risk (12 or more).", n_high), high, all);
  if (highest->score > 0)
    {
      g_autofree char *title = gev_record_dup_title (highest->project);
      g_autofree char *quoted = gev_sentence_quote (language, title);

      gev_sentence_append (text, T_ (language, "The highest is %1$d, in %2$s."), highest->score, quoted);
    }
  if (n_none > 0)
    gev_sentence_append (text, TN_ (language, "%s has no open risk recorded.", "%s have no open risks recorded.",
                                    n_none), none);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_cell (GevCellLayer      *layer,
          const GevLanguage *language,
          GPtrArray         *risks,
          GevDate            today,
          int                consequence,
          int                probability)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *number = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < risks->len; i++)
    {
      GevRisk *risk = g_ptr_array_index (risks, i);

      if (gev_risk_is_open (risk, today) && gev_record_get_number (risk, GEV_RISK_CONSEQUENCE) == consequence &&
          gev_record_get_number (risk, GEV_RISK_PROBABILITY) == probability)
        g_ptr_array_add (titles, gev_record_dup_title (risk));
    }
  if (titles->len > 0)
    {
      g_autofree char *list = gev_sentence_list (language, titles, MAX (titles->len, 2));

      number = gev_format_count (language, titles->len);
      text = g_strdup_printf ("%d × %d = %d: %s", probability, consequence, probability * consequence, list);
    }
  gev_cell_layer_add (layer, (guint) (consequence - 1), (guint) (probability - 1),
                      get_ink (probability * consequence), number, text);
}

static GevChartTable *
create_matrix_table (const GevLanguage *language,
                     GPtrArray         *risks,
                     GevDate            today)
{
  GevChartTable *table = gev_chart_table_new ((const char *[]) {
    T_ (language, "Risk"), T_ (language, "Probability"), T_ (language, "Consequence"),
    T_ (language, "Risk score"), NULL,
  });

  for (guint i = 0; i < risks->len; i++)
    {
      GevRisk *risk = g_ptr_array_index (risks, i);
      g_autofree char *title = gev_record_dup_title (risk);
      g_autofree char *probability =
        gev_format_integer (language, gev_record_get_number (risk, GEV_RISK_PROBABILITY));
      g_autofree char *consequence =
        gev_format_integer (language, gev_record_get_number (risk, GEV_RISK_CONSEQUENCE));
      g_autofree char *score = gev_format_integer (language, gev_risk_get_score (risk));

      if (gev_risk_is_open (risk, today))
        gev_chart_table_add_row (table, (const char *[]) { title, probability, consequence, score, NULL });
    }

  return table;
}

/**
 * gev_risk_matrix_new:
 * @language: the language of its texts
 * @set: a set that holds the risks of the project
 * @project: a project
 * @today: the day that it is
 *
 * The open risks of a project by probability and consequence. Its description is gev_risk_matrix_sentence().
 *
 * Returns: (transfer full): the chart; empty where no risk is open
 */
GevChart *
gev_risk_matrix_new (const GevLanguage *language,
                     GevRecordSet      *set,
                     GevProject        *project,
                     GevDate            today)
{
  static const char *const degrees[] = { "1", "2", "3", "4", "5", NULL };
  GevAxis *consequences = gev_category_axis_new ();
  GevAxis *probabilities = gev_category_axis_new ();
  GevChart *chart = gev_plot_new (consequences, probabilities);
  GPtrArray *risks = gev_record_set_get_referring (set, GEV_TYPE_RISK, GEV_RISK_PROJECT, gev_record_get_uuid (project));
  g_autofree char *sentence = gev_risk_matrix_sentence (language, set, project, today);
  GevLayer *layer = gev_cell_layer_new ();

  gev_chart_set_language (chart, language, 0);
  gev_chart_set_title (chart, T_ (language, "Probability (upwards) and consequence (to the right)"));
  gev_chart_set_description (chart, sentence);
  gev_chart_set_empty_text (chart, sentence);
  gev_axis_set_title (consequences, T_ (language, "Consequence"));
  gev_axis_set_title (probabilities, T_ (language, "Probability"));
  gev_category_axis_set_names (GEV_CATEGORY_AXIS (consequences), degrees);
  gev_category_axis_set_names (GEV_CATEGORY_AXIS (probabilities), degrees);
  for (int probability = 1; probability <= N_DEGREES; probability++)
    for (int consequence = 1; consequence <= N_DEGREES; consequence++)
      add_cell (GEV_CELL_LAYER (layer), language, risks, today, consequence, probability);
  gev_plot_add_layer (GEV_PLOT (chart), layer);
  gev_plot_take_table (GEV_PLOT (chart), create_matrix_table (language, risks, today));

  return chart;
}

/**
 * gev_risk_matrix_sentence:
 * @language: a language
 * @set: a set that holds the risks of the project
 * @project: a project
 * @today: the day that it is
 *
 * Returns: (transfer full): how many risks are open and how high the highest is, in words
 */
char *
gev_risk_matrix_sentence (const GevLanguage *language,
                          GevRecordSet      *set,
                          GevProject        *project,
                          GevDate            today)
{
  int score;
  guint n = gev_risks_find_highest (set, gev_record_get_uuid (project), today, &score);
  g_autofree char *number = gev_format_count (language, n);

  if (n == 0)
    return g_strdup (T_ (language, "No open risks are recorded."));

  return g_strdup_printf (TN_ (language, "%1$s risk is open; it scores %2$d of 25.",
                               "%1$s risks are open; the highest scores %2$d of 25.", n), number, score);
}
