/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-indicators.h"

#include <math.h>

#include "gev-adoption.h"
#include "gev-benefit-value.h"
#include "gev-map-edge.h"
#include "gev-map-node.h"
#include "gev-measurement.h"
#include "gev-points-table.h"
#include "gev-programme.h"

#define assert_near(a, b) g_assert_cmpfloat (fabs ((a) - (b)), <, 1e-9)

static GevDate
day (const char *iso)
{
  return gev_date_from_iso (iso);
}

/* @track is -1 for none, @start %NULL for none. */
static GevProject *
add_project (GevRecordSet *set,
             int           track,
             const char   *start)
{
  g_autoptr (GevRecord) project = gev_record_new (GEV_TYPE_PROJECT);

  if (track >= 0)
    gev_record_set_number (project, GEV_PROJECT_TRACK, track);
  if (start != NULL)
    gev_record_set_number (project, GEV_PROJECT_START, day (start));
  gev_record_set_add (set, project);

  return GEV_PROJECT (project);
}

static const char *
add_change (GevRecordSet *set,
            GevProject   *project,
            const char   *date,
            GevStage      to,
            const char   *corrects)
{
  g_autoptr (GevRecord) change = gev_record_new (GEV_TYPE_STAGE_CHANGE);
  static GevTime created = 0;

  gev_record_set_text (change, GEV_STAGE_CHANGE_PROJECT, gev_record_get_uuid (project));
  gev_record_set_number (change, GEV_STAGE_CHANGE_DATE, day (date));
  gev_record_set_number (change, GEV_STAGE_CHANGE_TO, to);
  gev_record_set_text (change, GEV_STAGE_CHANGE_CORRECTS, corrects);
  gev_record_set_number (change, GEV_RECORD_CREATED, ++created);
  gev_record_set_add (set, change);

  return gev_record_get_uuid (change);
}

static void
add_adoption (GevRecordSet   *set,
              GevProject     *project,
              const char     *date,
              GevAdoptionWay  way)
{
  g_autoptr (GevRecord) adoption = gev_record_new (GEV_TYPE_ADOPTION);

  gev_record_set_text (adoption, GEV_ADOPTION_PROJECT, gev_record_get_uuid (project));
  gev_record_set_number (adoption, GEV_ADOPTION_DATE, day (date));
  gev_record_set_number (adoption, GEV_ADOPTION_WAY, way);
  gev_record_set_add (set, adoption);
}

/* From 0 on 2024-01-01 to 100 on 2026-01-01. */
static GevRecord *
add_benefit (GevRecordSet *set,
             GevProject   *project,
             int           dimension,
             int           weight)
{
  g_autoptr (GevRecord) benefit = gev_record_new (GEV_TYPE_BENEFIT);

  if (project != NULL)
    gev_record_set_text (benefit, GEV_BENEFIT_PROJECT, gev_record_get_uuid (project));
  if (dimension >= 0)
    gev_record_set_number (benefit, GEV_BENEFIT_DIMENSION, dimension);
  if (weight > 0)
    gev_record_set_number (benefit, GEV_BENEFIT_WEIGHT, weight - 1);
  gev_record_set_number (benefit, GEV_BENEFIT_BASELINE, 0);
  gev_record_set_number (benefit, GEV_BENEFIT_BASELINE_DATE, day ("2024-01-01"));
  gev_record_set_number (benefit, GEV_BENEFIT_TARGET, 100 * GEV_DECIMAL_ONE);
  gev_record_set_number (benefit, GEV_BENEFIT_TARGET_DATE, day ("2026-01-01"));
  gev_record_set_add (set, benefit);

  return benefit;
}

static void
measure (GevRecordSet *set,
         GevRecord    *benefit,
         const char   *date,
         int           value)
{
  g_autoptr (GevRecord) measurement = gev_record_new (GEV_TYPE_MEASUREMENT);

  gev_record_set_text (measurement, GEV_MEASUREMENT_BENEFIT, gev_record_get_uuid (benefit));
  gev_record_set_number (measurement, GEV_MEASUREMENT_DATE, day (date));
  gev_record_set_number (measurement, GEV_MEASUREMENT_VALUE, value * GEV_DECIMAL_ONE);
  gev_record_set_add (set, measurement);
}

