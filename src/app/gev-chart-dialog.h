/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-chart.h"

G_BEGIN_DECLS

void gev_chart_dialog_present (GtkWidget *parent,
                               GevChart  *chart);
void gev_chart_copy_picture   (GtkWidget *widget,
                               GevChart  *chart,
                               double     width,
                               double     height);
void gev_chart_save_picture   (GtkWidget *widget,
                               GevChart  *chart,
                               double     width,
                               double     height);

G_END_DECLS
