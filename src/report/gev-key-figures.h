/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-block.h"

G_BEGIN_DECLS

#define GEV_TYPE_KEY_FIGURES (gev_key_figures_get_type ())
G_DECLARE_FINAL_TYPE (GevKeyFigures, gev_key_figures, GEV, KEY_FIGURES, GevBlock)

GevBlock *gev_key_figures_new (void);
void      gev_key_figures_add (GevKeyFigures *self,
                               const char    *figure,
                               const char    *explanation);

G_END_DECLS
