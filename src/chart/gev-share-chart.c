/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-share-chart.h"

#include <math.h>

#include "gev-chart-pen.h"

/* In text sizes. */
#define BAR_THICK 0.95
#define MIN_BAR_LENGTH 6.0
#define COLUMN_GAP 0.9
#define NAME_SHARE 0.38 /* of the width, at most */

#define LEAST_SCALE 0.7

typedef struct {
  char *name;
  gboolean is_group;
  double share;
  char *share_text;
  char *cases_text;
  double reference;
  char *reference_text;
} Row;

struct _GevShareChart {
  GevChart parent_instance;
  char *category_word;
  char *share_word;
  char *cases_word;
  char *reference_word;
  GArray *rows; /* of Row */
};

G_DEFINE_FINAL_TYPE (GevShareChart, gev_share_chart, GEV_TYPE_CHART)

/* Where the columns stand. Names stand above the bars where there is no room beside them. */
typedef struct {
  GevChartPen *pen;
  gboolean stacked;
  gboolean has_reference;
  double name_width;
  double bar_x;
  double bar_width;
  double share_right; /* shares end here */
  double cases_x;     /* cases begin here */
  double reference_right;
  double head_height;
  double width;
} Columns;

static void
clear_row (gpointer data)
{
  Row *row = data;

  g_free (row->name);
  g_free (row->share_text);
  g_free (row->cases_text);
  g_free (row->reference_text);
}

static const Row *
get_row (GevShareChart *self,
         guint          index)
{
  return &g_array_index (self->rows, Row, index);
}

static double
measure_text (GevChartPen *pen,
              GevTextKind  kind,
              const char  *text)
{
  return text != NULL ? gev_chart_pen_text_width (pen, kind, text) : 0;
}

static double
get_swatch_width (GevChartPen *pen)
{
  return gev_chart_pen_line_height (pen, GEV_TEXT_BODY) * 0.9 + 4 * pen->u;
}

static void
arrange_columns (GevShareChart *self,
                 GevChartPen   *pen,
                 double         width,
                 Columns       *columns)
{
  double em = pen->style->font_size;
  double gap = em * COLUMN_GAP;
  double name = 0, share = 0, cases = 0, reference = 0;
  double own, head, right;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = get_row (self, i);

      if (row->is_group)
        continue;
      name = MAX (name, measure_text (pen, GEV_TEXT_BODY, row->name));
      share = MAX (share, measure_text (pen, GEV_TEXT_STRONG, row->share_text));
      cases = MAX (cases, measure_text (pen, GEV_TEXT_SMALL, row->cases_text));
      reference = MAX (reference, measure_text (pen, GEV_TEXT_BODY, row->reference_text));
    }

  head = measure_text (pen, GEV_TEXT_SMALL, self->share_word) + get_swatch_width (pen);
  own = share + (cases > 0 ? gap / 2 + cases : 0);
  share += MAX (head - own, 0);
  own = MAX (own, head);
  reference = MAX (reference, measure_text (pen, GEV_TEXT_SMALL, self->reference_word) + get_swatch_width (pen));

  width -= 1.5 * pen->u; /* glyphs may reach past their width */
  *columns = (Columns) { .pen = pen, .width = width };
  columns->has_reference = width - own - reference - 3 * gap >= MIN_BAR_LENGTH * em;
  right = width - (columns->has_reference ? reference + gap : 0);
  columns->reference_right = width;
  columns->cases_x = right - (cases > 0 ? cases : 0);
  columns->share_right = columns->cases_x - (cases > 0 ? gap / 2 : 0);
  right -= own + gap;
  columns->name_width = MIN (name, width * NAME_SHARE);
  columns->stacked = right - columns->name_width - gap < MIN_BAR_LENGTH * em;
  columns->bar_x = columns->stacked ? 3 * pen->u : columns->name_width + gap;
  columns->bar_width = MAX (right - columns->bar_x, 0);
  if (columns->stacked)
    columns->name_width = width;
  columns->head_height = gev_chart_pen_line_height (pen, GEV_TEXT_SMALL) + 0.3 * em;
}

static PangoLayout *
create_name (const Columns *columns,
             const Row     *row)
{
  if (row->is_group)
    return gev_chart_pen_text (columns->pen, GEV_TEXT_STRONG, row->name, columns->width, 2);

  return gev_chart_pen_text (columns->pen, GEV_TEXT_BODY, row->name, columns->name_width, 2);
}

