/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-plot.h"

#include <math.h>

#include "gev-plot-layout.h"

struct _GevPlot {
  GevChart parent_instance;
  GevAxis *key_axis;
  GevAxis *value_axis;
  GPtrArray *layers;
  GevChartTable *table; /* of GevLayer, the last one on top */
  gboolean horizontal;
};

G_DEFINE_FINAL_TYPE (GevPlot, gev_plot, GEV_TYPE_CHART)

static GevLayer *
get_layer (GevPlot *self,
           guint    index)
{
  return g_ptr_array_index (self->layers, index);
}

static gboolean
needs_key (GevPlot *self)
{
  guint n = 0;

  for (guint i = 0; i < self->layers->len; i++)
    if (GEV_LAYER_GET_CLASS (get_layer (self, i))->draw_key != NULL
        && gev_layer_get_title (get_layer (self, i)) != NULL)
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

static gboolean
arrange (GevPlot       *self,
         GevChartPen   *pen,
         double         width,
         double         height,
         GevPlotLayout *layout)
{
  GevChartPen measuring = *pen;

  measuring.cr = NULL;
  layout->frame.pen = pen;
  layout->frame.formatters = gev_chart_get_formatters (GEV_CHART (self));
  layout->frame.horizontal = self->horizontal;
  layout->frame.box = (cairo_rectangle_t) { 0, 0, width, height };
  layout->left_axis = self->horizontal ? self->key_axis : self->value_axis;
  layout->bottom_axis = self->horizontal ? self->value_axis : self->key_axis;
  layout->key_height = run_key (self, &measuring, width);

  return gev_plot_layout_arrange (layout, self->layers);
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

static const char *
get_text (GevLayer *layer,
          guint     index)
{
  GevLayerClass *klass = GEV_LAYER_GET_CLASS (layer);

  return klass->get_text != NULL ? klass->get_text (layer, index) : NULL;
}

static void
gev_plot_draw (GevChart    *chart,
               GevChartPen *pen,
               double       width,
               double       height)
{
  GevPlot *self = GEV_PLOT (chart);
  g_auto(GevPlotLayout) layout = { 0 };

  if (!arrange (self, pen, width, height, &layout))
    return;

  run_key (self, pen, width);
  gev_plot_layout_draw_axes (&layout);
  for (guint i = 0; i < self->layers->len; i++)
    GEV_LAYER_GET_CLASS (get_layer (self, i))->draw (get_layer (self, i), &layout.frame);
  gev_plot_layout_draw_inside_labels (&layout);

  for (int rank = 0; rank <= 3; rank++)
    for (guint i = self->layers->len; i > 0; i--)
      {
        GevLayer *layer = get_layer (self, i - 1);
        GevLayerClass *klass = GEV_LAYER_GET_CLASS (layer);

        if (klass->label_rank == rank && klass->draw_labels != NULL)
          klass->draw_labels (layer, &layout.frame);
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
  g_auto(GevPlotLayout) layout = { 0 };
  GevLayer *best_layer = NULL;
  double best = INFINITY;
  double best_key = 0;
  double best_value = 0;
  /* A pointer is moved along the keys; how high it is tells dates that are near, but no names, apart. */
  double weight = GEV_IS_CATEGORY_AXIS (self->key_axis) ? 0.001 : 0.2;
  const char *text = NULL;

  /* Among numbers, and from cell to cell, it is as free one way as the other. */
  if (GEV_IS_LINEAR_AXIS (self->key_axis) || GEV_IS_CATEGORY_AXIS (self->value_axis))
    weight = 1;

  if (!arrange (self, pen, width, height, &layout))
    return FALSE;

  for (guint i = 0; i < self->layers->len; i++)
    for (guint j = 0; j < gev_layer_get_n_points (get_layer (self, i)); j++)
      {
        double key, value, mark_x, mark_y, distance;

        gev_layer_get_point (get_layer (self, i), j, &key, &value);
        if (!isfinite (value) || key < layout.frame.range.key_lo || key > layout.frame.range.key_hi)
          continue;

        gev_plot_frame_map (&layout.frame, key, value, &mark_x, &mark_y);
        distance = self->horizontal ? hypot (weight * (mark_x - x), mark_y - y)
                                    : hypot (mark_x - x, weight * (mark_y - y));
        if (distance <= best)
          {
            best = distance;
            best_layer = get_layer (self, i);
            best_key = key;
            best_value = value;
            text = get_text (best_layer, j);
            hit->x = mark_x;
            hit->y = mark_y;
          }
      }

  if (best_layer == NULL)
    return FALSE;

  if (text != NULL)
    gev_chart_hit_set_text (hit, text);
  else
    describe (self, best_layer, best_key, best_value, hit);
  return TRUE;
}

static gboolean
has_rule (GevPlot *self)
{
  for (guint i = 0; i < self->layers->len; i++)
    if (GEV_IS_RULE_LAYER (get_layer (self, i)))
      return TRUE;

  return FALSE;
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
             (has_axis ? 3.5 * em : em) + (has_rule (self) ? 2.5 * em : 0);
    }

  /* Cells have rows that need no more room than their words. */
  if (GEV_IS_CATEGORY_AXIS (self->value_axis))
    return key_height + gev_category_axis_get_n_names (GEV_CATEGORY_AXIS (self->value_axis)) * em * 3.2 + 3.5 * em;

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

  if (self->table != NULL)
    return gev_chart_table_ref (self->table);

  g_strv_builder_add (titles, head != NULL ? head : "");
  for (guint i = 0; i < self->layers->len; i++)
    {
      GevLayer *layer = get_layer (self, i);
      const char *title
        = gev_layer_get_title (layer) != NULL ? gev_layer_get_title (layer) : gev_layer_get_label (layer);

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
  g_clear_pointer (&GEV_PLOT (object)->table, gev_chart_table_unref);

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
  g_signal_connect_object (value_axis, "changed", G_CALLBACK (gev_chart_emit_changed), self,
                           G_CONNECT_SWAPPED);

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

/**
 * gev_plot_take_table:
 * @self: a plot
 * @table: (transfer full): the data as a table, where the layers have more than one value to a key
 */
void
gev_plot_take_table (GevPlot       *self,
                     GevChartTable *table)
{
  g_return_if_fail (GEV_IS_PLOT (self));

  g_clear_pointer (&self->table, gev_chart_table_unref);
  self->table = table;
}
