/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-test.h"

#include <string.h>

#include "gev-benefit.h"
#include "gev-measurement.h"
#include "gev-project.h"
#include "gev-store.h"

#define UUID "0188be88-32fa-7258-bff0-419f6702804a"

static GevStore *
open_portfolio (CliTest *test)
{
  g_autofree char *path = cli_test_path (test, "p.gevinst");
  g_autoptr (GError) error = NULL;
  GevStore *store = gev_store_open (path, GEV_STORE_WRITE, &error);

  g_assert_no_error (error);

  return store;
}

static void
put_benefit (CliTest *test)
{
  g_autofree char *path = cli_test_path (test, "p.gevinst");
  g_autoptr (GevStore) store = gev_store_create (path, NULL);
  g_autoptr (GevRecord) project = gev_record_new (GEV_TYPE_PROJECT);
  g_autoptr (GevRecord) benefit = gev_record_new (GEV_TYPE_BENEFIT);

  gev_record_set_text (project, GEV_PROJECT_TITLE, "Doors");
  g_assert_true (gev_store_save (store, project, "Put", NULL));
  gev_record_set_text (benefit, GEV_RECORD_UUID, UUID);
  gev_record_set_text (benefit, GEV_BENEFIT_PROJECT, gev_record_get_uuid (project));
  gev_record_set_text (benefit, GEV_BENEFIT_TITLE, "Keys");
  gev_record_set_number (benefit, GEV_BENEFIT_FREQUENCY, GEV_FREQUENCY_MONTHLY);
  gev_record_set_number (benefit, GEV_BENEFIT_NEXT_DUE, gev_date_new (2026, 2, 1));
  g_assert_true (gev_store_save (store, benefit, "Put", NULL));
  gev_store_close (store);
}

/* The values in the order of their days. */
static void
assert_values (CliTest    *test,
               const char *expected)
{
  g_autoptr (GevStore) store = open_portfolio (test);
  g_autoptr (GPtrArray) measurements =
    gev_store_get_referring (store, GEV_TYPE_MEASUREMENT, GEV_MEASUREMENT_BENEFIT, UUID, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < measurements->len; i++)
    {
      g_autofree char *value = gev_record_to_string (g_ptr_array_index (measurements, i), GEV_MEASUREMENT_VALUE);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", value);
    }
  g_assert_cmpstr (text->str, ==, expected);
  gev_store_close (store);
}

static void
test_import (CliTest       *test,
             gconstpointer  data)
{
  g_autoptr (GevStore) store = NULL;
  g_autoptr (GevRecord) benefit = NULL;

  put_benefit (test);
  cli_test_write (test, "in.csv", "Dato;Verdi;Gevinst\n01.03.2026;12,5;Keys\n2026-04-01;13;\n");
  cli_test_expect (test, 1, "import", "p.gevinst", "in.csv", "--format=csv");
  g_assert_nonnull (strstr (test->out, "in.csv:3: The line does not say which benefit it is of.\n"));
  assert_values (test, "");

  cli_test_expect (test, 0, "import", "p.gevinst", "in.csv", "--format=csv", "--benefit=" UUID, "--dry-run");
  g_assert_nonnull (strstr (test->out, "2026-03-01   12.5"));
  g_assert_nonnull (strstr (test->out, "New: 2, Changed: 0, Same: 0, Conflict: 0, Refused: 0\n"));
  assert_values (test, "");

  cli_test_expect (test, 0, "import", "p.gevinst", "in.csv", "--format=csv", "--benefit=" UUID);
  g_assert_cmpstr (test->out, ==, "New: 2, Changed: 0, Same: 0, Conflict: 0, Refused: 0\n");
  assert_values (test, "12.5 13");
  store = open_portfolio (test);
  benefit = gev_store_get (store, UUID, NULL);
  g_assert_cmpint (gev_record_get_date (benefit, GEV_BENEFIT_NEXT_DUE), ==, gev_date_new (2026, 5, 1));
  g_assert_cmpstr (gev_store_get_undo_title (store), ==, "Measurements from in.csv");
  gev_store_close (store);
}

/* No measurement takes the place of another of its day before it is told to. */
static void
test_same_day (CliTest       *test,
               gconstpointer  data)
{
  put_benefit (test);
  cli_test_write (test, "in.csv", "2026-03-01;12;Keys\n2026-04-01;13;Keys\n");
  cli_test_expect (test, 0, "import", "p.gevinst", "in.csv", "--format=csv");
  cli_test_write (test, "in.csv", "2026-03-01;12;Keys\n2026-04-01;14;Keys\n2026-05-01;15;Keys\n");
  cli_test_expect (test, 1, "import", "p.gevinst", "in.csv", "--format=csv");
  g_assert_cmpstr (test->out, ==,
                   "in.csv:2: That day was measured already: 13.\n"
                   "New: 1, Changed: 0, Same: 1, Conflict: 1, Refused: 0\n");
  assert_values (test, "12 13");
  cli_test_expect (test, 0, "import", "p.gevinst", "in.csv", "--format=csv", "--on-conflict=keep");
  assert_values (test, "12 13 15");
  cli_test_expect (test, 0, "import", "p.gevinst", "in.csv", "--format=csv", "--on-conflict=take");
  assert_values (test, "12 14 15");

  cli_test_write (test, "in.csv", "2026-06-01;1;Keys\n2026-06-01;2;Keys\n");
  cli_test_expect (test, 1, "import", "p.gevinst", "in.csv", "--format=csv", "--on-conflict=take");
  g_assert_nonnull (strstr (test->out, "in.csv:2: The benefit and the day stand further up already.\n"));
  assert_values (test, "12 14 15");
}

static void
test_wrong (CliTest       *test,
            gconstpointer  data)
{
  put_benefit (test);
  cli_test_expect (test, 3, "import", "p.gevinst", "none.csv", "--format=csv");
  g_assert_cmpstr (test->err, ==, "gevinst-cli: none.csv: There is no such file.\n");
  cli_test_write (test, "in.csv", "2026-03-01;12");
  cli_test_expect (test, 1, "import", "p.gevinst", "in.csv", "--format=csv", "--benefit=x");
  cli_test_expect (test, 2, "import", "p.gevinst", "in.csv", "--format=xls");
}

int
main (int   argc,
      char *argv[])
{
  cli_test_init (&argc, &argv);
  cli_test_add ("/cli/measurement-import/import", test_import);
  cli_test_add ("/cli/measurement-import/same-day", test_same_day);
  cli_test_add ("/cli/measurement-import/wrong", test_wrong);

  return g_test_run ();
}
