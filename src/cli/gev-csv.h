/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void gev_csv_append_cell (GString    *csv,
                          const char *cell);
void gev_csv_end_row     (GString    *csv);

G_END_DECLS
