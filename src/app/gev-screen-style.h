/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-chart-style.h"

G_BEGIN_DECLS

GevChartStyle gev_screen_style_get (GtkWidget *widget);

G_END_DECLS
