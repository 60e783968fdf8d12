/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-map-chart.h"

#include <math.h>

#include "gev-chart-pen.h"
#include "gev-layered-layout.h"

/**
 * GevMapChart:
 *
 * A benefits map: boxes in layers from left to right, with arrows for what leads
 * to what. A thin bar in a box tells how far it is realised; an arrow with an
 * assumption has a number, and what it says stands under the map. A dashed arrow
 * leads from what is counted in what it leads to.
 */
struct _GevMapChart {
  GevChart parent_instance;
  char *from_word;
  char *to_word;
  char *assumption_word;
  GArray *nodes; /* of Node */
  GArray *edges; /* of Edge */
  int selected;
};

G_DEFINE_FINAL_TYPE (GevMapChart, gev_map_chart, GEV_TYPE_CHART)

typedef struct {
  guint rank;
  GevInk ink;
  char *kind;
  char *title;
  double degree;
  GevInk degree_ink;
  char *degree_text;
} Node;

typedef struct {
  guint from;
  guint to;
  gboolean is_part;
  char *assumption;
} Edge;

#define MAX_LINES 8

typedef struct {
  GevLayeredLayout *layout;
  double gap;
  double pad;
  double notes_top;
  double height;
} Arrangement;

static void
clear_arrangement (Arrangement *a)
{
  g_clear_pointer (&a->layout, gev_layered_layout_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Arrangement, clear_arrangement)

static void
clear_node (gpointer data)
{
  Node *node = data;

  g_free (node->kind);
  g_free (node->title);
  g_free (node->degree_text);
}

static void
clear_edge (gpointer data)
{
  g_free (((Edge *) data)->assumption);
}

static Node *
get_node (GevMapChart *self,
          guint        index)
{
  return &g_array_index (self->nodes, Node, index);
}

static Edge *
get_edge (GevMapChart *self,
          guint        index)
{
  return &g_array_index (self->edges, Edge, index);
}

static double
measure (GevChartPen *pen,
         GevTextKind  kind,
         const char  *text,
         double       width,
         int          max_lines)
{
  g_autoptr(PangoLayout) layout = gev_chart_pen_text (pen, kind, text, width, max_lines);
  double height;

  gev_text_get_size (layout, NULL, &height);
  return height;
}

static double
measure_node (GevChartPen       *pen,
              const Node        *node,
              const Arrangement *a,
              double             width)
{
  double room = width - 2 * a->pad;
  double height = 2 * a->pad + measure (pen, GEV_TEXT_SMALL, node->kind, room, 2) +
                  measure (pen, GEV_TEXT_BODY, node->title, room, MAX_LINES);

  if (node->degree_text != NULL)
    height += measure (pen, GEV_TEXT_SMALL, node->degree_text, room, 2) + 8 * pen->u;

  return height;
}

static char *
number_note (guint       number,
             const char *assumption)
{
  return g_strdup_printf ("%u\u2002%s", number, assumption);
}

static double
measure_notes (GevMapChart *self,
               GevChartPen *pen,
               double       width)
{
  double height = 0;
  guint number = 0;

  for (guint i = 0; i < self->edges->len; i++)
    {
      g_autofree char *note = NULL;

      if (get_edge (self, i)->assumption == NULL)
        continue;
      note = number_note (++number, get_edge (self, i)->assumption);
      height += measure (pen, GEV_TEXT_BODY, note, width, MAX_LINES) + 2 * pen->u;
    }

  return height;
}

static void
arrange (GevMapChart *self,
         GevChartPen *pen,
         double       width,
         Arrangement *a)
{
  g_autofree double *heights = g_new (double, self->nodes->len + 1);
  double em = pen->style->font_size;
  double box_width, notes_height;
  guint n_layers;

  a->layout = gev_layered_layout_new ();
  a->pad = em * 0.55;
  for (guint i = 0; i < self->nodes->len; i++)
    gev_layered_layout_add_node (a->layout, get_node (self, i)->rank);
  for (guint i = 0; i < self->edges->len; i++)
    gev_layered_layout_add_edge (a->layout, get_edge (self, i)->from, get_edge (self, i)->to);
  gev_layered_layout_order (a->layout);

  n_layers = MAX (gev_layered_layout_get_n_layers (a->layout), 1);
  a->gap = CLAMP (width / n_layers * 0.2, em, 4 * em);
  box_width = (width - (n_layers - 1) * a->gap) / n_layers;
  for (guint i = 0; i < self->nodes->len; i++)
    heights[i] = measure_node (pen, get_node (self, i), a, box_width);
  gev_layered_layout_place (a->layout, heights, width, a->gap, em);

  notes_height = measure_notes (self, pen, width);
  a->notes_top = gev_layered_layout_get_height (a->layout) + (notes_height > 0 ? em : 0);
  a->height = a->notes_top + notes_height + 2 * pen->u;
}

static void
draw_arrow_head (GevChartPen *pen,
                 double       x,
                 double       y,
                 GevInk       ink)
{
  double side = 4.5 * pen->u;

  cairo_move_to (pen->cr, x, y);
  cairo_line_to (pen->cr, x - 1.6 * side, y - side);
  cairo_line_to (pen->cr, x - 1.6 * side, y + side);
  cairo_close_path (pen->cr);
  gev_chart_style_set_source (pen->style, pen->cr, ink, 1);
  cairo_fill (pen->cr);
}

static void
draw_number (GevChartPen *pen,
             double       x,
             double       y,
             guint        number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);
  g_autoptr(PangoLayout) layout = gev_chart_pen_text (pen, GEV_TEXT_SMALL, text, 100 * pen->u, 1);
  double width, height, radius;

  gev_text_get_size (layout, &width, &height);
  radius = MAX (width, height) / 2 + 1.5 * pen->u;
  cairo_new_sub_path (pen->cr);
  cairo_arc (pen->cr, x, y, radius, 0, 2 * G_PI);
  gev_chart_style_set_source (pen->style, pen->cr, GEV_INK_SURFACE, 1);
  cairo_fill_preserve (pen->cr);
  gev_chart_pen_stroke (pen, GEV_INK_PLANNED, 1, GEV_LINE_SOLID);
  gev_chart_pen_show (pen, layout, x - width / 2, y - height / 2, GEV_INK_TEXT);
}

