/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-chart-pen.h"

#include <math.h>
#include <string.h>

/* No label in print is smaller than this many points. */
#define SMALLEST_PRINT 7.0

/* Many fonts have no U+202F and get a space for it that is too thin to part thousands. */
static void
widen_thin_spaces (PangoAttrList *attributes,
                   const char    *text,
                   double         size)
{
  static const char thin[] = "\u202f";

  for (const char *p = strstr (text, thin); p != NULL; p = strstr (p + 1, thin))
    {
      PangoAttribute *spacing = pango_attr_letter_spacing_new ((int) (size * 0.09 * PANGO_SCALE));

      spacing->start_index = p - text;
      spacing->end_index = p - text + sizeof thin - 1;
      pango_attr_list_insert (attributes, spacing);
    }
}

static double
text_size (GevChartPen *pen,
           GevTextKind  kind)
{
  static const double scales[] = {
    [GEV_TEXT_BODY] = 1.0, [GEV_TEXT_SMALL] = 0.92, [GEV_TEXT_STRONG] = 1.0, [GEV_TEXT_LARGE] = 1.3,
    [GEV_TEXT_TITLE] = 1.2,
  };
  double size = pen->style->font_size * scales[kind];

  return pen->style->theme == GEV_CHART_PRINT ? MAX (size, SMALLEST_PRINT) : size;
}

/**
 * gev_chart_pen_init:
 * @pen: (out caller-allocates): a pen
 * @cr: (nullable): where to draw; %NULL to measure only
 * @style: the look; must outlive the pen
 */
void
gev_chart_pen_init (GevChartPen         *pen,
                    cairo_t             *cr,
                    const GevChartStyle *style)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  /* Widths must not depend on the surface: a hit test has none, and a preview
   * must break as the print does. */
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);

  pen->cr = cr;
  pen->style = style;
  pen->u = CLAMP (style->font_size / 11.0, 0.7, 1.8);
  pen->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  pango_cairo_context_set_font_options (pen->context, options);
  pango_cairo_context_set_resolution (pen->context, 72);
  pango_context_set_round_glyph_positions (pen->context, FALSE);

  cairo_font_options_destroy (options);
}

/**
 * gev_chart_pen_clear:
 * @pen: a pen
 */
void
gev_chart_pen_clear (GevChartPen *pen)
{
  g_clear_object (&pen->context);
}

/**
 * gev_chart_pen_text:
 * @pen: a pen
 * @kind: how the text is set
 * @text: the text
 * @max_width: the room; 0 or less for as much as it takes
 * @max_lines: how many lines it may be broken into; what is left is ellipsised
 *
 * Returns: (transfer full): the text, laid out
 */
PangoLayout *
gev_chart_pen_text (GevChartPen *pen,
                    GevTextKind  kind,
                    const char  *text,
                    double       max_width,
                    int          max_lines)
{
  PangoLayout *layout = pango_layout_new (pen->context);
  PangoFontDescription *font = pango_font_description_new ();
  PangoAttrList *attributes = pango_attr_list_new ();
  gboolean strong = kind == GEV_TEXT_STRONG || kind == GEV_TEXT_LARGE || kind == GEV_TEXT_TITLE;

  pango_font_description_set_family (font, pen->style->font != NULL ? pen->style->font : "Cantarell, sans");
  pango_font_description_set_absolute_size (font, text_size (pen, kind) * PANGO_SCALE);
  pango_font_description_set_weight (font, strong ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);

  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  widen_thin_spaces (attributes, text, text_size (pen, kind));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);

  pango_layout_set_text (layout, text, -1);
  if (max_width > 0)
    {
      pango_layout_set_width (layout, (int) (max_width * PANGO_SCALE));
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_height (layout, -max_lines);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }

  return layout;
}

/**
 * gev_text_get_size:
 * @layout: a text
 * @width: (out) (optional): its width
 * @height: (out) (optional): its height
 */
