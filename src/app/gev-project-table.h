/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-query.h"
#include "gev-store.h"

G_BEGIN_DECLS

#define GEV_TYPE_PROJECT_TABLE (gev_project_table_get_type ())
G_DECLARE_FINAL_TYPE (GevProjectTable, gev_project_table, GEV, PROJECT_TABLE, AdwBin)

void          gev_project_table_set_store    (GevProjectTable *self,
                                              GevStore        *store);
void          gev_project_table_set_query    (GevProjectTable *self,
                                              GevQuery        *query);
GActionGroup *gev_project_table_get_actions  (GevProjectTable *self);
GMenuModel   *gev_project_table_get_menu     (GevProjectTable *self);
guint         gev_project_table_get_n_shown  (GevProjectTable *self);
GPtrArray    *gev_project_table_get_selected (GevProjectTable *self);
void          gev_project_table_select       (GevProjectTable *self,
                                              GPtrArray       *projects);
void          gev_project_table_show         (GevProjectTable *self,
                                              GevRecord       *project);

G_END_DECLS