/* From the right side of its first box, past the layers between, to the left
 * side of its last. */
static void
draw_edge (GevMapChart       *self,
           GevChartPen       *pen,
           const Arrangement *a,
           guint              index,
           guint              number)
{
  const Edge *edge = get_edge (self, index);
  gboolean is_chosen = self->selected == (int) edge->from || self->selected == (int) edge->to;
  GevInk ink = is_chosen ? GEV_INK_REALISED : GEV_INK_PLANNED;
  const double *heights;
  guint n = gev_layered_layout_get_path (a->layout, index, &heights);
  cairo_rectangle_t from, to;
  double x;

  gev_layered_layout_get_box (a->layout, edge->from, &from);
  gev_layered_layout_get_box (a->layout, edge->to, &to);
  x = from.x + from.width;
  cairo_move_to (pen->cr, x, heights[0]);
  for (guint i = 1; i < n; i++)
    {
      double end = i + 1 < n ? x + a->gap : to.x - 5 * pen->u;
      double bend = a->gap / 2;

      cairo_curve_to (pen->cr, x + bend, heights[i - 1], end - bend, heights[i], end, heights[i]);
      x = end;
      if (i + 1 < n)
        {
          x += from.width;
          cairo_line_to (pen->cr, x, heights[i]);
        }
    }
  gev_chart_pen_stroke (pen, ink, is_chosen ? 2 : 1.4, edge->is_part ? GEV_LINE_DASHED : GEV_LINE_SOLID);
  draw_arrow_head (pen, to.x, heights[n - 1], ink);
  if (number > 0)
    draw_number (pen, from.x + from.width + a->gap * 0.42, heights[0] + (heights[1] - heights[0]) * 0.42, number);
}

