/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-store.h"

G_BEGIN_DECLS

#define GEV_TYPE_ACTION_GROUP (gev_action_group_get_type ())
G_DECLARE_FINAL_TYPE (GevActionGroup, gev_action_group, GEV, ACTION_GROUP, AdwBin)

GtkWidget *gev_action_group_new         (GevElement      element);

void       gev_action_group_set_actions (GevActionGroup *self,
                                         GevStore       *store,
                                         GPtrArray      *actions);
gboolean   gev_action_group_open        (GevActionGroup *self,
                                         const char     *uuid);
void       gev_action_group_add         (GevActionGroup *self);

G_END_DECLS
