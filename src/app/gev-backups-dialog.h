/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-store.h"

G_BEGIN_DECLS

#define GEV_TYPE_BACKUPS_DIALOG (gev_backups_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GevBackupsDialog, gev_backups_dialog, GEV, BACKUPS_DIALOG, AdwWindow)

GtkWidget *gev_backups_dialog_new (GtkWindow *parent,
                                   GevStore  *store);

G_END_DECLS
