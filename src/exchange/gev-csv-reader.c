/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-csv-reader.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

static void
free_row (gpointer data)
{
  GevCsvRow *row = data;

  g_strfreev (row->cells);
  g_free (row->source);
  g_free (row);
}

/* Where the line of @text ends, line breaks within quotation marks left out. */
static const char *
find_row_end (const char *text)
{
  gboolean quoted = FALSE;

  for (; *text != '\0'; text++)
    if (*text == '"')
      quoted = !quoted;
    else if (!quoted && (*text == '\n' || *text == '\r'))
      break;

  return text;
}

/* What parts the cells: a semicolon where there is one, as Norwegian sheets
 * write it, else a tab, as the clipboard has it, else a comma. */
static char
find_separator (const char *text)
{
  const char *end = find_row_end (text);
  gboolean quoted = FALSE;
  gboolean has_tab = FALSE;

  for (; text < end; text++)
    if (*text == '"')
      quoted = !quoted;
    else if (!quoted && *text == ';')
      return ';';
    else if (!quoted && *text == '\t')
      has_tab = TRUE;

  return has_tab ? '\t' : ',';
}

/* Reads one cell and moves @text on to what follows it. */
static char *
read_cell (const char **text,
           const char  *end,
           char         separator)
{
  g_autoptr (GString) cell = g_string_new (NULL);
  const char *p = *text;
  gboolean quoted;

  while (p < end && *p == ' ')
    p++;
  quoted = p < end && *p == '"';
  if (quoted)
    for (p++; p < end; p++)
      {
        if (*p == '"' && (p + 1 >= end || p[1] != '"'))
          {
            p++;
            break;
          }
        if (*p == '"')
          p++;
        g_string_append_c (cell, *p);
      }
  for (; p < end && *p != separator; p++)
    g_string_append_c (cell, *p);
  *text = p;

  return g_strstrip (g_string_free (g_steal_pointer (&cell), FALSE));
}

static GevCsvRow *
read_row (const char *text,
          const char *end,
          char        separator,
          guint       line)
{
  GevCsvRow *row = g_new0 (GevCsvRow, 1);
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();

  row->line = line;
  row->source = g_strstrip (g_strndup (text, (gsize) (end - text)));
  for (;;)
    {
      g_ptr_array_add (cells, read_cell (&text, end, separator));
      if (text >= end)
        break;
      text++;
    }
  g_ptr_array_add (cells, NULL);
  row->cells = (char **) g_ptr_array_steal (cells, NULL);

  return row;
}

static gboolean
is_empty (const GevCsvRow *row)
{
  for (char **cell = row->cells; *cell != NULL; cell++)
    if (**cell != '\0')
      return FALSE;

  return TRUE;
}

static guint
count_lines (const char *text,
             const char *end)
{
  guint n = 0;

  for (; text < end; text++)
    n += *text == '\n' || (*text == '\r' && text[1] != '\n');

  return n;
}

/* Spreadsheets write "sep=;" as the first line. */
static const char *
skip_separator_line (const char *text,
                     char       *separator,
                     guint      *line)
{
  if (!g_str_has_prefix (text, "sep=") || text[4] == '\0' || (text[5] != '\n' && text[5] != '\r'))
    return text;
  *separator = text[4];
  *line += 1;
  text += text[5] == '\r' && text[6] == '\n' ? 7 : 6;

  return text;
}

/**
 * gev_csv_decode:
 * @data: the contents of a file
 * @length: how many bytes there are
 * @error: return location for an error
 *
 * Reads UTF-8, UTF-16 with a byte order mark, and Windows-1252, in which
 * Norwegian spreadsheets save: what is not valid UTF-8 is taken for that.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL with
 *   %GEV_EXCHANGE_ERROR_ENCODING where it is no text
 */
char *
gev_csv_decode (const char  *data,
                gsize        length,
                GError     **error)
{
  const guchar *bytes = (const guchar *) data;
  const char *charset = NULL;
  char *text = NULL;

  if (length >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF)
    {
      data += 3;
      length -= 3;
    }
  if (length >= 2 && bytes[0] == 0xFF && bytes[1] == 0xFE)
    charset = "UTF-16LE";
  else if (length >= 2 && bytes[0] == 0xFE && bytes[1] == 0xFF)
    charset = "UTF-16BE";
  if (charset != NULL)
    text = g_convert (data + 2, (gssize) length - 2, "UTF-8", charset, NULL, &length, NULL);
  else if (g_utf8_validate_len (data, length, NULL))
    text = g_strndup (data, length);
  else if (memchr (data, '\0', length) == NULL)
    text = g_convert (data, (gssize) length, "UTF-8", "WINDOWS-1252", NULL, &length, NULL);
  if (text != NULL && strlen (text) == length)
    return text;

  g_free (text);
  g_set_error_literal (error, GEV_EXCHANGE_ERROR, GEV_EXCHANGE_ERROR_ENCODING,
                       _("This is no text: save the sheet as CSV or as text."));

  return NULL;
}

/**
 * gev_csv_read:
 * @text: a table: RFC 4180 with semicolons, tabs or commas between the cells
 * @error: return location for an error
 *
 * What parts the cells is told by the first row: a semicolon before a tab before
 * a comma. Empty rows are left out.
 *
 * Returns: (transfer full) (nullable) (element-type GevCsvRow): its rows, or
 *   %NULL with %GEV_EXCHANGE_ERROR_NOT_WELL_FORMED where a quotation mark is
 *   never closed
 */
GPtrArray *
gev_csv_read (const char  *text,
              GError     **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (free_row);
  char separator = '\0';
  guint line = 1;

  text = skip_separator_line (text, &separator, &line);
  while (*text == '\n' || *text == '\r')
    {
      line += count_lines (text, text + 1);
      text++;
    }
  if (separator == '\0')
    separator = find_separator (text);
  while (*text != '\0')
    {
      const char *end = find_row_end (text);
      GevCsvRow *row;

      if (*end == '\0' && memchr (text, '"', (gsize) (end - text)) != NULL)
        {
          guint n_marks = 0;

          for (const char *p = text; p < end; p++)
            n_marks += *p == '"';
          if (n_marks % 2 != 0)
            {
              g_set_error (error, GEV_EXCHANGE_ERROR, GEV_EXCHANGE_ERROR_NOT_WELL_FORMED,
                           _("Line %u: the quotation mark is never closed."), line);
              return NULL;
            }
        }
      row = read_row (text, end, separator, line);
      if (is_empty (row))
        free_row (row);
      else
        g_ptr_array_add (rows, row);
      line += count_lines (text, end);
      text = end;
      if (*text == '\r' && text[1] == '\n')
        text++;
      if (*text != '\0')
        {
          text++;
          line++;
        }
    }

  return g_steal_pointer (&rows);
}
