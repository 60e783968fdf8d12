/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-span-layer.h"

#include <math.h>

/* So much of the width may go to labels. */
#define LABELS_MOST 0.35

struct _GevSpanLayer {
  GevLayer parent_instance;
  GArray *spans; /* of GevSpan, whose texts are owned */
};

G_DEFINE_FINAL_TYPE (GevSpanLayer, gev_span_layer, GEV_TYPE_LAYER)

static const GevSpan *
get_span (GevSpanLayer *self,
          guint         index)
{
  return &g_array_index (self->spans, GevSpan, index);
}

static void
clear_span (gpointer data)
{
  g_free ((char *) ((GevSpan *) data)->text);
  g_free ((char *) ((GevSpan *) data)->label);
}

/* Even a span of no length is seen. */
static cairo_rectangle_t
find_box (const GevPlotFrame *frame,
          const GevSpan      *span)
{
  guint n_slots = MAX (span->n_slots, 1);
  double slot = MIN (gev_plot_frame_get_band (frame) * (n_slots > 1 ? 0.8 : 0.6) / n_slots,
                     frame->pen->style->font_size * 1.3);
  double thick = n_slots > 1 ? slot * 0.88 : slot;
  double shift = ((double) span->slot - (n_slots - 1) / 2.0) * slot;
  double least = 2 * frame->pen->u;
  double x0, y0, x1, y1;

  gev_plot_frame_map (frame, span->key, span->from, &x0, &y0);
  gev_plot_frame_map (frame, span->key, span->to, &x1, &y1);
  if (frame->horizontal)
    return (cairo_rectangle_t) { x0, y0 + shift - thick / 2, MAX (x1 - x0, least), thick };

  return (cairo_rectangle_t) { x0 + shift - thick / 2, MIN (y1, y0 - least), thick, MAX (y0 - y1, least) };
}

/* Where it begins and where it ends. */
static guint
gev_span_layer_get_n_points (GevLayer *layer)
{
  return GEV_SPAN_LAYER (layer)->spans->len * 2;
}

static void
gev_span_layer_get_point (GevLayer *layer,
                          guint     index,
                          double   *key,
                          double   *value)
{
  const GevSpan *span = get_span (GEV_SPAN_LAYER (layer), index / 2);

  *key = span->key;
  *value = index % 2 == 0 ? span->from : span->to;
}

static gboolean
gev_span_layer_get_value_at (GevLayer *layer,
                             double    key,
                             double   *value)
{
  GevSpanLayer *self = GEV_SPAN_LAYER (layer);

  for (guint i = self->spans->len; i > 0; i--)
    if (get_span (self, i - 1)->key == key)
      {
        *value = get_span (self, i - 1)->to;
        return TRUE;
      }

  return FALSE;
}

static const char *
gev_span_layer_get_text (GevLayer *layer,
                         guint     index)
{
  return get_span (GEV_SPAN_LAYER (layer), index / 2)->text;
}

/* The room that labels need beside lying spans; none is shown where spans stand, or where so little would be left for
 * the spans. */
static void
find_label_room (GevSpanLayer       *self,
                 const GevPlotFrame *frame,
                 double             *before,
                 double             *after)
{
  double gap = 5 * frame->pen->u;

  *before = *after = 0;
  for (guint i = 0; frame->horizontal && i < self->spans->len; i++)
    {
      const GevSpan *span = get_span (self, i);
      double *room = span->label_before ? before : after;

      if (span->label != NULL)
        *room = MAX (*room, gev_chart_pen_text_width (frame->pen, GEV_TEXT_SMALL, span->label) + gap);
    }
  if (*before + *after > frame->box.width * LABELS_MOST)
    *before = *after = 0;
}

static void
gev_span_layer_measure (GevLayer           *layer,
                        const GevPlotFrame *frame,
                        GevPlotInsets      *insets)
{
  double before, after;

  find_label_room (GEV_SPAN_LAYER (layer), frame, &before, &after);
  insets->left = MAX (insets->left, before);
  insets->right = MAX (insets->right, after);
}

