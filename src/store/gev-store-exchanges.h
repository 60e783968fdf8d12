/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-exchange-entry.h"
#include "gev-store.h"

G_BEGIN_DECLS

gboolean   gev_store_record_export    (GevStore     *self,
                                       const char   *file,
                                       GPtrArray    *records,
                                       gboolean      whole,
                                       GError      **error);
GPtrArray *gev_store_get_exchanges    (GevStore     *self,
                                       guint         limit,
                                       GError      **error);

gboolean   gev_store_is_as_it_passed  (GevStore     *self,
                                       GevRecord    *present,
                                       gboolean     *as_it_passed,
                                       GError      **error);
gboolean   gev_store_remember_passage (GevStore     *self,
                                       GevRecord    *record,
                                       GError      **error);
gboolean   gev_store_append_exchange  (GevStore     *self,
                                       gboolean      in,
                                       const char   *file,
                                       guint         n_records,
                                       GError      **error);

G_END_DECLS
