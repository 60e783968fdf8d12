/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-store.h"

G_BEGIN_DECLS

gboolean gev_store_compare_import        (GevStore             *self,
                                          GevImportPlan        *plan,
                                          GCancellable         *cancellable,
                                          GError              **error);
void     gev_store_compare_import_async  (GevStore             *self,
                                          GevImportPlan        *plan,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              data);
gboolean gev_store_compare_import_finish (GevStore             *self,
                                          GAsyncResult         *result,
                                          GError              **error);
gboolean gev_store_apply_import          (GevStore             *self,
                                          GevImportPlan        *plan,
                                          GevConflictPolicy     policy,
                                          GevProgress          *progress,
                                          GCancellable         *cancellable,
                                          GError              **error);
void     gev_store_apply_import_async    (GevStore             *self,
                                          GevImportPlan        *plan,
                                          GevConflictPolicy     policy,
                                          GevProgress          *progress,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              data);
gboolean gev_store_apply_import_finish   (GevStore             *self,
                                          GAsyncResult         *result,
                                          GError              **error);

G_END_DECLS
