/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-store.h"

G_BEGIN_DECLS

gboolean gev_store_count_references (GevStore    *self,
                                     gpointer     record,
                                     guint       *n_references,
                                     GError     **error);
gboolean gev_store_merge            (GevStore    *self,
                                     gpointer     keep,
                                     gpointer     drop,
                                     const char  *title,
                                     GError     **error);

G_END_DECLS
