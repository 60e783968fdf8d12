/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-form-field.h"

#include "gev-lines.h"

/* Room for a hand with a pen, in points. */
#define LINE_HEIGHT 24.0
#define RULE 0.6

#define BOX_SIZE 9.0
#define BOX_GAP 6.0
#define CHOICE_COLUMNS 3
#define CHOICE_HEIGHT 18.0

#define LABEL_GAP 1.0
#define SPACE_AFTER 9.0

/**
 * GevFormField:
 *
 * A field of a form that is filled in by hand: what is asked for, and lines to
 * write on or boxes to tick.
 */
struct _GevFormField
{
  GevBlock parent_instance;

  char *label;
  char *help;
  guint n_lines;
  char **choices;
};

typedef struct
{
  GevLayout parent;
  GevLines *label;
  GevLines *help;
  GPtrArray *choices; /* GevLines */
  double width;
} FieldLayout;

G_DEFINE_FINAL_TYPE (GevFormField, gev_form_field, GEV_TYPE_BLOCK)

static const GevTextStyle label_style = { 11.0, PANGO_WEIGHT_BOLD, GEV_INK_TEXT, 1.0 };
static const GevTextStyle help_style = { 8.5, PANGO_WEIGHT_NORMAL, GEV_INK_DIM, 1.0 };
static const GevTextStyle choice_style = { 10.0, PANGO_WEIGHT_NORMAL, GEV_INK_TEXT, 1.0 };

static double
measure (GevLines *lines)
{
  return gev_lines_get_height (lines, 0, gev_lines_get_n (lines));
}

static void
draw_lines (GevLines   *lines,
            GevPainter *painter,
            double      x,
            double      y)
{
  gev_lines_draw (lines, painter, "Span", 0, gev_lines_get_n (lines), x, y);
}

static double
get_column_width (FieldLayout *layout)
{
  return layout->width / CHOICE_COLUMNS;
}

/* A field is never cut by the end of a page. */
static GevLayout *
gev_form_field_lay_out (GevBlock       *block,
                        const GevFrame *frame)
{
  GevFormField *self = GEV_FORM_FIELD (block);
  FieldLayout *layout = g_new0 (FieldLayout, 1);
  guint n_rows = 0;

  gev_layout_init (&layout->parent, 0.0, SPACE_AFTER);
  layout->width = frame->width;
  layout->label =
    gev_lines_new (frame->typesetter, self->label, &label_style, frame->width, PANGO_ALIGN_LEFT, 0);
  layout->help = gev_lines_new (frame->typesetter, self->help, &help_style, frame->width, PANGO_ALIGN_LEFT, 0);
  layout->choices = g_ptr_array_new_with_free_func ((GDestroyNotify) gev_lines_free);
  for (char **choice = self->choices; choice != NULL && *choice != NULL; choice++)
    g_ptr_array_add (layout->choices, gev_lines_new (frame->typesetter, *choice, &choice_style,
                                                     get_column_width (layout) - BOX_SIZE - 2 * BOX_GAP,
                                                     PANGO_ALIGN_LEFT, 1));
  n_rows = (layout->choices->len + CHOICE_COLUMNS - 1) / CHOICE_COLUMNS;
  gev_layout_add (&layout->parent,
                  measure (layout->label) + LABEL_GAP + measure (layout->help) + self->n_lines * LINE_HEIGHT +
                    n_rows * CHOICE_HEIGHT + (n_rows > 0 ? BOX_GAP : 0.0),
                  0.0, GEV_BREAK_GOOD);

  return &layout->parent;
}

static void
draw_box (GevPainter *painter,
          double      x,
          double      y)
{
  cairo_t *cr = gev_painter_get_cairo (painter);

  gev_painter_set_ink (painter, GEV_INK_DIM);
  cairo_set_line_width (cr, RULE);
  cairo_rectangle (cr, x + RULE / 2, y + RULE / 2, BOX_SIZE - RULE, BOX_SIZE - RULE);
  cairo_stroke (cr);
}

static void
draw_choices (FieldLayout *layout,
              GevPainter  *painter,
              double       x,
              double       y)
{
  for (guint i = 0; i < layout->choices->len; i++)
    {
      GevLines *lines = g_ptr_array_index (layout->choices, i);
      double left = x + i % CHOICE_COLUMNS * get_column_width (layout);
      double top = y + i / CHOICE_COLUMNS * CHOICE_HEIGHT;

      gev_painter_begin (painter, "Span");
      draw_box (painter, left, top + (measure (lines) - BOX_SIZE) / 2);
      gev_painter_end (painter, "Span");
      draw_lines (lines, painter, left + BOX_SIZE + BOX_GAP, top);
    }
}

static void
gev_form_field_draw (GevBlock   *block,
                     GevLayout  *layout,
                     GevPainter *painter,
                     double      x,
                     double      y,
                     guint       first,
                     guint       n)
{
  GevFormField *self = GEV_FORM_FIELD (block);
  FieldLayout *field = (FieldLayout *) layout;

  gev_painter_open (painter, "P", self, 0);
  draw_lines (field->label, painter, x, y);
  y += measure (field->label) + LABEL_GAP;
  draw_lines (field->help, painter, x, y);
  y += measure (field->help);
  gev_painter_begin (painter, "Span");
  for (guint i = 0; i < self->n_lines; i++)
    gev_painter_draw_rule (painter, x, y + (i + 1) * LINE_HEIGHT - RULE, field->width, RULE, GEV_INK_DIM);
  gev_painter_end (painter, "Span");
  draw_choices (field, painter, x, y + BOX_GAP);
  gev_painter_close (painter, TRUE);
}

static void
gev_form_field_free_layout (GevLayout *layout)
{
  FieldLayout *field = (FieldLayout *) layout;

  gev_lines_free (field->label);
  gev_lines_free (field->help);
  g_ptr_array_unref (field->choices);
}

static void
gev_form_field_finalize (GObject *object)
{
  GevFormField *self = GEV_FORM_FIELD (object);

  g_free (self->label);
  g_free (self->help);
  g_strfreev (self->choices);

  G_OBJECT_CLASS (gev_form_field_parent_class)->finalize (object);
}

static void
gev_form_field_class_init (GevFormFieldClass *klass)
{
  GevBlockClass *block_class = GEV_BLOCK_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = gev_form_field_finalize;

  block_class->lay_out = gev_form_field_lay_out;
  block_class->draw = gev_form_field_draw;
  block_class->free_layout = gev_form_field_free_layout;
}

static void
gev_form_field_init (GevFormField *self)
{
}

/**
 * gev_form_field_new:
 * @label: what is asked for
 * @help: what to write
 * @n_lines: how many lines there are to write on
 *
 * Returns: (transfer full): a field to write in by hand
 */
GevBlock *
gev_form_field_new (const char *label,
                    const char *help,
                    guint       n_lines)
{
  GevFormField *self = g_object_new (GEV_TYPE_FORM_FIELD, NULL);

  self->label = g_strdup (label);
  self->help = g_strdup (help);
  self->n_lines = n_lines;

  return GEV_BLOCK (self);
}

/**
 * gev_form_field_new_choices:
 * @label: what is asked for
 * @help: how to answer
 * @choices: (array zero-terminated=1): the possible answers
 *
 * Returns: (transfer full): a field with a box to tick for each answer
 */
GevBlock *
gev_form_field_new_choices (const char        *label,
                            const char        *help,
                            const char *const *choices)
{
  GevFormField *self = GEV_FORM_FIELD (gev_form_field_new (label, help, 0));

  self->choices = g_strdupv ((char **) choices);

  return GEV_BLOCK (self);
}
