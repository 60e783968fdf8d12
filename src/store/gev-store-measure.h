/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-measurement-draft.h"
#include "gev-store.h"

G_BEGIN_DECLS

gboolean gev_store_put_measurement (GevStore        *self,
                                    GevMeasurement  *measurement,
                                    GError         **error);
gboolean gev_store_compare_drafts  (GevStore        *self,
                                    GPtrArray       *drafts,
                                    GError         **error);
gboolean gev_store_apply_drafts    (GevStore        *self,
                                    GPtrArray       *drafts,
                                    const char      *title,
                                    guint           *n_applied,
                                    GError         **error);

G_END_DECLS
