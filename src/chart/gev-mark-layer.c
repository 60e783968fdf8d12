/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-mark-layer.h"

#include <math.h>

/* Half of a mark's width where nothing else is asked for. */
#define USUAL_RADIUS 5.5

struct _GevMarkLayer {
  GevLayer parent_instance;
  GArray *marks; /* of GevMark, whose texts are owned */
};

G_DEFINE_FINAL_TYPE (GevMarkLayer, gev_mark_layer, GEV_TYPE_LAYER)

static const GevMark *
get_mark (GevMarkLayer *self,
          guint         index)
{
  return &g_array_index (self->marks, GevMark, index);
}

static void
clear_mark (gpointer data)
{
  GevMark *mark = data;

  g_free ((char *) mark->label);
  g_free ((char *) mark->text);
}

static double
get_radius (const GevMark      *mark,
            const GevPlotFrame *frame)
{
  return (mark->radius > 0 ? mark->radius : USUAL_RADIUS) * frame->pen->u;
}

static void
trace (cairo_t       *cr,
       const GevMark *mark,
       double         x,
       double         y,
       double         radius)
{
  cairo_new_path (cr);
  if (mark->shape == GEV_MARK_CIRCLE)
    {
      cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
      return;
    }
  cairo_move_to (cr, x, y - radius * 1.15);
  cairo_line_to (cr, x + radius * 1.15, y);
  cairo_line_to (cr, x, y + radius * 1.15);
  cairo_line_to (cr, x - radius * 1.15, y);
  cairo_close_path (cr);
}

static guint
gev_mark_layer_get_n_points (GevLayer *layer)
{
  return GEV_MARK_LAYER (layer)->marks->len;
}

static void
gev_mark_layer_get_point (GevLayer *layer,
                          guint     index,
                          double   *key,
                          double   *value)
{
  const GevMark *mark = get_mark (GEV_MARK_LAYER (layer), index);

  *key = mark->key;
  *value = mark->value;
}

static gboolean
gev_mark_layer_get_value_at (GevLayer *layer,
                             double    key,
                             double   *value)
{
  GevMarkLayer *self = GEV_MARK_LAYER (layer);

  for (guint i = 0; i < self->marks->len; i++)
    if (get_mark (self, i)->key == key)
      {
        *value = get_mark (self, i)->value;
        return TRUE;
      }

  return FALSE;
}

static const char *
gev_mark_layer_get_text (GevLayer *layer,
                         guint     index)
{
  return get_mark (GEV_MARK_LAYER (layer), index)->text;
}

/* Room at the edges for the largest mark. */
static void
gev_mark_layer_measure (GevLayer           *layer,
                        const GevPlotFrame *frame,
                        GevPlotInsets      *insets)
{
  GevMarkLayer *self = GEV_MARK_LAYER (layer);
  double most = 0;

  for (guint i = 0; i < self->marks->len; i++)
    most = MAX (most, get_radius (get_mark (self, i), frame) * 1.2 + frame->pen->u);
  insets->left = MAX (insets->left, most);
  insets->right = MAX (insets->right, most);
  insets->top = MAX (insets->top, most);
  insets->bottom = MAX (insets->bottom, most);
}

static void
gev_mark_layer_draw (GevLayer     *layer,
                     GevPlotFrame *frame)
{
  GevMarkLayer *self = GEV_MARK_LAYER (layer);
  GevChartPen *pen = frame->pen;
  cairo_t *cr = pen->cr;

  for (guint i = 0; i < self->marks->len; i++)
    {
      const GevMark *mark = get_mark (self, i);
      double radius = get_radius (mark, frame);
      double x, y;

      gev_plot_frame_map (frame, mark->key, mark->value, &x, &y);
      trace (cr, mark, x, y, radius);
      gev_chart_style_set_source (pen->style, cr, mark->is_filled ? mark->ink : GEV_INK_SURFACE,
                                  mark->is_filled && mark->radius > 0 ? 0.75 : 1);
      cairo_fill_preserve (cr);
      gev_chart_pen_stroke (pen, mark->is_filled ? GEV_INK_SURFACE : mark->ink, mark->is_filled ? 1.2 : 1.8,
                            GEV_LINE_SOLID);
      gev_label_field_add_box (frame->labels, &(cairo_rectangle_t) { x - radius, y - radius, 2 * radius,
                                                                     2 * radius });
    }
}