static GevActivity
get_stock (GevRecordSet *set,
           const char   *date)
{
  g_autoptr (GevIndicators) indicators = gev_indicators_new (set);
  GevActivity stock;

  gev_indicators_read_stock (indicators, day (date), &stock);

  return stock;
}

static GevActivity
get_flow (GevRecordSet *set,
          const char   *from,
          const char   *to)
{
  g_autoptr (GevIndicators) indicators = gev_indicators_new (set);
  GevActivity flow;

  gev_indicators_read_flow (indicators, day (from), day (to), &flow);

  return flow;
}

static GevInnovationBenefit
get_benefit (GevRecordSet *set,
             const char   *date)
{
  g_autoptr (GevIndicators) indicators = gev_indicators_new (set);
  GevInnovationBenefit benefit;

  gev_indicators_read_benefit (indicators, day (date), &benefit);

  return benefit;
}

static void
test_empty (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  g_autoptr (GevIndicators) indicators = gev_indicators_new (set);
  g_autoptr (GArray) history =
    gev_indicators_read_history (indicators, day ("2026-01-01"), day ("2026-02-10"), GEV_INDICATOR_STEP_AUTO);
  GevActivity nothing = { 0 };
  GevActivity stock = get_stock (set, "2026-11-21");
  GevActivity flow = get_flow (set, "2000-01-01", "2026-11-21");
  GevInnovationBenefit benefit = get_benefit (set, "2026-11-21");

  g_assert_cmpmem (&stock, sizeof stock, &nothing, sizeof nothing);
  g_assert_cmpmem (&flow, sizeof flow, &nothing, sizeof nothing);
  g_assert_cmpuint (benefit.total.n_benefits, ==, 0);
  g_assert_true (benefit.total.expected == 0 && benefit.total.realised == 0);
  g_assert_cmpint (gev_indicators_get_first_day (indicators), ==, GEV_DATE_NONE);
  g_assert_cmpuint (history->len, ==, 2);
}

/* Service: a concept (3), a trial (6), in operation (16 as diffusion) and a
 * stop (0). Fast: an implementation (7). None: a benefit realisation (12 as
 * service). Two adoptions out and one in, 4 each. */
static void
test_stock (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  GevStage stages[] = { GEV_STAGE_CONCEPT, GEV_STAGE_TRIAL, GEV_STAGE_ORDINARY_OPERATION, GEV_STAGE_STOPPED };
  g_autoptr (GevIndicators) indicators = NULL;
  g_autoptr (GPtrArray) stopped = NULL;
  g_autoptr (GPtrArray) all = NULL;
  GevProject *service = NULL;
  GevProject *fast, *none;
  GevActivity stock;

  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      service = add_project (set, GEV_TRACK_SERVICE, NULL);
      add_change (set, service, "2025-01-01", stages[i], NULL);
    }
  fast = add_project (set, GEV_TRACK_FAST, NULL);
  add_change (set, fast, "2025-06-01", GEV_STAGE_IMPLEMENTATION, NULL);
  none = add_project (set, -1, NULL);
  add_change (set, none, "2025-06-01", GEV_STAGE_BENEFIT_REALISATION, NULL);
  add_adoption (set, fast, "2025-08-01", GEV_ADOPTION_OUT);
  add_adoption (set, fast, "2025-08-01", GEV_ADOPTION_OUT);
  add_adoption (set, service, "2025-08-02", GEV_ADOPTION_IN);

  stock = get_stock (set, "2025-05-31");
  g_assert_cmpuint (stock.total.stage_points, ==, 3 + 6 + 16);
  g_assert_cmpuint (stock.total.adoption_points, ==, 0);
  stock = get_stock (set, "2025-08-01");
  g_assert_cmpuint (stock.tracks[GEV_TRACK_SERVICE].stage_points, ==, 3 + 6 + 16 + 0);
  g_assert_cmpuint (stock.tracks[GEV_TRACK_FAST].stage_points, ==, 7);
  g_assert_cmpuint (stock.tracks[GEV_TRACK_COMMERCIAL].stage_points, ==, 0);
  g_assert_cmpuint (stock.tracks[GEV_TRACK_NONE].stage_points, ==, 12);
  g_assert_cmpuint (stock.tracks[GEV_TRACK_FAST].adoption_points, ==, 8);
  g_assert_cmpuint (stock.total.adoption_points, ==, 8);
  stock = get_stock (set, "2026-01-01");
  g_assert_cmpuint (stock.total.n_adopted[GEV_ADOPTION_OUT], ==, 2);
  g_assert_cmpuint (stock.total.n_adopted[GEV_ADOPTION_IN], ==, 1);
  g_assert_cmpuint (stock.total.stage_points + stock.total.adoption_points, ==, 3 + 6 + 16 + 7 + 12 + 3 * 4);
  g_assert_cmpuint (stock.tracks[GEV_TRACK_SERVICE].stages[GEV_STAGE_STOPPED], ==, 1);
  g_assert_cmpuint (stock.total.stages[GEV_STAGE_IMPLEMENTATION], ==, 1);
  g_assert_cmpuint (stock.total.stages[GEV_STAGE_IDEA], ==, 0);

  indicators = gev_indicators_new (set);
  stopped = gev_indicators_list_projects (indicators, day ("2026-01-01"), GEV_TRACK_SERVICE, GEV_STAGE_STOPPED);
  all = gev_indicators_list_projects (indicators, day ("2026-01-01"), GEV_INDICATOR_ALL, GEV_INDICATOR_ALL);
  g_assert_cmpuint (stopped->len, ==, 1);
  g_assert_true (stopped->pdata[0] == service);
  g_assert_cmpuint (all->len, ==, 6);
}

