/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-value-pieces.h"

#include "gev-measurement.h"
#include "gev-plan-point.h"

/* A day and a value, as they are written in files. */
typedef struct
{
  const char *date;
  const char *value;
} Point;

static void
set_text (gpointer    record,
          guint       field,
          const char *text)
{
  g_autoptr (GError) error = NULL;

  gev_record_from_string (record, field, text, &error);
  g_assert_no_error (error);
}

static GPtrArray *
create_records (GType        type,
                guint        date_field,
                guint        value_field,
                const Point *points)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  for (; points->date != NULL; points++)
    {
      GevRecord *record = gev_record_new (type);

      set_text (record, date_field, points->date);
      set_text (record, value_field, points->value);
      g_ptr_array_add (records, record);
    }

  return records;
}

/* The first point of the plan is the baseline, the last the target. */
static GevBenefitValue *
create_value (const char  *flow,
              const char  *direction,
              const char  *unit_value_ore,
              const Point *plan,
              const Point *measured)
{
  g_autoptr (GevBenefit) benefit = GEV_BENEFIT (gev_record_new (GEV_TYPE_BENEFIT));
  g_autoptr (GPtrArray) points = create_records (GEV_TYPE_PLAN_POINT, GEV_PLAN_POINT_DATE, GEV_PLAN_POINT_VALUE, plan);
  g_autoptr (GPtrArray) measurements =
    create_records (GEV_TYPE_MEASUREMENT, GEV_MEASUREMENT_DATE, GEV_MEASUREMENT_VALUE, measured);

  set_text (benefit, GEV_BENEFIT_PRICED, "true");
  set_text (benefit, GEV_BENEFIT_FLOW, flow);
  set_text (benefit, GEV_BENEFIT_DIRECTION, direction);
  set_text (benefit, GEV_BENEFIT_UNIT_VALUE_ORE, unit_value_ore);
  set_text (benefit, GEV_BENEFIT_BASELINE_DATE, plan[0].date);
  set_text (benefit, GEV_BENEFIT_BASELINE, plan[0].value);
  set_text (benefit, GEV_BENEFIT_TARGET_DATE, plan[points->len - 1].date);
  set_text (benefit, GEV_BENEFIT_TARGET, plan[points->len - 1].value);

  return gev_benefit_value_new (benefit, points, measurements);
}

static GevDate
day (const char *text)
{
  return gev_date_from_iso (text);
}

static void
assert_piece (GArray     *pieces,
              guint       position,
              const char *from,
              const char *to,
              const char *changed,
              gint64      improvement,
              gint64      ore)
{
  const GevValuePiece *piece = &g_array_index (pieces, GevValuePiece, position);

  g_assert_cmpuint (position, <, pieces->len);
  g_assert_cmpint (piece->from, ==, day (from));
  g_assert_cmpint (piece->to, ==, day (to));
  g_assert_cmpint (piece->changed, ==, changed != NULL ? day (changed) : GEV_DATE_NONE);
  g_assert_cmpint (piece->improvement, ==, improvement);
  g_assert_cmpint (piece->ore, ==, ore);
}

/* domain.md, worked (1): 100 became 80 and 70, down is better, 1 000 kr each. */
static void
test_down (void)
{
  const Point plan[] = { { "2024-01-01", "100" }, { "2025-12-31", "60" }, { NULL } };
  const Point measured[] = { { "2024-07-01", "80" }, { "2025-01-01", "70" }, { NULL } };
  g_autoptr (GevBenefitValue) value = create_value ("rate", "down", "100000", plan, measured);
  g_autoptr (GArray) both = gev_value_pieces_new (value, FALSE, GEV_DATE_NONE, GEV_DATE_NONE, day ("2026-01-01"));
  g_autoptr (GArray) second =
    gev_value_pieces_new (value, FALSE, GEV_DATE_NONE, day ("2025-01-01"), day ("2026-01-01"));

  g_assert_cmpuint (both->len, ==, 3);
  assert_piece (both, 0, "2024-01-01", "2024-07-01", NULL, 0, 0);
  assert_piece (both, 1, "2024-07-01", "2025-01-01", "2024-07-01", 20000000, 1008219);
  assert_piece (both, 2, "2025-01-01", "2026-01-01", "2025-01-01", 30000000, 3000000);
  g_assert_cmpuint (second->len, ==, 1);
  assert_piece (second, 0, "2025-01-01", "2026-01-01", "2025-01-01", 30000000, 3000000);
}

