/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-benefit-value.h"

#include "gev-curve.h"
#include "gev-measurement.h"
#include "gev-plan-point.h"

/**
 * GevBenefitValue:
 *
 * What one benefit comes to: its figures, computed once from the benefit, its
 * plan points and its measurements, and the same ever after. The formulas are
 * domain.md’s; what no source fixes is marked as ours.
 *
 * - With b the baseline at t0, g the target at t1, v(t) the last value measured
 *   at or before t and s = +1 where up is better, −1 where down is: the
 *   improvement is i(t) = s·(v(t) − b), and the planned improvement p(t) is
 *   straight lines through (t0, 0), the plan points and (t1, s·(g − b)),
 *   constant after t1. Both are 0 before t0.
 * - Measurements before the baseline date do not count: the baseline is where
 *   the count starts. Of several on one day the one recorded last counts, as a
 *   correction of the others. Plan points count between t0 and t1. (Ours.)
 * - In a benefit whose flow is *once* each measurement is an amount of its own,
 *   which counts in full on its date; i(t) is the sum of them so far, v(t) is
 *   b + s·i(t), and p(t) is steps at the plan points and at t1, whose values
 *   are totals so far. (Ours.)
 *
 * Days are counted plainly, with 365 of them to a year. Kroner are exact and
 * rounded once, half øre away from zero. There is no floating point in them.
 */
struct _GevBenefitValue
{
  gatomicrefcount ref_count;

  gboolean has_baseline;
  gboolean has_plan;
  gboolean priced;
  gboolean dis_benefit;
  gboolean down;
  GevFlow flow;
  GevDecimal baseline;
  GevDate baseline_date;
  GevDecimal target;
  GevDate target_date;
  gint64 unit_value; /* øre per unit of improvement, and year where the flow is a rate */
  GevDate next_due;
  GevDate answered; /* the first measurement on or after next_due */

  GArray *measured; /* of GevValuePoint: the values as they were measured */
  GArray *levels;   /* of GevValuePoint: v(t) */
  GArray *plan;     /* of GevValuePoint */
  GevCurve *improvement;         /* millionths of the unit */
  GevCurve *planned_improvement; /* the same */
};

G_DEFINE_BOXED_TYPE (GevBenefitValue, gev_benefit_value, gev_benefit_value_ref, gev_benefit_value_unref)

static gint64
saturate (__int128 number)
{
  return (gint64) CLAMP (number, -(__int128) G_MAXINT64, (__int128) G_MAXINT64);
}

/* s·(value − b), in millionths. */
static __int128
improve (GevBenefitValue *self,
         GevDecimal       value)
{
  __int128 rise = (__int128) value - self->baseline;

  return self->down ? -rise : rise;
}

static const GevValuePoint *
get_point (GArray *points,
           guint   index)
{
  return &g_array_index (points, GevValuePoint, index);
}

/* How many points there are on or before a day. */
static guint
count_points (GArray *points,
              GevDate date)
{
  guint low = 0;
  guint high = points->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (get_point (points, middle)->date <= date)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static void
add_point (GArray    *points,
           GevDate    date,
           GevDecimal value)
{
  GevValuePoint point = { date, value };

  if (points->len > 0 && get_point (points, points->len - 1)->date == date)
    g_array_set_size (points, points->len - 1);
  g_array_append_val (points, point);
}

/* The dated values of records in order, one a day: of several the last. */
static GArray *
read_points (GPtrArray *records,
             guint      date_field,
             guint      value_field)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (GevValuePoint));
  g_autoptr (GPtrArray) sorted = NULL;

  if (records == NULL)
    return points;

  sorted = g_ptr_array_new ();
  g_ptr_array_extend (sorted, records, NULL, NULL);
  g_ptr_array_sort (sorted, gev_record_compare);
  for (guint i = 0; i < sorted->len; i++)
    {
      gpointer record = g_ptr_array_index (sorted, i);

      if (gev_record_has (record, date_field) && gev_record_has (record, value_field))
        add_point (points,
                   gev_record_get_date (record, date_field),
                   gev_record_get_number (record, value_field));
    }

  return points;
}

