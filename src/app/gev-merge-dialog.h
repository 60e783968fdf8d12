/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-store.h"

G_BEGIN_DECLS

#define GEV_TYPE_MERGE_DIALOG (gev_merge_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GevMergeDialog, gev_merge_dialog, GEV, MERGE_DIALOG, AdwWindow)

GevMergeDialog *gev_merge_dialog_new (GtkWidget *parent,
                                      GevStore  *store,
                                      GevRecord *keep,
                                      GevRecord *drop);

G_END_DECLS
