/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *gev_text_tidy              (const char *text,
                                  gboolean    one_line);
char *gev_text_fold              (const char *text);
char *gev_text_get_collation_key (const char *text);
int   gev_text_collate           (const char *a,
                                  const char *b);
void  gev_text_append_part       (GString    *text,
                                  const char *part);

G_END_DECLS
