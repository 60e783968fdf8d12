/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-input.h"

#include "gev-format.h"

static const GevLanguage *nb, *nn, *en;

#define NONE G_MININT64
#define FAILS(code) NONE, GEV_INPUT_ERROR_##code

typedef struct
{
  const char *text;
  gint64 norwegian;
  GevInputError norwegian_error;
  gint64 english;
  GevInputError english_error;
} Case;

/* The same in all three languages, and different in English. */
#define SAME(text, value) { text, value, 0, value, 0 }
#define REFUSED(text, code) { text, FAILS (code), FAILS (code) }

typedef gboolean (*Reader) (const GevLanguage  *language,
                            const char         *text,
                            gint64             *value,
                            GError            **error);

static void
check_one (Reader             reader,
           const GevLanguage *language,
           const char        *text,
           gint64             expected,
           GevInputError      expected_error)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *shown = g_utf8_make_valid (text, -1);
  gint64 value = -12345;

  g_test_message ("%s: “%s”", gev_language_get_tag (language), shown);
  if (expected != NONE)
    {
      g_assert_true (reader (language, text, &value, &error));
      g_assert_no_error (error);
      g_assert_cmpint (value, ==, expected);
    }
  else
    {
      g_assert_false (reader (language, text, &value, &error));
      g_assert_error (error, GEV_INPUT_ERROR, (int) expected_error);
      g_assert_cmpint (value, ==, -12345);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
}

static void
check (Reader      reader,
       const Case *cases,
       gsize       count)
{
  for (gsize i = 0; i < count; i++)
    {
      check_one (reader, nb, cases[i].text, cases[i].norwegian, cases[i].norwegian_error);
      check_one (reader, nn, cases[i].text, cases[i].norwegian, cases[i].norwegian_error);
      check_one (reader, en, cases[i].text, cases[i].english, cases[i].english_error);
    }
}

#define M G_GINT64_CONSTANT (1000000)

static void
test_decimal (void)
{
  static const Case cases[] = {
    SAME ("0", 0),
    SAME ("31", 31 * M),
    SAME ("007", 7 * M),
    SAME ("1 250,50", 1250500000),
    SAME ("1\u00a0250,50", 1250500000),
    SAME ("1\u202f250\u2009000", 1250000 * M),
    SAME (" \t1  250 \n", 1250 * M),
    SAME ("1250.5", 1250500000),
    SAME ("1250,5", 1250500000),
    SAME ("1.250,50", 1250500000),
    SAME ("1,250.50", 1250500000),
    SAME ("1.250.500", 1250500 * M),
    SAME ("1,250,500", 1250500 * M),
    SAME ("1.250.500,75", 1250500750000),
    SAME ("1 250.500", 1250500000),
    SAME ("1250.500", 1250500000),
    SAME ("0.250", 250000),
    SAME ("0,250", 250000),
    SAME (",5", 500000),
    SAME (".5", 500000),
    SAME ("5,", 5 * M),
    SAME ("\u22123,5", -3500000),
    SAME ("-3,5", -3500000),
    SAME ("\u2013 3,5", -3500000),
    SAME ("+3,5", 3500000),
    SAME ("0,1230000000", 123000),
    SAME ("1 000 000 000 000", GEV_DECIMAL_MAX),
    { "1.250", FAILS (AMBIGUOUS), 1250000, 0 },
    { "-1.250", FAILS (AMBIGUOUS), -1250000, 0 },
    { "1,250", 1250000, 0, 1250 * M, 0 },
    REFUSED ("", EMPTY),
    REFUSED (" \u202f ", EMPTY),
    REFUSED ("-", INVALID),
    REFUSED (",", INVALID),
    REFUSED ("1 25", INVALID),
    REFUSED ("1 2500", INVALID),
    REFUSED ("1250 500", INVALID),
    REFUSED ("1.250 500", INVALID),
    REFUSED ("1.250,500.5", INVALID),
    REFUSED ("1,5,5", INVALID),
    REFUSED ("1.,5", INVALID),
    REFUSED ("1,5 5", INVALID),
    REFUSED ("--1", INVALID),
    REFUSED ("1-2", INVALID),
    REFUSED ("1e3", INVALID),
    REFUSED ("0x10", INVALID),
    REFUSED ("nan", INVALID),
    REFUSED ("31 timer", INVALID),
    REFUSED ("1\u00b2", INVALID),
    REFUSED ("\xff\xfe", INVALID),
    REFUSED ("0,0000001", PRECISION),
    REFUSED ("1 000 000 000 000,000001", RANGE),
    REFUSED ("99999999999999999999999999", RANGE),
    REFUSED ("78 %", PERCENT),
    REFUSED ("78%", PERCENT),
    REFUSED ("7,5 prosent", PERCENT),
    REFUSED ("7.5 per cent", PERCENT),
  };

  check (gev_input_decimal, cases, G_N_ELEMENTS (cases));
}

