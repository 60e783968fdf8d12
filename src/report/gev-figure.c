/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-figure.h"

#include "gev-lines.h"

#define GAP 18.0
#define CHART_FONT_SIZE 9.0
#define CAPTION_SPACE 5.0
#define SPACE_BEFORE 8.0
#define SPACE_AFTER 14.0

/* A higher figure is drawn lower, so that it fits on a page together with the heading above it. */
#define HEIGHT_PART 0.6

typedef struct {
  GevLayout parent;
  GevLines *captions[2];
  guint n_captions;
  double pitch;
  double width;
  double height;
} FigureLayout;

struct _GevFigure {
  GevBlock parent_instance;

  GevChart *chart;
  GevFigureWidth width;
  char *caption;
  guint number;
  GevFigure *other; /* stands beside this one */
};

G_DEFINE_FINAL_TYPE (GevFigure, gev_figure, GEV_TYPE_BLOCK)

static const GevChartStyle chart_style = {
  .theme = GEV_CHART_PRINT,
  .font_size = CHART_FONT_SIZE,
  .font = GEV_REPORT_FONT,
};

static const GevTextStyle caption_style = { 8.5, PANGO_WEIGHT_NORMAL, GEV_INK_DIM, 1.0 };

static GevLines *
set_caption (GevFigure      *self,
             const GevFrame *frame,
             double          width)
{
  g_autofree char *text = NULL;

  if (self->number > 0)
    text = g_strdup_printf ("%s %u. %s", frame->figure_word, self->number, self->caption);

  return gev_lines_new (frame->typesetter, text != NULL ? text : "", &caption_style, width,
                        PANGO_ALIGN_LEFT, 0);
}

static GevLayout *
gev_figure_lay_out (GevBlock       *block,
                    const GevFrame *frame)
{
  GevFigure *self = GEV_FIGURE (block);
  GevFigure *figures[2] = { self, self->other };
  FigureLayout *layout = g_new0 (FigureLayout, 1);
  guint n_lines = 0;

  gev_layout_init (&layout->parent, SPACE_BEFORE, SPACE_AFTER);
  layout->pitch = (frame->width + GAP) / 2.0;
  layout->width = self->width == GEV_FIGURE_FULL ? frame->width : layout->pitch - GAP;

  for (guint i = 0; i < G_N_ELEMENTS (figures) && figures[i] != NULL; i++)
    {
      layout->height = MAX (layout->height,
                            gev_chart_get_natural_height (figures[i]->chart, layout->width, &chart_style));
      layout->captions[i] = set_caption (figures[i], frame, layout->width);
      n_lines = MAX (n_lines, gev_lines_get_n (layout->captions[i]));
      layout->n_captions++;
    }

  layout->height = MIN (layout->height, frame->height * HEIGHT_PART);
  gev_layout_add (&layout->parent, layout->height + CAPTION_SPACE, 0.0, GEV_BREAK_GOOD);

  for (guint i = 0; i < n_lines; i++)
    {
      double height = 0.0;

      for (guint j = 0; j < layout->n_captions; j++)
        height = MAX (height, gev_lines_get_height (layout->captions[j], i, 1));
      gev_layout_add (&layout->parent, height, 0.0,
                      i == 0 ? GEV_BREAK_NEVER : gev_break_of_line (i, n_lines));
    }

  return &layout->parent;
}

static void
draw_chart (GevFigure    *self,
            FigureLayout *layout,
            GevPainter   *painter,
            double        x,
            double        y)
{
  cairo_t *cr = gev_painter_get_cairo (painter);
  const char *description = gev_chart_get_description (self->chart);

  if (description == NULL)
    description = gev_chart_get_title (self->chart);

  gev_painter_begin_figure (painter, description != NULL ? description : self->caption);
  cairo_save (cr);
  cairo_translate (cr, x, y);
  gev_chart_draw (self->chart, cr, layout->width, layout->height, &chart_style);
  cairo_restore (cr);
  gev_painter_end (painter, "Figure");
}

