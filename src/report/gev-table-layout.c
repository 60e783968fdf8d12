/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-table-private.h"

#include <string.h>

#include "gev-column-width.h"
#include "gev-lines.h"

#define GAP 14.0
#define PADDING 4.0
#define GROUP_PADDING 9.0
#define HEAD_PADDING 3.5
#define HEAD_LINES 4
#define HEAD_RULE 0.8
#define ROW_RULE 0.5
#define SIGN_SIZE 7.5
#define SIGN_SPACE 11.5
#define CAPTION_SPACE 5.0
#define SPACE_BEFORE 2.0
#define SPACE_AFTER 16.0

/* A head higher than this part of the page is not repeated: it would leave no room for the rows. */
#define HEAD_PART 0.35

/* A column of words asks for no more than this part of the table. */
#define COLUMN_PART 0.5

/* Words of as many letters differ in width. */
#define WORD_SLACK 1.08

/* Rounding must not break what was measured to fit. */
#define WIDTH_SLACK 0.5

/* A row, or one line of a row that is higher than a page. */
typedef struct {
  guint row;
  guint line;
  gboolean split;
} Piece;

typedef struct {
  GevLayout parent;
  GevTypesetter *typesetter;
  double *lefts;
  double *widths;
  double width;
  double head_height;
  GArray *pieces; /* Piece: slice 0 is the head, slice 1 the first piece, the caption comes last */
  GevLines *empty;
  GevLines *caption;
} TableLayout;

static const GevTextStyle head_style = { 8.5, PANGO_WEIGHT_BOLD, GEV_INK_TEXT, 1.0 };
static const GevTextStyle plain_style = { 9.2, PANGO_WEIGHT_NORMAL, GEV_INK_TEXT, 1.0 };
static const GevTextStyle strong_style = { 9.2, PANGO_WEIGHT_BOLD, GEV_INK_TEXT, 1.0 };
static const GevTextStyle dim_style = { 8.5, PANGO_WEIGHT_NORMAL, GEV_INK_DIM, 1.0 };

static const GevTableColumn *
get_column (GevTable *self,
            guint     column)
{
  return &g_array_index (self->columns, GevTableColumn, column);
}

static const GevTableRow *
get_row (GevTable *self,
         guint     row)
{
  return &g_array_index (self->rows, GevTableRow, row);
}

static const GevTextStyle *
get_style (const GevTableRow *row)
{
  return row->kind == GEV_ROW_PLAIN ? &plain_style : &strong_style;
}

static double
get_padding_top (const GevTableRow *row)
{
  return row->kind == GEV_ROW_GROUP ? GROUP_PADDING : PADDING;
}

static double
get_sign_space (const GevTableRow *row,
                guint              column)
{
  return row->signs != NULL && row->signs[column] != GEV_SIGN_NONE ? SIGN_SPACE : 0.0;
}

static PangoAlignment
get_alignment (const GevTableColumn *column)
{
  switch (column->kind)
    {
    case GEV_COLUMN_NUMBER:
      return PANGO_ALIGN_RIGHT;
    case GEV_COLUMN_MARK:
      return PANGO_ALIGN_CENTER;
    case GEV_COLUMN_TEXT:
    default:
      return PANGO_ALIGN_LEFT;
    }
}

/* How many columns the cell goes over. */
static guint
get_span (GevTable          *self,
          const GevTableRow *row)
{
  return row->kind == GEV_ROW_GROUP ? self->columns->len : 1;
}

static double
get_cell_width (GevTable          *self,
                TableLayout       *layout,
                const GevTableRow *row,
                guint              column)
{
  if (row->kind == GEV_ROW_GROUP)
    return layout->width - get_sign_space (row, column);

  return layout->widths[column] - get_sign_space (row, column);
}

static GevLines *
set_cell (GevTable          *self,
          TableLayout       *layout,
          const GevTableRow *row,
          guint              column)
{
  const char *text = row->cells[column] != NULL ? row->cells[column] : "";
  PangoAlignment alignment = PANGO_ALIGN_LEFT;

  if (row->kind != GEV_ROW_GROUP)
    alignment = get_alignment (get_column (self, column));

  return gev_lines_new (layout->typesetter, text, get_style (row), get_cell_width (self, layout, row, column),
                        alignment, 0);
}

