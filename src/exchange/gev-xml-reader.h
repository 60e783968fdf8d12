/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "gev-exchange-error.h"
#include "gev-import-plan.h"
#include "gev-progress.h"

G_BEGIN_DECLS

GevImportPlan *gev_xml_read (GInputStream  *stream,
                             const char    *name,
                             GCancellable  *cancellable,
                             GevProgress   *progress,
                             GError       **error);

G_END_DECLS