static void
test_percent (void)
{
  static const Case cases[] = {
    SAME ("78", 78 * M),       SAME ("78 %", 78 * M),          SAME ("0,5 %", 500000),
    SAME ("-12.5%", -12500000), SAME ("1", 1 * M),             SAME ("0", 0),
    SAME ("109 pst.", 109 * M), REFUSED ("0,78", AMBIGUOUS),   REFUSED ("-.5", AMBIGUOUS),
    REFUSED ("%", INVALID),    REFUSED ("78 %%", INVALID),     REFUSED ("78 kr", INVALID),
    REFUSED ("", EMPTY),       REFUSED ("0,0000001%", PRECISION),
  };

  check (gev_input_percent, cases, G_N_ELEMENTS (cases));
}

static void
test_integer (void)
{
  static const Case cases[] = {
    SAME ("12", 12),
    SAME ("1 250", 1250),
    SAME ("-7", -7),
    SAME ("12,0", 12),
    SAME ("9223372036854775807", G_MAXINT64),
    { "1.250", 1250, 0, FAILS (AMBIGUOUS) },
    { "1,250", FAILS (AMBIGUOUS), 1250, 0 },
    REFUSED ("12,5", PRECISION),
    REFUSED ("9223372036854775808", RANGE),
    REFUSED ("12 %", PERCENT),
    REFUSED ("tolv", INVALID),
    REFUSED ("", EMPTY),
  };

  check (gev_input_integer, cases, G_N_ELEMENTS (cases));
}

static void
test_money (void)
{
  static const Case cases[] = {
    SAME ("1 250,50", 125050),
    SAME ("1250", 125000),
    SAME ("1250 kr", 125000),
    SAME ("1250kr.", 125000),
    SAME ("kr 1 250,50", 125050),
    SAME ("kr. 1250", 125000),
    SAME ("KR 1250,-", 125000),
    SAME ("350 000,-", 35000000),
    SAME ("350 000,\u2013", 35000000),
    SAME ("350.000,-", 35000000),
    SAME ("350 000.- kr", 35000000),
    SAME ("350:-", 35000),
    SAME ("1.250,5 kroner", 125050),
    SAME ("0,01", 1),
    SAME ("1 krone", 100),
    SAME ("2,5 mill", 250000000),
    SAME ("2.5 mill. kr", 250000000),
    SAME ("7,0\u00a0mill.\u00a0kr", 700000000),
    SAME ("2,5 mill.kr", 250000000),
    SAME ("2,5 MNOK", 250000000),
    SAME ("12 mkr", 1200000000),
    SAME ("1 million", 100000000),
    SAME ("3 millioner kroner", 300000000),
    SAME ("3 millionar", 300000000),
    SAME ("1,23456789 mill", 123456789),
    SAME ("1,2 mrd. kr", 120000000000),
    SAME ("1,2 milliarder", 120000000000),
    SAME ("350 tusen", 35000000),
    SAME ("NOK 7.0 million", 700000000),
    SAME ("NOK \u22126,980,880.00", -698088000),
    SAME ("\u22126 980 880 kr", -698088000),
    SAME ("- kr 500", -50000),
    SAME ("92 233 720 368 547 758,07", G_MAXINT64),
    { "350.000", 35000000, 0, FAILS (AMBIGUOUS) },
    { "1.250 kr", 125000, 0, FAILS (AMBIGUOUS) },
    { "1,250", FAILS (AMBIGUOUS), 125000, 0 },
    { "2.500 mill", FAILS (AMBIGUOUS), 250000000, 0 },
    { "2 billion", FAILS (INVALID), 200000000000, 0 },
    REFUSED ("", EMPTY),
    REFUSED ("kr", INVALID),
    REFUSED ("kr 5 kr", INVALID),
    REFUSED ("5 mill mill", INVALID),
    REFUSED ("5 euro", INVALID),
    REFUSED ("5-", INVALID),
    REFUSED ("--5", INVALID),
    REFUSED ("-kr -5", INVALID),
    REFUSED ("mill", INVALID),
    REFUSED ("1 250,505", PRECISION),
    REFUSED ("1,123456789 mill", PRECISION),
    REFUSED ("92 233 720 368 547 758,08", RANGE),
    REFUSED ("100 000 000 mrd", RANGE),
    REFUSED ("20 %", PERCENT),
  };

  check (gev_input_money, cases, G_N_ELEMENTS (cases));
}

