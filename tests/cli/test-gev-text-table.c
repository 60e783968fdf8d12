/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-text-table.h"

static void
check_table (GevTextTable *table,
             const char   *expected)
{
  g_autofree char *text = gev_text_table_to_string (table);

  g_assert_cmpstr (text, ==, expected);
}

static void
add_row (GevTextTable *table,
         const char   *first,
         const char   *second,
         const char   *third)
{
  gev_text_table_add (table, first);
  gev_text_table_add (table, second);
  gev_text_table_add (table, third);
}

static void
test_columns (void)
{
  g_autoptr (GevTextTable) table = gev_text_table_new (3);

  gev_text_table_set_to_right (table, 1);
  add_row (table, "Title", "Kroner", "Status");
  gev_text_table_add_rule (table);
  add_row (table, "a", "1", "on plan");
  add_row (table, "longer than that", "1 000 000", NULL);
  add_row (table, "", "", "last");
  check_table (table,
               "Title                Kroner  Status\n"
               "────────────────  ─────────  ───────\n"
               "a                         1  on plan\n"
               "longer than that  1 000 000\n"
               "                             last\n");
}

/* Combining marks take no room, East Asian signs take two places. */
static void
test_widths (void)
{
  g_autoptr (GevTextTable) table = gev_text_table_new (3);

  add_row (table, "Ås", "æøå", "1");
  add_row (table, "A\314\212s", "漢字", "2");
  add_row (table, "abc", "x", "3");
  check_table (table,
               "Ås   æøå   1\n"
               "A\314\212s   漢字  2\n"
               "abc  x     3\n");
}

/* Nothing in a portfolio may move the cursor or break the row. */
static void
test_controls (void)
{
  g_autoptr (GevTextTable) table = gev_text_table_new (3);

  add_row (table, "two\nlines", "\033[2J", "\302\233x");
  check_table (table, "two lines   [2J   x\n");
}

static void
test_empty (void)
{
  g_autoptr (GevTextTable) table = gev_text_table_new (3);

  check_table (table, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text-table/columns", test_columns);
  g_test_add_func ("/text-table/widths", test_widths);
  g_test_add_func ("/text-table/controls", test_controls);
  g_test_add_func ("/text-table/empty", test_empty);

  return g_test_run ();
}
