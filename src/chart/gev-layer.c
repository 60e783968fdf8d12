/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-layer.h"

typedef struct {
  char *title;
  char *label;
  GevInk ink;
} GevLayerPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (GevLayer, gev_layer, G_TYPE_OBJECT)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
gev_layer_real_get_n_points (GevLayer *self)
{
  return 0;
}

static gboolean
gev_layer_real_get_value_at (GevLayer *self,
                             double    key,
                             double   *value)
{
  for (guint i = gev_layer_get_n_points (self); i > 0; i--)
    {
      double k;

      gev_layer_get_point (self, i - 1, &k, value);
      if (k == key)
        return TRUE;
    }

  return FALSE;
}

static void
gev_layer_real_extend (GevLayer     *self,
                       GevPlotRange *range)
{
  for (guint i = 0; i < gev_layer_get_n_points (self); i++)
    {
      double key, value;

      gev_layer_get_point (self, i, &key, &value);
      gev_plot_range_add (range, key, value);
    }
}

static void
gev_layer_finalize (GObject *object)
{
  GevLayerPrivate *priv = gev_layer_get_instance_private (GEV_LAYER (object));

  g_free (priv->title);
  g_free (priv->label);

  G_OBJECT_CLASS (gev_layer_parent_class)->finalize (object);
}

static void
gev_layer_class_init (GevLayerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gev_layer_finalize;

  klass->get_n_points = gev_layer_real_get_n_points;
  klass->get_value_at = gev_layer_real_get_value_at;
  klass->extend = gev_layer_real_extend;

  /**
   * GevLayer::changed:
   * @self: the layer
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
gev_layer_init (GevLayer *self)
{
}

/**
 * gev_layer_get_title:
 * @self: a layer
 *
 * Returns: (nullable): what the layer shows
 */
const char *
gev_layer_get_title (GevLayer *self)
{
  g_return_val_if_fail (GEV_IS_LAYER (self), NULL);

  return ((GevLayerPrivate *) gev_layer_get_instance_private (self))->title;
}

/**
 * gev_layer_set_title:
 * @self: a layer
 * @title: (nullable): what the layer shows, in a word: column of the table, word in hover texts and keys
 */
void
gev_layer_set_title (GevLayer   *self,
                     const char *title)
{
  GevLayerPrivate *priv = gev_layer_get_instance_private (self);

  g_return_if_fail (GEV_IS_LAYER (self));

  g_free (priv->title);
  priv->title = g_strdup (title);
  gev_layer_emit_changed (self);
}

/**
 * gev_layer_get_label:
 * @self: a layer
 *
 * Returns: (nullable): the text written beside the layer's marks
 */
const char *
gev_layer_get_label (GevLayer *self)
{
  g_return_val_if_fail (GEV_IS_LAYER (self), NULL);

  return ((GevLayerPrivate *) gev_layer_get_instance_private (self))->label;
}

/**
 * gev_layer_set_label:
 * @self: a layer
 * @label: (nullable): a text to write beside the layer's marks
 */
void
gev_layer_set_label (GevLayer   *self,
                     const char *label)
{
  GevLayerPrivate *priv = gev_layer_get_instance_private (self);

  g_return_if_fail (GEV_IS_LAYER (self));

  g_free (priv->label);
  priv->label = g_strdup (label);
  gev_layer_emit_changed (self);
}

/**
 * gev_layer_get_ink:
 * @self: a layer
 *
 * Returns: the ink of its marks
 */
GevInk
gev_layer_get_ink (GevLayer *self)
{
  g_return_val_if_fail (GEV_IS_LAYER (self), GEV_INK_TEXT);

  return ((GevLayerPrivate *) gev_layer_get_instance_private (self))->ink;
}

/**
 * gev_layer_set_ink:
 * @self: a layer
 * @ink: the ink of its marks
 */
void
gev_layer_set_ink (GevLayer *self,
                   GevInk    ink)
{
  GevLayerPrivate *priv = gev_layer_get_instance_private (self);

  g_return_if_fail (GEV_IS_LAYER (self));

  priv->ink = ink;
  gev_layer_emit_changed (self);
}

/**
 * gev_layer_get_n_points:
 * @self: a layer
 *
 * Returns: how many points of data there are
 */
guint
gev_layer_get_n_points (GevLayer *self)
{
  g_return_val_if_fail (GEV_IS_LAYER (self), 0);

  return GEV_LAYER_GET_CLASS (self)->get_n_points (self);
}

/**
 * gev_layer_get_point:
 * @self: a layer
 * @index: number of the point, from 0
 * @key: (out): its key
 * @value: (out): its value
 */
void
gev_layer_get_point (GevLayer *self,
                     guint     index,
                     double   *key,
                     double   *value)
{
  g_return_if_fail (index < gev_layer_get_n_points (self));

  GEV_LAYER_GET_CLASS (self)->get_point (self, index, key, value);
}

/**
 * gev_layer_get_value_at:
 * @self: a layer
 * @key: a key
 * @value: (out): the value there
 *
 * Returns: whether the layer says anything of @key
 */
gboolean
gev_layer_get_value_at (GevLayer *self,
                        double    key,
                        double   *value)
{
  g_return_val_if_fail (GEV_IS_LAYER (self), FALSE);

  return GEV_LAYER_GET_CLASS (self)->get_value_at (self, key, value);
}

/**
 * gev_layer_emit_changed:
 * @self: a layer
 *
 * For subclasses: tells the plot that it is to be drawn anew.
 */
void
gev_layer_emit_changed (GevLayer *self)
{
  g_return_if_fail (GEV_IS_LAYER (self));

  g_signal_emit (self, signals[CHANGED], 0);
}
