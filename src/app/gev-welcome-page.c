/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-welcome-page.h"

#include <glib/gi18n.h>

#include "gev-empty-row.h"
#include "gev-language.h"
#include "gev-recent.h"

#define MOST_RECENT 5

/**
 * GevWelcomePage:
 *
 * What a window without a portfolio shows: the ways to get one.
 */
struct _GevWelcomePage
{
  AdwBin parent_instance;

  GSettings *settings;

  AdwComboRow *language;
  GtkEditable *organisation;
  GtkWidget *create_button;
  GtkListBox *recent;
};

G_DEFINE_FINAL_TYPE (GevWelcomePage, gev_welcome_page, ADW_TYPE_BIN)

static char *
dup_organisation (GevWelcomePage *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (self->organisation)));
}

static GtkWidget *
create_recent_row (GtkRecentInfo *info)
{
  GtkWidget *row = adw_action_row_new ();
  g_autoptr (GFile) file = g_file_new_for_uri (gtk_recent_info_get_uri (info));
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *place = g_file_get_parse_name (folder);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), gtk_recent_info_get_display_name (info));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), place);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_name (row, gtk_recent_info_get_uri (info));

  return row;
}

static void
fill_recent (GevWelcomePage *self)
{
  g_autoptr (GPtrArray) list = gev_recent_list (MOST_RECENT);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->recent, 0)) != NULL)
    gtk_list_box_remove (self->recent, GTK_WIDGET (row));
  if (list->len == 0)
    gtk_list_box_append (self->recent, gev_empty_row_new (_("Portfolios that you have opened are listed here.")));
  for (guint i = 0; i < list->len; i++)
    gtk_list_box_append (self->recent, create_recent_row (g_ptr_array_index (list, i)));
}

static void
update_create_button (GevWelcomePage *self)
{
  g_autofree char *organisation = dup_organisation (self);

  gtk_widget_set_sensitive (self->create_button, *organisation != '\0');
}

static void
create_cb (GevWelcomePage *self)
{
  g_autofree char *organisation = dup_organisation (self);

  if (*organisation != '\0')
    gtk_widget_activate_action (GTK_WIDGET (self), "app.new-for", "s", organisation);
}

static void
row_activated_cb (GevWelcomePage *self,
                  GtkListBoxRow  *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "app.open-uri", "s", gtk_widget_get_name (GTK_WIDGET (row)));
}

static void
language_selected_cb (GevWelcomePage *self)
{
  const GevLanguage *language = gev_language_get_by_id ((GevLanguageId) adw_combo_row_get_selected (self->language));

  g_settings_set_string (self->settings, "language", gev_language_get_tag (language));
}

static void
gev_welcome_page_dispose (GObject *object)
{
  g_clear_object (&GEV_WELCOME_PAGE (object)->settings);

  G_OBJECT_CLASS (gev_welcome_page_parent_class)->dispose (object);
}

static void
gev_welcome_page_class_init (GevWelcomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gev_welcome_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GevWelcomePage, language);
  gtk_widget_class_bind_template_child (widget_class, GevWelcomePage, organisation);
  gtk_widget_class_bind_template_child (widget_class, GevWelcomePage, create_button);
  gtk_widget_class_bind_template_child (widget_class, GevWelcomePage, recent);
  gtk_widget_class_bind_template_callback (widget_class, create_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_create_button);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
gev_welcome_page_init (GevWelcomePage *self)
{
  self->settings = g_settings_new ("no.gevinst.Gevinst");
  gtk_widget_init_template (GTK_WIDGET (self));

  adw_combo_row_set_selected (self->language, (guint) gev_language_get_id (gev_language_get_default ()));
  g_signal_connect_swapped (self->language, "notify::selected", G_CALLBACK (language_selected_cb), self);
  g_signal_connect_object (gtk_recent_manager_get_default (), "changed", G_CALLBACK (fill_recent), self,
                           G_CONNECT_SWAPPED);
  fill_recent (self);
  update_create_button (self);
}
