/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-choices-editor.h"

#include <glib/gi18n.h>

/**
 * GevChoicesEditor:
 *
 * Any of the terms of a vocabulary, each with its check button.
 */
struct _GevChoicesEditor
{
  GevFieldEditor parent_instance;

  GtkWidget *box;
  gboolean setting;
};

G_DEFINE_FINAL_TYPE (GevChoicesEditor, gev_choices_editor, GEV_TYPE_FIELD_EDITOR)

static GtkCheckButton *
get_button (GevChoicesEditor *self,
            guint             index)
{
  GtkFlowBoxChild *child = gtk_flow_box_get_child_at_index (GTK_FLOW_BOX (self->box), (int) index);

  return GTK_CHECK_BUTTON (gtk_flow_box_child_get_child (child));
}

static void
toggled_cb (GevChoicesEditor *self)
{
  if (!self->setting)
    gev_field_editor_edited (GEV_FIELD_EDITOR (self));
}

static void
fill (GevChoicesEditor    *self,
      const GevVocabulary *vocabulary)
{
  for (guint i = 0; i < vocabulary->n_terms; i++)
    {
      GtkWidget *button = gtk_check_button_new_with_label (_(vocabulary->terms[i].label));

      g_signal_connect_swapped (button, "toggled", G_CALLBACK (toggled_cb), self);
      gtk_flow_box_append (GTK_FLOW_BOX (self->box), button);
      gtk_widget_set_focusable (gtk_widget_get_parent (button), FALSE);
    }
}

static void
gev_choices_editor_set_value (GevFieldEditor *editor,
                              const GevValue *value)
{
  GevChoicesEditor *self = GEV_CHOICES_EDITOR (editor);
  const GevVocabulary *vocabulary = gev_field_editor_get_field (editor)->vocabulary;

  if (gtk_flow_box_get_child_at_index (GTK_FLOW_BOX (self->box), 0) == NULL)
    fill (self, vocabulary);
  self->setting = TRUE;
  for (guint i = 0; i < vocabulary->n_terms; i++)
    gtk_check_button_set_active (get_button (self, i),
                                 value->is_set && (value->number & (G_GINT64_CONSTANT (1) << i)) != 0);
  self->setting = FALSE;
}

static gboolean
gev_choices_editor_get_value (GevFieldEditor  *editor,
                              GevValue        *value,
                              GError         **error)
{
  GevChoicesEditor *self = GEV_CHOICES_EDITOR (editor);
  const GevVocabulary *vocabulary = gev_field_editor_get_field (editor)->vocabulary;

  for (guint i = 0; i < vocabulary->n_terms; i++)
    if (gtk_check_button_get_active (get_button (self, i)))
      value->number |= G_GINT64_CONSTANT (1) << i;
  value->is_set = value->number != 0;

  return TRUE;
}

static void
gev_choices_editor_class_init (GevChoicesEditorClass *klass)
{
  GevFieldEditorClass *editor_class = GEV_FIELD_EDITOR_CLASS (klass);

  editor_class->set_value = gev_choices_editor_set_value;
  editor_class->get_value = gev_choices_editor_get_value;
}

static void
gev_choices_editor_init (GevChoicesEditor *self)
{
  self->box = gtk_flow_box_new ();
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (self->box), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (self->box), 2);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (self->box), 2);
  gtk_widget_set_hexpand (self->box, TRUE);
  adw_bin_set_child (ADW_BIN (self), self->box);
}
