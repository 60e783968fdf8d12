/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-page.h"

G_BEGIN_DECLS

#define GEV_TYPE_OVERVIEW_PAGE (gev_overview_page_get_type ())
G_DECLARE_FINAL_TYPE (GevOverviewPage, gev_overview_page, GEV, OVERVIEW_PAGE, GevPage)

G_END_DECLS
