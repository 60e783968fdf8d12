/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-chart-table.h"

struct _GevChartTable {
  gatomicrefcount ref_count;
  GStrv titles;
  GPtrArray *rows; /* of GStrv, each as long as titles */
};

G_DEFINE_BOXED_TYPE (GevChartTable, gev_chart_table, gev_chart_table_ref, gev_chart_table_unref)

/**
 * gev_chart_table_new:
 * @titles: (array zero-terminated=1): the title of each column; the first stands over the row heads
 *
 * Returns: (transfer full): a table without rows
 */
GevChartTable *
gev_chart_table_new (const char *const *titles)
{
  GevChartTable *self;

  g_return_val_if_fail (titles != NULL && titles[0] != NULL, NULL);

  self = g_new0 (GevChartTable, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->titles = g_strdupv ((char **) titles);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  return self;
}

/**
 * gev_chart_table_ref:
 * @self: a table
 *
 * Returns: (transfer full): @self
 */
GevChartTable *
gev_chart_table_ref (GevChartTable *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * gev_chart_table_unref:
 * @self: (transfer full): a table
 */
void
gev_chart_table_unref (GevChartTable *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_strfreev (self->titles);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/**
 * gev_chart_table_add_row:
 * @self: a table
 * @cells: (array zero-terminated=1): the row head, then one text per column; "" where there is nothing
 */
void
gev_chart_table_add_row (GevChartTable     *self,
                         const char *const *cells)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (cells != NULL && g_strv_length ((char **) cells) == g_strv_length (self->titles));

  g_ptr_array_add (self->rows, g_strdupv ((char **) cells));
}

/**
 * gev_chart_table_get_n_columns:
 * @self: a table
 *
 * Returns: how many columns there are, the row heads included
 */
guint
gev_chart_table_get_n_columns (const GevChartTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return g_strv_length (self->titles);
}

/**
 * gev_chart_table_get_n_rows:
 * @self: a table
 *
 * Returns: how many rows there are, the column titles not counted
 */
guint
gev_chart_table_get_n_rows (const GevChartTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len;
}

/**
 * gev_chart_table_get_title:
 * @self: a table
 * @column: number of the column, from 0
 *
 * Returns: the column's title
 */
const char *
gev_chart_table_get_title (const GevChartTable *self,
                           guint                column)
{
  g_return_val_if_fail (self != NULL && column < g_strv_length (self->titles), NULL);

  return self->titles[column];
}

/**
 * gev_chart_table_get_cell:
 * @self: a table
 * @row: number of the row, from 0
 * @column: number of the column, from 0; column 0 is the row's head
 *
 * Returns: the cell's text, "" where there is nothing
 */
const char *
gev_chart_table_get_cell (const GevChartTable *self,
                          guint                row,
                          guint                column)
{
  g_return_val_if_fail (self != NULL && row < self->rows->len, NULL);
  g_return_val_if_fail (column < g_strv_length (self->titles), NULL);

  return ((GStrv) g_ptr_array_index (self->rows, row))[column];
}
