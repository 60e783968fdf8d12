/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-store-import.h"

#include "gev-action.h"
#include "gev-benefit.h"
#include "gev-call.h"
#include "gev-criterion.h"
#include "gev-goal.h"
#include "gev-map-edge.h"
#include "gev-map-node.h"
#include "gev-organisation.h"
#include "gev-portfolio.h"
#include "gev-programme.h"
#include "gev-project.h"
#include "gev-record-types.h"
#include "gev-score.h"
#include "gev-store-backup.h"
#include "gev-store-check.h"
#include "gev-store-exchanges.h"
#include "store-test.h"

/* The other municipality, whose file comes in. */
static void
open_other (StoreFixture *other)
{
  store_test_set_up (other, NULL);
}

static GevImportPlan *
create_plan (GevStore *store)
{
  g_autoptr (GevRecordSet) set = store_test_load (store);
  GevImportPlan *plan = gev_import_plan_new ("fil.xml");
  guint n_types, line = 3;
  const GType *types = gev_record_types_get (&n_types);

  /* The other way round than they belong together. */
  for (guint i = n_types; i-- > 0;)
    {
      GPtrArray *all = gev_record_set_get_all (set, types[i]);

      for (guint j = 0; j < all->len; j++)
        gev_import_plan_add (plan, g_ptr_array_index (all, j), line++);
    }

  return plan;
}

static void
import_whole (StoreFixture      *fixture,
              StoreFixture      *from,
              GevConflictPolicy  policy)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GevImportPlan) plan = create_plan (from->store);

  gev_store_apply_import (fixture->store, plan, policy, NULL, NULL, &error);
  g_assert_no_error (error);
}

static GevImportResult
compare_one (StoreFixture *fixture,
             GevRecord    *record)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GevImportPlan) plan = gev_import_plan_new ("fil.xml");

  gev_import_plan_add (plan, record, 0);
  gev_store_compare_import (fixture->store, plan, NULL, &error);
  g_assert_no_error (error);

  return gev_import_item_get_result (gev_import_plan_get_item (plan, 0));
}

static gboolean
import_one (StoreFixture       *fixture,
            GevRecord          *record,
            GevConflictPolicy   policy,
            GError            **error)
{
  g_autoptr (GevImportPlan) plan = gev_import_plan_new ("fil.xml");

  gev_import_plan_add (plan, record, 7);

  return gev_store_apply_import (fixture->store, plan, policy, NULL, NULL, error);
}

static void
set_title (StoreFixture *fixture,
           const char   *uuid,
           const char   *title)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GevRecord) project = gev_store_get (fixture->store, uuid, &error);

  g_assert_no_error (error);
  gev_record_set_text (project, GEV_PROJECT_TITLE, title);
  store_test_save (fixture, project);
}

static void
assert_title (StoreFixture *fixture,
              const char   *uuid,
              const char   *title)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GevRecord) project = gev_store_get (fixture->store, uuid, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (gev_record_get_text (project, GEV_PROJECT_TITLE), ==, title);
}

static GevRecord *
get (StoreFixture *fixture,
     const char   *uuid)
{
  g_autoptr (GError) error = NULL;
  GevRecord *record = gev_store_get (fixture->store, uuid, &error);

  g_assert_no_error (error);

  return record;
}

static void
name_organisation (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GevRecord) organisation = gev_record_new (GEV_TYPE_ORGANISATION);
  g_autoptr (GevRecord) portfolio = gev_store_get_portfolio (fixture->store, &error);

  gev_record_set_text (organisation, GEV_ORGANISATION_NAME, "Eksempel kommune");
  store_test_save (fixture, organisation);
  gev_record_set_text (portfolio, GEV_PORTFOLIO_ORGANISATION, gev_record_get_uuid (organisation));
  store_test_save (fixture, portfolio);
}

/* Into an empty portfolio everything comes as it was, to the last time and
 * revision; undo and redo, over restarts, take it out and in again. */
