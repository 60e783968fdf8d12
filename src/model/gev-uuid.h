/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define GEV_UUID_LENGTH 36

char    *gev_uuid_new          (void);
char    *gev_uuid_new_for_text (const char *text);
gboolean gev_uuid_is_valid     (const char *text);
gboolean gev_uuid_is_for_text  (const char *uuid);

G_END_DECLS
