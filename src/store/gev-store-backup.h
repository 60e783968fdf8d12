/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-store.h"

G_BEGIN_DECLS

gboolean   gev_store_backup        (GevStore             *self,
                                    const char           *path,
                                    GCancellable         *cancellable,
                                    GError              **error);
void       gev_store_backup_async  (GevStore             *self,
                                    const char           *path,
                                    GevProgress          *progress,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              data);
gboolean   gev_store_backup_finish (GevStore             *self,
                                    GAsyncResult         *result,
                                    GError              **error);
gboolean   gev_store_backup_now    (GevStore             *self,
                                    GError              **error);
gboolean   gev_store_backup_daily  (GevStore             *self,
                                    GError              **error);
GPtrArray *gev_store_list_backups  (GevStore             *self);

G_END_DECLS
