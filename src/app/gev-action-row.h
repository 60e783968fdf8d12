/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-action.h"

G_BEGIN_DECLS

#define GEV_TYPE_ACTION_ROW (gev_action_row_get_type ())
G_DECLARE_FINAL_TYPE (GevActionRow, gev_action_row, GEV, ACTION_ROW, AdwActionRow)

GtkWidget  *gev_action_row_new        (void);

const char *gev_action_row_get_uuid   (GevActionRow *self);
void        gev_action_row_set_action (GevActionRow *self,
                                       GevAction    *action);

G_END_DECLS
