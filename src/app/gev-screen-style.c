/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-screen-style.h"

/**
 * gev_screen_style_get:
 * @widget: a widget that a chart is drawn in
 *
 * Returns: how a chart looks there: light or dark, in high contrast or not, in
 *   the font and the text size of @widget
 */
GevChartStyle
gev_screen_style_get (GtkWidget *widget)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  /* A chart is laid out in pixels; the font’s points are turned into them. */
  if (!pango_font_description_get_size_is_absolute (font))
    size *= pango_cairo_context_get_resolution (context) / 72;

  return (GevChartStyle){
    .theme = adw_style_manager_get_dark (manager) ? GEV_CHART_DARK : GEV_CHART_LIGHT,
    .high_contrast = adw_style_manager_get_high_contrast (manager),
    .font_size = size * 0.85,
    .font = pango_font_description_get_family (font),
  };
}
