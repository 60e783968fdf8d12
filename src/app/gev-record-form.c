/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-record-form.h"

#include <glib/gi18n.h>

#include "gev-format.h"
#include "gev-window.h"

static gboolean
accepted_cb (GevRecordDialog *dialog,
             GevRecord       *draft,
             GevStore        *store)
{
  return gev_record_form_save (GTK_WIDGET (dialog), store, draft);
}

/**
 * gev_record_form_name:
 * @record: (type GevRecord): a record
 *
 * Returns: (transfer full): what an edit calls it: its title, or its type and its day
 */
char *
gev_record_form_name (gpointer record)
{
  GevRecordClass *klass = GEV_RECORD_GET_CLASS (record);
  g_autofree char *date = NULL;

  if (klass->title_field >= 0)
    return gev_record_dup_title (record);
  if (klass->order_field < 0 || gev_record_class_get_field (klass, klass->order_field)->kind != GEV_FIELD_DATE)
    return g_strdup (_(klass->label));

  date = gev_format_date (gev_language_get_default (), gev_record_get_date (record, klass->order_field),
                          GEV_DATE_FORM_SHORT);

  return g_strdup_printf ("%s %s", _(klass->label), date);
}

/**
 * gev_record_form_save:
 * @parent: a widget of the window
 * @store: the portfolio
 * @record: (type GevRecord): a record, new or changed
 *
 * Saves the record as an edit that is called after it; the user is told where
 * that fails.
 *
 * Returns: whether it is saved
 */
gboolean
gev_record_form_save (GtkWidget *parent,
                      GevStore  *store,
                      gpointer   record)
{
  gboolean is_new = gev_record_get_number (record, GEV_RECORD_REVISION) == 0;
  g_autofree char *name = gev_record_form_name (record);
  /* Translators: an edit: the record that was made, or changed. */
  g_autofree char *title = g_strdup_printf (is_new ? _("New: “%s”") : _("Change of “%s”"), name);
  g_autoptr (GError) error = NULL;

  if (gev_store_save (store, record, title, &error))
    return TRUE;
  gev_window_show_error (parent, _("The change could not be saved"), error);

  return FALSE;
}

/**
 * gev_record_form_open:
 * @parent: a widget of the window
 * @store: the portfolio
 * @record: (type GevRecord): a new record, or one to be changed; it is not
 *   touched itself
 * @fields: (array zero-terminated=1): the names of the fields that are asked for
 *
 * Opens a form for the record, which saves it.
 *
 * Returns: (transfer none): the form, for whoever has more to check
 */
GevRecordDialog *
gev_record_form_open (GtkWidget         *parent,
                      GevStore          *store,
                      gpointer           record,
                      const char *const *fields)
{
  gboolean is_new = gev_record_get_number (record, GEV_RECORD_REVISION) == 0;
  g_autoptr (GevRecord) draft = is_new ? g_object_ref (record) : gev_record_copy (record);
  GevRecordDialog *dialog = gev_record_dialog_new (parent, store, draft, fields);

  gtk_window_set_title (GTK_WINDOW (dialog), _(GEV_RECORD_GET_CLASS (record)->label));
  g_object_set (dialog, "accept-label", is_new ? _("Add") : _("Save"), NULL);
  g_signal_connect_object (dialog, "accepted", G_CALLBACK (accepted_cb), store, 0);
  gtk_window_present (GTK_WINDOW (dialog));

  return dialog;
}

/**
 * gev_record_form_delete:
 * @parent: a widget of the window
 * @store: the portfolio
 * @record: (type GevRecord): a record
 *
 * Deletes the record, and offers to undo that.
 */
void
gev_record_form_delete (GtkWidget *parent,
                        GevStore  *store,
                        gpointer   record)
{
  g_autoptr (GevRecord) kept = g_object_ref (record);
  g_autofree char *name = gev_record_form_name (kept);
  g_autofree char *title = g_strdup_printf (_("Delete “%s”"), name);
  g_autofree char *text = g_strdup_printf (_("“%s” deleted"), name);
  g_autoptr (GtkWidget) window = g_object_ref (GTK_WIDGET (gtk_widget_get_root (parent)));
  g_autoptr (GError) error = NULL;

  if (gev_store_remove (store, kept, title, &error))
    gev_window_show_undo_toast (window, text);
  else
    gev_window_show_error (window, _("The change could not be saved"), error);
}
