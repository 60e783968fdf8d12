/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-page.h"

G_BEGIN_DECLS

#define GEV_TYPE_GOALS_PAGE (gev_goals_page_get_type ())
G_DECLARE_FINAL_TYPE (GevGoalsPage, gev_goals_page, GEV, GOALS_PAGE, GevPage)

G_END_DECLS
