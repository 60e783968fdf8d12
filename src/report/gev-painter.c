/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-painter.h"

#include <cairo-pdf.h>

#include "gev-pdf-update.h"

#define OUTLINE_LEVELS 4

/* An element of the structure that has begun and not ended. One that goes on over the end of a page is known
 * again by its owner and number. */
typedef struct {
  const char *tag;
  gconstpointer owner;
  guint number;
} Element;

struct _GevPainter {
  cairo_t *cr;
  GevPainterMode mode;
  GevChartStyle style;
  GArray *elements;
  guint depth; /* how many of the elements the drawing code is inside of now */
  guint page;
  int outline[OUTLINE_LEVELS];
  GArray *described; /* GevPdfElement */
};

static void
clear_element (GevPdfElement *element)
{
  g_free (element->entries);
}

static void
end_elements (GevPainter *self,
              guint       from)
{
  for (guint i = self->elements->len; i > from; i--)
    cairo_tag_end (self->cr, g_array_index (self->elements, Element, i - 1).tag);

  g_array_set_size (self->elements, from);
}

/* Begins an element and remembers @entries (transfer full) of its dictionary. */
static void
describe (GevPainter *self,
          const char *tag,
          char       *entries)
{
  GevPdfElement element = { tag, entries };

  cairo_tag_begin (self->cr, tag, NULL);
  g_array_append_val (self->described, element);
}

/**
 * gev_painter_new:
 * @cr: where to draw, in points
 * @mode: how the structure is marked
 *
 * Returns: (transfer full): a painter
 */
GevPainter *
gev_painter_new (cairo_t        *cr,
                 GevPainterMode  mode)
{
  GevPainter *self = g_new0 (GevPainter, 1);

  self->cr = cairo_reference (cr);
  self->mode = mode;
  self->style.theme = GEV_CHART_PRINT;
  self->elements = g_array_new (FALSE, FALSE, sizeof (Element));
  self->page = 1;
  self->described = g_array_new (FALSE, FALSE, sizeof (GevPdfElement));
  g_array_set_clear_func (self->described, (GDestroyNotify) clear_element);

  return self;
}

void
gev_painter_free (GevPainter *self)
{
  cairo_destroy (self->cr);
  g_array_unref (self->elements);
  g_array_unref (self->described);
  g_free (self);
}

cairo_t *
gev_painter_get_cairo (GevPainter *self)
{
  return self->cr;
}

void
gev_painter_set_ink (GevPainter *self,
                     GevInk      ink)
{
  gev_chart_style_set_source (&self->style, self->cr, ink, 1.0);
}

void
gev_painter_set_text_ink (GevPainter *self,
                          GevInk      ink)
{
  gev_chart_style_set_text_source (&self->style, self->cr, ink);
}

/**
 * gev_painter_draw_rule:
 * @self: a painter
 * @x: left end, in points
 * @y: upper edge, in points
 * @width: length, in points
 * @thickness: in points
 * @ink: colour
 *
 * Draws a horizontal rule.
 */
void
gev_painter_draw_rule (GevPainter *self,
                       double      x,
                       double      y,
                       double      width,
                       double      thickness,
                       GevInk      ink)
{
  gev_painter_set_ink (self, ink);
  cairo_rectangle (self->cr, x, y, width, thickness);
  cairo_fill (self->cr);
}

/**
 * gev_painter_begin:
 * @self: a painter
 * @tag: a standard structure type of PDF that is known to cairo, such as "P"
 *
 * Begins an element that holds drawing and no other element. It must end on the same page.
 */
void
gev_painter_begin (GevPainter *self,
                   const char *tag)
{
  if (self->mode != GEV_PAINTER_PLAIN)
    cairo_tag_begin (self->cr, tag, NULL);
}

void
gev_painter_end (GevPainter *self,
                 const char *tag)
{
  if (self->mode != GEV_PAINTER_PLAIN)
    cairo_tag_end (self->cr, tag);
}

/**
 * gev_painter_begin_figure:
 * @self: a painter
 * @description: what the figure shows, in words
 *
 * Begins a "Figure" element with a text alternative.
 */
void
gev_painter_begin_figure (GevPainter *self,
                          const char *description)
{
  g_autofree char *string = NULL;

  if (self->mode == GEV_PAINTER_PLAIN)
    return;

  string = gev_pdf_string (description);
  describe (self, "Figure", g_strdup_printf ("/Alt %s", string));
}

/**
 * gev_painter_begin_head:
 * @self: a painter
 * @scope: "Column" or "Row": what the cell is the head of
 * @span: how many columns the cell covers
 *
 * Begins a "TH" element.
 */