static GevLines *
set_head (GevTable    *self,
          TableLayout *layout,
          guint        column)
{
  const GevTableColumn *description = get_column (self, column);

  return gev_lines_new (layout->typesetter, description->title, &head_style, layout->widths[column],
                        get_alignment (description), HEAD_LINES);
}

/* Finds the word of most letters; it stands for the widest. */
static void
find_longest_word (const char  *text,
                   char       **longest,
                   glong       *length)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n\t", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      glong letters = g_utf8_strlen (words[i], -1);

      if (letters > *length)
        {
          *length = letters;
          g_free (*longest);
          *longest = g_strdup (words[i]);
        }
    }
}

/* What column @column asks for; its cells' natural widths go into @naturals, one for each row. */
static GevColumnNeed
measure_column (GevTable      *self,
                GevTypesetter *typesetter,
                guint          column,
                double         width,
                float         *naturals)
{
  const GevTableColumn *description = get_column (self, column);
  g_autofree char *longest = g_strdup ("");
  glong length = 0;
  GevColumnNeed need = { .weight = description->weight };

  need.natural = gev_typesetter_measure (typesetter, description->title, &head_style);
  find_longest_word (description->title, &longest, &length);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const GevTableRow *row = get_row (self, i);
      double natural;

      naturals[i] = 0.0f;
      if (row->cells[column] == NULL || (row->kind == GEV_ROW_GROUP && column > 0))
        continue;

      natural = gev_typesetter_measure (typesetter, row->cells[column], get_style (row));
      naturals[i] = (float) natural;
      if (row->kind == GEV_ROW_GROUP)
        continue;

      need.natural = MAX (need.natural, natural + get_sign_space (row, column));
      if (description->kind == GEV_COLUMN_TEXT)
        find_longest_word (row->cells[column], &longest, &length);
    }

  need.natural += WIDTH_SLACK;
  if (description->kind == GEV_COLUMN_TEXT && self->columns->len > 1)
    need.natural = MIN (need.natural, width * COLUMN_PART);

  if (description->kind == GEV_COLUMN_NUMBER)
    need.least = need.natural;
  else
    need.least = gev_typesetter_measure (typesetter, longest, &strong_style) * WORD_SLACK + SIGN_SPACE;
  need.least = MIN (need.least, need.natural);

  return need;
}

/* Where no column has a weight the columns of words share what is left over; where there are none, all do. */
static void
give_weights (GevTable      *self,
              GevColumnNeed *needs)
{
  gboolean words = FALSE;

  for (guint i = 0; i < self->columns->len; i++)
    {
      if (needs[i].weight > 0.0)
        return;
      words = words || get_column (self, i)->kind == GEV_COLUMN_TEXT;
    }

  for (guint i = 0; i < self->columns->len; i++)
    if (!words || get_column (self, i)->kind == GEV_COLUMN_TEXT)
      needs[i].weight = needs[i].natural;
}

/* Returns the natural widths of all cells, column by column. */
static float *
lay_out_columns (GevTable       *self,
                 TableLayout    *layout,
                 const GevFrame *frame)
{
  guint n = self->columns->len;
  g_autofree GevColumnNeed *needs = g_new0 (GevColumnNeed, n);
  float *naturals = g_new (float, (gsize) n * self->rows->len + 1);
  double gap = MIN (GAP, frame->width / (4.0 * n));
  double left = 0.0;

  layout->lefts = g_new (double, n);
  layout->widths = g_new (double, n);
  layout->width = frame->width;

  for (guint i = 0; i < n; i++)
    needs[i] = measure_column (self, frame->typesetter, i, frame->width,
                               naturals + (gsize) i * self->rows->len);
  give_weights (self, needs);
  gev_column_widths_share (needs, n, frame->width - gap * (n - 1), layout->widths);

  for (guint i = 0; i < n; i++)
    {
      layout->lefts[i] = left;
      left += layout->widths[i] + gap;
    }

  return naturals;
}

static double
measure_head (GevTable    *self,
              TableLayout *layout)
{
  double height = 0.0;

  for (guint i = 0; i < self->columns->len; i++)
    {
      g_autoptr (GevLines) lines = set_head (self, layout, i);

      height = MAX (height, gev_lines_get_height (lines, 0, HEAD_LINES));
    }

  return height + 2.0 * HEAD_PADDING + HEAD_RULE;
}

