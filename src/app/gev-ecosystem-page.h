/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-page.h"

G_BEGIN_DECLS

#define GEV_TYPE_ECOSYSTEM_PAGE (gev_ecosystem_page_get_type ())
G_DECLARE_FINAL_TYPE (GevEcosystemPage, gev_ecosystem_page, GEV, ECOSYSTEM_PAGE, GevPage)

G_END_DECLS
