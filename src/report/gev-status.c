/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-status.h"

#include "gev-lines.h"
#include "gev-text.h"

#define SIGN_SIZE 9.0
#define INDENT 14.0
#define SPACE_AFTER 6.0

typedef struct {
  GevLayout parent;
  GevLines *lines;
} StatusLayout;

struct _GevStatus {
  GevBlock parent_instance;

  GevSign sign;
  char *text;
};

G_DEFINE_FINAL_TYPE (GevStatus, gev_status, GEV_TYPE_BLOCK)

static GevLayout *
gev_status_lay_out (GevBlock       *block,
                    const GevFrame *frame)
{
  GevStatus *self = GEV_STATUS (block);
  StatusLayout *layout = g_new0 (StatusLayout, 1);
  guint n_lines;

  gev_layout_init (&layout->parent, 0.0, SPACE_AFTER);
  layout->lines = gev_lines_new (frame->typesetter, self->text, gev_text_role_get_style (GEV_TEXT_PARAGRAPH),
                                 frame->width - INDENT, PANGO_ALIGN_LEFT, 0);

  n_lines = gev_lines_get_n (layout->lines);
  for (guint i = 0; i < n_lines; i++)
    gev_layout_add (&layout->parent, gev_lines_get_height (layout->lines, i, 1), 0.0,
                    gev_break_of_line (i, n_lines));

  return &layout->parent;
}

static void
gev_status_draw (GevBlock   *block,
                 GevLayout  *layout,
                 GevPainter *painter,
                 double      x,
                 double      y,
                 guint       first,
                 guint       n)
{
  GevStatus *self = GEV_STATUS (block);
  StatusLayout *status = (StatusLayout *) layout;

  gev_painter_open (painter, "P", self, 0);
  if (first == 0)
    {
      gev_painter_begin (painter, "Span");
      gev_sign_draw (self->sign, painter, x, y + (gev_layout_get_height (layout, 0, 1) - SIGN_SIZE) / 2.0, SIGN_SIZE);
      gev_painter_end (painter, "Span");
    }
  gev_lines_draw (status->lines, painter, "Span", first, n, x + INDENT, y);
  gev_painter_close (painter, first + n == layout->slices->len);
}

static void
gev_status_free_layout (GevLayout *layout)
{
  gev_lines_free (((StatusLayout *) layout)->lines);
}

static void
gev_status_finalize (GObject *object)
{
  g_free (GEV_STATUS (object)->text);

  G_OBJECT_CLASS (gev_status_parent_class)->finalize (object);
}

static void
gev_status_class_init (GevStatusClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GevBlockClass *block_class = GEV_BLOCK_CLASS (klass);

  object_class->finalize = gev_status_finalize;

  block_class->lay_out = gev_status_lay_out;
  block_class->draw = gev_status_draw;
  block_class->free_layout = gev_status_free_layout;
}

static void
gev_status_init (GevStatus *self)
{
}

/**
 * gev_status_new:
 * @sign: the sign
 * @text: what it means, in words, UTF-8
 *
 * Returns: (transfer full): a line or more of text with a sign before it
 */
GevBlock *
gev_status_new (GevSign     sign,
                const char *text)
{
  GevStatus *self;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_object_new (GEV_TYPE_STATUS, NULL);
  self->sign = sign;
  self->text = g_strdup (text);

  return GEV_BLOCK (self);
}
