/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-freed-money-chart.h"

#include "gev-samples.h"
#include "sample-set.h"

#define NBSP "\u00a0"
#define MILLION G_GINT64_CONSTANT (100000000)

/* The programme of mock-overview.png. */
static GevFreedYear years[] = {
  { .year = 2023, .total = { 15 * MILLION / 10, 15 * MILLION / 10, 11 * MILLION / 10 } },
  { .year = 2024, .total = { 50 * MILLION / 10, 50 * MILLION / 10, 43 * MILLION / 10 } },
  { .year = 2025, .total = { 85 * MILLION / 10, 85 * MILLION / 10, 58 * MILLION / 10 } },
  { .year = 2026, .total = { 90 * MILLION / 10, 0, 0 } },
};

static GevFreedMoney
make_money (gint64 realised,
            gint64 planned_to_date,
            gint64 target)
{
  return (GevFreedMoney) {
    .has_target = target != 0,
    .target_ore = target,
    .total = { planned_to_date, planned_to_date, realised },
  };
}

static void
check_sentence (const char    *tag,
                GevFreedMoney  money,
                const char    *expected)
{
  g_autofree char *sentence = gev_freed_money_sentence (gev_language_get (tag), &money);

  g_assert_cmpstr (sentence, ==, expected);
}

static void
test_sentence (void)
{
  GevFreedMoney mock = make_money (112 * MILLION / 10, 15 * MILLION, 30 * MILLION);

  mock.n_years = G_N_ELEMENTS (years);
  mock.years = years;
  check_sentence ("nb", mock, "11,2 av 30,0" NBSP "mill. kr er realisert. "
                              "Det er 3,8" NBSP "mill. kr bak planen; 2025 står for det meste.");
  check_sentence ("nb", make_money (17 * MILLION, 15 * MILLION, 30 * MILLION),
                  "17,0 av 30,0" NBSP "mill. kr er realisert. Det er 2,0" NBSP "mill. kr foran planen.");
  check_sentence ("nn", make_money (17 * MILLION, 15 * MILLION, 0),
                  "17,0" NBSP "mill. kr er realisert. Det er 2,0" NBSP "mill. kr føre planen.");
  check_sentence ("en", make_money (15 * MILLION, 15 * MILLION + MILLION / 100, 30 * MILLION),
                  "15.0 of 30.0" NBSP "million kroner is realised. That is as planned by now.");
  check_sentence ("en", make_money (MILLION / 4, MILLION / 2, MILLION / 2),
                  "250,000 of 500,000" NBSP "kroner is realised. That is 250,000" NBSP "kroner behind the plan.");
  check_sentence ("en", make_money (8 * MILLION / 10, 86 * MILLION / 100, 4 * MILLION),
                  "0.8 of 4.0" NBSP "million kroner is realised. That is 60,000" NBSP "kroner behind the plan.");
  check_sentence ("en", make_money (0, 0, 30 * MILLION),
                  "0.0 of 30.0" NBSP "million kroner is realised. Nothing was planned by now.");
  check_sentence ("en", make_money (0, 0, 0), "No benefit that frees money is planned or realised yet.");
}

static void
test_chart (void)
{
  GevFreedMoney mock = make_money (112 * MILLION / 10, 15 * MILLION, 30 * MILLION);
  GevFreedMoney nothing = make_money (0, 0, 0);
  g_autoptr (GevChart) chart = NULL;
  g_autoptr (GevChart) empty = NULL;
  g_autoptr (GevChartTable) table = NULL;

  mock.n_years = G_N_ELEMENTS (years);
  mock.years = years;
  chart = gev_freed_money_chart_new (gev_language_get ("nb"), "Omstilling", &mock, gev_date_new (2025, 12, 31));
  table = gev_chart_dup_table (chart);
  g_assert_false (gev_chart_is_empty (chart));
  g_assert_cmpstr (gev_chart_table_get_cell (table, 1, 0), ==, "2024");
  g_assert_cmpstr (gev_chart_table_get_cell (table, 3, 0), ==, "2026");

  empty = gev_freed_money_chart_new (gev_language_get ("nb"), NULL, &nothing, TEST_TODAY);
  g_assert_true (gev_chart_is_empty (empty));
}

/* What the model adds up is what the sentence says. */
static void
test_set (void)
{
  g_autoptr (GevRecordSet) set = test_sample_read (GEV_SAMPLE_OSTRE_TOTEN);
  GPtrArray *programmes = gev_record_set_get_all (set, GEV_TYPE_PROGRAMME);
  g_autoptr (GevFreedMoney) money = gev_freed_money_new (set, g_ptr_array_index (programmes, 0),
                                                         gev_date_new (2018, 1, 1));
  g_autofree char *sentence = gev_freed_money_sentence (gev_language_get ("nb"), money);

  g_assert_cmpstr (sentence, ==, "10,0 av 40,0" NBSP "mill. kr er realisert. Det er som planlagt til nå.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/freed-money-chart/sentence", test_sentence);
  g_test_add_func ("/freed-money-chart/chart", test_chart);
  g_test_add_func ("/freed-money-chart/set", test_set);

  return g_test_run ();
}
