/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-axis.h"

#include <math.h>

typedef struct {
  char *title;
  double lo;
  double hi;
  gboolean hidden;
} GevAxisPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (GevAxis, gev_axis, G_TYPE_OBJECT)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
free_tick (gpointer data)
{
  GevTick *tick = data;

  g_clear_object (&tick->text);
  g_free (tick);
}

static void
gev_axis_finalize (GObject *object)
{
  GevAxisPrivate *priv = gev_axis_get_instance_private (GEV_AXIS (object));

  g_free (priv->title);

  G_OBJECT_CLASS (gev_axis_parent_class)->finalize (object);
}

static void
gev_axis_class_init (GevAxisClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gev_axis_finalize;

  /**
   * GevAxis::changed:
   * @self: the axis
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
gev_axis_init (GevAxis *self)
{
  GevAxisPrivate *priv = gev_axis_get_instance_private (self);

  priv->lo = NAN;
  priv->hi = NAN;
}

/**
 * gev_axis_get_title:
 * @self: an axis
 *
 * Returns: (nullable): what the axis measures
 */
const char *
gev_axis_get_title (GevAxis *self)
{
  g_return_val_if_fail (GEV_IS_AXIS (self), NULL);

  return ((GevAxisPrivate *) gev_axis_get_instance_private (self))->title;
}

/**
 * gev_axis_set_title:
 * @self: an axis
 * @title: (nullable): what the axis measures: a unit, or the word over the row heads of the table
 */
void
gev_axis_set_title (GevAxis    *self,
                    const char *title)
{
  GevAxisPrivate *priv = gev_axis_get_instance_private (self);

  g_return_if_fail (GEV_IS_AXIS (self));

  g_free (priv->title);
  priv->title = g_strdup (title);
  gev_axis_emit_changed (self);
}

/**
 * gev_axis_get_visible:
 * @self: an axis
 *
 * Returns: whether the axis shows ticks, grid and title
 */
gboolean
gev_axis_get_visible (GevAxis *self)
{
  g_return_val_if_fail (GEV_IS_AXIS (self), FALSE);

  return !((GevAxisPrivate *) gev_axis_get_instance_private (self))->hidden;
}

/**
 * gev_axis_set_visible:
 * @self: an axis
 * @visible: %FALSE where the marks carry their values themselves
 */
void
gev_axis_set_visible (GevAxis *self,
                      gboolean visible)
{
  GevAxisPrivate *priv = gev_axis_get_instance_private (self);

  g_return_if_fail (GEV_IS_AXIS (self));

  priv->hidden = !visible;
  gev_axis_emit_changed (self);
}

/**
 * gev_axis_set_range:
 * @self: an axis
 * @lo: the lowest value shown, or NAN for what the data needs
 * @hi: the highest value shown, or NAN for what the data needs
 */
void
gev_axis_set_range (GevAxis *self,
                    double   lo,
                    double   hi)
{
  GevAxisPrivate *priv = gev_axis_get_instance_private (self);

  g_return_if_fail (GEV_IS_AXIS (self));
  g_return_if_fail (isnan (lo) || isnan (hi) || lo < hi);

  priv->lo = lo;
  priv->hi = hi;
  gev_axis_emit_changed (self);
}

/**
 * gev_axis_get_range:
 * @self: an axis
 * @lo: (out): the lowest value set, or NAN
 * @hi: (out): the highest value set, or NAN
 *
 * Returns: whether both are set
 */
gboolean
gev_axis_get_range (GevAxis *self,
                    double  *lo,
                    double  *hi)
{
  GevAxisPrivate *priv = gev_axis_get_instance_private (self);

  g_return_val_if_fail (GEV_IS_AXIS (self), FALSE);

  *lo = priv->lo;
  *hi = priv->hi;
  return isfinite (priv->lo) && isfinite (priv->hi);
}

/**
 * gev_axis_make_ticks:
 * @self: an axis
 * @pen: a pen to measure with
 * @formatters: how numbers and dates are written
 * @lo: (inout): the lowest value of the data; made lower if the axis needs it
 * @hi: (inout): the highest value of the data; made higher if the axis needs it
 * @length: how long the axis is
 * @room: how wide a label of an upright axis may be
 * @upright: whether the axis stands
 *
 * Returns: (transfer full) (element-type GevTick): the ticks in order; labels that would meet are left out
 */
GPtrArray *
gev_axis_make_ticks (GevAxis                  *self,
                     GevChartPen              *pen,
                     const GevChartFormatters *formatters,
                     double                   *lo,
                     double                   *hi,
                     double                    length,
                     double                    room,
                     gboolean                  upright)
{
  GevAxisPrivate *priv = gev_axis_get_instance_private (self);

  g_return_val_if_fail (GEV_IS_AXIS (self), NULL);

  if (isfinite (priv->lo))
    *lo = priv->lo;
  if (isfinite (priv->hi))
    *hi = priv->hi;

  return GEV_AXIS_GET_CLASS (self)->make_ticks (self, pen, formatters, lo, hi, length, room, upright);
}

/**
 * gev_axis_format:
 * @self: an axis
 * @formatters: how numbers and dates are written
 * @value: a value on the axis
 *
 * Returns: (transfer full): the value in words
 */
char *
gev_axis_format (GevAxis                  *self,
                 const GevChartFormatters *formatters,
                 double                    value)
{
  g_return_val_if_fail (GEV_IS_AXIS (self), NULL);

  return GEV_AXIS_GET_CLASS (self)->format (self, formatters, value);
}

/**
 * gev_axis_emit_changed:
 * @self: an axis
 *
 * For subclasses: tells the plot that it is to be drawn anew.
 */
void
gev_axis_emit_changed (GevAxis *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * gev_ticks_new:
 *
 * Returns: (transfer full) (element-type GevTick): an array for ticks
 */
GPtrArray *
gev_ticks_new (void)
{
  return g_ptr_array_new_with_free_func (free_tick);
}

/**
 * gev_ticks_add:
 * @ticks: (element-type GevTick): an array of ticks
 * @value: where on the axis
 * @text: (transfer full) (nullable): the label
 */
void
gev_ticks_add (GPtrArray   *ticks,
               double       value,
               PangoLayout *text)
{
  GevTick *tick = g_new (GevTick, 1);

  tick->value = value;
  tick->text = text;
  g_ptr_array_add (ticks, tick);
}

/**
 * gev_ticks_fit:
 * @ticks: (element-type GevTick): ticks in order
 * @lo: value at one end of the axis
 * @hi: value at the other
 * @length: how long the lying axis is
 * @gap: the least distance between two labels
 *
 * Returns: whether no two labels come closer than @gap
 */
gboolean
gev_ticks_fit (GPtrArray *ticks,
               double     lo,
               double     hi,
               double     length,
               double     gap)
{
  double end = -INFINITY;

  for (guint i = 0; i < ticks->len; i++)
    {
      const GevTick *tick = g_ptr_array_index (ticks, i);
      double middle = (tick->value - lo) / (hi - lo) * length;
      double width;

      if (tick->text == NULL)
        continue;

      gev_text_get_size (tick->text, &width, NULL);
      if (middle - width / 2 < end + gap)
        return FALSE;
      end = middle + width / 2;
    }

  return TRUE;
}
