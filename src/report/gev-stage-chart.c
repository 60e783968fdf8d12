/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-stage-chart.h"

#include "gev-chart-language.h"
#include "gev-format.h"
#include "gev-plot.h"
#include "gev-project.h"
#include "gev-sentence.h"

static guint
count_under_way (const guint counts[GEV_N_STAGES])
{
  guint n = 0;

  for (guint i = GEV_STAGE_IDEA; i <= GEV_STAGE_DIFFUSION; i++)
    n += counts[i];

  return n;
}

/* The ends are shown only where a project has come to them. */
static gboolean
is_shown (guint       stage,
          const guint counts[GEV_N_STAGES])
{
  return stage <= GEV_STAGE_DIFFUSION || counts[stage] > 0;
}

/**
 * gev_stage_counts_read:
 * @counts: (out): how many projects are in each #GevStage
 * @set: a set that holds the projects and their stage changes
 * @date: a day
 */
void
gev_stage_counts_read (guint         counts[GEV_N_STAGES],
                       GevRecordSet *set,
                       GevDate       date)
{
  GPtrArray *projects = gev_record_set_get_all (set, GEV_TYPE_PROJECT);

  for (guint i = 0; i < GEV_N_STAGES; i++)
    counts[i] = 0;
  for (guint i = 0; i < projects->len; i++)
    counts[gev_project_get_stage (g_ptr_array_index (projects, i), set, date)]++;
}

/**
 * gev_stage_chart_new:
 * @language: the language of its texts
 * @counts: how many projects are in each #GevStage
 *
 * Projects in each canonical stage. Its description is gev_stage_sentence().
 *
 * Returns: (transfer full): the chart; empty where there are no projects
 */
GevChart *
gev_stage_chart_new (const GevLanguage *language,
                     const guint        counts[GEV_N_STAGES])
{
  GevAxis *names_axis = gev_category_axis_new ();
  GevAxis *numbers = gev_linear_axis_new ();
  GevChart *chart = gev_plot_new (names_axis, numbers);
  g_autofree char *sentence = gev_stage_sentence (language, counts);
  const char *names[GEV_N_STAGES + 1] = { NULL };
  double values[GEV_N_STAGES];
  guint n_shown = 0;
  gboolean is_empty = TRUE;
  GevLayer *bars;

  gev_chart_set_language (chart, language, 0);
  gev_chart_set_title (chart, T_ (language, "Projects by stage"));
  gev_chart_set_description (chart, sentence);
  gev_chart_set_empty_text (chart, sentence);
  gev_axis_set_title (names_axis, T_ (language, "Stage"));
  gev_axis_set_visible (numbers, FALSE);
  gev_linear_axis_set_whole (GEV_LINEAR_AXIS (numbers), TRUE);
  gev_plot_set_horizontal (GEV_PLOT (chart), TRUE);

  for (guint i = 0; i < GEV_N_STAGES; i++)
    if (is_shown (i, counts))
      {
        names[n_shown] = T_ (language, gev_stage_vocabulary.terms[i].label);
        values[n_shown++] = counts[i];
        is_empty = is_empty && counts[i] == 0;
      }
  if (is_empty)
    return chart;

  gev_category_axis_set_names (GEV_CATEGORY_AXIS (names_axis), names);
  bars = gev_bar_layer_new (T_ (language, "Projects"), GEV_INK_REALISED, GEV_BAR_FILLED);
  gev_bar_layer_set_values (GEV_BAR_LAYER (bars), n_shown, values);
  gev_bar_layer_set_show_values (GEV_BAR_LAYER (bars), TRUE);
  gev_plot_add_layer (GEV_PLOT (chart), bars);

  return chart;
}

/**
 * gev_stage_flow_chart_new:
 * @language: the language of its texts
 * @counts: how many passages there were into each #GevStage
 *
 * Passages into each canonical stage in a period.
 *
 * Returns: (transfer full): the chart; empty where there were none
 */
GevChart *
gev_stage_flow_chart_new (const GevLanguage *language,
                          const guint        counts[GEV_N_STAGES])
{
  GevChart *chart = gev_stage_chart_new (language, counts);
  g_autofree char *sentence = NULL;
  g_autofree char *number = NULL;
  guint n = 0;

  for (guint i = 0; i < GEV_N_STAGES; i++)
    n += counts[i];
  number = gev_format_count (language, n);
  if (n > 0)
    sentence = g_strdup_printf (TN_ (language, "%s passage into a stage.", "%s passages into a stage.", n), number);
  else
    sentence = g_strdup (T_ (language, "No project passed into a stage in the period."));
  gev_chart_set_title (chart, T_ (language, "Passages by stage"));
  gev_chart_set_description (chart, sentence);
  gev_chart_set_empty_text (chart, sentence);

  return chart;
}

/**
 * gev_stage_sentence:
 * @language: a language
 * @counts: how many projects are in each #GevStage
 *
 * Returns: (transfer full): how many projects are under way, in operation and stopped, in words
 */
char *
gev_stage_sentence (const GevLanguage *language,
                    const guint        counts[GEV_N_STAGES])
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint under_way = count_under_way (counts);
  guint in_operation = counts[GEV_STAGE_ORDINARY_OPERATION];
  guint stopped = counts[GEV_STAGE_STOPPED];
  g_autofree char *number = gev_format_count (language, under_way);

  if (under_way + in_operation + stopped == 0)
    return g_strdup (T_ (language, "No projects are recorded yet."));

  g_string_append_printf (text, TN_ (language, "%s project is under way", "%s projects are under way", under_way),
                          number);
  if (in_operation > 0)
    {
      g_autofree char *n = gev_format_count (language, in_operation);

      g_string_append_printf (text, TN_ (language, ", %s is in ordinary operation",
                                         ", %s are in ordinary operation", in_operation), n);
    }
  if (stopped > 0)
    {
      g_autofree char *n = gev_format_count (language, stopped);

      g_string_append_printf (text, TN_ (language, ", %s is stopped", ", %s are stopped", stopped), n);
    }
  g_string_append_c (text, '.');

  return g_string_free (g_steal_pointer (&text), FALSE);
}
