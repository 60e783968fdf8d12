/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define GEV_TYPE_APPLICATION (gev_application_get_type ())
G_DECLARE_FINAL_TYPE (GevApplication, gev_application, GEV, APPLICATION, AdwApplication)

GevApplication *gev_application_new (void);

G_END_DECLS
