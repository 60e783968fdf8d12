/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-csv.h"

#include <string.h>

static gboolean
must_quote (const char *cell)
{
  return strpbrk (cell, ",\"\r\n") != NULL || g_ascii_isspace (cell[0]) ||
         (cell[0] != '\0' && g_ascii_isspace (cell[strlen (cell) - 1]));
}

static void
append_quoted (GString    *csv,
               const char *cell)
{
  g_string_append_c (csv, '"');
  for (const char *p = cell; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *p);
    }
  g_string_append_c (csv, '"');
}

/**
 * gev_csv_append_cell:
 * @csv: the text
 * @cell: (nullable): a cell, %NULL for an empty one
 *
 * Appends a cell as RFC 4180 has it.
 */
void
gev_csv_append_cell (GString    *csv,
                     const char *cell)
{
  if (cell != NULL && must_quote (cell))
    append_quoted (csv, cell);
  else if (cell != NULL)
    g_string_append (csv, cell);
  g_string_append_c (csv, ',');
}

/**
 * gev_csv_end_row:
 * @csv: the text, a cell at its end
 *
 * Ends the row.
 */
void
gev_csv_end_row (GString *csv)
{
  g_string_truncate (csv, csv->len - 1);
  g_string_append (csv, "\r\n");
}