void
gev_painter_begin_head (GevPainter *self,
                        const char *scope,
                        guint       span)
{
  if (self->mode == GEV_PAINTER_PLAIN)
    return;

  if (span > 1)
    describe (self, "TH", g_strdup_printf ("/A << /O /Table /Scope /%s /ColSpan %u >>", scope, span));
  else
    describe (self, "TH", g_strdup_printf ("/A << /O /Table /Scope /%s >>", scope));
}

/**
 * gev_painter_begin_link:
 * @self: a painter
 * @uri: where the link leads
 *
 * Begins a %CAIRO_TAG_LINK element.
 */
void
gev_painter_begin_link (GevPainter *self,
                        const char *uri)
{
  g_autoptr (GString) attributes = NULL;

  if (self->mode == GEV_PAINTER_PLAIN)
    return;

  attributes = g_string_new ("uri='");
  for (const char *c = uri; *c != '\0'; c++)
    {
      if (*c == '\'' || *c == '\\')
        g_string_append_c (attributes, '\\');
      g_string_append_c (attributes, *c);
    }
  g_string_append_c (attributes, '\'');

  cairo_tag_begin (self->cr, CAIRO_TAG_LINK, attributes->str);
}

/**
 * gev_painter_open:
 * @self: a painter
 * @tag: a standard structure type of PDF that is known to cairo, such as "Table"
 * @owner: what the element belongs to
 * @number: which of the owner's elements it is
 *
 * Goes into an element that holds other elements. If it was left open on the page before, it is taken up
 * again. At least one element must follow in it before the page ends.
 *
 * Returns: whether the element is a new one
 */
gboolean
gev_painter_open (GevPainter    *self,
                  const char    *tag,
                  gconstpointer  owner,
                  guint          number)
{
  Element element = { tag, owner, number };

  if (self->mode == GEV_PAINTER_PLAIN)
    return FALSE;

  if (self->depth < self->elements->len)
    {
      const Element *open = &g_array_index (self->elements, Element, self->depth);

      if (open->owner == owner && open->number == number && g_str_equal (open->tag, tag))
        {
          self->depth++;
          return FALSE;
        }
      end_elements (self, self->depth);
    }

  cairo_tag_begin (self->cr, tag, NULL);
  g_array_append_val (self->elements, element);
  self->depth++;

  return TRUE;
}

/**
 * gev_painter_close:
 * @self: a painter
 * @done: %FALSE if the element goes on on the next page
 *
 * Goes out of the innermost element that was opened.
 */
void
gev_painter_close (GevPainter *self,
                   gboolean    done)
{
  if (self->mode == GEV_PAINTER_PLAIN)
    return;

  g_return_if_fail (self->depth > 0);

  self->depth--;
  if (done)
    end_elements (self, self->depth);
}

/**
 * gev_painter_add_outline:
 * @self: a painter
 * @level: depth in the outline, from 0
 * @text: the heading
 * @y: its place on this page, in points
 *
 * Adds a heading to the outline of a PDF that is drawn as a whole.
 */
void
gev_painter_add_outline (GevPainter *self,
                         guint       level,
                         const char *text,
                         double      y)
{
  g_autofree char *place = NULL;
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  int parent = CAIRO_PDF_OUTLINE_ROOT;
  int id;

  g_return_if_fail (level < OUTLINE_LEVELS);

  if (self->mode != GEV_PAINTER_DOCUMENT)
    return;

  for (guint i = 0; i < level; i++)
    if (self->outline[i] != 0)
      parent = self->outline[i];

  g_ascii_formatd (number, sizeof number, "%.2f", y);
  place = g_strdup_printf ("page=%u pos=[0 %s]", self->page, number);
  id = cairo_pdf_surface_add_outline (cairo_get_target (self->cr), parent, text, place,
                                      level == 0 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);

  self->outline[level] = id;
  for (guint i = level + 1; i < OUTLINE_LEVELS; i++)
    self->outline[i] = 0;
}

/**
 * gev_painter_end_page:
 * @self: a painter
 *
 * Says that the page is drawn and the next begins.
 */
void
gev_painter_end_page (GevPainter *self)
{
  g_return_if_fail (self->depth == 0);

  if (self->mode == GEV_PAINTER_PAGES)
    end_elements (self, 0);
  self->page++;
}

/**
 * gev_painter_finish:
 * @self: a painter
 *
 * Ends the elements that are open. To be called before the last page is shown.
 */
void
gev_painter_finish (GevPainter *self)
{
  end_elements (self, 0);
}

/**
 * gev_painter_get_elements:
 * @self: a painter
 *
 * Returns: (transfer none) (element-type GevPdfElement): the figures and table heads that were drawn, in
 * order
 */
GArray *
gev_painter_get_elements (GevPainter *self)
{
  return self->described;
}
