/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "gev-record.h"

G_BEGIN_DECLS

#define GEV_TYPE_STAGE_STEPPER (gev_stage_stepper_get_type ())
G_DECLARE_FINAL_TYPE (GevStageStepper, gev_stage_stepper, GEV, STAGE_STEPPER, GtkWidget)

void       gev_stage_stepper_set_stages (GevStageStepper *self,
                                         GPtrArray       *steps,
                                         GevStage         present,
                                         GevStage         reached);

G_END_DECLS
