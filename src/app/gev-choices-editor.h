/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-field-editor.h"

G_BEGIN_DECLS

#define GEV_TYPE_CHOICES_EDITOR (gev_choices_editor_get_type ())
G_DECLARE_FINAL_TYPE (GevChoicesEditor, gev_choices_editor, GEV, CHOICES_EDITOR, GevFieldEditor)

G_END_DECLS
