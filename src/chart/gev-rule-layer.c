/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-rule-layer.h"

#include <math.h>

struct _GevRuleLayer {
  GevLayer parent_instance;
  GevRuleKind kind;
  GevLineDash dash;
  double position;
};

G_DEFINE_FINAL_TYPE (GevRuleLayer, gev_rule_layer, GEV_TYPE_LAYER)

static gboolean
has_label (GevLayer *layer)
{
  const char *label = gev_layer_get_label (layer);

  return isfinite (GEV_RULE_LAYER (layer)->position) && label != NULL && *label != '\0';
}

static gboolean
is_standing (GevRuleLayer       *self,
             const GevPlotFrame *frame)
{
  return (self->kind == GEV_RULE_AT_KEY) != frame->horizontal;
}

/* Where the rule crosses the axis that it belongs to; FALSE where that is not shown. */
static gboolean
find_position (GevRuleLayer       *self,
               const GevPlotFrame *frame,
               double             *at)
{
  const cairo_rectangle_t *area = &frame->area;
  double x, y;

  if (!isfinite (self->position))
    return FALSE;

  gev_plot_frame_map (frame, self->kind == GEV_RULE_AT_KEY ? self->position : frame->range.key_lo,
                      self->kind == GEV_RULE_AT_VALUE ? self->position : frame->range.value_lo, &x, &y);
  if (is_standing (self, frame))
    {
      *at = x;
      return x >= area->x - 0.5 && x <= area->x + area->width + 0.5;
    }

  *at = y;
  return y >= area->y - 0.5 && y <= area->y + area->height + 0.5;
}

static void
gev_rule_layer_extend (GevLayer     *layer,
                       GevPlotRange *range)
{
  GevRuleLayer *self = GEV_RULE_LAYER (layer);

  if (self->kind == GEV_RULE_AT_KEY)
    gev_plot_range_add (range, self->position, NAN);
  else
    gev_plot_range_add (range, NAN, self->position);
}

static void
gev_rule_layer_measure (GevLayer           *layer,
                        const GevPlotFrame *frame,
                        GevPlotInsets      *insets)
{
  if (!has_label (layer))
    return;

  /* A lying rule may be the highest line of the plot; its label then needs the same room. */
  insets->top = MAX (insets->top, gev_chart_pen_line_height (frame->pen, GEV_TEXT_BODY) + 4 * frame->pen->u);
}

static void
gev_rule_layer_draw (GevLayer     *layer,
                     GevPlotFrame *frame)
{
  GevRuleLayer *self = GEV_RULE_LAYER (layer);
  const cairo_rectangle_t *area = &frame->area;
  double u = frame->pen->u;
  gboolean standing = is_standing (self, frame);
  double at, x0, y0, x1, y1;

  if (!find_position (self, frame, &at))
    return;

  x0 = standing ? at : area->x;
  x1 = standing ? at : area->x + area->width;
  y0 = standing ? area->y : at;
  y1 = standing ? area->y + area->height : at;
  cairo_move_to (frame->pen->cr, x0, y0);
  cairo_line_to (frame->pen->cr, x1, y1);
  gev_chart_pen_stroke (frame->pen, gev_layer_get_ink (layer), 1.5, self->dash);
  gev_label_field_add_line (frame->labels, x0, y0, x1, y1, 1.2 * u);
}

