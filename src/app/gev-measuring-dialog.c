/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-measuring-dialog.h"

#include <glib/gi18n.h>

#include "gev-format.h"
#include "gev-input-date.h"
#include "gev-measuring-cell.h"
#include "gev-row.h"
#include "gev-store-measure.h"
#include "gev-window.h"

/* The grid begins with the benefit and the last value. */
#define FIRST_COLUMN 2

/**
 * GevMeasuringDialog:
 *
 * The measurements of many benefits, typed in like a sheet: a row for each
 * benefit and a column for each day. A block that is pasted spreads from the
 * cell that it is pasted in. What is right is kept in one edit; what is not
 * stays, with what is to be done about it.
 */
struct _GevMeasuringDialog
{
  AdwWindow parent_instance;

  GevStore *store;
  GPtrArray *rows;  /* of GevRow */
  GPtrArray *dates; /* of GtkEntry, a column each */
  GPtrArray *cells; /* of GevMeasuringCell, column by column */

  GtkGrid *grid;
  GtkLabel *status;
  GtkWidget *save_button;
};

G_DEFINE_FINAL_TYPE (GevMeasuringDialog, gev_measuring_dialog, ADW_TYPE_WINDOW)

static void add_column (GevMeasuringDialog *self,
                        GevDate             date);

static GtkWidget *
find_window (GevMeasuringDialog *self)
{
  return GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self)));
}

static GevMeasuringCell *
get_cell (GevMeasuringDialog *self,
          guint               column,
          guint               row)
{
  return g_ptr_array_index (self->cells, column * self->rows->len + row);
}

static void
find_place (GevMeasuringDialog *self,
            gpointer            cell,
            guint              *column,
            guint              *row)
{
  guint index = 0;

  g_ptr_array_find (self->cells, cell, &index);
  *column = index / self->rows->len;
  *row = index % self->rows->len;
}

static void
count_cells (GevMeasuringDialog *self,
             guint              *n_ready,
             guint              *n_waiting)
{
  *n_ready = 0;
  *n_waiting = 0;
  for (guint i = 0; i < self->cells->len; i++)
    {
      GevMeasurementDraft *draft = gev_measuring_cell_get_draft (g_ptr_array_index (self->cells, i));
      GevImportResult result = draft != NULL ? gev_measurement_draft_get_result (draft) : GEV_IMPORT_SAME;

      *n_ready += result == GEV_IMPORT_NEW || result == GEV_IMPORT_CHANGED;
      *n_waiting += result == GEV_IMPORT_REFUSED || result == GEV_IMPORT_CONFLICT;
    }
}

static void
update_status (GevMeasuringDialog *self)
{
  guint n_ready, n_waiting;
  g_autofree char *ready = NULL;
  g_autofree char *waiting = NULL;
  g_autofree char *text = NULL;

  count_cells (self, &n_ready, &n_waiting);
  ready = g_strdup_printf (ngettext ("%u measurement is ready", "%u measurements are ready", n_ready), n_ready);
  waiting = g_strdup_printf (ngettext ("%u waits for you", "%u wait for you", n_waiting), n_waiting);
  text = n_waiting > 0 ? g_strdup_printf ("%s · %s", ready, waiting) : g_strdup (ready);
  gtk_label_set_text (self->status, text);
  gtk_widget_set_sensitive (self->save_button, n_ready > 0);
}

static gboolean
focus_cell (GevMeasuringDialog *self,
            int                 column,
            int                 row)
{
  if (column < 0 || row < 0 || column >= (int) self->dates->len || row >= (int) self->rows->len)
    return FALSE;
  gtk_widget_grab_focus (
    GTK_WIDGET (gev_measuring_cell_get_input (get_cell (self, (guint) column, (guint) row))));

  return TRUE;
}

