/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-page.h"

G_BEGIN_DECLS

#define GEV_TYPE_BENEFITS_PAGE (gev_benefits_page_get_type ())
G_DECLARE_FINAL_TYPE (GevBenefitsPage, gev_benefits_page, GEV, BENEFITS_PAGE, GevPage)

G_END_DECLS
