/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-block.h"

G_BEGIN_DECLS

#define GEV_TYPE_BULLET_LIST (gev_bullet_list_get_type ())
G_DECLARE_FINAL_TYPE (GevBulletList, gev_bullet_list, GEV, BULLET_LIST, GevBlock)

GevBlock *gev_bullet_list_new (void);
void      gev_bullet_list_add (GevBulletList *self,
                               const char    *text);

G_END_DECLS
