/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-test.h"

/* Each command, with words that are right as far as words go. */
static const char *const commands[][4] = {
  { "list", "none.gevinst", "projects" },
  { "show", "none.gevinst", "018c7bce-a016-7150-b22e-76b9197494ea" },
  { "value", "none.gevinst" },
  { "report", "none.gevinst", "--kind=portfolio", "--output=-" },
  { "chart", "none.gevinst", "--kind=wheel", "--output=-" },
  { "export", "none.gevinst", "--output=-" },
  { "validate", "none.xml" },
  { "check", "none.gevinst" },
  { "backup", "none.gevinst", "backup.gevinst" },
  { "restore", "none.gevinst", "backup.gevinst" },
  { "log", "none.gevinst" },
  { "undo", "none.gevinst" },
};

static void
assert_error (CliTest    *test,
              const char *expected)
{
  g_assert_cmpstr (test->err, ==, expected);
  g_assert_cmpstr (test->out, ==, "");
}

static void
test_version (CliTest       *test,
              gconstpointer  data)
{
  cli_test_expect (test, 0, "--version");
  g_assert_cmpstr (test->out, ==, "gevinst-cli " GEV_VERSION "\n");
  g_assert_cmpstr (test->err, ==, "");
}

static void
test_help (CliTest       *test,
           gconstpointer  data)
{
  cli_test_expect (test, 0, "--help");
  g_assert_cmpstr (test->err, ==, "");
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *line = g_strconcat ("\n  ", commands[i][0], " ", NULL);

      g_assert_nonnull (strstr (test->out, line));
    }
}

static void
test_help_of_commands (CliTest       *test,
                       gconstpointer  data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *usage = g_strconcat ("Usage: gevinst-cli ", commands[i][0], " [OPTION…] ", NULL);
      g_autofree char *english = NULL;

      cli_test_set_language (test, "en", "C.UTF-8");
      cli_test_expect (test, 0, commands[i][0], "--help");
      g_assert_true (g_str_has_prefix (test->out, usage));
      g_assert_nonnull (strstr (test->out, "-h, --help"));
      english = g_steal_pointer (&test->out);

      cli_test_set_language (test, "nb", "C.UTF-8");
      cli_test_expect (test, 0, commands[i][0], "--help");
      g_assert_true (g_str_has_prefix (test->out, "Bruk: gevinst-cli "));
      g_assert_null (strstr (test->out, "Show"));
      g_assert_cmpstr (test->out, !=, english);
    }
}

static void
test_usage (CliTest       *test,
            gconstpointer  data)
{
  cli_test_expect (test, 2, NULL);
  assert_error (test, "gevinst-cli: A command is missing. (see “gevinst-cli --help”)\n");
  cli_test_expect (test, 2, "frobnicate", "x");
  assert_error (test, "gevinst-cli: There is no command “frobnicate”. (see “gevinst-cli --help”)\n");
  cli_test_expect (test, 2, "list", "--frobnicate");
  assert_error (test, "gevinst-cli: Unknown option --frobnicate (see “gevinst-cli list --help”)\n");
  cli_test_expect (test, 2, "list", "none.gevinst");
  assert_error (test, "gevinst-cli: TYPE is missing. (see “gevinst-cli list --help”)\n");
  cli_test_expect (test, 2, "list", "none.gevinst", "projects", "more");
  assert_error (test, "gevinst-cli: “more” is one word too many. (see “gevinst-cli list --help”)\n");
  cli_test_expect (test, 2, "list", "none.gevinst", "projects", "--filter=\xff");
  cli_test_expect (test, 2, "list", "none.gevinst", "projects", "--format=xml");
  assert_error (test, "gevinst-cli: --format: “xml” is none of these: text, json, csv. "
                      "(see “gevinst-cli list --help”)\n");
  cli_test_expect (test, 2, "list", "none.gevinst", "cows");
  g_assert_true (g_str_has_prefix (test->err, "gevinst-cli: “cows” is none of these: portfolio, "));
  cli_test_expect (test, 2, "value", "none.gevinst", "--from=2026-02-30");
  assert_error (test, "gevinst-cli: --from: “2026-02-30” is no day of the form YYYY-MM-DD. "
                      "(see “gevinst-cli value --help”)\n");
  cli_test_expect (test, 2, "value", "none.gevinst", "--from=2026-01-01", "--to=2026-01-01");
  assert_error (test, "gevinst-cli: --to must be after --from. (see “gevinst-cli value --help”)\n");
  cli_test_expect (test, 2, "value", "none.gevinst", "--project=a", "--benefit=b");
  assert_error (test, "gevinst-cli: --project and --benefit exclude each other. (see “gevinst-cli value --help”)\n");
  cli_test_expect (test, 2, "export", "none.gevinst");
  assert_error (test, "gevinst-cli: -o is missing. (see “gevinst-cli export --help”)\n");
  cli_test_expect (test, 2, "export", "none.gevinst", "--output=-", "--profile=public");
  assert_error (test, "gevinst-cli: --profile: “public” is none of these: full. (see “gevinst-cli export --help”)\n");
}

static void
test_missing_file (CliTest       *test,
                   gconstpointer  data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *expected = g_strconcat ("gevinst-cli: ", commands[i][1], ": There is no such file.\n", NULL);

      cli_test_expect (test, 3, commands[i][0], commands[i][1], commands[i][2], commands[i][3]);
      assert_error (test, expected);
    }
  g_assert_cmpuint (cli_test_count (test), ==, 0);
}

static void
test_wrong_file (CliTest       *test,
                 gconstpointer  data)
{
  cli_test_write (test, "notes.txt", "No portfolio at all, but long enough to be read as if it were one.\n");
  cli_test_expect (test, 3, "list", "notes.txt", "projects");
  assert_error (test, "gevinst-cli: notes.txt: The file is not a portfolio.\n");
  cli_test_expect (test, 3, "undo", "notes.txt");
  assert_error (test, "gevinst-cli: notes.txt: The file is not a portfolio.\n");
  cli_test_expect (test, 3, "list", ".", "projects");
  assert_error (test, "gevinst-cli: .: There is no such file.\n");
  g_assert_cmpuint (cli_test_count (test), ==, 1);
}

static void
test_languages (CliTest       *test,
                gconstpointer  data)
{
  cli_test_set_language (test, "nn:nb", "C.UTF-8");
  cli_test_expect (test, 3, "value", "none.gevinst");
  assert_error (test, "gevinst-cli: none.gevinst: Fila finst ikkje.\n");

  /* The locale C is English, whatever LANGUAGE says, and speaks UTF-8 still. */
  cli_test_set_language (test, "nn:nb", "C");
  cli_test_expect (test, 3, "value", "nøne.gevinst");
  assert_error (test, "gevinst-cli: nøne.gevinst: There is no such file.\n");
}

int
main (int    argc,
      char **argv)
{
  cli_test_init (&argc, &argv);

  cli_test_add ("/cli/version", test_version);
  cli_test_add ("/cli/help", test_help);
  cli_test_add ("/cli/help-of-commands", test_help_of_commands);
  cli_test_add ("/cli/usage", test_usage);
  cli_test_add ("/cli/missing-file", test_missing_file);
  cli_test_add ("/cli/wrong-file", test_wrong_file);
  cli_test_add ("/cli/languages", test_languages);

  return g_test_run ();
}
