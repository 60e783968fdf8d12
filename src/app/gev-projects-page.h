/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-page.h"

G_BEGIN_DECLS

#define GEV_TYPE_PROJECTS_PAGE (gev_projects_page_get_type ())
G_DECLARE_FINAL_TYPE (GevProjectsPage, gev_projects_page, GEV, PROJECTS_PAGE, GevPage)

G_END_DECLS
