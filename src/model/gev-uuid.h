/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define GEV_UUID_LENGTH 36

char    *gev_uuid_new      (void);
gboolean gev_uuid_is_valid (const char *text);

G_END_DECLS
