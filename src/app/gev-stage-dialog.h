/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-project.h"
#include "gev-stage-change.h"
#include "gev-store.h"

G_BEGIN_DECLS

#define GEV_TYPE_STAGE_DIALOG (gev_stage_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GevStageDialog, gev_stage_dialog, GEV, STAGE_DIALOG, AdwWindow)

GevStageDialog *gev_stage_dialog_new       (GtkWidget      *parent,
                                            GevStore       *store,
                                            GevProject     *project,
                                            GevStageChange *change);

void            gev_stage_dialog_set_stage (GevStageDialog *self,
                                            GevStage        stage);

G_END_DECLS
