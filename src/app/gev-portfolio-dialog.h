/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-store.h"

G_BEGIN_DECLS

#define GEV_TYPE_PORTFOLIO_DIALOG (gev_portfolio_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GevPortfolioDialog, gev_portfolio_dialog, GEV, PORTFOLIO_DIALOG, AdwPreferencesWindow)

GtkWidget *gev_portfolio_dialog_new (GtkWindow *parent,
                                     GevStore  *store);

G_END_DECLS
