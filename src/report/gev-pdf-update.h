/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-document.h"

G_BEGIN_DECLS

char   *gev_pdf_string (const char   *text);
GBytes *gev_pdf_update (GByteArray   *pdf,
                        GevDocument  *document,
                        GArray       *elements,
                        GError      **error);

G_END_DECLS
