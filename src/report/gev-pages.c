/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-pages.h"

#include "gev-lines.h"

#define HEAD_RULE 0.5
#define HEAD_PADDING 4.0
#define HEAD_SPACE 26.0
#define FOOT_SPACE 16.0
#define NOTICE_LINES 4

/* Long texts in head and foot give way to the shorter one beside them. */
#define RIGHT_PART 0.45
#define TEXT_GAP 16.0

typedef struct {
  GevBlock *block;
  GevLayout *layout;
  guint first; /* its first slice among all slices */
} Placed;

struct _GevPages {
  GObject parent_instance;

  GevDocument *document;
  GevPageSetup setup;
  GevTypesetter *typesetter;
  double x;
  double y;
  double width;
  double height;
  double line_height; /* of head and foot */
  GevLines *notice;

  GArray *placed; /* Placed */
  GArray *slices; /* GevSlice */
  GArray *pages;  /* guint: the first slice of each page */
};

G_DEFINE_FINAL_TYPE (GevPages, gev_pages, G_TYPE_OBJECT)

static const GevTextStyle margin_style = { 8.0, PANGO_WEIGHT_NORMAL, GEV_INK_DIM, 1.0 };

static void
clear_placed (Placed *placed)
{
  gev_block_free_layout (placed->block, placed->layout);
  g_object_unref (placed->block);
}

static gboolean
is_said (const char *text)
{
  return text != NULL && *text != '\0';
}

static gboolean
has_head (GevPages *self)
{
  return is_said (gev_document_get_head_left (self->document)) ||
         is_said (gev_document_get_head_right (self->document));
}

static gboolean
has_title (GevDocument *document)
{
  for (guint i = 0; i < gev_document_get_n_blocks (document); i++)
    {
      GevBlock *block = gev_document_get_block (document, i);

      if (GEV_IS_TEXT_BLOCK (block) &&
          gev_text_block_get_role (GEV_TEXT_BLOCK (block)) == GEV_TEXT_ROLE_TITLE)
        return TRUE;
    }

  return FALSE;
}

static double
get_notice_height (GevPages *self)
{
  return self->notice != NULL ? gev_lines_get_height (self->notice, 0, gev_lines_get_n (self->notice)) : 0.0;
}

/* Finds the area between head and foot. It never becomes so low that a line has no room. */
static void
measure_area (GevPages *self)
{
  const GevPageSetup *setup = &self->setup;
  g_autoptr (GevLines) line = gev_lines_new (self->typesetter, "0", &margin_style, setup->width,
                                             PANGO_ALIGN_LEFT, 1);
  double bottom;

  self->line_height = gev_lines_get_height (line, 0, 1);
  self->x = setup->margin_left;
  self->y = setup->margin_top;
  if (has_head (self))
    self->y += self->line_height + HEAD_PADDING + HEAD_RULE + HEAD_SPACE;
  self->width = MAX (36.0, setup->width - setup->margin_left - setup->margin_right);
  if (is_said (gev_document_get_notice (self->document)))
    self->notice = gev_lines_new (self->typesetter, gev_document_get_notice (self->document), &margin_style,
                                  self->width, PANGO_ALIGN_LEFT, NOTICE_LINES);
  bottom = setup->height - setup->margin_bottom - self->line_height - get_notice_height (self) - FOOT_SPACE;
  self->height = MAX (72.0, bottom - self->y);
}

static void
add_block (GevPages       *self,
           GevBlock       *block,
           const GevFrame *frame)
{
  Placed placed = { g_object_ref (block), gev_block_lay_out (block, frame), self->slices->len };

  g_array_append_vals (self->slices, placed.layout->slices->data, placed.layout->slices->len);
  g_array_append_val (self->placed, placed);
}

/* Sets the room between blocks and what page breaks between them are worth. */
static void
join_blocks (GevPages *self)
{
  const GevLayout *above = NULL;
  gboolean new_page = FALSE;

  for (guint i = 0; i < self->placed->len; i++)
    {
      const Placed *placed = &g_array_index (self->placed, Placed, i);
      const GevLayout *layout = placed->layout;
      GevSlice *slice;

      new_page = new_page || layout->break_after;
      if (layout->slices->len == 0)
        continue;

      slice = &g_array_index (self->slices, GevSlice, placed->first);
      slice->space = MAX (layout->space_before, above != NULL ? above->space_after : 0.0);
      if (new_page)
        slice->brk = GEV_BREAK_ALWAYS;
      else if (above != NULL && above->keep_with_next)
        slice->brk = GEV_BREAK_NEVER;

      above = layout;
      new_page = FALSE;
    }
}