/* A date that stands twice would measure twice on that day. */
static GevDate
read_date (GevMeasuringDialog *self,
           guint               column)
{
  GtkEntry *entry = g_ptr_array_index (self->dates, column);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));
  g_autoptr (GError) error = NULL;
  const char *problem = NULL;
  GevDate date = GEV_DATE_NONE;

  if (!gev_input_date (gev_language_get_default (), text, &date, &error))
    problem = error->message;
  for (guint i = 0; i < column && problem == NULL; i++)
    {
      GevDate other;

      if (gev_input_date (gev_language_get_default (),
                          gtk_editable_get_text (GTK_EDITABLE (g_ptr_array_index (self->dates, i))), &other, NULL) &&
          other == date)
        problem = _("Another column has this date.");
    }
  if (problem != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  gtk_widget_set_tooltip_text (GTK_WIDGET (entry), problem);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  problem != NULL ? problem : "", -1);

  return problem == NULL ? date : GEV_DATE_NONE;
}

static void
dates_changed_cb (GevMeasuringDialog *self)
{
  for (guint column = 0; column < self->dates->len; column++)
    {
      GevDate date = read_date (self, column);

      for (guint row = 0; row < self->rows->len; row++)
        gev_measuring_cell_set_date (get_cell (self, column, row), date);
    }
  update_status (self);
}

/* Lines and cells as spreadsheets copy them; a column that is wanting is added, without a date. */
static guint
spread (GevMeasuringDialog *self,
        const char         *text,
        guint               column,
        guint               row)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n_left = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) values = g_strsplit (g_strchomp (lines[i]), "\t", -1);

      if (*lines[i] == '\0' && lines[i + 1] == NULL)
        break;
      if (row + i >= self->rows->len)
        {
          n_left += *lines[i] != '\0';
          continue;
        }
      for (guint j = 0; values[j] != NULL; j++)
        {
          if (column + j >= self->dates->len)
            add_column (self, GEV_DATE_NONE);
          gev_measuring_cell_set_text (get_cell (self, column + j, row + i), values[j]);
        }
    }

  return n_left;
}

static void
paste (GevMeasuringDialog *self,
       GevMeasuringCell   *cell,
       const char         *text)
{
  GtkEditable *input = GTK_EDITABLE (gev_measuring_cell_get_input (cell));
  guint column, row, n_left;
  int position;

  if (strpbrk (text, "\t\n") == NULL)
    {
      gtk_editable_delete_selection (input);
      position = gtk_editable_get_position (input);
      gtk_editable_insert_text (input, text, -1, &position);
      gtk_editable_set_position (input, position);
      return;
    }
  find_place (self, cell, &column, &row);
  n_left = spread (self, text, column, row);
  update_status (self);
  if (n_left > 0)
    {
      g_autofree char *words = g_strdup_printf (
        ngettext ("%u line found no benefit to go to", "%u lines found no benefit to go to", n_left), n_left);

      gtk_label_set_text (self->status, words);
    }
}

static void
pasted_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GtkWidget) cell = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  GtkRoot *root = gtk_widget_get_root (cell);

  if (text != NULL && GEV_IS_MEASURING_DIALOG (root))
    paste (GEV_MEASURING_DIALOG (root), GEV_MEASURING_CELL (cell), text);
}

static void
paste_cb (GtkText          *input,
          GevMeasuringCell *cell)
{
  g_signal_stop_emission_by_name (input, "paste-clipboard");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (input)), NULL, pasted_cb, g_object_ref (cell));
}

