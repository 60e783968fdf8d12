/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-benefit-value.h"

#include "gev-measurement.h"
#include "gev-plan-point.h"

#define ON_PLAN (GEV_DECIMAL_ONE * 9 / 10)
#define BEHIND (GEV_DECIMAL_ONE / 2)

/* A benefit with its plan and measurements, written as in files. */
typedef struct
{
  GevBenefit *benefit;
  GPtrArray *plan_points;
  GPtrArray *measurements;
} Case;

static void
set_field (gpointer    record,
           guint       field,
           const char *text)
{
  g_autoptr (GError) error = NULL;

  if (text == NULL)
    return;
  gev_record_from_string (record, field, text, &error);
  g_assert_no_error (error);
}

static Case *
create_case (const char *unit_value_ore,
             const char *baseline,
             const char *baseline_date,
             const char *target,
             const char *target_date)
{
  Case *self = g_new0 (Case, 1);

  self->benefit = GEV_BENEFIT (gev_record_new (GEV_TYPE_BENEFIT));
  self->plan_points = g_ptr_array_new_with_free_func (g_object_unref);
  self->measurements = g_ptr_array_new_with_free_func (g_object_unref);
  set_field (self->benefit, GEV_BENEFIT_PRICED, unit_value_ore != NULL ? "true" : NULL);
  set_field (self->benefit, GEV_BENEFIT_UNIT_VALUE_ORE, unit_value_ore);
  set_field (self->benefit, GEV_BENEFIT_BASELINE, baseline);
  set_field (self->benefit, GEV_BENEFIT_BASELINE_DATE, baseline_date);
  set_field (self->benefit, GEV_BENEFIT_TARGET, target);
  set_field (self->benefit, GEV_BENEFIT_TARGET_DATE, target_date);

  return self;
}

static void
free_case (Case *self)
{
  g_object_unref (self->benefit);
  g_ptr_array_unref (self->plan_points);
  g_ptr_array_unref (self->measurements);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Case, free_case)

static void
add_plan (Case       *self,
          const char *date,
          const char *value)
{
  GevRecord *record = gev_record_new (GEV_TYPE_PLAN_POINT);

  set_field (record, GEV_PLAN_POINT_DATE, date);
  set_field (record, GEV_PLAN_POINT_VALUE, value);
  g_ptr_array_add (self->plan_points, record);
}

static void
add_measurement (Case       *self,
                 const char *date,
                 const char *value,
                 GevTime     created)
{
  GevRecord *record = gev_record_new (GEV_TYPE_MEASUREMENT);

  set_field (record, GEV_MEASUREMENT_DATE, date);
  set_field (record, GEV_MEASUREMENT_VALUE, value);
  gev_record_set_number (record, GEV_RECORD_CREATED, created);
  g_ptr_array_add (self->measurements, record);
}

static GevBenefitValue *
compile (Case *self)
{
  return gev_benefit_value_new (self->benefit, self->plan_points, self->measurements);
}

static GevDate
day (const char *text)
{
  GevDate date = gev_date_from_iso (text);

  g_assert_cmpint (date, !=, GEV_DATE_NONE);

  return date;
}

static gint64
realised (GevBenefitValue *value,
          const char      *from,
          const char      *to)
{
  return gev_benefit_value_realised (value, day (from), day (to));
}

static gint64
planned (GevBenefitValue *value,
         const char      *from,
         const char      *to)
{
  return gev_benefit_value_planned (value, day (from), day (to));
}

static GevStatus
status (GevBenefitValue *value,
        const char      *date)
{
  return gev_benefit_value_status (value, day (date), ON_PLAN, BEHIND);
}