/* The height of a row with the space around it, and where its bar is within. */
static double
measure_row (const Columns *columns,
             const Row     *row,
             double        *bar_middle)
{
  g_autoptr(PangoLayout) name = create_name (columns, row);
  double em = columns->pen->style->font_size;
  double line = gev_chart_pen_line_height (columns->pen, GEV_TEXT_STRONG);
  double height;

  gev_text_get_size (name, NULL, &height);
  if (row->is_group)
    {
      *bar_middle = 0;
      return height + 1.1 * em;
    }
  if (columns->stacked)
    {
      *bar_middle = height + 0.2 * em + line / 2;
      return height + line + 0.8 * em;
    }
  height = MAX (height, line);
  *bar_middle = height / 2;
  return height + 0.55 * em;
}

static double
measure_all (GevShareChart *self,
             GevChartPen   *pen,
             double         width)
{
  Columns columns;
  double height;

  arrange_columns (self, pen, width, &columns);
  height = columns.head_height;
  for (guint i = 0; i < self->rows->len; i++)
    {
      double middle;

      height += measure_row (&columns, get_row (self, i), &middle);
    }

  return ceil (height);
}

/* Where the rows are too many for the height the text is smaller, as far as it can be read. */
static void
fit_pen (GevShareChart     *self,
         const GevChartPen *pen,
         double             width,
         double             height,
         GevChartStyle     *style,
         GevChartPen       *fitted)
{
  double least = pen->style->font_size * LEAST_SCALE;

  *style = *pen->style;
  *fitted = *pen;
  fitted->style = style;
  while (style->font_size > least && measure_all (self, fitted, width) > height)
    {
      style->font_size = MAX (style->font_size * 0.95, least);
      fitted->u = pen->u * style->font_size / pen->style->font_size;
    }
}

static void
draw_mark (GevChartPen *pen,
           double       x,
           double       middle,
           double       reach)
{
  for (int halo = 1; halo >= 0; halo--)
    {
      cairo_move_to (pen->cr, x, middle - reach);
      cairo_line_to (pen->cr, x, middle + reach);
      gev_chart_pen_stroke (pen, halo ? GEV_INK_SURFACE : GEV_INK_TEXT, halo ? 5 : 2.2, GEV_LINE_SOLID);
    }
}

static void
draw_bar (const Columns *columns,
          const Row     *row,
          double         middle)
{
  GevChartPen *pen = columns->pen;
  double thick = pen->style->font_size * BAR_THICK;
  cairo_rectangle_t track = { columns->bar_x, middle - thick / 2, columns->bar_width, thick };
  cairo_rectangle_t bar = track;

  gev_chart_pen_bar_path (pen, &track, GEV_BAR_END_ALL, 3 * pen->u);
  gev_chart_style_set_source (pen->style, pen->cr, GEV_INK_GRID, pen->style->high_contrast ? 0.4 : 0.7);
  cairo_fill (pen->cr);
  if (pen->style->high_contrast)
    {
      gev_chart_pen_bar_path (pen, &track, GEV_BAR_END_ALL, 3 * pen->u);
      gev_chart_pen_stroke (pen, GEV_INK_PLANNED, 0.9, GEV_LINE_SOLID);
    }

  bar.width = track.width * CLAMP (row->share, 0, 1);
  if (isfinite (row->share) && bar.width > 0)
    gev_chart_pen_bar (pen, &bar, GEV_BAR_END_ALL, GEV_INK_REALISED, GEV_BAR_FILLED);
  if (isfinite (row->reference))
    draw_mark (pen, track.x + track.width * CLAMP (row->reference, 0, 1), middle, thick / 2 + 3 * pen->u);
}

static void
show_text (GevChartPen *pen,
           GevTextKind  kind,
           const char  *text,
           double       x,
           gboolean     ends_there,
           double       middle,
           GevInk       ink)
{
  g_autoptr(PangoLayout) layout = NULL;
  double width, height;

  if (text == NULL)
    return;
  layout = gev_chart_pen_text (pen, kind, text, 0, 1);
  gev_text_get_size (layout, &width, &height);
  gev_chart_pen_show (pen, layout, ends_there ? x - width : x, middle - height / 2, ink);
}

