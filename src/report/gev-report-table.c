/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-report-table.h"

#define N_COLUMNS_MAX 16
#define MISSING "–"

typedef struct
{
  GevRowKind kind;
  char *cells[N_COLUMNS_MAX];
  guint sign_column;
  GevSign sign;
} Row;

static void
free_row (gpointer data)
{
  Row *row = data;

  for (guint i = 0; i < N_COLUMNS_MAX; i++)
    g_free (row->cells[i]);
  g_free (row);
}

static gboolean
says_anything (GPtrArray *rows,
               guint      column)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = g_ptr_array_index (rows, i);

      if (row->cells[column] != NULL && *row->cells[column] != '\0')
        return TRUE;
    }

  return FALSE;
}

/* The first column names the rows, so it always stands. */
static gboolean
is_shown (GevReportTable *self,
          GPtrArray      *rows,
          guint           column)
{
  if (column == 0)
    return TRUE;
  if (self->columns[column].personal && self->writer->options->no_names)
    return FALSE;

  return says_anything (rows, column);
}

static void
add_row (GevReportTable *self,
         GevTable       *table,
         const Row      *row,
         guint           n_shown,
         const guint    *shown)
{
  const char *cells[N_COLUMNS_MAX] = { NULL };
  guint index;

  for (guint i = 0; i < n_shown; i++)
    if (row->cells[shown[i]] == NULL && self->columns[shown[i]].kind == GEV_COLUMN_NUMBER &&
        row->kind != GEV_ROW_GROUP)
      cells[i] = MISSING;
    else
      cells[i] = row->cells[shown[i]];
  index = gev_table_add_row (table, row->kind, cells);
  for (guint i = 0; i < n_shown; i++)
    if (row->sign != GEV_SIGN_NONE && shown[i] == row->sign_column)
      gev_table_set_sign (table, index, i, row->sign);
}

/**
 * gev_report_table_init:
 * @self: (out): a table without rows
 * @writer: a writer
 * @columns: (array length=n_columns): its columns; they must outlive the table
 * @n_columns: how many columns there are, 16 at most
 */
void
gev_report_table_init (GevReportTable        *self,
                       GevReportWriter       *writer,
                       const GevReportColumn *columns,
                       guint                  n_columns)
{
  g_assert (n_columns <= N_COLUMNS_MAX);

  *self = (GevReportTable) { writer, columns, n_columns, g_ptr_array_new_with_free_func (free_row) };
}

/**
 * gev_report_table_get_n:
 * @self: a table
 *
 * Returns: how many rows it has
 */
guint
gev_report_table_get_n (GevReportTable *self)
{
  return self->rows->len;
}

/**
 * gev_report_table_add:
 * @self: a table
 * @kind: what row it is
 * @cells: a text for each column, %NULL where empty; of a %GEV_ROW_GROUP only the first is read
 *
 * Returns: the index of the row
 */
guint
gev_report_table_add (GevReportTable    *self,
                      GevRowKind         kind,
                      const char *const *cells)
{
  Row *row = g_new0 (Row, 1);

  row->kind = kind;
  for (guint i = 0; i < (kind == GEV_ROW_GROUP ? 1 : self->n_columns); i++)
    row->cells[i] = g_strdup (cells[i]);
  g_ptr_array_add (self->rows, row);

  return self->rows->len - 1;
}

/**
 * gev_report_table_set_sign:
 * @self: a table
 * @row: the index of a row
 * @column: the index of a column of words
 * @sign: the sign before the text of the cell
 */
void
gev_report_table_set_sign (GevReportTable *self,
                           guint           row,
                           guint           column,
                           GevSign         sign)
{
  Row *changed = g_ptr_array_index (self->rows, row);

  changed->sign_column = column;
  changed->sign = sign;
}

/**
 * gev_report_table_finish:
 * @self: a table
 * @caption: (nullable): what stands below it after its number
 * @note: (nullable): small print after the caption
 *
 * Adds the table to the document, if it has any rows.
 */
void
gev_report_table_finish (GevReportTable *self,
                         const char     *caption,
                         const char     *note)
{
  g_autoptr (GPtrArray) rows = g_steal_pointer (&self->rows);
  guint shown[N_COLUMNS_MAX];
  guint n_shown = 0;
  GevTable *table;

  if (rows->len == 0)
    return;

  table = GEV_TABLE (gev_table_new ());
  for (guint i = 0; i < self->n_columns; i++)
    if (is_shown (self, rows, i))
      {
        gev_table_add_column (table, T_ (self->writer->language, self->columns[i].title), self->columns[i].kind,
                              self->columns[i].weight);
        shown[n_shown++] = i;
      }
  for (guint i = 0; i < rows->len; i++)
    add_row (self, table, g_ptr_array_index (rows, i), n_shown, shown);
  gev_table_set_caption (table, caption);
  gev_table_set_note (table, note);
  gev_document_add (self->writer->document, GEV_BLOCK (table));
}
