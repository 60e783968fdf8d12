/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-series-dialog.h"

#include <glib/gi18n.h>

#include "gev-csv-reader.h"
#include "gev-file-chooser.h"
#include "gev-format.h"
#include "gev-list-focus.h"
#include "gev-measurement-csv.h"
#include "gev-status-pill.h"
#include "gev-store-measure.h"
#include "gev-window.h"

/* The window takes so many lines at once; gevinst-cli takes any number. */
#define MOST_LINES 5000
/* The text is read when typing has stopped for so many milliseconds. */
#define PAUSE 250

/**
 * GevSeriesDialog:
 *
 * A series of measurements from a spreadsheet, pasted or from a file: what
 * becomes of each line is shown before any of it is taken in. Lines that are
 * wrong are left out, and stay in the text.
 */
struct _GevSeriesDialog
{
  AdwWindow parent_instance;

  GevStore *store;
  GevBenefit *benefit;
  GevRecordSet *benefits;
  GPtrArray *drafts;
  guint source;

  GtkLabel *hint;
  GtkTextView *text;
  GtkDropDown *policy;
  GtkListView *list;
  GListStore *model;
  GtkLabel *status;
  GtkButton *add_button;
};

G_DEFINE_FINAL_TYPE (GevSeriesDialog, gev_series_dialog, ADW_TYPE_WINDOW)

static GtkWidget *
find_window (GevSeriesDialog *self)
{
  return GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self)));
}

static guint
count (GevSeriesDialog *self,
       GevImportResult  result)
{
  guint n = 0;

  for (guint i = 0; self->drafts != NULL && i < self->drafts->len; i++)
    n += gev_measurement_draft_get_result (g_ptr_array_index (self->drafts, i)) == result;

  return n;
}

static void
show_result (GevSeriesDialog *self,
             const char      *problem)
{
  guint n_ready = count (self, GEV_IMPORT_NEW) + count (self, GEV_IMPORT_CHANGED);
  guint n_left = count (self, GEV_IMPORT_REFUSED) + count (self, GEV_IMPORT_CONFLICT);
  g_autofree char *label = g_strdup_printf (ngettext ("Add %u Measurement", "Add %u Measurements", n_ready), n_ready);
  g_autofree char *left = g_strdup_printf (ngettext ("%u line is left out", "%u lines are left out", n_left), n_left);

  gtk_button_set_label (self->add_button, label);
  gtk_widget_set_sensitive (GTK_WIDGET (self->add_button), n_ready > 0);
  gtk_label_set_text (self->status, problem != NULL ? problem : n_left > 0 ? left : "");
  g_list_store_splice (self->model, 0, g_list_model_get_n_items (G_LIST_MODEL (self->model)),
                       self->drafts != NULL ? self->drafts->pdata : NULL,
                       self->drafts != NULL ? self->drafts->len : 0);
}

/* What is there on the same day is settled the same way for all. */
static void
settle (GevSeriesDialog *self)
{
  for (guint i = 0; i < self->drafts->len; i++)
    {
      GevMeasurementDraft *draft = g_ptr_array_index (self->drafts, i);

      if (gev_measurement_draft_get_before (draft) != NULL &&
          gev_measurement_draft_get_result (draft) != GEV_IMPORT_SAME)
        gev_measurement_draft_settle (draft, (GevSameDay) gtk_drop_down_get_selected (self->policy));
    }
}

static void
read_series (GevSeriesDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter start, end;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->drafts, g_ptr_array_unref);
  if (gtk_text_buffer_get_line_count (buffer) > MOST_LINES)
    {
      show_result (self, _("These are too many lines for the window: use gevinst-cli import --format=csv."));
      return;
    }
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  self->drafts = gev_measurement_csv_read (gev_language_get_default (), text, self->benefits, self->benefit, &error);
  if (self->drafts != NULL && !gev_store_compare_drafts (self->store, self->drafts, &error))
    g_clear_pointer (&self->drafts, g_ptr_array_unref);
  if (self->drafts != NULL)
    settle (self);
  show_result (self, error != NULL ? error->message : NULL);
}

