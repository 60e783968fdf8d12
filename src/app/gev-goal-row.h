/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-goals.h"
#include "gev-store.h"

G_BEGIN_DECLS

#define GEV_TYPE_GOAL_ROW (gev_goal_row_get_type ())
G_DECLARE_FINAL_TYPE (GevGoalRow, gev_goal_row, GEV, GOAL_ROW, AdwExpanderRow)

GtkWidget  *gev_goal_row_new      (GevStore             *store,
                                   const GevGoalService *service);

const char *gev_goal_row_get_uuid (GevGoalRow           *self);
void        gev_goal_row_open     (GtkWidget            *parent,
                                   GevStore             *store,
                                   gpointer              goal);

G_END_DECLS
