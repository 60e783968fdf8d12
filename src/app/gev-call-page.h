/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-page.h"

G_BEGIN_DECLS

#define GEV_TYPE_CALL_PAGE (gev_call_page_get_type ())
G_DECLARE_FINAL_TYPE (GevCallPage, gev_call_page, GEV, CALL_PAGE, GevPage)

G_END_DECLS
