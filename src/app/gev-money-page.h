/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-page.h"

G_BEGIN_DECLS

#define GEV_TYPE_MONEY_PAGE (gev_money_page_get_type ())
G_DECLARE_FINAL_TYPE (GevMoneyPage, gev_money_page, GEV, MONEY_PAGE, GevPage)

G_END_DECLS
