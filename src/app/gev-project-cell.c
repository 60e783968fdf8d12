/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-project-cell.h"

#include "gev-status-pill.h"

/**
 * GevProjectCell:
 *
 * What one column of the table of projects shows of one of them. It follows
 * its row.
 */
struct _GevProjectCell
{
  AdwBin parent_instance;

  GevProjectColumnId column;
  GevStore *store;
  GevRow *row;
  gulong handler;

  GtkWidget *label;
  GtkWidget *pill; /* of the status alone */
};

G_DEFINE_FINAL_TYPE (GevProjectCell, gev_project_cell, ADW_TYPE_BIN)

/* The pill is for what is priced, or where nothing is due; the counts of what
 * is not priced stand as text. */
static void
update_status (GevProjectCell *self)
{
  const GevTotalsRow *totals = gev_row_get_totals (self->row);
  gboolean has_counts = FALSE;

  for (guint i = 0; i < GEV_STATUS_NOT_DUE; i++)
    has_counts = has_counts || totals->n_status_unpriced[i] > 0;
  has_counts = has_counts && totals->status == GEV_STATUS_NOT_DUE;
  gtk_widget_set_visible (self->pill, totals->n_benefits > 0 && !has_counts);
  gtk_widget_set_visible (self->label, has_counts);
  gev_status_pill_set_status (GEV_STATUS_PILL (self->pill), totals->status);
  if (has_counts)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint i = 0; i < GEV_STATUS_NOT_DUE; i++)
        if (totals->n_status_unpriced[i] > 0)
          g_string_append_printf (text, "%s%s %u", text->len > 0 ? "  " : "", gev_status_pill_get_sign (i),
                                  totals->n_status_unpriced[i]);
      gtk_label_set_text (GTK_LABEL (self->label), text->str);
    }
}

static void
update (GevProjectCell *self)
{
  g_autofree char *text = NULL;

  if (self->pill != NULL)
    {
      update_status (self);
      return;
    }
  text = gev_project_column_get_text (self->column, self->store, self->row);
  gtk_label_set_text (GTK_LABEL (self->label), text != NULL ? text : "");
  if (self->column == GEV_PROJECT_COLUMN_TITLE)
    {
      /* The cell is in the row, which has no name of its own. */
      GtkWidget *row = gtk_widget_get_parent (gtk_widget_get_parent (GTK_WIDGET (self)));

      if (row != NULL)
        gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
    }
}

/* Tells what there was no room for, and what signs and counts mean. */
static gboolean
gev_project_cell_query_tooltip (GtkWidget  *widget,
                                int         x,
                                int         y,
                                gboolean    keyboard,
                                GtkTooltip *tooltip)
{
  GevProjectCell *self = GEV_PROJECT_CELL (widget);
  g_autofree char *text = NULL;

  if (self->row == NULL || !gtk_widget_get_visible (self->label) ||
      (self->pill == NULL && !pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (self->label)))))
    return FALSE;
  text = gev_project_column_get_text (self->column, self->store, self->row);
  gtk_tooltip_set_text (tooltip, text);

  return text != NULL;
}

static void
gev_project_cell_dispose (GObject *object)
{
  gev_project_cell_unbind (GEV_PROJECT_CELL (object));

  G_OBJECT_CLASS (gev_project_cell_parent_class)->dispose (object);
}

static void
gev_project_cell_class_init (GevProjectCellClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gev_project_cell_dispose;
  GTK_WIDGET_CLASS (klass)->query_tooltip = gev_project_cell_query_tooltip;
}

static void
gev_project_cell_init (GevProjectCell *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  self->label = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
}

/**
 * gev_project_cell_new:
 * @column: what the cell shows
 *
 * Returns: (transfer floating): an empty cell
 */
GtkWidget *
gev_project_cell_new (GevProjectColumnId column)
{
  GevProjectCell *self = g_object_new (GEV_TYPE_PROJECT_CELL, NULL);
  gboolean is_number = gev_project_column_get (column)->is_number;

  self->column = column;
  gtk_label_set_xalign (GTK_LABEL (self->label), is_number ? 1 : 0);
  if (is_number)
    {
      gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_NONE);
      gtk_widget_add_css_class (self->label, "numeric");
    }
  if (column == GEV_PROJECT_COLUMN_TITLE)
    gtk_label_set_width_chars (GTK_LABEL (self->label), 18);
  if (column == GEV_PROJECT_COLUMN_STATUS)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

      self->pill = gev_status_pill_new (GEV_STATUS_NOT_DUE);
      gtk_label_set_ellipsize (GTK_LABEL (adw_bin_get_child (ADW_BIN (self->pill))), PANGO_ELLIPSIZE_NONE);
      gtk_box_append (GTK_BOX (box), self->pill);
      gtk_box_append (GTK_BOX (box), self->label);
      adw_bin_set_child (ADW_BIN (self), box);
    }
  else
    {
      adw_bin_set_child (ADW_BIN (self), self->label);
    }

  return GTK_WIDGET (self);
}

/**
 * gev_project_cell_bind:
 * @self: a cell in its row
 * @store: the portfolio
 * @row: the project to show
 */
void
gev_project_cell_bind (GevProjectCell *self,
                       GevStore       *store,
                       GevRow         *row)
{
  gev_project_cell_unbind (self);
  self->store = g_object_ref (store);
  self->row = g_object_ref (row);
  self->handler = g_signal_connect_swapped (row, "changed", G_CALLBACK (update), self);
  update (self);
}

/**
 * gev_project_cell_unbind:
 * @self: a cell
 *
 * Lets go of what it shows.
 */
void
gev_project_cell_unbind (GevProjectCell *self)
{
  if (self->row != NULL)
    g_clear_signal_handler (&self->handler, self->row);
  g_clear_object (&self->row);
  g_clear_object (&self->store);
}
