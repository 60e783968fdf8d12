/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-test.h"

#define HEAD \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" \
  "<exchange xmlns=\"https://gevinst.no/ns/exchange/1\" version=\"1.0\">\n"

#define TIMES " created=\"2026-01-01T00:00:00Z\" modified=\"2026-01-01T00:00:00Z\" revision=\"1\""

static void
test_samples (CliTest       *test,
              gconstpointer  data)
{
  cli_test_expect (test, 0, "validate", GEV_SAMPLES "/eksempel-kommune.xml");
  g_assert_true (g_str_has_suffix (test->out, " records, nothing wrong.\n"));
  g_assert_cmpstr (test->err, ==, "");
  cli_test_expect (test, 0, "validate", GEV_SAMPLES "/ostre-toten.xml");
}

/* Three records, three things wrong, all told, each on its line. */
static void
test_findings (CliTest       *test,
               gconstpointer  data)
{
  cli_test_write (test, "in.xml", HEAD
                  "  <project uuid=\"0188be88-32fa-7258-bff0-419f6702804a\"" TIMES ">\n"
                  "    <title>Tilsyn</title>\n"
                  "    <programme>0188be88-32fa-7258-bff0-419f67028000</programme>\n"
                  "    <start>2026-03-01</start>\n"
                  "    <planned-end>2026-02-01</planned-end>\n"
                  "  </project>\n"
                  "  <benefit uuid=\"0188be88-32fa-7258-bff0-419f6702804b\"" TIMES ">\n"
                  "    <title>Tid</title>\n"
                  "  </benefit>\n"
                  "</exchange>\n");
  cli_test_expect (test, 1, "validate", "in.xml");
  g_assert_cmpstr (test->out, ==,
                   "in.xml:3: The project ends before it starts.\n"
                   "in.xml:3: Programme: there is no record 0188be88-32fa-7258-bff0-419f67028000 in the file.\n"
                   "in.xml:9: A benefit belongs either to a project or directly to a programme.\n");
  g_assert_cmpstr (test->err, ==, "gevinst-cli: in.xml: 3 things are wrong.\n");
}

static void
test_not_readable (CliTest       *test,
                   gconstpointer  data)
{
  cli_test_write (test, "in.xml", HEAD "  <cow/>\n</exchange>\n");
  cli_test_expect (test, 1, "validate", "in.xml");
  g_assert_true (g_str_has_prefix (test->err, "gevinst-cli: in.xml: line 3: "));
  g_assert_cmpstr (test->out, ==, "");

  cli_test_write (test, "in.xml", HEAD);
  cli_test_expect (test, 1, "validate", "in.xml");
  g_assert_true (g_str_has_prefix (test->err, "gevinst-cli: in.xml: line "));

  cli_test_write (test, "in.xml", "");
  cli_test_expect (test, 1, "validate", "in.xml");
  cli_test_expect (test, 3, "validate", ".");
}

int
main (int    argc,
      char **argv)
{
  cli_test_init (&argc, &argv);

  cli_test_add ("/validate/samples", test_samples);
  cli_test_add ("/validate/findings", test_findings);
  cli_test_add ("/validate/not-readable", test_not_readable);

  return g_test_run ();
}