/* Up and down always, left and right from the ends of the text, Enter down. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  code,
                GdkModifierType        state,
                GevMeasuringCell      *cell)
{
  GevMeasuringDialog *self = GEV_MEASURING_DIALOG (gtk_widget_get_root (GTK_WIDGET (cell)));
  GtkEditable *input = GTK_EDITABLE (gev_measuring_cell_get_input (cell));
  int position = gtk_editable_get_position (input);
  int length = (int) g_utf8_strlen (gtk_editable_get_text (input), -1);
  guint column, row;

  if ((state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  find_place (self, cell, &column, &row);
  switch (key)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return focus_cell (self, (int) column, (int) row - 1);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      return focus_cell (self, (int) column, (int) row + 1);
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return position == 0 && focus_cell (self, (int) column - 1, (int) row);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return position == length && focus_cell (self, (int) column + 1, (int) row);
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
add_cell (GevMeasuringDialog *self,
          guint               column,
          guint               row,
          GevDate             date)
{
  GevBenefit *benefit = gev_row_get_record (g_ptr_array_index (self->rows, row));
  GtkWidget *cell = gev_measuring_cell_new (self->store, benefit);
  GtkEventController *keys = gtk_event_controller_key_new ();

  gev_measuring_cell_set_date (GEV_MEASURING_CELL (cell), date);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), cell);
  gtk_widget_add_controller (GTK_WIDGET (gev_measuring_cell_get_input (GEV_MEASURING_CELL (cell))), keys);
  g_signal_connect (gev_measuring_cell_get_input (GEV_MEASURING_CELL (cell)), "paste-clipboard",
                    G_CALLBACK (paste_cb), cell);
  g_signal_connect_object (cell, "changed", G_CALLBACK (update_status), self, G_CONNECT_SWAPPED);
  gtk_grid_attach (self->grid, cell, FIRST_COLUMN + (int) column, 1 + (int) row, 1, 1);
  g_ptr_array_add (self->cells, cell);
}

static void
add_column (GevMeasuringDialog *self,
            GevDate             date)
{
  g_autofree char *text =
    date != GEV_DATE_NONE ? gev_format_date (gev_language_get_default (), date, GEV_DATE_FORM_SHORT) : g_strdup ("");
  GtkWidget *entry = gtk_entry_new ();
  guint column = self->dates->len;

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 12);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("Date"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Date of the measurement"), -1);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (dates_changed_cb), self);
  gtk_grid_attach (self->grid, entry, FIRST_COLUMN + (int) column, 0, 1, 1);
  g_ptr_array_add (self->dates, entry);
  for (guint row = 0; row < self->rows->len; row++)
    add_cell (self, column, row, date);
}

static void
add_column_cb (GevMeasuringDialog *self)
{
  add_column (self, GEV_DATE_NONE);
  gtk_widget_grab_focus (g_ptr_array_index (self->dates, self->dates->len - 1));
}

static void
attach_label (GevMeasuringDialog *self,
              const char         *text,
              const char         *caption,
              int                 column,
              int                 row)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *below = gtk_label_new (caption);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_xalign (GTK_LABEL (below), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), column == 0 ? 44 : 18);
  gtk_widget_add_css_class (below, "card-sentence");
  gtk_widget_set_visible (below, caption != NULL);
  if (row == 0)
    gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_valign (box, GTK_ALIGN_START);
  gtk_widget_set_hexpand (box, column == 0);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), below);
  gtk_grid_attach (self->grid, box, column, row, 1, 1);
}

static void
attach_benefit (GevMeasuringDialog *self,
                guint               position)
{
  const GevLanguage *language = gev_language_get_default ();
  GevRow *row = g_ptr_array_index (self->rows, position);
  GevRecord *benefit = gev_row_get_record (row);
  const GevFigure *figure = gev_row_get_figure (row);
  const char *unit = gev_record_get_text (benefit, GEV_BENEFIT_UNIT);
  const char *owner = gev_row_get_owner_title (row);
  gboolean drawback = gev_record_get_flag (benefit, GEV_BENEFIT_DIS_BENEFIT);
  gboolean measured = figure->last_date != GEV_DATE_NONE;
  g_autofree char *title = gev_record_dup_title (benefit);
  g_autofree char *caption = drawback ? g_strdup_printf ("− %s · %s", _("Dis-benefit"), owner != NULL ? owner : "")
                                      : g_strdup (owner);
  g_autofree char *last = measured ? gev_format_quantity (language, figure->last_value, GEV_DECIMAL_PLACES, unit)
                                   : g_strdup_printf ("– %s", unit != NULL ? unit : "");
  g_autofree char *day = measured ? gev_format_date (language, figure->last_date, GEV_DATE_FORM_SHORT) : NULL;

  attach_label (self, title, caption, 0, 1 + (int) position);
  attach_label (self, last, day, 1, 1 + (int) position);
}

static void
empty_saved (GevMeasuringDialog *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      GevMeasuringCell *cell = g_ptr_array_index (self->cells, i);
      GevMeasurementDraft *draft = gev_measuring_cell_get_draft (cell);

      if (draft != NULL && gev_measurement_draft_get_result (draft) != GEV_IMPORT_REFUSED &&
          gev_measurement_draft_get_result (draft) != GEV_IMPORT_CONFLICT)
        gev_measuring_cell_set_saved (cell);
    }
}

static void
save_cb (GevMeasuringDialog *self)
{
  g_autoptr (GPtrArray) drafts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *title = NULL;
  g_autoptr (GError) error = NULL;
  guint n_ready, n_waiting;

  count_cells (self, &n_ready, &n_waiting);
  title = g_strdup_printf (ngettext ("%u measurement", "%u measurements", n_ready), n_ready);
  for (guint i = 0; i < self->cells->len; i++)
    {
      GevMeasurementDraft *draft = gev_measuring_cell_get_draft (g_ptr_array_index (self->cells, i));

      if (draft != NULL)
        g_ptr_array_add (drafts, g_object_ref (draft));
    }
  if (!gev_store_apply_drafts (self->store, drafts, title, NULL, &error))
    {
      gev_window_show_error (find_window (self), _("The measurements could not be saved"), error);
      return;
    }
  gev_window_show_undo_toast (find_window (self), title);
  empty_saved (self);
  update_status (self);
  if (n_waiting == 0)
    gtk_window_close (GTK_WINDOW (self));
}

static void
response_cb (GevMeasuringDialog *self,
             const char         *response)
{
  if (g_str_equal (response, "discard"))
    gtk_window_destroy (GTK_WINDOW (self));
}

/* What is typed is not lost by a slip of the hand. */
static gboolean
close_request_cb (GevMeasuringDialog *self)
{
  guint n_ready, n_waiting, n;
  g_autofree char *heading = NULL;
  GtkWidget *dialog;

  count_cells (self, &n_ready, &n_waiting);
  n = n_ready + n_waiting;
  if (n == 0)
    return GDK_EVENT_PROPAGATE;
  heading = g_strdup_printf (ngettext ("%u value is not saved", "%u values are not saved", n), n);
  dialog = adw_message_dialog_new (GTK_WINDOW (self), heading, NULL);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Go Back"), "discard", _("_Discard"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));

  return GDK_EVENT_STOP;
}

