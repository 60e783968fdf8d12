/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-page.h"

G_BEGIN_DECLS

#define GEV_TYPE_PROGRAMME_PAGE (gev_programme_page_get_type ())
G_DECLARE_FINAL_TYPE (GevProgrammePage, gev_programme_page, GEV, PROGRAMME_PAGE, GevPage)

G_END_DECLS
