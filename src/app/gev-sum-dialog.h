/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-store-sums.h"

G_BEGIN_DECLS

#define GEV_TYPE_SUM_DIALOG (gev_sum_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GevSumDialog, gev_sum_dialog, GEV, SUM_DIALOG, AdwWindow)

GevSumDialog *gev_sum_dialog_new (GtkWidget    *parent,
                                  GevStore     *store);

void          gev_sum_dialog_add (GevSumDialog *self,
                                  const char   *name,
                                  const GevSum *sum);

G_END_DECLS
