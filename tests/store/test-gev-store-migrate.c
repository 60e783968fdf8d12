/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-action.h"
#include "gev-programme.h"
#include "gev-store-check.h"
#include "gev-store-figures.h"
#include "store-test.h"

/* One old portfolio is kept for each schema: the newest number here is the
 * number of migrations, or a file is missing. */
#define NEWEST 2

static char *
copy_old (StoreFixture *fixture,
          int           schema)
{
  g_autofree char *name = g_strdup_printf ("schema-%d.gevinst", schema);
  g_autofree char *kept = g_test_build_filename (G_TEST_DIST, "portfolios", name, NULL);
  char *path = g_build_filename (fixture->folder, name, NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (kept, &contents, &length, &error);
  g_assert_no_error (error);
  g_file_set_contents (path, contents, (gssize) length, &error);
  g_assert_no_error (error);

  return path;
}

/* Each old portfolio, the municipality of Østre Toten, is brought to the
 * newest schema whole and in order. */
static void
test_old (StoreFixture  *fixture,
          gconstpointer  data)
{
  for (int schema = 1; schema <= NEWEST; schema++)
    {
      g_autofree char *path = copy_old (fixture, schema);
      g_autoptr (GError) error = NULL;
      g_autoptr (GevStore) store = gev_store_open (path, GEV_STORE_WRITE, &error);
      g_autoptr (GPtrArray) problems = NULL;
      g_autoptr (GPtrArray) actions = NULL;
      g_autoptr (GPtrArray) programmes = NULL;
      GevTotalsRow totals;

      g_assert_no_error (error);
      problems = gev_store_check (store, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (problems->len, ==, 0);
      actions = gev_store_get_all (store, GEV_TYPE_ACTION, &error);
      g_assert_cmpuint (actions->len, ==, 14);
      programmes = gev_store_get_all (store, GEV_TYPE_PROGRAMME, &error);
      g_assert_cmpuint (programmes->len, ==, 1);
      gev_store_get_totals (store, programmes->pdata[0], 0, &totals, &error);
      g_assert_no_error (error);
      g_assert_cmpint (totals.realised_ore, ==, 1000000000);
      g_assert_true (gev_store_undo (store, &error));
      g_assert_no_error (error);
    }
}

/* A portfolio that is made today has the schema of the newest file. */
static void
test_newest (StoreFixture  *fixture,
             gconstpointer  data)
{
  g_autofree char *old = copy_old (fixture, NEWEST);
  g_autofree char *contents = NULL;
  g_autofree char *kept = NULL;

  gev_store_close (fixture->store);
  g_assert_true (g_file_get_contents (fixture->path, &contents, NULL, NULL));
  g_assert_true (g_file_get_contents (old, &kept, NULL, NULL));
  /* user_version, big-endian at offset 60 of the file */
  g_assert_cmpmem (contents + 60, 4, kept + 60, 4);
  g_assert_cmpint (contents[63], ==, NEWEST);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  store_test_add ("/store/store-migrate/old", test_old);
  store_test_add ("/store/store-migrate/newest", test_newest);

  return g_test_run ();
}
