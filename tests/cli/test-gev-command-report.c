/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-test.h"

#include <string.h>

#define PROJECT "0188be88-32fa-7258-bff0-419f6702804a"

static void
assert_text (CliTest    *test,
             const char *text,
             gboolean    is_there)
{
  cli_test_shell (test, "pdftotext -layout r.pdf -");
  g_assert_cmpint (test->code, ==, 0);
  if (is_there)
    g_assert_nonnull (strstr (test->out, text));
  else
    g_assert_null (strstr (test->out, text));
}

static gboolean
has_pdftotext (void)
{
  g_autofree char *path = g_find_program_in_path ("pdftotext");

  if (path == NULL)
    g_test_skip ("pdftotext is not installed");

  return path != NULL;
}

static void
test_project (CliTest       *test,
              gconstpointer  data)
{
  if (!has_pdftotext ())
    return;
  cli_test_expect (test, 0, "sample", "p.gevinst");
  cli_test_expect (test, 0, "report", "p.gevinst", "--kind=project", "--project=" PROJECT, "--lang=nb", "-o", "r.pdf");
  g_assert_cmpstr (test->out, ==, "");
  g_assert_cmpstr (test->err, ==, "");
  assert_text (test, "Digitalt tilsyn natt", TRUE);
  assert_text (test, "Utvikling mot måltallet", TRUE);
  assert_text (test, "Leder, tildelingskontoret", TRUE);

  cli_test_expect (test, 0, "report", "p.gevinst", "--kind=project", "--project=" PROJECT, "--no-names", "-o", "r.pdf");
  assert_text (test, "Leder, tildelingskontoret", FALSE);
}

static void
test_portfolio (CliTest       *test,
                gconstpointer  data)
{
  if (!has_pdftotext ())
    return;
  cli_test_expect (test, 0, "sample", "p.gevinst");
  cli_test_expect (test, 0, "report", "p.gevinst", "--kind=portfolio", "--lang=nn", "-o", "r.pdf");
  assert_text (test, "side 1 av ", TRUE);
  cli_test_expect (test, 0, "report", "p.gevinst", "--kind=portfolio", "--lang=en", "-o", "r.pdf");
  assert_text (test, "page 1 of ", TRUE);
}

static void
test_usage (CliTest       *test,
            gconstpointer  data)
{
  cli_test_expect (test, 0, "sample", "p.gevinst");
  cli_test_expect (test, 2, "report", "p.gevinst", "--kind=project", "-o", "r.pdf");
  g_assert_cmpstr (test->err, ==, "gevinst-cli: --project is missing. (see “gevinst-cli report --help”)\n");
  cli_test_expect (test, 2, "report", "p.gevinst", "--kind=portfolio", "-o", "r.xlsx");
  g_assert_cmpstr (test->err, ==,
                   "gevinst-cli: -o: “r.xlsx” does not end in any of these: .pdf. "
                   "(see “gevinst-cli report --help”)\n");
  cli_test_expect (test, 2, "report", "p.gevinst", "--kind=poem", "-o", "r.pdf");
  cli_test_expect (test, 3, "report", "p.gevinst", "--kind=portfolio", "-o", "none/r.pdf");
  g_assert_cmpstr (test->err, ==,
                   "gevinst-cli: none/r.pdf: The file cannot be written: No such file or directory.\n");
  g_assert_cmpuint (cli_test_count (test), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  cli_test_init (&argc, &argv);

  cli_test_add ("/report/project", test_project);
  cli_test_add ("/report/portfolio", test_portfolio);
  cli_test_add ("/report/usage", test_usage);

  return g_test_run ();
}
