/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-freed-money.h"
#include "gev-store.h"

G_BEGIN_DECLS

#define GEV_TYPE_FREED_TABLE (gev_freed_table_get_type ())
G_DECLARE_FINAL_TYPE (GevFreedTable, gev_freed_table, GEV, FREED_TABLE, AdwBin)

void gev_freed_table_set_money (GevFreedTable       *self,
                                GevStore            *store,
                                GevProgramme        *programme,
                                const GevFreedMoney *money);

G_END_DECLS
