/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-call-ranking.h"
#include "gev-store.h"

G_BEGIN_DECLS

#define GEV_TYPE_APPLICATIONS_TABLE (gev_applications_table_get_type ())
G_DECLARE_FINAL_TYPE (GevApplicationsTable, gev_applications_table, GEV, APPLICATIONS_TABLE, AdwBin)

void gev_applications_table_show (GevApplicationsTable *self,
                                  GevStore             *store,
                                  GevCall              *call,
                                  GevRecordSet         *records,
                                  GevCallRanking       *ranking);
void gev_applications_table_edit (GevApplicationsTable *self,
                                  GevApplication       *application);

G_END_DECLS