static void
gev_span_layer_draw_labels (GevLayer     *layer,
                            GevPlotFrame *frame)
{
  GevSpanLayer *self = GEV_SPAN_LAYER (layer);
  double gap = 4 * frame->pen->u;
  double before, after;

  find_label_room (self, frame, &before, &after);
  if (before + after == 0)
    return;

  for (guint i = 0; i < self->spans->len; i++)
    {
      const GevSpan *span = get_span (self, i);
      g_autoptr(GArray) spots = g_array_new (FALSE, FALSE, sizeof (GevLabelSpot));
      g_autoptr(PangoLayout) text = NULL;
      cairo_rectangle_t box;
      double width, height;

      if (span->label == NULL)
        continue;

      box = find_box (frame, span);
      text = gev_chart_pen_text (frame->pen, GEV_TEXT_SMALL, span->label, 0, 1);
      gev_text_get_size (text, &width, &height);
      for (int j = 0; j < 6; j++)
        {
          double away = gap + j * gap;
          GevLabelSpot spot = { span->label_before ? box.x - away - width : box.x + box.width + away,
                                box.y + box.height / 2 - height / 2, j * 3 };

          g_array_append_val (spots, spot);
        }
      gev_plot_frame_show_label (frame, text, GEV_INK_TEXT, spots);
    }
}

static void
gev_span_layer_draw (GevLayer     *layer,
                     GevPlotFrame *frame)
{
  GevSpanLayer *self = GEV_SPAN_LAYER (layer);

  cairo_save (frame->pen->cr);
  gev_plot_frame_clip (frame, 2 * frame->pen->u);
  for (guint i = 0; i < self->spans->len; i++)
    {
      const GevSpan *span = get_span (self, i);
      cairo_rectangle_t box = find_box (frame, span);

      gev_chart_pen_bar (frame->pen, &box, GEV_BAR_END_ALL, span->ink, span->look);
      gev_label_field_add_box (frame->labels, &box);
    }
  cairo_restore (frame->pen->cr);
}

static void
gev_span_layer_draw_key (GevLayer                *layer,
                         GevChartPen             *pen,
                         const cairo_rectangle_t *box)
{
  const GevSpan *span = get_span (GEV_SPAN_LAYER (layer), 0);

  gev_chart_pen_bar (pen, box, GEV_BAR_END_ALL, span->ink, span->look);
}

static void
gev_span_layer_finalize (GObject *object)
{
  g_array_unref (GEV_SPAN_LAYER (object)->spans);

  G_OBJECT_CLASS (gev_span_layer_parent_class)->finalize (object);
}

static void
gev_span_layer_class_init (GevSpanLayerClass *klass)
{
  GevLayerClass *layer_class = GEV_LAYER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = gev_span_layer_finalize;

  layer_class->label_rank = 3;
  layer_class->get_n_points = gev_span_layer_get_n_points;
  layer_class->get_point = gev_span_layer_get_point;
  layer_class->get_value_at = gev_span_layer_get_value_at;
  layer_class->get_text = gev_span_layer_get_text;
  layer_class->measure = gev_span_layer_measure;
  layer_class->draw = gev_span_layer_draw;
  layer_class->draw_labels = gev_span_layer_draw_labels;
  layer_class->draw_key = gev_span_layer_draw_key;
}

static void
gev_span_layer_init (GevSpanLayer *self)
{
  self->spans = g_array_new (FALSE, FALSE, sizeof (GevSpan));
  g_array_set_clear_func (self->spans, clear_span);
}

/**
 * gev_span_layer_new:
 * @title: (nullable): what the spans show, in a word; the key then has the first of them as its sample
 *
 * Returns: (transfer full): bars from one value to another, several to a category: what lasts for a time
 */
GevLayer *
gev_span_layer_new (const char *title)
{
  GevLayer *self = g_object_new (GEV_TYPE_SPAN_LAYER, NULL);

  gev_layer_set_title (self, title);

  return self;
}

/**
 * gev_span_layer_add:
 * @self: a layer
 * @span: a span, which is copied
 */
void
gev_span_layer_add (GevSpanLayer  *self,
                    const GevSpan *span)
{
  GevSpan copy = *span;

  g_return_if_fail (GEV_IS_SPAN_LAYER (self));
  g_return_if_fail (span->to >= span->from);

  copy.text = g_strdup (span->text);
  copy.label = g_strdup (span->label);
  g_array_append_val (self->spans, copy);
  gev_layer_emit_changed (GEV_LAYER (self));
}
