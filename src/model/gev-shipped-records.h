/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-record.h"

G_BEGIN_DECLS

GPtrArray *gev_shipped_records_create (void);
GevRecord *gev_shipped_record_new     (GType type,
                                       guint family,
                                       guint member);

G_END_DECLS
