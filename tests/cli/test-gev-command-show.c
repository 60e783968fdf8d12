/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-test.h"

#define BENEFIT "018c7bce-a016-7150-b22e-76b9197494ea" /* Spart tid, nattilsyn: worked in domain.md */

static void
test_golden (CliTest       *test,
             gconstpointer  data)
{
  cli_test_expect (test, 0, "sample", "p.gevinst", "--name=ostre-toten");
  cli_test_expect (test, 0, "show", "p.gevinst", "019b7df2-27cc-7936-9e14-16e3f77f1bbc");
  cli_test_assert_golden (test, "benefit.json");
}

static void
test_figures (CliTest       *test,
              gconstpointer  data)
{
  cli_test_expect (test, 0, "sample", "p.gevinst");
  cli_test_expect (test, 0, "show", "p.gevinst", BENEFIT);
  g_assert_nonnull (strstr (test->out, "\"realised_ore\": 698088000,\n    \"degree\": 0.775,\n"));
  g_assert_nonnull (strstr (test->out, "\"planned_to_date_ore\": 1203804000,"));
}

static void
test_application (CliTest       *test,
                  gconstpointer  data)
{
  g_autofree char *uuid = NULL;
  const char *first;

  cli_test_expect (test, 0, "sample", "p.gevinst");
  cli_test_expect (test, 0, "list", "p.gevinst", "applications", "--format=json");
  first = strstr (test->out, "\"uuid\": \"");
  g_assert_nonnull (first);
  uuid = g_strndup (first + strlen ("\"uuid\": \""), 36);
  cli_test_expect (test, 0, "show", "p.gevinst", uuid);
  g_assert_nonnull (strstr (test->out, "\"figures\": {\n    \"rank\": "));
  g_assert_nonnull (strstr (test->out, "\"n_missing_criteria\": 0"));
}

static void
test_not_there (CliTest       *test,
                gconstpointer  data)
{
  cli_test_expect (test, 0, "sample", "p.gevinst");
  cli_test_expect (test, 1, "show", "p.gevinst", "018c7bce-a016-7150-b22e-76b9197494eb");
  g_assert_cmpstr (test->err, ==,
                   "gevinst-cli: p.gevinst: There is no record 018c7bce-a016-7150-b22e-76b9197494eb.\n");
  g_assert_cmpstr (test->out, ==, "");
}

int
main (int    argc,
      char **argv)
{
  cli_test_init (&argc, &argv);

  cli_test_add ("/show/golden", test_golden);
  cli_test_add ("/show/figures", test_figures);
  cli_test_add ("/show/application", test_application);
  cli_test_add ("/show/not-there", test_not_there);

  return g_test_run ();
}
