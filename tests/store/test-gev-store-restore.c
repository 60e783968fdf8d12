/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-store-restore.h"

#include <glib/gstdio.h>

#include "gev-benefit.h"
#include "gev-portfolio.h"
#include "gev-project.h"
#include "gev-store-backup.h"
#include "gev-store-check.h"
#include "store-test.h"

static char *
back_up (StoreFixture *fixture,
         const char   *name)
{
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (fixture->folder, name, NULL);

  gev_store_backup (fixture->store, path, NULL, &error);
  g_assert_no_error (error);

  return path;
}

static void
assert_says (StoreFixture *fixture,
             const char   *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = gev_store_check (fixture->store, NULL, &error);
  g_autofree char *dump = store_test_dump (fixture->store);

  g_assert_no_error (error);
  g_assert_cmpstr (dump, ==, expected);
  g_assert_cmpuint (problems->len, ==, 0);
}

/* Whatever has happened since; and the restoring is one edit like any other. */
static void
test_restore (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autofree char *path = NULL;
  g_autofree char *old = NULL;
  g_autofree char *new = NULL;

  store_test_fill (fixture, 10);
  old = store_test_dump (fixture->store);
  path = back_up (fixture, "2026-03-01T08-00-00Z.gevinst");
  for (guint i = 0; i < 60; i++)
    store_test_change (fixture);
  new = store_test_dump (fixture->store);
  g_assert_cmpstr (new, !=, old);
  before = gev_store_list_backups (fixture->store);

  gev_store_restore (fixture->store, path, NULL, &error);
  g_assert_no_error (error);
  assert_says (fixture, old);
  g_assert_cmpstr (gev_store_get_undo_title (fixture->store), ==, "Restore backup of 1 March 2026");
  after = gev_store_list_backups (fixture->store);
  g_assert_cmpuint (after->len, ==, before->len + 1);

  store_test_reopen (fixture);
  gev_store_undo (fixture->store, &error);
  g_assert_no_error (error);
  assert_says (fixture, new);
  gev_store_redo (fixture->store, &error);
  g_assert_no_error (error);
  assert_says (fixture, old);

  /* The backup that was made first is the way back as well. */
  gev_store_restore (fixture->store, g_ptr_array_index (after, 0), NULL, &error);
  g_assert_no_error (error);
  assert_says (fixture, new);
}

/* Of another portfolio, where the same keys are those of other records. */
static void
test_of_another (StoreFixture  *fixture,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GevRecord) portfolio = NULL;
  g_autofree char *path = NULL;
  g_autofree char *ours = NULL;
  g_autofree char *theirs = NULL;
  StoreFixture other;

  store_test_set_up (&other, NULL);
  g_rand_set_seed (other.rand, 1);
  store_test_fill (&other, 12);
  portfolio = gev_store_get_portfolio (other.store, &error);
  gev_record_set_number (portfolio, GEV_PORTFOLIO_ON_PLAN_LIMIT, GEV_DECIMAL_ONE * 3 / 4);
  store_test_save (&other, portfolio);
  theirs = store_test_dump (other.store);
  path = back_up (&other, "andre.gevinst");
  store_test_fill (fixture, 8);
  ours = store_test_dump (fixture->store);

  gev_store_restore (fixture->store, path, NULL, &error);
  g_assert_no_error (error);
  assert_says (fixture, theirs);
  g_assert_cmpstr (gev_store_get_undo_title (fixture->store), ==, "Restore backup andre.gevinst");
  gev_store_undo (fixture->store, &error);
  g_assert_no_error (error);
  assert_says (fixture, ours);
  store_test_tear_down (&other, NULL);
}

static void
assert_refused (StoreFixture *fixture,
                const char   *path,
                int           code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = store_test_dump (fixture->store);
  gint64 revision = gev_store_get_revision (fixture->store);

  g_assert_false (gev_store_restore (fixture->store, path, NULL, &error));
  g_assert_error (error, GEV_STORE_ERROR, code);
  assert_says (fixture, before);
  g_assert_cmpint (gev_store_get_revision (fixture->store), ==, revision);
}

