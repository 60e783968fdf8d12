/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-page.h"

G_BEGIN_DECLS

#define GEV_TYPE_PROJECT_PAGE (gev_project_page_get_type ())
G_DECLARE_FINAL_TYPE (GevProjectPage, gev_project_page, GEV, PROJECT_PAGE, GevPage)

const char *gev_project_page_find_project (GevRecord *record);

G_END_DECLS
