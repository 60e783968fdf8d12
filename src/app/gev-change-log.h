/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-project.h"
#include "gev-store.h"

G_BEGIN_DECLS

#define GEV_TYPE_CHANGE_LOG (gev_change_log_get_type ())
G_DECLARE_FINAL_TYPE (GevChangeLog, gev_change_log, GEV, CHANGE_LOG, AdwBin)

void gev_change_log_set_project (GevChangeLog *self,
                                 GevStore     *store,
                                 GevProject   *project);

G_END_DECLS
