/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-test.h"

#include <glib/gstdio.h>
#include <string.h>

#include "gev-store.h"

/* The figures and texts of Østre Toten, as every program may rely on them. */
static void
test_golden (CliTest       *test,
             gconstpointer  data)
{
  cli_test_expect (test, 0, "sample", "p.gevinst", "--name=ostre-toten");
  cli_test_expect (test, 0, "list", "p.gevinst", "benefits", "--format=json");
  cli_test_assert_golden (test, "benefits.json");
  cli_test_expect (test, 0, "list", "p.gevinst", "actions", "--format=json");
  cli_test_assert_golden (test, "actions.json");
  cli_test_expect (test, 0, "list", "p.gevinst", "actions", "--format=csv");
  cli_test_assert_golden (test, "actions.csv");

  /* They are the same in every locale. */
  cli_test_set_language (test, "nb", "nb_NO.UTF-8");
  cli_test_expect (test, 0, "list", "p.gevinst", "benefits", "--format=json");
  cli_test_assert_golden (test, "benefits.json");
  cli_test_set_language (test, "", "C");
  cli_test_expect (test, 0, "list", "p.gevinst", "actions", "--format=csv");
  cli_test_assert_golden (test, "actions.csv");
}

static void
test_text (CliTest       *test,
           gconstpointer  data)
{
  cli_test_expect (test, 0, "sample", "p.gevinst", "--name=ostre-toten");
  cli_test_expect (test, 0, "list", "p.gevinst", "organisations");
  cli_test_assert_golden (test, "organisations-en.txt");
  cli_test_set_language (test, "nb", "C.UTF-8");
  cli_test_expect (test, 0, "list", "p.gevinst", "measurements");
  cli_test_assert_golden (test, "measurements-nb.txt");
}

static void
test_stage (CliTest       *test,
            gconstpointer  data)
{
  cli_test_expect (test, 0, "sample", "p.gevinst");
  cli_test_expect (test, 0, "list", "p.gevinst", "projects", "--filter=varmestyring");
  g_assert_nonnull (strstr (test->out, "  Stage  UUID\n"));
  g_assert_nonnull (strstr (test->out, "  Idea   "));
}

/* What has no title goes by what it refers to; a year is no quantity. */
static void
test_names (CliTest       *test,
            gconstpointer  data)
{
  cli_test_expect (test, 0, "sample", "p.gevinst");
  cli_test_expect (test, 0, "list", "p.gevinst", "scores");
  g_assert_nonnull (strstr (test->out, "\nNærvær i skolen, Grunnskolen, 12 Mar 2026  "));
  cli_test_expect (test, 0, "list", "p.gevinst", "applications");
  g_assert_nonnull (strstr (test->out, "12 Mar 2026  2026  "));
}

static void
assert_n_rows (CliTest    *test,
               const char *type,
               const char *filter,
               guint       expected)
{
  g_autofree char *option = g_strconcat ("--filter=", filter, NULL);
  guint n = 0;

  cli_test_expect (test, 0, "list", "p.gevinst", type, option, "--format=csv");
  for (const char *p = test->out; (p = strstr (p, "\r\n")) != NULL; p += 2)
    n++;
  g_assert_cmpuint (n - 1, ==, expected);
}

static void
test_filter (CliTest       *test,
             gconstpointer  data)
{
  cli_test_expect (test, 0, "sample", "p.gevinst", "--name=ostre-toten");
  assert_n_rows (test, "actions", "risikokap", 1);
  assert_n_rows (test, "actions", "ØKONOMI ikke", 0);
  assert_n_rows (test, "actions", "50% \" ' *", 0);
  assert_n_rows (test, "process-models", "FoUI", 1);
  assert_n_rows (test, "process-models", "TJENESTEINN", 1);
  assert_n_rows (test, "process-models", "xyz", 0);

  /* Where no field of its own is searched, its name is. */
  cli_test_expect (test, 0, "sample", "q.gevinst");
  cli_test_expect (test, 0, "list", "q.gevinst", "partners", "--filter=apoteket", "--format=csv");
  g_assert_nonnull (strstr (test->out, "Pakker multidose"));
}

