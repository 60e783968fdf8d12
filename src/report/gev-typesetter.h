/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "gev-text-style.h"

G_BEGIN_DECLS

typedef struct _GevTypesetter GevTypesetter;

GevTypesetter *gev_typesetter_new           (const char          *language);
void           gev_typesetter_free          (GevTypesetter       *self);
PangoLayout   *gev_typesetter_create_layout (GevTypesetter       *self,
                                             const char          *text,
                                             const GevTextStyle  *style);
double         gev_typesetter_measure       (GevTypesetter       *self,
                                             const char          *text,
                                             const GevTextStyle  *style);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GevTypesetter, gev_typesetter_free)

G_END_DECLS
