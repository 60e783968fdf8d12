/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-entry-editor.h"

#include "gev-input-date.h"
#include "gev-input.h"
#include "gev-language.h"
#include "gev-text.h"
#include "gev-value-text.h"

/**
 * GevEntryEditor:
 *
 * A line of text: a text, a list of tags, or a number, an amount or a date
 * typed the way people type them.
 */
struct _GevEntryEditor
{
  GevFieldEditor parent_instance;

  GtkWidget *entry;
  char *shown; /* what was last set, so that leaving the entry untouched is no edit */
};

G_DEFINE_FINAL_TYPE (GevEntryEditor, gev_entry_editor, GEV_TYPE_FIELD_EDITOR)

static gboolean
read_number (const GevField  *field,
             const char      *text,
             gint64          *number,
             GError         **error)
{
  const GevLanguage *language = gev_language_get_default ();
  GevDate date;

  switch ((int) field->kind)
    {
    case GEV_FIELD_DECIMAL:
      return gev_input_decimal (language, text, number, error);
    case GEV_FIELD_MONEY:
      return gev_input_money (language, text, number, error);
    case GEV_FIELD_DATE:
      if (!gev_input_date (language, text, &date, error))
        return FALSE;
      *number = date;
      return TRUE;
    default:
      return gev_input_integer (language, text, number, error);
    }
}

static void
finish (GevEntryEditor *self)
{
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->entry)), self->shown) != 0)
    gev_field_editor_edited (GEV_FIELD_EDITOR (self));
}

/* In a dialog, Enter does what its button says. */
static void
activate_cb (GevEntryEditor *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  finish (self);
  if (GTK_IS_WINDOW (root) && gtk_window_get_default_widget (GTK_WINDOW (root)) != NULL)
    gtk_widget_activate_default (self->entry);
}

static void
gev_entry_editor_set_value (GevFieldEditor *editor,
                            const GevValue *value)
{
  GevEntryEditor *self = GEV_ENTRY_EDITOR (editor);
  const GevField *field = gev_field_editor_get_field (editor);

  g_free (self->shown);
  self->shown = gev_value_text (field, value);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), self->shown);
}

static gboolean
gev_entry_editor_get_value (GevFieldEditor  *editor,
                            GevValue        *value,
                            GError         **error)
{
  GevEntryEditor *self = GEV_ENTRY_EDITOR (editor);
  const GevField *field = gev_field_editor_get_field (editor);
  g_autofree char *text = gev_text_tidy (gtk_editable_get_text (GTK_EDITABLE (self->entry)), TRUE);

  if (*text == '\0')
    return TRUE;
  if (field->kind == GEV_FIELD_TEXTS)
    gev_value_take_list (field, value, g_strsplit (text, field->flags & GEV_FIELD_LINK ? " " : ",", -1));
  else if (gev_field_is_text (field))
    {
      value->text = g_steal_pointer (&text);
      value->is_set = TRUE;
    }
  else
    {
      value->is_set = read_number (field, text, &value->number, error);
      return value->is_set;
    }

  return TRUE;
}

static void
gev_entry_editor_finalize (GObject *object)
{
  g_free (GEV_ENTRY_EDITOR (object)->shown);

  G_OBJECT_CLASS (gev_entry_editor_parent_class)->finalize (object);
}

static void
gev_entry_editor_class_init (GevEntryEditorClass *klass)
{
  GevFieldEditorClass *editor_class = GEV_FIELD_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = gev_entry_editor_finalize;
  editor_class->set_value = gev_entry_editor_set_value;
  editor_class->get_value = gev_entry_editor_get_value;
}

static void
gev_entry_editor_init (GevEntryEditor *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = gtk_entry_new ();
  gtk_widget_set_hexpand (self->entry, TRUE);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (finish), self);
  gtk_widget_add_controller (self->entry, focus);
  adw_bin_set_child (ADW_BIN (self), self->entry);
}

/**
 * gev_entry_editor_get_text:
 * @self: an editor
 *
 * Returns: (transfer none): what stands in it
 */
const char *
gev_entry_editor_get_text (GevEntryEditor *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}
