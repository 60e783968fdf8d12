/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-bar-layer.h"

#include <math.h>

struct _GevBarLayer {
  GevLayer parent_instance;
  GArray *values; /* of double; NAN where there is no bar */
  GevBarLook look;
  double thickness;
  guint slot;
  guint n_slots;
  gboolean show_values;
};

G_DEFINE_FINAL_TYPE (GevBarLayer, gev_bar_layer, GEV_TYPE_LAYER)

static GevTextKind
get_text_kind (GevBarLayer *self)
{
  return self->look == GEV_BAR_FILLED ? GEV_TEXT_STRONG : GEV_TEXT_BODY;
}

/* The bar's box; it has no length where the value is zero. FALSE where there is no value. */
static gboolean
find_bar (GevBarLayer        *self,
          const GevPlotFrame *frame,
          guint               index,
          cairo_rectangle_t  *bar,
          GevBarEnd          *end)
{
  double value = g_array_index (self->values, double, index);
  double room = gev_plot_frame_get_band (frame) * 0.86 / self->n_slots;
  double thick = MIN (room * self->thickness, frame->pen->style->font_size * 4 * self->thickness);
  double from = CLAMP (0, frame->range.value_lo, frame->range.value_hi);
  double to = CLAMP (value, frame->range.value_lo, frame->range.value_hi);
  double shift = (self->slot + 0.5 - self->n_slots / 2.0) * MIN (room, thick / self->thickness * 1.08);
  double x0, y0, x1, y1;

  if (!isfinite (value))
    return FALSE;

  gev_plot_frame_map (frame, index, from, &x0, &y0);
  gev_plot_frame_map (frame, index, to, &x1, &y1);
  if (frame->horizontal)
    {
      *bar = (cairo_rectangle_t) { MIN (x0, x1), y0 + shift - thick / 2, fabs (x1 - x0), thick };
      *end = value < 0 ? GEV_BAR_END_LEFT : GEV_BAR_END_RIGHT;
    }
  else
    {
      *bar = (cairo_rectangle_t) { x0 + shift - thick / 2, MIN (y0, y1), thick, fabs (y1 - y0) };
      *end = value < 0 ? GEV_BAR_END_BOTTOM : GEV_BAR_END_TOP;
    }

  return TRUE;
}

/* Values on some bars only would look as if they meant something; either all have room or none is told. */
static gboolean
can_show_values (GevBarLayer        *self,
                 const GevPlotFrame *frame)
{
  const cairo_rectangle_t *area = frame->area.width > 0 ? &frame->area : &frame->box;
  double band = (frame->horizontal ? area->height : area->width) / MAX (self->values->len, 1) / self->n_slots;
  GevTextKind kind = get_text_kind (self);

  if (!self->show_values)
    return FALSE;
  if (frame->horizontal)
    return band >= gev_chart_pen_line_height (frame->pen, kind) * 0.9;

  for (guint i = 0; i < self->values->len; i++)
    {
      double value = g_array_index (self->values, double, i);
      g_autofree char *text = NULL;

      if (!isfinite (value))
        continue;

      text = frame->formatters->number (value, frame->formatters->data);
      if (gev_chart_pen_text_width (frame->pen, kind, text) > band)
        return FALSE;
    }

  return TRUE;
}

static guint
gev_bar_layer_get_n_points (GevLayer *layer)
{
  return GEV_BAR_LAYER (layer)->values->len;
}

static void
gev_bar_layer_get_point (GevLayer *layer,
                         guint     index,
                         double   *key,
                         double   *value)
{
  *key = index;
  *value = g_array_index (GEV_BAR_LAYER (layer)->values, double, index);
}

static gboolean
gev_bar_layer_get_value_at (GevLayer *layer,
                            double    key,
                            double   *value)
{
  GevBarLayer *self = GEV_BAR_LAYER (layer);

  if (!(key >= 0 && key < self->values->len))
    return FALSE;

  *value = g_array_index (self->values, double, (guint) key);
  return isfinite (*value);
}

static void
gev_bar_layer_extend (GevLayer     *layer,
                      GevPlotRange *range)
{
  GEV_LAYER_CLASS (gev_bar_layer_parent_class)->extend (layer, range);
  gev_plot_range_add (range, NAN, 0);
}

