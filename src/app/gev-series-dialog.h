/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-store.h"

G_BEGIN_DECLS

#define GEV_TYPE_SERIES_DIALOG (gev_series_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GevSeriesDialog, gev_series_dialog, GEV, SERIES_DIALOG, AdwWindow)

GtkWidget *gev_series_dialog_new (GtkWidget *parent,
                                  GevStore  *store,
                                  GevRecord *benefit);

G_END_DECLS
