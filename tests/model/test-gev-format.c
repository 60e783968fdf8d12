/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-format.h"

#include <math.h>

/* In the expected texts ~ is a no-break space, _ a narrow one and - the minus sign. */
static void
check (char       *text,
       const char *expected)
{
  g_autofree char *taken = text;
  g_autoptr (GString) plain = g_string_new (taken);

  g_assert_true (g_utf8_validate (plain->str, -1, NULL));
  g_string_replace (plain, "\u00a0", "~", 0);
  g_string_replace (plain, "\u202f", "_", 0);
  g_string_replace (plain, "-", "hyphen", 0);
  g_string_replace (plain, "\u2212", "-", 0);
  g_assert_cmpstr (plain->str, ==, expected);
}

static const GevLanguage *nb, *nn, *en;

static void
test_decimal (void)
{
  static const struct
  {
    GevDecimal value;
    int places;
    const char *norwegian;
    const char *english;
  } cases[] = {
    { 0, 6, "0", "0" },
    { -1, 6, "-0,000001", "-0.000001" },
    { -1, 2, "0", "0" },
    { 1250500000, 2, "1_250,5", "1,250.5" },
    { 1250500000, 0, "1_251", "1,251" },
    { -1250500000, 0, "-1_251", "-1,251" },
    { 999999999, 2, "1_000", "1,000" },
    { 999 * GEV_DECIMAL_ONE, 2, "999", "999" },
    { 123456, 3, "0,123", "0.123" },
    { GEV_DECIMAL_MAX, 6, "1_000_000_000_000", "1,000,000,000,000" },
    { -GEV_DECIMAL_MAX, 0, "-1_000_000_000_000", "-1,000,000,000,000" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      check (gev_format_decimal (nb, cases[i].value, cases[i].places), cases[i].norwegian);
      check (gev_format_decimal (nn, cases[i].value, cases[i].places), cases[i].norwegian);
      check (gev_format_decimal (en, cases[i].value, cases[i].places), cases[i].english);
    }
  check (gev_format_quantity (nb, 1250500000, 1, "timer"), "1_250,5~timer");
  check (gev_format_quantity (nb, 31 * GEV_DECIMAL_ONE, 1, ""), "31");
  check (gev_format_quantity (nb, 31 * GEV_DECIMAL_ONE, 1, NULL), "31");
  check (gev_format_quantity (nn, 31 * GEV_DECIMAL_ONE, 1, "%"), "31~%");
  check (gev_format_quantity (en, 31 * GEV_DECIMAL_ONE, 1, "%"), "31%");
}

static void
test_number (void)
{
  check (gev_format_number (nb, 0.775, 2), "0,78");
  check (gev_format_number (nb, 0.285, 2), "0,29");
  check (gev_format_number (nb, 0.2849, 2), "0,28");
  check (gev_format_number (nb, -0.004, 2), "0,00");
  check (gev_format_number (en, -1234.5, 0), "-1,235");
  check (gev_format_number (en, 1234.5, 2), "1,234.50");
  check (gev_format_number (nb, 1e18, 0), "1_000_000_000_000_000_000");
  check (gev_format_number (nb, 99999999999999, 0), "99_999_999_999_999");
  check (gev_format_number (nb, NAN, 1), "–");
  check (gev_format_number (nb, -INFINITY, 1), "–");

  check (gev_format_percent (nb, 0.775), "78~%");
  check (gev_format_percent (nn, 1.09), "109~%");
  check (gev_format_percent (en, -0.285), "-29%");
  check (gev_format_percent (nb, -0.001), "0~%");
  check (gev_format_percent (en, NAN), "–");

  check (gev_format_integer (nb, G_MININT64), "-9_223_372_036_854_775_808");
  check (gev_format_integer (en, 1204), "1,204");
  check (gev_format_integer (nn, -7), "-7");
  check (gev_format_count (nb, G_MAXUINT64), "18_446_744_073_709_551_615");
  check (gev_format_count (en, 0), "0");
}

static void
test_money (void)
{
  static const struct
  {
    gint64 ore;
    const char *norwegian[3]; /* whole, exact, short */
    const char *english[3];
  } cases[] = {
    { 0, { "0~kr", "0,00~kr", "0~kr" }, { "NOK~0", "NOK~0.00", "NOK~0" } },
    { -49, { "0~kr", "-0,49~kr", "0~kr" }, { "NOK~0", "NOK~-0.49", "NOK~0" } },
    { -50, { "-1~kr", "-0,50~kr", "-1~kr" }, { "NOK~-1", "NOK~-0.50", "NOK~-1" } },
    { 698088000,
      { "6_980_880~kr", "6_980_880,00~kr", "7,0~mill.~kr" },
      { "NOK~6,980,880", "NOK~6,980,880.00", "NOK~7.0~million" } },
    { 35000000,
      { "350_000~kr", "350_000,00~kr", "350_000~kr" },
      { "NOK~350,000", "NOK~350,000.00", "NOK~350,000" } },
    { 99999950,
      { "1_000_000~kr", "999_999,50~kr", "1,0~mill.~kr" },
      { "NOK~1,000,000", "NOK~999,999.50", "NOK~1.0~million" } },
    { G_GINT64_CONSTANT (-99994999999),
      { "-999_950_000~kr", "-999_949_999,99~kr", "-999,9~mill.~kr" },
      { "NOK~-999,950,000", "NOK~-999,949,999.99", "NOK~-999.9~million" } },
    { G_GINT64_CONSTANT (99995000000),
      { "999_950_000~kr", "999_950_000,00~kr", "1,0~mrd.~kr" },
      { "NOK~999,950,000", "NOK~999,950,000.00", "NOK~1.0~billion" } },
    { G_MININT64,
      { "-92_233_720_368_547_758~kr", "-92_233_720_368_547_758,08~kr", "-92_233_720,4~mrd.~kr" },
      { "NOK~-92,233,720,368,547,758", "NOK~-92,233,720,368,547,758.08", "NOK~-92,233,720.4~billion" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      check (gev_format_money (nb, cases[i].ore), cases[i].norwegian[0]);
      check (gev_format_money_exact (nn, cases[i].ore), cases[i].norwegian[1]);
      check (gev_format_money_short (nb, cases[i].ore), cases[i].norwegian[2]);
      check (gev_format_money (en, cases[i].ore), cases[i].english[0]);
      check (gev_format_money_exact (en, cases[i].ore), cases[i].english[1]);
      check (gev_format_money_short (en, cases[i].ore), cases[i].english[2]);
    }
}

static void
test_size (void)
{
  check (gev_format_size (nb, 1), "1~byte");
  check (gev_format_size (en, 1), "1~byte");
  check (gev_format_size (en, 999), "999~bytes");
  check (gev_format_size (nn, 1234567), "1,2~MB");
  check (gev_format_size (en, 999949), "999.9~kB");
  check (gev_format_size (nb, 999950), "1,0~MB");
  check (gev_format_size (nb, G_MAXUINT64), "18,4~EB");
}

static void
test_date (void)
{
  static const struct
  {
    GevDateForm form;
    const char *norwegian;
    const char *english;
  } cases[] = {
    { GEV_DATE_FORM_LONG, "3. mars 2026", "3 March 2026" },
    { GEV_DATE_FORM_SHORT, "03.03.2026", "3 Mar 2026" },
    { GEV_DATE_FORM_MONTH, "mars 26", "Mar 2026" },
    { GEV_DATE_FORM_LONG_MONTH, "mars 2026", "March 2026" },
    { GEV_DATE_FORM_YEAR, "2026", "2026" },
  };
  static const char *const months[] = { "jan. 09", "feb. 09", "mars 09", "apr. 09", "mai 09",  "juni 09",
                                        "juli 09", "aug. 09", "sep. 09", "okt. 09", "nov. 09", "des. 09" };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      check (gev_format_date (nb, gev_date_new (2026, 3, 3), cases[i].form), cases[i].norwegian);
      check (gev_format_date (nn, gev_date_new (2026, 3, 3), cases[i].form), cases[i].norwegian);
      check (gev_format_date (en, gev_date_new (2026, 3, 3), cases[i].form), cases[i].english);
      check (gev_format_date (nb, GEV_DATE_NONE, cases[i].form), "");
    }
  for (int month = 1; month <= 12; month++)
    check (gev_format_date (nn, gev_date_new (2009, month, 1), GEV_DATE_FORM_MONTH), months[month - 1]);
  check (gev_format_date (nb, gev_date_new (2026, 12, 24), GEV_DATE_FORM_LONG), "24. desember 2026");
  check (gev_format_date (nb, GEV_DATE_MAX, GEV_DATE_FORM_SHORT), "31.12.9999");

  check (gev_format_time (nb, 1795269900), "21.11.2026 kl.~14.05");
  check (gev_format_time (en, 1795269900), "21 Nov 2026, 14:05");
}

static void
test_period (void)
{
  static const struct
  {
    const char *from;
    const char *to;
    const char *norwegian;
    const char *english;
  } cases[] = {
    { "2024-01-01", "2026-11-21", "1. januar 2024–21. november 2026", "1 January 2024 – 21 November 2026" },
    { "2026-01-02", "2026-11-21", "2. januar–21. november 2026", "2 January – 21 November 2026" },
    { "2026-11-03", "2026-11-21", "3.–21. november 2026", "3–21 November 2026" },
    { "2026-11-21", "2026-11-21", "21. november 2026", "21 November 2026" },
    { "2026-11-01", "2026-11-30", "november 2026", "November 2026" },
    { "2024-02-01", "2024-02-28", "1.–28. februar 2024", "1–28 February 2024" },
    { "2026-01-01", "2026-03-31", "januar–mars 2026", "January–March 2026" },
    { "2025-11-01", "2026-03-31", "november 2025–mars 2026", "November 2025 – March 2026" },
    { "2026-01-01", "2026-12-31", "2026", "2026" },
    { "2024-01-02", "2024-12-31", "2. januar–31. desember 2024", "2 January – 31 December 2024" },
    { "2024-01-01", "2026-12-31", "2024–2026", "2024–2026" },
    { "9999-01-01", "9999-12-31", "9999", "9999" },
    { "2026-03-02", "2026-03-01", "2. mars 2026–1. mars 2026", "2 March 2026 – 1 March 2026" },
    { "2024-01-01", NULL, "fra 1. januar 2024", "from 1 January 2024" },
    { NULL, "2024-01-01", "til 1. januar 2024", "until 1 January 2024" },
    { NULL, NULL, "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GevDate from = gev_date_from_iso (cases[i].from);
      GevDate to = gev_date_from_iso (cases[i].to);

      check (gev_format_period (nb, from, to), cases[i].norwegian);
      check (gev_format_period (en, from, to), cases[i].english);
    }
  check (gev_format_period (nn, gev_date_new (2024, 1, 1), GEV_DATE_NONE), "frå 1. januar 2024");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  nb = gev_language_get ("nb");
  nn = gev_language_get ("nn");
  en = gev_language_get ("en");
  g_test_add_func ("/model/format/decimal", test_decimal);
  g_test_add_func ("/model/format/number", test_number);
  g_test_add_func ("/model/format/money", test_money);
  g_test_add_func ("/model/format/size", test_size);
  g_test_add_func ("/model/format/date", test_date);
  g_test_add_func ("/model/format/period", test_period);

  return g_test_run ();
}
