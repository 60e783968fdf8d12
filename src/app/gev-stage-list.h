/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-project.h"
#include "gev-store.h"

G_BEGIN_DECLS

#define GEV_TYPE_STAGE_LIST (gev_stage_list_get_type ())
G_DECLARE_FINAL_TYPE (GevStageList, gev_stage_list, GEV, STAGE_LIST, AdwBin)

void gev_stage_list_set_project (GevStageList *self,
                                 GevStore     *store,
                                 GevProject   *project);

G_END_DECLS
