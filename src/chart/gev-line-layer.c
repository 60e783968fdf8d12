/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-line-layer.h"

#include <math.h>

typedef struct {
  double key;
  double value;
} Point;

struct _GevLineLayer {
  GevLayer parent_instance;
  GArray *points; /* of Point */
  GevLineDash dash;
  gboolean marked;
};

G_DEFINE_FINAL_TYPE (GevLineLayer, gev_line_layer, GEV_TYPE_LAYER)

static Point *
get_point (GevLineLayer *self,
           guint         index)
{
  return &g_array_index (self->points, Point, index);
}

static guint
gev_line_layer_get_n_points (GevLayer *layer)
{
  return GEV_LINE_LAYER (layer)->points->len;
}

static void
gev_line_layer_get_point (GevLayer *layer,
                          guint     index,
                          double   *key,
                          double   *value)
{
  const Point *point = get_point (GEV_LINE_LAYER (layer), index);

  *key = point->key;
  *value = point->value;
}

static gboolean
gev_line_layer_get_value_at (GevLayer *layer,
                             double    key,
                             double   *value)
{
  GevLineLayer *self = GEV_LINE_LAYER (layer);

  for (guint i = 0; i < self->points->len; i++)
    {
      const Point *b = get_point (self, i);

      if (b->key < key)
        continue;
      if (b->key == key)
        {
          *value = b->value;
          return TRUE;
        }
      if (i > 0)
        {
          const Point *a = get_point (self, i - 1);

          *value = a->value + (b->value - a->value) * (key - a->key) / (b->key - a->key);
          return TRUE;
        }
      break;
    }

  return FALSE;
}

static void
gev_line_layer_draw (GevLayer     *layer,
                     GevPlotFrame *frame)
{
  GevLineLayer *self = GEV_LINE_LAYER (layer);
  GevChartPen *pen = frame->pen;
  cairo_t *cr = pen->cr;
  double x0 = 0;
  double y0 = 0;
  double x, y;

  cairo_save (cr);
  gev_plot_frame_clip (frame, 2 * pen->u);
  for (guint i = 0; i < self->points->len; i++)
    {
      gev_plot_frame_map (frame, get_point (self, i)->key, get_point (self, i)->value, &x, &y);
      cairo_line_to (cr, x, y);
      if (i > 0)
        gev_label_field_add_line (frame->labels, x0, y0, x, y, 2 * pen->u);
      x0 = x;
      y0 = y;
    }

  if (self->points->len == 1)
    {
      cairo_new_path (cr);
      cairo_arc (cr, x, y, 3 * pen->u, 0, 2 * G_PI);
      gev_label_field_add_line (frame->labels, x, y, x, y, 4 * pen->u);
    }
  gev_chart_pen_stroke (pen, gev_layer_get_ink (layer), 1.8, self->dash);
  for (guint i = 0; self->marked && i < self->points->len; i++)
    {
      gev_plot_frame_map (frame, get_point (self, i)->key, get_point (self, i)->value, &x, &y);
      cairo_new_path (cr);
      cairo_arc (cr, x, y, 3 * pen->u, 0, 2 * G_PI);
      gev_chart_style_set_source (pen->style, cr, gev_layer_get_ink (layer), 1);
      cairo_fill_preserve (cr);
      gev_chart_pen_stroke (pen, GEV_INK_SURFACE, 1, GEV_LINE_SOLID);
    }
  cairo_restore (cr);
}

static void
add_spots (GArray *spots,
           double  x,
           double  y,
           double  width,
           double  height,
           double  gap,
           double  cost)
{
  GevLabelSpot around[] = {
    { x - gap - width, y - gap - height, cost },
    { x + gap, y - gap - height, cost + 1 },
    { x + gap, y + gap, cost + 2 },
    { x - gap - width, y + gap, cost + 3 },
    { x - width / 2, y - 2 * gap - height, cost + 1 },
    { x - width / 2, y + 2 * gap, cost + 3 },
  };

  g_array_append_vals (spots, around, G_N_ELEMENTS (around));
}

