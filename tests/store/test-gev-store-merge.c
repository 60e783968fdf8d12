/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-store-merge.h"

#include "gev-action.h"
#include "gev-actor.h"
#include "gev-adoption.h"
#include "gev-benefit.h"
#include "gev-goal.h"
#include "gev-organisation.h"
#include "gev-partner.h"
#include "gev-portfolio.h"
#include "gev-project.h"
#include "gev-record-types.h"
#include "store-test.h"

static GevRecord *
put (StoreFixture *fixture,
     GType         type,
     guint         title_field,
     const char   *title)
{
  GevRecord *record = gev_record_new (type);

  gev_record_set_text (record, title_field, title);
  store_test_save (fixture, record);

  return record;
}

static GevRecord *
reread (StoreFixture *fixture,
        GevRecord    *record)
{
  GevRecord *now = gev_store_get (fixture->store, gev_record_get_uuid (record), NULL);

  g_assert_nonnull (now);

  return now;
}

/* Whether anything at all names the record, told by its raw values. */
static guint
count_mentions (StoreFixture *fixture,
                const char   *uuid)
{
  guint n_types;
  const GType *types = gev_record_types_get (&n_types);
  guint n = 0;

  for (guint i = 0; i < n_types; i++)
    {
      GevRecordClass *klass = gev_record_types_get_class (types[i]);
      g_autoptr (GPtrArray) records = gev_store_get_all (fixture->store, types[i], NULL);

      for (guint j = 0; j < records->len; j++)
        for (guint k = GEV_RECORD_CREATED; k < klass->n_fields; k++)
          {
            g_autofree char *text = gev_record_to_string (records->pdata[j], k);

            n += text != NULL && strstr (text, uuid) != NULL;
          }
    }

  return n;
}

