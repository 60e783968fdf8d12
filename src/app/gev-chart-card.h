/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-chart.h"
#include "gev-figure-button.h"

G_BEGIN_DECLS

#define GEV_TYPE_CHART_CARD (gev_chart_card_get_type ())
G_DECLARE_FINAL_TYPE (GevChartCard, gev_chart_card, GEV, CHART_CARD, AdwBin)

GtkWidget *gev_chart_card_new             (void);

void       gev_chart_card_take_chart      (GevChartCard *self,
                                           GevChart     *chart);
void       gev_chart_card_set_destination (GevChartCard *self,
                                           const char   *action_name,
                                           const char   *target);

GevFigureButton *gev_chart_card_get_figures (GevChartCard *self);

G_END_DECLS
