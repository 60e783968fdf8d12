/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-block.h"

G_DEFINE_ABSTRACT_TYPE (GevBlock, gev_block, G_TYPE_OBJECT)

static void
free_layout_base (GevLayout *layout)
{
}

static void
gev_block_class_init (GevBlockClass *klass)
{
  klass->free_layout = free_layout_base;
}

static void
gev_block_init (GevBlock *self)
{
}

/**
 * gev_block_lay_out:
 * @self: a block
 * @frame: what to lay it out for
 *
 * Measures a block. It must not change while the layout is in use.
 *
 * Returns: (transfer full): the layout, for gev_block_free_layout()
 */
GevLayout *
gev_block_lay_out (GevBlock       *self,
                   const GevFrame *frame)
{
  g_return_val_if_fail (GEV_IS_BLOCK (self), NULL);

  return GEV_BLOCK_GET_CLASS (self)->lay_out (self, frame);
}

/**
 * gev_block_draw:
 * @self: a block
 * @layout: its layout
 * @painter: where to draw
 * @x: left edge of the text area, in points
 * @y: top of the first slice drawn, or of what is repeated above it, in points
 * @first: the first slice to draw
 * @n: how many slices
 *
 * Draws that part of a block that is on one page. If @first is not 0 it is at the top of the page.
 */
void
gev_block_draw (GevBlock   *self,
                GevLayout  *layout,
                GevPainter *painter,
                double      x,
                double      y,
                guint       first,
                guint       n)
{
  g_return_if_fail (GEV_IS_BLOCK (self));
  g_return_if_fail (first + n <= layout->slices->len);

  GEV_BLOCK_GET_CLASS (self)->draw (self, layout, painter, x, y, first, n);
}

void
gev_block_free_layout (GevBlock  *self,
                       GevLayout *layout)
{
  g_return_if_fail (GEV_IS_BLOCK (self));

  GEV_BLOCK_GET_CLASS (self)->free_layout (layout);
  g_array_unref (layout->slices);
  g_free (layout);
}

/**
 * gev_layout_init:
 * @layout: an empty layout
 * @space_before: the least room above the block, in points
 * @space_after: the least room below the block, in points
 */
void
gev_layout_init (GevLayout *layout,
                 double     space_before,
                 double     space_after)
{
  layout->slices = g_array_new (FALSE, FALSE, sizeof (GevSlice));
  layout->space_before = space_before;
  layout->space_after = space_after;
}

/**
 * gev_layout_add:
 * @layout: a layout
 * @height: of the slice, in points
 * @head: height of what is repeated above the slice at the top of a page, in points
 * @brk: what a page break before the slice is worth
 *
 * Adds a slice at the end.
 */
void
gev_layout_add (GevLayout *layout,
                double     height,
                double     head,
                GevBreak   brk)
{
  GevSlice slice = { .height = height, .head = head, .brk = brk };

  g_array_append_val (layout->slices, slice);
}

/**
 * gev_layout_get_height:
 * @layout: a layout
 * @first: the first slice
 * @n: how many slices
 *
 * Returns: their height, in points
 */
double
gev_layout_get_height (GevLayout *layout,
                       guint      first,
                       guint      n)
{
  double height = 0.0;

  for (guint i = first; i < first + n; i++)
    height += g_array_index (layout->slices, GevSlice, i).height;

  return height;
}

/**
 * gev_break_of_line:
 * @line: a line of a paragraph, from 0
 * @n_lines: how many lines the paragraph has
 *
 * Returns: what a page break before the line is worth: at least two lines stay together at either side
 */
GevBreak
gev_break_of_line (guint line,
                   guint n_lines)
{
  if (line == 0 || (line >= 2 && n_lines - line >= 2))
    return GEV_BREAK_GOOD;

  return GEV_BREAK_POOR;
}