void
gev_text_get_size (PangoLayout *layout,
                   double      *width,
                   double      *height)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  if (width != NULL)
    *width = (double) logical.width / PANGO_SCALE;
  if (height != NULL)
    *height = (double) logical.height / PANGO_SCALE;
}

/**
 * gev_chart_pen_text_width:
 * @pen: a pen
 * @kind: how the text is set
 * @text: the text
 *
 * Returns: how wide the text is in one line
 */
double
gev_chart_pen_text_width (GevChartPen *pen,
                          GevTextKind  kind,
                          const char  *text)
{
  g_autoptr(PangoLayout) layout = gev_chart_pen_text (pen, kind, text, 0, 1);
  double width;

  gev_text_get_size (layout, &width, NULL);
  return width;
}

/**
 * gev_chart_pen_word_width:
 * @pen: a pen
 * @kind: how the text is set
 * @text: the text
 *
 * Returns: the width in which no word of the text needs to be broken
 */
double
gev_chart_pen_word_width (GevChartPen *pen,
                          GevTextKind  kind,
                          const char  *text)
{
  g_auto(GStrv) words = g_strsplit (text, " ", -1);
  double widest = 0;

  for (guint i = 0; words[i] != NULL; i++)
    widest = MAX (widest, gev_chart_pen_text_width (pen, kind, words[i]));

  return widest;
}

/**
 * gev_chart_pen_line_height:
 * @pen: a pen
 * @kind: how the text is set
 *
 * Returns: the height of one line of text
 */
double
gev_chart_pen_line_height (GevChartPen *pen,
                           GevTextKind  kind)
{
  g_autoptr(PangoLayout) layout = gev_chart_pen_text (pen, kind, "0", 0, 1);
  double height;

  gev_text_get_size (layout, NULL, &height);
  return height;
}

/**
 * gev_chart_pen_show:
 * @pen: a pen that draws
 * @layout: a text
 * @x: where its left edge is to be
 * @y: where its upper edge is to be
 * @ink: what it is about
 */
void
gev_chart_pen_show (GevChartPen *pen,
                    PangoLayout *layout,
                    double       x,
                    double       y,
                    GevInk       ink)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  gev_chart_style_set_text_source (pen->style, pen->cr, ink);
  cairo_move_to (pen->cr, x - (double) logical.x / PANGO_SCALE, y - (double) logical.y / PANGO_SCALE);
  pango_cairo_show_layout (pen->cr, layout);
  cairo_new_path (pen->cr);
}

/**
 * gev_chart_pen_stroke:
 * @pen: a pen that draws
 * @ink: what the line is about
 * @width: its width, before the scale of the text size
 * @dash: how it is broken
 *
 * Strokes the current path.
 */