static void
test_whole (StoreFixture  *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GevImportPlan) plan = NULL;
  g_autoptr (GPtrArray) history = NULL;
  g_autofree char *empty = store_test_dump (fixture->store);
  g_autofree char *theirs = NULL;
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  StoreFixture other;

  open_other (&other);
  name_organisation (&other);
  store_test_fill (&other, 12);
  theirs = store_test_dump (other.store);
  plan = create_plan (other.store);
  gev_store_compare_import (fixture->store, plan, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (gev_import_plan_count (plan, GEV_IMPORT_REFUSED), ==, 0);
  g_assert_cmpuint (gev_import_plan_count (plan, GEV_IMPORT_CONFLICT), ==, 0);
  g_assert_cmpuint (gev_import_plan_count (plan, GEV_IMPORT_CHANGED), ==, 1);
  g_assert_cmpuint (gev_import_plan_count (plan, GEV_IMPORT_SAME), ==, 28);
  g_assert_cmpuint (gev_import_plan_count (plan, GEV_IMPORT_NEW), ==, gev_import_plan_get_n (plan) - 29);

  gev_store_set_who (fixture->store, "Kari");
  gev_store_apply_import (fixture->store, plan, GEV_CONFLICT_STOP, NULL, NULL, &error);
  g_assert_no_error (error);
  after = store_test_dump (fixture->store);
  g_assert_cmpstr (after, ==, theirs);
  g_assert_cmpstr (gev_store_get_undo_title (fixture->store), ==, "Import fil.xml");
  history = gev_store_get_exchanges (fixture->store, 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (history->len, ==, 1);
  g_assert_true (gev_exchange_entry_is_incoming (g_ptr_array_index (history, 0)));
  g_assert_cmpstr (gev_exchange_entry_get_file (g_ptr_array_index (history, 0)), ==, "fil.xml");
  g_assert_cmpstr (gev_exchange_entry_get_who (g_ptr_array_index (history, 0)), ==, "Kari");
  g_assert_cmpuint (gev_exchange_entry_get_n_records (g_ptr_array_index (history, 0)), ==,
                    gev_import_plan_get_n (plan));

  /* Once more is nothing new, and no edit. */
  import_whole (fixture, &other, GEV_CONFLICT_STOP);
  g_assert_cmpint (gev_store_get_revision (fixture->store), ==, 1);

  store_test_reopen (fixture);
  gev_store_undo (fixture->store, &error);
  g_assert_no_error (error);
  undone = store_test_dump (fixture->store);
  g_assert_cmpstr (undone, ==, empty);
  store_test_reopen (fixture);
  gev_store_redo (fixture->store, &error);
  g_assert_no_error (error);
  redone = store_test_dump (fixture->store);
  g_assert_cmpstr (redone, ==, theirs);
  store_test_tear_down (&other, NULL);
}

/* A portfolio that is somebody’s already keeps its own record. */
static void
test_portfolio_stays (StoreFixture  *fixture,
                      gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GevRecord) mine = gev_store_get_portfolio (fixture->store, &error);
  g_autoptr (GevRecord) after = NULL;
  StoreFixture other;

  open_other (&other);
  name_organisation (&other);
  store_test_fill (&other, 2);
  store_test_fill (fixture, 2);
  import_whole (fixture, &other, GEV_CONFLICT_STOP);
  after = gev_store_get_portfolio (fixture->store, &error);
  g_assert_true (gev_record_equal (mine, after));
  store_test_tear_down (&other, NULL);
}

