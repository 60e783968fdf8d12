/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-row.h"

G_BEGIN_DECLS

/**
 * GevBenefitColumn:
 * @GEV_BENEFIT_COLUMN_TITLE: the benefit, what it belongs to and who owns it
 * @GEV_BENEFIT_COLUMN_STATUS: how it stands against its plan
 * @GEV_BENEFIT_COLUMN_DEGREE: its degree of realisation
 * @GEV_BENEFIT_COLUMN_LAST: the last value and its day
 * @GEV_BENEFIT_COLUMN_DUE: when it is to be measured next
 *
 * A column of the table of benefits.
 */
typedef enum
{
  GEV_BENEFIT_COLUMN_TITLE,
  GEV_BENEFIT_COLUMN_STATUS,
  GEV_BENEFIT_COLUMN_DEGREE,
  GEV_BENEFIT_COLUMN_LAST,
  GEV_BENEFIT_COLUMN_DUE,
  GEV_N_BENEFIT_COLUMNS
} GevBenefitColumn;

#define GEV_TYPE_BENEFIT_CELL (gev_benefit_cell_get_type ())
G_DECLARE_FINAL_TYPE (GevBenefitCell, gev_benefit_cell, GEV, BENEFIT_CELL, AdwBin)

GtkWidget *gev_benefit_cell_new    (GevBenefitColumn  column);

void       gev_benefit_cell_bind   (GevBenefitCell   *self,
                                    GevRow           *row);
void       gev_benefit_cell_unbind (GevBenefitCell   *self);

char      *gev_benefit_cell_write_due (GevRow  *row,
                                       char   **words);

G_END_DECLS
