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

static void
test_collate (void)
{
  static const char *const ordered[] = { "",    "a",     "B",   "b2", "b10", "b10a", "Bø",   "bå",
                                         "z",   "Ærlig", "ä b", "ø",  "Öb",  "ÅL",   "a\xcc\x8am" };

  for (gsize i = 0; i < G_N_ELEMENTS (ordered); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (ordered); j++)
      {
        int order = gev_text_collate (ordered[i], ordered[j]);

        if (i == j)
          g_assert_cmpint (order, ==, 0);
        else if (i + 1 != j && j + 1 != i && !(i >= 9 && j >= 9))
          g_assert_true ((order < 0) == (i < j));
      }
  g_assert_cmpint (gev_text_collate ("Æ", "æ"), ==, 0);
  g_assert_cmpint (gev_text_collate ("ærlig", "ø"), <, 0);
  g_assert_cmpint (gev_text_collate ("ø", "å"), <, 0);
  g_assert_cmpint (gev_text_collate ("z", "æ"), <, 0);
  g_assert_cmpint (gev_text_collate ("å", "a\xcc\x8a"), ==, 0);
  g_assert_cmpint (gev_text_collate ("b2", "b10"), <, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/text/tidy", test_tidy);
  g_test_add_func ("/model/text/collate", test_collate);

  return g_test_run ();
}