static void
lay_out (GevPages *self)
{
  GevFrame frame = {
    .typesetter = self->typesetter,
    .width = self->width,
    .height = self->height,
    .has_title = has_title (self->document),
    .figure_word = gev_document_get_figure_word (self->document),
    .table_word = gev_document_get_table_word (self->document),
  };

  for (guint i = 0; i < gev_document_get_n_blocks (self->document); i++)
    add_block (self, gev_document_get_block (self->document, i), &frame);
  join_blocks (self);

  self->pages = gev_paginate ((const GevSlice *) self->slices->data, self->slices->len, self->height);
  if (self->pages->len == 0)
    {
      guint first = 0;

      g_array_append_val (self->pages, first);
    }
}

/* A line with a text at each end, neither over the other. */
static void
draw_ends (GevPages   *self,
           GevPainter *painter,
           const char *left,
           const char *right,
           double      y)
{
  double right_width = 0.0;

  if (is_said (right))
    {
      g_autoptr (GevLines) lines = NULL;

      right_width = gev_typesetter_measure (self->typesetter, right, &margin_style) + 1.0;
      if (is_said (left))
        right_width = MIN (right_width, self->width * RIGHT_PART);
      right_width = MIN (right_width, self->width);
      lines = gev_lines_new (self->typesetter, right, &margin_style, right_width, PANGO_ALIGN_RIGHT, 1);
      gev_lines_draw (lines, painter, NULL, 0, 1, self->x + self->width - right_width, y);
    }

  if (is_said (left))
    {
      double room = self->width - (right_width > 0.0 ? right_width + TEXT_GAP : 0.0);
      g_autoptr (GevLines) lines = gev_lines_new (self->typesetter, left, &margin_style, room,
                                                  PANGO_ALIGN_LEFT, 1);

      gev_lines_draw (lines, painter, NULL, 0, 1, self->x, y);
    }
}

static void
draw_margins (GevPages   *self,
              GevPainter *painter,
              guint       page)
{
  g_autofree char *number = gev_document_make_page_number (self->document, page + 1, self->pages->len);
  double top = self->setup.margin_top;
  double foot = self->setup.height - self->setup.margin_bottom - self->line_height;

  if (has_head (self))
    {
      draw_ends (self, painter, gev_document_get_head_left (self->document),
                 gev_document_get_head_right (self->document), top);
      gev_painter_draw_rule (painter, self->x, top + self->line_height + HEAD_PADDING, self->width, HEAD_RULE,
                             GEV_INK_DIM);
    }

  if (self->notice != NULL)
    gev_lines_draw (self->notice, painter, NULL, 0, gev_lines_get_n (self->notice), self->x,
                    foot - get_notice_height (self));
  draw_ends (self, painter, gev_document_get_foot (self->document), number, foot);
}

/* Finds the block that slice @slice belongs to. */
static guint
find_block (GevPages *self,
            guint     slice)
{
  guint low = 0;
  guint high = self->placed->len;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->placed, Placed, middle).first <= slice)
        low = middle;
      else
        high = middle;
    }

  return low;
}

static void
draw_blocks (GevPages   *self,
             GevPainter *painter,
             guint       page)
{
  guint slice = g_array_index (self->pages, guint, page);
  guint end = page + 1 < self->pages->len ? g_array_index (self->pages, guint, page + 1) : self->slices->len;
  double y = self->y;
  guint block;

  if (slice == end)
    return;

  gev_painter_open (painter, "Document", self, 0);
  for (block = find_block (self, slice); slice < end; block++)
    {
      const Placed *placed = &g_array_index (self->placed, Placed, block);
      const GevSlice *first = &g_array_index (self->slices, GevSlice, slice);
      guint n = MIN (placed->first + placed->layout->slices->len, end) - slice;

      if (n == 0)
        continue;

      if (y > self->y)
        y += first->space;
      gev_block_draw (placed->block, placed->layout, painter, self->x, y, slice - placed->first, n);
      if (slice > placed->first)
        y += first->head;
      for (guint i = slice; i < slice + n; i++)
        y += g_array_index (self->slices, GevSlice, i).height;
      slice += n;
    }
  gev_painter_close (painter, page + 1 == self->pages->len);
}

