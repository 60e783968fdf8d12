/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-store.h"

G_BEGIN_DECLS

gboolean gev_store_count         (GevStore  *self,
                                  GType      type,
                                  guint     *n_records,
                                  GError   **error);
gboolean gev_store_count_stages  (GevStore  *self,
                                  guint      counts[GEV_N_STAGES],
                                  GError   **error);
gboolean gev_store_count_actions (GevStore  *self,
                                  guint      counts[GEV_N_ELEMENTS][GEV_N_ACTION_STATUSES + 1],
                                  GError   **error);

G_END_DECLS
