/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-measurement-draft.h"
#include "gev-store.h"

G_BEGIN_DECLS

#define GEV_TYPE_MEASURING_CELL (gev_measuring_cell_get_type ())
G_DECLARE_FINAL_TYPE (GevMeasuringCell, gev_measuring_cell, GEV, MEASURING_CELL, AdwBin)

GtkWidget           *gev_measuring_cell_new       (GevStore         *store,
                                                   GevBenefit       *benefit);

GevMeasurementDraft *gev_measuring_cell_get_draft (GevMeasuringCell *self);
const char          *gev_measuring_cell_get_text  (GevMeasuringCell *self);
void                 gev_measuring_cell_set_text  (GevMeasuringCell *self,
                                                   const char       *text);
void                 gev_measuring_cell_set_date  (GevMeasuringCell *self,
                                                   GevDate           date);
GtkText             *gev_measuring_cell_get_input (GevMeasuringCell *self);
void                 gev_measuring_cell_set_saved (GevMeasuringCell *self);

G_END_DECLS
