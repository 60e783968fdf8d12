/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "gev-paginator.h"
#include "gev-painter.h"
#include "gev-typesetter.h"

G_BEGIN_DECLS

/**
 * GevFrame:
 * @typesetter: the fonts
 * @width: of the text area, in points
 * @height: of the text area, in points
 * @has_title: whether the document has a title, under which its headings stand
 * @figure_word: what a figure is called
 * @table_word: what a table is called
 *
 * What a block is laid out for.
 */
typedef struct {
  GevTypesetter *typesetter;
  double width;
  double height;
  gboolean has_title;
  const char *figure_word;
  const char *table_word;
} GevFrame;

/**
 * GevLayout:
 * @slices: (element-type GevSlice): the block from top to bottom
 * @space_before: the least room above the block, in points
 * @space_after: the least room below the block, in points
 * @keep_with_next: whether the next block must begin on the same page
 * @break_after: whether the next block begins on a new page
 *
 * A block laid out. Each kind of block adds what it needs for drawing.
 */
typedef struct {
  GArray *slices;
  double space_before;
  double space_after;
  gboolean keep_with_next;
  gboolean break_after;
} GevLayout;

#define GEV_TYPE_BLOCK (gev_block_get_type ())
G_DECLARE_DERIVABLE_TYPE (GevBlock, gev_block, GEV, BLOCK, GObject)

/**
 * GevBlockClass:
 * @lay_out: measures the block for a frame; returns a structure that begins with a #GevLayout
 * @draw: draws some of the slices of the block, all on one page
 * @free_layout: frees what @lay_out returned, but not the #GevLayout's own parts
 */
struct _GevBlockClass {
  GObjectClass parent_class;

  GevLayout *(*lay_out)     (GevBlock       *self,
                             const GevFrame *frame);
  void       (*draw)        (GevBlock       *self,
                             GevLayout      *layout,
                             GevPainter     *painter,
                             double          x,
                             double          y,
                             guint           first,
                             guint           n);
  void       (*free_layout) (GevLayout      *layout);
};

GevLayout *gev_block_lay_out     (GevBlock       *self,
                                  const GevFrame *frame);
void       gev_block_draw        (GevBlock       *self,
                                  GevLayout      *layout,
                                  GevPainter     *painter,
                                  double          x,
                                  double          y,
                                  guint           first,
                                  guint           n);
void       gev_block_free_layout (GevBlock       *self,
                                  GevLayout      *layout);

void       gev_layout_init       (GevLayout      *layout,
                                  double          space_before,
                                  double          space_after);
void       gev_layout_add        (GevLayout      *layout,
                                  double          height,
                                  double          head,
                                  GevBreak        brk);
double     gev_layout_get_height (GevLayout      *layout,
                                  guint           first,
                                  guint           n);

GevBreak   gev_break_of_line     (guint           line,
                                  guint           n_lines);

G_END_DECLS
