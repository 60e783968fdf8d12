/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-field-editor.h"

G_BEGIN_DECLS

#define GEV_TYPE_CHOICE_EDITOR (gev_choice_editor_get_type ())
G_DECLARE_FINAL_TYPE (GevChoiceEditor, gev_choice_editor, GEV, CHOICE_EDITOR, GevFieldEditor)

G_END_DECLS
