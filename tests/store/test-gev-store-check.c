/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-store-check.h"

#include <sqlite3.h>

#include "gev-application.h"
#include "gev-benefit.h"
#include "gev-call-budget.h"
#include "gev-call.h"
#include "gev-project.h"
#include "gev-goal.h"
#include "gev-map-edge.h"
#include "gev-map-node.h"
#include "gev-store-backup.h"
#include "store-test.h"

static void
assert_sound (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = gev_store_check (fixture->store, NULL, &error);

  g_assert_no_error (error);
  if (problems->len > 0)
    g_error ("%s", (const char *) g_ptr_array_index (problems, 0));
}

/* Whether it is told in words that hold @part. */
static void
assert_found (StoreFixture *fixture,
              const char   *part)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = gev_store_check (fixture->store, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < problems->len; i++)
    if (strstr (g_ptr_array_index (problems, i), part) != NULL)
      return;
  g_error ("“%s” is not told; %u problems, first: %s", part, problems->len,
           problems->len > 0 ? (const char *) g_ptr_array_index (problems, 0) : "-");
}

/* What another program, or a disk, might do to the file. */
static void
harm (StoreFixture *fixture,
      const char   *sql)
{
  sqlite3 *file;
  char *message = NULL;

  g_assert_cmpint (sqlite3_open (fixture->path, &file), ==, SQLITE_OK);
  sqlite3_exec (file, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  g_assert_cmpint (sqlite3_total_changes (file), >, 0);
  sqlite3_close (file);
}

static void
test_sound (StoreFixture  *fixture,
            gconstpointer  data)
{
  assert_sound (fixture);
  store_test_fill (fixture, 12);
  assert_sound (fixture);
  for (guint i = 0; i < 40; i++)
    store_test_change (fixture);
  assert_sound (fixture);

  /* The figures are right for the day that they are of. */
  g_setenv ("GEV_NOW", "2027-05-17T08:00:00Z", TRUE);
  assert_sound (fixture);
  store_test_change (fixture);
  assert_sound (fixture);
  g_setenv ("GEV_NOW", "2026-11-21T12:00:00Z", TRUE);
}

static void
test_damage (StoreFixture  *fixture,
             gconstpointer  data)
{
  static const struct
  {
    const char *sql;
    const char *told;
  } cases[] = {
    { "UPDATE figure SET realised_ore = realised_ore + 1 WHERE benefit = (SELECT max(benefit) FROM figure)",
      "figures that are kept are not" },
    { "UPDATE figure SET degree = 0.25 WHERE benefit = (SELECT max(benefit) FROM figure)",
      "figures that are kept are not" },
    { "UPDATE figure_year SET planned_ore = planned_ore + 1 WHERE benefit = (SELECT max(benefit) FROM figure_year)"
      " AND year = (SELECT max(year) FROM figure_year)",
      "figures that are kept are not" },
    { "DELETE FROM figure WHERE benefit = (SELECT max(benefit) FROM figure)", "are not kept" },
    { "UPDATE measurement SET benefit = 987654 WHERE id = 1", "refers to a row of benefit" },
    { "INSERT INTO action_projects VALUES (1, 987654)", "refers to a row of project" },
    { "UPDATE action SET element = 'bravery' WHERE id = 2", "bravery" },
    { "UPDATE project SET planned_end = '2026-02-30' WHERE id = 3", "2026-02-30" },
    { "UPDATE project SET title = '' WHERE id = 4", "Title is missing" },
    { "UPDATE programme SET uuid = 'x' WHERE id = 1", "not a UUID" },
    { "DELETE FROM portfolio", "not one record of the portfolio" },
    { "PRAGMA application_id = 5; CREATE TABLE harmless (a); INSERT INTO harmless VALUES (1)",
      "does not say that it is a portfolio" },
    { "DELETE FROM search WHERE rowid = (SELECT max(rowid) FROM search)", "search does not find 1" },
    { "UPDATE search_data SET block = x'0000' WHERE id > 1000", "damaged" },
    { "UPDATE edit SET changeset = x'54ff00' WHERE id = 1", "can no longer be undone" },
    { "UPDATE edit SET changeset = substr(changeset, 1, length(changeset) - 1) WHERE id = 1", "no longer be undone" },
    { "UPDATE edit SET changeset = substr(changeset, 1, 9) WHERE id = 1", "can no longer be undone" },
    { "UPDATE edit SET changeset = NULL WHERE id = 1", "can no longer be undone" },
  };

  store_test_fill (fixture, 12);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *sound = g_build_filename (fixture->folder, "sound.gevinst", NULL);
      g_autofree char *contents = NULL;
      gsize length;

      gev_store_backup (fixture->store, sound, NULL, &error);
      g_assert_no_error (error);
      harm (fixture, cases[i].sql);
      assert_found (fixture, cases[i].told);
      g_clear_object (&fixture->store);
      g_file_get_contents (sound, &contents, &length, NULL);
      g_file_set_contents (fixture->path, contents, length, NULL);
      store_test_reopen (fixture);
    }
  assert_sound (fixture);
}

