/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-test.h"

#include <string.h>

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
  cli_test_expect (test, 0, "indicators", "p.gevinst", "--format=json");
  cli_test_assert_golden (test, "indicators.json");
  cli_test_set_language (test, "nb", "C.UTF-8");
  cli_test_expect (test, 0, "indicators", "p.gevinst", "--date=2025-12-31", "--from=2025-01-01");
  cli_test_assert_golden (test, "indicators-nb.txt");
  cli_test_set_language (test, "en", "C.UTF-8");
  cli_test_expect (test, 0, "indicators", "p.gevinst");
  cli_test_assert_golden (test, "indicators-en.txt");
}

/* The tracks add up to the total, and a day before everything has nothing. */
static void
test_sums (CliTest       *test,
           gconstpointer  data)
{
  static const char *const keys[] = { "\"idea\": ", "\"trial\": ", "\"stopped\": ", "\"points\": ",
                                      "\"adoptions_out\": " };

  cli_test_expect (test, 0, "sample", "p.gevinst");
  cli_test_expect (test, 0, "indicators", "p.gevinst", "--format=json");
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      const char *total = strstr (test->out, "\"total\": ");
      gboolean twice = i < 3; /* as stock and as flow */
      gint64 sum = 0;
      guint n = 0;

      for (const char *at = strstr (test->out, "\"activity\""); (at = strstr (at, keys[i])) < total;
           at += strlen (keys[i]))
        if (n++ % (twice ? 2 : 1) == 0)
          sum += g_ascii_strtoll (at + strlen (keys[i]), NULL, 10);
      g_assert_cmpuint (n, ==, twice ? 8 : 4);
      g_assert_cmpint (sum, ==, read_number (total, keys[i]));
    }
  cli_test_expect (test, 0, "indicators", "p.gevinst", "--format=json", "--date=2001-01-01");
  g_assert_cmpint (read_number (strstr (test->out, "\"total\""), "\"points\": "), ==, 0);
}

static void
test_refused (CliTest       *test,
              gconstpointer  data)
{
  cli_test_expect (test, 0, "sample", "p.gevinst", "--name=ostre-toten");
  cli_test_expect (test, 2, "indicators", "p.gevinst", "--date=2026-13-01");
  cli_test_expect (test, 2, "indicators", "p.gevinst", "--format=csv");
  cli_test_expect (test, 2, "indicators", "p.gevinst", "--from=2026-01-01", "--to=2026-01-01");
  g_assert_cmpstr (test->err, ==,
                   "gevinst-cli: --to must be after --from. (see “gevinst-cli indicators --help”)\n");
  cli_test_expect (test, 3, "indicators", "nothing.gevinst");
  cli_test_expect (test, 0, "indicators", "p.gevinst", "--date=9999-12-31", "--from=0001-01-01");
  cli_test_expect (test, 0, "indicators", "p.gevinst", "--date=0001-01-01");
}

int
main (int   argc,
      char *argv[])
{
  cli_test_init (&argc, &argv);
  cli_test_add ("/cli/indicators/golden", test_golden);
  cli_test_add ("/cli/indicators/sums", test_sums);
  cli_test_add ("/cli/indicators/refused", test_refused);

  return g_test_run ();
}
