/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-window.h"

#include <glib/gi18n.h>

#include "gev-backups-dialog.h"
#include "gev-check.h"
#include "gev-desktop-application.h"
#include "gev-page.h"
#include "gev-places.h"
#include "gev-portfolio-dialog.h"
#include "gev-portfolio.h"
#include "gev-recent.h"
#include "gev-search-dialog.h"
#include "gev-store-figures.h"
#include "gev-toasts.h"
#include "gev-welcome-page.h"

/* How often the window looks whether a new day has come, in seconds. */
#define DAY_CHECK_SECONDS 60

/* How many portfolios the menu remembers. */
#define MOST_RECENT 8

/**
 * GevWindow:
 *
 * The window of one portfolio: a sidebar of places, and the place. Without a
 * portfolio it welcomes.
 */
struct _GevWindow
{
  AdwApplicationWindow parent_instance;

  GSettings *settings;
  GevStore *store;
  GevPage *page;
  GBindingGroup *page_bindings;
  GCancellable *cancellable;
  GevDate today;
  guint day_source;

  AdwToastOverlay *toast_overlay;
  GevToasts *toasts;
  AdwFlap *flap;
  GtkListBox *sidebar;
  GtkStack *stack;
  GtkButton *back_button;
  GtkButton *primary_button;
  GtkButton *search_button;
  GtkWidget *history_buttons;
  GtkInfoBar *read_only_bar;
  GtkLabel *read_only_label;
  AdwWindowTitle *title;
  GMenu *recent_menu;
};

G_DEFINE_FINAL_TYPE (GevWindow, gev_window, ADW_TYPE_APPLICATION_WINDOW)

static GevWindow *
find_window (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  while (root != NULL && !GEV_IS_WINDOW (root))
    root = GTK_ROOT (gtk_window_get_transient_for (GTK_WINDOW (root)));

  return GEV_WINDOW (root);
}

static GtkWidget *
create_sidebar_row (const GevPlace *place)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (place->icon_name));
  gtk_box_append (GTK_BOX (box), gtk_label_new (_(place->label)));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_name (row, place->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, _(place->label), -1);

  return row;
}

static void
fill_places (GevWindow *self)
{
  guint n_places;
  const GevPlace *places = gev_places_get (&n_places);

  for (guint i = 0; i < n_places; i++)
    {
      GtkWidget *page = g_object_new (places[i].get_type (), NULL);

      gtk_stack_add_named (self->stack, page, places[i].name);
      if (places[i].label != NULL)
        gtk_list_box_append (self->sidebar, create_sidebar_row (&places[i]));
    }
}

static GtkListBoxRow *
find_row (GevWindow  *self,
          const char *name)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->sidebar)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (g_strcmp0 (gtk_widget_get_name (row), name) == 0)
      return GTK_LIST_BOX_ROW (row);

  return NULL;
}

static char *
get_portfolio_title (GevWindow *self)
{
  g_autoptr (GevRecord) portfolio = self->store != NULL ? gev_store_get_portfolio (self->store, NULL) : NULL;

  return portfolio != NULL ? gev_record_dup_title (portfolio) : g_strdup ("Gevinst");
}

static gboolean
title_to_title (GBinding     *binding,
                const GValue *from,
                GValue       *to,
                gpointer      data)
{
  if (g_value_get_string (from) != NULL)
    g_value_set_string (to, g_value_get_string (from));
  else
    g_value_take_string (to, get_portfolio_title (data));

  return TRUE;
}

static gboolean
text_to_shown (GBinding     *binding,
               const GValue *from,
               GValue       *to,
               gpointer      data)
{
  g_value_set_boolean (to, g_value_get_string (from) != NULL);

  return TRUE;
}

static gboolean
text_to_text (GBinding     *binding,
              const GValue *from,
              GValue       *to,
              gpointer      data)
{
  const char *text = g_value_get_string (from);

  g_value_set_string (to, text != NULL ? text : "");

  return TRUE;
}

static void
update_actions (GevWindow *self)
{
  gboolean open = self->store != NULL;
  gboolean writable = open && !gev_store_is_read_only (self->store);
  const char *undo = open ? gev_store_get_undo_title (self->store) : NULL;
  const char *redo = open ? gev_store_get_redo_title (self->store) : NULL;
  g_autofree char *undo_text = undo != NULL ? g_strdup_printf (_("Undo: %s"), undo) : g_strdup (_("Undo"));
  g_autofree char *redo_text = redo != NULL ? g_strdup_printf (_("Redo: %s"), redo) : g_strdup (_("Redo"));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", writable && undo != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", writable && redo != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.primary", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.new-idea", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.search-everything", open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.portfolio-properties", open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.backups", open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.check", open);
  gtk_widget_set_tooltip_text (gtk_widget_get_first_child (self->history_buttons), undo_text);
  gtk_widget_set_tooltip_text (gtk_widget_get_last_child (self->history_buttons), redo_text);
}

