/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-label-field.h"

#include <math.h>

/* A label across a grid line is worse than one that is a little out of its place, better than none. */
#define GRID_COST 12.0

typedef struct {
  double x0, y0, x1, y1;
  double clearance;
  gboolean grid;
} Line;

struct _GevLabelField {
  cairo_rectangle_t bounds;
  GArray *boxes; /* of cairo_rectangle_t */
  GArray *lines; /* of Line */
};

static gboolean
boxes_meet (const cairo_rectangle_t *a,
            const cairo_rectangle_t *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height
         && b->y < a->y + a->height;
}

/* Liang and Barsky's clipping: whether anything of the line is left inside of the box. */
static gboolean
line_meets_box (const Line              *line,
                const cairo_rectangle_t *box)
{
  double x_lo = box->x - line->clearance;
  double x_hi = box->x + box->width + line->clearance;
  double y_lo = box->y - line->clearance;
  double y_hi = box->y + box->height + line->clearance;
  double dx = line->x1 - line->x0;
  double dy = line->y1 - line->y0;
  double p[] = { -dx, dx, -dy, dy };
  double q[] = { line->x0 - x_lo, x_hi - line->x0, line->y0 - y_lo, y_hi - line->y0 };
  double enter = 0;
  double leave = 1;

  for (guint i = 0; i < 4; i++)
    {
      if (p[i] == 0)
        {
          if (q[i] < 0)
            return FALSE;
        }
      else if (p[i] < 0)
        enter = MAX (enter, q[i] / p[i]);
      else
        leave = MIN (leave, q[i] / p[i]);
    }

  return enter <= leave;
}

static void
add_line (GevLabelField *self,
          Line           line)
{
  if (isfinite (line.x0) && isfinite (line.y0) && isfinite (line.x1) && isfinite (line.y1))
    g_array_append_val (self->lines, line);
}

/* What the spot costs, or infinity where a label may not stand. */
static double
weigh (GevLabelField           *self,
       const cairo_rectangle_t *box,
       double                   cost)
{
  const cairo_rectangle_t *bounds = &self->bounds;

  if (!(box->x >= bounds->x - 1e-6 && box->y >= bounds->y - 1e-6 &&
        box->x + box->width <= bounds->x + bounds->width + 1e-6 &&
        box->y + box->height <= bounds->y + bounds->height + 1e-6))
    return INFINITY;

  for (guint i = 0; i < self->boxes->len; i++)
    if (boxes_meet (box, &g_array_index (self->boxes, cairo_rectangle_t, i)))
      return INFINITY;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = &g_array_index (self->lines, Line, i);

      if (!line_meets_box (line, box))
        continue;
      if (!line->grid)
        return INFINITY;
      cost += GRID_COST;
    }

  return cost;
}

/**
 * gev_label_field_new:
 * @bounds: where labels may stand
 *
 * Keeps account of what a chart has drawn, so that labels meet neither marks nor each other.
 *
 * Returns: (transfer full): a field with nothing in it
 */
GevLabelField *
gev_label_field_new (const cairo_rectangle_t *bounds)
{
  GevLabelField *self = g_new0 (GevLabelField, 1);

  self->bounds = *bounds;
  self->boxes = g_array_new (FALSE, FALSE, sizeof (cairo_rectangle_t));
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));

  return self;
}

/**
 * gev_label_field_free:
 * @self: (transfer full): a field
 */
void
gev_label_field_free (GevLabelField *self)
{
  g_array_unref (self->boxes);
  g_array_unref (self->lines);
  g_free (self);
}

/**
 * gev_label_field_add_box:
 * @self: a field
 * @box: an area that no label may touch
 */
void
gev_label_field_add_box (GevLabelField           *self,
                         const cairo_rectangle_t *box)
{
  if (isfinite (box->x) && isfinite (box->y) && box->width > 0 && box->height > 0)
    g_array_append_vals (self->boxes, box, 1);
}

/**
 * gev_label_field_add_line:
 * @self: a field
 * @x0: start
 * @y0: start
 * @x1: end
 * @y1: end
 * @clearance: how close a label may come
 *
 * Adds a line that no label may cross.
 */
void
gev_label_field_add_line (GevLabelField *self,
                          double         x0,
                          double         y0,
                          double         x1,
                          double         y1,
                          double         clearance)
{
  add_line (self, (Line) { x0, y0, x1, y1, clearance, FALSE });
}

/**
 * gev_label_field_add_grid:
 * @self: a field
 * @x0: start
 * @y0: start
 * @x1: end
 * @y1: end
 *
 * Adds a faint line that labels keep away from where they can.
 */
void
gev_label_field_add_grid (GevLabelField *self,
                          double         x0,
                          double         y0,
                          double         x1,
                          double         y1)
{
  add_line (self, (Line) { x0, y0, x1, y1, 0, TRUE });
}

/**
 * gev_label_field_place:
 * @self: a field
 * @width: width of the label
 * @height: height of the label
 * @spots: (array length=n_spots): where it may stand
 * @n_spots: how many spots
 * @x: (out): left edge of the label
 * @y: (out): upper edge of the label
 *
 * Finds the cheapest free spot and takes it.
 *
 * Returns: whether there was one
 */
gboolean
gev_label_field_place (GevLabelField      *self,
                       double              width,
                       double              height,
                       const GevLabelSpot *spots,
                       guint               n_spots,
                       double             *x,
                       double             *y)
{
  double best = INFINITY;
  cairo_rectangle_t taken = { 0, 0, width, height };

  for (guint i = 0; i < n_spots; i++)
    {
      cairo_rectangle_t box = { spots[i].x, spots[i].y, width, height };
      double cost = spots[i].cost < best ? weigh (self, &box, spots[i].cost) : INFINITY;

      if (cost < best)
        {
          best = cost;
          taken = box;
        }
    }

  if (!isfinite (best))
    return FALSE;

  *x = taken.x;
  *y = taken.y;

  /* Two labels side by side must not read as one. */
  taken.x -= height * 0.4;
  taken.width += height * 0.8;
  gev_label_field_add_box (self, &taken);
  return TRUE;
}