/* 700 and 400 kr of the 1 000 for 2027. */
static void
test_over_granted (StoreFixture  *fixture,
                   gconstpointer  data)
{
  g_autoptr (GevRecord) call = gev_record_new (GEV_TYPE_CALL);
  g_autoptr (GevRecord) budget = gev_record_new (GEV_TYPE_CALL_BUDGET);
  g_autoptr (GevRecord) project = gev_record_new (GEV_TYPE_PROJECT);

  gev_record_set_text (call, GEV_CALL_TITLE, "Free funds");
  gev_record_set_number (call, GEV_CALL_KIND, GEV_FUNDING_FREE);
  store_test_save (fixture, call);
  gev_record_set_text (budget, GEV_CALL_BUDGET_CALL, gev_record_get_uuid (call));
  gev_record_set_number (budget, GEV_CALL_BUDGET_YEAR, 2027);
  gev_record_set_number (budget, GEV_CALL_BUDGET_AMOUNT_ORE, 100000);
  store_test_save (fixture, budget);
  gev_record_set_text (project, GEV_PROJECT_TITLE, "Alarm");
  store_test_save (fixture, project);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GevRecord) application = gev_record_new (GEV_TYPE_APPLICATION);

      assert_sound (fixture);
      gev_record_set_text (application, GEV_APPLICATION_CALL, gev_record_get_uuid (call));
      gev_record_set_text (application, GEV_APPLICATION_PROJECT, gev_record_get_uuid (project));
      gev_record_set_number (application, GEV_APPLICATION_YEAR, 2027);
      gev_record_set_number (application, GEV_APPLICATION_APPLIED_ORE, 70000);
      gev_record_set_number (application, GEV_APPLICATION_GRANTED_ORE, i == 0 ? 70000 : 40000);
      store_test_save (fixture, application);
    }
  assert_found (fixture, "“Free funds” has granted NOK\u00a01,100.00 for 2027, which is NOK\u00a0100.00 more");
}

/* Each goal is right by itself; together they are not. */
static void
test_goals (StoreFixture  *fixture,
            gconstpointer  data)
{
  g_autoptr (GevRecord) a = gev_record_new (GEV_TYPE_GOAL);
  g_autoptr (GevRecord) b = gev_record_new (GEV_TYPE_GOAL);

  gev_record_set_text (a, GEV_GOAL_TITLE, "A");
  gev_record_set_text (b, GEV_GOAL_TITLE, "B");
  gev_record_set_text (b, GEV_GOAL_PARENT, gev_record_get_uuid (a));
  g_assert_true (gev_store_save (fixture->store, a, "A", NULL));
  g_assert_true (gev_store_save (fixture->store, b, "B", NULL));
  assert_sound (fixture);
  gev_record_set_text (a, GEV_GOAL_PARENT, gev_record_get_uuid (b));
  g_assert_true (gev_store_save (fixture->store, a, "A within B", NULL));
  assert_found (fixture, "A goal cannot be a part of itself: A → B → A.");
}