static void
read_benefit (GevBenefitValue *self,
              GevBenefit      *benefit)
{
  self->down = gev_record_get_choice (benefit, GEV_BENEFIT_DIRECTION) == GEV_DIRECTION_DOWN;
  self->flow = gev_record_get_number (benefit, GEV_BENEFIT_FLOW);
  self->dis_benefit = gev_record_get_flag (benefit, GEV_BENEFIT_DIS_BENEFIT);
  self->unit_value = gev_record_get_number (benefit, GEV_BENEFIT_UNIT_VALUE_ORE);
  self->priced = gev_record_get_flag (benefit, GEV_BENEFIT_PRICED) && self->unit_value > 0;
  self->next_due = gev_record_get_date (benefit, GEV_BENEFIT_NEXT_DUE);
  self->has_baseline = gev_record_has (benefit, GEV_BENEFIT_BASELINE) &&
                       gev_record_has (benefit, GEV_BENEFIT_BASELINE_DATE);
  if (!self->has_baseline)
    return;

  self->baseline = gev_record_get_number (benefit, GEV_BENEFIT_BASELINE);
  self->baseline_date = gev_record_get_date (benefit, GEV_BENEFIT_BASELINE_DATE);
  self->target = gev_record_get_number (benefit, GEV_BENEFIT_TARGET);
  self->target_date = gev_record_get_date (benefit, GEV_BENEFIT_TARGET_DATE);
  self->has_plan = gev_record_has (benefit, GEV_BENEFIT_TARGET) && self->target_date > self->baseline_date &&
                   improve (self, self->target) > 0;
}

static void
read_plan (GevBenefitValue *self,
           GPtrArray       *plan_points)
{
  g_autoptr (GArray) points = read_points (plan_points, GEV_PLAN_POINT_DATE, GEV_PLAN_POINT_VALUE);

  self->plan = g_array_new (FALSE, FALSE, sizeof (GevValuePoint));
  self->planned_improvement = gev_curve_new (self->flow == GEV_FLOW_ONCE ? GEV_CURVE_STEPS : GEV_CURVE_LINES);
  if (!self->has_plan)
    return;

  add_point (self->plan, self->baseline_date, self->baseline);
  for (guint i = 0; i < points->len; i++)
    {
      const GevValuePoint *point = get_point (points, i);

      if (point->date > self->baseline_date && point->date < self->target_date)
        add_point (self->plan, point->date, point->value);
    }
  add_point (self->plan, self->target_date, self->target);

  for (guint i = 0; i < self->plan->len; i++)
    {
      const GevValuePoint *point = get_point (self->plan, i);

      gev_curve_add (self->planned_improvement, point->date, improve (self, point->value));
    }
}

static void
read_measurements (GevBenefitValue *self,
                   GPtrArray       *measurements)
{
  __int128 sum = 0;

  self->measured = read_points (measurements, GEV_MEASUREMENT_DATE, GEV_MEASUREMENT_VALUE);
  if (self->next_due != GEV_DATE_NONE)
    {
      guint before = count_points (self->measured, self->next_due - 1);

      if (before < self->measured->len)
        self->answered = get_point (self->measured, before)->date;
    }
  if (self->has_baseline)
    g_array_remove_range (self->measured, 0, count_points (self->measured, self->baseline_date - 1));

  self->levels = g_array_new (FALSE, FALSE, sizeof (GevValuePoint));
  self->improvement = gev_curve_new (GEV_CURVE_STEPS);
  for (guint i = 0; i < self->measured->len; i++)
    {
      const GevValuePoint *point = get_point (self->measured, i);

      sum = self->flow == GEV_FLOW_ONCE ? sum + improve (self, point->value) : improve (self, point->value);
      add_point (self->levels, point->date, saturate (self->baseline + (self->down ? -sum : sum)));
      if (self->has_baseline)
        gev_curve_add (self->improvement, point->date, sum);
    }
}

