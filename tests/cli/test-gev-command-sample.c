/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-test.h"

#include <glib/gstdio.h>
#include <string.h>

/* The MIME type is told by the application id, at offset 68 of an SQLite file. */
static void
test_magic (CliTest       *test,
            gconstpointer  data)
{
  g_autofree char *contents = NULL;
  gsize length;

  cli_test_expect (test, 0, "sample", "p.gevinst");
  g_assert_cmpstr (test->out, ==, "");
  g_assert_cmpstr (test->err, ==, "");
  g_assert_cmpuint (cli_test_count (test), ==, 1);
  contents = cli_test_read (test, "p.gevinst", &length);
  g_assert_cmpuint (length, >, 72);
  g_assert_cmpstr (contents, ==, "SQLite format 3");
  g_assert_cmpmem (contents + 68, 4, "Gevi", 4);

  /* A portfolio that is only now being made is not backed up. */
  cli_test_shell (test, "find .data -type f");
  g_assert_cmpstr (test->out, ==, "");
}

static void
test_names (CliTest       *test,
            gconstpointer  data)
{
  cli_test_expect (test, 0, "sample", "p.gevinst", "--name=ostre-toten");
  cli_test_expect (test, 0, "list", "p.gevinst", "portfolio", "--format=csv");
  g_assert_nonnull (strstr (test->out, ",Østre Toten kommune 2017,"));
  cli_test_expect (test, 2, "sample", "q.gevinst", "--name=oslo");
  g_assert_cmpstr (test->err, ==,
                   "gevinst-cli: --name: “oslo” is none of these: eksempel, ostre-toten. "
                   "(see “gevinst-cli sample --help”)\n");
  g_assert_cmpuint (cli_test_count (test), ==, 1);
}

static void
test_is_there (CliTest       *test,
               gconstpointer  data)
{
  cli_test_write (test, "notes.txt", "mine");
  cli_test_expect (test, 3, "sample", "notes.txt");
  g_assert_cmpstr (test->err, ==,
                   "gevinst-cli: notes.txt: There is a file of that name already. Choose another name.\n");

  g_autofree char *contents = cli_test_read (test, "notes.txt", NULL);
  g_assert_cmpstr (contents, ==, "mine");
}

static void
test_no_folder (CliTest       *test,
                gconstpointer  data)
{
  cli_test_expect (test, 3, "sample", "none/p.gevinst");
  g_assert_cmpstr (test->err, ==,
                   "gevinst-cli: none/p.gevinst: The file cannot be written: No such file or directory.\n");
  g_assert_cmpuint (cli_test_count (test), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  cli_test_init (&argc, &argv);

  cli_test_add ("/sample/magic", test_magic);
  cli_test_add ("/sample/names", test_names);
  cli_test_add ("/sample/is-there", test_is_there);
  cli_test_add ("/sample/no-folder", test_no_folder);

  return g_test_run ();
}
