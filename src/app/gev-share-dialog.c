/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-share-dialog.h"

#include <glib/gi18n.h>

#include "gev-barometer-answer.h"
#include "gev-barometer-chart.h"
#include "gev-empty-row.h"
#include "gev-format.h"
#include "gev-window.h"

/**
 * GevShareDialog:
 *
 * What a share of the barometer counts, and the records that it is true of;
 * each leads to its place.
 */
struct _GevShareDialog
{
  AdwWindow parent_instance;

  GPtrArray *records;

  GtkLabel *figure;
  GtkLabel *national;
  GtkLabel *definition;
  GtkListBox *rows;
};

G_DEFINE_FINAL_TYPE (GevShareDialog, gev_share_dialog, ADW_TYPE_WINDOW)

static void
add_row (GevShareDialog *self,
         gpointer        record)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = gev_record_dup_title (record);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_list_box_append (self->rows, row);
}

static void
row_activated_cb (GevShareDialog *self,
                  GtkListBoxRow  *row)
{
  GtkWidget *window = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self)));
  guint index = (guint) gtk_list_box_row_get_index (row);
  g_autoptr (GevRecord) record = NULL;

  if (index >= self->records->len)
    return;
  record = g_object_ref (g_ptr_array_index (self->records, index));
  gtk_window_destroy (GTK_WINDOW (self));
  gev_window_show_record (window, record);
}

static void
gev_share_dialog_dispose (GObject *object)
{
  g_clear_pointer (&GEV_SHARE_DIALOG (object)->records, g_ptr_array_unref);

  G_OBJECT_CLASS (gev_share_dialog_parent_class)->dispose (object);
}

static void
gev_share_dialog_class_init (GevShareDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gev_share_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-share-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GevShareDialog, figure);
  gtk_widget_class_bind_template_child (widget_class, GevShareDialog, national);
  gtk_widget_class_bind_template_child (widget_class, GevShareDialog, definition);
  gtk_widget_class_bind_template_child (widget_class, GevShareDialog, rows);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
gev_share_dialog_init (GevShareDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gev_share_dialog_new:
 * @parent: a widget of the window that it belongs to
 * @barometer: own shares
 * @figure: the share to explain
 *
 * Returns: (transfer none): the dialog, not shown yet
 */
GevShareDialog *
gev_share_dialog_new (GtkWidget          *parent,
                      const GevBarometer *barometer,
                      GevBarometerFigure  figure)
{
  GevShareDialog *self =
    g_object_new (GEV_TYPE_SHARE_DIALOG, "transient-for", gtk_widget_get_root (parent), NULL);
  const GevLanguage *language = gev_language_get_default ();
  const GevBarometerQuestion *question = &gev_barometer_questions[figure];
  const GevBarometerShare *share = &barometer->shares[figure];
  g_autofree char *own = gev_barometer_format_share (language, share);
  g_autofree char *cases = gev_barometer_format_cases (language, share);
  g_autofree char *told = g_strdup_printf ("%s (%s)", own, cases);
  g_autofree char *percent = gev_format_percent (language, question->national / 100.0);
  g_autofree char *national = g_strdup_printf (_("KS 2018: %s"), percent);

  self->records = g_ptr_array_ref (share->records);
  gtk_window_set_title (GTK_WINDOW (self), _(question->label));
  gtk_label_set_text (self->figure, gev_barometer_share_is_told (share) ? told : own);
  gtk_label_set_text (self->national, national);
  gtk_label_set_text (self->definition, barometer->source == GEV_BAROMETER_PORTFOLIO ? _(question->of_portfolio)
                                                                                     : _(question->of_answers));
  for (guint i = 0; i < share->records->len; i++)
    add_row (self, g_ptr_array_index (share->records, i));
  if (share->records->len == 0)
    gtk_list_box_append (self->rows, gev_empty_row_new (_("It is true of none.")));

  return self;
}