void
gev_chart_pen_stroke (GevChartPen *pen,
                      GevInk       ink,
                      double       width,
                      GevLineDash  dash)
{
  double w = width * pen->u * (pen->style->high_contrast ? 1.3 : 1);
  double dashed[] = { 4.5 * pen->u, 3 * pen->u };
  double fine[] = { 2.5 * pen->u, 1.8 * pen->u };
  double dotted[] = { 0, 2.4 * w };

  gev_chart_style_set_source (pen->style, pen->cr, ink, 1);
  cairo_set_line_width (pen->cr, w);
  cairo_set_line_join (pen->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (pen->cr, dash == GEV_LINE_DOTTED ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);

  if (dash == GEV_LINE_DASHED)
    cairo_set_dash (pen->cr, dashed, 2, 0);
  else if (dash == GEV_LINE_DASHED_FINE)
    cairo_set_dash (pen->cr, fine, 2, 0);
  else if (dash == GEV_LINE_DOTTED)
    cairo_set_dash (pen->cr, dotted, 2, 0);
  else
    cairo_set_dash (pen->cr, NULL, 0, 0);

  cairo_stroke (pen->cr);
  cairo_set_dash (pen->cr, NULL, 0, 0);
}

/**
 * gev_chart_pen_hatch:
 * @pen: a pen that draws
 * @box: the area that is hatched
 * @ink: what the area is about
 */
void
gev_chart_pen_hatch (GevChartPen             *pen,
                     const cairo_rectangle_t *box,
                     GevInk                   ink)
{
  double step = 6 * pen->u;

  if (box->width <= 0 || box->height <= 0)
    return;

  cairo_save (pen->cr);
  cairo_rectangle (pen->cr, box->x, box->y, box->width, box->height);
  gev_chart_style_set_source (pen->style, pen->cr, ink, 0.2);
  cairo_fill_preserve (pen->cr);
  cairo_clip (pen->cr);
  for (double x = box->x - box->height; x < box->x + box->width; x += step)
    {
      cairo_move_to (pen->cr, x, box->y + box->height);
      cairo_line_to (pen->cr, x + box->height, box->y);
    }
  gev_chart_pen_stroke (pen, ink, 1.3, GEV_LINE_SOLID);
  cairo_restore (pen->cr);
}

/**
 * gev_chart_pen_bar_path:
 * @pen: a pen that draws
 * @box: the bar
 * @end: where the corners are round
 * @radius: how round
 */
void
gev_chart_pen_bar_path (GevChartPen             *pen,
                        const cairo_rectangle_t *box,
                        GevBarEnd                end,
                        double                   radius)
{
  gboolean all = end == GEV_BAR_END_ALL;
  double r = MAX (MIN (radius, MIN (box->width, box->height) / 2), 0);
  double top_left = all || end == GEV_BAR_END_TOP || end == GEV_BAR_END_LEFT ? r : 0;
  double top_right = all || end == GEV_BAR_END_TOP || end == GEV_BAR_END_RIGHT ? r : 0;
  double bottom_right = all || end == GEV_BAR_END_BOTTOM || end == GEV_BAR_END_RIGHT ? r : 0;
  double bottom_left = all || end == GEV_BAR_END_BOTTOM || end == GEV_BAR_END_LEFT ? r : 0;
  double x1 = box->x + box->width;
  double y1 = box->y + box->height;

  cairo_new_sub_path (pen->cr);
  cairo_arc (pen->cr, box->x + top_left, box->y + top_left, top_left, G_PI, 1.5 * G_PI);
  cairo_arc (pen->cr, x1 - top_right, box->y + top_right, top_right, 1.5 * G_PI, 2 * G_PI);
  cairo_arc (pen->cr, x1 - bottom_right, y1 - bottom_right, bottom_right, 0, 0.5 * G_PI);
  cairo_arc (pen->cr, box->x + bottom_left, y1 - bottom_left, bottom_left, 0.5 * G_PI, G_PI);
  cairo_close_path (pen->cr);
}

/**
 * gev_chart_pen_bar:
 * @pen: a pen that draws
 * @box: the bar
 * @end: where the corners are round
 * @ink: what it is about
 * @look: filled for what is, outlined and dashed for what is planned
 */
void
gev_chart_pen_bar (GevChartPen             *pen,
                   const cairo_rectangle_t *box,
                   GevBarEnd                end,
                   GevInk                   ink,
                   GevBarLook               look)
{
  double inset = 0.6 * pen->u;
  cairo_rectangle_t inner = *box;

  if (box->width <= 0 || box->height <= 0)
    return;

  if (look == GEV_BAR_FILLED)
    {
      gev_chart_pen_bar_path (pen, box, end, 2.5 * pen->u);
      gev_chart_style_set_source (pen->style, pen->cr, ink, 1);
      cairo_fill (pen->cr);
      return;
    }

  /* The stroke stays inside of the bar, so that it ends at the value and touches no neighbour. */
  if (box->width > 4 * inset && box->height > 4 * inset)
    inner = (cairo_rectangle_t) {
      box->x + inset, box->y + inset, box->width - 2 * inset, box->height - 2 * inset
    };
  gev_chart_pen_bar_path (pen, &inner, end, 1.5 * pen->u);
  gev_chart_pen_stroke (pen, ink, 1.3, MIN (box->width, box->height) < 12 * pen->u ? GEV_LINE_DASHED_FINE
                                                                                   : GEV_LINE_DASHED);
}
