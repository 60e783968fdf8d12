/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-figure-table.h"

/**
 * GevFigureTable:
 *
 * A small table: what a row is about, and its figures, under their titles.
 */
struct _GevFigureTable
{
  AdwBin parent_instance;

  GtkGrid *grid;
  int n_columns;
  int n_rows;
};

G_DEFINE_FINAL_TYPE (GevFigureTable, gev_figure_table, ADW_TYPE_BIN)

static void
add_cell (GevFigureTable *self,
          int             column,
          const char     *text,
          const char     *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 1);
  gtk_label_set_wrap (GTK_LABEL (label), column == 0);
  gtk_widget_set_hexpand (label, column == 0);
  gtk_widget_set_valign (label, GTK_ALIGN_BASELINE);
  gtk_widget_add_css_class (label, "numeric");
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_grid_attach (self->grid, label, column, self->n_rows, 1, 1);
}

static void
gev_figure_table_class_init (GevFigureTableClass *klass)
{
}

static void
gev_figure_table_init (GevFigureTable *self)
{
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_spacing (self->grid, 18);
  gtk_grid_set_row_spacing (self->grid, 6);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->grid));
}

/**
 * gev_figure_table_set_titles:
 * @self: a table
 * @titles: (array zero-terminated=1): the titles of its columns, which begin with what a row is about
 *
 * Empties the table.
 */
void
gev_figure_table_set_titles (GevFigureTable    *self,
                             const char *const *titles)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  self->n_columns = (int) g_strv_length ((char **) titles);
  self->n_rows = 0;
  for (int i = 0; i < self->n_columns; i++)
    add_cell (self, i, titles[i], "dim-label");
  self->n_rows++;
}

/**
 * gev_figure_table_add:
 * @self: a table with titles
 * @is_sum: whether the row is what the others come to
 * @cells: (array): as many texts as there are titles
 */
void
gev_figure_table_add (GevFigureTable    *self,
                      gboolean           is_sum,
                      const char *const *cells)
{
  for (int i = 0; i < self->n_columns; i++)
    add_cell (self, i, cells[i], is_sum ? "heading" : NULL);
  self->n_rows++;
}
