/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-field-editor.h"

#include "gev-choice-editor.h"
#include "gev-choices-editor.h"
#include "gev-entry-editor.h"
#include "gev-prose-editor.h"
#include "gev-reference-editor.h"
#include "gev-references-editor.h"
#include "gev-switch-editor.h"

/**
 * GevFieldEditor:
 *
 * The widget that one field is edited with. It tells with
 * #GevFieldEditor::edited when the user is done with it.
 */
typedef struct
{
  const GevField *field;
} GevFieldEditorPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (GevFieldEditor, gev_field_editor, ADW_TYPE_BIN)

enum
{
  EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GType
find_type (const GevField *field)
{
  switch (field->kind)
    {
    case GEV_FIELD_PROSE:
      return GEV_TYPE_PROSE_EDITOR;
    case GEV_FIELD_BOOLEAN:
      return GEV_TYPE_SWITCH_EDITOR;
    case GEV_FIELD_CHOICE:
      return GEV_TYPE_CHOICE_EDITOR;
    case GEV_FIELD_CHOICES:
      return GEV_TYPE_CHOICES_EDITOR;
    case GEV_FIELD_REFERENCE:
      return GEV_TYPE_REFERENCE_EDITOR;
    case GEV_FIELD_REFERENCES:
      return GEV_TYPE_REFERENCES_EDITOR;
    case GEV_FIELD_TEXT:
    case GEV_FIELD_TEXTS:
    case GEV_FIELD_INTEGER:
    case GEV_FIELD_DECIMAL:
    case GEV_FIELD_MONEY:
    case GEV_FIELD_DATE:
    case GEV_FIELD_TIME:
    default:
      return GEV_TYPE_ENTRY_EDITOR;
    }
}

static void
gev_field_editor_class_init (GevFieldEditorClass *klass)
{
  /**
   * GevFieldEditor::edited:
   *
   * The user has put in another value, or tried to.
   */
  signals[EDITED] = g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
}

static void
gev_field_editor_init (GevFieldEditor *self)
{
}

/**
 * gev_field_editor_new:
 * @field: a field
 *
 * Returns: (transfer floating): the editor for its kind
 */
GevFieldEditor *
gev_field_editor_new (const GevField *field)
{
  GevFieldEditor *self = g_object_new (find_type (field), NULL);
  GevFieldEditorPrivate *priv = gev_field_editor_get_instance_private (self);
  GevValue unset = { 0 };

  priv->field = field;
  gev_field_editor_set_value (self, &unset);

  return self;
}

/**
 * gev_field_editor_get_field:
 * @self: an editor
 *
 * Returns: (transfer none): its field
 */
const GevField *
gev_field_editor_get_field (GevFieldEditor *self)
{
  GevFieldEditorPrivate *priv = gev_field_editor_get_instance_private (self);

  return priv->field;
}

/**
 * gev_field_editor_set_label:
 * @self: an editor
 * @label: what it is called by those who do not see it
 */
void
gev_field_editor_set_label (GevFieldEditor *self,
                            const char     *label)
{
  GtkWidget *child = adw_bin_get_child (ADW_BIN (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/**
 * gev_field_editor_set_store:
 * @self: an editor
 * @store: (nullable): the portfolio
 */
void
gev_field_editor_set_store (GevFieldEditor *self,
                            GevStore       *store)
{
  if (GEV_FIELD_EDITOR_GET_CLASS (self)->set_store != NULL)
    GEV_FIELD_EDITOR_GET_CLASS (self)->set_store (self, store);
}

/**
 * gev_field_editor_set_value:
 * @self: an editor
 * @value: a value of its field
 *
 * Shows the value; nothing is told.
 */
void
gev_field_editor_set_value (GevFieldEditor *self,
                            const GevValue *value)
{
  GEV_FIELD_EDITOR_GET_CLASS (self)->set_value (self, value);
}

/**
 * gev_field_editor_get_value:
 * @self: an editor
 * @value: (out caller-allocates): what the user has put in
 * @error: return location for an error that says what would be right
 *
 * Returns: whether it is a value of the field
 */
gboolean
gev_field_editor_get_value (GevFieldEditor  *self,
                            GevValue        *value,
                            GError         **error)
{
  *value = (GevValue){ 0 };

  return GEV_FIELD_EDITOR_GET_CLASS (self)->get_value (self, value, error);
}

/**
 * gev_field_editor_edited:
 * @self: an editor
 *
 * For editors: tells that the user has put in something.
 */
void
gev_field_editor_edited (GevFieldEditor *self)
{
  g_signal_emit (self, signals[EDITED], 0);
}
