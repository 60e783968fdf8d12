/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-reference-editor.h"

#include <glib/gi18n.h>

#include "gev-actor.h"
#include "gev-record-dialog.h"
#include "gev-store-name.h"
#include "gev-window.h"

/* How many choices are more than one looks through. */
#define SEARCHED_FROM 12

/**
 * GevReferenceEditor:
 *
 * One record of the portfolio, or none. An actor that the portfolio does not
 * have yet can be made on the spot.
 */
struct _GevReferenceEditor
{
  GevFieldEditor parent_instance;

  GtkWidget *drop_down;
  GtkWidget *new_button;
  GevStore *store;
  GPtrArray *uuids;
};

G_DEFINE_FINAL_TYPE (GevReferenceEditor, gev_reference_editor, GEV_TYPE_FIELD_EDITOR)

static gboolean
lists_same (GListModel *list,
            GListModel *other)
{
  guint n = g_list_model_get_n_items (list);
  gboolean same = other != NULL && g_list_model_get_n_items (other) == n;

  for (guint i = 0; same && i < n; i++)
    same = g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (list), i),
                        gtk_string_list_get_string (GTK_STRING_LIST (other), i));

  return same;
}

static void
fill (GevReferenceEditor *self)
{
  const GevField *field = gev_field_editor_get_field (GEV_FIELD_EDITOR (self));
  g_autoptr (GtkStringList) list = gtk_string_list_new ((const char *[]){ _("None"), NULL });
  g_autoptr (GPtrArray) records =
    self->store != NULL ? gev_store_get_all (self->store, field->target (), NULL) : NULL;

  g_ptr_array_set_size (self->uuids, 0);
  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      g_autofree char *name =
        gev_store_dup_name (self->store, g_ptr_array_index (records, i), gev_language_get_default ());

      gtk_string_list_append (list, name);
      g_ptr_array_add (self->uuids, g_strdup (gev_record_get_uuid (g_ptr_array_index (records, i))));
    }
  /* Not without need: a choice that is saved comes back here while GTK still tells of it,
   * and GTK 4.8 does not bear that the model goes away meanwhile. */
  if (lists_same (G_LIST_MODEL (list), gtk_drop_down_get_model (GTK_DROP_DOWN (self->drop_down))))
    return;
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->drop_down), G_LIST_MODEL (list));
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (self->drop_down), self->uuids->len >= SEARCHED_FROM);
}

static void
select_record (GevReferenceEditor *self,
               const char         *uuid)
{
  guint position = 0;

  if (uuid != NULL && g_ptr_array_find_with_equal_func (self->uuids, uuid, g_str_equal, &position))
    position++;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), position);
}

static gboolean
created_cb (GevReferenceEditor *self,
            GevRecord          *draft,
            GtkWidget          *dialog)
{
  g_autofree char *name = gev_record_dup_title (draft);
  g_autofree char *title = g_strdup_printf (_("New actor “%s”"), name);
  g_autoptr (GError) error = NULL;

  if (!gev_store_save (self->store, draft, title, &error))
    {
      gev_window_show_error (dialog, _("The actor could not be made"), error);
      return FALSE;
    }
  g_signal_handlers_block_by_func (self->drop_down, gev_field_editor_edited, self);
  fill (self);
  select_record (self, gev_record_get_uuid (draft));
  g_signal_handlers_unblock_by_func (self->drop_down, gev_field_editor_edited, self);
  gev_field_editor_edited (GEV_FIELD_EDITOR (self));

  return TRUE;
}

static void
new_cb (GevReferenceEditor *self)
{
  static const char *const fields[] = { "name", "sector", "organisation-number", NULL };
  g_autoptr (GevRecord) draft = gev_record_new (GEV_TYPE_ACTOR);
  GevRecordDialog *dialog = gev_record_dialog_new (GTK_WIDGET (self), self->store, draft, fields);

  g_object_set (dialog, "title", _("New Actor"), "accept-label", _("Add"), NULL);
  g_signal_connect_object (dialog, "accepted", G_CALLBACK (created_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
gev_reference_editor_set_value (GevFieldEditor *editor,
                                const GevValue *value)
{
  GevReferenceEditor *self = GEV_REFERENCE_EDITOR (editor);
  const GevField *field = gev_field_editor_get_field (editor);

  gtk_widget_set_visible (self->new_button, field->target () == GEV_TYPE_ACTOR);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, _(field->label),
                                  -1);
  g_signal_handlers_block_by_func (self->drop_down, gev_field_editor_edited, self);
  fill (self);
  select_record (self, value->is_set ? value->text : NULL);
  g_signal_handlers_unblock_by_func (self->drop_down, gev_field_editor_edited, self);
}

static gboolean
gev_reference_editor_get_value (GevFieldEditor  *editor,
                                GevValue        *value,
                                GError         **error)
{
  GevReferenceEditor *self = GEV_REFERENCE_EDITOR (editor);
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->drop_down));

  if (selected != 0 && selected <= self->uuids->len)
    {
      value->is_set = TRUE;
      value->text = g_strdup (g_ptr_array_index (self->uuids, selected - 1));
    }

  return TRUE;
}

static void
gev_reference_editor_set_store (GevFieldEditor *editor,
                                GevStore       *store)
{
  g_set_object (&GEV_REFERENCE_EDITOR (editor)->store, store);
}

static void
gev_reference_editor_finalize (GObject *object)
{
  GevReferenceEditor *self = GEV_REFERENCE_EDITOR (object);

  g_clear_object (&self->store);
  g_ptr_array_unref (self->uuids);

  G_OBJECT_CLASS (gev_reference_editor_parent_class)->finalize (object);
}

static void
gev_reference_editor_class_init (GevReferenceEditorClass *klass)
{
  GevFieldEditorClass *editor_class = GEV_FIELD_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = gev_reference_editor_finalize;
  editor_class->set_value = gev_reference_editor_set_value;
  editor_class->get_value = gev_reference_editor_get_value;
  editor_class->set_store = gev_reference_editor_set_store;
}

static void
gev_reference_editor_init (GevReferenceEditor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->uuids = g_ptr_array_new_with_free_func (g_free);
  self->drop_down = gtk_drop_down_new (NULL, gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));
  gtk_widget_set_halign (self->drop_down, GTK_ALIGN_START);
  g_signal_connect_swapped (self->drop_down, "notify::selected", G_CALLBACK (gev_field_editor_edited), self);
  self->new_button = gtk_button_new_from_icon_name ("list-add-symbolic");
  gtk_widget_set_tooltip_text (self->new_button, _("New Actor"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->new_button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("New Actor"),
                                  -1);
  gtk_widget_add_css_class (self->new_button, "flat");
  g_signal_connect_swapped (self->new_button, "clicked", G_CALLBACK (new_cb), self);
  gtk_box_append (GTK_BOX (box), self->drop_down);
  gtk_box_append (GTK_BOX (box), self->new_button);
  adw_bin_set_child (ADW_BIN (self), box);
}
