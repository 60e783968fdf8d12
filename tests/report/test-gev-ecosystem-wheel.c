/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-ecosystem-wheel.h"

#include "gev-action.h"
#include "gev-samples.h"
#include "sample-set.h"

static void
check_sentence (const char *tag,
                guint       a,
                guint       b,
                guint       c,
                guint       d,
                const char *expected)
{
  GevElementCount counts[GEV_N_ELEMENTS] = { { a }, { b }, { c }, { d } };
  g_autofree char *sentence = gev_ecosystem_sentence (gev_language_get (tag), counts);

  g_assert_cmpstr (sentence, ==, expected);
}

/* Below half of the mean lags; half of it does not. */
static void
test_sentence (void)
{
  check_sentence ("en", 3, 3, 3, 3, "There are 12 actions in the ecosystem. All four elements have their share.");
  check_sentence ("en", 7, 7, 7, 3, "There are 24 actions in the ecosystem. All four elements have their share.");
  check_sentence ("en", 7, 8, 7, 3, "There are 25 actions in the ecosystem. "
                                    "Courage lags behind: it has 3, less than half of the mean.");
  check_sentence ("nb", 5, 6, 1, 4, "Det er 16 tiltak i økosystemet. Samskaping henger etter med 1 tiltak, "
                                    "under halvparten av gjennomsnittet.");
  check_sentence ("nn", 0, 1, 0, 0, "Det er 1 tiltak i økosystemet. "
                                    "Bevisstgjering heng etter, utan eit einaste tiltak.");
  check_sentence ("en", 0, 0, 0, 0, "No actions in the ecosystem are recorded yet.");
}

static void
test_counts (void)
{
  g_autoptr (GevRecordSet) set = test_sample_read (GEV_SAMPLE_EXAMPLE);
  GPtrArray *actions = gev_record_set_get_all (set, GEV_TYPE_ACTION);
  GevElementCount counts[GEV_N_ELEMENTS];
  guint n_counted = 0;
  guint n_dropped = 0;

  gev_element_counts_read (counts, set);
  for (guint i = 0; i < GEV_N_ELEMENTS; i++)
    {
      g_assert_cmpuint (counts[i].n_planned + counts[i].n_ongoing + counts[i].n_done, ==, counts[i].n_actions);
      n_counted += counts[i].n_actions;
    }
  for (guint i = 0; i < actions->len; i++)
    n_dropped += gev_record_get_choice (g_ptr_array_index (actions, i), GEV_ACTION_STATUS) == GEV_ACTION_DROPPED;
  g_assert_cmpuint (n_dropped, >, 0);
  g_assert_cmpuint (n_counted + n_dropped, ==, actions->len);
}

/* The comparison is left out where the status of an action is not known. */
static void
test_comparison (void)
{
  GevElementCount known[GEV_N_ELEMENTS] = { { 2, 1, 1, 0 }, { 3, 0, 0, 3 }, { 1, 1, 0, 0 }, { 2, 0, 2, 0 } };
  GevElementCount unknown[GEV_N_ELEMENTS] = { { 2, 1, 1, 0 }, { 3, 0, 0, 2 }, { 1, 1, 0, 0 }, { 2, 0, 2, 0 } };
  g_autoptr (GevChart) with = gev_ecosystem_wheel_new (gev_language_get ("en"), known);
  g_autoptr (GevChart) without = gev_ecosystem_wheel_new (gev_language_get ("en"), unknown);
  g_autoptr (GevChartTable) with_table = gev_chart_dup_table (with);
  g_autoptr (GevChartTable) without_table = gev_chart_dup_table (without);

  g_assert_cmpuint (gev_chart_table_get_n_columns (with_table), ==, 3);
  g_assert_cmpstr (gev_chart_table_get_cell (with_table, 1, 1), ==, "3 actions");
  g_assert_cmpuint (gev_chart_table_get_n_columns (without_table), ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ecosystem-wheel/sentence", test_sentence);
  g_test_add_func ("/ecosystem-wheel/counts", test_counts);
  g_test_add_func ("/ecosystem-wheel/comparison", test_comparison);

  return g_test_run ();
}
