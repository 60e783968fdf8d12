/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "gev-import-plan.h"

G_BEGIN_DECLS

gboolean gev_measurement_import_run (const char         *path,
                                     const char         *source,
                                     const char         *benefit,
                                     GevConflictPolicy   policy,
                                     gboolean            dry_run,
                                     GError            **error);

G_END_DECLS