static double
measure_row (GevTable    *self,
             TableLayout *layout,
             guint        index,
             const float *naturals,
             double       line_height)
{
  const GevTableRow *row = get_row (self, index);
  double height = line_height;

  for (guint i = 0; i < self->columns->len; i += get_span (self, row))
    {
      const char *text = row->cells[i];
      double natural = naturals[(gsize) i * self->rows->len + index];
      g_autoptr (GevLines) lines = NULL;

      /* What is narrower than its cell has one line: most cells need not be set twice. */
      if (text == NULL ||
          (natural <= get_cell_width (self, layout, row, i) && strchr (text, '\n') == NULL))
        continue;

      lines = set_cell (self, layout, row, i);
      height = MAX (height, gev_lines_get_height (lines, 0, gev_lines_get_n (lines)));
    }

  return height + get_padding_top (row) + PADDING + ROW_RULE;
}

/* What a page break before the row is worth: no group without a row, and rather no row alone at either end of
 * the table or at the start of a group. */
static GevBreak
get_break (GevTable *self,
           guint     index)
{
  if (index == 0 || get_row (self, index - 1)->kind == GEV_ROW_GROUP)
    return GEV_BREAK_NEVER;
  if (index == 1 || index == self->rows->len - 1 || get_row (self, index)->kind == GEV_ROW_TOTAL ||
      get_row (self, index - 2)->kind == GEV_ROW_GROUP)
    return GEV_BREAK_POOR;

  return GEV_BREAK_GOOD;
}

/* A row that is higher than a page is laid out as its lines, each as high as the highest in any cell. */
static void
add_split_row (GevTable    *self,
               TableLayout *layout,
               guint        index,
               double       head)
{
  const GevTableRow *row = get_row (self, index);
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func ((GDestroyNotify) gev_lines_free);
  guint n_lines = 0;

  for (guint i = 0; i < self->columns->len; i += get_span (self, row))
    {
      GevLines *lines = set_cell (self, layout, row, i);

      g_ptr_array_add (cells, lines);
      n_lines = MAX (n_lines, gev_lines_get_n (lines));
    }

  for (guint i = 0; i < n_lines; i++)
    {
      Piece piece = { index, i, TRUE };
      double height = 0.0;

      for (guint j = 0; j < cells->len; j++)
        height = MAX (height, gev_lines_get_height (cells->pdata[j], i, 1));
      if (i == 0)
        height += get_padding_top (row);
      if (i == n_lines - 1)
        height += PADDING + ROW_RULE;

      g_array_append_val (layout->pieces, piece);
      gev_layout_add (&layout->parent, height, head,
                      i == 0 ? get_break (self, index) : gev_break_of_line (i, n_lines));
    }
}

static void
lay_out_rows (GevTable       *self,
              TableLayout    *layout,
              const GevFrame *frame,
              const float    *naturals)
{
  double head = layout->head_height > frame->height * HEAD_PART ? 0.0 : layout->head_height;
  g_autoptr (GevLines) line = gev_lines_new (frame->typesetter, "0", &strong_style, frame->width,
                                             PANGO_ALIGN_LEFT, 1);

  for (guint i = 0; i < self->rows->len; i++)
    {
      double height = measure_row (self, layout, i, naturals, gev_lines_get_height (line, 0, 1));
      Piece piece = { i, 0, FALSE };

      if (height > frame->height - layout->head_height)
        {
          add_split_row (self, layout, i, head);
          continue;
        }

      g_array_append_val (layout->pieces, piece);
      gev_layout_add (&layout->parent, height, head, get_break (self, i));
    }
}

static char *
make_caption (GevTable       *self,
              const GevFrame *frame)
{
  g_autofree char *caption = NULL;

  if (self->caption != NULL && self->number > 0)
    caption = g_strdup_printf ("%s %u. %s", frame->table_word, self->number, self->caption);

  if (caption != NULL && self->note != NULL)
    return g_strdup_printf ("%s %s", caption, self->note);
  if (caption != NULL)
    return g_steal_pointer (&caption);

  return g_strdup (self->note);
}

