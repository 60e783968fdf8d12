/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-record-set.h"

G_BEGIN_DECLS

GHashTable *gev_benefit_parts_find         (GevRecordSet *set,
                                            GPtrArray    *benefits);
guint       gev_benefit_parts_widen_groups (guint         groups);

G_END_DECLS
