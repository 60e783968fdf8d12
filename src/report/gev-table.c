/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-table-private.h"

G_DEFINE_FINAL_TYPE (GevTable, gev_table, GEV_TYPE_BLOCK)

static void
clear_column (GevTableColumn *column)
{
  g_free (column->title);
}

static void
clear_row_cells (char  **cells,
                 guint   n)
{
  for (guint i = 0; i < n; i++)
    g_free (cells[i]);
  g_free (cells);
}

static void
gev_table_finalize (GObject *object)
{
  GevTable *self = GEV_TABLE (object);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const GevTableRow *row = &g_array_index (self->rows, GevTableRow, i);

      clear_row_cells (row->cells, self->columns->len);
      g_free (row->signs);
    }
  g_array_unref (self->rows);
  g_array_unref (self->columns);
  g_free (self->caption);
  g_free (self->note);
  g_free (self->empty_text);

  G_OBJECT_CLASS (gev_table_parent_class)->finalize (object);
}

static void
gev_table_class_init (GevTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GevBlockClass *block_class = GEV_BLOCK_CLASS (klass);

  object_class->finalize = gev_table_finalize;

  block_class->lay_out = gev_table_lay_out;
  block_class->draw = gev_table_draw;
  block_class->free_layout = gev_table_free_layout;
}

static void
gev_table_init (GevTable *self)
{
  self->columns = g_array_new (FALSE, FALSE, sizeof (GevTableColumn));
  g_array_set_clear_func (self->columns, (GDestroyNotify) clear_column);
  self->rows = g_array_new (FALSE, FALSE, sizeof (GevTableRow));
}

/**
 * gev_table_new:
 *
 * Returns: (transfer full): a table without columns
 */
GevBlock *
gev_table_new (void)
{
  return g_object_new (GEV_TYPE_TABLE, NULL);
}

/**
 * gev_table_add_column:
 * @self: a table without rows
 * @title: head of the column, UTF-8
 * @kind: what stands in it
 * @weight: its share of the width that is left over, beside other columns' shares; 0: the width of its text.
 *   If no column has a share, the columns of words divide it.
 *
 * Adds a column to the right. A first column of words names the rows.
 */
void
gev_table_add_column (GevTable      *self,
                      const char    *title,
                      GevColumnKind  kind,
                      double         weight)
{
  GevTableColumn column = { .kind = kind, .weight = weight };

  g_return_if_fail (GEV_IS_TABLE (self));
  g_return_if_fail (title != NULL);
  g_return_if_fail (weight >= 0.0);
  g_return_if_fail (self->rows->len == 0);

  column.title = g_strdup (title);
  g_array_append_val (self->columns, column);
}

/**
 * gev_table_add_row:
 * @self: a table
 * @kind: what row it is
 * @cells: the texts, UTF-8, one for each column, %NULL where empty; of a %GEV_ROW_GROUP only the first is
 *   read
 *
 * Adds a row at the end.
 *
 * Returns: its index
 */
guint
gev_table_add_row (GevTable           *self,
                   GevRowKind          kind,
                   const char * const *cells)
{
  GevTableRow row = { .kind = kind };

  g_return_val_if_fail (GEV_IS_TABLE (self), 0);
  g_return_val_if_fail (self->columns->len > 0, 0);
  g_return_val_if_fail (cells != NULL, 0);

  row.cells = g_new0 (char *, self->columns->len);
  for (guint i = 0; i < (kind == GEV_ROW_GROUP ? 1 : self->columns->len); i++)
    row.cells[i] = g_strdup (cells[i]);
  g_array_append_val (self->rows, row);

  return self->rows->len - 1;
}

/**
 * gev_table_set_sign:
 * @self: a table
 * @row: a row
 * @column: a column of words
 * @sign: the sign before the text of the cell
 */
void
gev_table_set_sign (GevTable *self,
                    guint     row,
                    guint     column,
                    GevSign   sign)
{
  GevTableRow *changed;

  g_return_if_fail (GEV_IS_TABLE (self));
  g_return_if_fail (row < self->rows->len && column < self->columns->len);
  g_return_if_fail (g_array_index (self->columns, GevTableColumn, column).kind == GEV_COLUMN_TEXT);

  changed = &g_array_index (self->rows, GevTableRow, row);
  if (changed->signs == NULL)
    changed->signs = g_new0 (GevSign, self->columns->len);
  changed->signs[column] = sign;
}

/**
 * gev_table_set_caption:
 * @self: a table
 * @caption: (nullable): what stands below the table, after its number; without it the table has no number
 */
void
gev_table_set_caption (GevTable   *self,
                       const char *caption)
{
  g_return_if_fail (GEV_IS_TABLE (self));

  g_free (self->caption);
  self->caption = g_strdup (caption);
}

/**
 * gev_table_set_note:
 * @self: a table
 * @note: (nullable): small print below the table, after the caption
 */
void
gev_table_set_note (GevTable   *self,
                    const char *note)
{
  g_return_if_fail (GEV_IS_TABLE (self));

  g_free (self->note);
  self->note = g_strdup (note);
}

/**
 * gev_table_set_empty_text:
 * @self: a table
 * @empty_text: (nullable): what stands under the head when there are no rows
 */
void
gev_table_set_empty_text (GevTable   *self,
                          const char *empty_text)
{
  g_return_if_fail (GEV_IS_TABLE (self));

  g_free (self->empty_text);
  self->empty_text = g_strdup (empty_text);
}

/**
 * gev_table_get_number:
 * @self: a table
 *
 * Returns: its number, from 1; 0 before it is added to a document or if it has no caption
 */
guint
gev_table_get_number (GevTable *self)
{
  g_return_val_if_fail (GEV_IS_TABLE (self), 0);

  return self->number;
}

void
gev_table_set_number (GevTable *self,
                      guint     number)
{
  g_return_if_fail (GEV_IS_TABLE (self));

  self->number = number;
}

gboolean
gev_table_has_caption (GevTable *self)
{
  g_return_val_if_fail (GEV_IS_TABLE (self), FALSE);

  return self->caption != NULL;
}
