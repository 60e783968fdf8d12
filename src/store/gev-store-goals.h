/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-store.h"

G_BEGIN_DECLS

char *gev_store_find_goal_cycle (GevStore      *self,
                                 GevImportPlan *plan,
                                 GevRecord     *record);

G_END_DECLS
