/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-benefits-map.h"

#include "gev-benefit.h"
#include "gev-project.h"

typedef struct
{
  GevRecordSet *set;
  GevRecord *project;
} Fixture;

static GevRecord *
add_node (Fixture    *fixture,
          const char *title,
          gpointer    benefit)
{
  g_autoptr (GevRecord) node = gev_record_new (GEV_TYPE_MAP_NODE);

  gev_record_set_text (node, GEV_MAP_NODE_PROJECT, gev_record_get_uuid (fixture->project));
  gev_record_set_text (node, GEV_MAP_NODE_TITLE, title);
  if (benefit != NULL)
    gev_record_set_text (node, GEV_MAP_NODE_BENEFIT, gev_record_get_uuid (benefit));
  gev_record_set_add (fixture->set, node);

  return node;
}

static void
connect (Fixture *fixture,
         gpointer from,
         gpointer to)
{
  g_autoptr (GevRecord) edge = gev_record_new (GEV_TYPE_MAP_EDGE);

  gev_record_set_text (edge, GEV_MAP_EDGE_FROM, gev_record_get_uuid (from));
  gev_record_set_text (edge, GEV_MAP_EDGE_TO, gev_record_get_uuid (to));
  gev_record_set_add (fixture->set, edge);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GevRecord) project = gev_record_new (GEV_TYPE_PROJECT);

  fixture->set = gev_record_set_new ();
  fixture->project = project;
  gev_record_set_add (fixture->set, project);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->set);
}

static char *
find_circle (GevBenefitsMap *map,
             gpointer        from,
             gpointer        to)
{
  return gev_benefits_map_find_circle (map, (guint) gev_benefits_map_find_node (map, gev_record_get_uuid (from)),
                                       (guint) gev_benefits_map_find_node (map, gev_record_get_uuid (to)));
}

/* The circle is named with the path that it takes. */
static void
test_circle (Fixture       *fixture,
             gconstpointer  data)
{
  GevRecord *sensors = add_node (fixture, "Sensors", NULL);
  GevRecord *rounds = add_node (fixture, "Fewer rounds", NULL);
  GevRecord *sleep = add_node (fixture, "Better sleep", NULL);
  GevRecord *alone = add_node (fixture, "Alone", NULL);
  g_autoptr (GevBenefitsMap) map = NULL;
  g_autofree char *long_way = NULL;
  g_autofree char *self_way = NULL;
  g_autofree char *forward = NULL;
  g_autofree char *to_alone = NULL;

  connect (fixture, sensors, rounds);
  connect (fixture, rounds, sleep);
  map = gev_benefits_map_new (fixture->set, fixture->project);
  long_way = find_circle (map, sleep, sensors);
  self_way = find_circle (map, rounds, rounds);
  forward = find_circle (map, sensors, sleep);
  to_alone = find_circle (map, sleep, alone);
  g_assert_cmpstr (long_way, ==, "Better sleep → Sensors → Fewer rounds → Better sleep");
  g_assert_cmpstr (self_way, ==, "Fewer rounds → Fewer rounds");
  g_assert_null (forward);
  g_assert_null (to_alone);
}

/* A circle that is there already is found with its arrows alone, whatever leads
 * to it and on from it; and an arrow is not made twice. */
static void
test_own_circle (Fixture       *fixture,
                 gconstpointer  data)
{
  GevRecord *before = add_node (fixture, "Before", NULL);
  GevRecord *a = add_node (fixture, "A", NULL);
  GevRecord *b = add_node (fixture, "B", NULL);
  GevRecord *after = add_node (fixture, "After", NULL);
  g_autoptr (GArray) circle = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GevBenefitsMap) sound = NULL;
  g_autoptr (GevBenefitsMap) map = NULL;
  g_autofree char *none = NULL;
  g_autofree char *path = NULL;
  g_autofree char *twice = NULL;

  connect (fixture, before, a);
  connect (fixture, a, b);
  connect (fixture, b, after);
  sound = gev_benefits_map_new (fixture->set, fixture->project);
  none = gev_benefits_map_find_own_circle (sound, circle);
  g_assert_null (none);
  twice = gev_benefits_map_check_arrow (sound,
                                        (guint) gev_benefits_map_find_node (sound, gev_record_get_uuid (before)),
                                        (guint) gev_benefits_map_find_node (sound, gev_record_get_uuid (a)));
  g_assert_cmpstr (twice, ==, "There is an arrow between them already.");
  connect (fixture, b, a);
  map = gev_benefits_map_new (fixture->set, fixture->project);
  path = gev_benefits_map_find_own_circle (map, circle);
  g_assert_true (g_strcmp0 (path, "A → B → A") == 0 || g_strcmp0 (path, "B → A → B") == 0);
  g_assert_cmpuint (circle->len, ==, 2);
}

/* A box says the name of what it stands for; arrows out of the map are not in
 * it. */
static void
test_boxes (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GevRecord) benefit = gev_record_new (GEV_TYPE_BENEFIT);
  g_autoptr (GevBenefitsMap) map = NULL;
  g_autofree char *title = NULL;
  GevRecord *node, *elsewhere;
  guint n_arrows;

  gev_record_set_text (benefit, GEV_BENEFIT_TITLE, "Saved time");
  gev_record_set_add (fixture->set, benefit);
  node = add_node (fixture, "Old words", benefit);
  elsewhere = gev_record_new (GEV_TYPE_MAP_NODE);
  gev_record_set_add (fixture->set, elsewhere);
  connect (fixture, node, elsewhere);
  g_object_unref (elsewhere);
  map = gev_benefits_map_new (fixture->set, fixture->project);
  g_assert_cmpuint (gev_benefits_map_get_n_nodes (map), ==, 1);
  title = gev_benefits_map_dup_title (map, 0);
  g_assert_cmpstr (title, ==, "Saved time");
  g_assert_true (gev_benefits_map_get_subject (map, 0) == benefit);
  gev_benefits_map_get_arrows (map, &n_arrows);
  g_assert_cmpuint (n_arrows, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/model/benefits-map/circle", Fixture, NULL, set_up, test_circle, tear_down);
  g_test_add ("/model/benefits-map/own-circle", Fixture, NULL, set_up, test_own_circle, tear_down);
  g_test_add ("/model/benefits-map/boxes", Fixture, NULL, set_up, test_boxes, tear_down);

  return g_test_run ();
}
