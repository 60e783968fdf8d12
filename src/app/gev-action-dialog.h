/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-store.h"

G_BEGIN_DECLS

#define GEV_TYPE_ACTION_DIALOG (gev_action_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GevActionDialog, gev_action_dialog, GEV, ACTION_DIALOG, AdwWindow)

GevActionDialog *gev_action_dialog_new (GtkWidget  *parent,
                                        GevStore   *store,
                                        const char *uuid);

G_END_DECLS
