/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-freed-money.h"

#include "gev-benefit.h"
#include "gev-measurement.h"
#include "gev-project.h"

static GevDate
day (const char *text)
{
  GevDate date = gev_date_from_iso (text);

  g_assert_cmpint (date, !=, GEV_DATE_NONE);

  return date;
}

static GevProgramme *
add_programme (GevRecordSet   *set,
               const char     *start,
               const char     *end,
               gint64          target_ore,
               GevTargetBasis  basis)
{
  g_autoptr (GevRecord) programme = gev_record_new (GEV_TYPE_PROGRAMME);

  gev_record_set_text (programme, GEV_PROGRAMME_NAME, "Forbedringsprogram");
  if (start != NULL)
    gev_record_set_number (programme, GEV_PROGRAMME_START, day (start));
  if (end != NULL)
    gev_record_set_number (programme, GEV_PROGRAMME_END, day (end));
  gev_record_set_number (programme, GEV_PROGRAMME_TARGET_ORE, target_ore);
  gev_record_set_number (programme, GEV_PROGRAMME_TARGET_BASIS, basis);
  gev_record_set_add (set, programme);

  return GEV_PROGRAMME (programme);
}

/* From nothing on @start to @target on @end, at a krone a unit (and year). */
static void
add_benefit (GevRecordSet    *set,
             guint            owner_field,
             gpointer         owner,
             GevBenefitGroup  group,
             GevFlow          flow,
             const char      *start,
             const char      *end,
             gint64           target,
             const char      *measured_on,
             gint64           measured)
{
  g_autoptr (GevRecord) benefit = gev_record_new (GEV_TYPE_BENEFIT);
  g_autoptr (GevRecord) measurement = gev_record_new (GEV_TYPE_MEASUREMENT);

  gev_record_set_text (benefit, GEV_BENEFIT_TITLE, "Freed");
  gev_record_set_text (benefit, owner_field, gev_record_get_uuid (owner));
  gev_record_set_number (benefit, GEV_BENEFIT_GROUP, group);
  gev_record_set_number (benefit, GEV_BENEFIT_FLOW, flow);
  gev_record_set_number (benefit, GEV_BENEFIT_PRICED, TRUE);
  gev_record_set_number (benefit, GEV_BENEFIT_UNIT_VALUE_ORE, 100);
  gev_record_set_number (benefit, GEV_BENEFIT_BASELINE, 0);
  gev_record_set_number (benefit, GEV_BENEFIT_BASELINE_DATE, day (start));
  gev_record_set_number (benefit, GEV_BENEFIT_TARGET, target * GEV_DECIMAL_ONE);
  gev_record_set_number (benefit, GEV_BENEFIT_TARGET_DATE, day (end));
  gev_record_set_text (measurement, GEV_MEASUREMENT_BENEFIT, gev_record_get_uuid (benefit));
  gev_record_set_number (measurement, GEV_MEASUREMENT_DATE, day (measured_on));
  gev_record_set_number (measurement, GEV_MEASUREMENT_VALUE, measured * GEV_DECIMAL_ONE);
  gev_record_set_add (set, benefit);
  gev_record_set_add (set, measurement);
}

/* Østre Toten, IS-2672: about 10 of 40 million kroner by November 2017. */
static void
test_ostre_toten (void)
{
  static const char *const days[] = { "2017-12-01", "2018-06-30", "2021-01-01", "2026-11-21" };
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  GevProgramme *programme = add_programme (set, "2017-01-01", "2020-12-31", G_GINT64_CONSTANT (4000000000),
                                           GEV_TARGET_IN_ALL);
  g_autoptr (GevFreedMoney) before = NULL;
  g_autoptr (GevFreedMoney) halfway = NULL;

  add_benefit (set, GEV_BENEFIT_PROGRAMME, programme, GEV_BENEFIT_GROUP_BUDGET_EFFECT, GEV_FLOW_CUMULATIVE,
               "2017-01-01", "2020-12-31", 40000000, "2017-11-30", 10000000);

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (GevFreedMoney) freed = gev_freed_money_new (set, programme, day (days[i]));

      g_assert_true (freed->has_target);
      g_assert_cmpint (freed->target_ore, ==, G_GINT64_CONSTANT (4000000000));
      g_assert_cmpint (freed->total.realised_ore, ==, 1000000000);
      g_assert_cmpint (freed->total.planned_ore, ==, G_GINT64_CONSTANT (4000000000));
      g_assert_cmpint (freed->budget_effect.realised_ore, ==, 1000000000);
      g_assert_cmpint (freed->alternative_use.realised_ore, ==, 0);
      g_assert_cmpuint (freed->n_years, ==, 4);
      g_assert_cmpint (freed->years[0].year, ==, 2017);
      g_assert_cmpint (freed->years[0].total.realised_ore, ==, 1000000000);
      g_assert_cmpint (freed->years[1].total.realised_ore, ==, 0);
      g_assert_cmpint (freed->years[3].year, ==, 2020);
      g_assert_cmpint (freed->years[3].target_ore, ==, 0);
    }

  before = gev_freed_money_new (set, programme, day ("2017-11-30"));
  g_assert_cmpint (before->total.realised_ore, ==, 0);
  /* Plan today on 2018-07-02: 547 of 1 460 days; 40 mill. · 547 / 1 460 = 14 986 301.37 kr */
  halfway = gev_freed_money_new (set, programme, day ("2018-07-02"));
  g_assert_cmpint (halfway->total.planned_to_date_ore, ==, 1498630137);
}