static void
gev_measuring_dialog_dispose (GObject *object)
{
  GevMeasuringDialog *self = GEV_MEASURING_DIALOG (object);

  g_clear_object (&self->store);

  G_OBJECT_CLASS (gev_measuring_dialog_parent_class)->dispose (object);
}

static void
gev_measuring_dialog_finalize (GObject *object)
{
  GevMeasuringDialog *self = GEV_MEASURING_DIALOG (object);

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->dates);
  g_ptr_array_unref (self->cells);

  G_OBJECT_CLASS (gev_measuring_dialog_parent_class)->finalize (object);
}

static void
gev_measuring_dialog_class_init (GevMeasuringDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gev_measuring_dialog_dispose;
  object_class->finalize = gev_measuring_dialog_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-measuring-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GevMeasuringDialog, grid);
  gtk_widget_class_bind_template_child (widget_class, GevMeasuringDialog, status);
  gtk_widget_class_bind_template_child (widget_class, GevMeasuringDialog, save_button);
  gtk_widget_class_bind_template_callback (widget_class, add_column_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_request_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
gev_measuring_dialog_init (GevMeasuringDialog *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->dates = g_ptr_array_new ();
  self->cells = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gev_measuring_dialog_new:
 * @parent: a widget of the window
 * @store: the portfolio
 * @rows: (element-type GevRow): the benefits to measure; those past
 *   %GEV_MEASURING_MOST are left out
 *
 * Returns: (transfer floating): a grid with one column, of today
 */
GtkWidget *
gev_measuring_dialog_new (GtkWidget *parent,
                          GevStore  *store,
                          GPtrArray *rows)
{
  GevMeasuringDialog *self =
    g_object_new (GEV_TYPE_MEASURING_DIALOG, "transient-for", gtk_widget_get_root (parent), NULL);

  self->store = g_object_ref (store);
  attach_label (self, _("Benefit"), NULL, 0, 0);
  attach_label (self, _("Last value"), NULL, 1, 0);
  for (guint i = 0; i < rows->len && i < GEV_MEASURING_MOST; i++)
    {
      g_ptr_array_add (self->rows, g_object_ref (g_ptr_array_index (rows, i)));
      attach_benefit (self, i);
    }
  add_column (self, gev_date_today ());
  update_status (self);
  focus_cell (self, 0, 0);

  return GTK_WIDGET (self);
}
