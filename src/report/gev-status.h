/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-block.h"
#include "gev-sign.h"

G_BEGIN_DECLS

#define GEV_TYPE_STATUS (gev_status_get_type ())
G_DECLARE_FINAL_TYPE (GevStatus, gev_status, GEV, STATUS, GevBlock)

GevBlock *gev_status_new (GevSign     sign,
                          const char *text);

G_END_DECLS
