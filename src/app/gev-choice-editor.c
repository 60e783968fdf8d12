/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-choice-editor.h"

#include <glib/gi18n.h>

/**
 * GevChoiceEditor:
 *
 * One term of a vocabulary, or none.
 */
struct _GevChoiceEditor
{
  GevFieldEditor parent_instance;

  GtkWidget *drop_down;
  gboolean filled;
};

G_DEFINE_FINAL_TYPE (GevChoiceEditor, gev_choice_editor, GEV_TYPE_FIELD_EDITOR)

static void
fill (GevChoiceEditor *self)
{
  const GevVocabulary *vocabulary = gev_field_editor_get_field (GEV_FIELD_EDITOR (self))->vocabulary;
  g_autoptr (GtkStringList) list = gtk_string_list_new ((const char *[]){ _("Not set"), NULL });

  for (guint i = 0; i < vocabulary->n_terms; i++)
    gtk_string_list_append (list, _(vocabulary->terms[i].label));
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->drop_down), G_LIST_MODEL (list));
  self->filled = TRUE;
}

static void
gev_choice_editor_set_value (GevFieldEditor *editor,
                             const GevValue *value)
{
  GevChoiceEditor *self = GEV_CHOICE_EDITOR (editor);

  g_signal_handlers_block_by_func (self->drop_down, gev_field_editor_edited, self);
  if (!self->filled)
    fill (self);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), value->is_set ? (guint) value->number + 1 : 0);
  g_signal_handlers_unblock_by_func (self->drop_down, gev_field_editor_edited, self);
}

static gboolean
gev_choice_editor_get_value (GevFieldEditor  *editor,
                             GevValue        *value,
                             GError         **error)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (GEV_CHOICE_EDITOR (editor)->drop_down));

  value->is_set = selected != 0 && selected != GTK_INVALID_LIST_POSITION;
  if (value->is_set)
    value->number = selected - 1;

  return TRUE;
}

static void
gev_choice_editor_class_init (GevChoiceEditorClass *klass)
{
  GevFieldEditorClass *editor_class = GEV_FIELD_EDITOR_CLASS (klass);

  editor_class->set_value = gev_choice_editor_set_value;
  editor_class->get_value = gev_choice_editor_get_value;
}

static void
gev_choice_editor_init (GevChoiceEditor *self)
{
  self->drop_down = gtk_drop_down_new (NULL, NULL);
  gtk_widget_set_halign (self->drop_down, GTK_ALIGN_START);
  g_signal_connect_swapped (self->drop_down, "notify::selected", G_CALLBACK (gev_field_editor_edited), self);
  adw_bin_set_child (ADW_BIN (self), self->drop_down);
}