/* A project is there from its start, its first stage change or the day that it
 * was recorded, whichever is first, and an idea until it moves. */
static void
test_first_day (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  GevProject *started = add_project (set, GEV_TRACK_SERVICE, "2025-03-01");
  GevProject *moved = add_project (set, GEV_TRACK_SERVICE, "2025-09-01");
  GevProject *recorded = add_project (set, GEV_TRACK_SERVICE, "2026-09-01");
  g_autoptr (GevIndicators) indicators = NULL;

  add_change (set, started, "2025-12-01", GEV_STAGE_CONCEPT, NULL);
  add_change (set, moved, "2025-06-01", GEV_STAGE_NEED_VERIFIED, NULL);
  gev_record_set_number (recorded, GEV_RECORD_CREATED, G_GINT64_CONSTANT (1767312000) - 1); /* 2026-01-01 */

  g_assert_cmpuint (get_stock (set, "2025-02-28").total.stage_points, ==, 0);
  g_assert_cmpuint (get_stock (set, "2025-03-01").total.stage_points, ==, 1);
  g_assert_cmpuint (get_stock (set, "2025-06-01").total.stage_points, ==, 1 + 2);
  g_assert_cmpuint (get_stock (set, "2025-12-31").total.stage_points, ==, 3 + 2);
  g_assert_cmpuint (get_stock (set, "2026-01-01").total.stage_points, ==, 3 + 2 + 1);
  g_assert_cmpuint (get_stock (set, "2026-01-01").total.stages[GEV_STAGE_IDEA], ==, 1);
  indicators = gev_indicators_new (set);
  g_assert_cmpint (gev_indicators_get_first_day (indicators), ==, day ("2025-03-01"));
}

