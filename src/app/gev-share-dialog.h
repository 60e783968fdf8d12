/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-barometer.h"

G_BEGIN_DECLS

#define GEV_TYPE_SHARE_DIALOG (gev_share_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GevShareDialog, gev_share_dialog, GEV, SHARE_DIALOG, AdwWindow)

GevShareDialog *gev_share_dialog_new (GtkWidget          *parent,
                                      const GevBarometer *barometer,
                                      GevBarometerFigure  figure);

G_END_DECLS
