/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-step-layer.h"

#include <math.h>

#define MARK_RADIUS 4.4

typedef struct {
  double key;
  double value;
  gboolean marked;
} Point;

struct _GevStepLayer {
  GevLayer parent_instance;
  GArray *points; /* of Point */
  double end;
  double floor;
};

G_DEFINE_FINAL_TYPE (GevStepLayer, gev_step_layer, GEV_TYPE_LAYER)

static Point *
get_point (GevStepLayer *self,
           guint         index)
{
  return &g_array_index (self->points, Point, index);
}

static double
get_end (GevStepLayer *self)
{
  double last = get_point (self, self->points->len - 1)->key;

  return isfinite (self->end) ? MAX (self->end, last) : last;
}

/* Many measurements close together: smaller marks, then none, so that the line can still be seen. */
static double
choose_radius (GevStepLayer *self,
               GevPlotFrame *frame)
{
  double u = frame->pen->u;
  double first_x, last_x, y;
  double distance;

  if (self->points->len < 2)
    return MARK_RADIUS * u;

  gev_plot_frame_map (frame, get_point (self, 0)->key, 0, &first_x, &y);
  gev_plot_frame_map (frame, get_point (self, self->points->len - 1)->key, 0, &last_x, &y);
  distance = fabs (last_x - first_x) / (self->points->len - 1);

  if (distance >= 3.2 * MARK_RADIUS * u)
    return MARK_RADIUS * u;
  return distance >= 6 * u ? 2.6 * u : 0;
}

static void
trace (GevStepLayer *self,
       GevPlotFrame *frame,
       gboolean      tell)
{
  cairo_t *cr = frame->pen->cr;
  double x0 = 0;
  double y0 = 0;
  double x, y;

  for (guint i = 0; i < self->points->len; i++)
    {
      const Point *point = get_point (self, i);

      gev_plot_frame_map (frame, point->key, point->value, &x, &y);
      if (i > 0)
        {
          cairo_line_to (cr, x, y0);
          if (tell)
            {
              gev_label_field_add_line (frame->labels, x0, y0, x, y0, 2.5 * frame->pen->u);
              gev_label_field_add_line (frame->labels, x, y0, x, y, 2.5 * frame->pen->u);
            }
        }
      cairo_line_to (cr, x, y);
      x0 = x;
      y0 = y;
    }

  gev_plot_frame_map (frame, get_end (self), get_point (self, self->points->len - 1)->value, &x, &y);
  cairo_line_to (cr, x, y);
  if (tell)
    gev_label_field_add_line (frame->labels, x0, y0, x, y, 2.5 * frame->pen->u);
}

static void
fill_under (GevStepLayer *self,
            GevPlotFrame *frame)
{
  double level = isfinite (self->floor) ? self->floor : 0;
  cairo_t *cr = frame->pen->cr;
  double x, y;

  level = CLAMP (level, frame->range.value_lo, frame->range.value_hi);
  trace (self, frame, FALSE);
  gev_plot_frame_map (frame, get_end (self), level, &x, &y);
  cairo_line_to (cr, x, y);
  gev_plot_frame_map (frame, get_point (self, 0)->key, level, &x, &y);
  cairo_line_to (cr, x, y);
  cairo_close_path (cr);
  gev_chart_style_set_source (frame->pen->style, cr, gev_layer_get_ink (GEV_LAYER (self)), 0.12);
  cairo_fill (cr);
}

static guint
gev_step_layer_get_n_points (GevLayer *layer)
{
  return GEV_STEP_LAYER (layer)->points->len;
}

static void
gev_step_layer_get_point (GevLayer *layer,
                          guint     index,
                          double   *key,
                          double   *value)
{
  const Point *point = get_point (GEV_STEP_LAYER (layer), index);

  *key = point->key;
  *value = point->value;
}

static void
gev_step_layer_extend (GevLayer     *layer,
                       GevPlotRange *range)
{
  GevStepLayer *self = GEV_STEP_LAYER (layer);

  GEV_LAYER_CLASS (gev_step_layer_parent_class)->extend (layer, range);
  if (self->points->len > 0)
    gev_plot_range_add (range, get_end (self), self->floor);
}

static void
gev_step_layer_draw (GevLayer     *layer,
                     GevPlotFrame *frame)
{
  GevStepLayer *self = GEV_STEP_LAYER (layer);
  GevChartPen *pen = frame->pen;
  GevInk ink = gev_layer_get_ink (layer);
  double radius;

  if (self->points->len == 0)
    return;

  radius = choose_radius (self, frame);
  cairo_save (pen->cr);
  gev_plot_frame_clip (frame, (MARK_RADIUS + 1.5) * pen->u);
  fill_under (self, frame);
  trace (self, frame, TRUE);
  gev_chart_pen_stroke (pen, ink, radius > 0 ? 2.4 : 1.8, GEV_LINE_SOLID);

  for (guint i = 0; i < self->points->len && radius > 0; i++)
    {
      const Point *point = get_point (self, i);
      double x, y;

      if (!point->marked)
        continue;

      gev_plot_frame_map (frame, point->key, point->value, &x, &y);
      cairo_arc (pen->cr, x, y, radius, 0, 2 * G_PI);
      gev_chart_style_set_source (pen->style, pen->cr, GEV_INK_SURFACE, 1);
      cairo_fill_preserve (pen->cr);
      gev_chart_pen_stroke (pen, ink, 2, GEV_LINE_SOLID);
      gev_label_field_add_line (frame->labels, x, y, x, y, radius + 2 * pen->u);
    }
  cairo_restore (pen->cr);
}

