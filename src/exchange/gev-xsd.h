/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void gev_xsd_write (GString *xsd);

G_END_DECLS