static void
test_changed (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GevRecord) project = gev_record_new (GEV_TYPE_PROJECT);
  g_autoptr (GevRecord) theirs = NULL;
  g_autoptr (GevRecord) ours = NULL;
  const char *uuid = gev_record_get_uuid (project);
  StoreFixture other;

  open_other (&other);
  gev_record_set_text (project, GEV_PROJECT_TITLE, "Nattilsyn");
  store_test_save (&other, project);
  g_assert_cmpint (compare_one (fixture, project), ==, GEV_IMPORT_NEW);
  g_assert_true (import_one (fixture, project, GEV_CONFLICT_STOP, &error));
  g_assert_cmpint (compare_one (fixture, project), ==, GEV_IMPORT_SAME);

  set_title (&other, uuid, "Nattilsyn 2");
  theirs = get (&other, uuid);
  g_assert_cmpint (compare_one (fixture, theirs), ==, GEV_IMPORT_CHANGED);
  g_assert_true (import_one (fixture, theirs, GEV_CONFLICT_STOP, &error));
  ours = get (fixture, uuid);
  g_assert_true (gev_record_equal (ours, theirs));

  /* After an undo it is as untouched as it was before. */
  g_assert_true (gev_store_undo (fixture->store, &error));
  g_assert_cmpint (compare_one (fixture, theirs), ==, GEV_IMPORT_CHANGED);
  g_assert_true (gev_store_redo (fixture->store, &error));
  g_assert_cmpint (compare_one (fixture, theirs), ==, GEV_IMPORT_SAME);

  /* What went out comes back changed. */
  set_title (fixture, uuid, "Nattilsyn 3");
  g_clear_object (&ours);
  ours = get (fixture, uuid);
  set_title (&other, uuid, "Nattilsyn 4");
  g_clear_object (&theirs);
  theirs = get (&other, uuid);
  g_assert_cmpint (compare_one (fixture, theirs), ==, GEV_IMPORT_CONFLICT);
  {
    g_autoptr (GPtrArray) exported = g_ptr_array_new ();

    g_ptr_array_add (exported, ours);
    g_assert_true (gev_store_record_export (fixture->store, "ut.xml", exported, FALSE, &error));
    g_assert_cmpint (compare_one (fixture, theirs), ==, GEV_IMPORT_CONFLICT);
    g_assert_true (gev_store_record_export (fixture->store, "ut.xml", exported, TRUE, &error));
    g_assert_cmpint (compare_one (fixture, theirs), ==, GEV_IMPORT_CHANGED);
  }

  /* Both the edit and the imports can still be undone. */
  for (guint i = 0; i < 3; i++)
    g_assert_true (gev_store_undo (fixture->store, &error));
  g_assert_null (gev_store_get (fixture->store, uuid, NULL));
  store_test_tear_down (&other, NULL);
}

/* Here as there the same number of edits, and yet not the same. */
static void
test_undone_revision (StoreFixture  *fixture,
                      gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GevRecord) project = gev_record_new (GEV_TYPE_PROJECT);
  g_autoptr (GevRecord) ours = NULL;
  g_autoptr (GPtrArray) exported = g_ptr_array_new ();

  gev_record_set_text (project, GEV_PROJECT_TITLE, "Nattilsyn");
  store_test_save (fixture, project);
  set_title (fixture, gev_record_get_uuid (project), "Ut");
  ours = get (fixture, gev_record_get_uuid (project));
  g_ptr_array_add (exported, ours);
  g_assert_true (gev_store_record_export (fixture->store, "ut.xml", exported, TRUE, &error));
  g_assert_true (gev_store_undo (fixture->store, &error));
  g_setenv ("GEV_NOW", "2026-11-21T12:00:01Z", TRUE);
  set_title (fixture, gev_record_get_uuid (project), "Noe annet");
  g_setenv ("GEV_NOW", "2026-11-21T12:00:00Z", TRUE);

  gev_record_set_text (ours, GEV_PROJECT_SUMMARY, "Endret hos dem");
  gev_record_set_number (ours, GEV_RECORD_REVISION, 3);
  g_assert_cmpint (compare_one (fixture, ours), ==, GEV_IMPORT_CONFLICT);
}

