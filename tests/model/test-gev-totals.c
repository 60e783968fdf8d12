/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-totals.h"

#include "gev-benefit-value.h"
#include "gev-measurement.h"
#include "gev-plan-point.h"
#include "gev-portfolio.h"
#include "gev-programme.h"
#include "gev-project.h"

static GevDate
day (const char *text)
{
  GevDate date = gev_date_from_iso (text);

  g_assert_cmpint (date, !=, GEV_DATE_NONE);

  return date;
}

static gpointer
add_record (GevRecordSet *set,
            GType         type,
            guint         title_field,
            const char   *title,
            guint         owner_field,
            gpointer      owner)
{
  g_autoptr (GevRecord) record = gev_record_new (type);

  gev_record_set_text (record, title_field, title);
  if (owner != NULL)
    gev_record_set_text (record, owner_field, gev_record_get_uuid (owner));
  gev_record_set_add (set, record);

  return record;
}

static GevProject *
add_project (GevRecordSet *set,
             const char   *title,
             GevProgramme *programme)
{
  return add_record (set, GEV_TYPE_PROJECT, GEV_PROJECT_TITLE, title, GEV_PROJECT_PROGRAMME, programme);
}

/* A total so far, of a krone each, from 0 on 2024-01-01 to a target a year of
 * 366 days later, measured on 2024-07-02, in the middle of it. */
static GevBenefit *
add_benefit (GevRecordSet    *set,
             const char      *title,
             gpointer         owner,
             int              target,
             int              measured,
             GevBenefitGroup  group)
{
  guint owner_field = GEV_IS_PROGRAMME (owner) ? GEV_BENEFIT_PROGRAMME : GEV_BENEFIT_PROJECT;
  GevBenefit *benefit = add_record (set, GEV_TYPE_BENEFIT, GEV_BENEFIT_TITLE, title, owner_field, owner);
  g_autoptr (GevRecord) measurement = gev_record_new (GEV_TYPE_MEASUREMENT);

  gev_record_set_number (benefit, GEV_BENEFIT_PRICED, TRUE);
  gev_record_set_number (benefit, GEV_BENEFIT_UNIT_VALUE_ORE, 100);
  gev_record_set_number (benefit, GEV_BENEFIT_FLOW, GEV_FLOW_CUMULATIVE);
  gev_record_set_number (benefit, GEV_BENEFIT_GROUP, group);
  gev_record_set_number (benefit, GEV_BENEFIT_BASELINE, 0);
  gev_record_set_number (benefit, GEV_BENEFIT_BASELINE_DATE, day ("2024-01-01"));
  gev_record_set_number (benefit, GEV_BENEFIT_TARGET, target * GEV_DECIMAL_ONE);
  gev_record_set_number (benefit, GEV_BENEFIT_TARGET_DATE, day ("2025-01-01"));
  gev_record_set_text (measurement, GEV_MEASUREMENT_BENEFIT, gev_record_get_uuid (benefit));
  gev_record_set_number (measurement, GEV_MEASUREMENT_DATE, day ("2024-07-02"));
  gev_record_set_number (measurement, GEV_MEASUREMENT_VALUE, measured * GEV_DECIMAL_ONE);
  gev_record_set_add (set, measurement);

  return benefit;
}

typedef struct
{
  GevRecordSet *set;
  GevProgramme *programme;
  GevProject *beta;
  GevProject *alpha;
  GevProject *outside;
  GevBenefit *direct;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GevBenefit *benefit;

  fixture->set = gev_record_set_new ();
  fixture->programme = add_record (fixture->set, GEV_TYPE_PROGRAMME, GEV_PROGRAMME_NAME, "Programme", 0,
                                   NULL);
  fixture->beta = add_project (fixture->set, "Beta", fixture->programme);
  fixture->alpha = add_project (fixture->set, "Alpha", fixture->programme);
  fixture->outside = add_project (fixture->set, "Outside", NULL);

  /* On 2024-07-02 half of each target is planned: 100, 300, 500, 50, 20 kr. */
  fixture->direct = add_benefit (fixture->set, "Direct", fixture->programme, 200, 100,
                                 GEV_BENEFIT_GROUP_BUDGET_EFFECT);
  add_benefit (fixture->set, "Behind", fixture->beta, 600, 180, GEV_BENEFIT_GROUP_ALTERNATIVE_USE);
  add_benefit (fixture->set, "Elsewhere", fixture->outside, 1000, 0, GEV_BENEFIT_GROUP_PUBLIC_ELSEWHERE);
  benefit = add_benefit (fixture->set, "Drawback", fixture->alpha, 100, 30, GEV_BENEFIT_GROUP_BUDGET_EFFECT);
  gev_record_set_number (benefit, GEV_BENEFIT_DIS_BENEFIT, TRUE);
  benefit = add_benefit (fixture->set, "Trust", fixture->alpha, 40, 20, GEV_BENEFIT_GROUP_NON_PRICED);
  gev_record_set_number (benefit, GEV_BENEFIT_PRICED, FALSE);
  gev_record_set_number (benefit, GEV_BENEFIT_NEXT_DUE, day ("2024-12-01"));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->set);
}

