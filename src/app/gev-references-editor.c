/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-references-editor.h"

#include <glib/gi18n.h>

#include "gev-text.h"

/**
 * GevReferencesEditor:
 *
 * Any of the records of a type: those that are linked are told on the button,
 * and all are in its list to be checked.
 */
struct _GevReferencesEditor
{
  GevFieldEditor parent_instance;

  GtkWidget *button;
  GtkWidget *search;
  GtkWidget *list;
  GevStore *store;
  gboolean setting;
};

G_DEFINE_FINAL_TYPE (GevReferencesEditor, gev_references_editor, GEV_TYPE_FIELD_EDITOR)

static GtkWidget *
get_check (GtkWidget *row)
{
  return gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));
}

static GtkWidget *
find_label (GtkWidget *root)
{
  GtkWidget *found = GTK_IS_LABEL (root) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child);

  return found;
}

/* Long titles shall not widen the form. */
static void
set_label (GevReferencesEditor *self,
           const char          *text)
{
  GtkWidget *label;

  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button), text);
  label = find_label (gtk_widget_get_first_child (self->button));
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 32);
  gtk_widget_set_tooltip_text (self->button, text);
}

static void
update_button (GevReferencesEditor *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (GtkWidget *row = gtk_widget_get_first_child (self->list); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (get_check (row))))
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "",
                              gtk_check_button_get_label (GTK_CHECK_BUTTON (get_check (row))));
  set_label (self, text->len > 0 ? text->str : _("None"));
}

static void
toggled_cb (GevReferencesEditor *self)
{
  if (self->setting)
    return;
  update_button (self);
  gev_field_editor_edited (GEV_FIELD_EDITOR (self));
}

static gboolean
matches_search (GtkListBoxRow *row,
                gpointer       data)
{
  GevReferencesEditor *self = data;
  g_autofree char *wanted = gev_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  g_autofree char *title = gev_text_fold (gtk_check_button_get_label (GTK_CHECK_BUTTON (get_check (GTK_WIDGET (row)))));

  return strstr (title, wanted) != NULL;
}

static void
fill (GevReferencesEditor *self,
      const GevValue      *value)
{
  const GevField *field = gev_field_editor_get_field (GEV_FIELD_EDITOR (self));
  g_autoptr (GPtrArray) records =
    self->store != NULL ? gev_store_get_all (self->store, field->target (), NULL) : NULL;
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      const char *uuid = gev_record_get_uuid (g_ptr_array_index (records, i));
      g_autofree char *title = gev_record_dup_title (g_ptr_array_index (records, i));
      GtkWidget *check = gtk_check_button_new_with_label (title);

      gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                                   value->is_set && g_strv_contains ((const char *const *) value->list, uuid));
      g_signal_connect_swapped (check, "toggled", G_CALLBACK (toggled_cb), self);
      gtk_widget_set_name (check, uuid);
      gtk_list_box_append (GTK_LIST_BOX (self->list), check);
    }
}

static void
gev_references_editor_set_value (GevFieldEditor *editor,
                                 const GevValue *value)
{
  GevReferencesEditor *self = GEV_REFERENCES_EDITOR (editor);
  GevValue present = { 0 };

  /* What is open on the screen is not torn down for a value that it shows. */
  gev_field_editor_get_value (editor, &present, NULL);
  if (gtk_widget_get_first_child (self->list) == NULL ||
      !gev_value_equal (gev_field_editor_get_field (editor), &present, value) ||
      !gtk_widget_get_mapped (self->list))
    {
      self->setting = TRUE;
      fill (self, value);
      update_button (self);
      self->setting = FALSE;
    }
  gev_value_clear (gev_field_editor_get_field (editor), &present);
}

static gboolean
gev_references_editor_get_value (GevFieldEditor  *editor,
                                 GevValue        *value,
                                 GError         **error)
{
  GevReferencesEditor *self = GEV_REFERENCES_EDITOR (editor);
  g_autoptr (GStrvBuilder) uuids = g_strv_builder_new ();

  for (GtkWidget *row = gtk_widget_get_first_child (self->list); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (get_check (row))))
      g_strv_builder_add (uuids, gtk_widget_get_name (get_check (row)));
  gev_value_take_list (gev_field_editor_get_field (editor), value, g_strv_builder_end (uuids));

  return TRUE;
}

static void
gev_references_editor_set_store (GevFieldEditor *editor,
                                 GevStore       *store)
{
  g_set_object (&GEV_REFERENCES_EDITOR (editor)->store, store);
}

static void
gev_references_editor_dispose (GObject *object)
{
  g_clear_object (&GEV_REFERENCES_EDITOR (object)->store);

  G_OBJECT_CLASS (gev_references_editor_parent_class)->dispose (object);
}

static void
gev_references_editor_class_init (GevReferencesEditorClass *klass)
{
  GevFieldEditorClass *editor_class = GEV_FIELD_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gev_references_editor_dispose;
  editor_class->set_value = gev_references_editor_set_value;
  editor_class->get_value = gev_references_editor_get_value;
  editor_class->set_store = gev_references_editor_set_store;
}

static void
gev_references_editor_init (GevReferencesEditor *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_list_box_set_filter_func (GTK_LIST_BOX (self->list), matches_search, self, NULL);
  self->search = gtk_search_entry_new ();
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (gtk_list_box_invalidate_filter), self->list);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 320);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_box_append (GTK_BOX (box), self->search);
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_popover_set_child (GTK_POPOVER (popover), box);

  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), popover);
  gtk_widget_set_halign (self->button, GTK_ALIGN_START);
  adw_bin_set_child (ADW_BIN (self), self->button);
}
