/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-measuring-cell.h"

#include <glib/gi18n.h>

#include "gev-format.h"
#include "gev-store-measure.h"
#include "gev-text.h"

/**
 * GevMeasuringCell:
 *
 * One value of the grid of measurements. It is read as it is typed; what is
 * wrong, and what is to be answered, stands below it.
 */
struct _GevMeasuringCell
{
  AdwBin parent_instance;

  GevStore *store;
  GevBenefit *benefit;
  GevDate date;
  GevMeasurementDraft *draft; /* NULL while it is empty */

  GtkWidget *entry;
  GtkWidget *message;
  GtkWidget *answers;
  GtkWidget *buttons[2];
};

G_DEFINE_FINAL_TYPE (GevMeasuringCell, gev_measuring_cell, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_answers (GevMeasuringCell *self)
{
  GevDecimal readings[2];
  gboolean may_mean = self->draft != NULL && gev_measurement_draft_get_readings (self->draft, readings);
  gboolean conflicts =
    self->draft != NULL && gev_measurement_draft_get_result (self->draft) == GEV_IMPORT_CONFLICT;

  gtk_widget_set_visible (self->answers, may_mean || conflicts);
  for (guint i = 0; may_mean && i < G_N_ELEMENTS (readings); i++)
    {
      g_autofree char *text = gev_format_decimal (gev_language_get_default (), readings[i], GEV_DECIMAL_PLACES);

      gtk_button_set_label (GTK_BUTTON (self->buttons[i]), text);
    }
  if (conflicts)
    {
      gtk_button_set_label (GTK_BUTTON (self->buttons[0]), _("Replace"));
      gtk_button_set_label (GTK_BUTTON (self->buttons[1]), _("Keep both"));
    }
}

static void
show_state (GevMeasuringCell *self)
{
  const char *message = self->draft != NULL ? gev_measurement_draft_get_message (self->draft) : NULL;
  GevImportResult result = self->draft != NULL ? gev_measurement_draft_get_result (self->draft) : GEV_IMPORT_SAME;
  gboolean wrong = result == GEV_IMPORT_REFUSED || result == GEV_IMPORT_CONFLICT;

  if (wrong)
    gtk_widget_add_css_class (self->entry, "error");
  else
    gtk_widget_remove_css_class (self->entry, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  message != NULL ? message : "", -1);
  gtk_label_set_text (GTK_LABEL (self->message), message != NULL ? message : "");
  gtk_widget_set_visible (self->message, message != NULL);
  if (wrong)
    gtk_widget_add_css_class (self->message, "error");
  else
    gtk_widget_remove_css_class (self->message, "error");
  show_answers (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
compare (GevMeasuringCell *self)
{
  g_autoptr (GPtrArray) drafts = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (drafts, self->draft);
  if (!gev_store_compare_drafts (self->store, drafts, &error))
    gev_measurement_draft_refuse (self->draft, error->message);
}

static void
read_text (GevMeasuringCell *self)
{
  g_autofree char *text = gev_text_tidy (gev_measuring_cell_get_text (self), TRUE);

  g_clear_object (&self->draft);
  if (*text != '\0')
    {
      self->draft = gev_measurement_draft_new (self->benefit, 0, NULL);
      if (self->date == GEV_DATE_NONE)
        gev_measurement_draft_refuse (self->draft, _("The column has no date."));
      else if (gev_measurement_draft_set_date (self->draft, self->date) &&
               gev_measurement_draft_read_value (self->draft, gev_language_get_default (), text))
        compare (self);
    }
  show_state (self);
}

static void
answer_cb (GtkButton        *button,
           GevMeasuringCell *self)
{
  guint choice = GTK_WIDGET (button) == self->buttons[1];
  GevDecimal readings[2];

  if (self->draft == NULL)
    return;
  if (!gev_measurement_draft_get_readings (self->draft, readings))
    gev_measurement_draft_settle (self->draft, choice == 0 ? GEV_SAME_DAY_REPLACE : GEV_SAME_DAY_KEEP_BOTH);
  else if (gev_measurement_draft_set_value (self->draft, readings[choice]))
    compare (self);
  gtk_widget_grab_focus (self->entry);
  show_state (self);
}

static void
gev_measuring_cell_dispose (GObject *object)
{
  GevMeasuringCell *self = GEV_MEASURING_CELL (object);

  g_clear_object (&self->store);
  g_clear_object (&self->benefit);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (gev_measuring_cell_parent_class)->dispose (object);
}

static void
gev_measuring_cell_class_init (GevMeasuringCellClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gev_measuring_cell_dispose;

  /**
   * GevMeasuringCell::changed:
   *
   * What becomes of it is new.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
gev_measuring_cell_init (GevMeasuringCell *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->entry = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 12);
  gtk_entry_set_alignment (GTK_ENTRY (self->entry), 1);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (read_text), self);
  self->message = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->message), 0);
  gtk_label_set_wrap (GTK_LABEL (self->message), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (self->message), 18);
  gtk_widget_add_css_class (self->message, "caption");
  gtk_widget_set_visible (self->message, FALSE);
  self->answers = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  gtk_widget_set_visible (self->answers, FALSE);
  gtk_widget_set_hexpand (self->answers, FALSE);
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), self->message);
  gtk_box_append (GTK_BOX (box), self->answers);
  for (guint i = 0; i < G_N_ELEMENTS (self->buttons); i++)
    {
      self->buttons[i] = gtk_button_new ();
      gtk_widget_add_css_class (self->buttons[i], "row-button");
      gtk_widget_set_hexpand (self->buttons[i], TRUE);
      g_signal_connect (self->buttons[i], "clicked", G_CALLBACK (answer_cb), self);
      gtk_box_append (GTK_BOX (self->answers), self->buttons[i]);
    }
  gtk_widget_set_valign (box, GTK_ALIGN_START);
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * gev_measuring_cell_new:
 * @store: the portfolio
 * @benefit: the benefit that was measured
 *
 * Returns: (transfer floating): an empty cell without a date
 */
GtkWidget *
gev_measuring_cell_new (GevStore   *store,
                        GevBenefit *benefit)
{
  GevMeasuringCell *self = g_object_new (GEV_TYPE_MEASURING_CELL, NULL);
  g_autofree char *title = gev_record_dup_title (benefit);
  g_autofree char *name = g_strdup_printf (_("Value of “%s”"), title);

  self->store = g_object_ref (store);
  self->benefit = g_object_ref (benefit);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return GTK_WIDGET (self);
}

/**
 * gev_measuring_cell_get_draft:
 * @self: a cell
 *
 * Returns: (transfer none) (nullable): the measurement on its way in, %NULL
 *   while the cell is empty
 */
GevMeasurementDraft *
gev_measuring_cell_get_draft (GevMeasuringCell *self)
{
  return self->draft;
}

/**
 * gev_measuring_cell_get_text:
 * @self: a cell
 *
 * Returns: (transfer none): what is typed in it
 */
const char *
gev_measuring_cell_get_text (GevMeasuringCell *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

/**
 * gev_measuring_cell_set_text:
 * @self: a cell
 * @text: what to write in it, as if it was typed
 */
void
gev_measuring_cell_set_text (GevMeasuringCell *self,
                             const char       *text)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
}

/**
 * gev_measuring_cell_set_date:
 * @self: a cell
 * @date: the day of its column, or %GEV_DATE_NONE
 */
void
gev_measuring_cell_set_date (GevMeasuringCell *self,
                             GevDate           date)
{
  self->date = date;
  read_text (self);
}

/**
 * gev_measuring_cell_get_input:
 * @self: a cell
 *
 * Returns: (transfer none): what has the cursor when one types in it
 */
GtkText *
gev_measuring_cell_get_input (GevMeasuringCell *self)
{
  return GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (self->entry)));
}

/**
 * gev_measuring_cell_set_saved:
 * @self: a cell whose measurement is kept
 *
 * Empties it and says so.
 */
void
gev_measuring_cell_set_saved (GevMeasuringCell *self)
{
  g_autofree char *text = g_strdup_printf ("✓ %s", gev_measuring_cell_get_text (self));

  gev_measuring_cell_set_text (self, "");
  gtk_label_set_text (GTK_LABEL (self->message), text);
  gtk_widget_set_visible (self->message, TRUE);
}
