/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GFile *gev_sample_find_or_create (GError **error);

G_END_DECLS
