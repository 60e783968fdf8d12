/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-field-editor.h"

G_BEGIN_DECLS

#define GEV_TYPE_REFERENCES_EDITOR (gev_references_editor_get_type ())
G_DECLARE_FINAL_TYPE (GevReferencesEditor, gev_references_editor, GEV, REFERENCES_EDITOR, GevFieldEditor)

G_END_DECLS
