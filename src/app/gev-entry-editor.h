/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-field-editor.h"

G_BEGIN_DECLS

#define GEV_TYPE_ENTRY_EDITOR (gev_entry_editor_get_type ())
G_DECLARE_FINAL_TYPE (GevEntryEditor, gev_entry_editor, GEV, ENTRY_EDITOR, GevFieldEditor)

const char *gev_entry_editor_get_text (GevEntryEditor *self);

G_END_DECLS
