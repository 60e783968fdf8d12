/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-store.h"

G_BEGIN_DECLS

/* So many benefits have a place in the grid. */
#define GEV_MEASURING_MOST 100

#define GEV_TYPE_MEASURING_DIALOG (gev_measuring_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GevMeasuringDialog, gev_measuring_dialog, GEV, MEASURING_DIALOG, AdwWindow)

GtkWidget *gev_measuring_dialog_new (GtkWidget *parent,
                                     GevStore  *store,
                                     GPtrArray *rows);

G_END_DECLS
