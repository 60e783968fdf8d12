/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-csv.h"

static void
check_row (const char *const *cells,
           const char        *expected)
{
  g_autoptr (GString) csv = g_string_new (NULL);

  for (gsize i = 0; cells[i] != NULL; i++)
    gev_csv_append_cell (csv, cells[i]);
  gev_csv_end_row (csv);
  g_assert_cmpstr (csv->str, ==, expected);
}

#define CHECK_ROW(expected, ...) check_row ((const char *const[]){ __VA_ARGS__, NULL }, expected)

static void
test_rows (void)
{
  CHECK_ROW ("a,b,c\r\n", "a", "b", "c");
  CHECK_ROW ("\r\n", "");
  CHECK_ROW (",,\r\n", "", "", "");
  CHECK_ROW ("\"1,5\",2.5,1;2\r\n", "1,5", "2.5", "1;2");
  CHECK_ROW ("\"say \"\"hi\"\"\",\"two\nlines\"\r\n", "say \"hi\"", "two\nlines");
  CHECK_ROW ("\" space \",Ærlig øl på Åsen\r\n", " space ", "Ærlig øl på Åsen");
}

static void
test_nothing (void)
{
  g_autoptr (GString) csv = g_string_new (NULL);

  gev_csv_append_cell (csv, NULL);
  gev_csv_append_cell (csv, "second");
  gev_csv_end_row (csv);
  gev_csv_append_cell (csv, "third");
  gev_csv_append_cell (csv, NULL);
  gev_csv_end_row (csv);
  g_assert_cmpstr (csv->str, ==, ",second\r\nthird,\r\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csv/rows", test_rows);
  g_test_add_func ("/csv/nothing", test_nothing);

  return g_test_run ();
}
