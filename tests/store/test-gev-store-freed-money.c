/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-store-freed-money.h"

#include "gev-benefit.h"
#include "gev-programme.h"
#include "gev-store-sums.h"
#include "store-test.h"

/* A benefit’s years are rounded so that they add up over its life; a period of some years may be an øre off. */
static void
compare_figures (const GevFreedFigures *a,
                 const GevFreedFigures *b,
                 gint64                 n_benefits)
{
  g_assert_cmpint (ABS (a->planned_ore - b->planned_ore), <=, n_benefits);
  g_assert_cmpint (ABS (a->planned_to_date_ore - b->planned_to_date_ore), <=, n_benefits);
  g_assert_cmpint (ABS (a->realised_ore - b->realised_ore), <=, n_benefits);
}

/* What comes from the portfolio is what the model computes. */
static gboolean
check_programme (GevStore     *store,
                 GevProgramme *programme)
{
  g_autoptr (GevRecordSet) set = store_test_load (store);
  g_autoptr (GError) error = NULL;
  g_autoptr (GevFreedMoney) kept = gev_store_get_freed_money (store, programme, &error);
  g_autoptr (GevFreedMoney) expected = gev_freed_money_new (set, programme, gev_date_today ());

  gint64 n_benefits = gev_record_set_get_all (set, GEV_TYPE_BENEFIT)->len;

  g_assert_no_error (error);
  g_assert_cmpint (kept->from, ==, expected->from);
  g_assert_cmpint (kept->to, ==, expected->to);
  g_assert_cmpint (kept->has_target, ==, expected->has_target);
  g_assert_cmpint (kept->target_ore, ==, expected->target_ore);
  compare_figures (&kept->total, &expected->total, n_benefits);
  compare_figures (&kept->budget_effect, &expected->budget_effect, n_benefits);
  compare_figures (&kept->alternative_use, &expected->alternative_use, n_benefits);
  g_assert_cmpuint (kept->n_years, ==, expected->n_years);
  for (guint i = 0; i < kept->n_years; i++)
    {
      g_assert_cmpint (kept->years[i].year, ==, expected->years[i].year);
      g_assert_cmpint (kept->years[i].target_ore, ==, expected->years[i].target_ore);
      compare_figures (&kept->years[i].total, &expected->years[i].total, n_benefits);
      compare_figures (&kept->years[i].budget_effect, &expected->years[i].budget_effect, n_benefits);
      compare_figures (&kept->years[i].alternative_use, &expected->years[i].alternative_use, n_benefits);
    }

  for (guint kind = 0; kind <= GEV_SUM_PLANNED; kind++)
    {
      const GevFreedFigures *figures = &kept->budget_effect;
      const gint64 amounts[] = { figures->realised_ore, figures->planned_to_date_ore, figures->planned_ore };
      GevSum sum = { kind, programme, 1u << GEV_BENEFIT_GROUP_BUDGET_EFFECT, kept->from, kept->to,
                     kept->rounded_from };
      g_autoptr (GPtrArray) parts = gev_store_list_parts (store, &sum, &error);
      gint64 rest = amounts[kind];

      g_assert_no_error (error);
      for (guint i = 0; i < parts->len; i++)
        rest -= ((GevSumPart *) g_ptr_array_index (parts, i))->ore;
      g_assert_cmpint (rest, ==, 0);
    }

  return kept->total.planned_ore != 0;
}

static void
set_date (gpointer    record,
          guint       field,
          const char *text)
{
  if (text != NULL)
    gev_record_set_number (record, field, gev_date_from_iso (text));
  else
    gev_record_unset (record, field);
}

/* Whole years, years beyond those that are kept, parts of years, and open ends. */
static void
test_periods (StoreFixture  *fixture,
              gconstpointer  data)
{
  static const char *const periods[][2] = {
    { "2023-01-01", "2027-12-31" }, { "2025-01-01", "2025-12-31" }, { "2024-01-01", "2031-12-31" },
    { "2024-01-01", "2045-12-31" }, { "2023-03-01", "2026-12-31" }, { "2024-01-01", "2026-06-30" },
    { "2024-01-01", NULL },         { NULL, "2027-12-31" },         { NULL, NULL },
  };
  guint n_planned = 0;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) programmes = NULL;

  store_test_fill (fixture, 40);
  programmes = gev_store_get_all (fixture->store, GEV_TYPE_PROGRAMME, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < programmes->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (periods) * 2; j++)
      {
        GevRecord *programme = g_ptr_array_index (programmes, i);

        set_date (programme, GEV_PROGRAMME_START, periods[j / 2][0]);
        set_date (programme, GEV_PROGRAMME_END, periods[j / 2][1]);
        gev_record_set_number (programme, GEV_PROGRAMME_TARGET_ORE, 100000000);
        gev_record_set_number (programme, GEV_PROGRAMME_TARGET_BASIS,
                               j % 2 == 0 ? GEV_TARGET_IN_ALL : GEV_TARGET_PER_YEAR);
        n_planned += check_programme (fixture->store, GEV_PROGRAMME (programme));
      }
  g_assert_cmpuint (n_planned, >, G_N_ELEMENTS (periods));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  store_test_add ("/store/freed-money/periods", test_periods);

  return g_test_run ();
}
