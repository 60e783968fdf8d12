/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-status-line.h"

#include "gev-lines.h"
#include "gev-text-block.h"

#define SIGN_SIZE 9.0
#define INDENT 14.0
#define SPACE_AFTER 6.0

typedef struct {
  GevLayout parent;
  GevLines *lines;
} StatusLayout;

struct _GevStatusLine {
  GevBlock parent_instance;

  GevSign sign;
  char *text;
};

G_DEFINE_FINAL_TYPE (GevStatusLine, gev_status_line, GEV_TYPE_BLOCK)

static GevLayout *
gev_status_line_lay_out (GevBlock       *block,
                         const GevFrame *frame)
{
  GevStatusLine *self = GEV_STATUS_LINE (block);
  const GevTextStyle *style = gev_text_role_get_style (GEV_TEXT_ROLE_PARAGRAPH);
  StatusLayout *layout = g_new0 (StatusLayout, 1);
  guint n_lines;

  gev_layout_init (&layout->parent, 0.0, SPACE_AFTER);
  layout->lines = gev_lines_new (frame->typesetter, self->text, style, frame->width - INDENT,
                                 PANGO_ALIGN_LEFT, 0);

  n_lines = gev_lines_get_n (layout->lines);
  for (guint i = 0; i < n_lines; i++)
    gev_layout_add (&layout->parent, gev_lines_get_height (layout->lines, i, 1), 0.0,
                    gev_break_of_line (i, n_lines));

  return &layout->parent;
}

static void
gev_status_line_draw (GevBlock   *block,
                      GevLayout  *layout,
                      GevPainter *painter,
                      double      x,
                      double      y,
                      guint       first,
                      guint       n)
{
  GevStatusLine *self = GEV_STATUS_LINE (block);
  StatusLayout *status = (StatusLayout *) layout;

  gev_painter_open (painter, "P", self, 0);
  if (first == 0)
    {
      double above = (gev_layout_get_height (layout, 0, 1) - SIGN_SIZE) / 2.0;

      gev_painter_begin (painter, "Span");
      gev_sign_draw (self->sign, painter, x, y + above, SIGN_SIZE);
      gev_painter_end (painter, "Span");
    }
  gev_lines_draw (status->lines, painter, "Span", first, n, x + INDENT, y);
  gev_painter_close (painter, first + n == layout->slices->len);
}

static void
gev_status_line_free_layout (GevLayout *layout)
{
  gev_lines_free (((StatusLayout *) layout)->lines);
}

static void
gev_status_line_finalize (GObject *object)
{
  g_free (GEV_STATUS_LINE (object)->text);

  G_OBJECT_CLASS (gev_status_line_parent_class)->finalize (object);
}

static void
gev_status_line_class_init (GevStatusLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GevBlockClass *block_class = GEV_BLOCK_CLASS (klass);

  object_class->finalize = gev_status_line_finalize;

  block_class->lay_out = gev_status_line_lay_out;
  block_class->draw = gev_status_line_draw;
  block_class->free_layout = gev_status_line_free_layout;
}

static void
gev_status_line_init (GevStatusLine *self)
{
}

/**
 * gev_status_line_new:
 * @sign: the sign
 * @text: what it means, in words, UTF-8
 *
 * Returns: (transfer full): a line or more of text with a sign before it
 */
GevBlock *
gev_status_line_new (GevSign     sign,
                     const char *text)
{
  GevStatusLine *self;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_object_new (GEV_TYPE_STATUS_LINE, NULL);
  self->sign = sign;
  self->text = g_strdup (text);

  return GEV_BLOCK (self);
}
