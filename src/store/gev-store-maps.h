/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-store.h"

G_BEGIN_DECLS

GHashTable *gev_store_find_map_problems (GevStore       *self,
                                         GevImportPlan  *plan,
                                         GPtrArray      *messages,
                                         GError        **error);

G_END_DECLS
