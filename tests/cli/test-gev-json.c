/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-json.h"

static void
test_shape (void)
{
  g_autoptr (GevJson) json = gev_json_new ();
  g_autofree char *text = NULL;

  gev_json_begin_object (json, NULL);
  gev_json_begin_array (json, "empty");
  gev_json_end (json);
  gev_json_begin_array (json, "many");
  gev_json_add_integer (json, NULL, G_MAXINT64);
  gev_json_begin_object (json, NULL);
  gev_json_end (json);
  gev_json_add_null (json, NULL);
  gev_json_end (json);
  gev_json_add_flag (json, "yes", TRUE);
  gev_json_add_flag (json, "no", FALSE);
  gev_json_add_text (json, "none", NULL);
  gev_json_end (json);
  text = gev_json_to_string (json);

  g_assert_cmpstr (text, ==,
                   "{\n"
                   "  \"empty\": [],\n"
                   "  \"many\": [\n"
                   "    9223372036854775807,\n"
                   "    {},\n"
                   "    null\n"
                   "  ],\n"
                   "  \"yes\": true,\n"
                   "  \"no\": false,\n"
                   "  \"none\": null\n"
                   "}\n");
}

static void
check_text (const char *text,
            const char *expected)
{
  g_autoptr (GevJson) json = gev_json_new ();
  g_autofree char *written = NULL;

  gev_json_add_text (json, NULL, text);
  written = gev_json_to_string (json);
  g_assert_cmpstr (written, ==, expected);
}

static void
test_texts (void)
{
  check_text ("", "\"\"\n");
  check_text ("«Østre Toten» čđŋ €", "\"«Østre Toten» čđŋ €\"\n");
  check_text ("a\"b\\c/d", "\"a\\\"b\\\\c/d\"\n");
  check_text ("line\nline\ttab\r\001", "\"line\\nline\\ttab\\u000d\\u0001\"\n");
}

static void
check_decimal (GevDecimal  number,
               const char *expected)
{
  g_autoptr (GevJson) json = gev_json_new ();
  g_autofree char *written = NULL;

  gev_json_add_decimal (json, NULL, number);
  written = gev_json_to_string (json);
  g_assert_cmpstr (written, ==, expected);
}

/* The first two would be 0.10000000000000001 and 999999999999.99999 by way of
 * floating point. */
static void
test_decimals (void)
{
  check_decimal (100000, "0.1\n");
  check_decimal (GEV_DECIMAL_MAX - 1, "999999999999.999999\n");
  check_decimal (-1, "-0.000001\n");
  check_decimal (0, "0\n");
}

static void
check_ratio (double      ratio,
             const char *expected)
{
  g_autoptr (GevJson) json = gev_json_new ();
  g_autofree char *written = NULL;

  gev_json_add_ratio (json, NULL, ratio);
  written = gev_json_to_string (json);
  g_assert_cmpstr (written, ==, expected);
}

static void
test_ratios (void)
{
  check_ratio (0.775, "0.775\n");
  check_ratio (1.0 / 3, "0.333333\n");
  check_ratio (-2.0 / 3, "-0.666667\n");
  check_ratio (1e300, "1000000000000\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json/shape", test_shape);
  g_test_add_func ("/json/texts", test_texts);
  g_test_add_func ("/json/decimals", test_decimals);
  g_test_add_func ("/json/ratios", test_ratios);

  return g_test_run ();
}