static void
test_actors (StoreFixture  *fixture,
             gconstpointer  data)
{
  g_autoptr (GevRecord) keep = put (fixture, GEV_TYPE_ACTOR, GEV_ACTOR_NAME, "Gjøvik kommune");
  g_autoptr (GevRecord) drop = put (fixture, GEV_TYPE_ACTOR, GEV_ACTOR_NAME, "Gjovik");
  g_autoptr (GevRecord) project = put (fixture, GEV_TYPE_PROJECT, GEV_PROJECT_TITLE, "Watch");
  g_autoptr (GevRecord) partner = gev_record_new (GEV_TYPE_PARTNER);
  g_autoptr (GevRecord) adoption = gev_record_new (GEV_TYPE_ADOPTION);
  g_autoptr (GevRecord) benefit = gev_record_new (GEV_TYPE_BENEFIT);
  g_autoptr (GevRecord) now = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  const char *uuid = gev_record_get_uuid (keep);
  g_autoptr (GError) error = NULL;
  guint n_references;

  gev_record_set_text (partner, GEV_PARTNER_PROJECT, gev_record_get_uuid (project));
  gev_record_set_text (partner, GEV_PARTNER_ACTOR, gev_record_get_uuid (drop));
  store_test_save (fixture, partner);
  gev_record_set_text (adoption, GEV_ADOPTION_PROJECT, gev_record_get_uuid (project));
  gev_record_set_text (adoption, GEV_ADOPTION_ACTOR, gev_record_get_uuid (drop));
  gev_record_set_number (adoption, GEV_ADOPTION_WAY, GEV_ADOPTION_OUT);
  gev_record_set_number (adoption, GEV_ADOPTION_DATE, gev_date_new (2026, 1, 1));
  store_test_save (fixture, adoption);
  /* One that names it twice, and the other once. */
  gev_record_set_text (benefit, GEV_BENEFIT_TITLE, "Time");
  gev_record_set_text (benefit, GEV_BENEFIT_PROJECT, gev_record_get_uuid (project));
  gev_record_set_text (benefit, GEV_BENEFIT_BENEFICIARY, gev_record_get_uuid (drop));
  gev_record_set_text (benefit, GEV_BENEFIT_COST_BEARER, gev_record_get_uuid (drop));
  store_test_save (fixture, benefit);

  g_assert_true (gev_store_count_references (fixture->store, drop, &n_references, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_references, ==, 4);
  before = store_test_dump (fixture->store);
  gev_record_set_text (keep, GEV_ACTOR_ORGANISATION_NUMBER, "940155223");
  g_assert_true (gev_store_merge (fixture->store, keep, drop, "Merge", &error));
  g_assert_no_error (error);

  g_assert_cmpuint (count_mentions (fixture, gev_record_get_uuid (drop)), ==, 0);
  g_assert_cmpuint (count_mentions (fixture, uuid), ==, 4);
  g_assert_null (gev_store_get (fixture->store, gev_record_get_uuid (drop), NULL));
  now = reread (fixture, keep);
  g_assert_cmpstr (gev_record_get_text (now, GEV_ACTOR_ORGANISATION_NUMBER), ==, "940155223");
  g_clear_object (&now);
  now = reread (fixture, partner);
  g_assert_cmpstr (gev_record_get_text (now, GEV_PARTNER_ACTOR), ==, uuid);
  g_assert_cmpint (gev_record_get_number (now, GEV_RECORD_REVISION), ==, 2);

  after = store_test_dump (fixture->store);
  g_assert_cmpstr (gev_store_get_undo_title (fixture->store), ==, "Merge");
  g_assert_true (gev_store_undo (fixture->store, &error));
  undone = store_test_dump (fixture->store);
  g_assert_cmpstr (undone, ==, before);
  g_assert_true (gev_store_redo (fixture->store, &error));
  redone = store_test_dump (fixture->store);
  g_assert_cmpstr (redone, ==, after);
}

/* Records that nest and lists that hold both: nothing refers to itself, nothing
 * is named twice. */
static void
test_goals (StoreFixture  *fixture,
            gconstpointer  data)
{
  g_autoptr (GevRecord) drop = put (fixture, GEV_TYPE_GOAL, GEV_GOAL_TITLE, "Home");
  g_autoptr (GevRecord) keep = gev_record_new (GEV_TYPE_GOAL);
  g_autoptr (GevRecord) child = gev_record_new (GEV_TYPE_GOAL);
  g_autoptr (GevRecord) action = gev_record_new (GEV_TYPE_ACTION);
  g_autoptr (GevRecord) now = NULL;
  g_autoptr (GError) error = NULL;
  const char *both[] = { gev_record_get_uuid (keep), gev_record_get_uuid (drop), NULL };

  gev_record_set_text (keep, GEV_GOAL_TITLE, "At home");
  gev_record_set_text (keep, GEV_GOAL_PARENT, gev_record_get_uuid (drop));
  store_test_save (fixture, keep);
  gev_record_set_text (child, GEV_GOAL_TITLE, "Safe at home");
  gev_record_set_text (child, GEV_GOAL_PARENT, gev_record_get_uuid (drop));
  store_test_save (fixture, child);
  gev_record_set_text (action, GEV_ACTION_TITLE, "Course");
  gev_record_set_number (action, GEV_ACTION_ELEMENT, GEV_ELEMENT_COURAGE);
  gev_record_set_list (action, GEV_ACTION_GOALS, both);
  store_test_save (fixture, action);

  g_assert_true (gev_store_merge (fixture->store, keep, drop, "Merge", &error));
  g_assert_no_error (error);
  now = reread (fixture, keep);
  g_assert_false (gev_record_has (now, GEV_GOAL_PARENT));
  g_clear_object (&now);
  now = reread (fixture, child);
  g_assert_cmpstr (gev_record_get_text (now, GEV_GOAL_PARENT), ==, gev_record_get_uuid (keep));
  g_clear_object (&now);
  now = reread (fixture, action);
  g_assert_cmpuint (g_strv_length ((char **) gev_record_get_list (now, GEV_ACTION_GOALS)), ==, 1);
  g_assert_cmpstr (gev_record_get_list (now, GEV_ACTION_GOALS)[0], ==, gev_record_get_uuid (keep));
}

/* Where a record comes from moves too, and is no change of the record. */
static void
test_origins (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (GevRecord) keep = put (fixture, GEV_TYPE_ORGANISATION, GEV_ORGANISATION_NAME, "Østre Toten");
  g_autoptr (GevRecord) drop = put (fixture, GEV_TYPE_ORGANISATION, GEV_ORGANISATION_NAME, "Ostre Toten");
  g_autoptr (GevRecord) portfolio = gev_store_get_portfolio (fixture->store, NULL);
  g_autoptr (GevRecord) project = NULL;
  g_autoptr (GevRecord) now = NULL;
  g_autoptr (GError) error = NULL;

  if (portfolio == NULL)
    portfolio = gev_record_new (GEV_TYPE_PORTFOLIO);
  gev_record_set_text (portfolio, GEV_PORTFOLIO_TITLE, "Ours");
  gev_record_set_text (portfolio, GEV_PORTFOLIO_ORGANISATION, gev_record_get_uuid (drop));
  store_test_save (fixture, portfolio);
  project = put (fixture, GEV_TYPE_PROJECT, GEV_PROJECT_TITLE, "Watch");
  g_assert_cmpstr (gev_record_get_text (project, GEV_RECORD_ORIGIN), ==, gev_record_get_uuid (drop));
  g_assert_true (gev_store_merge (fixture->store, keep, drop, "Merge", &error));
  g_assert_no_error (error);
  now = reread (fixture, project);
  g_assert_cmpstr (gev_record_get_text (now, GEV_RECORD_ORIGIN), ==, gev_record_get_uuid (keep));
  g_assert_cmpint (gev_record_get_number (now, GEV_RECORD_REVISION), ==, 1);
}

/* What cannot stay as it would be leaves all as it was. */
static void
test_refused (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (GevRecord) keep = put (fixture, GEV_TYPE_ACTOR, GEV_ACTOR_NAME, "Gjøvik kommune");
  g_autoptr (GevRecord) drop = put (fixture, GEV_TYPE_ACTOR, GEV_ACTOR_NAME, "Gjovik");
  g_autofree char *before = store_test_dump (fixture->store);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  gev_record_set_text (keep, GEV_ACTOR_ORGANISATION_NUMBER, "123456789");
  g_assert_false (gev_store_merge (fixture->store, keep, drop, "Merge", &error));
  g_assert_error (error, GEV_STORE_ERROR, GEV_STORE_ERROR_INVALID);
  after = store_test_dump (fixture->store);
  g_assert_cmpstr (after, ==, before);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  store_test_add ("/store/merge/actors", test_actors);
  store_test_add ("/store/merge/goals", test_goals);
  store_test_add ("/store/merge/origins", test_origins);
  store_test_add ("/store/merge/refused", test_refused);

  return g_test_run ();
}
