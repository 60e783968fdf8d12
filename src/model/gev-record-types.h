/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-record.h"

G_BEGIN_DECLS

const GType    *gev_record_types_get       (guint      *n_types);
GevRecordClass *gev_record_types_get_class (GType       type);
GType           gev_record_types_find      (const char *name);

G_END_DECLS
