/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-cli-error.h"
#include "gev-store.h"

G_BEGIN_DECLS

GevStore     *gev_portfolio_file_open   (const char      *path,
                                         GevStoreAccess   access,
                                         GError         **error);
GevRecordSet *gev_portfolio_file_load   (GevStore        *store,
                                         const char      *path,
                                         GError         **error);
gboolean      gev_portfolio_file_lookup (GevRecordSet    *set,
                                         const char      *path,
                                         const char      *uuid,
                                         GType            type,
                                         gpointer        *record,
                                         GError         **error);

G_END_DECLS
