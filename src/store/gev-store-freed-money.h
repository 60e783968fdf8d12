/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-freed-money.h"
#include "gev-store.h"

G_BEGIN_DECLS

GevFreedMoney *gev_store_get_freed_money (GevStore      *self,
                                          GevProgramme  *programme,
                                          GError       **error);

G_END_DECLS