static void
test_refused (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autofree char *nothing = g_build_filename (fixture->folder, "nothing.gevinst", NULL);
  g_autofree char *text = g_build_filename (fixture->folder, "text.gevinst", NULL);
  g_autofree char *newer = NULL;
  g_autofree char *damaged = NULL;
  g_autofree char *contents = NULL;
  gsize length;

  store_test_fill (fixture, 30);
  assert_refused (fixture, nothing, GEV_STORE_ERROR_FAILED);
  g_file_set_contents (text, "Not a portfolio, whatever its name says; long enough to be read as something at all.",
                       -1, NULL);
  assert_refused (fixture, text, GEV_STORE_ERROR_NOT_A_PORTFOLIO);

  newer = back_up (fixture, "newer.gevinst");
  g_file_get_contents (newer, &contents, &length, NULL);
  contents[63] = 99; /* user_version, big-endian at offset 60 */
  g_file_set_contents (newer, contents, length, NULL);
  assert_refused (fixture, newer, GEV_STORE_ERROR_NEWER);

  damaged = g_build_filename (fixture->folder, "damaged.gevinst", NULL);
  contents[63] = 1;
  memset (contents + length / 2, 0xa5, length / 4);
  g_file_set_contents (damaged, contents, length, NULL);
  assert_refused (fixture, damaged, GEV_STORE_ERROR_FAILED);
}

/* One without tables yet is brought up to date in a copy; what it then lacks is
 * told, and the backup is as it was. */
static void
test_older (StoreFixture  *fixture,
            gconstpointer  data)
{
  g_autofree char *path = back_up (fixture, "older.gevinst");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  gsize length, length_after;

  g_file_get_contents (path, &contents, &length, NULL);
  contents[63] = 0;
  g_file_set_contents (path, contents, length, NULL);
  g_file_get_contents (path, &before, &length, NULL);
  g_assert_false (gev_store_restore (fixture->store, path, NULL, &error));
  g_assert_error (error, GEV_STORE_ERROR, GEV_STORE_ERROR_FAILED);
  g_file_get_contents (path, &after, &length_after, NULL);
  g_assert_cmpmem (before, length, after, length_after);
}

static void
test_async (StoreFixture  *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GevProgress) progress = gev_progress_new ();
  g_autoptr (GAsyncResult) backed_up = NULL;
  g_autoptr (GAsyncResult) restored = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "kopi.gevinst", NULL);
  g_autofree char *old = NULL;

  store_test_fill (fixture, 10);
  old = store_test_dump (fixture->store);
  gev_store_backup_async (fixture->store, path, progress, NULL, store_test_done_cb, &backed_up);
  g_assert_true (gev_store_backup_finish (fixture->store, store_test_wait (&backed_up), &error));
  g_assert_cmpfloat (gev_progress_get_fraction (progress), ==, 1);
  store_test_change (fixture);
  gev_store_restore_async (fixture->store, path, NULL, store_test_done_cb, &restored);
  g_assert_true (gev_store_restore_finish (fixture->store, store_test_wait (&restored), &error));
  g_assert_no_error (error);
  assert_says (fixture, old);
  g_assert_cmpstr (gev_store_get_undo_title (fixture->store), ==, "Restore backup kopi.gevinst");

  g_assert_false (gev_store_backup (fixture->store, fixture->path, NULL, &error));
  g_assert_error (error, GEV_STORE_ERROR, GEV_STORE_ERROR_EXISTS);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  store_test_add ("/store/restore/restore", test_restore);
  store_test_add ("/store/restore/of-another", test_of_another);
  store_test_add ("/store/restore/refused", test_refused);
  store_test_add ("/store/restore/older", test_older);
  store_test_add ("/store/restore/async", test_async);

  return g_test_run ();
}