/* domain.md, worked (1). */
static void
test_worked_down (void)
{
  g_autoptr (Case) data = create_case ("100000", "100", "2024-01-01", NULL, NULL);
  g_autoptr (GevBenefitValue) value = NULL;
  gboolean measured;
  double number;

  set_field (data->benefit, GEV_BENEFIT_DIRECTION, "down");
  add_measurement (data, "2025-01-01", "70", 1);
  add_measurement (data, "2024-07-01", "80", 2);
  value = compile (data);

  /* 1 000 kr · 20 · 184 days / 365 = 10 082.1917… kr */
  g_assert_cmpint (realised (value, "2024-01-01", "2025-01-01"), ==, 1008219);
  /* 1 000 kr · 30 · 365 days / 365 */
  g_assert_cmpint (realised (value, "2025-01-01", "2026-01-01"), ==, 3000000);
  g_assert_cmpint (realised (value, "2026-01-01", "2025-01-01"), ==, 0);

  g_assert_cmpint (gev_benefit_value_value_at (value, day ("2024-06-30"), &measured), ==, 100000000);
  g_assert_false (measured);
  g_assert_cmpint (gev_benefit_value_value_at (value, day ("2024-07-01"), &measured), ==, 80000000);
  g_assert_true (measured);
  g_assert_cmpint (gev_benefit_value_improvement (value, day ("2024-06-30")), ==, 0);
  g_assert_cmpint (gev_benefit_value_improvement (value, day ("2030-01-01")), ==, 30 * GEV_DECIMAL_ONE);

  /* Without a target there is nothing to measure against. */
  g_assert_false (gev_benefit_value_has_plan (value));
  g_assert_cmpint (gev_benefit_value_get_target_date (value), ==, GEV_DATE_NONE);
  g_assert_false (gev_benefit_value_degree (value, day ("2025-01-01"), &number));
  g_assert_false (gev_benefit_value_status_ratio (value, day ("2025-01-01"), &number));
  g_assert_cmpint (status (value, "2025-01-01"), ==, GEV_STATUS_NOT_DUE);
  g_assert_cmpint (planned (value, "2024-01-01", "2030-01-01"), ==, 0);
}

static Case *
create_mock (void)
{
  Case *data = create_case ("18615000", "0", "2024-01-01", "40", "2026-07-01");

  add_plan (data, "2025-07-01", "26");
  add_plan (data, "2024-07-01", "4");
  add_measurement (data, "2024-12-01", "8", 1);
  add_measurement (data, "2025-06-01", "15", 2);
  add_measurement (data, "2025-12-01", "24", 3);
  add_measurement (data, "2026-06-01", "29", 4);
  add_measurement (data, "2026-10-01", "31", 5);

  return data;
}

/* domain.md, worked (2). 186 150 kr / 365 = 510 kr per unit and day. */
static void
test_worked_mock (void)
{
  g_autoptr (Case) data = create_mock ();
  g_autoptr (GevBenefitValue) value = compile (data);
  g_autoptr (GevBenefitValue) drawback = NULL;
  const GevValuePoint *points;
  GevValuePoint last;
  double number;
  guint n;

  /* 8·182 + 15·183 + 24·182 + 29·122 + 31·51 = 13 688 days; · 510 kr */
  g_assert_cmpint (realised (value, "2024-01-01", "2026-11-21"), ==, 698088000);
  /* (0+4)/2·182 + (4+26)/2·365 + (26+40)/2·365 + 40·143 = 23 604 days; · 510 kr */
  g_assert_cmpint (planned (value, "2024-01-01", "2026-11-21"), ==, 1203804000);
  /* Half the first line: (0+2)/2·91 days · 510 kr */
  g_assert_cmpint (planned (value, "2024-01-01", "2024-04-01"), ==, 4641000);
  g_assert_true (gev_benefit_value_degree (value, day ("2026-11-21"), &number));
  g_assert_cmpfloat (number, ==, 0.775);
  g_assert_true (gev_benefit_value_status_ratio (value, day ("2026-11-21"), &number));
  g_assert_cmpfloat (number, ==, 0.775);
  g_assert_cmpint (status (value, "2026-11-21"), ==, GEV_STATUS_BEHIND);
  /* Nothing is planned on the baseline date itself. */
  g_assert_cmpint (status (value, "2024-01-01"), ==, GEV_STATUS_NOT_DUE);
  g_assert_cmpint (status (value, "2024-01-02"), ==, GEV_STATUS_OFF_PLAN);

  g_assert_cmpfloat (gev_benefit_value_planned_improvement (value, day ("2024-04-01")), ==, 2);
  g_assert_cmpfloat (gev_benefit_value_planned_improvement (value, day ("2023-04-01")), ==, 0);
  g_assert_cmpfloat (gev_benefit_value_planned_improvement (value, day ("2036-04-01")), ==, 40);

  points = gev_benefit_value_get_plan_points (value, &n);
  g_assert_cmpuint (n, ==, 4);
  g_assert_cmpint (points[0].date, ==, day ("2024-01-01"));
  g_assert_cmpint (points[1].value, ==, 4 * GEV_DECIMAL_ONE);
  g_assert_cmpint (points[3].date, ==, day ("2026-07-01"));
  points = gev_benefit_value_get_measured_points (value, &n);
  g_assert_cmpuint (n, ==, 5);
  g_assert_cmpint (points[4].value, ==, 31 * GEV_DECIMAL_ONE);
  g_assert_cmpuint (gev_benefit_value_count_measurements (value, day ("2025-12-01")), ==, 3);
  g_assert_true (gev_benefit_value_get_last_measurement (value, day ("2026-09-30"), &last));
  g_assert_cmpint (last.date, ==, day ("2026-06-01"));
  g_assert_cmpint (last.value, ==, 29 * GEV_DECIMAL_ONE);
  g_assert_false (gev_benefit_value_get_last_measurement (value, day ("2024-11-30"), &last));

  set_field (data->benefit, GEV_BENEFIT_DIS_BENEFIT, "true");
  drawback = compile (data);
  g_assert_true (gev_benefit_value_is_dis_benefit (drawback));
  g_assert_false (gev_benefit_value_is_dis_benefit (value));
  g_assert_cmpint (realised (drawback, "2024-01-01", "2026-11-21"), ==, -698088000);
  g_assert_cmpint (planned (drawback, "2024-01-01", "2026-11-21"), ==, -1203804000);
}

