/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-language.h"
#include "gev-store.h"

G_BEGIN_DECLS

char *gev_store_dup_name (GevStore          *self,
                          GevRecord         *record,
                          const GevLanguage *language);

G_END_DECLS
