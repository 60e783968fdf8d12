/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-flows-dialog.h"

#include <glib/gi18n.h>

#include "gev-benefit.h"
#include "gev-cost.h"
#include "gev-format.h"

/**
 * GevFlowsDialog:
 *
 * The table of yearly flows that the figures of a socio-economic calculation come from. The costs and benefits of a
 * year open the records behind them, and these open where they stand, with their measurements.
 */
struct _GevFlowsDialog
{
  AdwWindow parent_instance;

  GevRecordSet *set;
  GevEconomy *economy;

  AdwWindowTitle *title;
  GtkWidget *back_button;
  GtkStack *stack;
  GtkGrid *grid;
  GtkListBox *records;
};

G_DEFINE_FINAL_TYPE (GevFlowsDialog, gev_flows_dialog, ADW_TYPE_WINDOW)

static void
attach_label (GevFlowsDialog *self,
              int             column,
              int             row,
              const char     *text,
              const char     *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 1);
  gtk_widget_set_hexpand (label, column > 0);
  gtk_widget_add_css_class (label, "numeric");
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_grid_attach (self->grid, label, column, row, 1, 1);
}

static void
open_record_cb (GtkWidget  *row,
                const char *uuid)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (row));
  g_autofree char *target = g_strdup (uuid);
  g_autoptr (GtkWindow) parent = g_object_ref (gtk_window_get_transient_for (window));

  gtk_window_destroy (window);
  gtk_widget_activate_action (GTK_WIDGET (parent), "win.open-record", "s", target);
}

/* The project or programme that it is of. */
static char *
dup_owner_title (GevFlowsDialog *self,
                 GevRecord      *record)
{
  static const char *const fields[] = { "project", "programme" };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      int field = gev_record_class_find_field (GEV_RECORD_GET_CLASS (record), fields[i]);
      gpointer owner =
        field >= 0 ? gev_record_set_lookup (self->set, gev_record_get_text (record, (guint) field)) : NULL;

      if (owner != NULL)
        return gev_record_dup_title (owner);
    }

  return g_strdup ("");
}

static void
add_record (GevFlowsDialog       *self,
            const GevEconomyFlow *flow)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = gev_record_dup_title (flow->record);
  g_autofree char *owner = dup_owner_title (self, flow->record);
  g_autofree char *amount = gev_format_money_exact (gev_language_get_default (), flow->ore);
  GtkWidget *label = gtk_label_new (amount);

  gtk_widget_add_css_class (label, "numeric");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), owner);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_data (row, "activated", G_CALLBACK (open_record_cb),
                         g_strdup (gev_record_get_uuid (flow->record)), (GClosureNotify) (GCallback) g_free, 0);
  gtk_list_box_append (self->records, row);
}

static void
year_clicked_cb (GtkWidget *button,
                 gpointer   data)
{
  GevFlowsDialog *self = GEV_FLOWS_DIALOG (gtk_widget_get_root (button));
  int year = GPOINTER_TO_INT (data);
  gboolean is_cost = year < 0;
  g_autoptr (GArray) flows = gev_economy_list_flows (self->economy, ABS (year));
  /* Translators: a year. */
  g_autofree char *title = g_strdup_printf (is_cost ? _("Costs in %d") : _("Benefits in %d"), ABS (year));
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->records))) != NULL)
    gtk_list_box_remove (self->records, row);
  for (guint i = 0; i < flows->len; i++)
    {
      const GevEconomyFlow *flow = &g_array_index (flows, GevEconomyFlow, i);

      if (GEV_IS_COST (flow->record) == is_cost)
        add_record (self, flow);
    }
  adw_window_title_set_title (self->title, title);
  gtk_widget_set_visible (self->back_button, TRUE);
  gtk_stack_set_visible_child_name (self->stack, "records");
  gtk_widget_grab_focus (self->back_button);
}

