/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-lines.h"

#include <hb.h>
#include <string.h>

/* Fonts differ in how close they set lines; none comes closer than this many times its size. */
#define LINE_HEIGHT 1.2

/* What ends a sentence ends no address. */
#define NOT_LAST_IN_LINK ".,:;!?)»\"'"

/* Norwegian thousands are set apart by the one, which Cantarell lacks; the other looks the same. */
#define NARROW_SPACE 0x202f
#define THIN_SPACE 0x2009
#define THIN_SPACE_UTF8 "\xe2\x80\x89"

typedef struct {
  PangoLayoutLine *line;
  double x;
  double ascent; /* from the top of the slice to the baseline */
  double height;
} Line;

typedef struct {
  int start;
  int end;
  char *uri;
} Link;

/* A text that is set to a width, whose lines can be drawn apart from each other. */
struct _GevLines {
  PangoLayout *layout;
  char *text; /* as it is drawn */
  GevInk ink;
  GArray *lines;
  GArray *links;
};

static void
clear_link (Link *link)
{
  g_free (link->uri);
}

static const char *
find_scheme (const char *text)
{
  static const char * const schemes[] = { "https://", "http://" };

  for (const char *c = strchr (text, 'h'); c != NULL; c = strchr (c + 1, 'h'))
    for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
      if (g_str_has_prefix (c, schemes[i]) && g_ascii_isalnum (c[strlen (schemes[i])]))
        return c;

  return NULL;
}

static void
find_links (GevLines   *self,
            const char *text)
{
  const char *start;
  const char *rest = text;

  while ((start = find_scheme (rest)) != NULL)
    {
      Link link;
      const char *end = start + strcspn (start, " \t\r\n<>");

      while (end > start && strchr (NOT_LAST_IN_LINK, g_utf8_prev_char (end)[0]) != NULL)
        end = g_utf8_prev_char (end);

      link.start = (int) (start - text);
      link.end = (int) (end - text);
      link.uri = g_strndup (start, (gsize) (end - start));
      g_array_append_val (self->links, link);
      rest = end;
    }
}

/* Pango makes runs of their own of what has an attribute of its own; the colour itself is set when
 * drawing. */
static void
set_link_attributes (GevLines *self)
{
  PangoAttrList *attributes;

  if (self->links->len == 0)
    return;

  attributes = pango_attr_list_copy (pango_layout_get_attributes (self->layout));
  for (guint i = 0; i < self->links->len; i++)
    {
      const Link *link = &g_array_index (self->links, Link, i);
      PangoAttribute *colour = pango_attr_foreground_new (0, 0, 0xffff);

      colour->start_index = (guint) link->start;
      colour->end_index = (guint) link->end;
      pango_attr_list_insert (attributes, colour);
    }

  pango_layout_set_attributes (self->layout, attributes);
  pango_attr_list_unref (attributes);
}

/* Pango draws some spaces with the glyph of another or with none. In a PDF what is drawn must be what is
 * meant: the space where a line is broken must be there, without width, or a reader takes the words around it
 * for one; and a space that is drawn as another would be written with a second text of its own. */
static void
restore_spaces (GevLines       *self,
                PangoLayoutRun *run)
{
  hb_font_t *font = pango_font_get_hb_font (run->item->analysis.font);

  for (int i = 0; i < run->glyphs->num_glyphs; i++)
    {
      PangoGlyphInfo *glyph = &run->glyphs->glyphs[i];
      char *text = self->text + run->item->offset + run->glyphs->log_clusters[i];
      gunichar letter = g_utf8_get_char (text);
      hb_codepoint_t found;

      if (letter == ' ' && glyph->glyph == PANGO_GLYPH_EMPTY && hb_font_get_nominal_glyph (font, ' ', &found))
        {
          glyph->glyph = found;
        }
      else if (letter == NARROW_SPACE && !hb_font_get_nominal_glyph (font, NARROW_SPACE, &found) &&
               hb_font_get_nominal_glyph (font, THIN_SPACE, &found))
        {
          glyph->glyph = found;
          memcpy (text, THIN_SPACE_UTF8, strlen (THIN_SPACE_UTF8));
        }
    }
}

static void
collect_lines (GevLines           *self,
               const GevTextStyle *style)
{
  PangoLayoutIter *iter = pango_layout_get_iter (self->layout);

  do
    {
      Line line;
      PangoRectangle logical;
      double height;
      double ascent;

      line.line = pango_layout_iter_get_line (iter);
      for (GSList *l = line.line->runs; l != NULL; l = l->next)
        restore_spaces (self, l->data);

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      line.x = (double) logical.x / PANGO_SCALE;

      pango_layout_line_get_extents (line.line, NULL, &logical);
      height = (double) logical.height / PANGO_SCALE;
      ascent = (double) -logical.y / PANGO_SCALE;
      line.height = MAX (height, style->size * LINE_HEIGHT) * style->leading;
      line.ascent = ascent + (line.height - height) / 2.0;

      g_array_append_val (self->lines, line);
    }
  while (pango_layout_iter_next_line (iter));

  pango_layout_iter_free (iter);
}

static const Link *
find_link (GevLines *self,
           int       index)
{
  for (guint i = 0; i < self->links->len; i++)
    {
      const Link *link = &g_array_index (self->links, Link, i);

      if (index >= link->start && index < link->end)
        return link;
    }

  return NULL;
}