/* The groups apart and together, from the programme and its projects; only the
 * period of the programme counts. */
static void
test_groups (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  g_autoptr (GevRecord) project = gev_record_new (GEV_TYPE_PROJECT);
  GevProgramme *programme = add_programme (set, "2022-07-01", "2024-06-30", 100000, GEV_TARGET_PER_YEAR);
  g_autoptr (GevFreedMoney) freed = NULL;

  gev_record_set_text (project, GEV_PROJECT_TITLE, "Project");
  gev_record_set_text (project, GEV_PROJECT_PROGRAMME, gev_record_get_uuid (programme));
  gev_record_set_add (set, project);
  add_benefit (set, GEV_BENEFIT_PROGRAMME, programme, GEV_BENEFIT_GROUP_BUDGET_EFFECT, GEV_FLOW_RATE,
               "2022-01-01", "2023-01-01", 365, "2022-01-01", 365);
  add_benefit (set, GEV_BENEFIT_PROJECT, project, GEV_BENEFIT_GROUP_ALTERNATIVE_USE, GEV_FLOW_ONCE,
               "2022-01-01", "2023-01-01", 1000, "2023-03-01", 700);
  add_benefit (set, GEV_BENEFIT_PROJECT, project, GEV_BENEFIT_GROUP_PUBLIC_ELSEWHERE, GEV_FLOW_ONCE,
               "2022-01-01", "2023-01-01", 1000, "2023-03-01", 9000);

  freed = gev_freed_money_new (set, programme, day ("2030-01-01"));
  g_assert_cmpint (freed->from, ==, day ("2022-07-01"));
  g_assert_cmpint (freed->to, ==, day ("2024-07-01"));
  /* A krone a day for 731 days */
  g_assert_cmpint (freed->budget_effect.realised_ore, ==, 73100);
  g_assert_cmpint (freed->alternative_use.realised_ore, ==, 70000);
  g_assert_cmpint (freed->total.realised_ore, ==, 143100);
  g_assert_cmpint (freed->alternative_use.planned_ore, ==, 100000);
  g_assert_cmpuint (freed->n_years, ==, 3);
  g_assert_cmpint (freed->years[0].budget_effect.realised_ore, ==, 18400);
  g_assert_cmpint (freed->years[1].budget_effect.realised_ore, ==, 36500);
  g_assert_cmpint (freed->years[1].alternative_use.realised_ore, ==, 70000);
  g_assert_cmpint (freed->years[1].total.realised_ore, ==, 106500);
  g_assert_cmpint (freed->years[2].budget_effect.realised_ore, ==, 18200);
  /* 1 000 kr a year: 184/365, 1 and 182/366 of it */
  g_assert_cmpint (freed->years[0].target_ore, ==, 50411);
  g_assert_cmpint (freed->years[1].target_ore, ==, 100000);
  g_assert_cmpint (freed->years[2].target_ore, ==, 49727);
  g_assert_cmpint (freed->target_ore, ==, 200138);
}

/* Without a period: from the earliest baseline to the day that it is. */
static void
test_open (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  GevProgramme *programme = add_programme (set, NULL, NULL, 100000, GEV_TARGET_PER_YEAR);
  g_autoptr (GevFreedMoney) nothing = gev_freed_money_new (set, programme, day ("2026-01-01"));
  g_autoptr (GevFreedMoney) freed = NULL;

  g_assert_cmpuint (nothing->n_years, ==, 0);
  g_assert_cmpint (nothing->total.realised_ore, ==, 0);
  g_assert_cmpint (nothing->target_ore, ==, 0);

  add_benefit (set, GEV_BENEFIT_PROGRAMME, programme, GEV_BENEFIT_GROUP_BUDGET_EFFECT, GEV_FLOW_RATE,
               "2024-01-01", "2025-01-01", 365, "2025-01-01", 365);
  add_benefit (set, GEV_BENEFIT_PROGRAMME, programme, GEV_BENEFIT_GROUP_ALTERNATIVE_USE, GEV_FLOW_RATE,
               "2023-01-01", "2025-01-01", 365, "2025-01-01", 730);
  freed = gev_freed_money_new (set, programme, day ("2026-01-01"));
  g_assert_cmpint (freed->from, ==, day ("2023-01-01"));
  g_assert_cmpuint (freed->n_years, ==, 3);
  g_assert_cmpint (freed->target_ore, ==, 300000);
  g_assert_cmpint (freed->years[2].budget_effect.realised_ore, ==, 36500);
  g_assert_cmpint (freed->years[2].total.realised_ore, ==, 3 * 36500);
  g_assert_cmpint (freed->total.planned_ore, ==, freed->total.planned_to_date_ore);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/freed-money/ostre-toten", test_ostre_toten);
  g_test_add_func ("/model/freed-money/groups", test_groups);
  g_test_add_func ("/model/freed-money/open", test_open);

  return g_test_run ();
}