static void
test_flow (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  GevProject *service = add_project (set, GEV_TRACK_SERVICE, "2024-01-01");
  GevProject *fast = add_project (set, GEV_TRACK_FAST, "2024-01-01");
  g_autoptr (GevIndicators) indicators = NULL;
  g_autoptr (GPtrArray) passed = NULL;
  GevActivity flow;

  add_change (set, service, "2024-01-01", GEV_STAGE_IDEA, NULL);
  /* Three on one day all count; staying where it was is no passage. */
  add_change (set, service, "2025-02-01", GEV_STAGE_NEED_VERIFIED, NULL);
  add_change (set, service, "2025-02-01", GEV_STAGE_CONCEPT, NULL);
  add_change (set, service, "2025-02-01", GEV_STAGE_PLANNING, NULL);
  add_change (set, service, "2025-03-01", GEV_STAGE_PLANNING, NULL);
  /* Back and forth: concept is passed into twice. */
  add_change (set, fast, "2025-01-01", GEV_STAGE_CONCEPT, NULL);
  add_change (set, fast, "2025-04-01", GEV_STAGE_NEED_VERIFIED, NULL);
  add_change (set, fast, "2025-12-31", GEV_STAGE_CONCEPT, NULL);
  add_change (set, fast, "2026-01-01", GEV_STAGE_TRIAL, NULL);
  add_adoption (set, fast, "2025-12-31", GEV_ADOPTION_OUT);
  add_adoption (set, fast, "2026-01-01", GEV_ADOPTION_OUT);

  flow = get_flow (set, "2025-01-01", "2026-01-01");
  g_assert_cmpuint (flow.tracks[GEV_TRACK_SERVICE].stages[GEV_STAGE_IDEA], ==, 0);
  g_assert_cmpuint (flow.tracks[GEV_TRACK_SERVICE].stages[GEV_STAGE_NEED_VERIFIED], ==, 1);
  g_assert_cmpuint (flow.tracks[GEV_TRACK_SERVICE].stages[GEV_STAGE_CONCEPT], ==, 1);
  g_assert_cmpuint (flow.tracks[GEV_TRACK_SERVICE].stages[GEV_STAGE_PLANNING], ==, 1);
  g_assert_cmpuint (flow.tracks[GEV_TRACK_FAST].stages[GEV_STAGE_CONCEPT], ==, 2);
  g_assert_cmpuint (flow.tracks[GEV_TRACK_FAST].stages[GEV_STAGE_TRIAL], ==, 0);
  g_assert_cmpuint (flow.total.stages[GEV_STAGE_CONCEPT], ==, 3);
  g_assert_cmpuint (flow.total.n_adopted[GEV_ADOPTION_OUT], ==, 1);
  g_assert_cmpuint (flow.total.stage_points + flow.total.adoption_points, ==, 0);
  g_assert_cmpuint (get_flow (set, "2024-01-01", "2024-01-02").total.stages[GEV_STAGE_IDEA], ==, 1);
  indicators = gev_indicators_new (set);
  passed = gev_indicators_list_passages (indicators, day ("2025-01-01"), day ("2026-01-01"), GEV_INDICATOR_ALL,
                                         GEV_STAGE_CONCEPT);
  g_assert_cmpuint (passed->len, ==, 2);
}

/* A trial on 2025-02-01 was entered wrong: it was planning, on 2025-03-01. No
 * day remembers the trial. */
static void
test_corrected (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  GevProject *project = add_project (set, GEV_TRACK_SERVICE, "2025-01-01");
  const char *wrong = add_change (set, project, "2025-02-01", GEV_STAGE_TRIAL, NULL);
  GevActivity flow;

  g_assert_cmpuint (get_stock (set, "2025-02-15").total.stage_points, ==, 6);
  g_assert_cmpuint (get_stock (set, "2025-03-01").total.stage_points, ==, 6);
  g_assert_cmpuint (get_flow (set, "2025-01-01", "2026-01-01").total.stages[GEV_STAGE_TRIAL], ==, 1);

  add_change (set, project, "2025-03-01", GEV_STAGE_PLANNING, wrong);
  g_assert_cmpuint (get_stock (set, "2025-01-31").total.stage_points, ==, 1);
  g_assert_cmpuint (get_stock (set, "2025-02-15").total.stage_points, ==, 1);
  g_assert_cmpuint (get_stock (set, "2025-03-01").total.stage_points, ==, 4);
  flow = get_flow (set, "2025-01-01", "2026-01-01");
  g_assert_cmpuint (flow.total.stages[GEV_STAGE_TRIAL], ==, 0);
  g_assert_cmpuint (flow.total.stages[GEV_STAGE_PLANNING], ==, 1);
}

/* Economic: weight 4 in a trial (4/7), half realised; weight 2 in a project
 * that was stopped, reached twice over; a dis-benefit of weight 1 in the trial,
 * a quarter come. User: none. No dimension: weight 3 in the trial, gone the
 * wrong way. */
