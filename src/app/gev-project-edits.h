/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-store.h"

G_BEGIN_DECLS

gboolean gev_project_edits_create       (GevStore            *store,
                                         GevRecord           *project,
                                         GError             **error);
gboolean gev_project_edits_change_stage (GevStore            *store,
                                         GevRecord           *change,
                                         const char          *title,
                                         GError             **error);
char    *gev_project_edits_set          (GevStore            *store,
                                         GPtrArray           *projects,
                                         guint                field,
                                         const GevValue      *value,
                                         GError             **error);
char    *gev_project_edits_add_tags     (GevStore            *store,
                                         GPtrArray           *projects,
                                         const char *const   *tags,
                                         GError             **error);
gboolean gev_project_edits_delete       (GevStore            *store,
                                         GPtrArray           *projects,
                                         GError             **error);

G_END_DECLS
