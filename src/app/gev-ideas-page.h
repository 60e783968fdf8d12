/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-page.h"

G_BEGIN_DECLS

#define GEV_TYPE_IDEAS_PAGE (gev_ideas_page_get_type ())
G_DECLARE_FINAL_TYPE (GevIdeasPage, gev_ideas_page, GEV, IDEAS_PAGE, GevPage)

G_END_DECLS
