/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-diffusion.h"

#include "gev-actor.h"
#include "gev-adoption.h"
#include "gev-organisation.h"
#include "gev-portfolio.h"
#include "gev-project.h"

typedef struct
{
  GevRecordSet *set;
  GevRecord *watch;
  GevRecord *stair;
} Fixture;

static GevRecord *
add_project (Fixture    *fixture,
             const char *title)
{
  g_autoptr (GevRecord) project = gev_record_new (GEV_TYPE_PROJECT);

  gev_record_set_text (project, GEV_PROJECT_TITLE, title);
  gev_record_set_add (fixture->set, project);

  return project;
}

static GevRecord *
add_actor (Fixture    *fixture,
           const char *name,
           int         sector)
{
  g_autoptr (GevRecord) actor = gev_record_new (GEV_TYPE_ACTOR);

  gev_record_set_text (actor, GEV_ACTOR_NAME, name);
  if (sector >= 0)
    gev_record_set_number (actor, GEV_ACTOR_SECTOR, sector);
  gev_record_set_add (fixture->set, actor);

  return actor;
}

static void
add_adoption (Fixture        *fixture,
              GevRecord      *project,
              GevRecord      *actor,
              GevAdoptionWay  way,
              const char     *date,
              int             channel)
{
  g_autoptr (GevRecord) adoption = gev_record_new (GEV_TYPE_ADOPTION);

  gev_record_set_text (adoption, GEV_ADOPTION_PROJECT, gev_record_get_uuid (project));
  gev_record_set_text (adoption, GEV_ADOPTION_ACTOR, gev_record_get_uuid (actor));
  gev_record_set_number (adoption, GEV_ADOPTION_WAY, way);
  gev_record_from_string (adoption, GEV_ADOPTION_DATE, date, NULL);
  if (channel >= 0)
    gev_record_set_number (adoption, GEV_ADOPTION_CHANNEL, channel);
  gev_record_set_add (fixture->set, adoption);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->set = gev_record_set_new ();
  fixture->watch = add_project (fixture, "Watch");
  fixture->stair = add_project (fixture, "Stair");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->set);
}

static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GevRecordSet) nothing = gev_record_set_new ();
  g_autoptr (GevDiffusion) all = gev_diffusion_new (nothing, NULL, &gev_population_default, gev_date_new (2026, 1, 1));
  g_autoptr (GevDiffusion) one =
    gev_diffusion_new (fixture->set, fixture->watch, &gev_population_default, gev_date_new (2026, 1, 1));
  GevRogersFactors factors;

  g_assert_cmpuint (all->out->len + all->in->len + all->adopters->len + all->n_counted + all->n_innovations, ==, 0);
  g_assert_cmpuint (one->adopters->len, ==, 0);
  gev_rogers_factors_read (&factors, fixture->watch);
  g_assert_cmpuint (factors.n_answered, ==, 0);
  g_assert_cmpfloat (factors.mean, ==, 0);
  g_assert_cmpint (factors.weakest, ==, -1);
}

/* 357 municipalities: 2.5 % = 8.925, 16 % = 57.12, 50 % = 178.5, 84 % = 299.88.
 * So the 8th is the last innovator, the 57th the last early adopter, and on. */
static void
test_groups (void)
{
  static const guint bounds[] = { 8, 57, 178, 299, 357 };
  const GevPopulation forty = { 40, FALSE };
  const GevPopulation five = { 5, FALSE };

  for (guint i = 0; i < GEV_N_ADOPTER_GROUPS; i++)
    {
      g_assert_cmpuint (gev_population_get_bound (&gev_population_default, i), ==, bounds[i]);
      g_assert_cmpint (gev_population_get_group (&gev_population_default, bounds[i]), ==, (int) i);
      g_assert_cmpint (gev_population_get_group (&gev_population_default, bounds[i] + 1), ==,
                       MIN ((int) i + 1, GEV_ADOPTERS_LAGGARDS));
    }
  /* 40: 1, 6.4, 20, 33.6, 40. */
  g_assert_cmpint (gev_population_get_group (&forty, 1), ==, GEV_ADOPTERS_INNOVATORS);
  g_assert_cmpint (gev_population_get_group (&forty, 6), ==, GEV_ADOPTERS_EARLY);
  g_assert_cmpint (gev_population_get_group (&forty, 7), ==, GEV_ADOPTERS_EARLY_MAJORITY);
  g_assert_cmpint (gev_population_get_group (&forty, 34), ==, GEV_ADOPTERS_LAGGARDS);
  /* 5: 0.125, 0.8, 2.5, 4.2, 5: nobody is an innovator or early adopter. */
  g_assert_cmpint (gev_population_get_group (&five, 1), ==, GEV_ADOPTERS_EARLY_MAJORITY);
  g_assert_cmpint (gev_population_get_group (&five, 9), ==, GEV_ADOPTERS_LAGGARDS);
}

