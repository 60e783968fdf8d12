/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-language.h"
#include "gev-store.h"

G_BEGIN_DECLS

typedef struct _GevChangeReader GevChangeReader;

GevChangeReader *gev_change_reader_new          (GevStore           *store,
                                                 const GevLanguage  *language,
                                                 guint               limit);
void             gev_change_reader_free         (GevChangeReader    *self);

gboolean         gev_change_reader_read         (GevChangeReader    *self,
                                                 GBytes             *changeset,
                                                 GError            **error);
gboolean         gev_change_reader_look_up      (GevChangeReader    *self,
                                                 gboolean           *all_found,
                                                 GError            **error);
gboolean         gev_change_reader_read_later   (GevChangeReader    *self,
                                                 GBytes             *changeset,
                                                 gboolean           *any_missing,
                                                 GError            **error);
GPtrArray       *gev_change_reader_list_changes (GevChangeReader    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GevChangeReader, gev_change_reader_free)

G_END_DECLS