static void
test_benefit (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  GevProject *trial = add_project (set, GEV_TRACK_SERVICE, "2024-01-01");
  GevProject *stopped = add_project (set, GEV_TRACK_SERVICE, "2024-01-01");
  GevRecord *half = add_benefit (set, trial, GEV_DIMENSION_ECONOMIC, 4);
  GevRecord *more = add_benefit (set, stopped, GEV_DIMENSION_ECONOMIC, 2);
  GevRecord *dis = add_benefit (set, trial, GEV_DIMENSION_ECONOMIC, 1);
  GevRecord *worse = add_benefit (set, trial, -1, 3);
  g_autoptr (GevIndicators) indicators = NULL;
  g_autoptr (GArray) shares = NULL;
  GevInnovationBenefit benefit;

  gev_record_set_number (dis, GEV_BENEFIT_DIS_BENEFIT, TRUE);
  add_change (set, trial, "2025-01-01", GEV_STAGE_TRIAL, NULL);
  add_change (set, stopped, "2025-01-01", GEV_STAGE_IMPLEMENTATION, NULL);
  add_change (set, stopped, "2025-06-01", GEV_STAGE_STOPPED, NULL);
  measure (set, half, "2025-03-01", 50);
  measure (set, half, "2025-09-01", 75);
  measure (set, more, "2025-03-01", 200);
  measure (set, dis, "2025-03-01", 25);
  measure (set, worse, "2025-03-01", -10);

  /* Before anything was recorded, and before anything moved. */
  g_assert_cmpuint (get_benefit (set, "2023-12-31").total.n_benefits, ==, 0);
  benefit = get_benefit (set, "2024-12-31");
  g_assert_cmpuint (benefit.total.n_benefits, ==, 4);
  assert_near (benefit.total.expected, 0.0);
  assert_near (benefit.total.realised, 0.0);

  benefit = get_benefit (set, "2025-05-31");
  assert_near (benefit.dimensions[GEV_DIMENSION_ECONOMIC].expected, 4 * 4 / 7.0 + 2 * 5 / 7.0 - 1 * 4 / 7.0);
  assert_near (benefit.dimensions[GEV_DIMENSION_ECONOMIC].realised, 4 * 0.5 * 4 + 2 * 1.0 * 4 - 1 * 0.25 * 4);
  assert_near (benefit.dimensions[GEV_DIMENSION_USER].expected, 0.0);
  assert_near (benefit.dimensions[GEV_DIMENSION_NONE].expected, 3 * 4 / 7.0);
  assert_near (benefit.dimensions[GEV_DIMENSION_NONE].realised, 0.0);
  assert_near (benefit.total.expected, 16 / 7.0 + 10 / 7.0 - 4 / 7.0 + 12 / 7.0);
  assert_near (benefit.total.realised, 8.0 + 8.0 - 1.0);

  /* What is stopped is expected for nothing more; what was realised stays. */
  benefit = get_benefit (set, "2025-09-01");
  assert_near (benefit.dimensions[GEV_DIMENSION_ECONOMIC].expected, 4 * 4 / 7.0 - 1 * 4 / 7.0);
  assert_near (benefit.dimensions[GEV_DIMENSION_ECONOMIC].realised, 4 * 0.75 * 4 + 2 * 1.0 * 4 - 1 * 0.25 * 4);
  g_assert_cmpuint (benefit.dimensions[GEV_DIMENSION_ECONOMIC].n_benefits, ==, 3);
  g_assert_cmpuint (benefit.dimensions[GEV_DIMENSION_ECONOMIC].n_dis_benefits, ==, 1);

  indicators = gev_indicators_new (set);
  shares = gev_indicators_list_benefits (indicators, day ("2025-09-01"), GEV_DIMENSION_NONE);
  g_assert_cmpuint (shares->len, ==, 1);
  g_assert_true (g_array_index (shares, GevBenefitShare, 0).benefit == (gpointer) worse);
  g_assert_true (g_array_index (shares, GevBenefitShare, 0).weight_given);
  assert_near (g_array_index (shares, GevBenefitShare, 0).degree, 0.0);
}

/* Of two benefits of weight 4 and 2, each half realised, the smaller is counted
 * in the other: 4·7/7 and 4·0.5·4. */