static GevTotals *
add_up (Fixture           *fixture,
        gpointer           scope,
        GevTotalsGrouping  grouping,
        const char        *as_of)
{
  GevTotalsOptions options = { .scope = scope, .grouping = grouping, .as_of = day (as_of) };

  return gev_totals_new (fixture->set, &options);
}

static void
test_sum (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (GevTotals) totals = add_up (fixture, NULL, GEV_TOTALS_UNGROUPED, "2024-07-02");
  g_autoptr (GevTotals) programme = add_up (fixture, fixture->programme, GEV_TOTALS_UNGROUPED, "2024-07-03");
  g_autoptr (GevTotals) project = add_up (fixture, fixture->outside, GEV_TOTALS_UNGROUPED, "2024-07-03");
  g_autoptr (GevTotals) benefit = add_up (fixture, fixture->direct, GEV_TOTALS_UNGROUPED, "2024-07-03");
  const GevTotalsRow *sum = gev_totals_get_sum (totals);

  /* The day that it is does not count in kroner: nothing is measured yet. */
  g_assert_cmpuint (gev_totals_get_n_rows (totals), ==, 0);
  g_assert_null (sum->key);
  g_assert_cmpint (sum->from, ==, day ("2024-01-01"));
  g_assert_cmpint (sum->to, ==, day ("2024-07-02"));
  g_assert_cmpint (sum->realised_ore, ==, 0);
  g_assert_cmpint (sum->planned_ore, ==, (100 + 300 + 500 - 50) * 100);
  g_assert_cmpint (sum->planned_to_date_ore, ==, sum->planned_ore);

  /* Value and plan of the day do: 1, 0.6 and 0 of the plan, weights 100, 300
   * and 500 kr; 280 / 900. The drawback and what is not priced stand apart. */
  g_assert_cmpfloat_with_epsilon (sum->status_ratio, 280.0 / 900.0, 1e-12);
  g_assert_cmpint (sum->status, ==, GEV_STATUS_OFF_PLAN);
  g_assert_cmpuint (sum->n_benefits, ==, 5);
  g_assert_cmpuint (sum->n_dis_benefits, ==, 1);
  g_assert_cmpuint (sum->n_status[GEV_STATUS_ON_PLAN], ==, 2);
  g_assert_cmpuint (sum->n_status[GEV_STATUS_BEHIND], ==, 1);
  g_assert_cmpuint (sum->n_status[GEV_STATUS_OFF_PLAN], ==, 1);
  g_assert_cmpuint (sum->n_status[GEV_STATUS_NOT_DUE], ==, 0);
  g_assert_cmpuint (sum->n_status_unpriced[GEV_STATUS_ON_PLAN], ==, 1);
  g_assert_cmpuint (sum->n_status_unpriced[GEV_STATUS_OFF_PLAN], ==, 0);
  g_assert_cmpuint (sum->n_overdue, ==, 0);

  g_assert_cmpint (gev_totals_get_sum (programme)->realised_ore, ==, (100 + 180 - 30) * 100);
  g_assert_cmpuint (gev_totals_get_sum (programme)->n_benefits, ==, 4);
  g_assert_cmpint (gev_totals_get_sum (programme)->status, ==, GEV_STATUS_BEHIND);
  g_assert_cmpuint (gev_totals_get_sum (project)->n_benefits, ==, 1);
  g_assert_cmpint (gev_totals_get_sum (benefit)->realised_ore, ==, 10000);
  g_assert_cmpint (gev_totals_get_sum (benefit)->status, ==, GEV_STATUS_ON_PLAN);
}

static void
test_overdue (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GevTotals) due = add_up (fixture, NULL, GEV_TOTALS_UNGROUPED, "2024-12-01");
  g_autoptr (GevTotals) overdue = add_up (fixture, NULL, GEV_TOTALS_UNGROUPED, "2024-12-02");

  g_assert_cmpuint (gev_totals_get_sum (due)->n_overdue, ==, 0);
  g_assert_cmpuint (gev_totals_get_sum (overdue)->n_overdue, ==, 1);
}

