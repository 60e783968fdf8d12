/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-plot-layout.h"

#include <math.h>

#include "gev-category-axis.h"

/* From an axis to its labels; a mark at the end of a line reaches into it. */
#define LABEL_GAP 7.5

/* Names and dates need no heading in the picture; numbers need their unit. */
static const char *
get_drawn_title (GevAxis *axis)
{
  const char *title = gev_axis_get_title (axis);

  if (!GEV_AXIS_GET_CLASS (axis)->has_grid || !gev_axis_get_visible (axis) || title == NULL || *title == '\0')
    return NULL;

  return title;
}

static double
get_widest (GPtrArray *ticks)
{
  double widest = 0;

  for (guint i = 0; i < ticks->len; i++)
    {
      const GevTick *tick = g_ptr_array_index (ticks, i);
      double width = 0;

      if (tick->text != NULL)
        gev_text_get_size (tick->text, &width, NULL);
      widest = MAX (widest, width);
    }

  return widest;
}

static double
get_highest (GPtrArray *ticks)
{
  double highest = 0;

  for (guint i = 0; i < ticks->len; i++)
    {
      const GevTick *tick = g_ptr_array_index (ticks, i);
      double height = 0;

      if (tick->text != NULL)
        gev_text_get_size (tick->text, NULL, &height);
      highest = MAX (highest, height);
    }

  return highest;
}

/* How far the labels of the lying axis reach beyond the area on each side. */
static void
get_overhang (const GevPlotLayout *self,
              double              *left,
              double              *right)
{
  const GevPlotRange *range = &self->frame.range;
  double lo = self->frame.horizontal ? range->value_lo : range->key_lo;
  double hi = self->frame.horizontal ? range->value_hi : range->key_hi;

  *left = 0;
  *right = 0;
  for (guint i = 0; i < self->bottom->len; i++)
    {
      const GevTick *tick = g_ptr_array_index (self->bottom, i);
      double at = (tick->value - lo) / (hi - lo) * self->frame.area.width;
      double width;

      if (tick->text == NULL)
        continue;

      gev_text_get_size (tick->text, &width, NULL);
      *left = MAX (*left, width / 2 - at);
      *right = MAX (*right, at + width / 2 - self->frame.area.width);
    }
}

static void
collect_needs (GevPlotLayout *self,
               GPtrArray     *layers,
               GevPlotRange  *range)
{
  *range = (GevPlotRange) { INFINITY, -INFINITY, INFINITY, -INFINITY };

  for (guint i = 0; i < layers->len; i++)
    {
      GevLayer *layer = g_ptr_array_index (layers, i);

      GEV_LAYER_GET_CLASS (layer)->extend (layer, range);
      if (GEV_LAYER_GET_CLASS (layer)->measure != NULL)
        GEV_LAYER_GET_CLASS (layer)->measure (layer, &self->frame, &self->insets);
    }
}

static void
draw_grid (GevPlotLayout *self,
           GPtrArray     *ticks,
           gboolean       standing)
{
  GevPlotFrame *frame = &self->frame;
  const cairo_rectangle_t *area = &frame->area;
  cairo_t *cr = frame->pen->cr;

  for (guint i = 0; i < ticks->len; i++)
    {
      const GevTick *tick = g_ptr_array_index (ticks, i);
      double x, y;

      gev_plot_frame_map (frame, frame->range.key_lo, tick->value, &x, &y);
      if (standing)
        {
          cairo_move_to (cr, area->x, y);
          cairo_line_to (cr, area->x + area->width, y);
          gev_label_field_add_grid (frame->labels, area->x, y, area->x + area->width, y);
        }
      else
        {
          cairo_move_to (cr, x, area->y);
          cairo_line_to (cr, x, area->y + area->height);
          gev_label_field_add_grid (frame->labels, x, area->y, x, area->y + area->height);
        }
    }
  gev_chart_pen_stroke (frame->pen, GEV_INK_GRID, 1, GEV_LINE_SOLID);
}

/* Where values start. It is drawn although the axis is hidden: bars stand on it. */
static void
draw_zero (GevPlotLayout *self)
{
  GevPlotFrame *frame = &self->frame;
  const cairo_rectangle_t *area = &frame->area;
  double x, y;

  if (GEV_IS_CATEGORY_AXIS (frame->horizontal ? self->bottom_axis : self->left_axis) ||
      frame->range.value_lo > 0 || frame->range.value_hi < 0)
    return;

  gev_plot_frame_map (frame, frame->range.key_lo, 0, &x, &y);
  cairo_move_to (frame->pen->cr, frame->horizontal ? x : area->x, frame->horizontal ? area->y : y);
  cairo_line_to (frame->pen->cr, frame->horizontal ? x : area->x + area->width,
                 frame->horizontal ? area->y + area->height : y);
  gev_chart_pen_stroke (frame->pen, GEV_INK_PLANNED, 0.9, GEV_LINE_SOLID);
}

