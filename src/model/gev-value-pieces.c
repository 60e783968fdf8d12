/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-value-pieces.h"

#include <math.h>

/* The days that the kroner change on their way: measurements, or plan points. */
static const GevValuePoint *
get_points (GevBenefitValue *value,
            gboolean         planned,
            guint           *n_points)
{
  return planned ? gev_benefit_value_get_plan_points (value, n_points)
                 : gev_benefit_value_get_measured_points (value, n_points);
}

static GevDecimal
get_planned (GevBenefitValue *value,
             GevDate          date)
{
  return (GevDecimal) llround (gev_benefit_value_planned_improvement (value, date) * GEV_DECIMAL_ONE);
}

/* The improvement at the start of a day. */
static GevDecimal
get_level (GevBenefitValue *value,
           gboolean         planned,
           GevDate          date)
{
  return planned ? get_planned (value, date) : gev_benefit_value_improvement (value, date);
}

/* The mean over the days where the flow is a rate, otherwise the growth. */
static GevDecimal
get_improvement (GevBenefitValue *value,
                 gboolean         planned,
                 GevDate          from,
                 GevDate          to)
{
  GevFlow flow = gev_benefit_value_get_flow (value);

  if (flow == GEV_FLOW_RATE)
    return planned ? (get_planned (value, from) + get_planned (value, to)) / 2 : get_level (value, FALSE, from);
  if (planned && flow == GEV_FLOW_CUMULATIVE)
    return get_planned (value, to) - get_planned (value, from);

  return get_level (value, planned, to - 1) - get_level (value, planned, from - 1);
}

static void
add_piece (GArray          *pieces,
           GevBenefitValue *value,
           gboolean         planned,
           GevDate          rounded_from,
           GevDate          from,
           GevDate          to,
           GevDate          changed)
{
  gint64 (*get_money) (GevBenefitValue *, GevDate, GevDate) =
    planned ? gev_benefit_value_planned : gev_benefit_value_realised;
  GevValuePiece piece = { from, to, changed, get_improvement (value, planned, from, to), 0 };

  piece.ore = get_money (value, rounded_from, to) - get_money (value, rounded_from, from);
  g_array_append_val (pieces, piece);
}

/**
 * gev_value_pieces_new:
 * @value: a benefit’s value
 * @planned: whether to take apart what is planned; otherwise what is realised
 * @rounded_from: the day that the kroner are rounded from, on or before @from:
 *   @from itself for the figure of a period, %GEV_DATE_NONE for one of several
 *   that add up to the figure from the baseline on
 * @from: the first day
 * @to: the day after the last
 *
 * Takes a figure apart: where the flow is a rate, into the periods between
 * measurements, or the straight lines of the plan, each with
 * k · improvement · days / 365; otherwise into what each measurement or point
 * of the plan adds. A piece is the difference of what there is from
 * @rounded_from to either of its ends, each rounded to øre: so the pieces add
 * up to the figure, and each is within an øre of what it comes to by itself
 * (ours). What is before the baseline, and adds nothing, has no piece.
 *
 * Returns: (transfer full) (element-type GevValuePiece): the pieces in order
 */
GArray *
gev_value_pieces_new (GevBenefitValue *value,
                      gboolean         planned,
                      GevDate          rounded_from,
                      GevDate          from,
                      GevDate          to)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (GevValuePiece));
  GevFlow flow = gev_benefit_value_get_flow (value);
  gboolean is_line = planned && flow != GEV_FLOW_ONCE;
  gboolean is_growth = flow != GEV_FLOW_RATE && !is_line;
  guint n_points;
  const GevValuePoint *points = get_points (value, planned, &n_points);
  GevDate changed = GEV_DATE_NONE;

  if (!gev_benefit_value_has_baseline (value) || (planned && n_points == 0))
    return pieces;
  from = MAX (from, gev_benefit_value_get_baseline_date (value));
  for (guint i = 0; i < n_points && points[i].date < to; i++)
    {
      /* An amount counts on its day, a level from it on. */
      GevDate end = is_growth ? points[i].date + 1 : points[i].date;

      /* The first point of a plan is the baseline. */
      if (planned && i == 0)
        continue;
      if (is_growth && end > from)
        changed = points[i].date;
      if (end > from)
        {
          add_piece (pieces, value, planned, rounded_from, from, end, changed);
          from = end;
        }
      if (!is_line && !is_growth)
        changed = points[i].date;
    }
  if (from < to && !is_growth && (flow == GEV_FLOW_RATE || from < gev_benefit_value_get_target_date (value)))
    add_piece (pieces, value, planned, rounded_from, from, to, changed);

  return pieces;
}