static void
test_conflicts (StoreFixture  *fixture,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GevRecord) project = gev_record_new (GEV_TYPE_PROJECT);
  g_autoptr (GevRecord) theirs = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  const char *uuid = gev_record_get_uuid (project);
  StoreFixture other;

  open_other (&other);
  gev_record_set_text (project, GEV_PROJECT_TITLE, "Nattilsyn");
  store_test_save (&other, project);
  g_assert_true (import_one (fixture, project, GEV_CONFLICT_STOP, &error));
  set_title (&other, uuid, "Deres");
  set_title (fixture, uuid, "Vår");
  theirs = get (&other, uuid);

  before = store_test_dump (fixture->store);
  g_assert_false (import_one (fixture, theirs, GEV_CONFLICT_STOP, &error));
  g_assert_error (error, GEV_STORE_ERROR, GEV_STORE_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "fil.xml"));
  g_assert_nonnull (strstr (error->message, "7"));
  g_clear_error (&error);
  after = store_test_dump (fixture->store);
  g_assert_cmpstr (after, ==, before);

  g_assert_true (import_one (fixture, theirs, GEV_CONFLICT_KEEP, &error));
  assert_title (fixture, uuid, "Vår");
  g_assert_cmpint (compare_one (fixture, theirs), ==, GEV_IMPORT_CONFLICT);
  g_assert_true (import_one (fixture, theirs, GEV_CONFLICT_TAKE, &error));
  assert_title (fixture, uuid, "Deres");
  g_assert_cmpint (compare_one (fixture, theirs), ==, GEV_IMPORT_SAME);
  g_assert_true (gev_store_undo (fixture->store, &error));
  assert_title (fixture, uuid, "Vår");
  store_test_tear_down (&other, NULL);
}

/* Both changed it, to the same: nothing to decide. */
static void
test_same_change (StoreFixture  *fixture,
                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GevRecord) project = gev_record_new (GEV_TYPE_PROJECT);
  g_autoptr (GevRecord) theirs = NULL;

  gev_record_set_text (project, GEV_PROJECT_TITLE, "Nattilsyn");
  store_test_save (fixture, project);
  set_title (fixture, gev_record_get_uuid (project), "Nattilsyn 2");
  theirs = get (fixture, gev_record_get_uuid (project));
  gev_record_set_number (theirs, GEV_RECORD_REVISION, 5);
  g_assert_cmpint (compare_one (fixture, theirs), ==, GEV_IMPORT_CHANGED);
  gev_record_set_number (theirs, GEV_RECORD_REVISION, 1);
  g_assert_cmpint (compare_one (fixture, theirs), ==, GEV_IMPORT_SAME);
}

static void
assert_refused (StoreFixture  *fixture,
                GevImportPlan *plan,
                GevRecord     *culprit,
                const char    *reason)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) backups = gev_store_list_backups (fixture->store);
  g_autoptr (GPtrArray) backups_after = NULL;
  g_autofree char *before = store_test_dump (fixture->store);
  g_autofree char *after = NULL;
  GevImportItem *item = gev_import_plan_lookup (plan, gev_record_get_uuid (culprit));
  gint64 revision = gev_store_get_revision (fixture->store);

  g_assert_false (gev_store_apply_import (fixture->store, plan, GEV_CONFLICT_TAKE, NULL, NULL, &error));
  g_assert_error (error, GEV_STORE_ERROR, GEV_STORE_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, reason));
  g_assert_cmpint (gev_import_item_get_result (item), ==, GEV_IMPORT_REFUSED);
  after = store_test_dump (fixture->store);
  backups_after = gev_store_list_backups (fixture->store);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (gev_store_get_revision (fixture->store), ==, revision);
  g_assert_cmpuint (backups_after->len, ==, backups->len);
}