static void
draw_left_labels (GevPlotLayout *self)
{
  GevPlotFrame *frame = &self->frame;
  GevChartPen *pen = frame->pen;
  gboolean names = frame->horizontal;
  double edge = frame->area.x - self->insets.left - LABEL_GAP * pen->u;

  for (guint i = 0; i < self->left->len; i++)
    {
      const GevTick *tick = g_ptr_array_index (self->left, i);
      cairo_rectangle_t box;
      double x, y;

      if (tick->text == NULL)
        continue;

      if (names)
        {
          pango_layout_set_alignment (tick->text, PANGO_ALIGN_RIGHT);
          gev_plot_frame_map (frame, tick->value, frame->range.value_lo, &x, &y);
        }
      else
        gev_plot_frame_map (frame, frame->range.key_lo, tick->value, &x, &y);

      gev_text_get_size (tick->text, &box.width, &box.height);
      box.x = self->inside ? frame->area.x + 2 * pen->u : edge - box.width;
      box.y = self->inside ? y - box.height - pen->u : y - box.height / 2;
      if (box.y < 0 || box.y + box.height > frame->box.height || (self->inside && tick->value == 0))
        continue;
      if (self->inside)
        {
          gev_chart_style_set_source (pen->style, pen->cr, GEV_INK_SURFACE, 0.85);
          cairo_rectangle (pen->cr, box.x, box.y, box.width, box.height);
          cairo_fill (pen->cr);
        }
      gev_chart_pen_show (pen, tick->text, box.x, box.y, names ? GEV_INK_TEXT : GEV_INK_DIM);
      gev_label_field_add_box (frame->labels, &box);
    }
}

static void
draw_bottom_labels (GevPlotLayout *self)
{
  GevPlotFrame *frame = &self->frame;
  GevChartPen *pen = frame->pen;
  gboolean names = GEV_IS_CATEGORY_AXIS (self->bottom_axis);
  double top = frame->area.y + frame->area.height + self->insets.bottom;

  for (guint i = 0; i < self->bottom->len; i++)
    {
      const GevTick *tick = g_ptr_array_index (self->bottom, i);
      cairo_rectangle_t box;
      double x, y;

      if (tick->text == NULL)
        continue;

      if (frame->horizontal)
        gev_plot_frame_map (frame, frame->range.key_lo, tick->value, &x, &y);
      else
        gev_plot_frame_map (frame, tick->value, frame->range.value_lo, &x, &y);

      if (!names && !frame->horizontal)
        {
          cairo_move_to (pen->cr, x, top);
          cairo_line_to (pen->cr, x, top + 4 * pen->u);
          gev_chart_pen_stroke (pen, GEV_INK_PLANNED, 0.9, GEV_LINE_SOLID);
        }

      pango_layout_set_alignment (tick->text, PANGO_ALIGN_CENTER);
      gev_text_get_size (tick->text, &box.width, &box.height);
      box.x = CLAMP (x - box.width / 2, 0, MAX (frame->box.width - box.width, 0));
      box.y = top + LABEL_GAP * pen->u;
      gev_chart_pen_show (pen, tick->text, box.x, box.y, names ? GEV_INK_TEXT : GEV_INK_DIM);
      gev_label_field_add_box (frame->labels, &box);
    }
}

static void
draw_titles (GevPlotLayout *self)
{
  GevPlotFrame *frame = &self->frame;
  const char *left = get_drawn_title (self->left_axis);
  const char *bottom = get_drawn_title (self->bottom_axis);

  if (left != NULL)
    {
      g_autoptr(PangoLayout) text
        = gev_chart_pen_text (frame->pen, GEV_TEXT_SMALL, left, frame->box.width * 0.7, 1);
      cairo_rectangle_t box = { 0, self->key_height, 0, 0 };

      gev_text_get_size (text, &box.width, &box.height);
      box.y = self->inside ? self->key_height : MAX (self->key_height, frame->area.y - 1.75 * box.height);
      gev_chart_pen_show (frame->pen, text, box.x, box.y, GEV_INK_DIM);
      gev_label_field_add_box (frame->labels, &box);
    }

  if (bottom != NULL)
    {
      g_autoptr(PangoLayout) text
        = gev_chart_pen_text (frame->pen, GEV_TEXT_SMALL, bottom, frame->box.width, 1);
      double text_width, text_height;

      gev_text_get_size (text, &text_width, &text_height);
      gev_chart_pen_show (frame->pen, text,
                          MAX (MIN (frame->area.x + frame->area.width, frame->box.width) - text_width, 0),
                          frame->box.height - text_height - 1.5 * frame->pen->u, GEV_INK_DIM);
    }
}