/* What a curve has come to by the start of a day, in what price() prices. */
static GevFraction
get_total (GevBenefitValue *self,
           GevCurve        *curve,
           GevDate          date)
{
  date = CLAMP (date, GEV_DATE_NONE, GEV_DATE_MAX + 1);

  if (self->flow == GEV_FLOW_RATE)
    return gev_curve_get_area (curve, date);

  return gev_curve_get_level_before (curve, date);
}

/* @factor · @numerator / @denominator, rounded half up, where the fraction is
 * below 1 and @denominator below 2⁹⁵: in two halves, for the product has more
 * bits than there are. */
static unsigned __int128
scale (guint64           factor,
       unsigned __int128 numerator,
       unsigned __int128 denominator)
{
  unsigned __int128 high = (factor >> 32) * numerator;
  unsigned __int128 low = ((high % denominator) << 32) + (factor & G_MAXUINT32) * numerator;
  unsigned __int128 whole = ((high / denominator) << 32) + low / denominator;

  return whole + (low % denominator * 2 >= denominator);
}

/* The kroner of an amount, which is in millionths of the unit, or in those
 * times days where the flow is a rate. */
static gint64
price (GevBenefitValue *self,
       GevFraction      amount)
{
  gboolean negative = amount.numerator < 0;
  unsigned __int128 magnitude = negative ? -amount.numerator : amount.numerator;
  unsigned __int128 denominator = amount.denominator;
  unsigned __int128 total;
  gint64 ore;

  if (!self->priced)
    return 0;

  denominator *= GEV_DECIMAL_ONE;
  if (self->flow == GEV_FLOW_RATE)
    denominator *= 365;
  total = magnitude / denominator * self->unit_value;
  total += scale (self->unit_value, magnitude % denominator, denominator);
  ore = (gint64) MIN (total, (unsigned __int128) G_MAXINT64);

  return negative != self->dis_benefit ? -ore : ore;
}

static gint64
price_period (GevBenefitValue *self,
              GevCurve        *curve,
              GevDate          from,
              GevDate          to)
{
  if (to <= from)
    return 0;

  return price (self, gev_fraction_subtract (get_total (self, curve, to), get_total (self, curve, from)));
}

static void
free_value (GevBenefitValue *self)
{
  g_array_unref (self->measured);
  g_array_unref (self->levels);
  g_array_unref (self->plan);
  gev_curve_free (self->improvement);
  gev_curve_free (self->planned_improvement);
  g_free (self);
}

/**
 * gev_benefit_value_new:
 * @benefit: a benefit
 * @plan_points: (nullable) (element-type GevPlanPoint): its plan points, in any
 *   order
 * @measurements: (nullable) (element-type GevMeasurement): its measurements, in
 *   any order
 *
 * What changes in the records afterwards is not seen.
 *
 * Returns: (transfer full): what it comes to
 */
GevBenefitValue *
gev_benefit_value_new (GevBenefit *benefit,
                       GPtrArray  *plan_points,
                       GPtrArray  *measurements)
{
  GevBenefitValue *self = g_new0 (GevBenefitValue, 1);

  g_atomic_ref_count_init (&self->ref_count);
  read_benefit (self, benefit);
  read_plan (self, plan_points);
  read_measurements (self, measurements);

  return self;
}

/**
 * gev_benefit_value_new_from_set:
 * @set: a set that holds the plan points and the measurements
 * @benefit: a benefit
 *
 * Returns: (transfer full): what it comes to
 */
GevBenefitValue *
gev_benefit_value_new_from_set (GevRecordSet *set,
                                GevBenefit   *benefit)
{
  const char *uuid = gev_record_get_uuid (benefit);

  return gev_benefit_value_new (benefit,
                                gev_record_set_get_referring (set, GEV_TYPE_PLAN_POINT,
                                                              GEV_PLAN_POINT_BENEFIT, uuid),
                                gev_record_set_get_referring (set, GEV_TYPE_MEASUREMENT,
                                                              GEV_MEASUREMENT_BENEFIT, uuid));
}

