/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-page.h"

G_BEGIN_DECLS

#define GEV_TYPE_INDICATORS_PAGE (gev_indicators_page_get_type ())
G_DECLARE_FINAL_TYPE (GevIndicatorsPage, gev_indicators_page, GEV, INDICATORS_PAGE, GevPage)

G_END_DECLS