/* The label stands by the middle of the line, where it is most clearly the line's own. */
static void
gev_line_layer_draw_labels (GevLayer     *layer,
                            GevPlotFrame *frame)
{
  static const double places[] = { 0.35, 0.45, 0.55, 0.25, 0.65, 0.75, 0.15, 0.85, 0.95, 0.05 };
  GevLineLayer *self = GEV_LINE_LAYER (layer);
  const char *label = gev_layer_get_label (layer);
  const cairo_rectangle_t *area = &frame->area;
  g_autoptr(GArray) spots = g_array_new (FALSE, FALSE, sizeof (GevLabelSpot));
  g_autoptr(PangoLayout) text = NULL;
  double from, to, width, height;

  if (label == NULL || *label == '\0' || self->points->len == 0)
    return;

  from = MAX (get_point (self, 0)->key, frame->range.key_lo);
  to = MIN (get_point (self, self->points->len - 1)->key, frame->range.key_hi);
  text = gev_chart_pen_text (frame->pen, GEV_TEXT_BODY, label, area->width, 1);
  gev_text_get_size (text, &width, &height);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    for (int step = 1; step <= 3; step++)
      {
        double key = from + (to - from) * places[i];
        double x, y, value;

        if (!gev_line_layer_get_value_at (layer, key, &value))
          continue;
        gev_plot_frame_map (frame, key, value, &x, &y);
        if (y < area->y || y > area->y + area->height || x < area->x || x > area->x + area->width)
          continue;
        add_spots (spots, x, y, width, height, 3.5 * step * frame->pen->u, 2.0 * i + 5 * (step - 1));
      }

  gev_plot_frame_show_label (frame, text, gev_layer_get_ink (layer), spots);
}

static void
gev_line_layer_finalize (GObject *object)
{
  g_array_unref (GEV_LINE_LAYER (object)->points);

  G_OBJECT_CLASS (gev_line_layer_parent_class)->finalize (object);
}

static void
gev_line_layer_class_init (GevLineLayerClass *klass)
{
  GevLayerClass *layer_class = GEV_LAYER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = gev_line_layer_finalize;

  layer_class->label_rank = 3;
  layer_class->joins_points = TRUE;
  layer_class->get_n_points = gev_line_layer_get_n_points;
  layer_class->get_point = gev_line_layer_get_point;
  layer_class->get_value_at = gev_line_layer_get_value_at;
  layer_class->draw = gev_line_layer_draw;
  layer_class->draw_labels = gev_line_layer_draw_labels;
}

static void
gev_line_layer_init (GevLineLayer *self)
{
  self->points = g_array_new (FALSE, FALSE, sizeof (Point));
}

/**
 * gev_line_layer_new:
 * @title: (nullable): what the line shows, in a word
 * @ink: the ink of the line
 * @dash: how it is broken
 *
 * Returns: (transfer full): straight pieces from point to point
 */
GevLayer *
gev_line_layer_new (const char  *title,
                    GevInk       ink,
                    GevLineDash  dash)
{
  GevLineLayer *self = g_object_new (GEV_TYPE_LINE_LAYER, NULL);

  self->dash = dash;
  gev_layer_set_title (GEV_LAYER (self), title);
  gev_layer_set_ink (GEV_LAYER (self), ink);

  return GEV_LAYER (self);
}

/**
 * gev_line_layer_set_points:
 * @self: a layer
 * @n_points: how many points there are
 * @keys: (array length=n_points): their keys, ascending
 * @values: (array length=n_points): their values; a point whose value is not finite is left out
 */
void
gev_line_layer_set_points (GevLineLayer *self,
                           guint         n_points,
                           const double *keys,
                           const double *values)
{
  g_return_if_fail (GEV_IS_LINE_LAYER (self));

  g_array_set_size (self->points, 0);
  for (guint i = 0; i < n_points; i++)
    if (isfinite (keys[i]) && isfinite (values[i]))
      g_array_append_vals (self->points, &(Point) { keys[i], values[i] }, 1);

  gev_layer_emit_changed (GEV_LAYER (self));
}

/**
 * gev_line_layer_set_marked:
 * @self: a layer
 * @marked: whether each point is marked by a dot, because only they are known
 */
void
gev_line_layer_set_marked (GevLineLayer *self,
                           gboolean      marked)
{
  g_return_if_fail (GEV_IS_LINE_LAYER (self));

  self->marked = marked;
  gev_layer_emit_changed (GEV_LAYER (self));
}
