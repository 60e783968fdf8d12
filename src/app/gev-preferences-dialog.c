/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-preferences-dialog.h"

#include <glib/gi18n.h>

#include "gev-language.h"

/**
 * GevPreferencesDialog:
 *
 * What a person chooses for herself, whatever the portfolio.
 */
struct _GevPreferencesDialog
{
  AdwPreferencesWindow parent_instance;

  GSettings *settings;

  AdwComboRow *language_row;
  AdwEntryRow *name_row;
};

G_DEFINE_FINAL_TYPE (GevPreferencesDialog, gev_preferences_dialog, ADW_TYPE_PREFERENCES_WINDOW)

/* The first is the computer’s language, then each of ours. */
static void
fill_languages (GevPreferencesDialog *self)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new ((const char *[]){ _("Follow the computer"), NULL });
  g_autofree char *tag = g_settings_get_string (self->settings, "language");
  guint selected = 0;

  for (guint i = 0; i < GEV_N_LANGUAGES; i++)
    {
      const GevLanguage *language = gev_language_get_by_id (i);

      gtk_string_list_append (list, gev_language_get_name (language));
      if (g_str_equal (gev_language_get_tag (language), tag))
        selected = i + 1;
    }
  adw_combo_row_set_model (self->language_row, G_LIST_MODEL (list));
  adw_combo_row_set_selected (self->language_row, selected);
}

static void
language_selected_cb (GevPreferencesDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->language_row);

  if (selected != GTK_INVALID_LIST_POSITION)
    g_settings_set_string (self->settings, "language",
                           selected > 0 ? gev_language_get_tag (gev_language_get_by_id (selected - 1)) : "");
}

static void
gev_preferences_dialog_dispose (GObject *object)
{
  g_clear_object (&GEV_PREFERENCES_DIALOG (object)->settings);

  G_OBJECT_CLASS (gev_preferences_dialog_parent_class)->dispose (object);
}

static void
gev_preferences_dialog_class_init (GevPreferencesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gev_preferences_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GevPreferencesDialog, language_row);
  gtk_widget_class_bind_template_child (widget_class, GevPreferencesDialog, name_row);
  gtk_widget_class_bind_template_callback (widget_class, language_selected_cb);
}

static void
gev_preferences_dialog_init (GevPreferencesDialog *self)
{
  self->settings = g_settings_new ("no.gevinst.Gevinst");
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_handlers_block_by_func (self->language_row, language_selected_cb, self);
  fill_languages (self);
  g_signal_handlers_unblock_by_func (self->language_row, language_selected_cb, self);
  g_settings_bind (self->settings, "name", self->name_row, "text", G_SETTINGS_BIND_DEFAULT);
}

/**
 * gev_preferences_dialog_new:
 * @parent: (nullable): the window that it stands over
 *
 * Returns: (transfer none): a dialog with the user’s preferences
 */
GtkWidget *
gev_preferences_dialog_new (GtkWindow *parent)
{
  return g_object_new (GEV_TYPE_PREFERENCES_DIALOG, "transient-for", parent, NULL);
}