static void
test_part (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  GevProject *project = add_project (set, GEV_TRACK_SERVICE, "2024-01-01");
  GevRecord *whole = add_benefit (set, project, GEV_DIMENSION_USER, 4);
  GevRecord *part = add_benefit (set, project, GEV_DIMENSION_USER, 2);
  g_autoptr (GevRecord) edge = gev_record_new (GEV_TYPE_MAP_EDGE);
  GevRecord *ends[] = { part, whole };
  const guint fields[] = { GEV_MAP_EDGE_FROM, GEV_MAP_EDGE_TO };
  GevInnovationBenefit benefit;

  add_change (set, project, "2024-01-01", GEV_STAGE_DIFFUSION, NULL);
  gev_record_set_number (whole, GEV_BENEFIT_PRICED, TRUE);
  gev_record_set_number (whole, GEV_BENEFIT_UNIT_VALUE_ORE, 100);
  measure (set, whole, "2025-01-01", 50);
  measure (set, part, "2025-01-01", 50);
  assert_near (get_benefit (set, "2025-01-01").total.realised, 4 * 0.5 * 4 + 2 * 0.5 * 4);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GevRecord) node = gev_record_new (GEV_TYPE_MAP_NODE);

      gev_record_set_text (node, GEV_MAP_NODE_BENEFIT, gev_record_get_uuid (ends[i]));
      gev_record_set_text (edge, fields[i], gev_record_get_uuid (node));
      gev_record_set_add (set, node);
    }
  gev_record_set_number (edge, GEV_MAP_EDGE_PART, TRUE);
  gev_record_set_add (set, edge);

  benefit = get_benefit (set, "2025-01-01");
  assert_near (benefit.total.expected, 4.0);
  assert_near (benefit.total.realised, 4 * 0.5 * 4);
  g_assert_cmpuint (benefit.total.n_benefits, ==, 2);
  g_assert_cmpuint (benefit.dimensions[GEV_DIMENSION_USER].n_left_out, ==, 1);
}

/* Weights from planned kroner: a target of 100 units of 10 000 kr is 1 mill. a
 * year as a rate (3); once or cumulative over the 731 days of the plan it is
 * 1 mill. · 365/731 = 499 316 kr a year (2), over half a year it is the whole
 * million (3). Without a price it is nothing (1). */
static void
test_weights (void)
{
  static const struct
  {
    GevFlow flow;
    gboolean priced;
    const char *target_date;
    gint64 ore_per_year;
    guint weight;
  } cases[] = {
    { GEV_FLOW_RATE, TRUE, "2026-01-01", 100000000, 3 },
    { GEV_FLOW_RATE, TRUE, "2024-07-01", 100000000, 3 },
    { GEV_FLOW_ONCE, TRUE, "2026-01-01", 49931601, 2 },
    { GEV_FLOW_CUMULATIVE, TRUE, "2026-01-01", 49931601, 2 },
    { GEV_FLOW_CUMULATIVE, TRUE, "2024-07-01", 100000000, 3 },
    { GEV_FLOW_RATE, FALSE, "2026-01-01", 0, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GevRecordSet) set = gev_record_set_new ();
      GevProject *project = add_project (set, GEV_TRACK_SERVICE, "2024-01-01");
      GevRecord *record = add_benefit (set, project, GEV_DIMENSION_USER, 0);
      g_autoptr (GevBenefitValue) value = NULL;

      gev_record_set_number (record, GEV_BENEFIT_FLOW, cases[i].flow);
      gev_record_set_number (record, GEV_BENEFIT_PRICED, cases[i].priced);
      gev_record_set_number (record, GEV_BENEFIT_UNIT_VALUE_ORE, 1000000);
      gev_record_set_number (record, GEV_BENEFIT_TARGET_DATE, day (cases[i].target_date));
      add_change (set, project, "2024-01-01", GEV_STAGE_DIFFUSION, NULL);
      value = gev_benefit_value_new_from_set (set, GEV_BENEFIT (record));
      g_assert_cmpint (gev_benefit_value_planned_per_year (value), ==, cases[i].ore_per_year);
      assert_near (get_benefit (set, "2024-01-01").total.expected, (double) cases[i].weight);
    }
}

/* A benefit of a programme is as far as its projects on the average: 2/7 and
 * 5/7, then 2/7, 5/7 and a stop. */
