/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-kostra.h"

#include "gev-cost.h"

/* A code out of order would not be found by the search. */
static void
test_lookup (void)
{
  static const char *const codes[] = { "100", "120", "201", "232", "253", "254", "290", "386", "393", "899" };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    g_assert_nonnull (gev_kostra_lookup (codes[i]));
  g_assert_cmpstr (gev_kostra_lookup ("254"), ==, "Helse- og omsorgstjenester til hjemmeboende");
  g_assert_null (gev_kostra_lookup ("999"));
  g_assert_null (gev_kostra_lookup ("25"));
  g_assert_null (gev_kostra_lookup ("2540"));
  g_assert_null (gev_kostra_lookup (""));
}

static void
test_cost (void)
{
  g_autoptr (GevRecord) cost = gev_record_new (GEV_TYPE_COST);
  g_autoptr (GPtrArray) problems = NULL;
  guint n_found = 0;

  gev_record_set_text (cost, GEV_COST_KOSTRA, "999");
  problems = gev_record_validate (cost);
  for (guint i = 0; i < problems->len; i++)
    {
      GevProblem *problem = g_ptr_array_index (problems, i);

      if (problem->field == GEV_COST_KOSTRA)
        n_found += g_str_has_prefix (problem->message, "“999” is not a KOSTRA function");
    }
  g_assert_cmpuint (n_found, ==, 1);
  g_clear_pointer (&problems, g_ptr_array_unref);
  gev_record_set_text (cost, GEV_COST_KOSTRA, "254");
  problems = gev_record_validate (cost);
  for (guint i = 0; i < problems->len; i++)
    g_assert_cmpuint (((GevProblem *) g_ptr_array_index (problems, i))->field, !=, GEV_COST_KOSTRA);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kostra/lookup", test_lookup);
  g_test_add_func ("/kostra/cost", test_cost);

  return g_test_run ();
}
