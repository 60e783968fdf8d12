/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-store.h"

G_BEGIN_DECLS

gboolean gev_store_restore        (GevStore             *self,
                                   const char           *path,
                                   GCancellable         *cancellable,
                                   GError              **error);
void     gev_store_restore_async  (GevStore             *self,
                                   const char           *path,
                                   GCancellable         *cancellable,
                                   GAsyncReadyCallback   callback,
                                   gpointer              data);
gboolean gev_store_restore_finish (GevStore             *self,
                                   GAsyncResult         *result,
                                   GError              **error);

G_END_DECLS