static void
check_message (Reader             reader,
               const GevLanguage *language,
               const char        *text,
               const char        *message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) plain = NULL;
  gint64 value;

  g_assert_false (reader (language, text, &value, &error));
  plain = g_string_new (error->message);
  g_string_replace (plain, "\u00a0", "~", 0);
  g_string_replace (plain, "\u202f", "_", 0);
  g_assert_cmpstr (plain->str, ==, message);
}

/* By the catalogues as they are built, so these are complete as well. */
static void
test_messages (void)
{
  check_message (gev_input_decimal, nb, "1.250",
                 "Er dette 1_250 eller 1,25? Skriv det på en av disse måtene.");
  check_message (gev_input_decimal, nn, "-1.250",
                 "Er dette −1_250 eller −1,25? Skriv det på ein av desse måtane.");
  check_message (gev_input_integer, en, "1.250", "Is this 1,250 or 1.25? Write it in one of these ways.");
  check_message (gev_input_decimal, nb, "7,5 %",
                 "Ta bort prosenttegnet: skriv 7,5 for tallet eller 0,075 for andelen.");
  check_message (gev_input_percent, nn, "0,78",
                 "Er dette 0,78~% eller 78~%? Skriv det på ein av desse måtane.");
  check_message (gev_input_money, nb, "mye", "Skriv et beløp, for eksempel 1_250,50 eller 2,5~mill.");
  check_message (gev_input_money, en, "much", "Write an amount, such as 1,250.50 or 2.5 million.");
}

/* What Gevinst writes in a field, it reads back as it was. */
static void
test_round_trip (void)
{
  for (int i = 0; i < 20000; i++)
    {
      const GevLanguage *language = gev_language_get_by_id ((GevLanguageId) (i % GEV_N_LANGUAGES));
      guint64 random = (guint64) (guint32) g_test_rand_int () << 32 | (guint32) g_test_rand_int ();
      gint64 bits = (gint64) random >> g_test_rand_int_range (0, 63);
      GevDecimal decimal = bits % (GEV_DECIMAL_MAX + 1);
      g_autofree char *decimal_text = gev_format_decimal (language, decimal, GEV_DECIMAL_PLACES);
      g_autofree char *percent_text = gev_format_quantity (language, decimal, GEV_DECIMAL_PLACES, "%");
      g_autofree char *integer_text = gev_format_integer (language, bits);
      g_autofree char *money_text = gev_format_money_exact (language, bits);
      g_autoptr (GError) error = NULL;
      gint64 read;

      g_assert_true (gev_input_decimal (language, decimal_text, &read, &error));
      g_assert_cmpint (read, ==, decimal);
      g_assert_true (gev_input_percent (language, percent_text, &read, &error));
      g_assert_cmpint (read, ==, decimal);
      if (bits != G_MININT64)
        {
          g_assert_true (gev_input_integer (language, integer_text, &read, &error));
          g_assert_cmpint (read, ==, bits);
          g_assert_true (gev_input_money (language, money_text, &read, &error));
          g_assert_cmpint (read, ==, bits);
        }
    }
}

/* Whatever is typed: an answer or a message, never both or none. */
static void
test_nonsense (void)
{
  static const char *const pieces[] = { "1",  "250", "000", ".",  ",", " ",   "-",    "%", "kr",  "mill",
                                        "mrd", "nok", "\xc3", "+", ":", "\u202f" };
  static const Reader readers[] = { gev_input_decimal, gev_input_percent, gev_input_integer,
                                    gev_input_money };

  for (int i = 0; i < 50000; i++)
    {
      const GevLanguage *language = gev_language_get_by_id ((GevLanguageId) (i / 4 % GEV_N_LANGUAGES));
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      gint64 value;

      for (int n = g_test_rand_int_range (0, 9); n > 0; n--)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      g_assert_true (readers[i % 4] (language, text->str, &value, &error) == (error == NULL));
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
  g_test_add_func ("/model/input/decimal", test_decimal);
  g_test_add_func ("/model/input/percent", test_percent);
  g_test_add_func ("/model/input/integer", test_integer);
  g_test_add_func ("/model/input/money", test_money);
  g_test_add_func ("/model/input/messages", test_messages);
  g_test_add_func ("/model/input/round-trip", test_round_trip);
  g_test_add_func ("/model/input/nonsense", test_nonsense);

  return g_test_run ();
}