static GevRecord *
put_box (StoreFixture *fixture,
         GevRecord    *project,
         const char   *title)
{
  GevRecord *box = gev_record_new (GEV_TYPE_MAP_NODE);

  gev_record_set_text (box, GEV_MAP_NODE_PROJECT, gev_record_get_uuid (project));
  gev_record_set_number (box, GEV_MAP_NODE_KIND, GEV_NODE_EFFECT);
  gev_record_set_text (box, GEV_MAP_NODE_TITLE, title);
  store_test_save (fixture, box);

  return box;
}

static void
put_arrow (StoreFixture *fixture,
           GevRecord    *from,
           GevRecord    *to)
{
  g_autoptr (GevRecord) arrow = gev_record_new (GEV_TYPE_MAP_EDGE);

  gev_record_set_text (arrow, GEV_MAP_EDGE_FROM, gev_record_get_uuid (from));
  gev_record_set_text (arrow, GEV_MAP_EDGE_TO, gev_record_get_uuid (to));
  store_test_save (fixture, arrow);
}

/* Each arrow is right by itself; together they are not. What leads to the
 * circle and on from it is no part of its path. */
static void
test_map_circle (StoreFixture  *fixture,
                 gconstpointer  data)
{
  g_autoptr (GevRecord) project = gev_record_new (GEV_TYPE_PROJECT);
  g_autoptr (GevRecord) before = NULL;
  g_autoptr (GevRecord) a = NULL;
  g_autoptr (GevRecord) b = NULL;
  g_autoptr (GevRecord) after = NULL;
  g_autoptr (GPtrArray) problems = NULL;

  gev_record_set_text (project, GEV_PROJECT_TITLE, "Night watch");
  store_test_save (fixture, project);
  before = put_box (fixture, project, "Before");
  a = put_box (fixture, project, "A");
  b = put_box (fixture, project, "B");
  after = put_box (fixture, project, "After");
  put_arrow (fixture, before, a);
  put_arrow (fixture, a, b);
  put_arrow (fixture, b, after);
  assert_sound (fixture);
  put_arrow (fixture, b, a);
  problems = gev_store_check (fixture->store, NULL, NULL);
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_true (g_str_equal (problems->pdata[0], "A benefits map has no circles: A → B → A.") ||
                 g_str_equal (problems->pdata[0], "A benefits map has no circles: B → A → B."));
}

static void
test_map_ends (StoreFixture  *fixture,
               gconstpointer  data)
{
  g_autoptr (GevRecord) project = gev_record_new (GEV_TYPE_PROJECT);
  g_autoptr (GevRecord) other = gev_record_new (GEV_TYPE_PROJECT);
  g_autoptr (GevRecord) a = NULL;
  g_autoptr (GevRecord) b = NULL;

  gev_record_set_text (project, GEV_PROJECT_TITLE, "Night watch");
  gev_record_set_text (other, GEV_PROJECT_TITLE, "Door locks");
  store_test_save (fixture, project);
  store_test_save (fixture, other);
  a = put_box (fixture, project, "A");
  b = put_box (fixture, other, "B");
  put_arrow (fixture, a, b);
  assert_found (fixture, "“A” and “B” stand in different ones");
}

static void
test_async (StoreFixture  *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (GAsyncResult) first = NULL;
  g_autoptr (GAsyncResult) second = NULL;
  g_autoptr (GPtrArray) problems = NULL;

  store_test_fill (fixture, 4);
  harm (fixture, "UPDATE action SET element = 'bravery' WHERE id = 1");
  gev_store_check_async (fixture->store, NULL, store_test_done_cb, &first);
  problems = gev_store_check_finish (fixture->store, store_test_wait (&first), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 1);
  g_cancellable_cancel (cancelled);
  gev_store_check_async (fixture->store, cancelled, store_test_done_cb, &second);
  g_assert_null (gev_store_check_finish (fixture->store, store_test_wait (&second), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  store_test_add ("/store/check/sound", test_sound);
  store_test_add ("/store/check/damage", test_damage);
  store_test_add ("/store/check/over-granted", test_over_granted);
  store_test_add ("/store/check/goals", test_goals);
  store_test_add ("/store/check/map-circle", test_map_circle);
  store_test_add ("/store/check/map-ends", test_map_ends);
  store_test_add ("/store/check/async", test_async);

  return g_test_run ();
}
