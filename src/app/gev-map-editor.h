/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-store.h"

G_BEGIN_DECLS

#define GEV_TYPE_MAP_EDITOR (gev_map_editor_get_type ())
G_DECLARE_FINAL_TYPE (GevMapEditor, gev_map_editor, GEV, MAP_EDITOR, AdwBin)

void gev_map_editor_set_owner (GevMapEditor *self,
                               GevStore     *store,
                               gpointer      owner);
void gev_map_editor_choose    (GevMapEditor *self,
                               const char   *uuid);
void gev_map_editor_add       (GevMapEditor *self);

G_END_DECLS