static void
gev_bar_layer_measure (GevLayer           *layer,
                       const GevPlotFrame *frame,
                       GevPlotInsets      *insets)
{
  GevBarLayer *self = GEV_BAR_LAYER (layer);
  GevTextKind kind = get_text_kind (self);
  double gap = 5 * frame->pen->u;
  double height = gev_chart_pen_line_height (frame->pen, kind) + gap;

  if (!can_show_values (self, frame))
    return;

  for (guint i = 0; i < self->values->len; i++)
    {
      double value = g_array_index (self->values, double, i);
      g_autofree char *text = NULL;
      double width;

      if (!isfinite (value))
        continue;

      if (!frame->horizontal)
        {
          insets->top = MAX (insets->top, value >= 0 ? height : 0);
          insets->bottom = MAX (insets->bottom, value < 0 ? height : 0);
          continue;
        }

      text = frame->formatters->number (value, frame->formatters->data);
      width = gev_chart_pen_text_width (frame->pen, kind, text) + gap;
      insets->right = MAX (insets->right, value >= 0 ? width : 0);
      insets->left = MAX (insets->left, value < 0 ? width : 0);
    }
}

static void
tell_of_bar (GevBarLayer             *self,
             GevPlotFrame            *frame,
             const cairo_rectangle_t *bar)
{
  double x1 = bar->x + bar->width;
  double y1 = bar->y + bar->height;
  double near = frame->pen->u;

  if (self->look == GEV_BAR_FILLED)
    {
      gev_label_field_add_box (frame->labels, bar);
      return;
    }

  gev_label_field_add_line (frame->labels, bar->x, bar->y, x1, bar->y, near);
  gev_label_field_add_line (frame->labels, bar->x, y1, x1, y1, near);
  gev_label_field_add_line (frame->labels, bar->x, bar->y, bar->x, y1, near);
  gev_label_field_add_line (frame->labels, x1, bar->y, x1, y1, near);
}

static void
gev_bar_layer_draw (GevLayer     *layer,
                    GevPlotFrame *frame)
{
  GevBarLayer *self = GEV_BAR_LAYER (layer);

  for (guint i = 0; i < self->values->len; i++)
    {
      cairo_rectangle_t bar;
      GevBarEnd end;

      if (!find_bar (self, frame, i, &bar, &end))
        continue;

      gev_chart_pen_bar (frame->pen, &bar, end, gev_layer_get_ink (layer), self->look);
      tell_of_bar (self, frame, &bar);
    }
}

static void
add_spots (GArray                  *spots,
           const cairo_rectangle_t *bar,
           GevBarEnd                end,
           double                   width,
           double                   height,
           double                   gap)
{
  double x1 = bar->x + bar->width;
  double y1 = bar->y + bar->height;
  double middle = bar->x + bar->width / 2 - width / 2;
  double centre = bar->y + bar->height / 2 - height / 2;

  /* Another layer's outline may be in the way: a little further out, or beside the bar. */
  for (int i = 0; i < 12; i++)
    {
      double shift = i * height / 3;
      double cost = i * 3;

      switch (end)
        {
        case GEV_BAR_END_RIGHT:
          g_array_append_vals (spots, &(GevLabelSpot) { x1 + gap + shift, centre, cost }, 1);
          break;
        case GEV_BAR_END_LEFT:
          g_array_append_vals (spots, &(GevLabelSpot) { bar->x - gap - width - shift, centre, cost }, 1);
          break;
        case GEV_BAR_END_BOTTOM:
          g_array_append_vals (spots, &(GevLabelSpot) { middle, y1 + gap / 2 + shift, cost }, 1);
          break;
        case GEV_BAR_END_TOP:
        case GEV_BAR_END_ALL:
        default:
          g_array_append_vals (spots, &(GevLabelSpot) { middle, bar->y - gap / 2 - height - shift, cost }, 1);
        }
    }
  if (end == GEV_BAR_END_TOP)
    g_array_append_vals (spots, &(GevLabelSpot) { x1 + 2 * gap, MIN (bar->y, y1 - height), 8 }, 1);
  if (end == GEV_BAR_END_BOTTOM)
    g_array_append_vals (spots, &(GevLabelSpot) { x1 + 2 * gap, MAX (y1 - height, bar->y), 8 }, 1);
}

static void
gev_bar_layer_draw_labels (GevLayer     *layer,
                           GevPlotFrame *frame)
{
  GevBarLayer *self = GEV_BAR_LAYER (layer);
  GevTextKind kind = get_text_kind (self);

  if (!can_show_values (self, frame))
    return;

  for (guint i = 0; i < self->values->len; i++)
    {
      g_autoptr(GArray) spots = g_array_new (FALSE, FALSE, sizeof (GevLabelSpot));
      g_autoptr(PangoLayout) layout = NULL;
      g_autofree char *text = NULL;
      cairo_rectangle_t bar;
      double width, height;
      GevBarEnd end;

      if (!find_bar (self, frame, i, &bar, &end))
        continue;

      text = frame->formatters->number (g_array_index (self->values, double, i), frame->formatters->data);
      layout = gev_chart_pen_text (frame->pen, kind, text, 0, 1);
      gev_text_get_size (layout, &width, &height);
      add_spots (spots, &bar, end, width, height, 4 * frame->pen->u);
      gev_plot_frame_show_label (frame, layout,
                                 self->look == GEV_BAR_FILLED ? GEV_INK_TEXT : gev_layer_get_ink (layer),
                                 spots);
    }
}

