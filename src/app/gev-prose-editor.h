/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-field-editor.h"

G_BEGIN_DECLS

#define GEV_TYPE_PROSE_EDITOR (gev_prose_editor_get_type ())
G_DECLARE_FINAL_TYPE (GevProseEditor, gev_prose_editor, GEV, PROSE_EDITOR, GevFieldEditor)

G_END_DECLS