static void
gev_mark_layer_draw_labels (GevLayer     *layer,
                            GevPlotFrame *frame)
{
  GevMarkLayer *self = GEV_MARK_LAYER (layer);

  for (guint i = 0; i < self->marks->len; i++)
    {
      const GevMark *mark = get_mark (self, i);
      double gap = get_radius (mark, frame) + 3 * frame->pen->u;
      g_autoptr(GArray) spots = g_array_new (FALSE, FALSE, sizeof (GevLabelSpot));
      g_autoptr(PangoLayout) text = NULL;
      double x, y, width, height;

      if (mark->label == NULL)
        continue;

      gev_plot_frame_map (frame, mark->key, mark->value, &x, &y);
      text = gev_chart_pen_text (frame->pen, GEV_TEXT_SMALL, mark->label, frame->area.width * 0.3, 1);
      gev_text_get_size (text, &width, &height);
      g_array_append_vals (spots,
                           (GevLabelSpot[]) {
                             { x + gap, y - height / 2, 0 },
                             { x - gap - width, y - height / 2, 1 },
                             { x - width / 2, y - gap - height, 2 },
                             { x - width / 2, y + gap, 2 },
                             { x + gap * 0.7, y - gap * 0.7 - height, 3 },
                             { x + gap * 0.7, y + gap * 0.7, 3 },
                             { x - gap * 0.7 - width, y - gap * 0.7 - height, 4 },
                             { x - gap * 0.7 - width, y + gap * 0.7, 4 },
                           },
                           8);
      gev_plot_frame_show_label (frame, text, GEV_INK_TEXT, spots);
    }
}

static void
gev_mark_layer_draw_key (GevLayer                *layer,
                         GevChartPen             *pen,
                         const cairo_rectangle_t *box)
{
  GevMarkLayer *self = GEV_MARK_LAYER (layer);
  const GevMark *mark = get_mark (self, 0);

  trace (pen->cr, mark, box->x + box->width / 2, box->y + box->height / 2, MIN (box->width, box->height) / 2);
  gev_chart_style_set_source (pen->style, pen->cr, mark->is_filled ? mark->ink : GEV_INK_SURFACE, 1);
  cairo_fill_preserve (pen->cr);
  gev_chart_pen_stroke (pen, mark->ink, 1.5, GEV_LINE_SOLID);
}

static void
gev_mark_layer_finalize (GObject *object)
{
  g_array_unref (GEV_MARK_LAYER (object)->marks);

  G_OBJECT_CLASS (gev_mark_layer_parent_class)->finalize (object);
}

static void
gev_mark_layer_class_init (GevMarkLayerClass *klass)
{
  GevLayerClass *layer_class = GEV_LAYER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = gev_mark_layer_finalize;

  layer_class->label_rank = 1;
  layer_class->get_n_points = gev_mark_layer_get_n_points;
  layer_class->get_point = gev_mark_layer_get_point;
  layer_class->get_value_at = gev_mark_layer_get_value_at;
  layer_class->get_text = gev_mark_layer_get_text;
  layer_class->measure = gev_mark_layer_measure;
  layer_class->draw = gev_mark_layer_draw;
  layer_class->draw_labels = gev_mark_layer_draw_labels;
  layer_class->draw_key = gev_mark_layer_draw_key;
}

static void
gev_mark_layer_init (GevMarkLayer *self)
{
  self->marks = g_array_new (FALSE, FALSE, sizeof (GevMark));
  g_array_set_clear_func (self->marks, clear_mark);
}

/**
 * gev_mark_layer_new:
 * @title: (nullable): what the marks show, in a word; the key then has the first of them as its sample
 *
 * Returns: (transfer full): single marks: milestones in time, or bubbles
 */
GevLayer *
gev_mark_layer_new (const char *title)
{
  GevLayer *self = g_object_new (GEV_TYPE_MARK_LAYER, NULL);

  gev_layer_set_title (self, title);

  return self;
}

/**
 * gev_mark_layer_add:
 * @self: a layer
 * @mark: a mark, which is copied; later ones are drawn on top
 */
void
gev_mark_layer_add (GevMarkLayer  *self,
                    const GevMark *mark)
{
  GevMark copy = *mark;

  g_return_if_fail (GEV_IS_MARK_LAYER (self));

  copy.label = g_strdup (mark->label);
  copy.text = g_strdup (mark->text);
  g_array_append_val (self->marks, copy);
  gev_layer_emit_changed (GEV_LAYER (self));
}
