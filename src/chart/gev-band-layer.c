/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-band-layer.h"

#include <math.h>

#define SHADE 0.07
#define N_SPOTS 16

struct _GevBandLayer {
  GevLayer parent_instance;
  double lo;
  double hi;
  gboolean shaded;
};

G_DEFINE_FINAL_TYPE (GevBandLayer, gev_band_layer, GEV_TYPE_LAYER)

/* What of the band is within the area; FALSE where nothing is. */
static gboolean
find_box (GevBandLayer       *self,
          const GevPlotFrame *frame,
          cairo_rectangle_t  *box)
{
  double lo = MAX (self->lo, frame->range.value_lo);
  double hi = MIN (self->hi, frame->range.value_hi);
  double x0, y0, x1, y1;

  if (!(hi > lo))
    return FALSE;

  gev_plot_frame_map (frame, frame->range.key_lo, lo, &x0, &y0);
  gev_plot_frame_map (frame, frame->range.key_hi, hi, &x1, &y1);
  *box = (cairo_rectangle_t) { MIN (x0, x1), MIN (y0, y1), fabs (x1 - x0), fabs (y1 - y0) };

  return TRUE;
}

static void
gev_band_layer_extend (GevLayer     *layer,
                       GevPlotRange *range)
{
  GevBandLayer *self = GEV_BAND_LAYER (layer);

  gev_plot_range_add (range, NAN, self->lo);
  gev_plot_range_add (range, NAN, self->hi);
}

static void
gev_band_layer_draw (GevLayer     *layer,
                     GevPlotFrame *frame)
{
  GevBandLayer *self = GEV_BAND_LAYER (layer);
  cairo_t *cr = frame->pen->cr;
  cairo_rectangle_t box;
  double x0, y0, x1, y1;

  if (!find_box (self, frame, &box))
    return;

  if (self->shaded)
    {
      cairo_rectangle (cr, box.x, box.y, box.width, box.height);
      gev_chart_style_set_source (frame->pen->style, cr, gev_layer_get_ink (layer), SHADE);
      cairo_fill (cr);
    }
  gev_plot_frame_map (frame, frame->range.key_lo, self->hi, &x0, &y0);
  gev_plot_frame_map (frame, frame->range.key_hi, self->hi, &x1, &y1);
  cairo_move_to (cr, x0, y0);
  cairo_line_to (cr, x1, y1);
  gev_chart_pen_stroke (frame->pen, gev_layer_get_ink (layer), 1, GEV_LINE_DOTTED);
}

/* A band that is too thin for its label has none. */
static void
gev_band_layer_draw_labels (GevLayer     *layer,
                            GevPlotFrame *frame)
{
  const char *label = gev_layer_get_label (layer);
  double gap = 4 * frame->pen->u;
  g_autoptr(GArray) spots = g_array_new (FALSE, FALSE, sizeof (GevLabelSpot));
  g_autoptr(PangoLayout) text = NULL;
  cairo_rectangle_t box;
  double width, height;

  if (label == NULL || !find_box (GEV_BAND_LAYER (layer), frame, &box))
    return;

  text = gev_chart_pen_text (frame->pen, GEV_TEXT_SMALL, label, box.width, 1);
  gev_text_get_size (text, &width, &height);
  if (box.height < height || box.width < width + 2 * gap)
    return;

  for (int i = 0; i <= N_SPOTS; i++)
    {
      double x = box.x + gap + (box.width - 2 * gap - width) * i / N_SPOTS;
      double spare = box.height - height;
      GevLabelSpot within[] = {
        { x, box.y + MIN (gap / 2, spare), i * 0.5 },
        { x, box.y + spare / 2, 1 + i * 0.5 },
        { x, box.y + spare - MIN (gap / 2, spare), 2 + i * 0.5 },
      };

      g_array_append_vals (spots, within, G_N_ELEMENTS (within));
    }
  gev_plot_frame_show_label (frame, text, gev_layer_get_ink (layer), spots);
}

static void
gev_band_layer_class_init (GevBandLayerClass *klass)
{
  GevLayerClass *layer_class = GEV_LAYER_CLASS (klass);

  layer_class->label_rank = 2;
  layer_class->extend = gev_band_layer_extend;
  layer_class->draw = gev_band_layer_draw;
  layer_class->draw_labels = gev_band_layer_draw_labels;
}

static void
gev_band_layer_init (GevBandLayer *self)
{
}

/**
 * gev_band_layer_new:
 * @label: (nullable): what the band is called, written within it where there is room
 * @lo: the value that it begins at
 * @hi: the value that it ends at, where a line is drawn
 * @shaded: whether it is shaded; bands beside each other take turns
 *
 * Returns: (transfer full): a part of the value axis that has a name
 */
GevLayer *
gev_band_layer_new (const char *label,
                    double      lo,
                    double      hi,
                    gboolean    shaded)
{
  GevBandLayer *self = g_object_new (GEV_TYPE_BAND_LAYER, NULL);

  self->lo = lo;
  self->hi = hi;
  self->shaded = shaded;
  gev_layer_set_label (GEV_LAYER (self), label);
  gev_layer_set_ink (GEV_LAYER (self), GEV_INK_DIM);

  return GEV_LAYER (self);
}