/* Days are counted plainly: a leap year is 366/365 of a year. Without plan
 * points the plan is one line. */
static void
test_leap_year (void)
{
  g_autoptr (Case) data = create_case ("36500", "1", "2023-01-01", "3", "2024-01-01");
  g_autoptr (GevBenefitValue) value = NULL;

  add_measurement (data, "2023-01-01", "2", 1);
  value = compile (data);
  g_assert_cmpint (realised (value, "2023-01-01", "2024-01-01"), ==, 36500);
  g_assert_cmpint (realised (value, "2024-01-01", "2025-01-01"), ==, 36600);
  g_assert_cmpint (realised (value, "2024-02-29", "2024-03-01"), ==, 100);
  g_assert_cmpint (planned (value, "2023-01-01", "2024-01-01"), ==, 36500);
  g_assert_cmpint (planned (value, "2024-01-01", "2025-01-01"), ==, 2 * 36600);
}

/* What counts of the measurements: not what is before the baseline, the last
 * recorded of a day, and what is to come only from its date. */
static void
test_which_measurements (void)
{
  g_autoptr (Case) data = create_case ("36500", "10", "2024-01-01", "20", "2025-01-01");
  g_autoptr (GevBenefitValue) value = NULL;
  GevValuePoint last;

  add_measurement (data, "2024-03-01", "13", 9);
  add_measurement (data, "2024-03-01", "15", 7);
  add_measurement (data, "2024-03-01", "99", 8);
  add_measurement (data, "2023-12-31", "50", 20);
  add_measurement (data, "2030-01-01", "20", 1);
  value = compile (data);

  g_assert_cmpint (gev_benefit_value_improvement (value, day ("2023-12-31")), ==, 0);
  g_assert_cmpint (gev_benefit_value_improvement (value, day ("2024-02-29")), ==, 0);
  g_assert_cmpint (gev_benefit_value_improvement (value, day ("2024-03-01")), ==, 3 * GEV_DECIMAL_ONE);
  g_assert_cmpint (gev_benefit_value_improvement (value, day ("2029-12-31")), ==, 3 * GEV_DECIMAL_ONE);
  g_assert_cmpint (gev_benefit_value_improvement (value, day ("2030-01-01")), ==, 10 * GEV_DECIMAL_ONE);
  g_assert_cmpuint (gev_benefit_value_count_measurements (value, day ("2024-12-31")), ==, 1);
  g_assert_true (gev_benefit_value_get_last_measurement (value, day ("2024-12-31"), &last));
  g_assert_cmpint (last.value, ==, 13 * GEV_DECIMAL_ONE);
  g_assert_cmpint (realised (value, "2023-01-01", "2024-03-01"), ==, 0);
  g_assert_cmpint (realised (value, "2023-01-01", "2024-03-03"), ==, 2 * 3 * 100);
}

