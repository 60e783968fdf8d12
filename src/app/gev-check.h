/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "gev-store.h"

G_BEGIN_DECLS

void gev_check_start (GtkWidget *widget,
                      GevStore  *store);

G_END_DECLS
