/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-wheel-chart.h"

#include <math.h>

#include "gev-chart-pen.h"

typedef struct {
  char *name;
  char *text;
  char *comparison_text;
  GevInk ink;
  double value;
  double comparison;
} Element;

struct _GevWheelChart {
  GevChart parent_instance;
  Element elements[GEV_WHEEL_CHART_N_ELEMENTS];
  char *titles[3];
  double max;
  guint n_rings;
};

G_DEFINE_FINAL_TYPE (GevWheelChart, gev_wheel_chart, GEV_TYPE_CHART)

/* What is written of one element: name, value, comparison. */
typedef struct {
  PangoLayout *lines[3];
  double heights[3];
  double widths[3];
  double x, y, width, height;
} Block;

typedef struct {
  Block blocks[GEV_WHEEL_CHART_N_ELEMENTS];
  double x, y, radius;
} Arrangement;

static void
clear_arrangement (Arrangement *a)
{
  for (guint i = 0; i < GEV_WHEEL_CHART_N_ELEMENTS; i++)
    for (guint j = 0; j < 3; j++)
      g_clear_object (&a->blocks[i].lines[j]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Arrangement, clear_arrangement)

/* Elements go clockwise from the upper left quarter. */
static gboolean
is_left (guint index)
{
  return index == 0 || index == 3;
}

static gboolean
is_upper (guint index)
{
  return index < 2;
}

static double
get_swatch (GevChartPen *pen)
{
  return 18 * pen->u;
}

static void
measure_block (GevChartPen   *pen,
               const Element *element,
               double         room,
               Block         *block)
{
  const char *texts[] = { element->name, element->text, element->comparison_text };
  static const GevTextKind kinds[] = { GEV_TEXT_BODY, GEV_TEXT_LARGE, GEV_TEXT_SMALL };

  for (guint i = 0; i < 3; i++)
    {
      double less = i == 2 ? get_swatch (pen) : 0;
      GevTextKind kind = i == 1 && isnan (element->value) ? GEV_TEXT_BODY : kinds[i];

      if (texts[i] == NULL || *texts[i] == '\0' || room - less <= 0)
        continue;

      block->lines[i] = gev_chart_pen_text (pen, kind, texts[i], room - less, i == 0 ? 3 : 2);
      gev_text_get_size (block->lines[i], &block->widths[i], &block->heights[i]);
      block->width = MAX (block->width, block->widths[i] + less);
      block->height += block->heights[i];
    }
}

/* How far from the middle the circle makes a block stay that stands @top below the upper edge. */
static double
get_edge (const Arrangement *a,
          const Block       *block,
          double             top,
          double             gap)
{
  double reach = a->radius + gap;
  double above = a->y - (top + block->height);

  return sqrt (MAX (reach * reach - above * above, 0));
}

/*
 * The blocks stand in the corners that a circle leaves free. First the circle is made as large as they let
 * it, then each block slides along the circle towards the middle of its quarter as far as the width allows.
 */
static void
arrange (GevWheelChart *self,
         GevChartPen   *pen,
         double         width,
         double         height,
         Arrangement   *a)
{
  double em = pen->style->font_size;
  double gap = 0.7 * em;
  double room = CLAMP (width * 0.3, 6 * em, 14 * em);
  double top = height;

  for (guint i = 0; i < GEV_WHEEL_CHART_N_ELEMENTS; i++)
    if (self->elements[i].name != NULL)
      room = MAX (room, gev_chart_pen_word_width (pen, GEV_TEXT_BODY, self->elements[i].name) + 1);
  room = MIN (room, width / 2 - gap / 2);

  a->x = width / 2;
  a->y = height / 2;
  a->radius = MIN (width, height) / 2 - 2 * pen->u;

  for (guint i = 0; i < GEV_WHEEL_CHART_N_ELEMENTS; i++)
    {
      Block *block = &a->blocks[i];

      measure_block (pen, &self->elements[i], room, block);
      a->radius = MIN (a->radius, hypot (MAX (a->x - block->width, 0), MAX (a->y - block->height, 0)) - gap);
    }

  /* All four slide alike, so that the names on both sides stay in line. */
  for (guint i = 0; i < GEV_WHEEL_CHART_N_ELEMENTS; i++)
    {
      const Block *block = &a->blocks[i];
      double lowest = MAX (a->y - block->height - gap / 2, 0);

      top = MIN (top, CLAMP (a->y - a->radius / 2 - block->height / 2, 0, lowest));
      while (top > 0 && get_edge (a, block, top, gap) + block->width > a->x)
        top = MAX (top - 1, 0);
    }

  for (guint i = 0; i < GEV_WHEEL_CHART_N_ELEMENTS; i++)
    {
      Block *block = &a->blocks[i];
      double inner = MAX (get_edge (a, block, top, gap), MAX (a->radius * 0.5 - block->width / 2, gap / 4));

      inner = MIN (inner, MAX (a->x - block->width, 0));
      block->x = is_left (i) ? a->x - inner - block->width : a->x + inner;
      block->y = is_upper (i) ? top : height - top - block->height;
    }
}

static void
get_angles (guint   index,
            double *from,
            double *to)
{
  *from = G_PI + index * G_PI / 2;
  *to = *from + G_PI / 2;
}

static double
get_share (GevWheelChart *self,
           double         value)
{
  return CLAMP (value / self->max, 0, 1);
}

static void
draw_block (GevWheelChart *self,
            GevChartPen   *pen,
            guint          index,
            const Block   *block)
{
  const Element *element = &self->elements[index];
  double y = block->y;

  for (guint i = 0; i < 3; i++)
    {
      double swatch = i == 2 ? get_swatch (pen) : 0;
      double x = is_left (index) ? block->x + block->width - block->widths[i] : block->x + swatch;
      GevInk ink = i == 0 ? GEV_INK_TEXT : GEV_INK_DIM;

      if (block->lines[i] == NULL)
        continue;

      if (i == 1 && isfinite (element->value))
        ink = element->ink;
      pango_layout_set_alignment (block->lines[i], is_left (index) ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
      gev_chart_pen_show (pen, block->lines[i], x, y, ink);
      if (i == 2)
        {
          double line = gev_chart_pen_line_height (pen, GEV_TEXT_SMALL) / 2;

          cairo_move_to (pen->cr, x - swatch, y + line);
          cairo_line_to (pen->cr, x - swatch * 0.3, y + line);
          gev_chart_pen_stroke (pen, GEV_INK_TEXT, 1.5, GEV_LINE_DASHED);
        }
      y += block->heights[i];
    }
}

static void
draw_rings (GevWheelChart     *self,
            GevChartPen       *pen,
            const Arrangement *a)
{
  for (guint i = 1; i <= self->n_rings; i++)
    {
      cairo_new_sub_path (pen->cr);
      cairo_arc (pen->cr, a->x, a->y, a->radius * i / self->n_rings, 0, 2 * G_PI);
    }
  cairo_move_to (pen->cr, a->x - a->radius, a->y);
  cairo_line_to (pen->cr, a->x + a->radius, a->y);
  cairo_move_to (pen->cr, a->x, a->y - a->radius);
  cairo_line_to (pen->cr, a->x, a->y + a->radius);
  gev_chart_pen_stroke (pen, GEV_INK_GRID, 1, GEV_LINE_SOLID);
}

static void
draw_sector (GevWheelChart     *self,
             GevChartPen       *pen,
             const Arrangement *a,
             guint              index)
{
  const Element *element = &self->elements[index];
  double from, to, radius;

  if (!isfinite (element->value))
    return;

  /* Zero that was answered is not the same as no answer. */
  radius = MAX (a->radius * get_share (self, element->value), MIN (5 * pen->u, a->radius));
  get_angles (index, &from, &to);
  cairo_move_to (pen->cr, a->x, a->y);
  cairo_arc (pen->cr, a->x, a->y, radius, from, to);
  cairo_close_path (pen->cr);
  gev_chart_style_set_source (pen->style, pen->cr, element->ink, 1);
  cairo_fill_preserve (pen->cr);
  gev_chart_pen_stroke (pen, GEV_INK_SURFACE, 1.6, GEV_LINE_SOLID);
}

static void
draw_comparison (GevWheelChart     *self,
                 GevChartPen       *pen,
                 const Arrangement *a,
                 guint              index)
{
  const Element *element = &self->elements[index];
  double from, to;

  if (!isfinite (element->comparison))
    return;

  get_angles (index, &from, &to);
  for (int halo = 1; halo >= 0; halo--)
    {
      cairo_new_path (pen->cr);
      cairo_arc (pen->cr, a->x, a->y, a->radius * get_share (self, element->comparison), from + 0.03,
                 to - 0.03);
      gev_chart_pen_stroke (pen, halo ? GEV_INK_SURFACE : GEV_INK_TEXT, halo ? 3.6 : 1.6,
                            halo ? GEV_LINE_SOLID : GEV_LINE_DASHED);
    }
}

static void
clear_element (Element *element)
{
  g_clear_pointer (&element->name, g_free);
  g_clear_pointer (&element->text, g_free);
  g_clear_pointer (&element->comparison_text, g_free);
}

static void
gev_wheel_chart_draw (GevChart    *chart,
                      GevChartPen *pen,
                      double       width,
                      double       height)
{
  GevWheelChart *self = GEV_WHEEL_CHART (chart);
  g_auto(Arrangement) a = { 0 };

  arrange (self, pen, width, height, &a);

  for (guint i = 0; i < GEV_WHEEL_CHART_N_ELEMENTS; i++)
    if (a.blocks[i].x >= 0 && a.blocks[i].x + a.blocks[i].width <= width && a.blocks[i].height <= height / 2)
      draw_block (self, pen, i, &a.blocks[i]);

  if (a.radius < 4 * pen->u)
    return;

  draw_rings (self, pen, &a);
  for (guint i = 0; i < GEV_WHEEL_CHART_N_ELEMENTS; i++)
    draw_sector (self, pen, &a, i);
  for (guint i = 0; i < GEV_WHEEL_CHART_N_ELEMENTS; i++)
    draw_comparison (self, pen, &a, i);
}

static gboolean
gev_wheel_chart_hit (GevChart    *chart,
                     GevChartPen *pen,
                     double       x,
                     double       y,
                     double       width,
                     double       height,
                     GevChartHit *hit)
{
  GevWheelChart *self = GEV_WHEEL_CHART (chart);
  g_auto(Arrangement) a = { 0 };
  g_autoptr(GString) text = NULL;
  const Element *element;
  double from, to, radius;
  guint index;

  arrange (self, pen, width, height, &a);
  index = y < a.y ? (x < a.x ? 0 : 1) : (x < a.x ? 3 : 2);
  element = &self->elements[index];
  if (element->name == NULL)
    return FALSE;

  get_angles (index, &from, &to);
  radius = MAX (a.radius, 0) * (isfinite (element->value) ? get_share (self, element->value) : 0.5) / 2;
  hit->x = a.x + radius * cos ((from + to) / 2);
  hit->y = a.y + radius * sin ((from + to) / 2);

  text = g_string_new (element->name);
  if (element->text != NULL)
    g_string_append_printf (text, ": %s", element->text);
  if (element->comparison_text != NULL)
    g_string_append_printf (text, " (%s)", element->comparison_text);
  gev_chart_hit_set_text (hit, text->str);

  return TRUE;
}

static double
gev_wheel_chart_get_natural_height (GevChart    *chart,
                                    GevChartPen *pen,
                                    double       width)
{
  GevWheelChart *self = GEV_WHEEL_CHART (chart);
  double em = pen->style->font_size;
  double wanted = MIN (width * 0.3, 8 * em);
  double height;

  for (height = 15 * em; height < 32 * em; height += em)
    {
      g_auto(Arrangement) a = { 0 };

      arrange (self, pen, width, height, &a);
      if (a.radius >= wanted)
        break;
    }

  return height;
}

static GevChartTable *
gev_wheel_chart_dup_table (GevChart *chart)
{
  GevWheelChart *self = GEV_WHEEL_CHART (chart);
  gboolean compares = FALSE;
  const char *titles[4] = { NULL };
  GevChartTable *table;

  for (guint i = 0; i < GEV_WHEEL_CHART_N_ELEMENTS; i++)
    compares |= isfinite (self->elements[i].comparison);
  for (guint i = 0; i < (compares ? 3 : 2); i++)
    titles[i] = self->titles[i] != NULL ? self->titles[i] : "";
  table = gev_chart_table_new (titles);

  for (guint i = 0; i < GEV_WHEEL_CHART_N_ELEMENTS; i++)
    {
      const Element *element = &self->elements[i];
      const char *comparison = element->comparison_text != NULL ? element->comparison_text : "";
      const char *cells[] = { element->name, element->text != NULL ? element->text : "",
                              compares ? comparison : NULL, NULL };

      if (element->name != NULL)
        gev_chart_table_add_row (table, cells);
    }

  return table;
}

static gboolean
gev_wheel_chart_is_empty (GevChart *chart)
{
  GevWheelChart *self = GEV_WHEEL_CHART (chart);

  for (guint i = 0; i < GEV_WHEEL_CHART_N_ELEMENTS; i++)
    if (isfinite (self->elements[i].value) || isfinite (self->elements[i].comparison))
      return FALSE;

  return TRUE;
}

static void
gev_wheel_chart_finalize (GObject *object)
{
  GevWheelChart *self = GEV_WHEEL_CHART (object);

  for (guint i = 0; i < GEV_WHEEL_CHART_N_ELEMENTS; i++)
    clear_element (&self->elements[i]);
  for (guint i = 0; i < G_N_ELEMENTS (self->titles); i++)
    g_free (self->titles[i]);

  G_OBJECT_CLASS (gev_wheel_chart_parent_class)->finalize (object);
}

static void
gev_wheel_chart_class_init (GevWheelChartClass *klass)
{
  GevChartClass *chart_class = GEV_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = gev_wheel_chart_finalize;

  chart_class->draw = gev_wheel_chart_draw;
  chart_class->hit = gev_wheel_chart_hit;
  chart_class->get_natural_height = gev_wheel_chart_get_natural_height;
  chart_class->dup_table = gev_wheel_chart_dup_table;
  chart_class->is_empty = gev_wheel_chart_is_empty;
}

static void
gev_wheel_chart_init (GevWheelChart *self)
{
  self->max = 4;
  self->n_rings = 4;
  for (guint i = 0; i < GEV_WHEEL_CHART_N_ELEMENTS; i++)
    {
      self->elements[i].value = NAN;
      self->elements[i].comparison = NAN;
    }
}

/**
 * gev_wheel_chart_new:
 *
 * Returns: (transfer full): a wheel of four elements, each a quarter whose radius tells its value
 */
GevChart *
gev_wheel_chart_new (void)
{
  return g_object_new (GEV_TYPE_WHEEL_CHART, NULL);
}

/**
 * gev_wheel_chart_set_scale:
 * @self: a wheel
 * @max: the value that fills a quarter, over 0
 * @n_rings: how many ring lines there are, the outer one included
 */
void
gev_wheel_chart_set_scale (GevWheelChart *self,
                           double         max,
                           guint          n_rings)
{
  g_return_if_fail (GEV_IS_WHEEL_CHART (self));
  g_return_if_fail (max > 0 && n_rings > 0);

  self->max = max;
  self->n_rings = n_rings;
  gev_chart_emit_changed (GEV_CHART (self));
}

/**
 * gev_wheel_chart_set_titles:
 * @self: a wheel
 * @element: (nullable): the word over the elements in the table
 * @value: (nullable): the word over their values
 * @comparison: (nullable): the word over the values compared with
 */
void
gev_wheel_chart_set_titles (GevWheelChart *self,
                            const char    *element,
                            const char    *value,
                            const char    *comparison)
{
  const char *titles[] = { element, value, comparison };

  g_return_if_fail (GEV_IS_WHEEL_CHART (self));

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_free (self->titles[i]);
      self->titles[i] = g_strdup (titles[i]);
    }
  gev_chart_emit_changed (GEV_CHART (self));
}

/**
 * gev_wheel_chart_set_element:
 * @self: a wheel
 * @index: which quarter, 0–3, clockwise from the upper left
 * @name: the element's name
 * @ink: its ink
 * @value: its value, or NAN where there is no answer
 * @value_text: (nullable): the value in words, or the word for no answer
 */
void
gev_wheel_chart_set_element (GevWheelChart *self,
                             guint          index,
                             const char    *name,
                             GevInk         ink,
                             double         value,
                             const char    *value_text)
{
  Element *element;

  g_return_if_fail (GEV_IS_WHEEL_CHART (self));
  g_return_if_fail (index < GEV_WHEEL_CHART_N_ELEMENTS);
  g_return_if_fail (name != NULL);

  element = &self->elements[index];
  g_free (element->name);
  g_free (element->text);
  element->name = g_strdup (name);
  element->text = g_strdup (value_text);
  element->ink = ink;
  element->value = value;
  gev_chart_emit_changed (GEV_CHART (self));
}

/**
 * gev_wheel_chart_set_comparison:
 * @self: a wheel
 * @index: which quarter, 0–3
 * @value: the value to compare with, drawn as a dashed arc, or NAN for none
 * @text: (nullable): the value in words, "2024: 1,8"
 */
void
gev_wheel_chart_set_comparison (GevWheelChart *self,
                                guint          index,
                                double         value,
                                const char    *text)
{
  g_return_if_fail (GEV_IS_WHEEL_CHART (self));
  g_return_if_fail (index < GEV_WHEEL_CHART_N_ELEMENTS);

  self->elements[index].comparison = value;
  g_free (self->elements[index].comparison_text);
  self->elements[index].comparison_text = isfinite (value) ? g_strdup (text) : NULL;
  gev_chart_emit_changed (GEV_CHART (self));
}
