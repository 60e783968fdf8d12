/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-page.h"

G_BEGIN_DECLS

#define GEV_TYPE_PROJECTS_CHART (gev_projects_chart_get_type ())
G_DECLARE_FINAL_TYPE (GevProjectsChart, gev_projects_chart, GEV, PROJECTS_CHART, GevPage)

G_END_DECLS
