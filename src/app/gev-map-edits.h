/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-benefits-map.h"
#include "gev-store.h"

G_BEGIN_DECLS

GevRecordSet *gev_map_edits_read          (GevStore      *store,
                                           gpointer       owner);
GPtrArray    *gev_map_edits_list_benefits (GevStore      *store,
                                           gpointer       owner,
                                           GError       **error);
GevRecord    *gev_map_edits_new_box       (gpointer       owner,
                                           GevMapNodeKind    kind);
gboolean      gev_map_edits_stand_for     (GevRecord     *box,
                                           gpointer       subject);

gboolean      gev_map_edits_begin         (GevStore      *store,
                                           gpointer       owner,
                                           GError       **error);
gboolean      gev_map_edits_save_box      (GevStore      *store,
                                           GevRecord     *box,
                                           const char    *from,
                                           const char    *name,
                                           GError       **error);
gboolean      gev_map_edits_save_arrow    (GevStore      *store,
                                           GevRecord     *arrow,
                                           const char    *from,
                                           const char    *to,
                                           GError       **error);

G_END_DECLS