/* Who stops reading is not told that writing failed. */
static void
test_broken_pipe (CliTest       *test,
                  gconstpointer  data)
{
  cli_test_expect (test, 0, "sample", "p.gevinst");
  cli_test_shell (test, "\"$0\" list p.gevinst benefits --format=json | head -c 1");
  g_assert_cmpstr (test->out, ==, "[");
  g_assert_cmpstr (test->err, ==, "");
  cli_test_shell (test, "trap '' PIPE; { sleep 0.3; \"$0\" list p.gevinst benefits; echo $? >&2; } | true");
  g_assert_cmpstr (test->err, ==, "3\n");
  cli_test_shell (test, "\"$0\" list p.gevinst benefits >/dev/full");
  g_assert_cmpint (test->code, ==, 3);
  g_assert_true (g_str_has_prefix (test->err, "gevinst-cli: -: "));
}

/* No file can grow: it can still be read, and what is refused leaves nothing. */
static void
test_full_disk (CliTest       *test,
                gconstpointer  data)
{
  cli_test_expect (test, 0, "sample", "p.gevinst");
  cli_test_shell (test, "trap '' XFSZ; ulimit -f 0; \"$0\" list p.gevinst projects --format=csv");
  g_assert_cmpstr (test->err, ==, "");
  g_assert_nonnull (strstr (test->out, "Hverdagsrehabilitering"));
  cli_test_shell (test, "trap '' XFSZ; ulimit -f 0; \"$0\" undo p.gevinst");
  g_assert_cmpint (test->code, ==, 3);
  cli_test_shell (test, "trap '' XFSZ; ulimit -f 0; \"$0\" sample q.gevinst");
  g_assert_cmpint (test->code, ==, 3);
  cli_test_expect (test, 0, "undo", "p.gevinst");
  g_assert_cmpuint (cli_test_count (test), ==, 1);
}

/* While the window has the portfolio, it can be read but not written. */
static void
test_in_use (CliTest       *test,
             gconstpointer  data)
{
  g_autofree char *path = cli_test_path (test, "p.gevinst");
  g_autoptr (GevStore) store = NULL;
  g_autoptr (GError) error = NULL;

  cli_test_expect (test, 0, "sample", "p.gevinst");
  store = gev_store_open (path, GEV_STORE_WRITE, &error);
  g_assert_no_error (error);
  cli_test_expect (test, 0, "list", "p.gevinst", "projects");
  cli_test_expect (test, 0, "value", "p.gevinst");
  cli_test_expect (test, 3, "undo", "p.gevinst");
  g_assert_true (g_str_has_prefix (test->err, "gevinst-cli: p.gevinst: The portfolio is open for writing by "));
}

/* As on a shared drive where one may only read. */
static void
test_read_only_folder (CliTest       *test,
                       gconstpointer  data)
{
  cli_test_expect (test, 0, "sample", "p.gevinst");
  g_assert_cmpint (g_chmod (test->folder, 0555), ==, 0);
  test->is_nobody = TRUE;
  if (!cli_test_can_run (test))
    {
      g_test_skip ("the program cannot be run by anyone but root");
      return;
    }
  cli_test_expect (test, 0, "list", "p.gevinst", "projects");
  cli_test_expect (test, 3, "undo", "p.gevinst");
  g_assert_true (g_str_has_prefix (test->err, "gevinst-cli: p.gevinst: The folder of the portfolio cannot be "));
  cli_test_expect (test, 3, "export", "p.gevinst", "-o", "out.xml");
  g_assert_cmpstr (test->err, ==, "gevinst-cli: out.xml: The file cannot be written: Permission denied.\n");
  g_assert_cmpuint (cli_test_count (test), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  cli_test_init (&argc, &argv);

  cli_test_add ("/list/golden", test_golden);
  cli_test_add ("/list/text", test_text);
  cli_test_add ("/list/stage", test_stage);
  cli_test_add ("/list/names", test_names);
  cli_test_add ("/list/filter", test_filter);
  cli_test_add ("/list/broken-pipe", test_broken_pipe);
  cli_test_add ("/list/full-disk", test_full_disk);
  cli_test_add ("/list/in-use", test_in_use);
  cli_test_add ("/list/read-only-folder", test_read_only_folder);

  return g_test_run ();
}