static void
update_page (GevWindow *self)
{
  GtkWidget *child = gtk_stack_get_visible_child (self->stack);
  const char *name = gtk_stack_get_visible_child_name (self->stack);
  const GevPlace *place = name != NULL ? gev_places_find (name) : NULL;

  if (!GEV_IS_PAGE (child))
    {
      self->page = NULL;
      g_binding_group_set_source (self->page_bindings, NULL);
      adw_window_title_set_title (self->title, "Gevinst");
      adw_window_title_set_subtitle (self->title, "");
      gtk_widget_set_visible (GTK_WIDGET (self->primary_button), FALSE);
      gtk_widget_set_visible (GTK_WIDGET (self->search_button), FALSE);
      gtk_widget_set_visible (GTK_WIDGET (self->back_button), FALSE);
      return;
    }
  self->page = GEV_PAGE (child);
  g_binding_group_set_source (self->page_bindings, child);
  gtk_widget_set_visible (GTK_WIDGET (self->search_button), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->back_button), place->parent != NULL);
  gtk_list_box_select_row (self->sidebar, find_row (self, place->parent != NULL ? place->parent : place->name));
  if (place->label != NULL)
    g_settings_set_string (self->settings, "sidebar-place", place->name);
}

static void
set_pages_store (GevWindow *self,
                 GevStore  *store)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->stack)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GEV_IS_PAGE (child))
      gev_page_set_store (GEV_PAGE (child), store);
}

static void
release_store (GevWindow *self)
{
  g_signal_handlers_disconnect_by_data (self->store, self);
  set_pages_store (self, NULL);
}

static void
update_recent_menu (GevWindow *self)
{
  g_autoptr (GPtrArray) recent = gev_recent_list (MOST_RECENT);

  g_menu_remove_all (self->recent_menu);
  for (guint i = 0; i < recent->len; i++)
    {
      GtkRecentInfo *info = g_ptr_array_index (recent, i);
      g_autoptr (GMenuItem) item = g_menu_item_new (NULL, NULL);

      /* As an attribute, so that an underline in the name is none for the keyboard. */
      g_menu_item_set_attribute (item, G_MENU_ATTRIBUTE_LABEL, "s", gtk_recent_info_get_display_name (info));
      g_menu_item_set_action_and_target (item, "app.open-uri", "s", gtk_recent_info_get_uri (info));
      g_menu_append_item (self->recent_menu, item);
    }
}

static void
figures_updated_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      data)
{
  g_autoptr (GError) error = NULL;

  if (!gev_store_update_figures_finish (GEV_STORE (source), result, &error) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_warning ("The figures could not be brought up to date: %s", error->message);
}

static void
update_figures (GevWindow *self)
{
  self->today = gev_date_today ();
  if (self->store != NULL && !gev_store_is_read_only (self->store))
    gev_store_update_figures_async (self->store, self->cancellable, figures_updated_cb, NULL);
}

static gboolean
look_at_day_cb (gpointer data)
{
  GevWindow *self = data;

  if (self->today != gev_date_today ())
    update_figures (self);

  return G_SOURCE_CONTINUE;
}

static void
update_who (GevWindow *self)
{
  g_autofree char *who = g_settings_get_string (self->settings, "name");

  if (self->store != NULL)
    gev_store_set_who (self->store, *who != '\0' ? who : g_get_real_name ());
}

static void
store_changed_cb (GevWindow *self)
{
  update_actions (self);
  gev_toasts_retire_undo (self->toasts, gev_store_get_revision (self->store));
  if (self->page != NULL)
    g_object_notify (G_OBJECT (self->page), "title");
}

static void
row_activated_cb (GevWindow     *self,
                  GtkListBoxRow *row)
{
  gev_window_go (self, gtk_widget_get_name (GTK_WIDGET (row)));
  if (adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, FALSE);
}

static void
undo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GevWindow *self = GEV_WINDOW (widget);
  gboolean undo = g_str_equal (name, "win.undo");
  g_autofree char *title =
    g_strdup (undo ? gev_store_get_undo_title (self->store) : gev_store_get_redo_title (self->store));
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (!(undo ? gev_store_undo (self->store, &error) : gev_store_redo (self->store, &error)))
    {
      gev_window_show_error (widget, undo ? _("The step could not be undone") : _("The step could not be redone"),
                             error);
      return;
    }
  text = g_strdup_printf (undo ? _("Undone: %s") : _("Redone: %s"), title);
  gev_window_show_toast (widget, text);
}