static gboolean
read_later_cb (gpointer data)
{
  GevSeriesDialog *self = data;

  self->source = 0;
  read_series (self);

  return G_SOURCE_REMOVE;
}

static void
text_changed_cb (GevSeriesDialog *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  self->source = g_timeout_add (PAUSE, read_later_cb, self);
}

static void
policy_changed_cb (GevSeriesDialog *self)
{
  if (self->drafts == NULL)
    return;
  settle (self);
  show_result (self, NULL);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GevSeriesDialog) self = data;
  g_autofree char *contents = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  if (g_file_load_contents_finish (G_FILE (source), result, &contents, &length, NULL, &error))
    text = gev_csv_decode (contents, length, &error);
  if (self->store == NULL)
    return;
  if (text != NULL)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), text, -1);
  else
    gev_window_show_error (find_window (self), _("The file could not be read"), error);
}

static void
file_chosen_cb (GtkWidget *widget,
                GFile     *file)
{
  g_file_load_contents_async (file, NULL, loaded_cb, g_object_ref (widget));
}

static void
open_cb (GevSeriesDialog *self)
{
  gev_file_chooser_open (GTK_WIDGET (self), _("Measurements from a File"), &gev_file_kind_csv, file_chosen_cb);
}

static void
add_cb (GevSeriesDialog *self)
{
  g_autofree char *title = NULL;
  g_autoptr (GError) error = NULL;
  guint n_left = count (self, GEV_IMPORT_REFUSED) + count (self, GEV_IMPORT_CONFLICT);
  guint n_ready = count (self, GEV_IMPORT_NEW) + count (self, GEV_IMPORT_CHANGED);

  title = g_strdup_printf (ngettext ("%u measurement", "%u measurements", n_ready), n_ready);
  if (!gev_store_apply_drafts (self->store, self->drafts, title, NULL, &error))
    {
      gev_window_show_error (find_window (self), _("The measurements could not be saved"), error);
      return;
    }
  gev_window_show_undo_toast (find_window (self), title);
  if (n_left == 0)
    gtk_window_close (GTK_WINDOW (self));
  else
    read_series (self);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *pill = gev_status_pill_new (GEV_STATUS_NOT_DUE);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);

  gtk_widget_set_size_request (pill, 96, -1);
  gtk_box_append (GTK_BOX (line), pill);
  gtk_box_append (GTK_BOX (line), texts);
  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *label = gtk_label_new (NULL);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_widget_set_hexpand (label, TRUE);
      gtk_box_append (GTK_BOX (texts), label);
    }
  gtk_widget_add_css_class (gtk_widget_get_last_child (texts), "card-sentence");
  gtk_list_item_set_child (item, line);
}

/* "Line 3: Fewer falls · 1 Mar 2026 · 12.5 falls", or the line as it was written. */
static char *
describe (GevMeasurementDraft *draft)
{
  const GevLanguage *language = gev_language_get_default ();
  gpointer measurement = gev_measurement_draft_get_measurement (draft);
  GevBenefit *benefit = gev_measurement_draft_get_benefit (draft);
  g_autofree char *line = g_strdup_printf (_("Line %u"), gev_measurement_draft_get_line (draft));
  g_autofree char *title = NULL;
  g_autofree char *date = NULL;
  g_autofree char *value = NULL;

  if (benefit == NULL || gev_measurement_draft_get_result (draft) == GEV_IMPORT_REFUSED)
    return g_strdup_printf ("%s: %s", line, gev_measurement_draft_get_source (draft));
  title = gev_record_dup_title (benefit);
  date = gev_format_date (language, gev_record_get_date (measurement, GEV_MEASUREMENT_DATE), GEV_DATE_FORM_SHORT);
  value = gev_format_quantity (language, gev_record_get_number (measurement, GEV_MEASUREMENT_VALUE),
                               GEV_DECIMAL_PLACES, gev_record_get_text (benefit, GEV_BENEFIT_UNIT));

  return g_strdup_printf ("%s: %s · %s · %s", line, title, date, value);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  GevMeasurementDraft *draft = gtk_list_item_get_item (item);
  GtkWidget *line = gtk_list_item_get_child (item);
  GtkWidget *pill = gtk_widget_get_first_child (line);
  GtkWidget *texts = gtk_widget_get_last_child (line);
  GtkWidget *message = gtk_widget_get_last_child (texts);
  const char *words = gev_measurement_draft_get_message (draft);
  g_autofree char *text = describe (draft);
  g_autofree char *name = g_strdup_printf ("%s. %s", text, words != NULL ? words : "");

  gev_status_pill_set_import_result (GEV_STATUS_PILL (pill), gev_measurement_draft_get_result (draft));
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (texts)), text);
  gtk_label_set_text (GTK_LABEL (message), words != NULL ? words : "");
  gtk_widget_set_visible (message, words != NULL);
  gtk_widget_set_tooltip_text (line, name);
  if (gtk_widget_get_parent (line) != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (line)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    name, -1);
}