static void
test_refused (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (GevRecord) programme = gev_record_new (GEV_TYPE_PROGRAMME);
  g_autoptr (GevRecord) good = gev_record_new (GEV_TYPE_PROJECT);
  g_autoptr (GevRecord) bad = gev_record_new (GEV_TYPE_PROJECT);
  const char *nowhere = "018f0000-0000-7000-8000-000000000000";

  gev_record_set_text (programme, GEV_PROGRAMME_NAME, "Leve hele livet");
  gev_record_set_text (good, GEV_PROJECT_TITLE, "God");
  gev_record_set_text (good, GEV_PROJECT_PROGRAMME, gev_record_get_uuid (programme));
  gev_record_set_text (bad, GEV_PROJECT_TITLE, "Dårlig");
  {
    g_autoptr (GevImportPlan) plan = gev_import_plan_new ("fil.xml");

    gev_record_set_text (bad, GEV_PROJECT_PROGRAMME, nowhere);
    gev_import_plan_add (plan, good, 3);
    gev_import_plan_add (plan, bad, 12);
    gev_import_plan_add (plan, programme, 24);
    assert_refused (fixture, plan, bad, "Line 12: Project: Programme refers to 018f0000");
    g_assert_cmpint (gev_import_item_get_result (gev_import_plan_get_item (plan, 0)), ==, GEV_IMPORT_NEW);
  }
  {
    g_autoptr (GevImportPlan) plan = gev_import_plan_new ("fil.xml");

    /* There, but something else. */
    gev_record_set_text (bad, GEV_PROJECT_PROGRAMME, gev_record_get_uuid (good));
    gev_import_plan_add (plan, programme, 3);
    gev_import_plan_add (plan, good, 12);
    gev_import_plan_add (plan, bad, 24);
    assert_refused (fixture, plan, bad, "Line 24");
  }
  {
    g_autoptr (GevImportPlan) plan = gev_import_plan_new ("fil.xml");
    g_autoptr (GevRecord) twin = gev_record_new (GEV_TYPE_PROJECT);

    store_test_save (fixture, programme);
    gev_record_set_text (twin, GEV_RECORD_UUID, gev_record_get_uuid (programme));
    gev_record_set_text (twin, GEV_PROJECT_TITLE, "Tvilling");
    gev_import_plan_add (plan, twin, 0);
    assert_refused (fixture, plan, twin, "Programme");
  }
  {
    g_autoptr (GevImportPlan) plan = gev_import_plan_new ("fil.xml");

    gev_record_set_text (good, GEV_PROJECT_TITLE, NULL);
    gev_import_plan_add (plan, good, 5);
    assert_refused (fixture, plan, good, "Line 5");
  }
}

/* The file holds one half of the cycle, the portfolio the other. */
static void
test_goal_cycle (StoreFixture  *fixture,
                 gconstpointer  data)
{
  g_autoptr (GevRecord) home = gev_record_new (GEV_TYPE_GOAL);
  g_autoptr (GevRecord) nights = gev_record_new (GEV_TYPE_GOAL);
  g_autoptr (GevImportPlan) plan = gev_import_plan_new ("fil.xml");
  g_autoptr (GevRecord) theirs = NULL;

  gev_record_set_text (home, GEV_GOAL_TITLE, "Hjemme");
  gev_record_set_text (nights, GEV_GOAL_TITLE, "Netter");
  gev_record_set_text (nights, GEV_GOAL_PARENT, gev_record_get_uuid (home));
  store_test_save (fixture, home);
  store_test_save (fixture, nights);
  theirs = gev_record_copy (home);
  gev_record_set_text (theirs, GEV_GOAL_PARENT, gev_record_get_uuid (nights));
  gev_import_plan_add (plan, theirs, 7);
  assert_refused (fixture, plan, theirs, "Hjemme → Netter → Hjemme");
}

/* The portfolio holds an arrow, the file the one back; the box of a benefit is
 * named by it. */
static void
test_map_circle (StoreFixture  *fixture,
                 gconstpointer  data)
{
  g_autoptr (GevRecord) project = gev_record_new (GEV_TYPE_PROJECT);
  g_autoptr (GevRecord) benefit = gev_record_new (GEV_TYPE_BENEFIT);
  g_autoptr (GevRecord) there = gev_record_new (GEV_TYPE_MAP_EDGE);
  g_autoptr (GevRecord) back = gev_record_new (GEV_TYPE_MAP_EDGE);
  g_autoptr (GevImportPlan) plan = gev_import_plan_new ("fil.xml");
  g_autoptr (GevRecord) camera = gev_record_new (GEV_TYPE_MAP_NODE);
  g_autoptr (GevRecord) saved = gev_record_new (GEV_TYPE_MAP_NODE);
  GevRecord *boxes[] = { camera, saved };

  gev_record_set_text (project, GEV_PROJECT_TITLE, "Nattilsyn");
  store_test_save (fixture, project);
  gev_record_set_text (benefit, GEV_BENEFIT_PROJECT, gev_record_get_uuid (project));
  gev_record_set_text (benefit, GEV_BENEFIT_TITLE, "Spart tid");
  store_test_save (fixture, benefit);
  gev_record_set_text (boxes[0], GEV_MAP_NODE_TITLE, "Kamera");
  gev_record_set_text (boxes[1], GEV_MAP_NODE_BENEFIT, gev_record_get_uuid (benefit));
  for (guint i = 0; i < 2; i++)
    {
      gev_record_set_text (boxes[i], GEV_MAP_NODE_PROJECT, gev_record_get_uuid (project));
      gev_record_set_number (boxes[i], GEV_MAP_NODE_KIND, i == 0 ? GEV_NODE_DELIVERY : GEV_NODE_BENEFIT);
      store_test_save (fixture, boxes[i]);
      gev_record_set_text (there, i == 0 ? GEV_MAP_EDGE_FROM : GEV_MAP_EDGE_TO, gev_record_get_uuid (boxes[i]));
      gev_record_set_text (back, i == 0 ? GEV_MAP_EDGE_TO : GEV_MAP_EDGE_FROM, gev_record_get_uuid (boxes[i]));
    }
  store_test_save (fixture, there);
  gev_import_plan_add (plan, back, 7);
  assert_refused (fixture, plan, back, "→ Spart tid");
  g_assert_nonnull (strstr (gev_import_item_get_message (gev_import_plan_get_item (plan, 0)), "Kamera"));
}