/* domain.md, worked (2), k = 186 150 kr, which is 510 kr a day. */
static void
test_up (void)
{
  const Point plan[] = {
    { "2024-01-01", "0" }, { "2024-07-01", "4" }, { "2025-07-01", "26" }, { "2026-07-01", "40" }, { NULL },
  };
  const Point measured[] = {
    { "2024-12-01", "8" },  { "2025-06-01", "15" }, { "2025-12-01", "24" },
    { "2026-06-01", "29" }, { "2026-10-01", "31" }, { NULL },
  };
  g_autoptr (GevBenefitValue) value = create_value ("rate", "up", "18615000", plan, measured);
  g_autoptr (GArray) realised = gev_value_pieces_new (value, FALSE, GEV_DATE_NONE, GEV_DATE_NONE, day ("2026-11-21"));
  g_autoptr (GArray) planned = gev_value_pieces_new (value, TRUE, GEV_DATE_NONE, GEV_DATE_NONE, day ("2026-11-21"));

  g_assert_cmpuint (realised->len, ==, 6);
  assert_piece (realised, 0, "2024-01-01", "2024-12-01", NULL, 0, 0);
  assert_piece (realised, 1, "2024-12-01", "2025-06-01", "2024-12-01", 8000000, 51000 * 8 * 182);
  assert_piece (realised, 2, "2025-06-01", "2025-12-01", "2025-06-01", 15000000, 51000 * 15 * 183);
  assert_piece (realised, 3, "2025-12-01", "2026-06-01", "2025-12-01", 24000000, 51000 * 24 * 182);
  assert_piece (realised, 4, "2026-06-01", "2026-10-01", "2026-06-01", 29000000, 51000 * 29 * 122);
  assert_piece (realised, 5, "2026-10-01", "2026-11-21", "2026-10-01", 31000000, 51000 * 31 * 51);
  /* Together 698 088 000 øre. */

  g_assert_cmpuint (planned->len, ==, 4);
  assert_piece (planned, 0, "2024-01-01", "2024-07-01", NULL, 2000000, 51000 * 2 * 182);
  assert_piece (planned, 1, "2024-07-01", "2025-07-01", NULL, 15000000, 51000 * 15 * 365);
  assert_piece (planned, 2, "2025-07-01", "2026-07-01", NULL, 33000000, 51000 * 33 * 365);
  assert_piece (planned, 3, "2026-07-01", "2026-11-21", NULL, 40000000, 51000 * 40 * 143);
  /* Together 1 203 804 000 øre. */
}

/* Amounts of their own: 10 and 5 units, 200 øre each. */
static void
test_once (void)
{
  const Point plan[] = { { "2025-01-01", "0" }, { "2025-03-01", "10" }, { "2025-12-31", "30" }, { NULL } };
  const Point measured[] = { { "2025-02-10", "10" }, { "2025-06-01", "5" }, { NULL } };
  g_autoptr (GevBenefitValue) value = create_value ("once", "up", "200", plan, measured);
  g_autoptr (GArray) realised = gev_value_pieces_new (value, FALSE, GEV_DATE_NONE, GEV_DATE_NONE, day ("2025-08-01"));
  g_autoptr (GArray) planned = gev_value_pieces_new (value, TRUE, GEV_DATE_NONE, GEV_DATE_NONE, day ("2026-01-01"));

  g_assert_cmpuint (realised->len, ==, 2);
  assert_piece (realised, 0, "2025-01-01", "2025-02-11", "2025-02-10", 10000000, 2000);
  assert_piece (realised, 1, "2025-02-11", "2025-06-02", "2025-06-01", 5000000, 1000);
  g_assert_cmpuint (planned->len, ==, 2);
  assert_piece (planned, 0, "2025-01-01", "2025-03-02", "2025-03-01", 10000000, 2000);
  assert_piece (planned, 1, "2025-03-02", "2026-01-01", "2025-12-31", 20000000, 4000);
}

/* Totals so far: 10, then 25; planned 30 in a straight line over 300 days. */
static void
test_cumulative (void)
{
  const Point plan[] = { { "2025-01-01", "0" }, { "2025-10-28", "30" }, { NULL } };
  const Point measured[] = { { "2025-02-10", "10" }, { "2025-06-01", "25" }, { NULL } };
  g_autoptr (GevBenefitValue) value = create_value ("cumulative", "up", "200", plan, measured);
  g_autoptr (GArray) realised =
    gev_value_pieces_new (value, FALSE, GEV_DATE_NONE, day ("2025-03-01"), day ("2025-08-01"));
  g_autoptr (GArray) planned = gev_value_pieces_new (value, TRUE, GEV_DATE_NONE, GEV_DATE_NONE, day ("2025-04-11"));

  g_assert_cmpuint (realised->len, ==, 1);
  assert_piece (realised, 0, "2025-03-01", "2025-06-02", "2025-06-01", 15000000, 3000);
  g_assert_cmpuint (planned->len, ==, 1);
  assert_piece (planned, 0, "2025-01-01", "2025-04-11", NULL, 10000000, 2000);
}