/* Each measurement is an amount of its own; the plan is totals so far. */
static void
test_once (void)
{
  g_autoptr (Case) data = create_case ("100", "0", "2024-01-01", "1000", "2024-12-01");
  g_autoptr (GevBenefitValue) value = NULL;
  const GevValuePoint *points;
  double number;
  guint n;

  set_field (data->benefit, GEV_BENEFIT_FLOW, "once");
  add_plan (data, "2024-06-01", "400");
  add_measurement (data, "2024-05-01", "300", 1);
  add_measurement (data, "2024-09-01", "450.5", 2);
  value = compile (data);

  g_assert_cmpint (realised (value, "2024-01-01", "2024-05-01"), ==, 0);
  g_assert_cmpint (realised (value, "2024-05-01", "2024-05-02"), ==, 30000);
  g_assert_cmpint (realised (value, "2024-05-02", "2024-09-02"), ==, 45050);
  g_assert_cmpint (realised (value, "2024-01-01", "2030-01-01"), ==, 75050);
  g_assert_cmpint (planned (value, "2024-01-01", "2024-06-01"), ==, 0);
  g_assert_cmpint (planned (value, "2024-06-01", "2024-12-01"), ==, 40000);
  g_assert_cmpint (planned (value, "2024-12-01", "2024-12-02"), ==, 60000);

  g_assert_cmpint (gev_benefit_value_improvement (value, day ("2024-09-01")), ==, 750500000);
  g_assert_cmpint (gev_benefit_value_value_at (value, day ("2024-09-01"), NULL), ==, 750500000);
  points = gev_benefit_value_get_measured_points (value, &n);
  g_assert_cmpint (points[1].value, ==, 750500000);
  g_assert_true (gev_benefit_value_degree (value, day ("2024-09-01"), &number));
  g_assert_cmpfloat (number, ==, 0.7505);
  g_assert_cmpint (status (value, "2024-05-31"), ==, GEV_STATUS_NOT_DUE);
  g_assert_cmpint (status (value, "2024-06-01"), ==, GEV_STATUS_BEHIND);
  g_assert_cmpint (status (value, "2024-09-01"), ==, GEV_STATUS_ON_PLAN);
}

static void
test_cumulative (void)
{
  g_autoptr (Case) data = create_case ("100", "500", "2024-01-01", "100", "2024-01-11");
  g_autoptr (GevBenefitValue) value = NULL;

  set_field (data->benefit, GEV_BENEFIT_FLOW, "cumulative");
  set_field (data->benefit, GEV_BENEFIT_DIRECTION, "down");
  add_measurement (data, "2024-01-03", "400", 1);
  add_measurement (data, "2024-01-05", "420", 2);
  value = compile (data);

  g_assert_cmpint (realised (value, "2024-01-01", "2024-01-03"), ==, 0);
  g_assert_cmpint (realised (value, "2024-01-03", "2024-01-04"), ==, 10000);
  g_assert_cmpint (realised (value, "2024-01-04", "2024-01-06"), ==, -2000);
  g_assert_cmpint (realised (value, "2000-01-01", "2030-01-01"), ==, 8000);
  g_assert_cmpint (planned (value, "2024-01-01", "2024-01-02"), ==, 4000);
  g_assert_cmpint (planned (value, "2024-01-02", "2024-01-05"), ==, 12000);
  g_assert_cmpint (planned (value, "2000-01-01", "2030-01-01"), ==, 40000);
}

/* A share that is just the limit has reached it, also where neither it nor the
 * plan is a whole number. */
static void
test_limits (void)
{
  static const struct
  {
    const char *target_date;
    const char *date;
    const char *measured;
    GevStatus status;
  } cases[] = {
    /* Three days of nine: 10/3 is planned, of which 0.9 is 3 and 0.5 is 1.6666… */
    { "2024-01-10", "2024-01-04", "300", GEV_STATUS_ON_PLAN },
    { "2024-01-10", "2024-01-04", "3", GEV_STATUS_ON_PLAN },
    { "2024-01-10", "2024-01-04", "2.999999", GEV_STATUS_BEHIND },
    { "2024-01-10", "2024-01-04", "1.666667", GEV_STATUS_BEHIND },
    { "2024-01-10", "2024-01-04", "1.666666", GEV_STATUS_OFF_PLAN },
    { "2024-01-10", "2024-01-04", "-5", GEV_STATUS_OFF_PLAN },
    /* Seven days of ten */
    { "2024-01-11", "2024-01-08", "6.3", GEV_STATUS_ON_PLAN },
    { "2024-01-11", "2024-01-08", "6.299999", GEV_STATUS_BEHIND },
    { "2024-01-11", "2024-01-08", "3.5", GEV_STATUS_BEHIND },
    { "2024-01-11", "2024-01-08", "3.499999", GEV_STATUS_OFF_PLAN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Case) data = create_case (NULL, "0", "2024-01-01", "10", cases[i].target_date);
      g_autoptr (GevBenefitValue) value = NULL;

      add_measurement (data, "2024-01-02", cases[i].measured, 1);
      value = compile (data);
      g_assert_cmpint (status (value, cases[i].date), ==, cases[i].status);
      g_assert_cmpint (gev_benefit_value_status (value, day (cases[i].date), 400000, 100000), ==,
                       g_str_equal (cases[i].measured, "-5") ? GEV_STATUS_OFF_PLAN : GEV_STATUS_ON_PLAN);
    }
}

