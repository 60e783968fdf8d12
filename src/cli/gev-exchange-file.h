/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-import-plan.h"

G_BEGIN_DECLS

GevImportPlan *gev_exchange_file_read (const char  *path,
                                       GError     **error);

G_END_DECLS
