/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-store.h"

G_BEGIN_DECLS

void           gev_exchange_job_read_async    (GevStore             *store,
                                               GFile                *file,
                                               GevProgress          *progress,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              data);
GevImportPlan *gev_exchange_job_read_finish   (GevStore             *store,
                                               GAsyncResult         *result,
                                               GError              **error);
void           gev_exchange_job_export_async  (GevStore             *store,
                                               GFile                *file,
                                               const char           *project,
                                               gboolean              with_names,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              data);
gboolean       gev_exchange_job_export_finish (GevStore             *store,
                                               GAsyncResult         *result,
                                               GError              **error);

G_END_DECLS
