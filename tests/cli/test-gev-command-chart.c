/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-test.h"

#include <string.h>

#define BENEFIT "018c7bce-a016-7150-b22e-76b9197494ea"
#define PROGRAMME "0185ba9f-3e36-7bad-b650-93001dcf0fa8"
#define PROJECT "0188be88-32fa-7258-bff0-419f6702804a"

static void
assert_begins (CliTest    *test,
               const char *name,
               const char *beginning)
{
  gsize length;
  g_autofree char *contents = cli_test_read (test, name, &length);

  g_assert_cmpuint (length, >, 1000);
  g_assert_cmpmem (contents, strlen (beginning), beginning, strlen (beginning));
}

static void
test_formats (CliTest       *test,
              gconstpointer  data)
{
  cli_test_expect (test, 0, "sample", "p.gevinst");
  cli_test_expect (test, 0, "chart", "p.gevinst", "--kind=wheel", "-o", "c.svg");
  assert_begins (test, "c.svg", "<?xml");
  cli_test_expect (test, 0, "chart", "p.gevinst", "--kind=wheel", "-o", "c.png");
  assert_begins (test, "c.png", "\211PNG\r\n\032\n");
  cli_test_expect (test, 0, "chart", "p.gevinst", "--kind=wheel", "-o", "c.pdf");
  assert_begins (test, "c.pdf", "%PDF-");
  cli_test_expect (test, 0, "chart", "p.gevinst", "--kind=wheel", "-o", "-");
  g_assert_true (g_str_has_prefix (test->out, "<?xml"));
  cli_test_expect (test, 2, "chart", "p.gevinst", "--kind=wheel", "-o", "c.jpeg");
  g_assert_cmpstr (test->err, ==,
                   "gevinst-cli: -o: “c.jpeg” does not end in any of these: .svg, .png, .pdf. "
                   "(see “gevinst-cli chart --help”)\n");
  g_assert_cmpuint (cli_test_count (test), ==, 4);
}

/* Draws the kind, by itself or with what it says that it is about. */
static void
draw_kind (CliTest    *test,
           const char *kind)
{
  static const char *const subjects[] = { "--benefit=" BENEFIT, "--project=" PROJECT, "--programme=" PROGRAMME };

  cli_test_run (test, "chart", "p.gevinst", kind, "-o", "-", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (subjects) && test->code == 2; i++)
    if (strncmp (test->err + strlen ("gevinst-cli: "), subjects[i], strcspn (subjects[i], "=")) == 0)
      cli_test_run (test, "chart", "p.gevinst", kind, subjects[i], "-o", "-", NULL);
  g_assert_cmpint (test->code, ==, 0);
  g_assert_true (g_str_has_prefix (test->out, "<?xml"));
}

/* Every kind in the help can be drawn, by itself or with what it is about. */
static void
test_kinds (CliTest       *test,
            gconstpointer  data)
{
  g_auto (GStrv) lines = NULL;
  guint n = 0;

  cli_test_expect (test, 0, "sample", "p.gevinst");
  cli_test_expect (test, 0, "chart", "--help");
  lines = g_strsplit (strstr (test->out, "Kinds:\n") + strlen ("Kinds:\n"), "\n", -1);
  for (char **line = lines; g_str_has_prefix (*line, "  "); line++)
    {
      g_auto (GStrv) words = g_strsplit (*line + 2, " ", 2);
      g_autofree char *kind = g_strconcat ("--kind=", words[0], NULL);

      draw_kind (test, kind);
      n++;
    }
  g_assert_cmpuint (n, >=, 3);
}

static void
test_subjects (CliTest       *test,
               gconstpointer  data)
{
  cli_test_expect (test, 0, "sample", "p.gevinst");
  cli_test_expect (test, 2, "chart", "p.gevinst", "--kind=realisation", "-o", "-");
  g_assert_cmpstr (test->err, ==, "gevinst-cli: --benefit is missing. (see “gevinst-cli chart --help”)\n");
  cli_test_expect (test, 2, "chart", "p.gevinst", "--kind=wheel", "--benefit=" BENEFIT, "-o", "-");
  g_assert_cmpstr (test->err, ==,
                   "gevinst-cli: --benefit: The kind “wheel” is not about that. (see “gevinst-cli chart --help”)\n");
  cli_test_expect (test, 1, "chart", "p.gevinst", "--kind=realisation", "--benefit=" PROJECT, "-o", "c.svg");
  g_assert_cmpstr (test->err, ==,
                   "gevinst-cli: p.gevinst: There is no record " PROJECT " of the type “Benefit”.\n");
  cli_test_expect (test, 2, "chart", "p.gevinst", "-o", "-");
  cli_test_expect (test, 2, "chart", "p.gevinst", "--kind=pie", "-o", "-");
  cli_test_expect (test, 2, "chart", "p.gevinst", "--kind=wheel", "--lang=sv", "-o", "-");
  g_assert_cmpuint (cli_test_count (test), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  cli_test_init (&argc, &argv);

  cli_test_add ("/chart/formats", test_formats);
  cli_test_add ("/chart/kinds", test_kinds);
  cli_test_add ("/chart/subjects", test_subjects);

  return g_test_run ();
}
