/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-diffusion-chart.h"

#include "gev-actor.h"
#include "gev-adoption.h"
#include "gev-project.h"
#include "gev-sector-chart.h"

/* A set in which @n municipalities and one company take over, a day apart. */
static GevRecordSet *
create_set (guint n)
{
  GevRecordSet *set = gev_record_set_new ();
  g_autoptr (GevRecord) project = gev_record_new (GEV_TYPE_PROJECT);

  gev_record_set_add (set, project);
  for (guint i = 0; i <= n; i++)
    {
      g_autoptr (GevRecord) actor = gev_record_new (GEV_TYPE_ACTOR);
      g_autoptr (GevRecord) adoption = gev_record_new (GEV_TYPE_ADOPTION);

      gev_record_set_number (actor, GEV_ACTOR_SECTOR, i < n ? GEV_SECTOR_MUNICIPALITY : GEV_SECTOR_BUSINESS);
      gev_record_set_add (set, actor);
      gev_record_set_text (adoption, GEV_ADOPTION_PROJECT, gev_record_get_uuid (project));
      gev_record_set_text (adoption, GEV_ADOPTION_ACTOR, gev_record_get_uuid (actor));
      gev_record_set_number (adoption, GEV_ADOPTION_WAY, GEV_ADOPTION_OUT);
      gev_record_set_number (adoption, GEV_ADOPTION_DATE, gev_date_new (2025, 3, 1) + i);
      gev_record_set_number (adoption, GEV_ADOPTION_CHANNEL, i == 0 ? GEV_ADOPTION_PLANNED : GEV_ADOPTION_NETWORKS);
      gev_record_set_add (set, adoption);
    }

  return set;
}

/* Of 357 the 12th is past the 8 innovators; the early adopters end at no. 57. */
static void
test_curve (void)
{
  const GevLanguage *language = gev_language_get ("en");
  const GevDate today = gev_date_new (2026, 1, 1);
  g_autoptr (GevRecordSet) set = create_set (12);
  g_autoptr (GevDiffusion) diffusion = gev_diffusion_new (set, NULL, &gev_population_default, today);
  g_autoptr (GevChart) chart = gev_diffusion_chart_new (language, NULL, diffusion, today);
  g_autoptr (GevChartTable) table = gev_chart_dup_table (chart);

  g_assert_cmpstr (gev_chart_get_description (chart), ==,
                   "12 municipalities have taken over from us. The last one is no. 12 of 357, among the early "
                   "adopters. From no. 58 they are early majority. 1 other is not a municipality, and not on the "
                   "curve.");
  g_assert_cmpuint (gev_chart_table_get_n_rows (table), ==, 13);
  g_assert_cmpstr (gev_chart_table_get_cell (table, 0, 1), ==, "0");
  g_assert_cmpstr (gev_chart_table_get_cell (table, 12, 1), ==, "12");
}

/* Two on the same day are one step. */
static void
test_same_day (void)
{
  const GevLanguage *language = gev_language_get ("en");
  const GevDate today = gev_date_new (2026, 1, 1);
  const GevPopulation own = { 4, FALSE };
  g_autoptr (GevRecordSet) set = create_set (1);
  GPtrArray *adoptions = gev_record_set_get_all (set, GEV_TYPE_ADOPTION);
  g_autoptr (GevDiffusion) diffusion = NULL;
  g_autoptr (GevChart) chart = NULL;
  g_autoptr (GevChartTable) table = NULL;

  for (guint i = 0; i < adoptions->len; i++)
    gev_record_set_number (adoptions->pdata[i], GEV_ADOPTION_DATE, gev_date_new (2025, 3, 1));
  diffusion = gev_diffusion_new (set, NULL, &own, today);
  chart = gev_diffusion_chart_new (language, "Watch", diffusion, today);
  table = gev_chart_dup_table (chart);
  g_assert_cmpstr (gev_chart_get_title (chart), ==, "Watch");
  g_assert_cmpuint (gev_chart_table_get_n_rows (table), ==, 2);
  g_assert_cmpstr (gev_chart_table_get_cell (table, 1, 1), ==, "2");
}

static void
test_channels (void)
{
  const GevLanguage *language = gev_language_get ("nb");
  g_autoptr (GevRecordSet) set = create_set (2);
  g_autoptr (GevDiffusion) diffusion =
    gev_diffusion_new (set, NULL, &gev_population_default, gev_date_new (2026, 1, 1));
  g_autofree char *sentence = gev_channel_sentence (language, diffusion);
  g_autoptr (GevChart) chart = gev_channel_chart_new (language, diffusion);
  g_autoptr (GevChartTable) table = gev_chart_dup_table (chart);

  g_assert_cmpstr (sentence, ==, "1 av 3 adopsjoner var planlagt.");
  g_assert_cmpuint (gev_chart_table_get_n_rows (table), ==, 3);
  g_assert_cmpstr (gev_chart_table_get_cell (table, 1, 1), ==, "2");
}

/* What is not judged is no value in the table. */
static void
test_factors (void)
{
  const GevLanguage *language = gev_language_get ("en");
  const GevRogersFactors factors = { { 4, 5, 0, 2, 3 }, 4, 3.5, 3 };
  const GevRogersFactors none = { .weakest = -1 };
  g_autoptr (GevChart) chart = gev_factor_chart_new (language, NULL, &factors);
  g_autoptr (GevChart) empty = gev_factor_chart_new (language, NULL, &none);
  g_autoptr (GevChartTable) table = gev_chart_dup_table (chart);

  g_assert_cmpstr (gev_chart_get_description (chart), ==,
                   "4 factors are judged, on average at 3.5 of 5. Weakest is the trialability: let others try it on a "
                   "small scale first.");
  g_assert_cmpstr (gev_chart_table_get_cell (table, 1, 1), ==, "5");
  g_assert_cmpstr (gev_chart_table_get_cell (table, 2, 1), !=, "0");
  g_assert_true (gev_chart_is_empty (empty));
}

static void
test_sectors (void)
{
  const GevLanguage *language = gev_language_get ("en");
  const GevPartnership some = {
    .n_actors = 3,
    .n_sectors = { [GEV_SECTOR_COUNTY] = 2, [GEV_SECTOR_BUSINESS] = 1 },
    .n_helixes = { [GEV_HELIX_PUBLIC] = 2, [GEV_HELIX_BUSINESS] = 1 },
  };
  g_autoptr (GevChart) chart = gev_sector_chart_new (language, &some);
  g_autoptr (GevChartTable) table = gev_chart_dup_table (chart);

  g_assert_cmpstr (gev_chart_get_description (chart), ==,
                   "3 actors take part in projects. Still missing: users, research, voluntary organisations.");
  g_assert_cmpuint (gev_chart_table_get_n_rows (table), ==, gev_sector_vocabulary.n_terms);
  g_assert_cmpstr (gev_chart_table_get_cell (table, GEV_SECTOR_COUNTY, 1), ==, "2");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/diffusion-chart/curve", test_curve);
  g_test_add_func ("/report/diffusion-chart/same-day", test_same_day);
  g_test_add_func ("/report/diffusion-chart/channels", test_channels);
  g_test_add_func ("/report/diffusion-chart/factors", test_factors);
  g_test_add_func ("/report/diffusion-chart/sectors", test_sectors);

  return g_test_run ();
}