/* The last value, as close to the line's end as nothing is in the way. */
static void
gev_step_layer_draw_labels (GevLayer     *layer,
                            GevPlotFrame *frame)
{
  GevStepLayer *self = GEV_STEP_LAYER (layer);
  const char *label = gev_layer_get_label (layer);
  g_autoptr(GArray) spots = g_array_new (FALSE, FALSE, sizeof (GevLabelSpot));
  g_autoptr(PangoLayout) text = NULL;
  double gap = 4 * frame->pen->u;
  double width, height, x, y;

  if (label == NULL || *label == '\0' || self->points->len == 0)
    return;

  gev_plot_frame_map (frame, get_end (self), get_point (self, self->points->len - 1)->value, &x, &y);
  text = gev_chart_pen_text (frame->pen, GEV_TEXT_STRONG, label, 0, 1);
  gev_text_get_size (text, &width, &height);

  for (int away = 0; away < 24; away++)
    for (int along = 0; along < 4; along++)
      {
        double shift = away * height / 3;
        double left = x - gap - width - along * width / 4;
        double cost = away * 2.5 + along * 9;
        GevLabelSpot around[] = {
          { left, y - gap - height - shift, cost },
          { left, y + gap + shift, cost * 0.7 + 2 },
          { x + gap, y - height / 2 - shift, cost + 1 },
          { x + gap, y - height / 2 + shift, cost + 1 },
        };

        g_array_append_vals (spots, around, along == 0 ? 4 : 2);
      }

  gev_plot_frame_show_label (frame, text, gev_layer_get_ink (layer), spots);
}

static void
gev_step_layer_finalize (GObject *object)
{
  g_array_unref (GEV_STEP_LAYER (object)->points);

  G_OBJECT_CLASS (gev_step_layer_parent_class)->finalize (object);
}

static void
gev_step_layer_class_init (GevStepLayerClass *klass)
{
  GevLayerClass *layer_class = GEV_LAYER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = gev_step_layer_finalize;

  layer_class->label_rank = 2;
  layer_class->get_n_points = gev_step_layer_get_n_points;
  layer_class->get_point = gev_step_layer_get_point;
  layer_class->extend = gev_step_layer_extend;
  layer_class->draw = gev_step_layer_draw;
  layer_class->draw_labels = gev_step_layer_draw_labels;
}

static void
gev_step_layer_init (GevStepLayer *self)
{
  self->points = g_array_new (FALSE, FALSE, sizeof (Point));
  self->end = NAN;
  self->floor = NAN;
}

/**
 * gev_step_layer_new:
 * @title: (nullable): what the steps show, in a word
 * @ink: the ink of the steps
 *
 * The layer's label is written in bold at the end of the steps.
 *
 * Returns: (transfer full): a value that holds from one measured point to the next, with a light fill
 */
GevLayer *
gev_step_layer_new (const char *title,
                    GevInk      ink)
{
  GevStepLayer *self = g_object_new (GEV_TYPE_STEP_LAYER, NULL);

  gev_layer_set_title (GEV_LAYER (self), title);
  gev_layer_set_ink (GEV_LAYER (self), ink);

  return GEV_LAYER (self);
}

/**
 * gev_step_layer_set_points:
 * @self: a layer
 * @n_points: how many points there are
 * @keys: (array length=n_points): their keys, ascending
 * @values: (array length=n_points): their values; a point whose value is not finite is left out
 * @marked: (array length=n_points) (nullable): whether each point was measured and gets a mark; %NULL for all
 */
void
gev_step_layer_set_points (GevStepLayer   *self,
                           guint           n_points,
                           const double   *keys,
                           const double   *values,
                           const gboolean *marked)
{
  g_return_if_fail (GEV_IS_STEP_LAYER (self));

  g_array_set_size (self->points, 0);
  for (guint i = 0; i < n_points; i++)
    if (isfinite (keys[i]) && isfinite (values[i]))
      g_array_append_vals (self->points, &(Point) { keys[i], values[i], marked == NULL || marked[i] }, 1);

  gev_layer_emit_changed (GEV_LAYER (self));
}

/**
 * gev_step_layer_set_end:
 * @self: a layer
 * @end: the key until which the last value holds, mostly today; NAN to end at the last point
 */
void
gev_step_layer_set_end (GevStepLayer *self,
                        double        end)
{
  g_return_if_fail (GEV_IS_STEP_LAYER (self));

  self->end = end;
  gev_layer_emit_changed (GEV_LAYER (self));
}

/**
 * gev_step_layer_set_floor:
 * @self: a layer
 * @floor: the value from which the fill starts, such as a baseline; NAN for zero
 */
void
gev_step_layer_set_floor (GevStepLayer *self,
                          double        floor)
{
  g_return_if_fail (GEV_IS_STEP_LAYER (self));

  self->floor = floor;
  gev_layer_emit_changed (GEV_LAYER (self));
}
