/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-key-figures.h"

#include "gev-lines.h"

#define FIGURE_SIZE 16.0
#define FIGURE_SIZE_MIN 10.0
#define EXPLANATION_LINES 5
#define COLUMNS_MAX 5
#define GAP 14.0
#define PADDING_TOP 7.0
#define PADDING_BOTTOM 9.0
#define RULE_TOP 1.2
#define RULE_BOTTOM 0.6
#define SPACE_BEFORE 4.0
#define SPACE_AFTER 14.0

typedef struct {
  char *figure;
  char *explanation;
} Item;

typedef struct {
  GevLines *figure;
  GevLines *explanation;
} Cell;

typedef struct {
  GevLayout parent;
  GArray *cells; /* Cell */
  guint columns;
  double pitch;
  double width;
  double figure_height;
} StripLayout;

struct _GevKeyFigures {
  GevBlock parent_instance;

  GArray *items; /* Item */
};

G_DEFINE_FINAL_TYPE (GevKeyFigures, gev_key_figures, GEV_TYPE_BLOCK)

static void
clear_item (Item *item)
{
  g_free (item->figure);
  g_free (item->explanation);
}

static void
clear_cell (Cell *cell)
{
  gev_lines_free (cell->figure);
  gev_lines_free (cell->explanation);
}

/* Up to five side by side; of more, rows as even as can be. */
static guint
choose_columns (guint n)
{
  guint rows = (n + COLUMNS_MAX - 1) / COLUMNS_MAX;

  return rows == 0 ? 1 : (n + rows - 1) / rows;
}

/* One size for all, so small that the longest figure has room. */
static double
choose_size (GevKeyFigures  *self,
             const GevFrame *frame,
             GevTextStyle    style,
             double          width)
{
  double widest = 0.0;

  for (guint i = 0; i < self->items->len; i++)
    {
      const Item *item = &g_array_index (self->items, Item, i);

      widest = MAX (widest, gev_typesetter_measure (frame->typesetter, item->figure, &style));
    }

  return widest <= width ? style.size : MAX (FIGURE_SIZE_MIN, style.size * width / widest);
}

static GevLayout *
gev_key_figures_lay_out (GevBlock       *block,
                         const GevFrame *frame)
{
  GevKeyFigures *self = GEV_KEY_FIGURES (block);
  GevTextStyle figure_style = { FIGURE_SIZE, PANGO_WEIGHT_BOLD, GEV_INK_TEXT, 1.0 };
  const GevTextStyle explanation_style = { 8.8, PANGO_WEIGHT_NORMAL, GEV_INK_DIM, 1.0 };
  StripLayout *layout = g_new0 (StripLayout, 1);
  double width;
  guint n = self->items->len;

  gev_layout_init (&layout->parent, SPACE_BEFORE, SPACE_AFTER);
  layout->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  g_array_set_clear_func (layout->cells, (GDestroyNotify) clear_cell);
  layout->columns = choose_columns (n);
  layout->pitch = (frame->width + GAP) / layout->columns;
  layout->width = frame->width;

  width = layout->pitch - GAP;
  figure_style.size = choose_size (self, frame, figure_style, width);

  for (guint i = 0; i < n; i++)
    {
      const Item *item = &g_array_index (self->items, Item, i);
      Cell cell;

      cell.figure = gev_lines_new (frame->typesetter, item->figure, &figure_style, width,
                                   PANGO_ALIGN_LEFT, 1);
      cell.explanation = gev_lines_new (frame->typesetter, item->explanation, &explanation_style, width,
                                        PANGO_ALIGN_LEFT, EXPLANATION_LINES);
      layout->figure_height = MAX (layout->figure_height, gev_lines_get_height (cell.figure, 0, 1));
      g_array_append_val (layout->cells, cell);
    }

  for (guint i = 0; i < n; i += layout->columns)
    {
      double height = 0.0;

      for (guint j = i; j < MIN (i + layout->columns, n); j++)
        {
          GevLines *explanation = g_array_index (layout->cells, Cell, j).explanation;

          height = MAX (height, gev_lines_get_height (explanation, 0, gev_lines_get_n (explanation)));
        }
      height += RULE_TOP + PADDING_TOP + layout->figure_height + PADDING_BOTTOM + RULE_BOTTOM;
      gev_layout_add (&layout->parent, height, 0.0, GEV_BREAK_GOOD);
    }

  return &layout->parent;
}

