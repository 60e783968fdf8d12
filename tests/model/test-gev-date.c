/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-date.h"

static void
test_iso (void)
{
  static const char *const bad[] = {
    "",           "2024",       "2024-1-1",    "2023-02-29",  "2024-13-01", "2024-00-10",
    "2024-01-32", "2024-01-01Z", " 2024-01-01", "20240101",   "0000-01-01", "١٩٩٩-01-01",
  };
  g_autofree char *text = NULL;

  g_assert_cmpint (gev_date_from_iso ("0001-01-01"), ==, 1);
  g_assert_cmpint (gev_date_from_iso ("9999-12-31"), ==, GEV_DATE_MAX);
  g_assert_cmpint (gev_date_from_iso ("2024-12-01") - gev_date_from_iso ("2024-01-01"), ==, 335);
  g_assert_cmpint (gev_date_from_iso (NULL), ==, GEV_DATE_NONE);
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_cmpint (gev_date_from_iso (bad[i]), ==, GEV_DATE_NONE);

  text = gev_date_to_iso (gev_date_new (2024, 2, 29));
  g_assert_cmpstr (text, ==, "2024-02-29");
  g_assert_null (gev_date_to_iso (GEV_DATE_NONE));
}

static void
test_months (void)
{
  g_assert_cmpint (gev_date_add_months (gev_date_new (2024, 1, 31), 1), ==, gev_date_new (2024, 2, 29));
  g_assert_cmpint (gev_date_add_months (gev_date_new (2023, 11, 30), 3), ==, gev_date_new (2024, 2, 29));
  g_assert_cmpint (gev_date_add_months (gev_date_new (2024, 3, 31), -1), ==, gev_date_new (2024, 2, 29));
  g_assert_cmpint (gev_date_add_months (gev_date_new (2024, 1, 1), -1), ==, gev_date_new (2023, 12, 1));
  g_assert_cmpint (gev_date_add_months (gev_date_new (9999, 12, 1), 1), ==, GEV_DATE_NONE);
}

static void
test_clock (void)
{
  g_assert_cmpint (gev_date_today (), ==, gev_date_new (2026, 11, 21));
  g_assert_cmpint (gev_date_get_year (gev_date_today ()), ==, 2026);
}

static void
test_time (void)
{
  g_autofree char *text = NULL;
  GevTime time;

  g_assert_true (gev_time_from_iso ("2024-02-29T23:59:59Z", &time));
  g_assert_cmpint (time, ==, G_GINT64_CONSTANT (1709251199));
  text = gev_time_to_iso (time);
  g_assert_cmpstr (text, ==, "2024-02-29T23:59:59Z");
  g_assert_false (gev_time_from_iso ("2024-02-29T24:00:00Z", &time));
  g_assert_false (gev_time_from_iso ("2024-02-29T10:00:00", &time));
  g_assert_false (gev_time_from_iso ("2024-02-30T10:00:00Z", &time));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/date/iso", test_iso);
  g_test_add_func ("/model/date/months", test_months);
  g_test_add_func ("/model/date/clock", test_clock);
  g_test_add_func ("/model/date/time", test_time);

  return g_test_run ();
}