/* What breaks a rule together with what is there is refused or told. */
static void
test_rules (StoreFixture  *fixture,
            gconstpointer  data)
{
  g_autoptr (RandomPortfolio) portfolio = random_portfolio_new (20261121, RANDOM_TEMPER_PLAIN);
  g_autoptr (GevRecord) criterion = gev_record_new (GEV_TYPE_CRITERION);
  g_autoptr (GevRecord) call = gev_record_new (GEV_TYPE_CALL);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  GevRecord *score;

  random_portfolio_fill (portfolio, 4);
  store_test_put_all (fixture, portfolio);
  gev_record_set_text (call, GEV_CALL_TITLE, "En annen");
  gev_record_set_number (call, GEV_CALL_KIND, 0);
  store_test_save (fixture, call);
  gev_record_set_text (criterion, GEV_CRITERION_CALL, gev_record_get_uuid (call));
  gev_record_set_text (criterion, GEV_CRITERION_TITLE, "Nytte");
  gev_record_set_number (criterion, GEV_CRITERION_POSITION, 1);
  gev_record_set_number (criterion, GEV_CRITERION_WEIGHT, 1);
  store_test_save (fixture, criterion);
  score = random_portfolio_get_all (portfolio, GEV_TYPE_SCORE)->pdata[0];
  gev_record_set_text (score, GEV_SCORE_CRITERION, gev_record_get_uuid (criterion));
  gev_record_set_number (score, GEV_RECORD_REVISION, 2);
  g_assert_false (import_one (fixture, score, GEV_CONFLICT_TAKE, &error));
  g_assert_error (error, GEV_STORE_ERROR, GEV_STORE_ERROR_REFUSED);
  problems = gev_store_check (fixture->store, NULL, NULL);
  g_assert_cmpuint (problems->len, ==, 0);
  g_clear_pointer (&problems, g_ptr_array_unref);

  /* What got in all the same is found. */
  store_test_save (fixture, score);
  problems = gev_store_check (fixture->store, NULL, NULL);
  g_assert_cmpuint (problems->len, ==, 1);
}