static void
test_overdue (void)
{
  g_autoptr (Case) data = create_case (NULL, NULL, NULL, NULL, NULL);
  g_autoptr (GevBenefitValue) never = compile (data);
  g_autoptr (GevBenefitValue) value = NULL;

  g_assert_false (gev_benefit_value_is_overdue (never, day ("2026-11-21")));
  set_field (data->benefit, GEV_BENEFIT_NEXT_DUE, "2026-11-20");
  add_measurement (data, "2026-11-19", "1", 1);
  add_measurement (data, "2026-11-25", "2", 2);
  value = compile (data);
  g_assert_false (gev_benefit_value_is_overdue (value, day ("2026-11-20")));
  g_assert_true (gev_benefit_value_is_overdue (value, day ("2026-11-21")));
  g_assert_true (gev_benefit_value_is_overdue (value, day ("2026-11-24")));
  g_assert_false (gev_benefit_value_is_overdue (value, day ("2026-11-25")));
}

/* What is missing, or the wrong way, is never a number. */
static void
test_incomplete (void)
{
  static const struct
  {
    const char *unit_value;
    const char *baseline;
    const char *target;
    const char *target_date;
    gboolean has_baseline;
    gboolean has_plan;
    gint64 realised; /* 5 units from 2025-01-01, at a krone a day */
    gint64 planned;
  } cases[] = {
    { "36500", "0", "10", "2025-01-01", TRUE, TRUE, 500, 1000 },
    { "36500", NULL, "10", "2025-01-01", FALSE, FALSE, 0, 0 },
    { "36500", "0", NULL, "2025-01-01", TRUE, FALSE, 500, 0 },
    { "36500", "0", "-1", "2025-01-01", TRUE, FALSE, 500, 0 },
    { "36500", "0", "10", "2024-01-01", TRUE, FALSE, 500, 0 },
    { NULL, "0", "10", "2025-01-01", TRUE, TRUE, 0, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Case) data = create_case (cases[i].unit_value, cases[i].baseline, "2024-01-01",
                                           cases[i].target, cases[i].target_date);
      g_autoptr (GevBenefitValue) value = NULL;
      gboolean measured;

      add_measurement (data, "2025-01-01", "5", 1);
      value = compile (data);
      g_assert_cmpint (gev_benefit_value_has_baseline (value), ==, cases[i].has_baseline);
      g_assert_cmpint (gev_benefit_value_has_plan (value), ==, cases[i].has_plan);
      g_assert_cmpint (gev_benefit_value_is_priced (value), ==, cases[i].unit_value != NULL);
      g_assert_cmpint (gev_benefit_value_value_at (value, day ("2025-01-01"), &measured), ==, 5000000);
      g_assert_true (measured);
      g_assert_cmpint (gev_benefit_value_improvement (value, day ("2025-01-01")), ==,
                       cases[i].has_baseline ? 5000000 : 0);
      g_assert_cmpint (realised (value, "2025-01-01", "2025-01-02"), ==, cases[i].realised);
      g_assert_cmpint (planned (value, "2025-01-01", "2025-01-02"), ==, cases[i].planned);
    }
}

static void
test_rounding (void)
{
  static const struct
  {
    const char *measured;
    gint64 ore;
  } cases[] = {
    { "0.499999", 0 }, { "0.5", 1 }, { "1.5", 2 }, { "2.5", 3 }, { "-0.5", -1 }, { "-2.499999", -2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Case) data = create_case ("1", "0", "2024-01-01", NULL, NULL);
      g_autoptr (GevBenefitValue) value = NULL;

      set_field (data->benefit, GEV_BENEFIT_FLOW, "cumulative");
      add_measurement (data, "2024-02-01", cases[i].measured, 1);
      value = compile (data);
      g_assert_cmpint (realised (value, "2024-01-01", "2025-01-01"), ==, cases[i].ore);
    }
}

/* The greatest that the fields hold. The expected numbers come from Python's
 * fractions. */
