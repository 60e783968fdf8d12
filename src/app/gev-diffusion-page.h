/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-page.h"

G_BEGIN_DECLS

#define GEV_TYPE_DIFFUSION_PAGE (gev_diffusion_page_get_type ())
G_DECLARE_FINAL_TYPE (GevDiffusionPage, gev_diffusion_page, GEV, DIFFUSION_PAGE, GevPage)

G_END_DECLS
