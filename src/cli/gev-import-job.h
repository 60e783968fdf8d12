/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-import-plan.h"

G_BEGIN_DECLS

gboolean gev_import_job_compare (const char         *path,
                                 GevImportPlan      *plan,
                                 GError            **error);
gboolean gev_import_job_run     (const char         *path,
                                 GevImportPlan      *plan,
                                 GevConflictPolicy   policy,
                                 GError            **error);

G_END_DECLS
