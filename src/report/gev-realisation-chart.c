/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-realisation-chart.h"

#include "gev-benefit-words.h"
#include "gev-chart-language.h"
#include "gev-format.h"
#include "gev-plan-change.h"
#include "gev-plot.h"
#include "gev-sentence.h"

/* The points of one layer. */
typedef struct
{
  GArray *keys;
  GArray *values;
} Points;

static void
clear_points (Points *points)
{
  g_clear_pointer (&points->keys, g_array_unref);
  g_clear_pointer (&points->values, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Points, clear_points)

static void
init_points (Points *points)
{
  points->keys = g_array_new (FALSE, FALSE, sizeof (double));
  points->values = g_array_new (FALSE, FALSE, sizeof (double));
}

static void
add_point (Points     *points,
           GevDate     date,
           GevDecimal  value)
{
  double key = date;
  double level = gev_decimal_to_double (value);

  g_array_append_val (points->keys, key);
  g_array_append_val (points->values, level);
}

static void
add_rule (GevChart    *chart,
          GevRuleKind  kind,
          const char  *title,
          const char  *label,
          GevInk       ink,
          GevLineDash  dash,
          double       position)
{
  GevLayer *layer = gev_rule_layer_new (kind, label, ink, dash);

  gev_layer_set_title (layer, title);
  gev_rule_layer_set_position (GEV_RULE_LAYER (layer), position);
  gev_plot_add_layer (GEV_PLOT (chart), layer);
}

/* The level that is aimed at, or failing that the level to compare with. */
static void
add_reference (GevChart          *chart,
               const GevLanguage *language,
               GevBenefit        *benefit,
               GevBenefitValue   *value)
{
  gboolean has_plan = gev_benefit_value_has_plan (value);
  GevDecimal level = gev_record_get_number (benefit, has_plan ? GEV_BENEFIT_TARGET : GEV_BENEFIT_BASELINE);
  g_autofree char *quantity = gev_benefit_words_quantity (language, benefit, level);
  g_autofree char *label = NULL;

  if (!has_plan && !gev_benefit_value_has_baseline (value))
    return;

  if (!has_plan)
    label = g_strdup_printf (T_ (language, "baseline %s"), quantity);
  else if (gev_benefit_value_is_dis_benefit (value))
    label = g_strdup_printf (T_ (language, "expected %s"), quantity);
  else
    label = g_strdup_printf (T_ (language, "target %s"), quantity);
  add_rule (chart, GEV_RULE_AT_VALUE, label, label, has_plan ? GEV_INK_TARGET : GEV_INK_PLANNED,
            has_plan ? GEV_LINE_DOTTED : GEV_LINE_DASHED, gev_decimal_to_double (level));
}

/* The target that was aimed at until each change of the plan, in words and as a quiet line up to the day of the
 * change. A change of something else than the target is none here. */
static void
add_earlier_targets (GevChart          *chart,
                     const GevLanguage *language,
                     GevBenefit        *benefit,
                     GevBenefitValue   *value,
                     GPtrArray         *changes,
                     GString           *text)
{
  GevDate from = gev_benefit_value_get_baseline_date (value);

  for (guint i = 0; i < changes->len; i++)
    {
      gpointer change = g_ptr_array_index (changes, i);
      gpointer next = i + 1 < changes->len ? g_ptr_array_index (changes, i + 1) : NULL;
      GevDecimal target = gev_record_get_number (change, GEV_PLAN_CHANGE_TARGET);
      GevDecimal then = next != NULL ? gev_record_get_number (next, GEV_PLAN_CHANGE_TARGET)
                                     : gev_record_get_number (benefit, GEV_BENEFIT_TARGET);
      GevDate until = gev_record_get_date (change, GEV_PLAN_CHANGE_DATE);
      g_autofree char *quantity = NULL;
      g_autofree char *label = NULL;
      g_autofree char *day = NULL;
      g_auto (Points) points = { NULL };
      GevLayer *layer;

      if (!gev_record_has (change, GEV_PLAN_CHANGE_TARGET) || target == then)
        continue;
      quantity = gev_format_large (language, target, NULL);
      day = gev_format_date (language, until, GEV_DATE_FORM_LONG);
      gev_sentence_append (text, T_ (language, "The target was %1$s until %2$s."), quantity, day);
      label = g_strdup_printf (T_ (language, "earlier target %s"), quantity);
      init_points (&points);
      add_point (&points, from != GEV_DATE_NONE && from < until ? from : until - 1, target);
      add_point (&points, until, target);
      layer = gev_line_layer_new (label, GEV_INK_DIM, GEV_LINE_DOTTED);
      gev_layer_set_label (layer, label);
      gev_line_layer_set_points (GEV_LINE_LAYER (layer), points.keys->len, (const double *) points.keys->data,
                                 (const double *) points.values->data);
      gev_plot_add_layer (GEV_PLOT (chart), layer);
      from = until;
    }
}

/* After the target date the plan stays at the target. */
static void
add_plan (GevChart          *chart,
          const GevLanguage *language,
          GevBenefit        *benefit,
          GevBenefitValue   *value,
          GevDate            today)
{
  gboolean steps = gev_record_get_choice (benefit, GEV_BENEFIT_FLOW) == GEV_FLOW_ONCE;
  g_auto (Points) points = { NULL };
  const GevValuePoint *plan;
  GevLayer *layer;
  guint n;

  plan = gev_benefit_value_get_plan_points (value, &n);
  if (n == 0)
    return;

  init_points (&points);
  for (guint i = 0; i < n; i++)
    {
      if (steps && i > 0)
        add_point (&points, plan[i].date, plan[i - 1].value);
      add_point (&points, plan[i].date, plan[i].value);
    }
  if (today > plan[n - 1].date)
    add_point (&points, today, plan[n - 1].value);

  layer = gev_line_layer_new (T_ (language, "plan"), GEV_INK_PLANNED, GEV_LINE_DASHED);
  gev_layer_set_label (layer, T_ (language, "plan"));
  gev_line_layer_set_points (GEV_LINE_LAYER (layer), points.keys->len, (const double *) points.keys->data,
                             (const double *) points.values->data);
  gev_plot_add_layer (GEV_PLOT (chart), layer);
}

static char *
label_level (const GevLanguage *language,
             GevBenefitValue   *value,
             GevDate            today)
{
  g_autofree char *level = gev_format_large (language, gev_benefit_value_value_at (value, today, NULL), NULL);
  g_autofree char *share = NULL;
  double degree;

  if (!gev_benefit_value_degree (value, today, &degree))
    return g_steal_pointer (&level);
  share = gev_format_percent (language, degree);

  return g_strdup_printf ("%s (%s)", level, share);
}

static void
add_steps (GevChart          *chart,
           const GevLanguage *language,
           GevBenefit        *benefit,
           GevBenefitValue   *value,
           GevDate            today)
{
  g_autoptr (GArray) marked = g_array_new (FALSE, FALSE, sizeof (gboolean));
  g_auto (Points) points = { NULL };
  g_autofree char *label = NULL;
  const GevValuePoint *measured;
  GevDecimal baseline = gev_record_get_number (benefit, GEV_BENEFIT_BASELINE);
  gboolean mark = FALSE;
  GevLayer *layer;
  guint n;

  measured = gev_benefit_value_get_measured_points (value, &n);
  if (n == 0 || measured[0].date > today)
    return;

  init_points (&points);
  if (gev_benefit_value_has_baseline (value) && measured[0].date > gev_benefit_value_get_baseline_date (value))
    {
      add_point (&points, gev_benefit_value_get_baseline_date (value), baseline);
      g_array_append_val (marked, mark);
    }
  mark = TRUE;
  for (guint i = 0; i < n && measured[i].date <= today; i++)
    {
      add_point (&points, measured[i].date, measured[i].value);
      g_array_append_val (marked, mark);
    }

  layer = gev_step_layer_new (T_ (language, "measured"), GEV_INK_REALISED);
  label = label_level (language, value, today);
  gev_layer_set_label (layer, label);
  gev_step_layer_set_points (GEV_STEP_LAYER (layer), points.keys->len, (const double *) points.keys->data,
                             (const double *) points.values->data, (const gboolean *) marked->data);
  gev_step_layer_set_end (GEV_STEP_LAYER (layer), today);
  if (gev_benefit_value_has_baseline (value))
    gev_step_layer_set_floor (GEV_STEP_LAYER (layer), gev_decimal_to_double (baseline));
  gev_plot_add_layer (GEV_PLOT (chart), layer);
}

/* A status date of the past is named; only today is called so. */
static void
add_today (GevChart          *chart,
           const GevLanguage *language,
           GevDate            today)
{
  g_autofree char *date = gev_format_date (language, today, GEV_DATE_FORM_SHORT);
  const char *label = today == gev_date_today () ? T_ (language, "today") : date;

  add_rule (chart, GEV_RULE_AT_KEY, label, label, GEV_INK_TODAY, GEV_LINE_SOLID, today);
}

/**
 * gev_realisation_chart_new:
 * @language: the language of its texts
 * @benefit: a benefit
 * @value: what it comes to
 * @changes: (nullable) (element-type GevPlanChange): how its plan has been changed, in order
 * @today: the day that it is; later measurements are not shown
 *
 * The realisation curve of a benefit, in its own unit: the planned path through the plan points, the measured
 * steps, the target, those that were aimed at before, and today. Where the flow is once both are totals so far. Its
 * description says the main thing in words.
 *
 * Returns: (transfer full): the chart; empty where there is neither baseline nor measurement
 */
GevChart *
gev_realisation_chart_new (const GevLanguage *language,
                           GevBenefit        *benefit,
                           GevBenefitValue   *value,
                           GPtrArray         *changes,
                           GevDate            today)
{
  GevAxis *dates = gev_date_axis_new ();
  GevAxis *values = gev_linear_axis_new ();
  GevChart *chart = gev_plot_new (dates, values);
  g_autofree char *title = gev_record_dup_title (benefit);
  g_autofree char *standing = gev_benefit_words_standing (language, benefit, value, today);
  g_autoptr (GString) text = g_string_new (standing);
  GevDate start = gev_benefit_value_get_baseline_date (value);
  guint n_measured;

  gev_chart_set_language (chart, language, GEV_PLACES_NEEDED);
  gev_chart_set_title (chart, title);
  gev_chart_set_description (chart, standing);
  gev_chart_set_empty_text (chart, T_ (language, "There is no baseline and no measurement yet. The curve shows "
                                                 "the way from the baseline to the target."));
  gev_axis_set_title (dates, T_ (language, "Date"));
  /* The label of the target names the unit already. */
  if (!gev_benefit_value_has_plan (value))
    gev_axis_set_title (values, gev_record_get_text (benefit, GEV_BENEFIT_UNIT));
  gev_linear_axis_set_include_zero (GEV_LINEAR_AXIS (values),
                                    gev_record_get_number (benefit, GEV_BENEFIT_BASELINE) == 0);

  gev_benefit_value_get_measured_points (value, &n_measured);
  if (start == GEV_DATE_NONE && n_measured == 0)
    return chart;

  add_reference (chart, language, benefit, value);
  if (changes != NULL)
    add_earlier_targets (chart, language, benefit, value, changes, text);
  gev_chart_set_description (chart, text->str);
  add_plan (chart, language, benefit, value, today);
  if (start == GEV_DATE_NONE || today >= start)
    add_today (chart, language, today);
  add_steps (chart, language, benefit, value, today);

  return chart;
}

/**
 * gev_realisation_chart_new_from_set:
 * @language: the language of its texts
 * @set: a set that holds the plan points and the measurements
 * @benefit: a benefit
 * @today: the day that it is
 *
 * Returns: (transfer full): as gev_realisation_chart_new()
 */
GevChart *
gev_realisation_chart_new_from_set (const GevLanguage *language,
                                    GevRecordSet      *set,
                                    GevBenefit        *benefit,
                                    GevDate            today)
{
  g_autoptr (GevBenefitValue) value = gev_benefit_value_new_from_set (set, benefit);

  return gev_realisation_chart_new (language, benefit, value,
                                    gev_record_set_get_referring (set, GEV_TYPE_PLAN_CHANGE, GEV_PLAN_CHANGE_BENEFIT,
                                                                  gev_record_get_uuid (benefit)), today);
}
