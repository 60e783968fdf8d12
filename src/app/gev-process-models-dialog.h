/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-store.h"

G_BEGIN_DECLS

#define GEV_TYPE_PROCESS_MODELS_DIALOG (gev_process_models_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GevProcessModelsDialog, gev_process_models_dialog, GEV, PROCESS_MODELS_DIALOG, AdwWindow)

GtkWindow *gev_process_models_dialog_new (GtkWidget  *parent,
                                          GevStore   *store,
                                          const char *model);

G_END_DECLS
