/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-project-column.h"

G_BEGIN_DECLS

#define GEV_TYPE_PROJECT_CELL (gev_project_cell_get_type ())
G_DECLARE_FINAL_TYPE (GevProjectCell, gev_project_cell, GEV, PROJECT_CELL, AdwBin)

GtkWidget *gev_project_cell_new    (GevProjectColumnId  column);

void       gev_project_cell_bind   (GevProjectCell     *self,
                                    GevStore           *store,
                                    GevRow             *row);
void       gev_project_cell_unbind (GevProjectCell     *self);

G_END_DECLS