/* What comes back from the file of a project, cut to it, takes nothing away. */
static void
test_cut_lists (StoreFixture  *fixture,
                gconstpointer  data)
{
  g_autoptr (GevRecord) one = NULL;
  g_autoptr (GevRecord) other = NULL;
  g_autoptr (GevRecord) action = gev_record_new (GEV_TYPE_ACTION);
  g_autoptr (GevRecord) cut = NULL;
  g_autoptr (GPtrArray) written = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  one = store_test_random (fixture, GEV_TYPE_PROJECT);
  other = store_test_random (fixture, GEV_TYPE_PROJECT);
  store_test_save (fixture, one);
  store_test_save (fixture, other);
  gev_record_set_text (action, GEV_ACTION_TITLE, "Felles");
  gev_record_set_number (action, GEV_ACTION_ELEMENT, 0);
  gev_record_set_list (action, GEV_ACTION_PROJECTS,
                       (const char *[]){ gev_record_get_uuid (one), gev_record_get_uuid (other), NULL });
  store_test_save (fixture, action);

  cut = gev_record_copy (action);
  gev_record_set_list (cut, GEV_ACTION_PROJECTS, (const char *[]){ gev_record_get_uuid (one), NULL });
  g_ptr_array_add (written, cut);
  gev_store_record_export (fixture->store, "fil.xml", written, TRUE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (compare_one (fixture, cut), ==, GEV_IMPORT_SAME);

  /* Changed by the other side, it is for us to decide. */
  gev_record_set_number (cut, GEV_RECORD_REVISION, 2);
  gev_record_set_text (cut, GEV_ACTION_TITLE, "Endret");
  g_assert_cmpint (compare_one (fixture, cut), ==, GEV_IMPORT_CONFLICT);
}

/* What a format leaves out is ours to say. */
static void
test_incomplete (StoreFixture  *fixture,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GevRecord) project = gev_record_new (GEV_TYPE_PROJECT);
  g_autoptr (GevRecord) ours = NULL;

  gev_record_set_text (project, GEV_PROJECT_TITLE, "Fra regneark");
  g_assert_true (import_one (fixture, project, GEV_CONFLICT_STOP, &error));
  ours = get (fixture, gev_record_get_uuid (project));
  g_assert_cmpint (gev_record_get_number (ours, GEV_RECORD_CREATED), ==, gev_time_now ());
  g_assert_cmpint (gev_record_get_number (ours, GEV_RECORD_REVISION), ==, 1);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_async (StoreFixture  *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GevImportPlan) plan = NULL;
  g_autoptr (GevProgress) progress = gev_progress_new ();
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (GAsyncResult) first = NULL;
  g_autoptr (GAsyncResult) second = NULL;
  g_autoptr (GAsyncResult) third = NULL;
  g_autofree char *empty = store_test_dump (fixture->store);
  g_autofree char *after = NULL;
  g_autofree char *theirs = NULL;
  guint n_changed = 0;
  StoreFixture other;

  open_other (&other);
  store_test_fill (&other, 8);
  theirs = store_test_dump (other.store);
  plan = create_plan (other.store);
  g_signal_connect_swapped (fixture->store, "changed", G_CALLBACK (count_cb), &n_changed);

  gev_store_compare_import_async (fixture->store, plan, NULL, store_test_done_cb, &first);
  g_assert_true (gev_store_compare_import_finish (fixture->store, store_test_wait (&first), &error));
  g_assert_cmpuint (gev_import_plan_count (plan, GEV_IMPORT_NEW), >, 50);

  g_cancellable_cancel (cancelled);
  gev_store_apply_import_async (fixture->store, plan, GEV_CONFLICT_STOP, NULL, cancelled, store_test_done_cb, &second);
  g_assert_false (gev_store_apply_import_finish (fixture->store, store_test_wait (&second), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  after = store_test_dump (fixture->store);
  g_assert_cmpstr (after, ==, empty);
  g_assert_cmpuint (n_changed, ==, 0);

  gev_store_apply_import_async (fixture->store, plan, GEV_CONFLICT_STOP, progress, NULL, store_test_done_cb, &third);
  g_assert_true (gev_store_apply_import_finish (fixture->store, store_test_wait (&third), &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_cmpfloat (gev_progress_get_fraction (progress), ==, 1);
  g_assert_cmpstr (gev_store_get_undo_title (fixture->store), ==, "Import fil.xml");
  g_free (after);
  after = store_test_dump (fixture->store);
  g_assert_cmpstr (after, ==, theirs);
  store_test_tear_down (&other, NULL);
}

static void
assert_dump (StoreFixture *fixture,
             const char   *expected)
{
  g_autofree char *dump = store_test_dump (fixture->store);

  g_assert_cmpstr (dump, ==, expected);
}

/* Changes a record of each type into another of the type, one edit each. */
static guint
change_each (StoreFixture    *fixture,
             RandomPortfolio *portfolio)
{
  guint n_types;
  const GType *types = gev_record_types_get (&n_types);
  guint n_edits = 0;

  for (guint i = 0; i < n_types; i++)
    {
      GPtrArray *all = random_portfolio_get_all (portfolio, types[i]);
      GevRecordClass *klass = gev_record_types_get_class (types[i]);
      g_autoptr (GevRecord) other = NULL;
      g_autoptr (GevRecord) record = NULL;

      if (klass->singleton)
        continue;
      /* Every other type loses a record instead; others that belong to it may be gone already. */
      other = random_portfolio_create (portfolio, types[i]);
      record = gev_store_get (fixture->store, gev_record_get_uuid (all->pdata[0]), NULL);
      if (record == NULL || other == NULL)
        continue;
      if (i % 2 == 0)
        {
          g_autoptr (GError) error = NULL;

          gev_store_remove (fixture->store, record, "Delete", &error);
          g_assert_no_error (error);
          n_edits++;
        }
      else
        {
          g_autoptr (GError) error = NULL;
          guint title = klass->title_field >= 0 ? (guint) klass->title_field : klass->n_fields - 1;

          if (gev_value_equal (gev_record_class_get_field (klass, title), &gev_record_get_values (record)[title],
                               &gev_record_get_values (other)[title]))
            continue;
          gev_record_set_value (record, title, &gev_record_get_values (other)[title]);
          if (gev_store_save (fixture->store, record, "Change", &error))
            n_edits++;
        }
    }

  return n_edits;
}

/* Records of every type, what fields may hold at most too: they are kept, go over to another portfolio as they are,
 * and every edit is undone and done again after the program has been started anew. */
static void
test_every_type (StoreFixture  *fixture,
                 gconstpointer  data)
{
  g_autoptr (RandomPortfolio) portfolio = random_portfolio_new (20261121, GPOINTER_TO_UINT (data));
  StoreFixture other = { 0 };
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  guint n_edits;

  random_portfolio_fill (portfolio, 4);
  store_test_put_all (fixture, portfolio);
  first = store_test_dump (fixture->store);
  store_test_reopen (fixture);
  assert_dump (fixture, first);

  open_other (&other);
  import_whole (&other, fixture, GEV_CONFLICT_STOP);
  assert_dump (&other, first);
  store_test_tear_down (&other, NULL);
  g_setenv ("XDG_DATA_HOME", fixture->folder, TRUE);

  n_edits = change_each (fixture, portfolio);
  g_assert_cmpuint (n_edits, >, 25);
  last = store_test_dump (fixture->store);
  store_test_reopen (fixture);
  for (guint i = 0; i < n_edits; i++)
    g_assert_true (gev_store_undo (fixture->store, NULL));
  assert_dump (fixture, first);
  store_test_reopen (fixture);
  for (guint i = 0; i < n_edits; i++)
    g_assert_true (gev_store_redo (fixture->store, NULL));
  assert_dump (fixture, last);
  problems = gev_store_check (fixture->store, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  store_test_add ("/store/import/whole", test_whole);
  g_test_add ("/store/import/every-type/plain", StoreFixture, GUINT_TO_POINTER (RANDOM_TEMPER_PLAIN),
              store_test_set_up, test_every_type, store_test_tear_down);
  g_test_add ("/store/import/every-type/hostile", StoreFixture, GUINT_TO_POINTER (RANDOM_TEMPER_HOSTILE),
              store_test_set_up, test_every_type, store_test_tear_down);
  store_test_add ("/store/import/portfolio-stays", test_portfolio_stays);
  store_test_add ("/store/import/changed", test_changed);
  store_test_add ("/store/import/undone-revision", test_undone_revision);
  store_test_add ("/store/import/conflicts", test_conflicts);
  store_test_add ("/store/import/same-change", test_same_change);
  store_test_add ("/store/import/refused", test_refused);
  store_test_add ("/store/import/goal-cycle", test_goal_cycle);
  store_test_add ("/store/import/map-circle", test_map_circle);
  store_test_add ("/store/import/rules", test_rules);
  store_test_add ("/store/import/cut-lists", test_cut_lists);
  store_test_add ("/store/import/incomplete", test_incomplete);
  store_test_add ("/store/import/async", test_async);

  return g_test_run ();
}
