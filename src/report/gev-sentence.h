/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-language.h"

G_BEGIN_DECLS

char *gev_sentence_quote  (const GevLanguage *language,
                           const char        *title);
char *gev_sentence_list   (const GevLanguage *language,
                           GPtrArray         *titles,
                           guint              max);
char *gev_sentence_left_out
                          (const GevLanguage *language,
                           guint              n_left_out);
void  gev_sentence_append (GString           *text,
                           const char        *format,
                           ...) G_GNUC_PRINTF (2, 3);

G_END_DECLS