static void
gev_rule_layer_draw_labels (GevLayer     *layer,
                            GevPlotFrame *frame)
{
  GevRuleLayer *self = GEV_RULE_LAYER (layer);
  const cairo_rectangle_t *area = &frame->area;
  double gap = 4 * frame->pen->u;
  double close = 2.6 * frame->pen->u;
  g_autoptr(GArray) spots = g_array_new (FALSE, FALSE, sizeof (GevLabelSpot));
  g_autoptr(PangoLayout) text = NULL;
  double at, width, height;

  if (!has_label (layer) || !find_position (self, frame, &at))
    return;

  text = gev_chart_pen_text (frame->pen, GEV_TEXT_BODY, gev_layer_get_label (layer),
                             is_standing (self, frame) ? frame->box.width * 0.6 : area->width * 0.75, 1);
  gev_text_get_size (text, &width, &height);

  if (is_standing (self, frame))
    {
      double right = frame->box.x + frame->box.width - width;
      double top = area->y - height - close;
      double middle = CLAMP (at - width / 2, frame->box.x, MAX (right, frame->box.x));
      GevLabelSpot above[] = {
        { middle, top, 0 },
        { at - width, top, 1 },
        { at, top, 1 },
      };

      g_array_append_vals (spots, above, G_N_ELEMENTS (above));
      for (double y = area->y; y + height <= area->y + area->height; y += height / 2)
        {
          GevLabelSpot beside[] = {
            { at - gap - width, y, 5 + (y - area->y) / height },
            { at + gap, y, 5 + (y - area->y) / height },
          };

          g_array_append_vals (spots, beside, G_N_ELEMENTS (beside));
        }
    }
  else
    {
      double last = area->x + area->width - gap - width;

      for (int i = 0; i <= 16; i++)
        {
          double x = area->x + gap + (last - area->x - gap) * i / 16;
          GevLabelSpot around[] = {
            { x, at - close - height, i * 0.5 },
            { x, at + close, 3 + i * 0.5 },
          };

          g_array_append_vals (spots, around, G_N_ELEMENTS (around));
        }
    }

  gev_plot_frame_show_label (frame, text, gev_layer_get_ink (layer), spots);
}

static void
gev_rule_layer_class_init (GevRuleLayerClass *klass)
{
  GevLayerClass *layer_class = GEV_LAYER_CLASS (klass);

  layer_class->label_rank = 1;
  layer_class->extend = gev_rule_layer_extend;
  layer_class->measure = gev_rule_layer_measure;
  layer_class->draw = gev_rule_layer_draw;
  layer_class->draw_labels = gev_rule_layer_draw_labels;
}

static void
gev_rule_layer_init (GevRuleLayer *self)
{
  self->position = NAN;
}

/**
 * gev_rule_layer_new:
 * @kind: which axis it belongs to
 * @label: (nullable): what it marks
 * @ink: the ink of the rule
 * @dash: how it is broken
 *
 * Returns: (transfer full): a line across the plot
 */
GevLayer *
gev_rule_layer_new (GevRuleKind  kind,
                    const char  *label,
                    GevInk       ink,
                    GevLineDash  dash)
{
  GevRuleLayer *self = g_object_new (GEV_TYPE_RULE_LAYER, NULL);

  self->kind = kind;
  self->dash = dash;
  gev_layer_set_label (GEV_LAYER (self), label);
  gev_layer_set_ink (GEV_LAYER (self), ink);

  return GEV_LAYER (self);
}

/**
 * gev_rule_layer_set_position:
 * @self: a layer
 * @position: where on its axis the rule is, or NAN for nowhere
 */
void
gev_rule_layer_set_position (GevRuleLayer *self,
                             double        position)
{
  g_return_if_fail (GEV_IS_RULE_LAYER (self));

  self->position = position;
  gev_layer_emit_changed (GEV_LAYER (self));
}

/**
 * gev_rule_layer_get_kind:
 * @self: a layer
 *
 * Returns: which axis the rule belongs to
 */
GevRuleKind
gev_rule_layer_get_kind (GevRuleLayer *self)
{
  g_return_val_if_fail (GEV_IS_RULE_LAYER (self), GEV_RULE_AT_VALUE);

  return self->kind;
}

/**
 * gev_rule_layer_get_position:
 * @self: a layer
 *
 * Returns: where on its axis the rule is, or NAN
 */
double
gev_rule_layer_get_position (GevRuleLayer *self)
{
  g_return_val_if_fail (GEV_IS_RULE_LAYER (self), NAN);

  return self->position;
}