/* The limits are the portfolio's. */
static void
test_limits (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GevTotals) totals = NULL;
  gpointer portfolio;

  portfolio = add_record (fixture->set, GEV_TYPE_PORTFOLIO, GEV_PORTFOLIO_TITLE, "Portfolio", 0, NULL);
  gev_record_set_number (portfolio, GEV_PORTFOLIO_ON_PLAN_LIMIT, 500000);
  gev_record_set_number (portfolio, GEV_PORTFOLIO_BEHIND_LIMIT, 250000);
  totals = add_up (fixture, NULL, GEV_TOTALS_UNGROUPED, "2024-07-02");
  g_assert_cmpint (gev_totals_get_sum (totals)->status, ==, GEV_STATUS_BEHIND);
  g_assert_cmpuint (gev_totals_get_sum (totals)->n_status[GEV_STATUS_ON_PLAN], ==, 3);
  g_assert_cmpuint (gev_totals_get_sum (totals)->n_status[GEV_STATUS_BEHIND], ==, 0);
}

/* (52 + 2) of 60 kr planned is just 0.9, though floating point falls short. */
static void
test_mean_at_limit (void)
{
  Fixture fixture = { .set = gev_record_set_new () };
  g_autoptr (GevTotals) totals = NULL;

  fixture.alpha = add_project (fixture.set, "Alpha", NULL);
  add_benefit (fixture.set, "More", fixture.alpha, 90, 52, GEV_BENEFIT_GROUP_BUDGET_EFFECT);
  add_benefit (fixture.set, "Less", fixture.alpha, 30, 2, GEV_BENEFIT_GROUP_BUDGET_EFFECT);
  totals = add_up (&fixture, NULL, GEV_TOTALS_UNGROUPED, "2024-07-02");
  g_assert_cmpint (gev_totals_get_sum (totals)->status, ==, GEV_STATUS_ON_PLAN);
  g_assert_cmpfloat (gev_totals_get_sum (totals)->status_ratio, <, 0.9);
  g_object_unref (fixture.set);
}

/* What was planned to cost more than it gave so far has no weight. */
static void
test_negative_weight (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (GevRecord) point = gev_record_new (GEV_TYPE_PLAN_POINT);
  g_autoptr (GevTotals) direct = NULL;
  g_autoptr (GevTotals) programme = NULL;

  gev_record_set_number (fixture->direct, GEV_BENEFIT_FLOW, GEV_FLOW_RATE);
  gev_record_set_text (point, GEV_PLAN_POINT_BENEFIT, gev_record_get_uuid (fixture->direct));
  gev_record_set_number (point, GEV_PLAN_POINT_DATE, day ("2024-11-01"));
  gev_record_set_number (point, GEV_PLAN_POINT_VALUE, -1000 * GEV_DECIMAL_ONE);
  gev_record_set_add (fixture->set, point);
  direct = add_up (fixture, fixture->direct, GEV_TOTALS_UNGROUPED, "2024-12-31");
  g_assert_cmpint (gev_totals_get_sum (direct)->planned_ore, <, 0);
  g_assert_cmpuint (gev_totals_get_sum (direct)->n_status[GEV_STATUS_BEHIND], ==, 1);
  g_assert_cmpint (gev_totals_get_sum (direct)->status, ==, GEV_STATUS_NOT_DUE);
  g_assert_cmpfloat (gev_totals_get_sum (direct)->status_ratio, ==, 0);

  /* What is left is the project Beta: 180 of 600 · 365 / 366 */
  programme = add_up (fixture, fixture->programme, GEV_TOTALS_UNGROUPED, "2024-12-31");
  g_assert_cmpfloat_with_epsilon (gev_totals_get_sum (programme)->status_ratio,
                                  180.0 * 366 / (600 * 365), 1e-12);
}