static void
draw_degree (GevChartPen             *pen,
             const Node              *node,
             const cairo_rectangle_t *box,
             double                   pad)
{
  g_autoptr(PangoLayout) layout = gev_chart_pen_text (pen, GEV_TEXT_SMALL, node->degree_text, box->width - 2 * pad, 2);
  cairo_rectangle_t track = { box->x + pad, box->y + box->height - pad - 3 * pen->u, box->width - 2 * pad, 4 * pen->u };
  double height;

  gev_text_get_size (layout, NULL, &height);
  gev_chart_pen_show (pen, layout, box->x + pad, track.y - height - 2 * pen->u, GEV_INK_TEXT);
  gev_chart_pen_bar (pen, &track, GEV_BAR_END_ALL, GEV_INK_GRID, GEV_BAR_FILLED);
  if (isfinite (node->degree) && node->degree > 0)
    {
      track.width *= MIN (node->degree, 1);
      gev_chart_pen_bar (pen, &track, GEV_BAR_END_ALL, node->degree_ink, GEV_BAR_FILLED);
    }
}

static void
draw_node (GevMapChart       *self,
           GevChartPen       *pen,
           const Arrangement *a,
           guint              index)
{
  const Node *node = get_node (self, index);
  gboolean is_chosen = self->selected == (int) index;
  double radius = 6 * pen->u;
  g_autoptr(PangoLayout) kind = NULL;
  g_autoptr(PangoLayout) title = NULL;
  cairo_rectangle_t box;
  double kind_height;

  gev_layered_layout_get_box (a->layout, index, &box);
  kind = gev_chart_pen_text (pen, GEV_TEXT_SMALL, node->kind, box.width - 2 * a->pad, 2);
  title = gev_chart_pen_text (pen, GEV_TEXT_BODY, node->title, box.width - 2 * a->pad, MAX_LINES);
  gev_text_get_size (kind, NULL, &kind_height);

  gev_chart_pen_bar_path (pen, &box, GEV_BAR_END_ALL, radius);
  gev_chart_style_set_source (pen->style, pen->cr, GEV_INK_SURFACE, 1);
  cairo_fill_preserve (pen->cr);
  gev_chart_style_set_source (pen->style, pen->cr, node->ink, pen->style->high_contrast ? 0 : 0.1);
  cairo_fill_preserve (pen->cr);
  gev_chart_pen_stroke (pen, node->ink, is_chosen ? 2.6 : 1.2, GEV_LINE_SOLID);
  gev_chart_pen_show (pen, kind, box.x + a->pad, box.y + a->pad, GEV_INK_DIM);
  gev_chart_pen_show (pen, title, box.x + a->pad, box.y + a->pad + kind_height, GEV_INK_TEXT);
  if (node->degree_text != NULL)
    draw_degree (pen, node, &box, a->pad);
}

static void
draw_notes (GevMapChart       *self,
            GevChartPen       *pen,
            const Arrangement *a,
            double             width)
{
  double y = a->notes_top;
  guint number = 0;

  for (guint i = 0; i < self->edges->len; i++)
    {
      g_autofree char *note = NULL;
      g_autoptr(PangoLayout) layout = NULL;
      double height;

      if (get_edge (self, i)->assumption == NULL)
        continue;
      note = number_note (++number, get_edge (self, i)->assumption);
      layout = gev_chart_pen_text (pen, GEV_TEXT_BODY, note, width, MAX_LINES);
      gev_text_get_size (layout, NULL, &height);
      gev_chart_pen_show (pen, layout, 0, y, GEV_INK_TEXT);
      y += height + 2 * pen->u;
    }
}

static void
gev_map_chart_draw (GevChart    *chart,
                    GevChartPen *pen,
                    double       width,
                    double       height)
{
  GevMapChart *self = GEV_MAP_CHART (chart);
  g_auto(Arrangement) a = { 0 };
  double margin = 2 * pen->u;
  guint number = 0;

  arrange (self, pen, width - 2 * margin, &a);
  cairo_save (pen->cr);
  cairo_translate (pen->cr, margin, margin);
  for (guint i = 0; i < self->edges->len; i++)
    draw_edge (self, pen, &a, i, get_edge (self, i)->assumption != NULL ? ++number : 0);
  for (guint i = 0; i < self->nodes->len; i++)
    draw_node (self, pen, &a, i);
  draw_notes (self, pen, &a, width - 2 * margin);
  cairo_restore (pen->cr);
}

