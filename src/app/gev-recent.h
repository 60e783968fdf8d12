/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-store.h"

G_BEGIN_DECLS

void       gev_recent_add  (GevStore   *store);
GPtrArray *gev_recent_list (guint       most);

G_END_DECLS
