/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-benefit-cell.h"

#include <glib/gi18n.h>

#include "gev-benefit.h"
#include "gev-format.h"
#include "gev-status-pill.h"
#include "gev-text.h"

/**
 * GevBenefitCell:
 *
 * What one column of the table of benefits shows of one of them: a line, and
 * below it what goes with it. It follows its row.
 */
struct _GevBenefitCell
{
  AdwBin parent_instance;

  GevBenefitColumn column;
  GevRow *row;
  gulong handler;

  GtkWidget *label;
  GtkWidget *caption;
  GtkWidget *pill; /* of the status alone */
};

G_DEFINE_FINAL_TYPE (GevBenefitCell, gev_benefit_cell, ADW_TYPE_BIN)

static gboolean
is_number (GevBenefitColumn column)
{
  return column == GEV_BENEFIT_COLUMN_DEGREE || column == GEV_BENEFIT_COLUMN_LAST;
}

static char *
write_title (GevRow  *row,
             char   **caption)
{
  GevRecord *benefit = gev_row_get_record (row);
  g_autoptr (GString) text = g_string_new (NULL);

  if (gev_record_get_flag (benefit, GEV_BENEFIT_DIS_BENEFIT))
    g_string_append_printf (text, "− %s", _("Dis-benefit"));
  gev_text_append_part (text, gev_row_get_owner_title (row));
  gev_text_append_part (text, gev_record_get_text (benefit, GEV_BENEFIT_OWNER));
  if (text->len > 0)
    *caption = g_string_free (g_steal_pointer (&text), FALSE);

  return gev_record_dup_title (benefit);
}

static char *
write_last (GevRow  *row,
            char   **caption)
{
  const GevLanguage *language = gev_language_get_default ();
  const GevFigure *figure = gev_row_get_figure (row);

  if (figure->last_date == GEV_DATE_NONE)
    {
      *caption = g_strdup (_("never measured"));
      return g_strdup ("–");
    }
  *caption = gev_format_date (language, figure->last_date, GEV_DATE_FORM_SHORT);

  return gev_format_quantity (language, figure->last_value, GEV_DECIMAL_PLACES,
                              gev_record_get_text (gev_row_get_record (row), GEV_BENEFIT_UNIT));
}

static char *
write_text (GevBenefitColumn   column,
            GevRow            *row,
            char             **caption)
{
  const GevFigure *figure = gev_row_get_figure (row);

  switch (column)
    {
    case GEV_BENEFIT_COLUMN_TITLE:
      return write_title (row, caption);
    case GEV_BENEFIT_COLUMN_DEGREE:
      return figure->has_degree ? gev_format_percent (gev_language_get_default (), figure->degree) : g_strdup ("–");
    case GEV_BENEFIT_COLUMN_LAST:
      return write_last (row, caption);
    case GEV_BENEFIT_COLUMN_DUE:
      return gev_benefit_cell_write_due (row, caption);
    case GEV_BENEFIT_COLUMN_STATUS:
    case GEV_N_BENEFIT_COLUMNS:
    default:
      return NULL;
    }
}

static void
update (GevBenefitCell *self)
{
  const GevFigure *figure = gev_row_get_figure (self->row);
  g_autofree char *caption = NULL;
  g_autofree char *text = NULL;

  if (self->pill != NULL)
    {
      gev_status_pill_set_status (GEV_STATUS_PILL (self->pill), figure->status);
      return;
    }
  text = write_text (self->column, self->row, &caption);
  gtk_label_set_text (GTK_LABEL (self->label), text != NULL ? text : "");
  gtk_label_set_text (GTK_LABEL (self->caption), caption != NULL ? caption : "");
  gtk_widget_set_visible (self->caption, caption != NULL);
  if (self->column == GEV_BENEFIT_COLUMN_DUE)
    {
      if (figure->overdue)
        gtk_widget_add_css_class (GTK_WIDGET (self), "overdue");
      else
        gtk_widget_remove_css_class (GTK_WIDGET (self), "overdue");
    }
  if (self->column == GEV_BENEFIT_COLUMN_TITLE)
    {
      /* The cell is in the row, which has no name of its own. */
      GtkWidget *row = gtk_widget_get_parent (gtk_widget_get_parent (GTK_WIDGET (self)));
      g_autofree char *name = caption != NULL ? g_strdup_printf ("%s, %s", text, caption) : g_strdup (text);

      if (row != NULL)
        gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    }
}

