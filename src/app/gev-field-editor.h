/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-store.h"

G_BEGIN_DECLS

#define GEV_TYPE_FIELD_EDITOR (gev_field_editor_get_type ())
G_DECLARE_DERIVABLE_TYPE (GevFieldEditor, gev_field_editor, GEV, FIELD_EDITOR, AdwBin)

/**
 * GevFieldEditorClass:
 * @set_value: shows a value
 * @get_value: reads what the user has put in; the value is unset before. An
 *   error says what is wrong and what would be right.
 * @set_store: (nullable): is told of the portfolio, for those that choose
 *   among its records
 *
 * What a field is edited with.
 */
struct _GevFieldEditorClass
{
  AdwBinClass parent_class;

  void     (*set_value) (GevFieldEditor  *self,
                         const GevValue  *value);
  gboolean (*get_value) (GevFieldEditor  *self,
                         GevValue        *value,
                         GError         **error);
  void     (*set_store) (GevFieldEditor  *self,
                         GevStore        *store);
};

GevFieldEditor *gev_field_editor_new       (const GevField  *field);

const GevField *gev_field_editor_get_field (GevFieldEditor  *self);
void            gev_field_editor_set_label (GevFieldEditor  *self,
                                            const char      *label);
void            gev_field_editor_set_store (GevFieldEditor  *self,
                                            GevStore        *store);
void            gev_field_editor_set_value (GevFieldEditor  *self,
                                            const GevValue  *value);
gboolean        gev_field_editor_get_value (GevFieldEditor  *self,
                                            GevValue        *value,
                                            GError         **error);
void            gev_field_editor_edited    (GevFieldEditor  *self);

G_END_DECLS
