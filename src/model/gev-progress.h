/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define GEV_TYPE_PROGRESS (gev_progress_get_type ())
G_DECLARE_FINAL_TYPE (GevProgress, gev_progress, GEV, PROGRESS, GObject)

GevProgress *gev_progress_new          (void);

void         gev_progress_report       (GevProgress *self,
                                        double       fraction);
double       gev_progress_get_fraction (GevProgress *self);

G_END_DECLS
