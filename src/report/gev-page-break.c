/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-page-break.h"

struct _GevPageBreak {
  GevBlock parent_instance;
};

G_DEFINE_FINAL_TYPE (GevPageBreak, gev_page_break, GEV_TYPE_BLOCK)

static GevLayout *
gev_page_break_lay_out (GevBlock       *block,
                        const GevFrame *frame)
{
  GevLayout *layout = g_new0 (GevLayout, 1);

  gev_layout_init (layout, 0.0, 0.0);
  layout->break_after = TRUE;

  return layout;
}

static void
gev_page_break_draw (GevBlock   *block,
                     GevLayout  *layout,
                     GevPainter *painter,
                     double      x,
                     double      y,
                     guint       first,
                     guint       n)
{
}

static void
gev_page_break_class_init (GevPageBreakClass *klass)
{
  GevBlockClass *block_class = GEV_BLOCK_CLASS (klass);

  block_class->lay_out = gev_page_break_lay_out;
  block_class->draw = gev_page_break_draw;
}

static void
gev_page_break_init (GevPageBreak *self)
{
}

/**
 * gev_page_break_new:
 *
 * Returns: (transfer full): a block after which a new page begins; at the start or end of a document it does
 * nothing
 */
GevBlock *
gev_page_break_new (void)
{
  return g_object_new (GEV_TYPE_PAGE_BREAK, NULL);
}
