/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define GEV_TYPE_PREFERENCES_DIALOG (gev_preferences_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GevPreferencesDialog, gev_preferences_dialog, GEV, PREFERENCES_DIALOG, AdwPreferencesWindow)

GtkWidget *gev_preferences_dialog_new (GtkWindow *parent);

G_END_DECLS