static void
primary_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  GevWindow *self = GEV_WINDOW (widget);

  if (self->page != NULL)
    gev_page_activate_primary (self->page);
}

static void
new_idea_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  GevWindow *self = GEV_WINDOW (widget);

  gev_window_go (self, "ideas");
  gtk_widget_activate_action (widget, "win.primary", NULL);
}

static void
search_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GevWindow *self = GEV_WINDOW (widget);

  if (self->page != NULL && GEV_PAGE_GET_CLASS (self->page)->start_search != NULL)
    gev_page_start_search (self->page);
  else
    gtk_widget_activate_action (widget, "win.search-everything", NULL);
}

static void
search_everything_action (GtkWidget  *widget,
                          const char *name,
                          GVariant   *parameter)
{
  gtk_window_present (GTK_WINDOW (gev_search_dialog_new (GTK_WINDOW (widget), GEV_WINDOW (widget)->store)));
}

static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GevWindow *self = GEV_WINDOW (widget);
  const GevPlace *place = gev_places_find (gtk_stack_get_visible_child_name (self->stack));

  if (place != NULL && place->parent != NULL)
    gev_window_go (self, place->parent);
}

static void
go_action (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  gev_window_go (GEV_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
open_record_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  GevWindow *self = GEV_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (GevRecord) record = gev_store_get (self->store, g_variant_get_string (parameter, NULL), &error);

  if (record != NULL)
    gev_window_show_record (widget, record);
  else
    gev_window_show_error (widget, _("The record could not be opened"), error);
}

/* A benefit among those that are to be measured. */
static void
measure_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  GevWindow *self = GEV_WINDOW (widget);
  g_autoptr (GevRecord) benefit = gev_store_get (self->store, g_variant_get_string (parameter, NULL), NULL);

  gev_window_go (self, "benefits");
  if (benefit != NULL)
    gev_page_show_record (self->page, benefit);
}

static void
portfolio_properties_action (GtkWidget  *widget,
                             const char *name,
                             GVariant   *parameter)
{
  GevWindow *self = GEV_WINDOW (widget);

  gtk_window_present (GTK_WINDOW (gev_portfolio_dialog_new (GTK_WINDOW (self), self->store)));
}

static void
backups_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  gtk_window_present (GTK_WINDOW (gev_backups_dialog_new (GTK_WINDOW (widget), GEV_WINDOW (widget)->store)));
}

static void
check_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  gev_check_start (widget, GEV_WINDOW (widget)->store);
}

static void
open_file_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  gtk_show_uri (GTK_WINDOW (widget), g_variant_get_string (parameter, NULL), GDK_CURRENT_TIME);
}

static gboolean
gev_window_close_request (GtkWindow *window)
{
  GevWindow *self = GEV_WINDOW (window);

  g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (window));
  if (!gtk_window_is_maximized (window))
    {
      int width, height;

      gtk_window_get_default_size (window, &width, &height);
      g_settings_set_int (self->settings, "window-width", width);
      g_settings_set_int (self->settings, "window-height", height);
    }

  return GTK_WINDOW_CLASS (gev_window_parent_class)->close_request (window);
}

static void
gev_window_dispose (GObject *object)
{
  GevWindow *self = GEV_WINDOW (object);

  g_clear_handle_id (&self->day_source, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  if (self->stack != NULL)
    gev_window_set_store (self, NULL);
  g_clear_object (&self->toasts);
  g_clear_object (&self->page_bindings);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (gev_window_parent_class)->dispose (object);
}

static void
gev_window_class_init (GevWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gev_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = gev_window_close_request;

  g_type_ensure (GEV_TYPE_WELCOME_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-window.ui");
  gtk_widget_class_bind_template_child (widget_class, GevWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, GevWindow, flap);
  gtk_widget_class_bind_template_child (widget_class, GevWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, GevWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, GevWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, GevWindow, primary_button);
  gtk_widget_class_bind_template_child (widget_class, GevWindow, search_button);
  gtk_widget_class_bind_template_child (widget_class, GevWindow, history_buttons);
  gtk_widget_class_bind_template_child (widget_class, GevWindow, read_only_bar);
  gtk_widget_class_bind_template_child (widget_class, GevWindow, read_only_label);
  gtk_widget_class_bind_template_child (widget_class, GevWindow, title);
  gtk_widget_class_bind_template_child (widget_class, GevWindow, recent_menu);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_page);

  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.primary", NULL, primary_action);
  gtk_widget_class_install_action (widget_class, "win.new-idea", NULL, new_idea_action);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "win.search-everything", NULL, search_everything_action);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "win.go", "s", go_action);
  gtk_widget_class_install_action (widget_class, "win.open-record", "s", open_record_action);
  gtk_widget_class_install_action (widget_class, "win.measure", "s", measure_action);
  gtk_widget_class_install_action (widget_class, "win.portfolio-properties", NULL, portfolio_properties_action);
  gtk_widget_class_install_action (widget_class, "win.backups", NULL, backups_action);
  gtk_widget_class_install_action (widget_class, "win.check", NULL, check_action);
  gtk_widget_class_install_action (widget_class, "win.open-file", "s", open_file_action);
}

