/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define GEV_TYPE_DESKTOP_APPLICATION (gev_desktop_application_get_type ())
G_DECLARE_FINAL_TYPE (GevDesktopApplication, gev_desktop_application, GEV, DESKTOP_APPLICATION, AdwApplication)

GevDesktopApplication *gev_desktop_application_new (void);

G_END_DECLS