static int
find_node (GevMapChart       *self,
           const Arrangement *a,
           double             x,
           double             y,
           cairo_rectangle_t *box)
{
  for (guint i = 0; i < self->nodes->len; i++)
    {
      gev_layered_layout_get_box (a->layout, i, box);
      if (x >= box->x && x <= box->x + box->width && y >= box->y && y <= box->y + box->height)
        return (int) i;
    }

  return -1;
}

static gboolean
gev_map_chart_hit (GevChart    *chart,
                   GevChartPen *pen,
                   double       x,
                   double       y,
                   double       width,
                   double       height,
                   GevChartHit *hit)
{
  GevMapChart *self = GEV_MAP_CHART (chart);
  g_auto(Arrangement) a = { 0 };
  g_autofree char *text = NULL;
  double margin = 2 * pen->u;
  cairo_rectangle_t box;
  int node;

  arrange (self, pen, width - 2 * margin, &a);
  node = find_node (self, &a, x - margin, y - margin, &box);
  if (node < 0)
    return FALSE;
  hit->x = box.x + margin + box.width / 2;
  hit->y = box.y + margin;
  text = g_strdup_printf ("%s: %s%s%s", get_node (self, node)->kind, get_node (self, node)->title,
                          get_node (self, node)->degree_text != NULL ? ", " : "",
                          get_node (self, node)->degree_text != NULL ? get_node (self, node)->degree_text : "");
  gev_chart_hit_set_text (hit, text);

  return TRUE;
}

/* So wide that words are seldom cut. */
static double
gev_map_chart_get_natural_width (GevChart    *chart,
                                 GevChartPen *pen)
{
  g_auto(Arrangement) a = { 0 };

  arrange (GEV_MAP_CHART (chart), pen, 100 * pen->style->font_size, &a);

  return gev_layered_layout_get_n_layers (a.layout) * 14 * pen->style->font_size;
}

static double
gev_map_chart_get_natural_height (GevChart    *chart,
                                  GevChartPen *pen,
                                  double       width)
{
  g_auto(Arrangement) a = { 0 };

  arrange (GEV_MAP_CHART (chart), pen, width - 4 * pen->u, &a);

  return a.height + 4 * pen->u;
}

static GevChartTable *
gev_map_chart_dup_table (GevChart *chart)
{
  GevMapChart *self = GEV_MAP_CHART (chart);
  const char *titles[] = { self->from_word, self->to_word, self->assumption_word, NULL };
  GevChartTable *table = gev_chart_table_new (titles);

  for (guint i = 0; i < self->edges->len; i++)
    {
      const Edge *edge = get_edge (self, i);
      const char *cells[] = { get_node (self, edge->from)->title, get_node (self, edge->to)->title,
                              edge->assumption != NULL ? edge->assumption : "", NULL };

      gev_chart_table_add_row (table, cells);
    }
  for (guint i = 0; i < self->nodes->len; i++)
    {
      const char *cells[] = { get_node (self, i)->title, "", "", NULL };
      gboolean stands_alone = TRUE;

      for (guint j = 0; j < self->edges->len; j++)
        stands_alone = stands_alone && get_edge (self, j)->from != i && get_edge (self, j)->to != i;
      if (stands_alone)
        gev_chart_table_add_row (table, cells);
    }

  return table;
}

static gboolean
gev_map_chart_is_empty (GevChart *chart)
{
  return GEV_MAP_CHART (chart)->nodes->len == 0;
}

static void
gev_map_chart_finalize (GObject *object)
{
  GevMapChart *self = GEV_MAP_CHART (object);

  g_free (self->from_word);
  g_free (self->to_word);
  g_free (self->assumption_word);
  g_array_unref (self->nodes);
  g_array_unref (self->edges);

  G_OBJECT_CLASS (gev_map_chart_parent_class)->finalize (object);
}

