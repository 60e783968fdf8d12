/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-benefit.h"
#include "gev-store.h"

G_BEGIN_DECLS

#define GEV_TYPE_MEASUREMENT_ENTRY (gev_measurement_entry_get_type ())
G_DECLARE_FINAL_TYPE (GevMeasurementEntry, gev_measurement_entry, GEV, MEASUREMENT_ENTRY, AdwBin)

void       gev_measurement_entry_set_benefit (GevMeasurementEntry *self,
                                              GevStore            *store,
                                              GevBenefit          *benefit);
void       gev_measurement_entry_start       (GevMeasurementEntry *self);

G_END_DECLS
