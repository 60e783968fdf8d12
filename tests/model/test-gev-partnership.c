/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-partnership.h"

#include "gev-actor.h"
#include "gev-partner.h"
#include "gev-project.h"

static GevRecord *
add_actor (GevRecordSet *set,
           const char   *name,
           int           sector,
           const char   *number)
{
  g_autoptr (GevRecord) actor = gev_record_new (GEV_TYPE_ACTOR);

  gev_record_set_text (actor, GEV_ACTOR_NAME, name);
  gev_record_set_text (actor, GEV_ACTOR_ORGANISATION_NUMBER, number);
  if (sector >= 0)
    gev_record_set_number (actor, GEV_ACTOR_SECTOR, sector);
  gev_record_set_add (set, actor);

  return actor;
}

static void
add_partner (GevRecordSet *set,
             GevRecord    *project,
             GevRecord    *actor)
{
  g_autoptr (GevRecord) partner = gev_record_new (GEV_TYPE_PARTNER);

  gev_record_set_text (partner, GEV_PARTNER_PROJECT, gev_record_get_uuid (project));
  gev_record_set_text (partner, GEV_PARTNER_ACTOR, gev_record_get_uuid (actor));
  gev_record_set_add (set, partner);
}

/* A county and a municipality are public: 2; a union counts as actor but has no
 * place in the helix; the one without a project is idle. */
static void
test_sectors (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  g_autoptr (GevRecord) one = gev_record_new (GEV_TYPE_PROJECT);
  g_autoptr (GevRecord) other = gev_record_new (GEV_TYPE_PROJECT);
  GevRecord *county = add_actor (set, "Innlandet", GEV_SECTOR_COUNTY, NULL);
  GevRecord *town = add_actor (set, "Gjøvik", GEV_SECTOR_MUNICIPALITY, NULL);
  GevRecord *staff = add_actor (set, "NSF", GEV_SECTOR_STAFF_ORGANISATION, NULL);
  GevRecord *unsaid = add_actor (set, "Unsaid", -1, NULL);
  GevPartnership partnership;

  gev_partnership_read (&partnership, set);
  g_assert_cmpuint (partnership.n_actors, ==, 0);
  g_assert_cmpuint (partnership.n_idle, ==, 4);

  add_actor (set, "SINTEF", GEV_SECTOR_RESEARCH, NULL);
  add_partner (set, one, county);
  add_partner (set, one, town);
  add_partner (set, one, town);
  add_partner (set, other, town);
  add_partner (set, other, staff);
  add_partner (set, other, unsaid);
  gev_partnership_read (&partnership, set);
  g_assert_cmpuint (partnership.n_actors, ==, 4);
  g_assert_cmpuint (partnership.n_idle, ==, 1);
  g_assert_cmpuint (partnership.n_sectors[GEV_SECTOR_COUNTY], ==, 1);
  g_assert_cmpuint (partnership.n_sectors[GEV_SECTOR_STAFF_ORGANISATION], ==, 1);
  g_assert_cmpuint (partnership.n_sectors[GEV_SECTOR_STAFF_ORGANISATION + 1], ==, 1);
  g_assert_cmpuint (partnership.n_helixes[GEV_HELIX_PUBLIC], ==, 2);
  g_assert_cmpuint (partnership.n_helixes[GEV_HELIX_RESEARCH], ==, 0);
  g_assert_cmpuint (gev_actor_count_projects (town, set), ==, 2);
}

static void
test_duplicates (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  g_autoptr (GPtrArray) actors = g_ptr_array_new ();
  g_autoptr (GArray) none = gev_actor_find_duplicates (actors);
  g_autoptr (GArray) pairs = NULL;

  g_assert_cmpuint (none->len, ==, 0);
  g_ptr_array_add (actors, add_actor (set, "Gjøvik kommune", -1, NULL));
  g_ptr_array_add (actors, add_actor (set, "GJØVIK  Kommune", -1, "940155223"));
  g_ptr_array_add (actors, add_actor (set, "Town of Gjøvik", -1, "940155223"));
  /* Of the same name, but known to be two. */
  g_ptr_array_add (actors, add_actor (set, "Gjøvik kommune", -1, "974760673"));
  pairs = gev_actor_find_duplicates (actors);
  g_assert_cmpuint (pairs->len, ==, 3);
  g_assert_true (g_array_index (pairs, GevActorPair, 0).a == actors->pdata[0]);
  g_assert_true (g_array_index (pairs, GevActorPair, 0).b == actors->pdata[1]);
  g_assert_true (g_array_index (pairs, GevActorPair, 1).b == actors->pdata[3]);
  g_assert_true (g_array_index (pairs, GevActorPair, 2).a == actors->pdata[1]);
  g_assert_true (g_array_index (pairs, GevActorPair, 2).b == actors->pdata[2]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/partnership/sectors", test_sectors);
  g_test_add_func ("/model/partnership/duplicates", test_duplicates);

  return g_test_run ();
}