static void
gev_map_chart_class_init (GevMapChartClass *klass)
{
  GevChartClass *chart_class = GEV_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = gev_map_chart_finalize;

  chart_class->draw = gev_map_chart_draw;
  chart_class->hit = gev_map_chart_hit;
  chart_class->get_natural_width = gev_map_chart_get_natural_width;
  chart_class->get_natural_height = gev_map_chart_get_natural_height;
  chart_class->dup_table = gev_map_chart_dup_table;
  chart_class->is_empty = gev_map_chart_is_empty;
}

static void
gev_map_chart_init (GevMapChart *self)
{
  self->selected = -1;
  self->nodes = g_array_new (FALSE, FALSE, sizeof (Node));
  self->edges = g_array_new (FALSE, FALSE, sizeof (Edge));
  g_array_set_clear_func (self->nodes, clear_node);
  g_array_set_clear_func (self->edges, clear_edge);
}

/**
 * gev_map_chart_new:
 * @words: the words of the table
 *
 * Returns: (transfer full): a map without boxes
 */
GevChart *
gev_map_chart_new (const GevMapWords *words)
{
  GevMapChart *self = g_object_new (GEV_TYPE_MAP_CHART, NULL);

  self->from_word = g_strdup (words->from);
  self->to_word = g_strdup (words->to);
  self->assumption_word = g_strdup (words->assumption);

  return GEV_CHART (self);
}

/**
 * gev_map_chart_add_node:
 * @self: a map
 * @rank: the first layer that it may stand in, from 0
 * @ink: the colour of its box
 * @kind: what it is, in a word
 * @title: what it says
 *
 * Returns: the number of the box, from 0
 */
guint
gev_map_chart_add_node (GevMapChart *self,
                        guint        rank,
                        GevInk       ink,
                        const char  *kind,
                        const char  *title)
{
  g_return_val_if_fail (GEV_IS_MAP_CHART (self), 0);

  g_array_append_vals (self->nodes, &(Node) { rank, ink, g_strdup (kind), g_strdup (title), NAN, ink, NULL }, 1);
  gev_chart_emit_changed (GEV_CHART (self));

  return self->nodes->len - 1;
}

/**
 * gev_map_chart_set_degree:
 * @self: a map
 * @node: the number of a box
 * @degree: how far it is realised, 1 for wholly; NAN where that is not known
 * @ink: the colour of the bar that shows it
 * @text: the same in words, with its status
 */
void
gev_map_chart_set_degree (GevMapChart *self,
                          guint        node,
                          double       degree,
                          GevInk       ink,
                          const char  *text)
{
  g_return_if_fail (GEV_IS_MAP_CHART (self) && node < self->nodes->len);

  get_node (self, node)->degree = degree;
  get_node (self, node)->degree_ink = ink;
  g_free (get_node (self, node)->degree_text);
  get_node (self, node)->degree_text = g_strdup (text);
  gev_chart_emit_changed (GEV_CHART (self));
}

/**
 * gev_map_chart_get_degree_text:
 * @self: a map
 * @node: the number of a box
 *
 * Returns: (nullable): how far it is realised, in words; %NULL where the box
 *   does not tell
 */
const char *
gev_map_chart_get_degree_text (GevMapChart *self,
                               guint        node)
{
  g_return_val_if_fail (GEV_IS_MAP_CHART (self) && node < self->nodes->len, NULL);

  return get_node (self, node)->degree_text;
}

/**
 * gev_map_chart_add_edge:
 * @self: a map
 * @from: the number of a box
 * @to: the number of the box that it leads to
 * @is_part: whether what leads on is counted in what it leads to
 * @assumption: (nullable): what must hold
 */
void
gev_map_chart_add_edge (GevMapChart *self,
                        guint        from,
                        guint        to,
                        gboolean     is_part,
                        const char  *assumption)
{
  g_return_if_fail (GEV_IS_MAP_CHART (self) && from < self->nodes->len && to < self->nodes->len);

  g_array_append_vals (self->edges, &(Edge) { from, to, is_part, g_strdup (assumption) }, 1);
  gev_chart_emit_changed (GEV_CHART (self));
}

