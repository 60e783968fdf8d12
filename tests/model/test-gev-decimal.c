/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-decimal.h"

static void
test_read (void)
{
  static const struct
  {
    const char *text;
    GevDecimal value;
  } good[] = {
    { "0", 0 },
    { "-0", 0 },
    { "31", 31 * GEV_DECIMAL_ONE },
    { "1250.5", 1250500000 },
    { "-0.000001", -1 },
    { "0.1000000000", 100000 },
    { "1000000000000", GEV_DECIMAL_MAX },
  };
  static const char *const bad[] = { "",     "-",       ".5",     "1.",            "1,5",
                                     "+1",   "1e3",     " 1",     "1 ",            "0.0000001",
                                     "NaN",  "0x10",    "1.2.3",  "1000000000001", "1000000000000.000001",
                                     "9223372036854775808" };
  GevDecimal value;

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_assert_true (gev_decimal_from_string (good[i].text, &value));
      g_assert_cmpint (value, ==, good[i].value);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (gev_decimal_from_string (bad[i], &value));
}

static void
test_write (void)
{
  static const struct
  {
    GevDecimal value;
    const char *text;
  } cases[] = {
    { 0, "0" },
    { 31 * GEV_DECIMAL_ONE, "31" },
    { 1250500000, "1250.5" },
    { -1, "-0.000001" },
    { -GEV_DECIMAL_MAX, "-1000000000000" },
    { 100 * GEV_DECIMAL_ONE, "100" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = gev_decimal_to_string (cases[i].value);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/decimal/read", test_read);
  g_test_add_func ("/model/decimal/write", test_write);

  return g_test_run ();
}
