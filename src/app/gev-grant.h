/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-call-ranking.h"
#include "gev-store.h"

G_BEGIN_DECLS

/* What a call needs read to be ranked. */
GevRecordSet *gev_grant_load (GevStore       *store,
                              GevCall        *call,
                              GError        **error);
gboolean      gev_grant_save (GevStore       *store,
                              GevCall        *call,
                              GevApplication *application,
                              const gint64   *granted_ore,
                              GError        **error);

G_END_DECLS
