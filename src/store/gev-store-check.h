/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-store.h"

G_BEGIN_DECLS

GPtrArray *gev_store_check        (GevStore             *self,
                                   GCancellable         *cancellable,
                                   GError              **error);
void       gev_store_check_async  (GevStore             *self,
                                   GCancellable         *cancellable,
                                   GAsyncReadyCallback   callback,
                                   gpointer              data);
GPtrArray *gev_store_check_finish (GevStore             *self,
                                   GAsyncResult         *result,
                                   GError              **error);

G_END_DECLS
