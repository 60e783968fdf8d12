/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-search-dialog.h"

#include <glib/gi18n.h>

#include "gev-places.h"
#include "gev-record-types.h"
#include "gev-store-name.h"
#include "gev-store-query.h"
#include "gev-window.h"

/* So many are shown; who looks for one of more goes on typing. */
#define MOST_FOUND 60

/**
 * GevSearchDialog:
 *
 * Search in everything: what is found stands grouped by type, and is opened at
 * its place.
 */
struct _GevSearchDialog
{
  AdwWindow parent_instance;

  GevStore *store;
  GPtrArray *found; /* in the order of the rows */

  GtkEditable *entry;
  GtkStack *stack;
  GtkListBox *list;
  GtkWidget *more;
};

G_DEFINE_FINAL_TYPE (GevSearchDialog, gev_search_dialog, ADW_TYPE_WINDOW)

static const char *
find_icon (GevSearchDialog *self,
           GevRecord       *record)
{
  g_autoptr (GevRecord) shown = gev_places_find_shown (self->store, record);
  const char *name = shown != NULL ? gev_places_find_for_record (shown) : NULL;
  const GevPlace *place = name != NULL ? gev_places_find (name) : NULL;

  if (place != NULL && place->parent != NULL)
    place = gev_places_find (place->parent);

  return place != NULL ? place->icon_name : "text-x-generic-symbolic";
}

static void
add_row (GevSearchDialog *self,
         GevRecord       *record)
{
  g_autoptr (GevRecord) owner = gev_places_find_owner (self->store, record);
  const GevLanguage *language = gev_language_get_default ();
  g_autofree char *title = gev_store_dup_name (self->store, record, language);
  g_autofree char *owner_title = owner != NULL ? gev_store_dup_name (self->store, owner, language) : g_strdup ("");
  g_autofree char *name = g_strjoin (", ", title, _(GEV_RECORD_GET_CLASS (record)->label),
                                     owner != NULL ? owner_title : NULL, NULL);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), owner_title);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (find_icon (self, record)));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_list_box_append (self->list, row);
}

/* By type, and what is found of a type with the best first. */
static GPtrArray *
group (GPtrArray *found)
{
  GPtrArray *grouped = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_types;
  const GType *types = gev_record_types_get (&n_types);

  for (guint t = 0; t < n_types; t++)
    for (guint i = 0; i < found->len; i++)
      if (G_OBJECT_TYPE (found->pdata[i]) == types[t])
        g_ptr_array_add (grouped, g_object_ref (found->pdata[i]));

  return grouped;
}

static void
header_cb (GtkListBoxRow *row,
           GtkListBoxRow *before,
           gpointer       data)
{
  GevSearchDialog *self = data;
  GevRecord *record = g_ptr_array_index (self->found, gtk_list_box_row_get_index (row));
  GevRecord *earlier =
    before != NULL ? g_ptr_array_index (self->found, gtk_list_box_row_get_index (before)) : NULL;
  GtkWidget *label;

  if (earlier != NULL && G_OBJECT_TYPE (earlier) == G_OBJECT_TYPE (record))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  label = gtk_label_new (_(GEV_RECORD_GET_CLASS (record)->label_plural));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "search-group");
  gtk_list_box_row_set_header (row, label);
}

static void
clear (GevSearchDialog *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  g_clear_pointer (&self->found, g_ptr_array_unref);
}

static void
search_changed_cb (GevSearchDialog *self)
{
  const char *text = gtk_editable_get_text (self->entry);
  gboolean asked = strspn (text, " ") < strlen (text);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = gev_store_search (self->store, text, MOST_FOUND, &error);

  gtk_list_box_set_header_func (self->list, NULL, NULL, NULL);
  clear (self);
  if (found == NULL)
    {
      g_warning ("The search failed: %s", error->message);
      return;
    }
  self->found = group (found);
  for (guint i = 0; i < self->found->len; i++)
    add_row (self, g_ptr_array_index (self->found, i));
  gtk_list_box_set_header_func (self->list, header_cb, self, NULL);
  gtk_widget_set_visible (self->more, found->len == MOST_FOUND);
  gtk_stack_set_visible_child_name (self->stack, found->len > 0 ? "found" : asked ? "nothing" : "start");
}

static void
row_activated_cb (GevSearchDialog *self,
                  GtkListBoxRow   *row)
{
  g_autoptr (GevRecord) record = g_object_ref (g_ptr_array_index (self->found, gtk_list_box_row_get_index (row)));
  GtkWidget *window = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self)));

  gtk_window_destroy (GTK_WINDOW (self));
  gev_window_show_record (window, record);
}

/* What is typed last counts, though the entry waits a little with telling. */
static void
activate_cb (GevSearchDialog *self)
{
  GtkListBoxRow *first;

  search_changed_cb (self);
  first = gtk_list_box_get_row_at_index (self->list, 0);
  if (first != NULL)
    row_activated_cb (self, first);
}

static gboolean
key_pressed_cb (GevSearchDialog *self,
                guint            key)
{
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->list, 0);

  if (key != GDK_KEY_Down && key != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;
  if (first != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (first));

  return GDK_EVENT_STOP;
}

static void
gev_search_dialog_dispose (GObject *object)
{
  g_clear_object (&GEV_SEARCH_DIALOG (object)->store);

  G_OBJECT_CLASS (gev_search_dialog_parent_class)->dispose (object);
}

static void
gev_search_dialog_finalize (GObject *object)
{
  g_clear_pointer (&GEV_SEARCH_DIALOG (object)->found, g_ptr_array_unref);

  G_OBJECT_CLASS (gev_search_dialog_parent_class)->finalize (object);
}

static void
gev_search_dialog_class_init (GevSearchDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gev_search_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = gev_search_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/no/gevinst/Gevinst/gev-search-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GevSearchDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, GevSearchDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, GevSearchDialog, list);
  gtk_widget_class_bind_template_child (widget_class, GevSearchDialog, more);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
gev_search_dialog_init (GevSearchDialog *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->entry), GTK_WIDGET (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/**
 * gev_search_dialog_new:
 * @parent: the window of the portfolio
 * @store: the portfolio
 *
 * Returns: (transfer none): a dialog, not shown yet
 */
GtkWidget *
gev_search_dialog_new (GtkWindow *parent,
                       GevStore  *store)
{
  GevSearchDialog *self = g_object_new (GEV_TYPE_SEARCH_DIALOG, "transient-for", parent, NULL);

  self->store = g_object_ref (store);

  return GTK_WIDGET (self);
}
