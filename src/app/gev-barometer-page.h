/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-page.h"

G_BEGIN_DECLS

#define GEV_TYPE_BAROMETER_PAGE (gev_barometer_page_get_type ())
G_DECLARE_FINAL_TYPE (GevBarometerPage, gev_barometer_page, GEV, BAROMETER_PAGE, GevPage)

G_END_DECLS