static void
test_extremes (void)
{
  g_autoptr (Case) wide = create_case ("500", "-1000000000000", "0001-01-01", "1000000000000", "9999-12-31");
  g_autoptr (Case) dear = create_case ("9223372036854775807", "0", "2024-01-01", "0.000001", "9999-12-31");
  g_autoptr (Case) odd = create_case ("123457", "0", "2024-01-01", "777.7", "2024-12-31");
  g_autoptr (GevBenefitValue) wide_value = NULL;
  g_autoptr (GevBenefitValue) dear_value = NULL;
  g_autoptr (GevBenefitValue) odd_value = NULL;

  add_plan (wide, "5000-07-01", "-3.141592");
  add_measurement (wide, "0001-01-02", "1000000000000", 1);
  wide_value = compile (wide);
  g_assert_cmpint (planned (wide_value, "0003-04-05", "9998-02-03"), ==,
                   G_GINT64_CONSTANT (5000913625643859095));
  /* 2·10¹² units for 3 650 538 days, at 5 kr: 1.0·10¹⁹ øre, more than there is room for */
  g_assert_cmpint (realised (wide_value, "0003-04-05", "9998-02-03"), ==, G_MAXINT64);
  set_field (wide->benefit, GEV_BENEFIT_DIS_BENEFIT, "true");
  gev_benefit_value_unref (wide_value);
  wide_value = compile (wide);
  g_assert_cmpint (realised (wide_value, "0003-04-05", "9998-02-03"), ==, -G_MAXINT64);

  dear_value = compile (dear);
  g_assert_cmpint (planned (dear_value, "2024-03-05", "9998-11-30"), ==,
                   G_GINT64_CONSTANT (36797224602181685));

  add_plan (odd, "2024-01-08", "123.456789");
  odd_value = compile (odd);
  g_assert_cmpint (planned (odd_value, "2024-01-04", "2024-09-09"), ==, 28901568);
}

/* An exact number, worked out day by day: the other road to the same figures. */
typedef struct
{
  __int128 above;
  __int128 below;
} Ratio;

static Ratio
add (Ratio a,
     Ratio b)
{
  Ratio sum = { a.above * b.below + b.above * a.below, a.below * b.below };
  __int128 x = sum.above < 0 ? -sum.above : sum.above;
  __int128 y = sum.below;

  while (x != 0)
    {
      __int128 rest = y % x;

      y = x;
      x = rest;
    }

  return (Ratio) { sum.above / y, sum.below / y };
}

/* The value of the records on a day, found by looking at every one of them:
 * the last of those with the date, in the order of recording. */
static gboolean
find_value (GPtrArray  *records,
            guint       date_field,
            guint       value_field,
            GevDate     date,
            GevDecimal *value)
{
  GevTime latest = G_MININT64;

  for (guint i = 0; i < records->len; i++)
    {
      gpointer record = g_ptr_array_index (records, i);

      if (gev_record_get_date (record, date_field) == date &&
          gev_record_get_number (record, GEV_RECORD_CREATED) > latest)
        {
          latest = gev_record_get_number (record, GEV_RECORD_CREATED);
          *value = gev_record_get_number (record, value_field);
        }
    }

  return latest != G_MININT64;
}

static GevDecimal
rise (Case       *data,
      GevDecimal  value)
{
  GevDecimal up = value - gev_record_get_number (data->benefit, GEV_BENEFIT_BASELINE);

  return gev_record_get_choice (data->benefit, GEV_BENEFIT_DIRECTION) == GEV_DIRECTION_DOWN ? -up : up;
}

static gboolean
find_planned (Case       *data,
              GevDate     date,
              GevDecimal *improvement)
{
  GevDate start = gev_record_get_date (data->benefit, GEV_BENEFIT_BASELINE_DATE);
  GevDate end = gev_record_get_date (data->benefit, GEV_BENEFIT_TARGET_DATE);
  GevDecimal value;

  if (date == start)
    value = gev_record_get_number (data->benefit, GEV_BENEFIT_BASELINE);
  else if (date == end)
    value = gev_record_get_number (data->benefit, GEV_BENEFIT_TARGET);
  else if (date < start || date > end ||
           !find_value (data->plan_points, GEV_PLAN_POINT_DATE, GEV_PLAN_POINT_VALUE, date, &value))
    return FALSE;
  *improvement = rise (data, value);

  return TRUE;
}

/* What is realised of the days from @from to before @to, in millionths of the
 * unit, and times days where it is a rate. */
static Ratio
sum_realised (Case    *data,
              GevDate  from,
              GevDate  to)
{
  GevFlow flow = gev_record_get_number (data->benefit, GEV_BENEFIT_FLOW);
  Ratio sum = { 0, 1 };
  GevDecimal level = 0;

  for (GevDate date = gev_record_get_date (data->benefit, GEV_BENEFIT_BASELINE_DATE); date < to; date++)
    {
      GevDecimal before = level;
      GevDecimal amount = 0;
      GevDecimal value;

      if (find_value (data->measurements, GEV_MEASUREMENT_DATE, GEV_MEASUREMENT_VALUE, date, &value))
        level = amount = rise (data, value);
      if (date < from)
        continue;
      sum.above += flow == GEV_FLOW_RATE ? level : flow == GEV_FLOW_ONCE ? amount : level - before;
    }

  return sum;
}

