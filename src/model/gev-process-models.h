/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-process-model.h"
#include "gev-process-step.h"

G_BEGIN_DECLS

GPtrArray      *gev_process_models_create_shipped (void);
GevProcessStep *gev_process_models_find_step      (GPtrArray *steps,
                                                   GevStage   stage);
char           *gev_process_models_find_problem   (GPtrArray *steps,
                                                   guint      index);

G_END_DECLS
