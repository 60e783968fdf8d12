/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-actor.h"
#include "gev-adoption.h"
#include "gev-benefit.h"
#include "gev-cost.h"
#include "gev-map-edge.h"
#include "gev-map-node.h"
#include "gev-partner.h"
#include "gev-record-name.h"
#include "gev-record-set.h"

static GevRecord *
add (GevRecordSet *set,
     GType         type)
{
  g_autoptr (GevRecord) record = gev_record_new (type);

  g_assert_true (gev_record_set_add (set, record));

  return record;
}

static GevRecord *
find_cb (const char *uuid,
         gpointer    data)
{
  GevRecord *record = gev_record_set_lookup (data, uuid);

  return record != NULL ? g_object_ref (record) : NULL;
}

static void
assert_name (GevRecordSet *set,
             GevRecord    *record,
             const char   *expected)
{
  const GevLanguage *english = gev_language_get ("en");
  g_autofree char *name = gev_record_name_create (record, english, find_cb, set);

  g_assert_cmpstr (name, ==, expected);
}

static void
test_name (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  GevRecord *actor = add (set, GEV_TYPE_ACTOR);
  GevRecord *partner = add (set, GEV_TYPE_PARTNER);
  GevRecord *cost = add (set, GEV_TYPE_COST);
  GevRecord *adoption = add (set, GEV_TYPE_ADOPTION);

  gev_record_set_text (actor, GEV_ACTOR_NAME, "Next Door");
  assert_name (set, actor, "Next Door");

  /* Nothing yet, then its parts; the owner is none of them. */
  assert_name (set, partner, "Partner");
  gev_record_set_text (partner, GEV_PARTNER_PROJECT, gev_record_get_uuid (cost));
  gev_record_set_text (partner, GEV_PARTNER_ACTOR, gev_record_get_uuid (actor));
  gev_record_set_number (partner, GEV_PARTNER_ROLES, 1 << 2 | 1 << 3);
  assert_name (set, partner, "Next Door, Funder + Supplier");

  gev_record_set_number (cost, GEV_COST_AMOUNT_ORE, 100);
  gev_record_set_number (cost, GEV_COST_YEAR, 2026);
  assert_name (set, cost, "2026");
  gev_record_set_text (cost, GEV_COST_TITLE, "Sensors");
  assert_name (set, cost, "Sensors");

  /* No more than three parts: neither how nor by which way. */
  gev_record_set_text (adoption, GEV_ADOPTION_PROJECT, gev_record_get_uuid (cost));
  gev_record_set_number (adoption, GEV_ADOPTION_WAY, 0);
  gev_record_set_text (adoption, GEV_ADOPTION_ACTOR, gev_record_get_uuid (actor));
  gev_record_set_number (adoption, GEV_ADOPTION_DATE, gev_date_new (2026, 3, 10));
  gev_record_set_number (adoption, GEV_ADOPTION_MODE, 0);
  assert_name (set, adoption, "Taken over from us, Next Door, 10 Mar 2026");
}

/* What is referred to may itself go by what it refers to; a lost record and a
 * circle end it. */
static void
test_depth (void)
{
  g_autoptr (GevRecordSet) set = gev_record_set_new ();
  GevRecord *benefit = add (set, GEV_TYPE_BENEFIT);
  GevRecord *node = add (set, GEV_TYPE_MAP_NODE);
  GevRecord *edge = add (set, GEV_TYPE_MAP_EDGE);

  gev_record_set_text (benefit, GEV_BENEFIT_TITLE, "Saved time");
  gev_record_set_text (node, GEV_MAP_NODE_BENEFIT, gev_record_get_uuid (benefit));
  gev_record_set_text (edge, GEV_MAP_EDGE_FROM, gev_record_get_uuid (edge));
  gev_record_set_text (edge, GEV_MAP_EDGE_TO, gev_record_get_uuid (node));
  assert_name (set, edge, "Saved time");

  gev_record_set_text (node, GEV_MAP_NODE_BENEFIT, "0190a3c4-0000-7000-8000-000000000000");
  assert_name (set, edge, "Node of a benefits map");
  gev_record_set_text (node, GEV_MAP_NODE_BENEFIT, gev_record_get_uuid (node));
  assert_name (set, edge, "Node of a benefits map");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record-name/name", test_name);
  g_test_add_func ("/record-name/depth", test_depth);

  return g_test_run ();
}