/* Gjøvik takes over both innovations and Vestre Toten one twice; a company one.
 * Of all projects: three adopters, two of them municipalities, in the order
 * Vestre Toten (2024-03), the company (2024-06), Gjøvik (2025-01). */
static void
test_counts (Fixture       *fixture,
             gconstpointer  data)
{
  GevRecord *gjovik = add_actor (fixture, "Gjøvik kommune", GEV_SECTOR_MUNICIPALITY);
  GevRecord *toten = add_actor (fixture, "Vestre Toten kommune", GEV_SECTOR_MUNICIPALITY);
  GevRecord *company = add_actor (fixture, "Omsorg AS", GEV_SECTOR_BUSINESS);
  const GevPopulation own = { 12, FALSE };
  const GevAdopter *first;

  add_adoption (fixture, fixture->watch, gjovik, GEV_ADOPTION_OUT, "2025-01-10", GEV_ADOPTION_NETWORKS);
  add_adoption (fixture, fixture->watch, toten, GEV_ADOPTION_OUT, "2024-03-01", GEV_ADOPTION_NETWORKS);
  add_adoption (fixture, fixture->watch, toten, GEV_ADOPTION_OUT, "2024-09-01", GEV_ADOPTION_BY_ITSELF);
  add_adoption (fixture, fixture->watch, company, GEV_ADOPTION_OUT, "2024-06-01", GEV_ADOPTION_PLANNED);
  add_adoption (fixture, fixture->stair, gjovik, GEV_ADOPTION_OUT, "2025-05-01", -1);
  add_adoption (fixture, fixture->stair, toten, GEV_ADOPTION_IN, "2023-05-01", -1);
  add_adoption (fixture, fixture->stair, toten, GEV_ADOPTION_OUT, "2026-02-01", GEV_ADOPTION_PLANNED);
  {
    g_autoptr (GevDiffusion) all =
      gev_diffusion_new (fixture->set, NULL, &gev_population_default, gev_date_new (2026, 1, 31));

    g_assert_cmpuint (all->out->len, ==, 5);
    g_assert_cmpuint (all->in->len, ==, 1);
    g_assert_cmpuint (all->adopters->len, ==, 3);
    g_assert_cmpuint (all->n_counted, ==, 2);
    g_assert_cmpuint (all->n_innovations, ==, 2);
    g_assert_cmpuint (all->n_channels[GEV_ADOPTION_NETWORKS], ==, 2);
    g_assert_cmpuint (all->n_channels[GEV_ADOPTION_BY_ITSELF], ==, 1);
    g_assert_cmpuint (all->n_channels[GEV_ADOPTION_PLANNED], ==, 1);
    g_assert_cmpuint (all->n_channels[GEV_ADOPTION_PLANNED + 1], ==, 1);
    g_assert_cmpuint (all->n_modes[GEV_ADOPTION_ADAPTED + 1], ==, 5);
    g_assert_cmpuint (all->n_sectors[GEV_SECTOR_MUNICIPALITY], ==, 2);
    g_assert_cmpuint (all->n_sectors[GEV_SECTOR_BUSINESS], ==, 1);

    first = g_ptr_array_index (all->adopters, 0);
    g_assert_true (first->actor == toten);
    g_assert_cmpint (first->first, ==, gev_date_new (2024, 3, 1));
    g_assert_cmpuint (first->adoptions->len, ==, 2);
    g_assert_cmpuint (first->number, ==, 1);
    g_assert_cmpuint (((GevAdopter *) g_ptr_array_index (all->adopters, 1))->number, ==, 0);
    g_assert_cmpuint (((GevAdopter *) g_ptr_array_index (all->adopters, 2))->number, ==, 2);
  }
  {
    g_autoptr (GevDiffusion) one = gev_diffusion_new (fixture->set, fixture->stair, &own, gev_date_new (2026, 2, 1));
    g_autoptr (GevDiffusion) early = gev_diffusion_new (fixture->set, NULL, &own, gev_date_new (2024, 6, 1));

    g_assert_cmpuint (one->out->len, ==, 2);
    g_assert_cmpuint (one->n_innovations, ==, 1);
    g_assert_cmpuint (early->n_counted, ==, 2);
  }
}

