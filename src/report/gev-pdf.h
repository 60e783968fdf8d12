/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "gev-pages.h"

G_BEGIN_DECLS

gboolean gev_pdf_write (GevPages       *pages,
                        GOutputStream  *stream,
                        GCancellable   *cancellable,
                        GError        **error);
gboolean gev_pdf_save  (GevPages       *pages,
                        GFile          *file,
                        GCancellable   *cancellable,
                        GError        **error);

G_END_DECLS
