/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-cell-layer.h"

#include <math.h>

typedef struct {
  guint key;
  guint value;
  GevInk ink;
  char *label;
  char *text;
} Cell;

struct _GevCellLayer {
  GevLayer parent_instance;
  GArray *cells; /* of Cell */
};

G_DEFINE_FINAL_TYPE (GevCellLayer, gev_cell_layer, GEV_TYPE_LAYER)

static const Cell *
get_cell (GevCellLayer *self,
          guint         index)
{
  return &g_array_index (self->cells, Cell, index);
}

static void
clear_cell (gpointer data)
{
  Cell *cell = data;

  g_free (cell->label);
  g_free (cell->text);
}

static guint
gev_cell_layer_get_n_points (GevLayer *layer)
{
  return GEV_CELL_LAYER (layer)->cells->len;
}

/* An empty cell says nothing when it is pointed at. */
static void
gev_cell_layer_get_point (GevLayer *layer,
                          guint     index,
                          double   *key,
                          double   *value)
{
  const Cell *cell = get_cell (GEV_CELL_LAYER (layer), index);

  *key = cell->key;
  *value = cell->label != NULL ? cell->value : NAN;
}

static gboolean
gev_cell_layer_get_value_at (GevLayer *layer,
                             double    key,
                             double   *value)
{
  return FALSE;
}

static const char *
gev_cell_layer_get_text (GevLayer *layer,
                         guint     index)
{
  return get_cell (GEV_CELL_LAYER (layer), index)->text;
}

static void
gev_cell_layer_draw (GevLayer     *layer,
                     GevPlotFrame *frame)
{
  GevCellLayer *self = GEV_CELL_LAYER (layer);
  GevChartPen *pen = frame->pen;
  double gap = 1.5 * pen->u;

  for (guint i = 0; i < self->cells->len; i++)
    {
      const Cell *cell = get_cell (self, i);
      cairo_rectangle_t box;
      double x0, y0, x1, y1;

      gev_plot_frame_map (frame, cell->key - 0.5, cell->value - 0.5, &x0, &y0);
      gev_plot_frame_map (frame, cell->key + 0.5, cell->value + 0.5, &x1, &y1);
      box = (cairo_rectangle_t) { MIN (x0, x1) + gap, MIN (y0, y1) + gap, MAX (fabs (x1 - x0) - 2 * gap, 1),
                                  MAX (fabs (y1 - y0) - 2 * gap, 1) };
      gev_chart_pen_bar_path (pen, &box, GEV_BAR_END_ALL, 4 * pen->u);
      gev_chart_style_set_source (pen->style, pen->cr, cell->ink, cell->label != NULL ? 0.42 : 0.16);
      cairo_fill (pen->cr);
      if (pen->style->high_contrast)
        {
          gev_chart_pen_bar_path (pen, &box, GEV_BAR_END_ALL, 4 * pen->u);
          gev_chart_pen_stroke (pen, cell->ink, 1, GEV_LINE_SOLID);
        }
      if (cell->label != NULL)
        {
          g_autoptr(PangoLayout) text = gev_chart_pen_text (pen, GEV_TEXT_STRONG, cell->label, box.width, 1);
          double width, height;

          gev_text_get_size (text, &width, &height);
          gev_chart_pen_show (pen, text, box.x + (box.width - width) / 2, box.y + (box.height - height) / 2,
                              GEV_INK_TEXT);
        }
    }
}

static void
gev_cell_layer_finalize (GObject *object)
{
  g_array_unref (GEV_CELL_LAYER (object)->cells);

  G_OBJECT_CLASS (gev_cell_layer_parent_class)->finalize (object);
}

static void
gev_cell_layer_class_init (GevCellLayerClass *klass)
{
  GevLayerClass *layer_class = GEV_LAYER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = gev_cell_layer_finalize;

  layer_class->get_n_points = gev_cell_layer_get_n_points;
  layer_class->get_point = gev_cell_layer_get_point;
  layer_class->get_value_at = gev_cell_layer_get_value_at;
  layer_class->get_text = gev_cell_layer_get_text;
  layer_class->draw = gev_cell_layer_draw;
}

static void
gev_cell_layer_init (GevCellLayer *self)
{
  self->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  g_array_set_clear_func (self->cells, clear_cell);
}

/**
 * gev_cell_layer_new:
 *
 * Returns: (transfer full): cells between two axes of names: a matrix
 */
GevLayer *
gev_cell_layer_new (void)
{
  return g_object_new (GEV_TYPE_CELL_LAYER, NULL);
}

/**
 * gev_cell_layer_add:
 * @self: a layer
 * @key: the number of the name on the axis of the keys
 * @value: the number of the name on the axis of the values
 * @ink: its ink
 * @label: (nullable): what is in it; %NULL where it is empty
 * @text: (nullable): what is said when it is pointed at
 */
void
gev_cell_layer_add (GevCellLayer *self,
                    guint         key,
                    guint         value,
                    GevInk        ink,
                    const char   *label,
                    const char   *text)
{
  Cell cell = { key, value, ink, g_strdup (label), g_strdup (text) };

  g_return_if_fail (GEV_IS_CELL_LAYER (self));

  g_array_append_val (self->cells, cell);
  gev_layer_emit_changed (GEV_LAYER (self));
}