/**
 * gev_benefit_value_ref:
 * @self: a benefit’s value
 *
 * Returns: (transfer full): the same
 */
GevBenefitValue *
gev_benefit_value_ref (GevBenefitValue *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * gev_benefit_value_unref:
 * @self: (transfer full): a benefit’s value
 */
void
gev_benefit_value_unref (GevBenefitValue *self)
{
  if (g_atomic_ref_count_dec (&self->ref_count))
    free_value (self);
}

/**
 * gev_benefit_value_has_baseline:
 * @self: a benefit’s value
 *
 * Returns: whether it has a baseline and its date; without them nothing can be
 *   said to have improved
 */
gboolean
gev_benefit_value_has_baseline (GevBenefitValue *self)
{
  return self->has_baseline;
}

/**
 * gev_benefit_value_has_plan:
 * @self: a benefit’s value
 *
 * Returns: whether it has a baseline and, later and better, a target; without
 *   them there is no degree and no status
 */
gboolean
gev_benefit_value_has_plan (GevBenefitValue *self)
{
  return self->has_plan;
}

/**
 * gev_benefit_value_is_priced:
 * @self: a benefit’s value
 *
 * Returns: whether it counts in kroner: it is priced, and a unit of improvement
 *   is worth something
 */
gboolean
gev_benefit_value_is_priced (GevBenefitValue *self)
{
  return self->priced;
}

/**
 * gev_benefit_value_is_dis_benefit:
 * @self: a benefit’s value
 *
 * Returns: whether it is a dis-benefit, whose kroner are negative
 */
gboolean
gev_benefit_value_is_dis_benefit (GevBenefitValue *self)
{
  return self->dis_benefit;
}

/**
 * gev_benefit_value_get_flow:
 * @self: a benefit’s value
 *
 * Returns: what its value means
 */
GevFlow
gev_benefit_value_get_flow (GevBenefitValue *self)
{
  return self->flow;
}

/**
 * gev_benefit_value_get_baseline_date:
 * @self: a benefit’s value
 *
 * Returns: t0, %GEV_DATE_NONE where there is no baseline
 */
GevDate
gev_benefit_value_get_baseline_date (GevBenefitValue *self)
{
  return self->baseline_date;
}

/**
 * gev_benefit_value_get_target_date:
 * @self: a benefit’s value
 *
 * Returns: t1, %GEV_DATE_NONE where there is no plan
 */
GevDate
gev_benefit_value_get_target_date (GevBenefitValue *self)
{
  return self->has_plan ? self->target_date : GEV_DATE_NONE;
}

/**
 * gev_benefit_value_get_plan_points:
 * @self: a benefit’s value
 * @n_points: (out): how many there are, 0 where there is no plan
 *
 * Returns: (transfer none) (array length=n_points) (nullable): the planned
 *   values in order, from the baseline to the target; straight lines lie
 *   between them, or steps where the flow is once
 */
const GevValuePoint *
gev_benefit_value_get_plan_points (GevBenefitValue *self,
                                   guint           *n_points)
{
  *n_points = self->plan->len;

  return (const GevValuePoint *) self->plan->data;
}

/**
 * gev_benefit_value_get_measured_points:
 * @self: a benefit’s value
 * @n_points: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_points) (nullable): v(t) on the days
 *   of the measurements that count, in order, those to come too; where the
 *   flow is once these are totals so far, to be compared with the target
 */
const GevValuePoint *
gev_benefit_value_get_measured_points (GevBenefitValue *self,
                                       guint           *n_points)
{
  *n_points = self->levels->len;

  return (const GevValuePoint *) self->levels->data;
}

/**
 * gev_benefit_value_count_measurements:
 * @self: a benefit’s value
 * @date: a day
 *
 * Returns: on how many days up to @date it was measured, from the baseline date
 *   on
 */
guint
gev_benefit_value_count_measurements (GevBenefitValue *self,
                                      GevDate          date)
{
  return count_points (self->measured, date);
}

/**
 * gev_benefit_value_get_last_measurement:
 * @self: a benefit’s value
 * @date: a day
 * @measurement: (out): the day of the last measurement on or before @date that
 *   counts, and the value as it was measured
 *
 * Returns: whether there is one
 */
gboolean
gev_benefit_value_get_last_measurement (GevBenefitValue *self,
                                        GevDate          date,
                                        GevValuePoint   *measurement)
{
  guint n = count_points (self->measured, date);

  if (n == 0)
    return FALSE;
  *measurement = *get_point (self->measured, n - 1);

  return TRUE;
}

/**
 * gev_benefit_value_value_at:
 * @self: a benefit’s value
 * @date: a day
 * @measured: (out) (optional): whether it was measured, and is not the baseline
 *
 * Returns: v(@date) in the unit of the benefit: the last value measured, the
 *   baseline before the first, 0 where there is neither; where the flow is once
 *   the baseline and all that has come on top of it
 */
GevDecimal
gev_benefit_value_value_at (GevBenefitValue *self,
                            GevDate          date,
                            gboolean        *measured)
{
  guint n = count_points (self->levels, date);

  if (measured != NULL)
    *measured = n > 0;

  return n > 0 ? get_point (self->levels, n - 1)->value : self->baseline;
}

/**
 * gev_benefit_value_improvement:
 * @self: a benefit’s value
 * @date: a day
 *
 * Returns: i(@date) in the unit of the benefit, above 0 where it is better than
 *   the baseline whichever way that is; 0 before the baseline date and without
 *   a baseline
 */
GevDecimal
gev_benefit_value_improvement (GevBenefitValue *self,
                               GevDate          date)
{
  return saturate (gev_curve_get_level (self->improvement, date).numerator);
}

/**
 * gev_benefit_value_planned_improvement:
 * @self: a benefit’s value
 * @date: a day
 *
 * For drawing. What the status is told from is the exact fraction.
 *
 * Returns: p(@date) in the unit of the benefit (not in millionths), 0 where
 *   there is no plan
 */
double
gev_benefit_value_planned_improvement (GevBenefitValue *self,
                                       GevDate          date)
{
  return gev_fraction_to_double (gev_curve_get_level (self->planned_improvement, date)) / GEV_DECIMAL_ONE;
}

/**
 * gev_benefit_value_degree:
 * @self: a benefit’s value
 * @date: a day
 * @degree: (out): r(@date) = i(@date) / (s·(g − b)), the degree of realisation:
 *   1 is the target; below 0 and above 1 are news and not cut off
 *
 * Returns: whether there is a plan to measure against
 */
gboolean
gev_benefit_value_degree (GevBenefitValue *self,
                          GevDate          date,
                          double          *degree)
{
  if (!self->has_plan)
    return FALSE;
  *degree = gev_fraction_to_double ((GevFraction) {
    gev_curve_get_level (self->improvement, date).numerator,
    improve (self, self->target),
  });

  return TRUE;
}

/**
 * gev_benefit_value_status:
 * @self: a benefit’s value
 * @date: a day
 * @on_plan_limit: the least share of the plan that is on plan, up to 10; see
 *   gev_portfolio_get_on_plan_limit()
 * @behind_limit: the least share that is behind, up to 10; see
 *   gev_portfolio_get_behind_limit()
 *
 * The comparison is exact: a share that is just the limit has reached it.
 *
 * Returns: the status of i(@date) against p(@date); %GEV_STATUS_NOT_DUE where
 *   nothing is planned by then
 */
GevStatus
gev_benefit_value_status (GevBenefitValue *self,
                          GevDate          date,
                          GevDecimal       on_plan_limit,
                          GevDecimal       behind_limit)
{
  GevFraction planned = gev_curve_get_level (self->planned_improvement, date);
  __int128 improvement = gev_curve_get_level (self->improvement, date).numerator;

  if (planned.numerator <= 0)
    return GEV_STATUS_NOT_DUE;
  improvement *= planned.denominator * GEV_DECIMAL_ONE;
  if (improvement >= planned.numerator * on_plan_limit)
    return GEV_STATUS_ON_PLAN;

  return improvement >= planned.numerator * behind_limit ? GEV_STATUS_BEHIND : GEV_STATUS_OFF_PLAN;
}

/**
 * gev_benefit_value_status_ratio:
 * @self: a benefit’s value
 * @date: a day
 * @ratio: (out): q(@date) = i(@date) / p(@date): 1 is what was planned
 *
 * Returns: whether anything is planned by @date
 */
gboolean
gev_benefit_value_status_ratio (GevBenefitValue *self,
                                GevDate          date,
                                double          *ratio)
{
  GevFraction planned = gev_curve_get_level (self->planned_improvement, date);
  __int128 improvement = gev_curve_get_level (self->improvement, date).numerator;

  if (planned.numerator <= 0)
    return FALSE;
  *ratio = (double) (improvement * planned.denominator) / (double) planned.numerator;

  return TRUE;
}

/**
 * gev_benefit_value_is_overdue:
 * @self: a benefit’s value
 * @date: the day that it is
 *
 * Returns: whether a measurement was due before @date, and none is from the day
 *   that it was due or later
 */
gboolean
gev_benefit_value_is_overdue (GevBenefitValue *self,
                              GevDate          date)
{
  return self->next_due != GEV_DATE_NONE && self->next_due < date &&
         (self->answered == GEV_DATE_NONE || self->answered > date);
}

/**
 * gev_benefit_value_realised:
 * @self: a benefit’s value
 * @from: the first day
 * @to: the day after the last
 *
 * With k the worth of a unit of improvement: where the flow is a rate,
 * k·∫ i(t) dt / 365; where it is cumulative, k times what i(t) grows from just
 * before @from to just before @to; where it is once, k times the amounts dated
 * from @from and before @to. A measurement to come counts from its date, so
 * what is realised by today is asked for with @to at most today.
 *
 * Returns: the realised kroner of the period, in øre; below 0 for a dis-benefit
 *   that came, 0 for what is not priced. It is cut off at ±%G_MAXINT64, beyond
 *   any figure that makes sense.
 */
gint64
gev_benefit_value_realised (GevBenefitValue *self,
                            GevDate          from,
                            GevDate          to)
{
  return price_period (self, self->improvement, from, to);
}

/**
 * gev_benefit_value_planned:
 * @self: a benefit’s value
 * @from: the first day
 * @to: the day after the last
 *
 * As gev_benefit_value_realised(), from p(t).
 *
 * Returns: the planned kroner of the period, in øre; 0 where there is no plan
 */
gint64
gev_benefit_value_planned (GevBenefitValue *self,
                           GevDate          from,
                           GevDate          to)
{
  return price_period (self, self->planned_improvement, from, to);
}

/**
 * gev_benefit_value_planned_per_year:
 * @self: a benefit’s value
 *
 * How large the benefit is when the target is reached: k·s·(g − b) where the
 * flow is a rate. Where it is once or cumulative the target is an amount for
 * the whole time from t0 to t1, and is spread evenly over it, over a year at
 * the least: so that a gain of three years is not taken for a yearly one.
 * (Ours.)
 *
 * Returns: the planned kroner of a year, in øre; below 0 for a dis-benefit, 0
 *   where there is no plan or no price
 */
gint64
gev_benefit_value_planned_per_year (GevBenefitValue *self)
{
  GevFraction year = { 0, 1 };

  if (!self->has_plan)
    return 0;
  year.numerator = improve (self, self->target) * 365;
  if (self->flow != GEV_FLOW_RATE)
    year.denominator = MAX (self->target_date - self->baseline_date, 365);

  return price (self, year);
}