/**
 * gev_plot_layout_clear:
 * @self: a layout
 */
void
gev_plot_layout_clear (GevPlotLayout *self)
{
  g_clear_pointer (&self->left, g_ptr_array_unref);
  g_clear_pointer (&self->bottom, g_ptr_array_unref);
  g_clear_pointer (&self->frame.labels, gev_label_field_free);
}

/**
 * gev_plot_layout_arrange:
 * @self: a layout, all zero but for its axes, the height of its key and, of its frame, pen, formatters,
 *   direction and box
 * @layers: (element-type GevLayer): what is to be laid out
 *
 * Finds the area, what the axes show and their ticks. Margins depend on labels, and labels on the room that
 * margins leave: three rounds settle it.
 *
 * Returns: whether there is room for a plot
 */
gboolean
gev_plot_layout_arrange (GevPlotLayout *self,
                         GPtrArray     *layers)
{
  GevPlotFrame *frame = &self->frame;
  GevPlotRange *range = &frame->range;
  GevChartPen *pen = frame->pen;
  double u = pen->u;
  double line = gev_chart_pen_line_height (pen, GEV_TEXT_SMALL);
  double left_title = get_drawn_title (self->left_axis) != NULL ? line * 1.2 : 0;
  double bottom_title = get_drawn_title (self->bottom_axis) != NULL ? line * 1.2 : 0;
  double left_overhang = 0;
  double right_overhang = 0;
  double left_width = 0;
  double bottom_height = 0;
  GevPlotRange needed;

  collect_needs (self, layers, &needed);

  for (int round = 0; round < 3; round++)
    {
      double pad = gev_axis_get_visible (self->left_axis) ? line / 2 : u;
      double top = self->key_height + MAX (self->insets.top, left_title + (self->inside ? line * 1.2 : pad));
      double left = MAX (left_width > 0 ? left_width + LABEL_GAP * u : 0, left_overhang) + self->insets.left;
      double right = MAX (MAX (self->insets.right, right_overhang), 7 * u);
      double bottom = (bottom_height > 0 ? bottom_height + LABEL_GAP * u : 0) + 2 * u + bottom_title +
                      self->insets.bottom;

      left = MAX (left, 7 * u);
      frame->area = (cairo_rectangle_t) { left, top, frame->box.width - left - right,
                                          frame->box.height - top - bottom };
      if (frame->area.width < 2 * line || frame->area.height < line)
        return FALSE;

      g_clear_pointer (&self->left, g_ptr_array_unref);
      g_clear_pointer (&self->bottom, g_ptr_array_unref);
      *range = needed;
      self->left = gev_axis_make_ticks (self->left_axis, pen, frame->formatters,
                                        frame->horizontal ? &range->key_lo : &range->value_lo,
                                        frame->horizontal ? &range->key_hi : &range->value_hi,
                                        frame->area.height, frame->box.width * 0.36, TRUE);
      self->bottom = gev_axis_make_ticks (self->bottom_axis, pen, frame->formatters,
                                          frame->horizontal ? &range->value_lo : &range->key_lo,
                                          frame->horizontal ? &range->value_hi : &range->key_hi,
                                          frame->area.width, 0, FALSE);

      left_width = get_widest (self->left);
      self->inside = !frame->horizontal && left_width > frame->box.width * 0.4;
      if (self->inside)
        left_width = 0;
      bottom_height = get_highest (self->bottom);

      /* Margins only grow, or two sets of ticks could take turns for ever. */
      get_overhang (self, &left, &right);
      left_overhang = MAX (left_overhang, left);
      right_overhang = MAX (right_overhang, right);
    }

  frame->labels = gev_label_field_new (&frame->box);
  return TRUE;
}

/**
 * gev_plot_layout_draw_axes:
 * @self: a layout that is arranged
 *
 * Draws what lies beneath the layers, and tells the frame's label field of it.
 */
void
gev_plot_layout_draw_axes (GevPlotLayout *self)
{
  if (GEV_AXIS_GET_CLASS (self->left_axis)->has_grid)
    draw_grid (self, self->left, TRUE);
  if (GEV_AXIS_GET_CLASS (self->bottom_axis)->has_grid)
    draw_grid (self, self->bottom, FALSE);
  draw_titles (self);
  draw_bottom_labels (self);
  if (!self->inside)
    draw_left_labels (self);
  draw_zero (self);
}

/**
 * gev_plot_layout_draw_inside_labels:
 * @self: a layout that is arranged
 *
 * Draws, on top of the layers, labels for which there was no room beside the area.
 */
void
gev_plot_layout_draw_inside_labels (GevPlotLayout *self)
{
  if (self->inside)
    draw_left_labels (self);
}
