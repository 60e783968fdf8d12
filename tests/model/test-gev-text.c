/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-text.h"

static void
test_tidy (void)
{
  static const struct
  {
    const char *text;
    const char *line;
    const char *prose;
  } cases[] = {
    { "", "", "" },
    { "  a  b ", "a  b", "a  b" },
    { "a\r\nb\rc\nd", "a b c d", "a\nb\nc\nd" },
    { "a\tb\x01\x7f\xc2\x85", "a b", "a b" },
    { "\n\n a \n", "a", "a" },
    { "\xff" "a", "\xef\xbf\xbd" "a", "\xef\xbf\xbd" "a" },
    { "a\xef\xbf\xbf" "b", "ab", "ab" },
    { "Sámi čđŋšŧž", "Sámi čđŋšŧž", "Sámi čđŋšŧž" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *line = gev_text_tidy (cases[i].text, TRUE);
      g_autofree char *prose = gev_text_tidy (cases[i].text, FALSE);

      g_assert_cmpstr (line, ==, cases[i].line);
      g_assert_cmpstr (prose, ==, cases[i].prose);
    }
}

/* As a Norwegian register has them. */
static const char *const sorted[] = {
  "",          "1. trinn", "2. trinn",  "10. trinn", "abc",    "Abel",    "bil 7", "Bil 007b", "bil 12",
  "bil 12 a",  "zebra",    "đat",       "Ærlig",     "ærlige", "Öster",   "østre", "Åpen dør", "a\xcc\x8apne",
};

static int
get_sign (int order)
{
  return (order > 0) - (order < 0);
}

static void
test_collate (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sorted); i++)
    for (guint j = 0; j < G_N_ELEMENTS (sorted); j++)
      {
        int order = gev_text_collate (sorted[i], sorted[j]);

        if (get_sign (order) != (i > j) - (i < j))
          g_error ("“%s” and “%s” compare as %d", sorted[i], sorted[j], order);
      }
  g_assert_cmpint (gev_text_collate ("ÅRE 05", "a\xcc\x8are 5"), ==, 0);
  g_assert_cmpint (gev_text_collate ("99999999999999999999", "100000000000000000000"), <, 0);
}

static void
test_fold (void)
{
  g_autofree char *composed = gev_text_fold ("ÆRLIG A\xcc\x8aPNE");

  g_assert_cmpstr (composed, ==, "ærlig åpne");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/text/tidy", test_tidy);
  g_test_add_func ("/model/text/collate", test_collate);
  g_test_add_func ("/model/text/fold", test_fold);

  return g_test_run ();
}