/**
 * gev_map_chart_set_selected:
 * @self: a map
 * @node: the number of the box that stands out, with its arrows; -1 for none
 */
void
gev_map_chart_set_selected (GevMapChart *self,
                            int          node)
{
  g_return_if_fail (GEV_IS_MAP_CHART (self));

  self->selected = node;
  gev_chart_emit_changed (GEV_CHART (self));
}

/**
 * gev_map_chart_find_node:
 * @self: a map
 * @x: where one points
 * @y: the same
 * @width: the width that it is drawn in
 * @height: the height that it is drawn in
 * @style: how it is drawn
 *
 * Returns: the number of the box there, -1 where there is none
 */
int
gev_map_chart_find_node (GevMapChart         *self,
                         double               x,
                         double               y,
                         double               width,
                         double               height,
                         const GevChartStyle *style)
{
  g_auto(GevChartPen) pen = { 0 };
  g_auto(Arrangement) a = { 0 };
  cairo_rectangle_t box;
  double margin;

  g_return_val_if_fail (GEV_IS_MAP_CHART (self), -1);

  if (self->nodes->len == 0)
    return -1;
  gev_chart_pen_init (&pen, NULL, style);
  margin = 2 * pen.u;
  arrange (self, &pen, width - 2 * margin, &a);

  return find_node (self, &a, x - margin, y - margin, &box);
}

/**
 * gev_map_chart_get_box:
 * @self: a map
 * @node: the number of a box
 * @width: the width that it is drawn in
 * @style: how it is drawn
 * @box: (out): where the box stands
 */
void
gev_map_chart_get_box (GevMapChart         *self,
                       guint                node,
                       double               width,
                       const GevChartStyle *style,
                       cairo_rectangle_t   *box)
{
  g_auto(GevChartPen) pen = { 0 };
  g_auto(Arrangement) a = { 0 };

  g_return_if_fail (GEV_IS_MAP_CHART (self) && node < self->nodes->len);

  gev_chart_pen_init (&pen, NULL, style);
  arrange (self, &pen, width - 4 * pen.u, &a);
  gev_layered_layout_get_box (a.layout, node, box);
  box->x += 2 * pen.u;
  box->y += 2 * pen.u;
}

/**
 * gev_map_chart_find_neighbour:
 * @self: a map
 * @node: the number of a box
 * @dx: 1 for to the right of it, -1 for to the left, 0 for neither
 * @dy: 1 for below it, -1 for above, 0 for neither
 * @width: the width that it is drawn in
 * @style: how it is drawn
 *
 * Returns: the number of the box nearest in that direction, -1 where there is
 *   none
 */
int
gev_map_chart_find_neighbour (GevMapChart         *self,
                              guint                node,
                              int                  dx,
                              int                  dy,
                              double               width,
                              const GevChartStyle *style)
{
  g_auto(GevChartPen) pen = { 0 };
  g_auto(Arrangement) a = { 0 };
  cairo_rectangle_t from, to;
  double nearest = INFINITY;
  int found = -1;

  g_return_val_if_fail (GEV_IS_MAP_CHART (self) && node < self->nodes->len, -1);

  gev_chart_pen_init (&pen, NULL, style);
  arrange (self, &pen, width - 4 * pen.u, &a);
  gev_layered_layout_get_box (a.layout, node, &from);
  for (guint i = 0; i < self->nodes->len; i++)
    {
      double x, y, ahead, aside, distance;

      gev_layered_layout_get_box (a.layout, i, &to);
      x = to.x + to.width / 2 - from.x - from.width / 2;
      y = to.y + to.height / 2 - from.y - from.height / 2;
      ahead = dx * x + dy * y;
      aside = fabs (dy * x + dx * y);
      /* What lies straight ahead comes before what lies nearer, but aside. */
      distance = ahead + 3 * aside;
      if (ahead > 1 && distance < nearest)
        {
          nearest = distance;
          found = (int) i;
        }
    }

  return found;
}
