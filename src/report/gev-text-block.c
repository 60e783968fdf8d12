/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-text-block.h"

#include "gev-lines.h"

/* Wider lines are hard to follow from one to the next. */
#define LINE_EMS 52.0

typedef struct {
  const char *tag; /* NULL: a heading, whose tag follows from its level */
  guint level;
  double space_before;
  double space_after;
  gboolean keep_with_next;
  GevTextStyle style;
} Role;

typedef struct {
  GevLayout parent;
  GevLines *lines;
  const char *tag;
  guint outline_level;
} TextLayout;

struct _GevTextBlock {
  GevBlock parent_instance;

  GevTextRole role;
  char *text;
};

G_DEFINE_FINAL_TYPE (GevTextBlock, gev_text_block, GEV_TYPE_BLOCK)

static const Role roles[] = {
  [GEV_TEXT_ROLE_KICKER] = { "P", 0, 0.0, 1.0, TRUE, { 9.5, PANGO_WEIGHT_BOLD, GEV_INK_REALISED, 1.0 } },
  [GEV_TEXT_ROLE_TITLE] = { NULL, 0, 0.0, 3.0, TRUE, { 24.0, PANGO_WEIGHT_BOLD, GEV_INK_TEXT, 1.0 } },
  [GEV_TEXT_ROLE_SUBTITLE] = { "P", 0, 0.0, 14.0, FALSE, { 10.5, PANGO_WEIGHT_NORMAL, GEV_INK_DIM, 1.1 } },
  [GEV_TEXT_ROLE_HEADING_1] = { NULL, 1, 22.0, 6.0, TRUE, { 14.0, PANGO_WEIGHT_BOLD, GEV_INK_TEXT, 1.0 } },
  [GEV_TEXT_ROLE_HEADING_2] = { NULL, 2, 16.0, 4.0, TRUE, { 11.5, PANGO_WEIGHT_BOLD, GEV_INK_TEXT, 1.0 } },
  [GEV_TEXT_ROLE_HEADING_3] = { NULL, 3, 12.0, 3.0, TRUE, { 10.0, PANGO_WEIGHT_BOLD, GEV_INK_DIM, 1.0 } },
  [GEV_TEXT_ROLE_LEAD] = { "P", 0, 0.0, 14.0, FALSE, { 12.0, PANGO_WEIGHT_NORMAL, GEV_INK_TEXT, 1.2 } },
  [GEV_TEXT_ROLE_PARAGRAPH] = { "P", 0, 0.0, 8.0, FALSE, { 10.0, PANGO_WEIGHT_NORMAL, GEV_INK_TEXT, 1.16 } },
  [GEV_TEXT_ROLE_INTRO] = { "P", 0, 0.0, 8.0, TRUE, { 10.0, PANGO_WEIGHT_NORMAL, GEV_INK_TEXT, 1.16 } },
  [GEV_TEXT_ROLE_NOTE] = { "P", 0, 0.0, 8.0, FALSE, { 8.5, PANGO_WEIGHT_NORMAL, GEV_INK_DIM, 1.1 } },
};

static const char * const heading_tags[] = { "H1", "H2", "H3", "H4" };

static GevLayout *
gev_text_block_lay_out (GevBlock       *block,
                        const GevFrame *frame)
{
  GevTextBlock *self = GEV_TEXT_BLOCK (block);
  const Role *role = &roles[self->role];
  TextLayout *layout = g_new0 (TextLayout, 1);
  guint n_lines;

  gev_layout_init (&layout->parent, role->space_before, role->space_after);
  layout->parent.keep_with_next = role->keep_with_next;

  layout->outline_level = role->level > 0 && !frame->has_title ? role->level - 1 : role->level;
  layout->tag = role->tag != NULL ? role->tag : heading_tags[layout->outline_level];
  layout->lines = gev_lines_new (frame->typesetter, self->text, &role->style,
                                 MIN (frame->width, role->style.size * LINE_EMS), PANGO_ALIGN_LEFT, 0);

  n_lines = gev_lines_get_n (layout->lines);
  for (guint i = 0; i < n_lines; i++)
    gev_layout_add (&layout->parent, gev_lines_get_height (layout->lines, i, 1), 0.0,
                    role->keep_with_next && i > 0 ? GEV_BREAK_NEVER : gev_break_of_line (i, n_lines));

  return &layout->parent;
}

static void
gev_text_block_draw (GevBlock   *block,
                     GevLayout  *layout,
                     GevPainter *painter,
                     double      x,
                     double      y,
                     guint       first,
                     guint       n)
{
  GevTextBlock *self = GEV_TEXT_BLOCK (block);
  TextLayout *text = (TextLayout *) layout;

  if (roles[self->role].tag == NULL && first == 0)
    gev_painter_add_outline (painter, text->outline_level, self->text, y);

  gev_lines_draw (text->lines, painter, text->tag, first, n, x, y);
}

static void
gev_text_block_free_layout (GevLayout *layout)
{
  gev_lines_free (((TextLayout *) layout)->lines);
}

static void
gev_text_block_finalize (GObject *object)
{
  g_free (GEV_TEXT_BLOCK (object)->text);

  G_OBJECT_CLASS (gev_text_block_parent_class)->finalize (object);
}

static void
gev_text_block_class_init (GevTextBlockClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GevBlockClass *block_class = GEV_BLOCK_CLASS (klass);

  object_class->finalize = gev_text_block_finalize;

  block_class->lay_out = gev_text_block_lay_out;
  block_class->draw = gev_text_block_draw;
  block_class->free_layout = gev_text_block_free_layout;
}

static void
gev_text_block_init (GevTextBlock *self)
{
}

/**
 * gev_text_block_new:
 * @role: what the text is in the document
 * @text: the text, UTF-8; web addresses in it become links
 *
 * Returns: (transfer full): a block of text
 */
GevBlock *
gev_text_block_new (GevTextRole  role,
                    const char  *text)
{
  GevTextBlock *self;

  g_return_val_if_fail (role < G_N_ELEMENTS (roles), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  self = g_object_new (GEV_TYPE_TEXT_BLOCK, NULL);
  self->role = role;
  self->text = g_strdup (text);

  return GEV_BLOCK (self);
}

GevTextRole
gev_text_block_get_role (GevTextBlock *self)
{
  g_return_val_if_fail (GEV_IS_TEXT_BLOCK (self), GEV_TEXT_ROLE_PARAGRAPH);

  return self->role;
}

/**
 * gev_text_block_get_text:
 * @self: a block of text
 *
 * Returns: (transfer none): the text
 */
const char *
gev_text_block_get_text (GevTextBlock *self)
{
  g_return_val_if_fail (GEV_IS_TEXT_BLOCK (self), NULL);

  return self->text;
}

/**
 * gev_text_role_get_style:
 * @role: a role
 *
 * Returns: (transfer none): how text of the role is set, for blocks that have text like it
 */
const GevTextStyle *
gev_text_role_get_style (GevTextRole role)
{
  g_return_val_if_fail (role < G_N_ELEMENTS (roles), NULL);

  return &roles[role].style;
}