static void
test_programme (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  g_autoptr (GevRecord) programme = gev_record_new (GEV_TYPE_PROGRAMME);
  GevRecord *benefit = add_benefit (set, NULL, GEV_DIMENSION_USER, 2);
  g_autoptr (GevRecord) owned = gev_record_copy (benefit);
  g_autoptr (GevRecordSet) other = gev_record_set_new ();
  GevStage stages[] = { GEV_STAGE_CONCEPT, GEV_STAGE_IMPLEMENTATION, GEV_STAGE_STOPPED };

  gev_record_set_text (owned, GEV_BENEFIT_PROGRAMME, gev_record_get_uuid (programme));
  gev_record_set_add (other, programme);
  gev_record_set_add (other, owned);
  assert_near (get_benefit (other, "2025-01-01").total.expected, 0.0);
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      g_autoptr (GevRecord) project = gev_record_new (GEV_TYPE_PROJECT);

      gev_record_set_text (project, GEV_PROJECT_PROGRAMME, gev_record_get_uuid (programme));
      gev_record_set_add (other, project);
      gev_record_set_number (project, GEV_PROJECT_START, day (i < 2 ? "2025-01-01" : "2026-01-01"));
      add_change (other, GEV_PROJECT (project), i < 2 ? "2025-01-01" : "2026-01-01", stages[i], NULL);
    }
  assert_near (get_benefit (other, "2025-01-01").total.expected, 2 * (2 / 7.0 + 5 / 7.0) / 2);
  assert_near (get_benefit (other, "2026-01-01").total.expected, 2 * (2 / 7.0 + 5 / 7.0 + 0) / 3);
}

/* Each day of the history is as it would be alone, by the table of its time. */
static void
test_history (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  g_autoptr (GevRecord) table = gev_record_new (GEV_TYPE_POINTS_TABLE);
  GevProject *project = add_project (set, GEV_TRACK_FAST, "2025-01-15");
  GevRecord *benefit = add_benefit (set, project, GEV_DIMENSION_USER, 1);
  g_autoptr (GevIndicators) indicators = NULL;
  g_autoptr (GArray) history = NULL;
  g_autoptr (GArray) months = NULL;
  static const struct
  {
    const char *date;
    guint activity;
    double realised;
  } expected[] = {
    { "2025-03-31", 1, 0 }, { "2025-06-30", 5, 0 }, { "2025-09-30", 5, 2 }, { "2025-12-31", 9, 4 },
    { "2026-02-10", 100, 7 },
  };

  add_change (set, project, "2025-06-30", GEV_STAGE_TRIAL, NULL);
  add_adoption (set, project, "2025-10-01", GEV_ADOPTION_OUT);
  measure (set, benefit, "2025-07-01", 50);
  measure (set, benefit, "2025-12-31", 100);
  /* From 2026 on only adoptions count, 100 each, and what is realised sevenfold. */
  gev_record_set_number (table, GEV_POINTS_TABLE_VALID_FROM, day ("2026-01-01"));
  gev_record_set_number (table, GEV_POINTS_TABLE_ADOPTION_POINTS, 100);
  gev_record_set_number (table, GEV_POINTS_TABLE_REALISED_FACTOR, 7);
  gev_record_set_add (set, table);

  indicators = gev_indicators_new (set);
  history = gev_indicators_read_history (indicators, day ("2025-02-01"), day ("2026-02-10"),
                                         GEV_INDICATOR_STEP_QUARTER);
  g_assert_cmpuint (history->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < history->len; i++)
    {
      const GevIndicatorPoint *point = &g_array_index (history, GevIndicatorPoint, i);

      g_assert_cmpint (point->date, ==, day (expected[i].date));
      g_assert_cmpuint (point->activity, ==, expected[i].activity);
      assert_near (point->expected, i == 0 ? 0.0 : 4 / 7.0);
      assert_near (point->realised, expected[i].realised);
    }
  months = gev_indicators_read_history (indicators, day ("2025-01-31"), day ("2026-01-31"), GEV_INDICATOR_STEP_AUTO);
  g_assert_cmpuint (months->len, ==, 13);
  g_assert_cmpint (g_array_index (months, GevIndicatorPoint, 1).date, ==, day ("2025-02-28"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/indicators/empty", test_empty);
  g_test_add_func ("/model/indicators/stock", test_stock);
  g_test_add_func ("/model/indicators/first-day", test_first_day);
  g_test_add_func ("/model/indicators/flow", test_flow);
  g_test_add_func ("/model/indicators/corrected", test_corrected);
  g_test_add_func ("/model/indicators/benefit", test_benefit);
  g_test_add_func ("/model/indicators/part", test_part);
  g_test_add_func ("/model/indicators/weights", test_weights);
  g_test_add_func ("/model/indicators/programme", test_programme);
  g_test_add_func ("/model/indicators/history", test_history);

  return g_test_run ();
}
