/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-store.h"

G_BEGIN_DECLS

#define GEV_TYPE_RECORD_DIALOG (gev_record_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GevRecordDialog, gev_record_dialog, GEV, RECORD_DIALOG, AdwWindow)

GevRecordDialog *gev_record_dialog_new (GtkWidget         *parent,
                                        GevStore          *store,
                                        gpointer           draft,
                                        const char *const *fields);

G_END_DECLS
