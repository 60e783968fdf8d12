/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-page.h"

G_BEGIN_DECLS

#define GEV_TYPE_REPORTS_PAGE (gev_reports_page_get_type ())
G_DECLARE_FINAL_TYPE (GevReportsPage, gev_reports_page, GEV, REPORTS_PAGE, GevPage)

G_END_DECLS