static void
test_rows (Fixture       *fixture,
           gconstpointer  data)
{
  static const struct
  {
    GevTotalsGrouping grouping;
    const char *labels[6];
    int realised[5];
  } cases[] = {
    { GEV_TOTALS_BY_PROJECT, { "Alpha", "Beta", "Outside", "-" }, { -30, 180, 0, 100 } },
    { GEV_TOTALS_BY_PROGRAMME, { "Programme", "-" }, { 250, 0 } },
    { GEV_TOTALS_BY_GROUP,
      { "budget-effect", "alternative-use", "public-elsewhere", "non-priced" },
      { 70, 180, 0, 0 } },
    { GEV_TOTALS_BY_TYPE, { "income", "-" }, { 100, 150 } },
    { GEV_TOTALS_BY_DIMENSION, { "user", "-" }, { 100, 150 } },
    { GEV_TOTALS_BY_STATUS, { "on-plan", "behind", "off-plan", "-" }, { 100, 180, 0, -30 } },
  };

  gev_record_set_number (fixture->direct, GEV_BENEFIT_TYPE, GEV_BENEFIT_TYPE_INCOME);
  gev_record_set_number (fixture->direct, GEV_BENEFIT_DIMENSION, GEV_DIMENSION_USER);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GevTotals) totals = add_up (fixture, NULL, cases[i].grouping, "2024-07-03");

      g_assert_cmpuint (gev_totals_get_n_rows (totals), ==, g_strv_length ((char **) cases[i].labels));
      for (guint j = 0; j < gev_totals_get_n_rows (totals); j++)
        {
          const GevTotalsRow *row = gev_totals_get_row (totals, j);
          g_autofree char *label = row->record != NULL ? gev_record_dup_title (row->record)
                                                       : g_strdup (row->key != NULL ? row->key : "-");

          g_assert_cmpstr (label, ==, cases[i].labels[j]);
          g_assert_cmpint (row->realised_ore, ==, cases[i].realised[j] * 100);
          if (row->record != NULL)
            g_assert_cmpstr (row->key, ==, gev_record_get_uuid (row->record));
          else
            g_assert_cmpstr (row->key, ==, row->term != NULL ? row->term->nick : NULL);
        }
    }
}

static void
test_years (Fixture       *fixture,
            gconstpointer  data)
{
  GevTotalsOptions options = {
    .scope = fixture->direct,
    .as_of = day ("2024-07-03"),
    .from = day ("2023-12-30"),
    .to = day ("2026-01-01"),
    .grouping = GEV_TOTALS_BY_YEAR,
  };
  g_autoptr (GevTotals) totals = gev_totals_new (fixture->set, &options);
  static const char *const keys[] = { "2023", "2024", "2025" };
  static const char *const starts[] = { "2023-12-30", "2024-01-01", "2025-01-01", "2026-01-01" };
  static const gint64 planned[] = { 0, 20000, 0 };
  static const gint64 to_date[] = { 0, 10055, 0 }; /* 200 kr · 184 / 366 = 100.546… kr */
  static const gint64 realised[] = { 0, 10000, 0 };

  g_assert_cmpuint (gev_totals_get_n_rows (totals), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      const GevTotalsRow *row = gev_totals_get_row (totals, i);

      g_assert_cmpstr (row->key, ==, keys[i]);
      g_assert_cmpint (row->from, ==, day (starts[i]));
      g_assert_cmpint (row->to, ==, day (starts[i + 1]));
      g_assert_cmpint (row->planned_ore, ==, planned[i]);
      g_assert_cmpint (row->planned_to_date_ore, ==, to_date[i]);
      g_assert_cmpint (row->realised_ore, ==, realised[i]);
      g_assert_cmpuint (row->n_benefits, ==, 0);
    }
  g_assert_cmpint (gev_totals_get_sum (totals)->planned_ore, ==, 20000);
  g_assert_cmpint (gev_totals_get_sum (totals)->planned_to_date_ore, ==, 10055);
}

static void
test_groups_filter (Fixture       *fixture,
                    gconstpointer  data)
{
  GevTotalsOptions options = { .as_of = day ("2024-07-03"), .groups = 1u << GEV_BENEFIT_GROUP_BUDGET_EFFECT };
  g_autoptr (GevTotals) totals = NULL;

  add_record (fixture->set, GEV_TYPE_BENEFIT, GEV_BENEFIT_TITLE, "No group", GEV_BENEFIT_PROJECT,
              fixture->alpha);
  totals = gev_totals_new (fixture->set, &options);
  g_assert_cmpuint (gev_totals_get_sum (totals)->n_benefits, ==, 2);
  g_assert_cmpint (gev_totals_get_sum (totals)->realised_ore, ==, (100 - 30) * 100);
}

static void
test_empty (void)
{
  Fixture fixture = { .set = gev_record_set_new () };

  for (int i = GEV_TOTALS_UNGROUPED; i <= GEV_TOTALS_BY_STATUS; i++)
    {
      g_autoptr (GevTotals) totals = add_up (&fixture, NULL, i, "2026-11-21");
      const GevTotalsRow *sum = gev_totals_get_sum (totals);

      g_assert_cmpuint (gev_totals_get_n_rows (totals), ==, 0);
      g_assert_cmpuint (sum->n_benefits, ==, 0);
      g_assert_cmpint (sum->planned_ore, ==, 0);
      g_assert_cmpint (sum->realised_ore, ==, 0);
      g_assert_cmpint (sum->status, ==, GEV_STATUS_NOT_DUE);
      g_assert_cmpint (sum->from, ==, day ("2026-11-21"));
      g_assert_cmpint (sum->to, ==, day ("2026-11-21"));
    }
  g_object_unref (fixture.set);
}

