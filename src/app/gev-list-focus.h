/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void gev_list_focus_let_tab_out (GtkWidget *list);

G_END_DECLS