static void
begin_run (GevPainter *painter,
           const Link *link)
{
  if (link != NULL)
    gev_painter_begin_link (painter, link->uri);
  else
    gev_painter_begin (painter, "Span");
}

/* If there are links, text between them is in elements of its own, as an element holds either drawing or
 * other elements. */
static void
draw_lines (GevLines   *self,
            GevPainter *painter,
            gboolean    tagged,
            guint       first,
            guint       n,
            double      x,
            double      y)
{
  cairo_t *cr = gev_painter_get_cairo (painter);

  for (guint i = first; i < first + n; i++)
    {
      const Line *line = &g_array_index (self->lines, Line, i);
      double at = x + line->x;

      for (GSList *l = line->line->runs; l != NULL; l = l->next)
        {
          PangoLayoutRun *run = l->data;
          const Link *link = find_link (self, run->item->offset);

          if (tagged)
            begin_run (painter, link);

          gev_painter_set_text_ink (painter, link != NULL ? GEV_INK_REALISED : self->ink);
          cairo_move_to (cr, at, y + line->ascent);
          pango_cairo_show_glyph_item (cr, self->text, run);
          at += (double) pango_glyph_string_get_width (run->glyphs) / PANGO_SCALE;

          if (tagged)
            gev_painter_end (painter, link != NULL ? CAIRO_TAG_LINK : "Span");
        }

      y += line->height;
    }
}

/**
 * gev_lines_new:
 * @typesetter: the fonts
 * @text: the text, UTF-8
 * @style: how it is set
 * @width: width of the lines, in points
 * @alignment: of the lines
 * @max_lines: how many lines at most, the last of them ending in an ellipsis if need be; 0 for no limit
 *
 * Sets a text to a width. Web addresses in it become links.
 *
 * Returns: (transfer full): one line or more
 */
GevLines *
gev_lines_new (GevTypesetter      *typesetter,
               const char         *text,
               const GevTextStyle *style,
               double              width,
               PangoAlignment      alignment,
               guint               max_lines)
{
  GevLines *self = g_new0 (GevLines, 1);

  self->layout = gev_typesetter_create_layout (typesetter, text, style);
  self->text = g_strdup (text);
  self->ink = style->ink;
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  self->links = g_array_new (FALSE, FALSE, sizeof (Link));
  g_array_set_clear_func (self->links, (GDestroyNotify) clear_link);

  pango_layout_set_width (self->layout, (int) (MAX (width, 0.0) * PANGO_SCALE));
  pango_layout_set_alignment (self->layout, alignment);
  if (max_lines > 0)
    {
      pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_height (self->layout, -(int) max_lines);
      pango_layout_set_single_paragraph_mode (self->layout, max_lines == 1);
    }

  find_links (self, text);
  set_link_attributes (self);
  collect_lines (self, style);

  return self;
}

void
gev_lines_free (GevLines *self)
{
  g_array_unref (self->lines);
  g_array_unref (self->links);
  g_object_unref (self->layout);
  g_free (self->text);
  g_free (self);
}

/**
 * gev_lines_get_n:
 * @self: a text
 *
 * Returns: how many lines there are, at least one
 */
guint
gev_lines_get_n (GevLines *self)
{
  return self->lines->len;
}

/**
 * gev_lines_get_height:
 * @self: a text
 * @first: the first line
 * @n: how many lines; those beyond the last count as nothing
 *
 * Returns: their height, in points
 */
double
gev_lines_get_height (GevLines *self,
                      guint     first,
                      guint     n)
{
  double height = 0.0;

  for (guint i = first; i < MIN (first + n, self->lines->len); i++)
    height += g_array_index (self->lines, Line, i).height;

  return height;
}

/**
 * gev_lines_draw:
 * @self: a text
 * @painter: where to draw
 * @tag: (nullable): the element that the whole text is; %NULL if the caller has begun one
 * @first: the first line to draw
 * @n: how many lines; there may be fewer
 * @x: left edge of the text, in points
 * @y: top of the first line drawn, in points
 *
 * Draws lines of a text. When only some are drawn the element stays open for the rest.
 */
void
gev_lines_draw (GevLines   *self,
                GevPainter *painter,
                const char *tag,
                guint       first,
                guint       n,
                double      x,
                double      y)
{
  gboolean whole;

  if (first >= self->lines->len)
    return;

  n = MIN (n, self->lines->len - first);
  whole = n == self->lines->len;

  if (tag == NULL)
    {
      draw_lines (self, painter, FALSE, first, n, x, y);
    }
  else if (self->links->len > 0)
    {
      gev_painter_open (painter, tag, self, 0);
      draw_lines (self, painter, TRUE, first, n, x, y);
      gev_painter_close (painter, first + n == self->lines->len);
    }
  else if (whole)
    {
      gev_painter_begin (painter, tag);
      draw_lines (self, painter, FALSE, first, n, x, y);
      gev_painter_end (painter, tag);
    }
  else
    {
      gev_painter_open (painter, tag, self, 0);
      gev_painter_begin (painter, "Span");
      draw_lines (self, painter, FALSE, first, n, x, y);
      gev_painter_end (painter, "Span");
      gev_painter_close (painter, first + n == self->lines->len);
    }
}
