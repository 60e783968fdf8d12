/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-plot.h"

#include <math.h>

struct _GevPlot {
  GevChart parent_instance;
  GevAxis *key_axis;
  GevAxis *value_axis;
  GPtrArray *layers; /* of GevLayer, the last one on top */
  gboolean horizontal;
};

G_DEFINE_FINAL_TYPE (GevPlot, gev_plot, GEV_TYPE_CHART)

/* From an axis to its labels; a mark at the end of a line reaches into it. */
#define LABEL_GAP 7.5

/* How one drawing of the plot is arranged. */
typedef struct {
  GevPlotFrame frame;
  GevPlotInsets insets;
  GPtrArray *left;   /* ticks of the standing axis */
  GPtrArray *bottom; /* ticks of the lying axis */
  gboolean inside;   /* whether the labels of the standing axis are within the area, for want of room */
} Arrangement;

static void
clear_arrangement (Arrangement *a)
{
  g_clear_pointer (&a->left, g_ptr_array_unref);
  g_clear_pointer (&a->bottom, g_ptr_array_unref);
  g_clear_pointer (&a->frame.labels, gev_label_field_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Arrangement, clear_arrangement)

static GevLayer *
get_layer (GevPlot *self,
           guint    index)
{
  return g_ptr_array_index (self->layers, index);
}

static GevAxis *
get_left_axis (GevPlot *self)
{
  return self->horizontal ? self->key_axis : self->value_axis;
}

static GevAxis *
get_bottom_axis (GevPlot *self)
{
  return self->horizontal ? self->value_axis : self->key_axis;
}

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
get_overhang (const Arrangement *a,
              double            *left,
              double            *right)
{
  const GevPlotRange *range = &a->frame.range;
  double lo = a->frame.horizontal ? range->value_lo : range->key_lo;
  double hi = a->frame.horizontal ? range->value_hi : range->key_hi;

  *left = 0;
  *right = 0;
  for (guint i = 0; i < a->bottom->len; i++)
    {
      const GevTick *tick = g_ptr_array_index (a->bottom, i);
      double at = (tick->value - lo) / (hi - lo) * a->frame.area.width;
      double width;

      if (tick->text == NULL)
        continue;

      gev_text_get_size (tick->text, &width, NULL);
      *left = MAX (*left, width / 2 - at);
      *right = MAX (*right, at + width / 2 - a->frame.area.width);
    }
}

static gboolean
needs_key (GevPlot *self)
{
  guint n = 0;

  for (guint i = 0; i < self->layers->len; i++)
    if (GEV_LAYER_GET_CLASS (get_layer (self, i))->draw_key != NULL && gev_layer_get_title (get_layer (self, i)) != NULL)
      n++;

  return n > 1;
}

/* Lays out, and draws if the pen can, a sample of each layer and its title; returns how high that is. */
static double
run_key (GevPlot     *self,
         GevChartPen *pen,
         double       width)
{
  double line = gev_chart_pen_line_height (pen, GEV_TEXT_BODY);
  double side = line * 0.62;
  double sample = side * 1.6;
  double gap = 5 * pen->u;
  double x = 0;
  double y = 0;

  if (!needs_key (self))
    return 0;

  for (guint i = self->layers->len; i > 0; i--)
    {
      GevLayer *layer = get_layer (self, i - 1);
      const char *title = gev_layer_get_title (layer);
      g_autoptr(PangoLayout) text = NULL;
      double text_width;

      if (GEV_LAYER_GET_CLASS (layer)->draw_key == NULL || title == NULL || width < sample + gap + line)
        continue;

      text = gev_chart_pen_text (pen, GEV_TEXT_BODY, title, width - sample - gap, 1);
      gev_text_get_size (text, &text_width, NULL);
      if (x > 0 && x + sample + gap + text_width > width)
        {
          x = 0;
          y += line * 1.2;
        }
      if (pen->cr != NULL)
        {
          cairo_rectangle_t box = { x, y + (line - side) / 2, sample, side };

          GEV_LAYER_GET_CLASS (layer)->draw_key (layer, pen, &box);
          gev_chart_pen_show (pen, text, x + sample + gap, y, GEV_INK_TEXT);
        }
      x += sample + gap + text_width + 3.5 * gap;
    }

  return y + line * 1.5;
}

static void
collect_range (GevPlot      *self,
               GevPlotRange *range)
{
  *range = (GevPlotRange) { INFINITY, -INFINITY, INFINITY, -INFINITY };

  for (guint i = 0; i < self->layers->len; i++)
    GEV_LAYER_GET_CLASS (get_layer (self, i))->extend (get_layer (self, i), range);
}

/* Margins depend on labels, labels on the room that margins leave: three rounds settle it. FALSE if too small. */
static gboolean
arrange (GevPlot     *self,
         GevChartPen *pen,
         double       width,
         double       height,
         Arrangement *a)
{
  const GevChartFormatters *formatters = gev_chart_get_formatters (GEV_CHART (self));
  GevPlotRange raw;
  double u = pen->u;
  double gap = LABEL_GAP * u;
  double left_width = 0;
  double left_overhang = 0;
  double right_overhang = 0;
  double bottom_height = 0;
  double line = gev_chart_pen_line_height (pen, GEV_TEXT_SMALL);
  double key_height, left_title, bottom_title;
  GevChartPen measuring = *pen;

  measuring.cr = NULL;
  a->frame.pen = pen;
  a->frame.formatters = formatters;
  a->frame.horizontal = self->horizontal;
  a->frame.box = (cairo_rectangle_t) { 0, 0, width, height };

  collect_range (self, &raw);
  for (guint i = 0; i < self->layers->len; i++)
    if (GEV_LAYER_GET_CLASS (get_layer (self, i))->measure != NULL)
      GEV_LAYER_GET_CLASS (get_layer (self, i))->measure (get_layer (self, i), &a->frame, &a->insets);

  key_height = run_key (self, &measuring, width);
  left_title = get_drawn_title (get_left_axis (self)) != NULL ? line * 1.2 : 0;
  bottom_title = get_drawn_title (get_bottom_axis (self)) != NULL ? line * 1.2 : 0;

  for (int round = 0; round < 3; round++)
    {
      cairo_rectangle_t *area = &a->frame.area;
      GevPlotRange *range = &a->frame.range;
      double pad = gev_axis_get_visible (get_left_axis (self)) ? line / 2 : u;
      double top = key_height + MAX (a->insets.top, left_title + (a->inside ? line * 1.2 : pad));
      double left = MAX (left_width > 0 ? left_width + gap : 0, left_overhang) + a->insets.left;
      double right = MAX (MAX (a->insets.right, right_overhang), 7 * u);
      double bottom = (bottom_height > 0 ? bottom_height + gap : 0) + 2 * u + bottom_title + a->insets.bottom;

      left = MAX (left, 7 * u);
      *area = (cairo_rectangle_t) { left, top, width - left - right, height - top - bottom };
      if (area->width < 2 * line || area->height < line)
        return FALSE;

      g_clear_pointer (&a->left, g_ptr_array_unref);
      g_clear_pointer (&a->bottom, g_ptr_array_unref);
      *range = raw;
      a->left = gev_axis_make_ticks (get_left_axis (self), pen, formatters,
                                     self->horizontal ? &range->key_lo : &range->value_lo,
                                     self->horizontal ? &range->key_hi : &range->value_hi, area->height,
                                     width * 0.36, TRUE);
      a->bottom = gev_axis_make_ticks (get_bottom_axis (self), pen, formatters,
                                       self->horizontal ? &range->value_lo : &range->key_lo,
                                       self->horizontal ? &range->value_hi : &range->key_hi, area->width, 0, FALSE);

      left_width = get_widest (a->left);
      a->inside = !self->horizontal && left_width > width * 0.4;
      if (a->inside)
        left_width = 0;
      bottom_height = get_highest (a->bottom);
      get_overhang (a, &left, &right);
      /* Margins only grow, or two sets of ticks could take turns for ever. */
      left_overhang = MAX (left_overhang, left);
      right_overhang = MAX (right_overhang, right);
    }

  a->frame.labels = gev_label_field_new (&a->frame.box);
  return TRUE;
}

static void
draw_grid (GevPlot     *self,
           Arrangement *a,
           GPtrArray   *ticks,
           gboolean     standing)
{
  GevPlotFrame *frame = &a->frame;
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
draw_zero (GevPlot     *self,
           Arrangement *a)
{
  GevPlotFrame *frame = &a->frame;
  const cairo_rectangle_t *area = &frame->area;
  double x, y;

  if (frame->range.value_lo > 0 || frame->range.value_hi < 0)
    return;

  gev_plot_frame_map (frame, frame->range.key_lo, 0, &x, &y);
  cairo_move_to (frame->pen->cr, frame->horizontal ? x : area->x, frame->horizontal ? area->y : y);
  cairo_line_to (frame->pen->cr, frame->horizontal ? x : area->x + area->width,
                 frame->horizontal ? area->y + area->height : y);
  gev_chart_pen_stroke (frame->pen, GEV_INK_PLANNED, 0.9, GEV_LINE_SOLID);
}

static void
draw_left_labels (GevPlot     *self,
                  Arrangement *a)
{
  GevPlotFrame *frame = &a->frame;
  GevChartPen *pen = frame->pen;
  gboolean names = self->horizontal;
  double edge = frame->area.x - a->insets.left - LABEL_GAP * pen->u;

  for (guint i = 0; i < a->left->len; i++)
    {
      const GevTick *tick = g_ptr_array_index (a->left, i);
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
      box.x = a->inside ? frame->area.x + 2 * pen->u : edge - box.width;
      box.y = a->inside ? y - box.height - pen->u : y - box.height / 2;
      if (box.y < 0 || box.y + box.height > frame->box.height || (a->inside && tick->value == 0))
        continue;
      if (a->inside)
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
draw_bottom_labels (GevPlot     *self,
                    Arrangement *a)
{
  GevPlotFrame *frame = &a->frame;
  GevChartPen *pen = frame->pen;
  gboolean names = GEV_IS_CATEGORY_AXIS (get_bottom_axis (self));
  double top = frame->area.y + frame->area.height + a->insets.bottom;

  for (guint i = 0; i < a->bottom->len; i++)
    {
      const GevTick *tick = g_ptr_array_index (a->bottom, i);
      cairo_rectangle_t box;
      double x, y;

      if (tick->text == NULL)
        continue;

      if (self->horizontal)
        gev_plot_frame_map (frame, frame->range.key_lo, tick->value, &x, &y);
      else
        gev_plot_frame_map (frame, tick->value, frame->range.value_lo, &x, &y);

      if (!names && !self->horizontal)
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
draw_titles (GevPlot     *self,
             Arrangement *a,
             double       key_height)
{
  GevPlotFrame *frame = &a->frame;
  const char *left = get_drawn_title (get_left_axis (self));
  const char *bottom = get_drawn_title (get_bottom_axis (self));

  if (left != NULL)
    {
      g_autoptr(PangoLayout) text = gev_chart_pen_text (frame->pen, GEV_TEXT_SMALL, left, frame->box.width * 0.7, 1);
      cairo_rectangle_t box = { 0, key_height, 0, 0 };

      gev_text_get_size (text, &box.width, &box.height);
      box.y = a->inside ? key_height : MAX (key_height, frame->area.y - 1.75 * box.height);
      gev_chart_pen_show (frame->pen, text, box.x, box.y, GEV_INK_DIM);
      gev_label_field_add_box (frame->labels, &box);
    }

  if (bottom != NULL)
    {
      g_autoptr(PangoLayout) text = gev_chart_pen_text (frame->pen, GEV_TEXT_SMALL, bottom, frame->box.width, 1);
      double text_width, text_height;

      gev_text_get_size (text, &text_width, &text_height);
      gev_chart_pen_show (frame->pen, text,
                          MAX (MIN (frame->area.x + frame->area.width, frame->box.width) - text_width, 0),
                          frame->box.height - text_height, GEV_INK_DIM);
    }
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return (x > y) - (x < y);
}

static GArray *
collect_keys (GevPlot *self)
{
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (double));
  guint kept = 0;

  for (guint i = 0; i < self->layers->len; i++)
    for (guint j = 0; j < gev_layer_get_n_points (get_layer (self, i)); j++)
      {
        double key, value;

        gev_layer_get_point (get_layer (self, i), j, &key, &value);
        g_array_append_val (keys, key);
      }

  g_array_sort (keys, compare_doubles);
  for (guint i = 0; i < keys->len; i++)
    if (i == 0 || g_array_index (keys, double, i) != g_array_index (keys, double, i - 1))
      g_array_index (keys, double, kept++) = g_array_index (keys, double, i);
  g_array_set_size (keys, kept);

  return keys;
}

static gboolean
is_column (GevLayer *layer)
{
  if (GEV_IS_RULE_LAYER (layer))
    return gev_rule_layer_get_kind (GEV_RULE_LAYER (layer)) == GEV_RULE_AT_VALUE &&
           isfinite (gev_rule_layer_get_position (GEV_RULE_LAYER (layer)));

  return gev_layer_get_n_points (layer) > 0;
}

static char *
make_cell (GevPlot  *self,
           GevLayer *layer,
           double    key)
{
  double value;

  if (GEV_IS_RULE_LAYER (layer))
    value = gev_rule_layer_get_position (GEV_RULE_LAYER (layer));
  else if (!gev_layer_get_value_at (layer, key, &value) || !isfinite (value))
    return g_strdup ("");

  return gev_axis_format (self->value_axis, gev_chart_get_formatters (GEV_CHART (self)), value);
}

/* "1. juni 2026: 29 (plan 38,6)": the mark that was hit, then what the other layers say of the same key. */
static void
describe (GevPlot     *self,
          GevLayer    *hit_layer,
          double       key,
          double       value,
          GevChartHit *hit)
{
  const GevChartFormatters *formatters = gev_chart_get_formatters (GEV_CHART (self));
  g_autofree char *key_text = gev_axis_format (self->key_axis, formatters, key);
  g_autofree char *value_text = gev_axis_format (self->value_axis, formatters, value);
  g_autoptr(GString) text = g_string_new (key_text);
  const char *separator = " (";
  gboolean others = FALSE;
  GevLayer *top = NULL;

  for (guint i = self->layers->len; i > 0 && top == NULL; i--)
    if (gev_layer_get_n_points (get_layer (self, i - 1)) > 0)
      top = get_layer (self, i - 1);

  g_string_append (text, ": ");
  if (hit_layer != top && gev_layer_get_title (hit_layer) != NULL)
    g_string_append_printf (text, "%s ", gev_layer_get_title (hit_layer));
  g_string_append (text, value_text);

  for (guint i = self->layers->len; i > 0; i--)
    {
      GevLayer *layer = get_layer (self, i - 1);
      g_autofree char *other_text = NULL;
      double other;

      if (layer == hit_layer || gev_layer_get_n_points (layer) == 0 || gev_layer_get_title (layer) == NULL ||
          !gev_layer_get_value_at (layer, key, &other) || !isfinite (other))
        continue;

      other_text = gev_axis_format (self->value_axis, formatters, other);
      g_string_append_printf (text, "%s%s %s", separator, gev_layer_get_title (layer), other_text);
      separator = ", ";
      others = TRUE;
    }
  if (others)
    g_string_append_c (text, ')');

  gev_chart_hit_set_text (hit, text->str);
}

static void
gev_plot_draw (GevChart    *chart,
               GevChartPen *pen,
               double       width,
               double       height)
{
  GevPlot *self = GEV_PLOT (chart);
  g_auto(Arrangement) a = { 0 };
  double key_height;

  if (!arrange (self, pen, width, height, &a))
    return;

  key_height = run_key (self, pen, width);
  if (GEV_AXIS_GET_CLASS (get_left_axis (self))->has_grid)
    draw_grid (self, &a, a.left, TRUE);
  if (GEV_AXIS_GET_CLASS (get_bottom_axis (self))->has_grid)
    draw_grid (self, &a, a.bottom, FALSE);
  draw_titles (self, &a, key_height);
  draw_bottom_labels (self, &a);
  if (!a.inside)
    draw_left_labels (self, &a);
  draw_zero (self, &a);

  for (guint i = 0; i < self->layers->len; i++)
    GEV_LAYER_GET_CLASS (get_layer (self, i))->draw (get_layer (self, i), &a.frame);
  if (a.inside)
    draw_left_labels (self, &a);

  for (int rank = 0; rank <= 3; rank++)
    for (guint i = self->layers->len; i > 0; i--)
      {
        GevLayer *layer = get_layer (self, i - 1);
        GevLayerClass *klass = GEV_LAYER_GET_CLASS (layer);

        if (klass->label_rank == rank && klass->draw_labels != NULL)
          klass->draw_labels (layer, &a.frame);
      }
}

static gboolean
gev_plot_hit (GevChart    *chart,
              GevChartPen *pen,
              double       x,
              double       y,
              double       width,
              double       height,
              GevChartHit *hit)
{
  GevPlot *self = GEV_PLOT (chart);
  g_auto(Arrangement) a = { 0 };
  GevLayer *best_layer = NULL;
  double best = INFINITY;
  double best_key = 0;
  double best_value = 0;

  if (!arrange (self, pen, width, height, &a))
    return FALSE;

  for (guint i = 0; i < self->layers->len; i++)
    for (guint j = 0; j < gev_layer_get_n_points (get_layer (self, i)); j++)
      {
        double key, value, mark_x, mark_y, distance;

        gev_layer_get_point (get_layer (self, i), j, &key, &value);
        if (!isfinite (value) || key < a.frame.range.key_lo || key > a.frame.range.key_hi)
          continue;

        /* A pointer is moved along the keys; how high it is matters only between marks of like keys. */
        gev_plot_frame_map (&a.frame, key, value, &mark_x, &mark_y);
        distance = self->horizontal ? hypot (0.2 * (mark_x - x), mark_y - y)
                                    : hypot (mark_x - x, 0.2 * (mark_y - y));
        if (distance <= best)
          {
            best = distance;
            best_layer = get_layer (self, i);
            best_key = key;
            best_value = value;
            hit->x = mark_x;
            hit->y = mark_y;
          }
      }

  if (best_layer == NULL)
    return FALSE;

  describe (self, best_layer, best_key, best_value, hit);
  return TRUE;
}

static double
gev_plot_get_natural_height (GevChart    *chart,
                             GevChartPen *pen,
                             double       width)
{
  GevPlot *self = GEV_PLOT (chart);
  double em = pen->style->font_size;
  GevChartPen measuring = *pen;
  double key_height;

  measuring.cr = NULL;
  key_height = run_key (self, &measuring, width);

  if (self->horizontal && GEV_IS_CATEGORY_AXIS (self->key_axis))
    {
      gboolean has_axis = gev_axis_get_visible (self->value_axis);

      return key_height + gev_category_axis_get_n_names (GEV_CATEGORY_AXIS (self->key_axis)) * em * 2.8 +
             (has_axis ? 3.5 * em : em);
    }

  return key_height + CLAMP (width * 0.42, 14 * em, 25 * em);
}

static GevChartTable *
gev_plot_dup_table (GevChart *chart)
{
  GevPlot *self = GEV_PLOT (chart);
  const GevChartFormatters *formatters = gev_chart_get_formatters (chart);
  const char *head = gev_axis_get_title (self->key_axis);
  g_autoptr(GPtrArray) columns = g_ptr_array_new ();
  g_autoptr(GStrvBuilder) titles = g_strv_builder_new ();
  g_autoptr(GArray) keys = collect_keys (self);
  g_auto(GStrv) all_titles = NULL;
  GevChartTable *table;

  g_strv_builder_add (titles, head != NULL ? head : "");
  for (guint i = 0; i < self->layers->len; i++)
    {
      GevLayer *layer = get_layer (self, i);
      const char *title = gev_layer_get_title (layer) != NULL ? gev_layer_get_title (layer) : gev_layer_get_label (layer);

      if (!is_column (layer))
        continue;
      g_ptr_array_add (columns, layer);
      g_strv_builder_add (titles, title != NULL ? title : "");
    }
  all_titles = g_strv_builder_end (titles);
  table = gev_chart_table_new ((const char *const *) all_titles);

  for (guint i = 0; i < keys->len; i++)
    {
      double key = g_array_index (keys, double, i);
      g_autofree char *key_text = gev_axis_format (self->key_axis, formatters, key);
      g_autoptr(GStrvBuilder) cells = g_strv_builder_new ();
      g_auto(GStrv) row = NULL;

      g_strv_builder_add (cells, key_text);
      for (guint j = 0; j < columns->len; j++)
        {
          g_autofree char *cell = make_cell (self, g_ptr_array_index (columns, j), key);

          g_strv_builder_add (cells, cell);
        }
      row = g_strv_builder_end (cells);
      gev_chart_table_add_row (table, (const char *const *) row);
    }

  return table;
}

static gboolean
gev_plot_is_empty (GevChart *chart)
{
  GevPlot *self = GEV_PLOT (chart);

  for (guint i = 0; i < self->layers->len; i++)
    for (guint j = 0; j < gev_layer_get_n_points (get_layer (self, i)); j++)
      {
        double key, value;

        gev_layer_get_point (get_layer (self, i), j, &key, &value);
        if (isfinite (value))
          return FALSE;
      }

  return TRUE;
}

static void
gev_plot_dispose (GObject *object)
{
  GevPlot *self = GEV_PLOT (object);

  g_ptr_array_set_size (self->layers, 0);
  g_clear_object (&self->key_axis);
  g_clear_object (&self->value_axis);

  G_OBJECT_CLASS (gev_plot_parent_class)->dispose (object);
}

static void
gev_plot_finalize (GObject *object)
{
  g_ptr_array_unref (GEV_PLOT (object)->layers);

  G_OBJECT_CLASS (gev_plot_parent_class)->finalize (object);
}

static void
gev_plot_class_init (GevPlotClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GevChartClass *chart_class = GEV_CHART_CLASS (klass);

  object_class->dispose = gev_plot_dispose;
  object_class->finalize = gev_plot_finalize;

  chart_class->draw = gev_plot_draw;
  chart_class->hit = gev_plot_hit;
  chart_class->get_natural_height = gev_plot_get_natural_height;
  chart_class->dup_table = gev_plot_dup_table;
  chart_class->is_empty = gev_plot_is_empty;
}

static void
gev_plot_init (GevPlot *self)
{
  self->layers = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * gev_plot_new:
 * @key_axis: (transfer full): the axis of what is looked up: dates or names
 * @value_axis: (transfer full): the axis of the values
 *
 * Returns: (transfer full): a chart with two axes, to which layers are added
 */
GevChart *
gev_plot_new (GevAxis *key_axis,
              GevAxis *value_axis)
{
  GevPlot *self;

  g_return_val_if_fail (GEV_IS_AXIS (key_axis), NULL);
  g_return_val_if_fail (GEV_IS_AXIS (value_axis), NULL);

  self = g_object_new (GEV_TYPE_PLOT, NULL);
  self->key_axis = key_axis;
  self->value_axis = value_axis;
  g_signal_connect_object (key_axis, "changed", G_CALLBACK (gev_chart_emit_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (value_axis, "changed", G_CALLBACK (gev_chart_emit_changed), self, G_CONNECT_SWAPPED);

  return GEV_CHART (self);
}

/**
 * gev_plot_set_horizontal:
 * @self: a plot
 * @horizontal: whether keys run down and bars lie, which suits long names
 */
void
gev_plot_set_horizontal (GevPlot *self,
                         gboolean horizontal)
{
  g_return_if_fail (GEV_IS_PLOT (self));

  self->horizontal = horizontal;
  gev_chart_emit_changed (GEV_CHART (self));
}

/**
 * gev_plot_get_key_axis:
 * @self: a plot
 *
 * Returns: (transfer none): the axis of the keys
 */
GevAxis *
gev_plot_get_key_axis (GevPlot *self)
{
  g_return_val_if_fail (GEV_IS_PLOT (self), NULL);

  return self->key_axis;
}

/**
 * gev_plot_get_value_axis:
 * @self: a plot
 *
 * Returns: (transfer none): the axis of the values
 */
GevAxis *
gev_plot_get_value_axis (GevPlot *self)
{
  g_return_val_if_fail (GEV_IS_PLOT (self), NULL);

  return self->value_axis;
}

/**
 * gev_plot_add_layer:
 * @self: a plot
 * @layer: (transfer full): a layer, on top of those that are there
 */
void
gev_plot_add_layer (GevPlot  *self,
                    GevLayer *layer)
{
  g_return_if_fail (GEV_IS_PLOT (self));
  g_return_if_fail (GEV_IS_LAYER (layer));

  g_ptr_array_add (self->layers, layer);
  g_signal_connect_object (layer, "changed", G_CALLBACK (gev_chart_emit_changed), self, G_CONNECT_SWAPPED);
  gev_chart_emit_changed (GEV_CHART (self));
}

/**
 * gev_plot_clear:
 * @self: a plot
 *
 * Takes all layers away.
 */
void
gev_plot_clear (GevPlot *self)
{
  g_return_if_fail (GEV_IS_PLOT (self));

  for (guint i = 0; i < self->layers->len; i++)
    g_signal_handlers_disconnect_by_data (get_layer (self, i), self);
  g_ptr_array_set_size (self->layers, 0);
  gev_chart_emit_changed (GEV_CHART (self));
}
