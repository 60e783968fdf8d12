/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-store.h"

G_BEGIN_DECLS

#define GEV_TYPE_SEARCH_DIALOG (gev_search_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GevSearchDialog, gev_search_dialog, GEV, SEARCH_DIALOG, AdwWindow)

GtkWidget *gev_search_dialog_new (GtkWindow *parent,
                                  GevStore  *store);

G_END_DECLS