/* What leads to the records behind; where there are none, only the amount. */
static void
attach_amount (GevFlowsDialog *self,
               int             column,
               int             row,
               int             year,
               gboolean        is_cost,
               gint64          ore)
{
  g_autofree char *text = gev_format_money (gev_language_get_default (), ore);
  g_autofree char *name = NULL;
  GtkWidget *button;

  if (ore == 0)
    {
      attach_label (self, column, row, text, NULL);
      return;
    }
  name = g_strdup_printf (is_cost ? _("Costs in %1$d: %2$s") : _("Benefits in %1$d: %2$s"), year, text);
  button = gtk_button_new_with_label (text);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "numeric");
  gtk_widget_add_css_class (button, "figure");
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_widget_set_tooltip_text (button, _("Show what it comes from"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (button, "clicked", G_CALLBACK (year_clicked_cb), GINT_TO_POINTER (is_cost ? -year : year));
  gtk_grid_attach (self->grid, button, column, row, 1, 1);
}

static void
add_year (GevFlowsDialog       *self,
          int                   row,
          const GevEconomyYear *year)
{
  const GevLanguage *language = gev_language_get_default ();
  g_autofree char *number = g_strdup_printf ("%d", year->year);
  g_autofree char *tax = gev_format_money (language, year->tax_cost_ore);
  g_autofree char *net = gev_format_money (language, year->net_ore);
  g_autofree char *factor = gev_format_number (language, year->factor, 6);
  g_autofree char *present = gev_format_money (language, year->present_ore);
  g_autofree char *cumulative = gev_format_money (language, year->cumulative_ore);

  attach_label (self, 0, row, number, NULL);
  attach_amount (self, 1, row, year->year, TRUE, year->cost_ore);
  attach_amount (self, 2, row, year->year, FALSE, year->benefit_ore);
  attach_label (self, 3, row, tax, NULL);
  attach_label (self, 4, row, net, NULL);
  attach_label (self, 5, row, factor, NULL);
  attach_label (self, 6, row, present, NULL);
  attach_label (self, 7, row, cumulative, "heading");
}

static void
fill_years (GevFlowsDialog *self)
{
  const char *const titles[] = {
    _("Year"), _("Costs"), _("Benefits"), _("Tax financing cost"),
    _("Net"),  _("Factor"), _("Present value"), _("Sum so far"),
  };
  guint n_years;
  const GevEconomyYear *years = gev_economy_get_years (self->economy, &n_years);

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    attach_label (self, (int) i, 0, titles[i], "dim-label");
  for (guint i = 0; i < n_years; i++)
    add_year (self, (int) i + 1, &years[i]);
}

static void
back_cb (GevFlowsDialog *self)
{
  adw_window_title_set_title (self->title, gtk_window_get_title (GTK_WINDOW (self)));
  gtk_widget_set_visible (self->back_button, FALSE);
  gtk_stack_set_visible_child_name (self->stack, "years");
}

static void
gev_flows_dialog_dispose (GObject *object)
{
  GevFlowsDialog *self = GEV_FLOWS_DIALOG (object);

  g_clear_object (&self->set);
  g_clear_object (&self->economy);

  G_OBJECT_CLASS (gev_flows_dialog_parent_class)->dispose (object);
}

static void
gev_flows_dialog_class_init (GevFlowsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gev_flows_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-flows-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GevFlowsDialog, title);
  gtk_widget_class_bind_template_child (widget_class, GevFlowsDialog, back_button);
  gtk_widget_class_bind_template_child (widget_class, GevFlowsDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, GevFlowsDialog, grid);
  gtk_widget_class_bind_template_child (widget_class, GevFlowsDialog, records);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
gev_flows_dialog_init (GevFlowsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gev_flows_dialog_new:
 * @parent: a widget of the window that it belongs to
 * @set: what was calculated with
 * @economy: the calculation
 *
 * Returns: (transfer none): a dialog, not shown yet
 */
GtkWidget *
gev_flows_dialog_new (GtkWidget    *parent,
                      GevRecordSet *set,
                      GevEconomy   *economy)
{
  GevFlowsDialog *self = g_object_new (GEV_TYPE_FLOWS_DIALOG, "transient-for", gtk_widget_get_root (parent), NULL);

  self->set = g_object_ref (set);
  self->economy = g_object_ref (economy);
  fill_years (self);

  return GTK_WIDGET (self);
}
