/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-field-editor.h"

G_BEGIN_DECLS

#define GEV_TYPE_REFERENCE_EDITOR (gev_reference_editor_get_type ())
G_DECLARE_FINAL_TYPE (GevReferenceEditor, gev_reference_editor, GEV, REFERENCE_EDITOR, GevFieldEditor)

G_END_DECLS
