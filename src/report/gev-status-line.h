/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-block.h"
#include "gev-sign.h"

G_BEGIN_DECLS

#define GEV_TYPE_STATUS_LINE (gev_status_line_get_type ())
G_DECLARE_FINAL_TYPE (GevStatusLine, gev_status_line, GEV, STATUS_LINE, GevBlock)

GevBlock *gev_status_line_new (GevSign     sign,
                               const char *text);

G_END_DECLS