static void
test_nothing (void)
{
  g_autoptr (GevBenefit) benefit = GEV_BENEFIT (gev_record_new (GEV_TYPE_BENEFIT));
  g_autoptr (GevBenefitValue) value = gev_benefit_value_new (benefit, NULL, NULL);
  g_autoptr (GArray) realised = gev_value_pieces_new (value, FALSE, GEV_DATE_NONE, GEV_DATE_NONE, day ("2026-01-01"));

  g_assert_cmpuint (realised->len, ==, 0);
}

static void
assert_sum (GevBenefitValue *value,
            gboolean         planned,
            GevDate          rounded_from,
            GevDate          from,
            GevDate          to,
            gint64           sum)
{
  g_autoptr (GArray) pieces = gev_value_pieces_new (value, planned, rounded_from, from, to);
  GevDate last = from;

  for (guint i = 0; i < pieces->len; i++)
    {
      const GevValuePiece *piece = &g_array_index (pieces, GevValuePiece, i);

      g_assert_cmpint (piece->from, >=, last);
      g_assert_cmpint (piece->to, >, piece->from);
      g_assert_cmpint (piece->to, <=, to);
      sum -= piece->ore;
      last = piece->to;
    }
  g_assert_cmpint (sum, ==, 0);
}

/* Whatever the benefit is like, the pieces add up to its figures, to the øre. */
static void
test_random (void)
{
  static const char *const flows[] = { "rate", "once", "cumulative" };
  GevDate start = day ("2023-11-01");

  for (int i = 0; i < 1000; i++)
    {
      char texts[24][16];
      Point plan[6] = { 0 }, measured[8] = { 0 };
      int n_plan = g_test_rand_int_range (2, 5), n_measured = g_test_rand_int_range (0, 7);
      gboolean down = g_test_rand_bit ();
      g_autoptr (GevBenefitValue) value = NULL;
      g_autofree char *worth = g_strdup_printf ("%d", g_test_rand_int_range (1, 1000000));
      GevDate from = g_test_rand_int_range (start - 5, start + 600);
      GevDate to = from + g_test_rand_int_range (1, 500);

      for (int n = 0; n < n_plan + n_measured; n++)
        {
          Point *point = n < n_plan ? &plan[n] : &measured[n - n_plan];
          GevDate date = n < n_plan ? start + 97 * n : g_test_rand_int_range (start, start + 700);
          g_autofree char *iso = gev_date_to_iso (date);
          int size = n < n_plan ? 1000 * n : g_test_rand_int_range (-500, 5000);

          g_snprintf (texts[2 * n], sizeof *texts, "%s", iso);
          g_snprintf (texts[2 * n + 1], sizeof *texts, "%d.%03d", down ? -size : size,
                      g_test_rand_int_range (0, n < n_plan ? 1 : 1000));
          *point = (Point){ texts[2 * n], texts[2 * n + 1] };
        }
      value = create_value (flows[i % 3], down ? "down" : "up", worth, plan, measured);

      assert_sum (value, FALSE, from, from, to, gev_benefit_value_realised (value, from, to));
      assert_sum (value, TRUE, from, from, to, gev_benefit_value_planned (value, from, to));
      assert_sum (value, FALSE, GEV_DATE_NONE, from, to,
                  gev_benefit_value_realised (value, GEV_DATE_NONE, to) -
                    gev_benefit_value_realised (value, GEV_DATE_NONE, from));
      assert_sum (value, TRUE, GEV_DATE_NONE, GEV_DATE_NONE, to,
                  gev_benefit_value_planned (value, GEV_DATE_NONE, to));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/value-pieces/down", test_down);
  g_test_add_func ("/value-pieces/up", test_up);
  g_test_add_func ("/value-pieces/once", test_once);
  g_test_add_func ("/value-pieces/cumulative", test_cumulative);
  g_test_add_func ("/value-pieces/nothing", test_nothing);
  g_test_add_func ("/value-pieces/random", test_random);

  return g_test_run ();
}