/* Tells what there was no room for. */
static gboolean
gev_benefit_cell_query_tooltip (GtkWidget  *widget,
                                int         x,
                                int         y,
                                gboolean    keyboard,
                                GtkTooltip *tooltip)
{
  GevBenefitCell *self = GEV_BENEFIT_CELL (widget);
  g_autofree char *caption = NULL;
  g_autofree char *text = NULL;
  g_autofree char *both = NULL;

  if (self->row == NULL || self->pill != NULL ||
      (!pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (self->label))) &&
       !pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (self->caption)))))
    return FALSE;
  text = write_text (self->column, self->row, &caption);
  both = g_strjoin (caption != NULL ? "\n" : NULL, text, caption, NULL);
  gtk_tooltip_set_text (tooltip, both);

  return TRUE;
}

static void
gev_benefit_cell_dispose (GObject *object)
{
  gev_benefit_cell_unbind (GEV_BENEFIT_CELL (object));

  G_OBJECT_CLASS (gev_benefit_cell_parent_class)->dispose (object);
}

static void
gev_benefit_cell_class_init (GevBenefitCellClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gev_benefit_cell_dispose;
  GTK_WIDGET_CLASS (klass)->query_tooltip = gev_benefit_cell_query_tooltip;
}

static void
gev_benefit_cell_init (GevBenefitCell *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

static GtkWidget *
create_label (GevBenefitColumn  column,
              GtkWidget        *box)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), is_number (column) ? 1 : 0);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

/**
 * gev_benefit_cell_new:
 * @column: what the cell shows
 *
 * Returns: (transfer floating): an empty cell
 */
GtkWidget *
gev_benefit_cell_new (GevBenefitColumn column)
{
  GevBenefitCell *self = g_object_new (GEV_TYPE_BENEFIT_CELL, NULL);
  GtkWidget *box;

  self->column = column;
  if (column == GEV_BENEFIT_COLUMN_STATUS)
    {
      self->pill = gev_status_pill_new (GEV_STATUS_NOT_DUE);
      gtk_label_set_ellipsize (GTK_LABEL (adw_bin_get_child (ADW_BIN (self->pill))), PANGO_ELLIPSIZE_NONE);
      adw_bin_set_child (ADW_BIN (self), self->pill);
      return GTK_WIDGET (self);
    }
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  self->label = create_label (column, box);
  self->caption = create_label (column, box);
  gtk_widget_add_css_class (self->caption, "card-sentence");
  if (is_number (column))
    {
      gtk_widget_add_css_class (self->label, "numeric");
      gtk_widget_add_css_class (self->caption, "numeric");
    }
  if (column == GEV_BENEFIT_COLUMN_TITLE)
    gtk_label_set_width_chars (GTK_LABEL (self->label), 14);
  adw_bin_set_child (ADW_BIN (self), box);

  return GTK_WIDGET (self);
}

/**
 * gev_benefit_cell_bind:
 * @self: a cell in its row
 * @row: the benefit to show
 */
void
gev_benefit_cell_bind (GevBenefitCell *self,
                       GevRow         *row)
{
  gev_benefit_cell_unbind (self);
  self->row = g_object_ref (row);
  self->handler = g_signal_connect_swapped (row, "changed", G_CALLBACK (update), self);
  update (self);
}

/**
 * gev_benefit_cell_unbind:
 * @self: a cell
 *
 * Lets go of what it shows.
 */
void
gev_benefit_cell_unbind (GevBenefitCell *self)
{
  if (self->row != NULL)
    g_clear_signal_handler (&self->handler, self->row);
  g_clear_object (&self->row);
}

/**
 * gev_benefit_cell_write_due:
 * @row: the row of a benefit
 * @words: (out) (transfer full) (nullable): how far it is to then, with a sign
 *   where it is overdue
 *
 * Returns: (transfer full): the day that it is to be measured next
 */
char *
gev_benefit_cell_write_due (GevRow  *row,
                            char   **words)
{
  const GevLanguage *language = gev_language_get_default ();
  GevRecord *benefit = gev_row_get_record (row);
  const GevFigure *figure = gev_row_get_figure (row);
  GevDate due = gev_record_get_date (benefit, GEV_BENEFIT_NEXT_DUE);
  int days = due - figure->as_of;
  g_autofree char *number = NULL;

  *words = NULL;
  if (due == GEV_DATE_NONE)
    {
      *words = g_strdup (_("no date set"));
      return g_strdup ("–");
    }
  number = gev_format_count (language, (guint64) ABS (days));
  if (figure->overdue)
    *words = g_strdup_printf (ngettext ("! %s day overdue", "! %s days overdue", (gulong) ABS (days)), number);
  else if (days == 0)
    *words = g_strdup (_("due today"));
  else if (days > 0)
    *words = g_strdup_printf (ngettext ("in %s day", "in %s days", (gulong) days), number);
  else
    *words = g_strdup (_("measured since"));

  return gev_format_date (language, due, GEV_DATE_FORM_SHORT);
}
