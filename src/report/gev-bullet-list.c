/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-bullet-list.h"

#include "gev-lines.h"
#include "gev-text-block.h"

#define BULLET "•"
#define INDENT 12.0
#define LINE_EMS 52.0
#define ITEM_SPACE 2.5
#define SPACE_AFTER 8.0

/* One line of one item. */
typedef struct {
  guint item;
  guint line;
} Piece;

typedef struct {
  GevLayout parent;
  GPtrArray *items; /* GevLines */
  GArray *pieces;
  GevLines *bullet;
} ListLayout;

struct _GevBulletList {
  GevBlock parent_instance;

  GPtrArray *texts;
};

G_DEFINE_FINAL_TYPE (GevBulletList, gev_bullet_list, GEV_TYPE_BLOCK)

static GevLayout *
gev_bullet_list_lay_out (GevBlock       *block,
                         const GevFrame *frame)
{
  GevBulletList *self = GEV_BULLET_LIST (block);
  const GevTextStyle *style = gev_text_role_get_style (GEV_TEXT_ROLE_PARAGRAPH);
  double width = MIN (frame->width, style->size * LINE_EMS) - INDENT;
  ListLayout *layout = g_new0 (ListLayout, 1);

  gev_layout_init (&layout->parent, 0.0, SPACE_AFTER);
  layout->items = g_ptr_array_new_with_free_func ((GDestroyNotify) gev_lines_free);
  layout->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  layout->bullet = gev_lines_new (frame->typesetter, BULLET, style, INDENT, PANGO_ALIGN_LEFT, 1);

  for (guint i = 0; i < self->texts->len; i++)
    {
      GevLines *lines = gev_lines_new (frame->typesetter, self->texts->pdata[i], style, width,
                                       PANGO_ALIGN_LEFT, 0);
      guint n_lines = gev_lines_get_n (lines);

      g_ptr_array_add (layout->items, lines);
      for (guint j = 0; j < n_lines; j++)
        {
          Piece piece = { i, j };
          double space = j == n_lines - 1 ? ITEM_SPACE : 0.0;

          g_array_append_val (layout->pieces, piece);
          gev_layout_add (&layout->parent, gev_lines_get_height (lines, j, 1) + space, 0.0,
                          gev_break_of_line (j, n_lines));
        }
    }

  return &layout->parent;
}

/* Draws the lines of one item that are on this page. */
static void
draw_item (GevBulletList *self,
           ListLayout    *list,
           GevPainter    *painter,
           const Piece   *piece,
           guint          n_lines,
           double         x,
           double         y)
{
  GevLines *lines = list->items->pdata[piece->item];

  gev_painter_open (painter, "LI", self, piece->item + 1);
  if (piece->line == 0)
    gev_lines_draw (list->bullet, painter, "Lbl", 0, 1, x, y);
  gev_lines_draw (lines, painter, "LBody", piece->line, n_lines, x + INDENT, y);
  gev_painter_close (painter, piece->line + n_lines == gev_lines_get_n (lines));
}

static void
gev_bullet_list_draw (GevBlock   *block,
                      GevLayout  *layout,
                      GevPainter *painter,
                      double      x,
                      double      y,
                      guint       first,
                      guint       n)
{
  ListLayout *list = (ListLayout *) layout;

  gev_painter_open (painter, "L", block, 0);
  for (guint i = first; i < first + n;)
    {
      const Piece *piece = &g_array_index (list->pieces, Piece, i);
      guint left = gev_lines_get_n (list->items->pdata[piece->item]) - piece->line;
      guint n_lines = MIN (left, first + n - i);

      draw_item (GEV_BULLET_LIST (block), list, painter, piece, n_lines, x, y);
      y += gev_layout_get_height (layout, i, n_lines);
      i += n_lines;
    }
  gev_painter_close (painter, first + n == layout->slices->len);
}

static void
gev_bullet_list_free_layout (GevLayout *layout)
{
  ListLayout *list = (ListLayout *) layout;

  g_ptr_array_unref (list->items);
  g_array_unref (list->pieces);
  gev_lines_free (list->bullet);
}

static void
gev_bullet_list_finalize (GObject *object)
{
  g_ptr_array_unref (GEV_BULLET_LIST (object)->texts);

  G_OBJECT_CLASS (gev_bullet_list_parent_class)->finalize (object);
}

static void
gev_bullet_list_class_init (GevBulletListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GevBlockClass *block_class = GEV_BLOCK_CLASS (klass);

  object_class->finalize = gev_bullet_list_finalize;

  block_class->lay_out = gev_bullet_list_lay_out;
  block_class->draw = gev_bullet_list_draw;
  block_class->free_layout = gev_bullet_list_free_layout;
}

static void
gev_bullet_list_init (GevBulletList *self)
{
  self->texts = g_ptr_array_new_with_free_func (g_free);
}

/**
 * gev_bullet_list_new:
 *
 * Returns: (transfer full): a list without items
 */
GevBlock *
gev_bullet_list_new (void)
{
  return g_object_new (GEV_TYPE_BULLET_LIST, NULL);
}

/**
 * gev_bullet_list_add:
 * @self: a list
 * @text: the text of the item, UTF-8
 *
 * Adds an item at the end.
 */
void
gev_bullet_list_add (GevBulletList *self,
                     const char    *text)
{
  g_return_if_fail (GEV_IS_BULLET_LIST (self));
  g_return_if_fail (text != NULL);

  g_ptr_array_add (self->texts, g_strdup (text));
}
