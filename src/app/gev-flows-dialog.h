/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-economy.h"
#include "gev-record-set.h"

G_BEGIN_DECLS

#define GEV_TYPE_FLOWS_DIALOG (gev_flows_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GevFlowsDialog, gev_flows_dialog, GEV, FLOWS_DIALOG, AdwWindow)

GtkWidget *gev_flows_dialog_new (GtkWidget    *parent,
                                 GevRecordSet *set,
                                 GevEconomy   *economy);

G_END_DECLS