/* Whatever the rows are, they add up to the same sum, which is that of the
 * benefits' own figures. Rates at odd amounts leave øre to round everywhere. */
static void
test_adds_up (Fixture       *fixture,
              gconstpointer  data)
{
  GPtrArray *benefits;
  GevTotalsOptions options = {
    .as_of = day ("2026-05-05"),
    .from = day ("2023-05-05"),
    .to = day ("2028-05-05"),
  };
  gint64 realised = 0;
  gint64 planned = 0;

  for (int i = 0; i < 60; i++)
    {
      gpointer owners[] = { fixture->programme, fixture->alpha, fixture->beta, fixture->outside };
      GevBenefit *benefit = add_benefit (fixture->set, "Benefit", owners[g_test_rand_int_range (0, 4)],
                                         g_test_rand_int_range (1, 1000), g_test_rand_int_range (-100, 1000),
                                         g_test_rand_int_range (0, 4));

      gev_record_set_number (benefit, GEV_BENEFIT_UNIT_VALUE_ORE, g_test_rand_int_range (1, 1000));
      gev_record_set_number (benefit, GEV_BENEFIT_FLOW, g_test_rand_int_range (0, 3));
      gev_record_set_number (benefit, GEV_BENEFIT_TYPE, g_test_rand_int_range (0, 4));
      gev_record_set_number (benefit, GEV_BENEFIT_DIS_BENEFIT, g_test_rand_int_range (0, 4) == 0);
    }
  benefits = gev_record_set_get_all (fixture->set, GEV_TYPE_BENEFIT);
  for (guint i = 0; i < benefits->len; i++)
    {
      g_autoptr (GevBenefitValue) value = NULL;

      value = gev_benefit_value_new_from_set (fixture->set, g_ptr_array_index (benefits, i));
      realised += gev_benefit_value_realised (value, options.from, options.as_of);
      planned += gev_benefit_value_planned (value, options.from, options.to);
    }

  for (options.grouping = GEV_TOTALS_BY_PROJECT; options.grouping <= GEV_TOTALS_BY_STATUS; options.grouping++)
    {
      g_autoptr (GevTotals) totals = gev_totals_new (fixture->set, &options);
      const GevTotalsRow *sum = gev_totals_get_sum (totals);
      GevTotalsRow all = { 0 };
      guint n_statuses = sum->n_dis_benefits;

      for (guint i = 0; i < gev_totals_get_n_rows (totals); i++)
        {
          const GevTotalsRow *row = gev_totals_get_row (totals, i);

          all.planned_ore += row->planned_ore;
          all.planned_to_date_ore += row->planned_to_date_ore;
          all.realised_ore += row->realised_ore;
          all.n_benefits += row->n_benefits;
          all.n_dis_benefits += row->n_dis_benefits;
          for (int j = 0; j < GEV_N_STATUSES; j++)
            all.n_status[j] += row->n_status[j];
        }
      g_assert_cmpint (sum->realised_ore, ==, realised);
      g_assert_cmpint (sum->planned_ore, ==, planned);
      g_assert_cmpint (all.realised_ore, ==, realised);
      g_assert_cmpint (all.planned_ore, ==, planned);
      g_assert_cmpint (all.planned_to_date_ore, ==, sum->planned_to_date_ore);
      for (int j = 0; j < GEV_N_STATUSES; j++)
        n_statuses += sum->n_status[j];
      g_assert_cmpuint (n_statuses, ==, sum->n_benefits);
      if (options.grouping != GEV_TOTALS_BY_YEAR)
        {
          g_assert_cmpuint (all.n_benefits, ==, sum->n_benefits);
          g_assert_cmpuint (all.n_dis_benefits, ==, sum->n_dis_benefits);
          g_assert_cmpmem (all.n_status, sizeof all.n_status, sum->n_status, sizeof sum->n_status);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add ("/model/totals/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("sum", test_sum);
  ADD ("overdue", test_overdue);
  ADD ("limits", test_limits);
  ADD ("negative-weight", test_negative_weight);
  ADD ("rows", test_rows);
  ADD ("years", test_years);
  ADD ("groups-filter", test_groups_filter);
  ADD ("adds-up", test_adds_up);
  g_test_add_func ("/model/totals/mean-at-limit", test_mean_at_limit);
  g_test_add_func ("/model/totals/empty", test_empty);

  return g_test_run ();
}
