/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-test.h"

#include <string.h>

static void
export_to (CliTest    *test,
           const char *portfolio,
           const char *out)
{
  cli_test_expect (test, 0, "export", portfolio, "-o", out);
  g_assert_cmpstr (test->out, ==, "");
  g_assert_cmpstr (test->err, ==, "");
}

static void
assert_same (CliTest    *test,
             const char *name,
             const char *other)
{
  gsize length, other_length;
  g_autofree char *contents = cli_test_read (test, name, &length);
  g_autofree char *other_contents = cli_test_read (test, other, &other_length);

  g_assert_cmpmem (contents, length, other_contents, other_length);
}

/* Nothing is lost or made up between one portfolio and the next. */
static void
test_round_trip (CliTest       *test,
                 gconstpointer  data)
{
  static const char *const names[] = { "--name=eksempel", "--name=ostre-toten" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      cli_test_shell (test, "rm -f *.gevinst");
      cli_test_expect (test, 0, "sample", "first.gevinst", names[i]);
      export_to (test, "first.gevinst", "first.xml");
      cli_test_expect (test, 0, "import", "second.gevinst", "first.xml");
      export_to (test, "second.gevinst", "second.xml");
      assert_same (test, "first.xml", "second.xml");
      cli_test_expect (test, 0, "validate", "second.xml");
    }
  /* The last of the samples is what came with the program, to the byte. */
  cli_test_shell (test, "cmp second.xml " GEV_SAMPLES "/ostre-toten.xml");
  g_assert_cmpint (test->code, ==, 0);
}

static void
test_standard_output (CliTest       *test,
                      gconstpointer  data)
{
  g_autofree char *contents = NULL;

  cli_test_expect (test, 0, "sample", "p.gevinst", "--name=ostre-toten");
  export_to (test, "p.gevinst", "out.xml");
  contents = cli_test_read (test, "out.xml", NULL);
  cli_test_expect (test, 0, "export", "p.gevinst", "-o", "-", "--format=exchange", "--profile=full");
  g_assert_cmpstr (test->out, ==, contents);
}

static void
test_project (CliTest       *test,
              gconstpointer  data)
{
  cli_test_expect (test, 0, "sample", "p.gevinst");
  cli_test_expect (test, 0, "export", "p.gevinst", "--project=0188be88-32fa-7258-bff0-419f6702804a", "-o", "out.xml");
  cli_test_expect (test, 0, "validate", "out.xml");
  cli_test_expect (test, 0, "import", "q.gevinst", "out.xml");
  cli_test_expect (test, 0, "list", "q.gevinst", "projects", "--format=csv");
  g_assert_nonnull (strstr (test->out, "Digitalt tilsyn natt"));
  g_assert_null (strstr (test->out, "Medisindispenser"));
  cli_test_expect (test, 1, "export", "p.gevinst", "--project=0188be88-32fa-7258-bff0-419f67028040", "-o", "no.xml");
  g_assert_cmpuint (cli_test_count (test), ==, 3);
}

static void
test_no_names (CliTest       *test,
               gconstpointer  data)
{
  cli_test_expect (test, 0, "sample", "p.gevinst");
  cli_test_expect (test, 0, "export", "p.gevinst", "-o", "-");
  g_assert_nonnull (strstr (test->out, "<manager>"));
  cli_test_expect (test, 0, "export", "p.gevinst", "-o", "-", "--no-names");
  g_assert_null (strstr (test->out, "<manager>"));
  g_assert_null (strstr (test->out, "<owner>"));
}

/* The file that is there stays, unless there is a whole new one. */
static void
test_unwritable (CliTest       *test,
                 gconstpointer  data)
{
  cli_test_expect (test, 0, "sample", "p.gevinst");
  cli_test_expect (test, 3, "export", "p.gevinst", "-o", "none/out.xml");
  g_assert_cmpstr (test->err, ==,
                   "gevinst-cli: none/out.xml: The file cannot be written: No such file or directory.\n");
  cli_test_expect (test, 3, "export", "p.gevinst", "-o", ".");
  cli_test_expect (test, 3, "export", "p.gevinst", "-o", "/dev/full");
  g_assert_true (g_str_has_prefix (test->err, "gevinst-cli: /dev/full: "));
  g_assert_cmpuint (cli_test_count (test), ==, 1);
}

/* Whatever a slip of the hand says, a portfolio is not lost. */
static void
test_over_portfolio (CliTest       *test,
                     gconstpointer  data)
{
  cli_test_expect (test, 0, "sample", "p.gevinst");
  cli_test_expect (test, 3, "export", "p.gevinst", "-o", "p.gevinst");
  g_assert_cmpstr (test->err, ==,
                   "gevinst-cli: p.gevinst: There is a portfolio of that name, and it is not replaced. "
                   "Choose another name.\n");
  cli_test_shell (test, "ln -s p.gevinst r.pdf && truncate -s 5000 p.gevinst && cp p.gevinst kept");
  cli_test_expect (test, 0, "sample", "q.gevinst");
  cli_test_expect (test, 3, "export", "q.gevinst", "-o", "r.pdf");
  g_assert_true (g_str_has_prefix (test->err, "gevinst-cli: r.pdf: There is a portfolio of that name"));
  cli_test_shell (test, "cmp p.gevinst kept");
  g_assert_cmpint (test->code, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  cli_test_init (&argc, &argv);

  cli_test_add ("/export/round-trip", test_round_trip);
  cli_test_add ("/export/standard-output", test_standard_output);
  cli_test_add ("/export/project", test_project);
  cli_test_add ("/export/no-names", test_no_names);
  cli_test_add ("/export/unwritable", test_unwritable);
  cli_test_add ("/export/over-portfolio", test_over_portfolio);

  return g_test_run ();
}
