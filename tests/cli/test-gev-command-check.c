/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-test.h"

#include <sqlite3.h>
#include <string.h>

/* Behind the program’s back. */
static void
tamper (CliTest    *test,
        const char *sql)
{
  g_autofree char *path = cli_test_path (test, "p.gevinst");
  sqlite3 *handle;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_changes (handle), >, 0);
  sqlite3_close (handle);
}

static void
test_sound (CliTest       *test,
            gconstpointer  data)
{
  cli_test_expect (test, 0, "sample", "p.gevinst");
  cli_test_expect (test, 0, "check", "p.gevinst");
  g_assert_cmpstr (test->out, ==, "p.gevinst: nothing wrong.\n");
  g_assert_cmpstr (test->err, ==, "");
}

static void
test_wrong_figure (CliTest       *test,
                   gconstpointer  data)
{
  cli_test_expect (test, 0, "sample", "p.gevinst", "--name=ostre-toten");
  tamper (test, "UPDATE \"figure\" SET \"realised_ore\" = \"realised_ore\" + 1");
  cli_test_expect (test, 1, "check", "p.gevinst");
  g_assert_true (g_str_has_prefix (test->out, "p.gevinst: "));
  g_assert_cmpstr (test->err, ==, "gevinst-cli: p.gevinst: 1 thing is wrong.\n");
}

static void
test_wrong_record (CliTest       *test,
                   gconstpointer  data)
{
  cli_test_expect (test, 0, "sample", "p.gevinst");
  tamper (test, "UPDATE \"project\" SET \"track\" = 'sideways' WHERE \"title\" = 'Digitalt tilsyn natt'");
  cli_test_expect (test, 1, "check", "p.gevinst");
  g_assert_nonnull (strstr (test->out, "sideways"));
}

/* An arrow back from where another leads. */
static void
test_map_circle (CliTest       *test,
                 gconstpointer  data)
{
  cli_test_expect (test, 0, "sample", "p.gevinst");
  tamper (test, "INSERT INTO \"map_edge\" (\"uuid\", \"created\", \"modified\", \"revision\", \"from\", \"to\")"
                " SELECT '018f0000-0000-7000-8000-000000000000', \"created\", \"modified\", 1, \"to\", \"from\""
                " FROM \"map_edge\" LIMIT 1");
  cli_test_expect (test, 1, "check", "p.gevinst");
  g_assert_nonnull (strstr (test->out, "A benefits map has no circles: "));
  g_assert_nonnull (strstr (test->out, " → "));
}

int
main (int    argc,
      char **argv)
{
  cli_test_init (&argc, &argv);

  cli_test_add ("/check/sound", test_sound);
  cli_test_add ("/check/wrong-figure", test_wrong_figure);
  cli_test_add ("/check/wrong-record", test_wrong_record);
  cli_test_add ("/check/map-circle", test_map_circle);

  return g_test_run ();
}
