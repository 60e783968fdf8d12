/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-field-editor.h"

G_BEGIN_DECLS

#define GEV_TYPE_SWITCH_EDITOR (gev_switch_editor_get_type ())
G_DECLARE_FINAL_TYPE (GevSwitchEditor, gev_switch_editor, GEV, SWITCH_EDITOR, GevFieldEditor)

G_END_DECLS
