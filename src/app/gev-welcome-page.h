/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define GEV_TYPE_WELCOME_PAGE (gev_welcome_page_get_type ())
G_DECLARE_FINAL_TYPE (GevWelcomePage, gev_welcome_page, GEV, WELCOME_PAGE, AdwBin)

G_END_DECLS
