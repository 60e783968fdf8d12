/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "gev-store-sums.h"

G_BEGIN_DECLS

#define GEV_TYPE_FIGURE_BUTTON (gev_figure_button_get_type ())
G_DECLARE_FINAL_TYPE (GevFigureButton, gev_figure_button, GEV, FIGURE_BUTTON, GtkButton)

GtkWidget *gev_figure_button_new        (void);

void       gev_figure_button_set_figure (GevFigureButton *self,
                                         GevStore        *store,
                                         const char      *name,
                                         gint64           ore,
                                         const GevSum    *sum);
void       gev_figure_button_clear      (GevFigureButton *self);
void       gev_figure_button_add        (GevFigureButton *self,
                                         GevStore        *store,
                                         const char      *name,
                                         const GevSum    *sum);

G_END_DECLS