static void
draw_row (const Columns *columns,
          const Row     *row,
          double         y,
          double         bar_middle)
{
  g_autoptr(PangoLayout) name = create_name (columns, row);
  GevChartPen *pen = columns->pen;
  double middle = y + bar_middle;
  double height;

  gev_text_get_size (name, NULL, &height);
  if (row->is_group)
    {
      gev_chart_pen_show (pen, name, 0, y + 0.6 * pen->style->font_size, GEV_INK_TEXT);
      return;
    }
  gev_chart_pen_show (pen, name, 0, columns->stacked ? y : middle - height / 2, GEV_INK_TEXT);
  draw_bar (columns, row, middle);
  show_text (pen, GEV_TEXT_STRONG, row->share_text, columns->share_right, TRUE, middle,
             GEV_INK_TEXT);
  show_text (pen, GEV_TEXT_SMALL, row->cases_text, columns->cases_x, FALSE, middle, GEV_INK_DIM);
  if (columns->has_reference)
    show_text (pen, GEV_TEXT_BODY, row->reference_text, columns->reference_right, TRUE, middle, GEV_INK_DIM);
}

/* The heads of the columns are the key too. */
static void
draw_head (GevShareChart *self,
           const Columns *columns)
{
  GevChartPen *pen = columns->pen;
  double line = gev_chart_pen_line_height (pen, GEV_TEXT_SMALL);
  double swatch = get_swatch_width (pen);
  double side = line * 0.55;
  double share_x = columns->bar_x + columns->bar_width + pen->style->font_size * COLUMN_GAP;

  if (columns->has_reference)
    {
      double x = columns->reference_right - measure_text (pen, GEV_TEXT_SMALL, self->reference_word);

      show_text (pen, GEV_TEXT_SMALL, self->reference_word, columns->reference_right, TRUE, line / 2, GEV_INK_DIM);
      draw_mark (pen, x - swatch / 2, line / 2, side / 2 + 2 * pen->u);
    }
  gev_chart_pen_bar (pen, &(cairo_rectangle_t) { share_x, (line - side) / 2, swatch - 5 * pen->u, side },
                     GEV_BAR_END_ALL, GEV_INK_REALISED, GEV_BAR_FILLED);
  show_text (pen, GEV_TEXT_SMALL, self->share_word, share_x + swatch, FALSE, line / 2, GEV_INK_DIM);
}

static void
gev_share_chart_draw (GevChart    *chart,
                      GevChartPen *pen,
                      double       width,
                      double       height)
{
  GevShareChart *self = GEV_SHARE_CHART (chart);
  GevChartStyle style;
  GevChartPen fitted;
  Columns columns;
  double y;

  fit_pen (self, pen, width, height, &style, &fitted);
  arrange_columns (self, &fitted, width, &columns);
  if (columns.bar_width < style.font_size)
    return;
  y = columns.head_height;
  if (y <= height)
    draw_head (self, &columns);
  for (guint i = 0; i < self->rows->len; i++)
    {
      double middle;
      double row_height = measure_row (&columns, get_row (self, i), &middle);

      if (y + row_height > height + 0.5)
        return;
      draw_row (&columns, get_row (self, i), y, middle);
      y += row_height;
    }
}

static gboolean
gev_share_chart_hit (GevChart    *chart,
                     GevChartPen *pen,
                     double       x,
                     double       y,
                     double       width,
                     double       height,
                     GevChartHit *hit)
{
  GevShareChart *self = GEV_SHARE_CHART (chart);
  g_autoptr(GString) text = NULL;
  const Row *found = NULL;
  GevChartStyle style;
  GevChartPen fitted;
  Columns columns;
  double top;

  fit_pen (self, pen, width, height, &style, &fitted);
  arrange_columns (self, &fitted, width, &columns);
  top = columns.head_height;
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = get_row (self, i);
      double middle;
      double row_height = measure_row (&columns, row, &middle);

      if (!row->is_group && (found == NULL || y >= top))
        {
          found = row;
          hit->x = columns.bar_x + columns.bar_width * (isfinite (row->share) ? CLAMP (row->share, 0, 1) : 0);
          hit->y = top + middle;
        }
      top += row_height;
    }
  if (found == NULL)
    return FALSE;

  text = g_string_new (NULL);
  g_string_printf (text, "%s: %s %s", found->name, self->share_word, found->share_text);
  if (found->cases_text != NULL)
    g_string_append_printf (text, " (%s)", found->cases_text);
  if (found->reference_text != NULL)
    g_string_append_printf (text, ", %s %s", self->reference_word, found->reference_text);
  gev_chart_hit_set_text (hit, text->str);
  return TRUE;
}