static void
gev_figure_draw (GevBlock   *block,
                 GevLayout  *layout,
                 GevPainter *painter,
                 double      x,
                 double      y,
                 guint       first,
                 guint       n)
{
  GevFigure *self = GEV_FIGURE (block);
  GevFigure *figures[2] = { self, self->other };
  FigureLayout *figure = (FigureLayout *) layout;
  guint line = first == 0 ? 0 : first - 1;
  guint n_lines = first == 0 ? n - 1 : n;
  double below = first == 0 ? y + gev_layout_get_height (layout, 0, 1) : y;

  for (guint i = 0; i < figure->n_captions; i++)
    {
      double left = x + i * figure->pitch;

      if (first == 0)
        draw_chart (figures[i], figure, painter, left, y);
      if (n_lines > 0 && figures[i]->number > 0)
        gev_lines_draw (figure->captions[i], painter, "P", line, n_lines, left, below);
    }
}

static void
gev_figure_free_layout (GevLayout *layout)
{
  FigureLayout *figure = (FigureLayout *) layout;

  for (guint i = 0; i < figure->n_captions; i++)
    gev_lines_free (figure->captions[i]);
}

static void
gev_figure_dispose (GObject *object)
{
  GevFigure *self = GEV_FIGURE (object);

  g_clear_object (&self->chart);
  g_clear_object (&self->other);

  G_OBJECT_CLASS (gev_figure_parent_class)->dispose (object);
}

static void
gev_figure_finalize (GObject *object)
{
  g_free (GEV_FIGURE (object)->caption);

  G_OBJECT_CLASS (gev_figure_parent_class)->finalize (object);
}

static void
gev_figure_class_init (GevFigureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GevBlockClass *block_class = GEV_BLOCK_CLASS (klass);

  object_class->dispose = gev_figure_dispose;
  object_class->finalize = gev_figure_finalize;

  block_class->lay_out = gev_figure_lay_out;
  block_class->draw = gev_figure_draw;
  block_class->free_layout = gev_figure_free_layout;
}

static void
gev_figure_init (GevFigure *self)
{
}

/**
 * gev_figure_new:
 * @chart: what is drawn; its description becomes the text alternative
 * @width: how wide
 * @caption: what stands below the figure, after its number
 *
 * Returns: (transfer full): a figure
 */
GevBlock *
gev_figure_new (GevChart       *chart,
                GevFigureWidth  width,
                const char     *caption)
{
  GevFigure *self;

  g_return_val_if_fail (GEV_IS_CHART (chart), NULL);
  g_return_val_if_fail (caption != NULL, NULL);

  self = g_object_new (GEV_TYPE_FIGURE, NULL);
  self->chart = g_object_ref (chart);
  self->width = width;
  self->caption = g_strdup (caption);

  return GEV_BLOCK (self);
}

/**
 * gev_figure_get_number:
 * @self: a figure
 *
 * Returns: its number, from 1; 0 before it is added to a document
 */
guint
gev_figure_get_number (GevFigure *self)
{
  g_return_val_if_fail (GEV_IS_FIGURE (self), 0);

  return self->number;
}

void
gev_figure_set_number (GevFigure *self,
                       guint      number)
{
  g_return_if_fail (GEV_IS_FIGURE (self));

  self->number = number;
}

/**
 * gev_figure_pair:
 * @self: a figure
 * @other: the next figure
 *
 * Places @other beside @self if both are of half width and @self stands alone.
 *
 * Returns: whether it was done
 */
gboolean
gev_figure_pair (GevFigure *self,
                 GevFigure *other)
{
  g_return_val_if_fail (GEV_IS_FIGURE (self) && GEV_IS_FIGURE (other), FALSE);

  if (self->width != GEV_FIGURE_HALF || other->width != GEV_FIGURE_HALF || self->other != NULL)
    return FALSE;

  self->other = g_object_ref (other);

  return TRUE;
}
