/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-category-axis.h"

#include <math.h>

struct _GevCategoryAxis {
  GevAxis parent_instance;
  GStrv names;
};

G_DEFINE_FINAL_TYPE (GevCategoryAxis, gev_category_axis, GEV_TYPE_AXIS)

/* How far apart labelled names are, in names, so that each has @need of the length. */
static guint
choose_stride (double band,
               double need)
{
  static const guint strides[] = { 1, 2, 3, 4, 5, 10, 20, 25, 50, 100, 200, 500, 1000 };

  for (guint i = 0; i < G_N_ELEMENTS (strides); i++)
    if (band * strides[i] >= need)
      return strides[i];

  return (guint) ceil (MIN (need / band, 1e6));
}

static GPtrArray *
gev_category_axis_make_ticks (GevAxis                  *axis,
                              GevChartPen              *pen,
                              const GevChartFormatters *formatters,
                              double                   *lo,
                              double                   *hi,
                              double                    length,
                              double                    room,
                              gboolean                  upright)
{
  GevCategoryAxis *self = GEV_CATEGORY_AXIS (axis);
  GPtrArray *ticks = gev_ticks_new ();
  guint n = gev_category_axis_get_n_names (self);
  double em = pen->style->font_size;
  double line = gev_chart_pen_line_height (pen, GEV_TEXT_BODY);
  double band = length / MAX (n, 1);
  double width = room;
  double widest = 0;
  int lines;
  guint stride;

  *lo = -0.5;
  *hi = MAX (n, 1) - 0.5;
  if (!gev_axis_get_visible (axis))
    return ticks;

  if (upright)
    {
      stride = choose_stride (band, line);
      lines = band >= 2.05 * line ? 2 : 1;
      for (guint i = 0; i < n; i++)
        widest = MAX (widest, gev_chart_pen_word_width (pen, GEV_TEXT_BODY, self->names[i]) + 1);
      width = CLAMP (widest, room, room * 1.3);
    }
  else
    {
      for (guint i = 0; i < n; i++)
        widest = MAX (widest, gev_chart_pen_text_width (pen, GEV_TEXT_BODY, self->names[i]));

      stride = choose_stride (band, MIN (widest + em * 0.6, em * 5));
      width = MAX (band * stride - em * 0.6, em);
      lines = 3;
    }

  for (guint i = 0; i < n; i++)
    gev_ticks_add (ticks, i,
                   i % stride == 0 ? gev_chart_pen_text (pen, GEV_TEXT_BODY, self->names[i], width, lines)
                                   : NULL);

  return ticks;
}

static char *
gev_category_axis_format (GevAxis                  *axis,
                          const GevChartFormatters *formatters,
                          double                    value)
{
  GevCategoryAxis *self = GEV_CATEGORY_AXIS (axis);
  double index = round (value);

  if (index < 0 || index >= gev_category_axis_get_n_names (self))
    return g_strdup ("");

  return g_strdup (self->names[(guint) index]);
}

static void
gev_category_axis_finalize (GObject *object)
{
  GevCategoryAxis *self = GEV_CATEGORY_AXIS (object);

  g_strfreev (self->names);

  G_OBJECT_CLASS (gev_category_axis_parent_class)->finalize (object);
}

static void
gev_category_axis_class_init (GevCategoryAxisClass *klass)
{
  GevAxisClass *axis_class = GEV_AXIS_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = gev_category_axis_finalize;

  axis_class->make_ticks = gev_category_axis_make_ticks;
  axis_class->format = gev_category_axis_format;
}

static void
gev_category_axis_init (GevCategoryAxis *self)
{
}

/**
 * gev_category_axis_new:
 *
 * Returns: (transfer full): an axis of names; the value of a name is its number, from 0
 */
GevAxis *
gev_category_axis_new (void)
{
  return g_object_new (GEV_TYPE_CATEGORY_AXIS, NULL);
}

/**
 * gev_category_axis_set_names:
 * @self: an axis
 * @names: (array zero-terminated=1) (nullable): the names, in order
 */
void
gev_category_axis_set_names (GevCategoryAxis   *self,
                             const char *const *names)
{
  g_return_if_fail (GEV_IS_CATEGORY_AXIS (self));

  g_strfreev (self->names);
  self->names = g_strdupv ((char **) names);
  gev_axis_emit_changed (GEV_AXIS (self));
}

/**
 * gev_category_axis_get_n_names:
 * @self: an axis
 *
 * Returns: how many names there are
 */
guint
gev_category_axis_get_n_names (GevCategoryAxis *self)
{
  g_return_val_if_fail (GEV_IS_CATEGORY_AXIS (self), 0);

  return self->names != NULL ? g_strv_length (self->names) : 0;
}