static void
lay_out_caption (GevTable       *self,
                 TableLayout    *layout,
                 const GevFrame *frame)
{
  g_autofree char *text = make_caption (self, frame);
  guint n_lines;

  if (text == NULL)
    return;

  layout->caption = gev_lines_new (frame->typesetter, text, &dim_style, frame->width, PANGO_ALIGN_LEFT, 0);
  n_lines = gev_lines_get_n (layout->caption);
  for (guint i = 0; i < n_lines; i++)
    {
      double space = i == 0 ? CAPTION_SPACE : 0.0;

      gev_layout_add (&layout->parent, gev_lines_get_height (layout->caption, i, 1) + space, 0.0,
                      i == 0 ? GEV_BREAK_NEVER : gev_break_of_line (i, n_lines));
    }
}

GevLayout *
gev_table_lay_out (GevBlock       *block,
                   const GevFrame *frame)
{
  GevTable *self = GEV_TABLE (block);
  TableLayout *layout = g_new0 (TableLayout, 1);
  g_autofree float *naturals = NULL;

  gev_layout_init (&layout->parent, SPACE_BEFORE, SPACE_AFTER);
  layout->typesetter = frame->typesetter;
  layout->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  if (self->columns->len == 0)
    return &layout->parent;

  naturals = lay_out_columns (self, layout, frame);
  layout->head_height = measure_head (self, layout);
  gev_layout_add (&layout->parent, layout->head_height, 0.0, GEV_BREAK_GOOD);

  if (self->rows->len > 0)
    {
      lay_out_rows (self, layout, frame, naturals);
    }
  else if (self->empty_text != NULL)
    {
      layout->empty = gev_lines_new (frame->typesetter, self->empty_text, &dim_style, frame->width,
                                     PANGO_ALIGN_LEFT, HEAD_LINES);
      gev_layout_add (&layout->parent,
                      gev_lines_get_height (layout->empty, 0, HEAD_LINES) + 2.0 * PADDING + ROW_RULE,
                      0.0, GEV_BREAK_NEVER);
    }

  lay_out_caption (self, layout, frame);

  return &layout->parent;
}

/* At the top of a page in the middle of the table the head is there for the eye only. */
static void
draw_head (GevTable    *self,
           TableLayout *layout,
           GevPainter  *painter,
           gboolean     tagged,
           double       x,
           double       y)
{
  double bottom = y + layout->head_height - HEAD_RULE;

  if (tagged)
    gev_painter_open (painter, "TR", self, 1);

  for (guint i = 0; i < self->columns->len; i++)
    {
      g_autoptr (GevLines) lines = set_head (self, layout, i);
      double top = bottom - HEAD_PADDING - gev_lines_get_height (lines, 0, HEAD_LINES);

      if (tagged)
        gev_painter_begin_head (painter, "Column", 1);
      if (i == 0)
        gev_painter_draw_rule (painter, x, bottom, layout->width, HEAD_RULE, GEV_INK_TEXT);
      gev_lines_draw (lines, painter, NULL, 0, HEAD_LINES, x + layout->lefts[i], top);
      if (tagged)
        gev_painter_end (painter, "TH");
    }

  if (tagged)
    gev_painter_close (painter, TRUE);
}

static void
draw_rules (TableLayout       *layout,
            GevPainter        *painter,
            const GevTableRow *row,
            gboolean           starts,
            gboolean           ends,
            double             x,
            double             y,
            double             height)
{
  if (starts && row->kind == GEV_ROW_TOTAL)
    gev_painter_draw_rule (painter, x, y - ROW_RULE, layout->width, HEAD_RULE, GEV_INK_TEXT);
  if (ends)
    gev_painter_draw_rule (painter, x, y + height - ROW_RULE, layout->width, ROW_RULE, GEV_INK_GRID);
}

static void
draw_sign (const GevTableRow *row,
           guint              column,
           GevPainter        *painter,
           GevLines          *lines,
           double             x,
           double             y)
{
  double above = (gev_lines_get_height (lines, 0, 1) - SIGN_SIZE) / 2.0;

  gev_sign_draw (row->signs[column], painter, x, y + above, SIGN_SIZE);
}