static double
gev_share_chart_get_natural_height (GevChart    *chart,
                                    GevChartPen *pen,
                                    double       width)
{
  return measure_all (GEV_SHARE_CHART (chart), pen, width);
}

static GevChartTable *
gev_share_chart_dup_table (GevChart *chart)
{
  GevShareChart *self = GEV_SHARE_CHART (chart);
  const char *titles[] = { self->category_word, self->share_word, self->cases_word, self->reference_word, NULL };
  GevChartTable *table = gev_chart_table_new (titles);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = get_row (self, i);
      const char *cells[] = {
        row->name,
        row->share_text,
        row->cases_text != NULL ? row->cases_text : "",
        row->reference_text != NULL ? row->reference_text : "",
        NULL,
      };

      if (!row->is_group)
        gev_chart_table_add_row (table, cells);
    }

  return table;
}

static gboolean
gev_share_chart_is_empty (GevChart *chart)
{
  GevShareChart *self = GEV_SHARE_CHART (chart);

  for (guint i = 0; i < self->rows->len; i++)
    if (!get_row (self, i)->is_group)
      return FALSE;

  return TRUE;
}

static void
gev_share_chart_finalize (GObject *object)
{
  GevShareChart *self = GEV_SHARE_CHART (object);

  g_free (self->category_word);
  g_free (self->share_word);
  g_free (self->cases_word);
  g_free (self->reference_word);
  g_array_unref (self->rows);

  G_OBJECT_CLASS (gev_share_chart_parent_class)->finalize (object);
}

static void
gev_share_chart_class_init (GevShareChartClass *klass)
{
  GevChartClass *chart_class = GEV_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = gev_share_chart_finalize;

  chart_class->draw = gev_share_chart_draw;
  chart_class->hit = gev_share_chart_hit;
  chart_class->get_natural_height = gev_share_chart_get_natural_height;
  chart_class->dup_table = gev_share_chart_dup_table;
  chart_class->is_empty = gev_share_chart_is_empty;
}

static void
gev_share_chart_init (GevShareChart *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_array_set_clear_func (self->rows, clear_row);
}

/**
 * gev_share_chart_new:
 * @words: the words that the chart writes, in the reader's language
 *
 * Returns: (transfer full): shares as bars, each with a mark where another share lies
 */
GevChart *
gev_share_chart_new (const GevShareWords *words)
{
  GevShareChart *self = g_object_new (GEV_TYPE_SHARE_CHART, NULL);

  self->category_word = g_strdup (words->category);
  self->share_word = g_strdup (words->share);
  self->cases_word = g_strdup (words->cases);
  self->reference_word = g_strdup (words->reference);

  return GEV_CHART (self);
}

/**
 * gev_share_chart_add_group:
 * @self: a chart
 * @title: what the rows that follow have in common
 */
void
gev_share_chart_add_group (GevShareChart *self,
                           const char    *title)
{
  Row row = { .name = g_strdup (title), .is_group = TRUE, .share = NAN, .reference = NAN };

  g_return_if_fail (GEV_IS_SHARE_CHART (self));

  g_array_append_val (self->rows, row);
  gev_chart_emit_changed (GEV_CHART (self));
}

/**
 * gev_share_chart_add_row:
 * @self: a chart
 * @row: a share, which is copied
 */
void
gev_share_chart_add_row (GevShareChart     *self,
                         const GevShareRow *row)
{
  Row copy = {
    .name = g_strdup (row->name),
    .share = row->share,
    .share_text = g_strdup (row->share_text),
    .cases_text = g_strdup (row->cases_text),
    .reference = row->reference,
    .reference_text = g_strdup (row->reference_text),
  };

  g_return_if_fail (GEV_IS_SHARE_CHART (self));

  g_array_append_val (self->rows, copy);
  gev_chart_emit_changed (GEV_CHART (self));
}
