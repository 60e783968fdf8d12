/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-test.h"

#define EXAMPLE GEV_SAMPLES "/eksempel-kommune.xml"

static char *
export (CliTest    *test,
        const char *portfolio)
{
  cli_test_expect (test, 0, "export", portfolio, "-o", "-");

  return g_steal_pointer (&test->out);
}

static void
test_there_and_back (CliTest       *test,
                     gconstpointer  data)
{
  g_autofree char *before = NULL;
  g_autofree char *copied = NULL;
  g_autofree char *changed = NULL;
  g_autofree char *restored = NULL;
  g_autofree char *undone = NULL;

  cli_test_expect (test, 0, "sample", "p.gevinst", "--name=ostre-toten");
  before = export (test, "p.gevinst");
  cli_test_expect (test, 0, "backup", "p.gevinst", "copy.gevinst");
  g_assert_cmpuint (cli_test_count (test), ==, 2);
  copied = export (test, "copy.gevinst");
  g_assert_true (g_str_equal (copied, before));

  cli_test_expect (test, 0, "import", "p.gevinst", EXAMPLE);
  changed = export (test, "p.gevinst");
  g_assert_false (g_str_equal (changed, before));
  cli_test_expect (test, 0, "restore", "p.gevinst", "copy.gevinst");
  restored = export (test, "p.gevinst");
  g_assert_true (g_str_equal (restored, before));
  cli_test_expect (test, 0, "check", "p.gevinst");
  cli_test_expect (test, 0, "undo", "p.gevinst");
  undone = export (test, "p.gevinst");
  g_assert_true (g_str_equal (undone, changed));
}

static void
test_refused (CliTest       *test,
              gconstpointer  data)
{
  cli_test_expect (test, 0, "sample", "p.gevinst", "--name=ostre-toten");
  cli_test_expect (test, 3, "backup", "p.gevinst", "none/copy.gevinst");
  g_assert_true (g_str_has_prefix (test->err, "gevinst-cli: none/copy.gevinst: "));
  cli_test_expect (test, 3, "restore", "p.gevinst", "none.gevinst");
  g_assert_true (g_str_has_prefix (test->err, "gevinst-cli: none.gevinst: "));
  cli_test_write (test, "notes.txt", "No portfolio at all, but long enough to be read as if it were one.\n");
  cli_test_expect (test, 3, "restore", "p.gevinst", "notes.txt");
  g_assert_cmpstr (test->err, ==, "gevinst-cli: notes.txt: The file is not a portfolio.\n");
  cli_test_expect (test, 0, "check", "p.gevinst");
}

int
main (int    argc,
      char **argv)
{
  cli_test_init (&argc, &argv);

  cli_test_add ("/backup/there-and-back", test_there_and_back);
  cli_test_add ("/backup/refused", test_refused);

  return g_test_run ();
}