/* Draws a row, or those lines of it that are on this page. @first is a slice of the table. */
static void
draw_row (GevTable    *self,
          TableLayout *layout,
          GevPainter  *painter,
          guint        first,
          guint        n,
          double       x,
          double       y)
{
  const Piece *piece = &g_array_index (layout->pieces, Piece, first - 1);
  const GevTableRow *row = get_row (self, piece->row);
  gboolean starts = piece->line == 0;
  gboolean ends = first + n - 1 == layout->pieces->len ||
                  g_array_index (layout->pieces, Piece, first + n - 1).row != piece->row;
  double height = gev_layout_get_height (&layout->parent, first, n);
  guint span = get_span (self, row);

  gev_painter_open (painter, "TR", self, first + 1);
  for (guint i = 0; i < self->columns->len; i += span)
    {
      g_autoptr (GevLines) lines = set_cell (self, layout, row, i);
      gboolean head = i == 0 && get_column (self, 0)->kind == GEV_COLUMN_TEXT;
      double left = x + layout->lefts[i];
      double top = starts ? y + get_padding_top (row) : y;

      if (head)
        gev_painter_begin_head (painter, "Row", span);
      else
        gev_painter_begin (painter, "TD");

      if (i == 0)
        draw_rules (layout, painter, row, starts, ends, x, y, height);
      if (starts && get_sign_space (row, i) > 0.0)
        draw_sign (row, i, painter, lines, left, top);
      left += get_sign_space (row, i);

      if (!piece->split)
        gev_lines_draw (lines, painter, NULL, 0, gev_lines_get_n (lines), left, top);
      else
        for (guint j = 0; j < n; j++)
          {
            gev_lines_draw (lines, painter, NULL, piece->line + j, 1, left, top);
            top = y + gev_layout_get_height (&layout->parent, first, j + 1);
          }

      gev_painter_end (painter, head ? "TH" : "TD");
    }
  gev_painter_close (painter, TRUE);
}

static void
draw_empty (TableLayout *layout,
            GevPainter  *painter,
            double       x,
            double       y)
{
  double height = gev_layout_get_height (&layout->parent, 1, 1);

  gev_painter_open (painter, "TR", layout, 2);
  gev_painter_begin (painter, "TD");
  gev_painter_draw_rule (painter, x, y + height - ROW_RULE, layout->width, ROW_RULE, GEV_INK_GRID);
  gev_lines_draw (layout->empty, painter, NULL, 0, HEAD_LINES, x, y + PADDING);
  gev_painter_end (painter, "TD");
  gev_painter_close (painter, TRUE);
}

static guint
count_pieces_of_row (TableLayout *layout,
                     guint        first,
                     guint        end)
{
  guint row = g_array_index (layout->pieces, Piece, first - 1).row;
  guint n = 1;

  while (first + n < end && first + n <= layout->pieces->len &&
         g_array_index (layout->pieces, Piece, first + n - 1).row == row)
    n++;

  return n;
}

void
gev_table_draw (GevBlock   *block,
                GevLayout  *base,
                GevPainter *painter,
                double      x,
                double      y,
                guint       first,
                guint       n)
{
  GevTable *self = GEV_TABLE (block);
  TableLayout *layout = (TableLayout *) base;
  guint n_before_caption = 1 + (layout->empty != NULL ? 1 : layout->pieces->len);
  guint end = first + n;
  gboolean begun = gev_painter_open (painter, "Table", self, 0);
  double head = g_array_index (base->slices, GevSlice, first).head;

  if (first == 0 || head > 0.0)
    {
      draw_head (self, layout, painter, begun, x, y);
      y += layout->head_height;
      first = MAX (first, 1);
    }

  while (first < end && first < n_before_caption)
    {
      guint pieces = layout->empty != NULL ? 1 : count_pieces_of_row (layout, first, end);

      if (layout->empty != NULL)
        draw_empty (layout, painter, x, y);
      else
        draw_row (self, layout, painter, first, pieces, x, y);
      y += gev_layout_get_height (base, first, pieces);
      first += pieces;
    }

  if (first < end)
    gev_lines_draw (layout->caption, painter, "Caption", first - n_before_caption, end - first, x,
                    first == n_before_caption ? y + CAPTION_SPACE : y);

  gev_painter_close (painter, end == base->slices->len);
}

void
gev_table_free_layout (GevLayout *base)
{
  TableLayout *layout = (TableLayout *) base;

  g_free (layout->lefts);
  g_free (layout->widths);
  g_array_unref (layout->pieces);
  g_clear_pointer (&layout->empty, gev_lines_free);
  g_clear_pointer (&layout->caption, gev_lines_free);
}
