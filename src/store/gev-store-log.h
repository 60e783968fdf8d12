/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-change.h"
#include "gev-language.h"
#include "gev-log-entry.h"
#include "gev-store.h"

G_BEGIN_DECLS

GPtrArray *gev_store_get_log     (GevStore           *self,
                                  guint               limit,
                                  guint               offset,
                                  GError            **error);
GPtrArray *gev_store_get_changes (GevStore           *self,
                                  gint64              edit,
                                  const GevLanguage  *language,
                                  guint               limit,
                                  GError            **error);

G_END_DECLS
