/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define GEV_TYPE_GUIDE (gev_guide_get_type ())
G_DECLARE_FINAL_TYPE (GevGuide, gev_guide, GEV, GUIDE, AdwWindow)

GtkWidget *gev_guide_new (GtkWindow *parent);

G_END_DECLS