static Ratio
sum_planned (Case    *data,
             GevDate  from,
             GevDate  to)
{
  GevFlow flow = gev_record_get_number (data->benefit, GEV_BENEFIT_FLOW);
  GevDate date = gev_record_get_date (data->benefit, GEV_BENEFIT_BASELINE_DATE);
  GevDate end = gev_record_get_date (data->benefit, GEV_BENEFIT_TARGET_DATE);
  Ratio sum = { 0, 1 };
  GevDecimal level = 0;

  while (date < to)
    {
      GevDate next = date + 1;
      GevDecimal target = level;
      Ratio line = { 0, 1 };

      if (date < end)
        while (!find_planned (data, next, &target))
          next++;
      line.below = 2 * (next - date);
      for (GevDate each = date; each < next && each < to; each++)
        {
          __int128 start = level * (next - date) + (__int128) (target - level) * (each - date);

          if (each < from)
            continue;
          if (flow == GEV_FLOW_RATE)
            line.above += 2 * start + (target - level); /* the mean of the day's ends */
          else if (flow == GEV_FLOW_CUMULATIVE)
            line.above += 2 * (target - level);
        }
      if (flow == GEV_FLOW_ONCE && next >= from && next < to)
        line.above = (__int128) (target - level) * line.below;
      sum = add (sum, line);
      level = target;
      date = next;
    }

  return sum;
}

static gint64
price_of (Case  *data,
          Ratio  amount)
{
  __int128 below = amount.below * GEV_DECIMAL_ONE;
  __int128 above = amount.above * gev_record_get_number (data->benefit, GEV_BENEFIT_UNIT_VALUE_ORE);
  __int128 ore;

  if (gev_record_get_number (data->benefit, GEV_BENEFIT_FLOW) == GEV_FLOW_RATE)
    below *= 365;
  ore = ((above < 0 ? -above : above) * 2 + below) / (2 * below);

  return (gint64) ((above < 0) != gev_record_get_flag (data->benefit, GEV_BENEFIT_DIS_BENEFIT) ? -ore : ore);
}

static void
set_random (gpointer record,
            guint    field,
            gint32   least,
            gint32   most)
{
  gev_record_set_number (record, field, g_test_rand_int_range (least, most + 1));
}

static Case *
create_random (GevDate start)
{
  Case *data = create_case ("1", NULL, NULL, NULL, NULL);
  gint64 baseline = g_test_rand_int_range (-1000000, 1000000);
  gint64 size = g_test_rand_int_range (1, 100000000);

  set_random (data->benefit, GEV_BENEFIT_UNIT_VALUE_ORE, 1, 1000000);
  set_random (data->benefit, GEV_BENEFIT_FLOW, 0, 2);
  set_random (data->benefit, GEV_BENEFIT_DIRECTION, 0, 1);
  set_random (data->benefit, GEV_BENEFIT_DIS_BENEFIT, 0, 1);
  gev_record_set_number (data->benefit, GEV_BENEFIT_BASELINE, baseline);
  set_random (data->benefit, GEV_BENEFIT_BASELINE_DATE, start, start + 20);
  gev_record_set_number (data->benefit, GEV_BENEFIT_TARGET,
                         gev_record_get_choice (data->benefit, GEV_BENEFIT_DIRECTION) == GEV_DIRECTION_DOWN
                           ? baseline - size
                           : baseline + size);
  set_random (data->benefit, GEV_BENEFIT_TARGET_DATE, start + 21, start + 900);
  for (int i = g_test_rand_int_range (0, 5); i > 0; i--)
    {
      gpointer point;

      add_plan (data, "2024-01-01", "0");
      point = g_ptr_array_index (data->plan_points, data->plan_points->len - 1);
      set_random (point, GEV_PLAN_POINT_DATE, start, start + 900);
      set_random (point, GEV_PLAN_POINT_VALUE, -1000000, 100000000);
      set_random (point, GEV_RECORD_CREATED, 1, G_MAXINT32 - 1);
    }
  for (int i = g_test_rand_int_range (0, 9); i > 0; i--)
    {
      gpointer measurement;

      add_measurement (data, "2024-01-01", "0", g_test_rand_int ());
      measurement = g_ptr_array_index (data->measurements, data->measurements->len - 1);
      set_random (measurement, GEV_MEASUREMENT_DATE, start, start + 60 * i);
      set_random (measurement, GEV_MEASUREMENT_VALUE, -1000000, 100000000);
    }

  return data;
}

