/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-progress.h"

G_BEGIN_DECLS

#define GEV_TYPE_JOB_DIALOG (gev_job_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GevJobDialog, gev_job_dialog, GEV, JOB_DIALOG, AdwWindow)

GevJobDialog *gev_job_dialog_start (GtkWidget    *widget,
                                    const char   *text,
                                    GevProgress  *progress,
                                    GCancellable *cancellable);
void          gev_job_dialog_end   (GevJobDialog *self);

G_END_DECLS
