/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-record-set.h"

G_BEGIN_DECLS

GPtrArray *gev_benefit_scope_collect (GevRecordSet *set,
                                      gpointer      scope,
                                      guint         groups);

G_END_DECLS
