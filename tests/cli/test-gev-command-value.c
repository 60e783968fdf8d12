/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-test.h"

#include <string.h>

#define BENEFIT "018c7bce-a016-7150-b22e-76b9197494ea" /* Spart tid, nattilsyn: worked in domain.md */
#define PROJECT "0188be88-32fa-7258-bff0-419f6702804a" /* Digitalt tilsyn natt */

static gint64
read_number (const char *text,
             const char *key)
{
  const char *at = strstr (text, key);

  g_assert_nonnull (at);

  return g_ascii_strtoll (at + strlen (key), NULL, 10);
}

static void
test_golden (CliTest       *test,
             gconstpointer  data)
{
  cli_test_expect (test, 0, "sample", "p.gevinst", "--name=ostre-toten");
  cli_test_expect (test, 0, "value", "p.gevinst", "--format=json");
  cli_test_assert_golden (test, "value.json");
}

static void
check_sum (CliTest    *test,
           const char *key)
{
  const char *total = strstr (test->out, "\"total\": ");
  gint64 sum = 0;

  g_assert_nonnull (total);
  for (const char *at = test->out; (at = strstr (at, "\"left_out\": ")) < total;)
    {
      gboolean left_out = g_str_has_prefix (at, "\"left_out\": true");

      at = strstr (at, key) + strlen (key);
      if (!left_out)
        sum += g_ascii_strtoll (at, NULL, 10);
    }
  g_assert_cmpint (sum, ==, read_number (total, key));
}

static void
test_sums (CliTest       *test,
           gconstpointer  data)
{
  static const char *const periods[][2] = {
    { "--format=json", "--format=json" },
    { "--from=2025-01-01", "--to=2026-01-01" },
    { "--from=2024-05-17", "--to=2030-01-01" },
    { "--from=2027-01-01", "--to=2028-01-01" },
  };

  cli_test_expect (test, 0, "sample", "p.gevinst");
  for (gsize i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      cli_test_expect (test, 0, "value", "p.gevinst", "--format=json", periods[i][0], periods[i][1]);
      check_sum (test, "\"planned_ore\": ");
      check_sum (test, "\"planned_to_date_ore\": ");
      check_sum (test, "\"realised_ore\": ");
    }
}

/* The years of the socio-economic calculation add up to its result. */
static void
test_economy (CliTest       *test,
              gconstpointer  data)
{
  const char *economy;
  gint64 sum = 0;

  cli_test_expect (test, 0, "sample", "p.gevinst");
  cli_test_expect (test, 0, "value", "p.gevinst", "--project=" PROJECT, "--format=json");
  economy = strstr (test->out, "\"economy\": ");
  g_assert_nonnull (economy);
  for (const char *at = strstr (economy, "\"years\": "); (at = strstr (at, "\"present_ore\": ")) != NULL; at++)
    sum += read_number (at, "\"present_ore\": ");
  g_assert_cmpint (sum, !=, 0);
  g_assert_cmpint (sum, ==, read_number (economy, "\"net_present_ore\": "));
}

static void
test_scopes (CliTest       *test,
             gconstpointer  data)
{
  cli_test_expect (test, 0, "sample", "p.gevinst");
  cli_test_expect (test, 0, "value", "p.gevinst", "--benefit=" BENEFIT, "--format=json");
  g_assert_cmpint (read_number (test->out, "\"realised_ore\": "), ==, 698088000);
  g_assert_cmpint (read_number (test->out, "\"benefits\": "), ==, 0); /* the array */
  g_assert_cmpint (read_number (strstr (test->out, "\"total\""), "\"benefits\": "), ==, 1);
  cli_test_expect (test, 0, "value", "p.gevinst", "--project=" PROJECT, "--format=json");
  g_assert_cmpint (read_number (strstr (test->out, "\"total\""), "\"benefits\": "), ==, 5);
  cli_test_expect (test, 1, "value", "p.gevinst", "--project=" BENEFIT);
  g_assert_cmpstr (test->err, ==,
                   "gevinst-cli: p.gevinst: There is no record " BENEFIT " of the type “Project”.\n");
}

static void
test_text (CliTest       *test,
           gconstpointer  data)
{
  cli_test_expect (test, 0, "sample", "p.gevinst");
  cli_test_set_language (test, "nb", "C.UTF-8");
  cli_test_expect (test, 0, "value", "p.gevinst", "--benefit=" BENEFIT);
  cli_test_assert_golden (test, "value-nb.txt");
  cli_test_set_language (test, "en", "C.UTF-8");
  cli_test_expect (test, 0, "value", "p.gevinst", "--benefit=" BENEFIT, "--from=2026-01-01", "--to=2028-01-01");
  cli_test_assert_golden (test, "value-en.txt");
}

int
main (int    argc,
      char **argv)
{
  cli_test_init (&argc, &argv);

  cli_test_add ("/value/golden", test_golden);
  cli_test_add ("/value/sums", test_sums);
  cli_test_add ("/value/economy", test_economy);
  cli_test_add ("/value/scopes", test_scopes);
  cli_test_add ("/value/text", test_text);

  return g_test_run ();
}
