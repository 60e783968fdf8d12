/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-points-table.h"
#include "gev-store.h"

G_BEGIN_DECLS

#define GEV_TYPE_POINTS_DIALOG (gev_points_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GevPointsDialog, gev_points_dialog, GEV, POINTS_DIALOG, AdwWindow)

GtkWidget      *gev_points_dialog_new  (GtkWidget      *parent,
                                        GevStore       *store,
                                        GevPointsTable *table);
GevPointsTable *gev_points_dialog_copy (GevStore       *store,
                                        GevPointsTable *table,
                                        GevDate         valid_from,
                                        GError        **error);

G_END_DECLS