static void
draw_row (StripLayout *strip,
          GevPainter  *painter,
          guint        row,
          double       x,
          double       y,
          double       height)
{
  guint from = row * strip->columns;
  guint to = MIN (from + strip->columns, strip->cells->len);
  double top = y + RULE_TOP + PADDING_TOP;

  for (guint i = from; i < to; i++)
    {
      const Cell *cell = &g_array_index (strip->cells, Cell, i);
      double left = x + (i - from) * strip->pitch;

      gev_painter_open (painter, "LI", strip, i + 1);
      gev_painter_open (painter, "LBody", strip, i + 1);

      gev_painter_begin (painter, "P");
      if (i == from)
        {
          gev_painter_draw_rule (painter, x, y, strip->width, RULE_TOP, GEV_INK_TEXT);
          gev_painter_draw_rule (painter, x, y + height - RULE_BOTTOM, strip->width, RULE_BOTTOM,
                                 GEV_INK_DIM);
        }
      gev_lines_draw (cell->figure, painter, NULL, 0, 1, left, top);
      gev_painter_end (painter, "P");

      gev_painter_begin (painter, "P");
      gev_lines_draw (cell->explanation, painter, NULL, 0, EXPLANATION_LINES, left,
                      top + strip->figure_height);
      gev_painter_end (painter, "P");

      gev_painter_close (painter, TRUE);
      gev_painter_close (painter, TRUE);
    }
}

static void
gev_key_figures_draw (GevBlock   *block,
                      GevLayout  *layout,
                      GevPainter *painter,
                      double      x,
                      double      y,
                      guint       first,
                      guint       n)
{
  gev_painter_open (painter, "L", layout, 0);
  for (guint i = first; i < first + n; i++)
    {
      double height = gev_layout_get_height (layout, i, 1);

      draw_row ((StripLayout *) layout, painter, i, x, y, height);
      y += height;
    }
  gev_painter_close (painter, first + n == layout->slices->len);
}

static void
gev_key_figures_free_layout (GevLayout *layout)
{
  g_array_unref (((StripLayout *) layout)->cells);
}

static void
gev_key_figures_finalize (GObject *object)
{
  g_array_unref (GEV_KEY_FIGURES (object)->items);

  G_OBJECT_CLASS (gev_key_figures_parent_class)->finalize (object);
}

static void
gev_key_figures_class_init (GevKeyFiguresClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GevBlockClass *block_class = GEV_BLOCK_CLASS (klass);

  object_class->finalize = gev_key_figures_finalize;

  block_class->lay_out = gev_key_figures_lay_out;
  block_class->draw = gev_key_figures_draw;
  block_class->free_layout = gev_key_figures_free_layout;
}

static void
gev_key_figures_init (GevKeyFigures *self)
{
  self->items = g_array_new (FALSE, FALSE, sizeof (Item));
  g_array_set_clear_func (self->items, (GDestroyNotify) clear_item);
}

/**
 * gev_key_figures_new:
 *
 * Returns: (transfer full): a strip of key figures between two rules, still empty
 */
GevBlock *
gev_key_figures_new (void)
{
  return g_object_new (GEV_TYPE_KEY_FIGURES, NULL);
}

/**
 * gev_key_figures_add:
 * @self: a strip
 * @figure: a number with its unit, "7,0 mill. kr"
 * @explanation: what it is, in a few words, "realisert, plan 12,0"
 *
 * Adds a key figure. Two to five stand well side by side; more are divided between rows.
 */
void
gev_key_figures_add (GevKeyFigures *self,
                     const char    *figure,
                     const char    *explanation)
{
  Item item;

  g_return_if_fail (GEV_IS_KEY_FIGURES (self));
  g_return_if_fail (figure != NULL && explanation != NULL);

  item.figure = g_strdup (figure);
  item.explanation = g_strdup (explanation);
  g_array_append_val (self->items, item);
}
