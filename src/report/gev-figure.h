/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-block.h"
#include "gev-chart.h"

G_BEGIN_DECLS

/**
 * GevFigureWidth:
 * @GEV_FIGURE_FULL: as wide as the text
 * @GEV_FIGURE_HALF: half as wide; two that follow each other stand side by side
 */
typedef enum {
  GEV_FIGURE_FULL,
  GEV_FIGURE_HALF,
} GevFigureWidth;

#define GEV_TYPE_FIGURE (gev_figure_get_type ())
G_DECLARE_FINAL_TYPE (GevFigure, gev_figure, GEV, FIGURE, GevBlock)

GevBlock *gev_figure_new        (GevChart       *chart,
                                 GevFigureWidth  width,
                                 const char     *caption);
guint     gev_figure_get_number (GevFigure      *self);
void      gev_figure_set_number (GevFigure      *self,
                                 guint           number);
gboolean  gev_figure_pair       (GevFigure      *self,
                                 GevFigure      *other);

G_END_DECLS
