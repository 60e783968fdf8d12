/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-page.h"

G_BEGIN_DECLS

#define GEV_TYPE_PARTNERS_PAGE (gev_partners_page_get_type ())
G_DECLARE_FINAL_TYPE (GevPartnersPage, gev_partners_page, GEV, PARTNERS_PAGE, GevPage)

G_END_DECLS
