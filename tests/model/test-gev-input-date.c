/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-input-date.h"

#include "gev-format.h"

static const GevLanguage *nb, *nn, *en;

/* In the table of cases: an error instead of a day. */
#define INVALID (-1 - GEV_INPUT_ERROR_INVALID)
#define AMBIGUOUS (-1 - GEV_INPUT_ERROR_AMBIGUOUS)
#define RANGE (-1 - GEV_INPUT_ERROR_RANGE)
#define EMPTY (-1 - GEV_INPUT_ERROR_EMPTY)

static void
check (const GevLanguage *language,
       const char        *text,
       int                expected)
{
  g_autoptr (GError) error = NULL;
  GevDate date = 12345;
  int year, month, day;

  g_test_message ("%s: “%s”", gev_language_get_tag (language), text);
  if (expected >= 0)
    {
      g_assert_true (gev_input_date (language, text, &date, &error));
      g_assert_no_error (error);
      gev_date_split (date, &year, &month, &day);
      g_assert_cmpint (year * 10000 + month * 100 + day, ==, expected);
    }
  else
    {
      g_assert_false (gev_input_date (language, text, &date, &error));
      g_assert_error (error, GEV_INPUT_ERROR, -1 - expected);
      g_assert_cmpint (date, ==, 12345);
    }
}

/* Today is 2026-11-21. */
static void
test_read (void)
{
  static const struct
  {
    const char *text;
    int norwegian; /* as yyyymmdd */
    int english;
  } cases[] = {
    { "1.3.2026", 20260301, 20260301 },
    { "01.03.26", 20260301, 20260301 },
    { "2026-03-01", 20260301, 20260301 },
    { "2026/3/1", 20260301, 20260301 },
    { "1. mars 2026", 20260301, 20260301 },
    { "1.mars 2026", 20260301, 20260301 },
    { "1 mar 26", 20260301, 20260301 },
    { "1. MARS, 2026", 20260301, 20260301 },
    { "March 1, 2026", 20260301, 20260301 },
    { "1 March 2026", 20260301, 20260301 },
    { "21. nov. 2026", 20261121, 20261121 },
    { "3 des 2026", 20261203, 20261203 },
    { "3 dec 2026", 20261203, 20261203 },
    { "17. mai 2026", 20260517, 20260517 },
    { "17 may 2026", 20260517, 20260517 },
    { "1 juni 26", 20260601, 20260601 },
    { "1 juli 26", 20260701, 20260701 },
    { "1 sept. 26", 20260901, 20260901 },
    { "1 3 2026", 20260301, 20260301 },
    { "1-3-2026", 20260301, 20260301 },
    { "29.2.2024", 20240229, 20240229 },
    { "13/4/2026", 20260413, 20260413 },
    { "4/mar/2026", 20260304, 20260304 },
    { "4/4/2026", 20260404, 20260404 },
    { "1.1.56", 20560101, 20560101 },
    { "1.1.57", 19570101, 19570101 },
    { "1.1.99", 19990101, 19990101 },
    { "1.1.00", 20000101, 20000101 },
    { "i dag", 20261121, 20261121 },
    { "I  DAG", 20261121, 20261121 },
    { "today", 20261121, 20261121 },
    { "i går", 20261120, 20261120 },
    { "I ga\u030ar", 20261120, 20261120 },
    { "yesterday", 20261120, 20261120 },
    { "i morgon", 20261122, 20261122 },
    { "1/3-26", 20260301, AMBIGUOUS },
    { "1/3/2026", 20260301, AMBIGUOUS },
    { "4/13/2026", RANGE, 20260413 },
    { "31.2.2026", RANGE, RANGE },
    { "29.2.2026", RANGE, RANGE },
    { "31. april 2026", RANGE, RANGE },
    { "1.13.2026", RANGE, RANGE },
    { "0.3.2026", RANGE, RANGE },
    { "1.0.2026", RANGE, RANGE },
    { "1.1.0000", INVALID, INVALID },
    { "32.1", RANGE, RANGE },
    { "1.3", INVALID, INVALID },
    { "1. mars", INVALID, INVALID },
    { "mars 2026", INVALID, INVALID },
    { "3.2026", INVALID, INVALID },
    { "2026", INVALID, INVALID },
    { "1.3.026", INVALID, INVALID },
    { "1.3.20226", INVALID, INVALID },
    { "100.3.2026", INVALID, INVALID },
    { "1.3.2026 kl. 12", INVALID, INVALID },
    { "1.3.2026.1", INVALID, INVALID },
    { "-1.3.2026", INVALID, INVALID },
    { "1 ma 2026", INVALID, INVALID },
    { "1 marsj 2026", INVALID, INVALID },
    { "mars mars mars", INVALID, INVALID },
    { "neste uke", INVALID, INVALID },
    { " ", EMPTY, EMPTY },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      check (nb, cases[i].text, cases[i].norwegian);
      check (nn, cases[i].text, cases[i].norwegian);
      check (en, cases[i].text, cases[i].english);
    }
}

