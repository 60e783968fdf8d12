/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-page.h"

G_BEGIN_DECLS

#define GEV_TYPE_EXCHANGE_PAGE (gev_exchange_page_get_type ())
G_DECLARE_FINAL_TYPE (GevExchangePage, gev_exchange_page, GEV, EXCHANGE_PAGE, GevPage)

G_END_DECLS
