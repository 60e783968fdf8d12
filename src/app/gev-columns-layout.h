/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GEV_TYPE_COLUMNS_LAYOUT (gev_columns_layout_get_type ())
G_DECLARE_FINAL_TYPE (GevColumnsLayout, gev_columns_layout, GEV, COLUMNS_LAYOUT, GtkLayoutManager)

G_END_DECLS