static void
check_message (const GevLanguage *language,
               const char        *text,
               const char        *message)
{
  g_autoptr (GError) error = NULL;
  GevDate date;

  g_assert_false (gev_input_date (language, text, &date, &error));
  g_assert_cmpstr (error->message, ==, message);
}

/* By the catalogues as they are built, so these are complete as well. */
static void
test_messages (void)
{
  check_message (nb, "", "Skriv en dato.");
  check_message (nn, "snart", "Skriv ein dato, til dømes 21.11.2026.");
  check_message (nb, "31.2.2026", "Det er bare 28 dager i februar 2026.");
  check_message (nn, "31.2.2024", "Det er berre 29 dagar i februar 2024.");
  check_message (en, "31.2.2026", "There are only 28 days in February 2026.");
  check_message (nn, "1.13.2026", "Månad 13 finst ikkje.");
  check_message (nb, "0.1.2026", "Dag 0 finnes ikke.");
  check_message (nb, "1.3", "Skriv året også, for eksempel 01.03.2026.");
  check_message (en, "3/4/2026", "Is this 3 April 2026 or 4 March 2026? Write it in one of these ways.");
}

/* What Gevinst writes in a field, it reads back as it was. */
static void
test_round_trip (void)
{
  static const GevDateForm forms[] = { GEV_DATE_FORM_LONG, GEV_DATE_FORM_SHORT };

  for (int i = 0; i < 20000; i++)
    {
      const GevLanguage *language = gev_language_get_by_id ((GevLanguageId) (i % GEV_N_LANGUAGES));
      GevDate date = g_test_rand_int_range (gev_date_new (1000, 1, 1), GEV_DATE_MAX + 1);
      g_autofree char *text = gev_format_date (language, date, forms[i % 2]);
      GevDate read;

      g_assert_true (gev_input_date (language, text, &read, NULL));
      g_assert_cmpint (read, ==, date);
    }
}

/* Whatever is typed: a day or a message, never both or none. */
static void
test_nonsense (void)
{
  static const char *const pieces[] = { "1", "13", "0", "31", "2026", "26", "mar", "mars", ".", "/",
                                        "-", ",",  " ", "\xc3", "å", "i dag", "may", "\u202f" };

  for (int i = 0; i < 50000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      GevDate date = GEV_DATE_NONE;

      for (int n = g_test_rand_int_range (0, 9); n > 0; n--)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      g_assert_true (gev_input_date (i % 2 ? nb : en, text->str, &date, &error) == (error == NULL));
      g_assert_true ((date != GEV_DATE_NONE) == (error == NULL));
      g_assert_true (error == NULL || *error->message != '\0');
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  nb = gev_language_get ("nb");
  nn = gev_language_get ("nn");
  en = gev_language_get ("en");
  g_test_add_func ("/model/input-date/read", test_read);
  g_test_add_func ("/model/input-date/messages", test_messages);
  g_test_add_func ("/model/input-date/round-trip", test_round_trip);
  g_test_add_func ("/model/input-date/nonsense", test_nonsense);

  return g_test_run ();
}