static void
gev_window_init (GevWindow *self)
{
  self->cancellable = g_cancellable_new ();
  self->settings = g_settings_new ("no.gevinst.Gevinst");
  g_signal_connect_object (self->settings, "changed::name", G_CALLBACK (update_who), self, G_CONNECT_SWAPPED);
  self->page_bindings = g_binding_group_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->toasts = gev_toasts_new (self->toast_overlay);

  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  g_binding_group_bind_full (self->page_bindings, "title", self->title, "title", G_BINDING_SYNC_CREATE, title_to_title,
                             NULL, self, NULL);
  g_binding_group_bind_full (self->page_bindings, "subtitle", self->title, "subtitle", G_BINDING_SYNC_CREATE,
                             text_to_text, NULL, NULL, NULL);
  g_binding_group_bind_full (self->page_bindings, "primary-label", self->primary_button, "label",
                             G_BINDING_SYNC_CREATE, text_to_text, NULL, NULL, NULL);
  g_binding_group_bind_full (self->page_bindings, "primary-label", self->primary_button, "visible",
                             G_BINDING_SYNC_CREATE, text_to_shown, NULL, NULL, NULL);
  fill_places (self);
  g_signal_connect_object (gtk_recent_manager_get_default (), "changed", G_CALLBACK (update_recent_menu), self,
                           G_CONNECT_SWAPPED);
  update_recent_menu (self);
  self->day_source = g_timeout_add_seconds (DAY_CHECK_SECONDS, look_at_day_cb, self);
  update_actions (self);
  update_page (self);
}

/**
 * gev_window_new:
 * @application: the application
 *
 * Returns: (transfer floating): a window without a portfolio
 */
GevWindow *
gev_window_new (GtkApplication *application)
{
  return g_object_new (GEV_TYPE_WINDOW, "application", application, NULL);
}

/**
 * gev_window_get_store:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the portfolio that it shows
 */
GevStore *
gev_window_get_store (GevWindow *self)
{
  return self->store;
}

/**
 * gev_window_set_store:
 * @self: a window
 * @store: (nullable): the portfolio to show, %NULL to welcome
 */
void
gev_window_set_store (GevWindow *self,
                      GevStore  *store)
{
  if (self->store == store)
    return;
  if (self->store != NULL)
    {
      release_store (self);
      gev_store_close (self->store);
    }
  g_set_object (&self->store, store);
  adw_flap_set_locked (self->flap, store == NULL);
  adw_flap_set_reveal_flap (self->flap, store != NULL && !adw_flap_get_folded (self->flap));
  gtk_widget_set_visible (self->history_buttons, store != NULL);
  gtk_info_bar_set_revealed (self->read_only_bar, store != NULL && gev_store_is_read_only (store));
  update_actions (self);
  if (store == NULL)
    {
      gtk_stack_set_visible_child_name (self->stack, "welcome");
      return;
    }
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  update_who (self);
  set_pages_store (self, store);
  update_figures (self);
}

/**
 * gev_window_open:
 * @self: a window
 * @file: a portfolio
 *
 * Opens the portfolio in this window, for reading only where another program
 * writes to it or its folder cannot be written to; the window says so.
 *
 * Returns: whether it is open
 */
