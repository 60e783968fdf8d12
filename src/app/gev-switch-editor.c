/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-switch-editor.h"

/**
 * GevSwitchEditor:
 *
 * True or false.
 */
struct _GevSwitchEditor
{
  GevFieldEditor parent_instance;

  GtkWidget *toggle;
};

G_DEFINE_FINAL_TYPE (GevSwitchEditor, gev_switch_editor, GEV_TYPE_FIELD_EDITOR)

static void
gev_switch_editor_set_value (GevFieldEditor *editor,
                             const GevValue *value)
{
  GevSwitchEditor *self = GEV_SWITCH_EDITOR (editor);

  g_signal_handlers_block_by_func (self->toggle, gev_field_editor_edited, self);
  gtk_switch_set_active (GTK_SWITCH (self->toggle), value->is_set && value->number != 0);
  g_signal_handlers_unblock_by_func (self->toggle, gev_field_editor_edited, self);
}

static gboolean
gev_switch_editor_get_value (GevFieldEditor  *editor,
                             GevValue        *value,
                             GError         **error)
{
  value->is_set = value->number = gtk_switch_get_active (GTK_SWITCH (GEV_SWITCH_EDITOR (editor)->toggle));

  return TRUE;
}

static void
gev_switch_editor_class_init (GevSwitchEditorClass *klass)
{
  GevFieldEditorClass *editor_class = GEV_FIELD_EDITOR_CLASS (klass);

  editor_class->set_value = gev_switch_editor_set_value;
  editor_class->get_value = gev_switch_editor_get_value;
}

static void
gev_switch_editor_init (GevSwitchEditor *self)
{
  self->toggle = gtk_switch_new ();
  gtk_widget_set_halign (self->toggle, GTK_ALIGN_START);
  gtk_widget_set_valign (self->toggle, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->toggle, "notify::active", G_CALLBACK (gev_field_editor_edited), self);
  adw_bin_set_child (ADW_BIN (self), self->toggle);
}
