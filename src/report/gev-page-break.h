/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-block.h"

G_BEGIN_DECLS

#define GEV_TYPE_PAGE_BREAK (gev_page_break_get_type ())
G_DECLARE_FINAL_TYPE (GevPageBreak, gev_page_break, GEV, PAGE_BREAK, GevBlock)

GevBlock *gev_page_break_new (void);

G_END_DECLS
