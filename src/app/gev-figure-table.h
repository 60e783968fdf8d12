/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define GEV_TYPE_FIGURE_TABLE (gev_figure_table_get_type ())
G_DECLARE_FINAL_TYPE (GevFigureTable, gev_figure_table, GEV, FIGURE_TABLE, AdwBin)

void gev_figure_table_set_titles (GevFigureTable    *self,
                                  const char *const *titles);
void gev_figure_table_add        (GevFigureTable    *self,
                                  gboolean           is_sum,
                                  const char *const *cells);

G_END_DECLS