/* Figures of random benefits are those of the other road, and a period is the
 * sum of its parts but for their rounding. */
static void
test_day_by_day (void)
{
  GevDate start = day ("2023-11-01");

  for (int i = 0; i < 1000; i++)
    {
      g_autoptr (Case) data = create_random (start);
      g_autoptr (GevBenefitValue) value = compile (data);
      GevDate from = g_test_rand_int_range (start - 5, start + 600);
      GevDate middle = from + g_test_rand_int_range (0, 200);
      GevDate to = middle + g_test_rand_int_range (0, 400);
      gint64 whole = gev_benefit_value_realised (value, from, to);
      gint64 plan = gev_benefit_value_planned (value, from, to);
      Ratio so_far = { 0, 1 };

      g_assert_cmpint (whole, ==, price_of (data, sum_realised (data, from, to)));
      g_assert_cmpint (plan, ==, price_of (data, sum_planned (data, from, to)));
      whole -= gev_benefit_value_realised (value, from, middle);
      whole -= gev_benefit_value_realised (value, middle, to);
      plan -= gev_benefit_value_planned (value, from, middle);
      plan -= gev_benefit_value_planned (value, middle, to);
      g_assert_cmpint (ABS (whole), <=, 1);
      g_assert_cmpint (ABS (plan), <=, 1);

      /* As a total so far, what is planned up to a day is p of that day. */
      set_field (data->benefit, GEV_BENEFIT_FLOW, "cumulative");
      gev_benefit_value_unref (g_steal_pointer (&value));
      value = compile (data);
      so_far = sum_planned (data, start, to);
      g_assert_cmpfloat_with_epsilon (gev_benefit_value_planned_improvement (value, to),
                                      (double) so_far.above / (double) so_far.below / GEV_DECIMAL_ONE, 1e-9);
      so_far = sum_realised (data, start, to + 1);
      g_assert_cmpint (gev_benefit_value_improvement (value, to), ==, (gint64) so_far.above);
    }
}

static void
add_to_set (GevRecordSet *set,
            GPtrArray    *records,
            guint         benefit_field,
            GevBenefit   *benefit)
{
  for (guint i = 0; i < records->len; i++)
    {
      gpointer record = g_ptr_array_index (records, i);

      gev_record_set_text (record, benefit_field, gev_record_get_uuid (benefit));
      gev_record_set_add (set, record);
    }
}

static void
test_from_set (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  g_autoptr (Case) data = create_mock ();
  g_autoptr (Case) other = create_mock ();
  g_autoptr (GevBenefitValue) value = NULL;

  add_to_set (set, data->plan_points, GEV_PLAN_POINT_BENEFIT, data->benefit);
  add_to_set (set, data->measurements, GEV_MEASUREMENT_BENEFIT, data->benefit);
  add_measurement (other, "2024-12-02", "40", 1);
  add_to_set (set, other->measurements, GEV_MEASUREMENT_BENEFIT, other->benefit);
  value = gev_benefit_value_new_from_set (set, data->benefit);
  g_assert_cmpint (realised (value, "2024-01-01", "2026-11-21"), ==, 698088000);
  g_assert_cmpint (planned (value, "2024-01-01", "2026-11-21"), ==, 1203804000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/benefit-value/worked-down", test_worked_down);
  g_test_add_func ("/model/benefit-value/worked-mock", test_worked_mock);
  g_test_add_func ("/model/benefit-value/leap-year", test_leap_year);
  g_test_add_func ("/model/benefit-value/which-measurements", test_which_measurements);
  g_test_add_func ("/model/benefit-value/once", test_once);
  g_test_add_func ("/model/benefit-value/cumulative", test_cumulative);
  g_test_add_func ("/model/benefit-value/limits", test_limits);
  g_test_add_func ("/model/benefit-value/overdue", test_overdue);
  g_test_add_func ("/model/benefit-value/incomplete", test_incomplete);
  g_test_add_func ("/model/benefit-value/rounding", test_rounding);
  g_test_add_func ("/model/benefit-value/extremes", test_extremes);
  g_test_add_func ("/model/benefit-value/day-by-day", test_day_by_day);
  g_test_add_func ("/model/benefit-value/from-set", test_from_set);

  return g_test_run ();
}