static void
gev_bar_layer_draw_key (GevLayer                *layer,
                        GevChartPen             *pen,
                        const cairo_rectangle_t *box)
{
  gev_chart_pen_bar (pen, box, GEV_BAR_END_ALL, gev_layer_get_ink (layer), GEV_BAR_LAYER (layer)->look);
}

static void
gev_bar_layer_finalize (GObject *object)
{
  g_array_unref (GEV_BAR_LAYER (object)->values);

  G_OBJECT_CLASS (gev_bar_layer_parent_class)->finalize (object);
}

static void
gev_bar_layer_class_init (GevBarLayerClass *klass)
{
  GevLayerClass *layer_class = GEV_LAYER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = gev_bar_layer_finalize;

  layer_class->label_rank = 0;
  layer_class->get_n_points = gev_bar_layer_get_n_points;
  layer_class->get_point = gev_bar_layer_get_point;
  layer_class->get_value_at = gev_bar_layer_get_value_at;
  layer_class->extend = gev_bar_layer_extend;
  layer_class->measure = gev_bar_layer_measure;
  layer_class->draw = gev_bar_layer_draw;
  layer_class->draw_labels = gev_bar_layer_draw_labels;
  layer_class->draw_key = gev_bar_layer_draw_key;
}

static void
gev_bar_layer_init (GevBarLayer *self)
{
  self->values = g_array_new (FALSE, FALSE, sizeof (double));
  self->thickness = 0.8;
  self->n_slots = 1;
}

/**
 * gev_bar_layer_new:
 * @title: (nullable): what the bars show, in a word
 * @ink: the ink of the bars
 * @look: filled for what is, outlined and dashed for what is planned
 *
 * Returns: (transfer full): a bar per category, from zero
 */
GevLayer *
gev_bar_layer_new (const char *title,
                   GevInk      ink,
                   GevBarLook  look)
{
  GevBarLayer *self = g_object_new (GEV_TYPE_BAR_LAYER, NULL);

  self->look = look;
  gev_layer_set_title (GEV_LAYER (self), title);
  gev_layer_set_ink (GEV_LAYER (self), ink);

  return GEV_LAYER (self);
}

/**
 * gev_bar_layer_set_values:
 * @self: a layer
 * @n_values: how many values there are
 * @values: (array length=n_values): the value of each category; NAN for none
 */
void
gev_bar_layer_set_values (GevBarLayer  *self,
                          guint         n_values,
                          const double *values)
{
  g_return_if_fail (GEV_IS_BAR_LAYER (self));

  g_array_set_size (self->values, 0);
  g_array_append_vals (self->values, values, n_values);
  gev_layer_emit_changed (GEV_LAYER (self));
}

/**
 * gev_bar_layer_set_thickness:
 * @self: a layer
 * @thickness: how much of its slot a bar takes, 0–1; narrow bars can stand within wide ones
 */
void
gev_bar_layer_set_thickness (GevBarLayer *self,
                             double       thickness)
{
  g_return_if_fail (GEV_IS_BAR_LAYER (self));
  g_return_if_fail (thickness > 0 && thickness <= 1);

  self->thickness = thickness;
  gev_layer_emit_changed (GEV_LAYER (self));
}

/**
 * gev_bar_layer_set_slot:
 * @self: a layer
 * @slot: which of the slots the bars stand in, from 0
 * @n_slots: how many bars of a category stand side by side
 */
void
gev_bar_layer_set_slot (GevBarLayer *self,
                        guint        slot,
                        guint        n_slots)
{
  g_return_if_fail (GEV_IS_BAR_LAYER (self));
  g_return_if_fail (slot < n_slots);

  self->slot = slot;
  self->n_slots = n_slots;
  gev_layer_emit_changed (GEV_LAYER (self));
}

/**
 * gev_bar_layer_set_show_values:
 * @self: a layer
 * @show_values: whether each bar carries its value, where there is room
 */
void
gev_bar_layer_set_show_values (GevBarLayer *self,
                               gboolean     show_values)
{
  g_return_if_fail (GEV_IS_BAR_LAYER (self));

  self->show_values = show_values;
  gev_layer_emit_changed (GEV_LAYER (self));
}