gboolean
gev_window_open (GevWindow *self,
                 GFile     *file)
{
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (GError) error = NULL;
  g_autoptr (GevStore) store = NULL;
  g_autofree char *place = g_settings_get_string (self->settings, "sidebar-place");

  if (path != NULL)
    store = gev_store_open (path, GEV_STORE_WRITE, &error);
  else
    g_set_error_literal (&error, GEV_STORE_ERROR, GEV_STORE_ERROR_FAILED,
                         _("The file is not on this computer or on a drive that is connected to it."));
  if (store == NULL && (g_error_matches (error, GEV_STORE_ERROR, GEV_STORE_ERROR_LOCKED) ||
                        g_error_matches (error, GEV_STORE_ERROR, GEV_STORE_ERROR_READ_ONLY)))
    {
      g_autofree char *text = g_strdup_printf (_("%s You can read it, but not change it."), error->message);

      gtk_label_set_text (self->read_only_label, text);
      g_clear_error (&error);
      store = gev_store_open (path, GEV_STORE_READ, &error);
    }
  if (store == NULL)
    {
      g_autofree char *name = g_file_get_parse_name (file);
      g_autofree char *heading = g_strdup_printf (_("“%s” could not be opened"), name);

      gev_window_show_error (GTK_WIDGET (self), heading, error);
      return FALSE;
    }
  gev_window_set_store (self, store);
  gev_window_go (self, gev_places_find (place) != NULL ? place : "overview");
  gev_recent_add (store);

  return TRUE;
}

/**
 * gev_window_renew:
 * @self: a window
 *
 * Puts a new window in its stead, with the same portfolio at the same place,
 * in the language of now.
 */
void
gev_window_renew (GevWindow *self)
{
  GevWindow *fresh = gev_window_new (gtk_window_get_application (GTK_WINDOW (self)));
  g_autoptr (GevStore) store = g_steal_pointer (&self->store);
  const GevPlace *place = gev_places_find (gtk_stack_get_visible_child_name (self->stack));
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (fresh), width, height);
  if (store != NULL)
    {
      self->store = store;
      release_store (self);
      self->store = NULL;
      gtk_label_set_text (fresh->read_only_label, gtk_label_get_text (self->read_only_label));
      gev_window_set_store (fresh, store);
      gev_window_go (fresh, place->parent != NULL ? place->parent : place->name);
    }
  gtk_window_present (GTK_WINDOW (fresh));
  gtk_window_destroy (GTK_WINDOW (self));
}

/**
 * gev_window_go:
 * @self: a window with a portfolio
 * @place: the name of a place
 *
 * Shows the place.
 */
void
gev_window_go (GevWindow  *self,
               const char *place)
{
  if (self->store != NULL && gtk_stack_get_child_by_name (self->stack, place) != NULL)
    gtk_stack_set_visible_child_name (self->stack, place);
}

/**
 * gev_window_show_record:
 * @widget: a widget of the window
 * @record: (type GevRecord): a record
 *
 * Goes to the place that shows the record, and to the record in it; for one
 * without a place to what it belongs to, and for what belongs to nothing to the
 * properties of the portfolio.
 */
void
gev_window_show_record (GtkWidget *widget,
                        gpointer   record)
{
  GevWindow *self = find_window (widget);
  g_autoptr (GevRecord) shown = self != NULL ? gev_places_find_shown (self->store, record) : NULL;

  if (self == NULL)
    return;
  if (shown == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.portfolio-properties", NULL);
      return;
    }
  gev_window_go (self, gev_places_find_for_record (shown));
  gev_page_show_record (self->page, shown);
}

/**
 * gev_window_show_toast:
 * @widget: a widget of the window
 * @text: what has happened
 */
void
gev_window_show_toast (GtkWidget  *widget,
                       const char *text)
{
  GevWindow *self = find_window (widget);

  if (self != NULL)
    gev_toasts_show (self->toasts, text);
}

/**
 * gev_window_show_undo_toast:
 * @widget: a widget of the window
 * @text: what has happened, and can be undone
 */
void
gev_window_show_undo_toast (GtkWidget  *widget,
                            const char *text)
{
  GevWindow *self = find_window (widget);

  if (self != NULL)
    gev_toasts_show_undo (self->toasts, text, gev_store_get_revision (self->store));
}

/**
 * gev_window_show_file_toast:
 * @widget: a widget of the window
 * @text: what has happened
 * @file: a file that has been written, which the toast offers to open
 */
void
gev_window_show_file_toast (GtkWidget  *widget,
                            const char *text,
                            GFile      *file)
{
  GevWindow *self = find_window (widget);

  if (self != NULL)
    gev_toasts_show_file (self->toasts, text, file);
}

/**
 * gev_window_show_error:
 * @widget: a widget of the window
 * @heading: what could not be done
 * @error: why
 */
void
gev_window_show_error (GtkWidget    *widget,
                       const char   *heading,
                       const GError *error)
{
  GtkWindow *parent = GTK_WINDOW (gtk_widget_get_root (widget));
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, error->message);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}
