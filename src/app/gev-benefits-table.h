/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-query.h"
#include "gev-row.h"

G_BEGIN_DECLS

#define GEV_TYPE_BENEFITS_TABLE (gev_benefits_table_get_type ())
G_DECLARE_FINAL_TYPE (GevBenefitsTable, gev_benefits_table, GEV, BENEFITS_TABLE, AdwBin)

void       gev_benefits_table_set_store    (GevBenefitsTable *self,
                                            GevStore         *store,
                                            GevQuery         *query);
void       gev_benefits_table_set_query    (GevBenefitsTable *self,
                                            GevQuery         *query);
guint      gev_benefits_table_get_n_shown  (GevBenefitsTable *self);
GevRow    *gev_benefits_table_get_row      (GevBenefitsTable *self,
                                            guint             position);
guint      gev_benefits_table_find         (GevBenefitsTable *self,
                                            const char       *uuid);
GtkBitset *gev_benefits_table_get_selected (GevBenefitsTable *self);
void       gev_benefits_table_select       (GevBenefitsTable *self,
                                            guint             position);

G_END_DECLS
