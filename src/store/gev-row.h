/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-store-figures.h"

G_BEGIN_DECLS

#define GEV_TYPE_ROW (gev_row_get_type ())
G_DECLARE_FINAL_TYPE (GevRow, gev_row, GEV, ROW, GObject)

gpointer            gev_row_get_record      (GevRow *self);
const char         *gev_row_get_owner_title (GevRow *self);
GevStage            gev_row_get_stage       (GevRow *self);
const GevTotalsRow *gev_row_get_totals      (GevRow *self);
const GevFigure    *gev_row_get_figure      (GevRow *self);

G_END_DECLS