static void
gev_series_dialog_dispose (GObject *object)
{
  GevSeriesDialog *self = GEV_SERIES_DIALOG (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->store);
  g_clear_object (&self->benefit);
  g_clear_object (&self->benefits);
  g_clear_object (&self->model);
  g_clear_pointer (&self->drafts, g_ptr_array_unref);

  G_OBJECT_CLASS (gev_series_dialog_parent_class)->dispose (object);
}

static void
gev_series_dialog_class_init (GevSeriesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gev_series_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-series-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GevSeriesDialog, hint);
  gtk_widget_class_bind_template_child (widget_class, GevSeriesDialog, text);
  gtk_widget_class_bind_template_child (widget_class, GevSeriesDialog, policy);
  gtk_widget_class_bind_template_child (widget_class, GevSeriesDialog, list);
  gtk_widget_class_bind_template_child (widget_class, GevSeriesDialog, status);
  gtk_widget_class_bind_template_child (widget_class, GevSeriesDialog, add_button);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, policy_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
}

static void
gev_series_dialog_init (GevSeriesDialog *self)
{
  g_autoptr (GtkSelectionModel) selection = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->model = g_list_store_new (GEV_TYPE_MEASUREMENT_DRAFT);
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->model))));
  gtk_list_view_set_model (self->list, selection);
  gev_list_focus_let_tab_out (GTK_WIDGET (self->list));
  g_signal_connect_object (gtk_text_view_get_buffer (self->text), "changed", G_CALLBACK (text_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * gev_series_dialog_new:
 * @parent: a widget of the window
 * @store: the portfolio
 * @benefit: (nullable): the benefit that lines are of which name none
 *
 * Returns: (transfer floating): a dialog without any lines
 */
GtkWidget *
gev_series_dialog_new (GtkWidget *parent,
                       GevStore  *store,
                       GevRecord *benefit)
{
  GevSeriesDialog *self = g_object_new (GEV_TYPE_SERIES_DIALOG, "transient-for", gtk_widget_get_root (parent), NULL);
  g_autoptr (GPtrArray) all = gev_store_get_all (store, GEV_TYPE_BENEFIT, NULL);
  g_autofree char *title = benefit != NULL ? gev_record_dup_title (benefit) : NULL;
  g_autofree char *words =
    title != NULL ? g_strdup_printf (_("Lines that name no benefit are of “%s”."), title)
                  : g_strdup (_("Each line names its benefit."));
  g_autofree char *hint = g_strdup_printf (
    "%s %s", _("Paste from a spreadsheet, or open a file: date, value, benefit, how known, note. The first two must "
               "be there."),
    words);

  self->store = g_object_ref (store);
  self->benefits = gev_record_set_new ();
  for (guint i = 0; all != NULL && i < all->len; i++)
    gev_record_set_add (self->benefits, g_ptr_array_index (all, i));
  if (benefit != NULL)
    self->benefit = g_object_ref (GEV_BENEFIT (benefit));
  gtk_label_set_text (self->hint, hint);
  show_result (self, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));

  return GTK_WIDGET (self);
}