static void
gev_pages_finalize (GObject *object)
{
  GevPages *self = GEV_PAGES (object);

  g_array_unref (self->placed);
  g_array_unref (self->slices);
  g_clear_pointer (&self->pages, g_array_unref);
  g_clear_pointer (&self->notice, gev_lines_free);
  g_clear_pointer (&self->typesetter, gev_typesetter_free);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (gev_pages_parent_class)->finalize (object);
}

static void
gev_pages_class_init (GevPagesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gev_pages_finalize;
}

static void
gev_pages_init (GevPages *self)
{
  self->placed = g_array_new (FALSE, FALSE, sizeof (Placed));
  g_array_set_clear_func (self->placed, (GDestroyNotify) clear_placed);
  self->slices = g_array_new (FALSE, FALSE, sizeof (GevSlice));
}

/**
 * gev_pages_new:
 * @document: a document, which must not change afterwards
 * @setup: paper and margins
 *
 * Divides a document into pages. Long documents take a while: do it in a thread. The result may be used in
 * any thread, but in one at a time.
 *
 * Returns: (transfer full): the pages, at least one
 */
GevPages *
gev_pages_new (GevDocument        *document,
               const GevPageSetup *setup)
{
  GevPages *self;

  g_return_val_if_fail (GEV_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (setup != NULL, NULL);

  self = g_object_new (GEV_TYPE_PAGES, NULL);
  self->document = g_object_ref (document);
  self->setup = *setup;
  self->typesetter = gev_typesetter_new (gev_document_get_language (document));
  measure_area (self);
  lay_out (self);

  return self;
}

/**
 * gev_pages_get_document:
 * @self: pages
 *
 * Returns: (transfer none): the document
 */
GevDocument *
gev_pages_get_document (GevPages *self)
{
  g_return_val_if_fail (GEV_IS_PAGES (self), NULL);

  return self->document;
}

/**
 * gev_pages_get_setup:
 * @self: pages
 *
 * Returns: (transfer none): paper and margins
 */
const GevPageSetup *
gev_pages_get_setup (GevPages *self)
{
  g_return_val_if_fail (GEV_IS_PAGES (self), NULL);

  return &self->setup;
}

guint
gev_pages_get_n_pages (GevPages *self)
{
  g_return_val_if_fail (GEV_IS_PAGES (self), 0);

  return self->pages->len;
}

/**
 * gev_pages_draw_page:
 * @self: pages
 * @cr: where to draw; its unit is a point, its origin the upper left corner of the paper
 * @page: a page, from 0
 *
 * Draws a page, for preview and printer. No background is drawn. In a PDF the page's structure is marked,
 * each page for itself, as a print may be of some pages only; gev_pdf_write() makes a whole document.
 */
void
gev_pages_draw_page (GevPages *self,
                     cairo_t  *cr,
                     guint     page)
{
  gboolean pdf = cairo_surface_get_type (cairo_get_target (cr)) == CAIRO_SURFACE_TYPE_PDF;
  g_autoptr (GevPainter) painter = gev_painter_new (cr, pdf ? GEV_PAINTER_PAGES : GEV_PAINTER_PLAIN);

  gev_pages_paint (self, painter, page);
  gev_painter_end_page (painter);
}

/**
 * gev_pages_paint:
 * @self: pages
 * @painter: what to draw with
 * @page: a page, from 0
 *
 * Draws a page with a painter that the caller keeps from page to page.
 */
void
gev_pages_paint (GevPages   *self,
                 GevPainter *painter,
                 guint       page)
{
  g_return_if_fail (GEV_IS_PAGES (self));
  g_return_if_fail (page < self->pages->len);

  draw_margins (self, painter, page);
  draw_blocks (self, painter, page);
}