/* What we take over from ourselves is no spread: of two takeovers one is left. */
static void
test_own (Fixture       *fixture,
          gconstpointer  data)
{
  GevRecord *gjovik = add_actor (fixture, "Gjøvik kommune", GEV_SECTOR_MUNICIPALITY);
  GevRecord *ourselves = add_actor (fixture, "eksempel kommune", GEV_SECTOR_MUNICIPALITY);
  g_autoptr (GevRecord) organisation = gev_record_new (GEV_TYPE_ORGANISATION);
  g_autoptr (GevRecord) portfolio = gev_record_new (GEV_TYPE_PORTFOLIO);
  g_autoptr (GevDiffusion) diffusion = NULL;

  gev_record_set_text (organisation, GEV_ORGANISATION_NAME, "Eksempel kommune");
  gev_record_set_add (fixture->set, organisation);
  gev_record_set_text (portfolio, GEV_PORTFOLIO_ORGANISATION, gev_record_get_uuid (organisation));
  gev_record_set_add (fixture->set, portfolio);
  add_adoption (fixture, fixture->stair, ourselves, GEV_ADOPTION_OUT, "2024-01-10", GEV_ADOPTION_PLANNED);
  add_adoption (fixture, fixture->watch, gjovik, GEV_ADOPTION_OUT, "2025-01-10", GEV_ADOPTION_PLANNED);

  diffusion = gev_diffusion_new (fixture->set, NULL, &gev_population_default, gev_date_new (2026, 1, 1));
  g_assert_cmpuint (diffusion->out->len, ==, 1);
  g_assert_cmpuint (diffusion->n_innovations, ==, 1);
  g_assert_cmpuint (diffusion->n_channels[GEV_ADOPTION_PLANNED], ==, 1);
  g_assert_cmpuint (diffusion->n_counted, ==, 1);
  g_assert_cmpuint (diffusion->adopters->len, ==, 1);
  g_assert_true (((GevAdopter *) g_ptr_array_index (diffusion->adopters, 0))->actor == gjovik);
}

/* 4, 5, 2 and 3 answered: mean 14/4 = 3.5, weakest the third. */
static void
test_factors (Fixture       *fixture,
              gconstpointer  data)
{
  GevRogersFactors factors;

  gev_record_set_number (fixture->watch, GEV_PROJECT_RELATIVE_ADVANTAGE, 4);
  gev_record_set_number (fixture->watch, GEV_PROJECT_COMPATIBILITY, 5);
  gev_record_set_number (fixture->watch, GEV_PROJECT_SIMPLICITY, 2);
  gev_record_set_number (fixture->watch, GEV_PROJECT_OBSERVABILITY, 3);
  gev_rogers_factors_read (&factors, fixture->watch);
  g_assert_cmpuint (factors.n_answered, ==, 4);
  g_assert_cmpfloat (factors.mean, ==, 3.5);
  g_assert_cmpint (factors.weakest, ==, 2);
  g_assert_cmpuint (factors.values[3], ==, 0);
  g_assert_cmpuint (gev_rogers_factor_field (4), ==, GEV_PROJECT_OBSERVABILITY);

  for (guint i = 0; i < GEV_N_ROGERS_FACTORS; i++)
    gev_record_set_number (fixture->watch, gev_rogers_factor_field (i), 3);
  gev_rogers_factors_read (&factors, fixture->watch);
  g_assert_cmpint (factors.weakest, ==, -1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/model/diffusion/empty", Fixture, NULL, set_up, test_empty, tear_down);
  g_test_add_func ("/model/diffusion/groups", test_groups);
  g_test_add ("/model/diffusion/counts", Fixture, NULL, set_up, test_counts, tear_down);
  g_test_add ("/model/diffusion/own", Fixture, NULL, set_up, test_own, tear_down);
  g_test_add ("/model/diffusion/factors", Fixture, NULL, set_up, test_factors, tear_down);

  return g_test_run ();
}
