/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean gev_new_portfolio_write (GFile       *file,
                                  const char  *organisation,
                                  GError     **error);

G_END_DECLS
