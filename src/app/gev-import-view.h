/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-import-plan.h"

G_BEGIN_DECLS

#define GEV_TYPE_IMPORT_VIEW (gev_import_view_get_type ())
G_DECLARE_FINAL_TYPE (GevImportView, gev_import_view, GEV, IMPORT_VIEW, AdwBin)

GevImportPlan     *gev_import_view_get_plan   (GevImportView *self);
void               gev_import_view_set_plan   (GevImportView *self,
                                               GevImportPlan *plan,
                                               gboolean       writable);
GevConflictPolicy  gev_import_view_get_policy (GevImportView *self);

G_END_DECLS
