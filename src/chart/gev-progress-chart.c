/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-progress-chart.h"

#include <math.h>

#include "gev-period-bars.h"

struct _GevProgressChart {
  GevChart parent_instance;
  char *realised_word;
  char *plan_word;
  char *plan_today_word;
  char *target_word;
  char *period_word;
  char *total_word;
  char *unit;
  double realised;
  double plan_today;
  double target;
  GArray *periods; /* of GevPeriod */
};

G_DEFINE_FINAL_TYPE (GevProgressChart, gev_progress_chart, GEV_TYPE_CHART)

enum {
  LABEL_REALISED,
  LABEL_TARGET,
  LABEL_PLAN,
  N_LABELS
};

/* A word and a figure beneath the bar, by the tick that it belongs to. */
typedef struct {
  PangoLayout *word;
  PangoLayout *figure;
  double word_width;
  double width;
  double middle; /* where it would best be */
  double x;
  int row;
} Label;

typedef struct {
  cairo_rectangle_t bar;
  double lo, hi;
  Label labels[N_LABELS];
  double labels_top;
  double label_height;
  GevPeriodBars periods;
} Arrangement;

static void
clear_arrangement (Arrangement *a)
{
  for (guint i = 0; i < N_LABELS; i++)
    {
      g_clear_object (&a->labels[i].word);
      g_clear_object (&a->labels[i].figure);
    }
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Arrangement, clear_arrangement)

static void
clear_period (gpointer data)
{
  g_free (((GevPeriod *) data)->name);
}

static GevPeriod *
get_period (GevProgressChart *self,
            guint             index)
{
  return &g_array_index (self->periods, GevPeriod, index);
}

static char *
format_value (GevProgressChart *self,
              double            value)
{
  const GevChartFormatters *formatters = gev_chart_get_formatters (GEV_CHART (self));

  return isfinite (value) ? formatters->number (value, formatters->data) : g_strdup ("");
}

static char *
format_realised_total (GevProgressChart *self)
{
  g_autofree char *number = format_value (self, self->realised);

  return self->unit != NULL ? g_strconcat (number, "\u00a0", self->unit, NULL) : g_steal_pointer (&number);
}

static double
map_total (const Arrangement *a,
           double             value)
{
  return a->bar.x + a->bar.width * (value - a->lo) / (a->hi - a->lo);
}

static double
get_swatch (GevChartPen *pen,
            int          label)
{
  double side = gev_chart_pen_line_height (pen, GEV_TEXT_BODY) * 0.55;

  return label == LABEL_TARGET ? 0 : side * 1.6 + 5 * pen->u;
}

static void
make_label (GevProgressChart *self,
            GevChartPen      *pen,
            int               index,
            const char       *word,
            double            value,
            double            room,
            Label            *label)
{
  g_autofree char *figure = NULL;
  double space = gev_chart_pen_text_width (pen, GEV_TEXT_BODY, "\u00a0");
  double figure_width, word_room;

  label->row = -1; /* not placed yet */
  if (!isfinite (value))
    return;

  figure = index == LABEL_REALISED ? format_realised_total (self) : format_value (self, value);
  label->figure
    = gev_chart_pen_text (pen, index == LABEL_REALISED ? GEV_TEXT_STRONG : GEV_TEXT_BODY, figure, room, 1);
  gev_text_get_size (label->figure, &figure_width, NULL);
  word_room = room - figure_width - get_swatch (pen, index) - space;
  label->width = figure_width + get_swatch (pen, index);

  if (word != NULL && word_room > pen->style->font_size * 2)
    {
      label->word = gev_chart_pen_text (pen, GEV_TEXT_BODY, word, word_room, 1);
      gev_text_get_size (label->word, &label->word_width, NULL);
      label->word_width += space;
      label->width += label->word_width;
    }
}

/* Puts the labels of one row as near to their middles as they may; FALSE where they are too wide together. */
static gboolean
settle_row (Arrangement *a,
            int          row,
            double       width,
            double       gap)
{
  Label *order[N_LABELS];
  int n = 0;
  double end = 0;

  for (int i = 0; i < N_LABELS; i++)
    {
      Label *label = &a->labels[i];
      int at = n;

      if (label->figure == NULL || label->row != row)
        continue;
      while (at > 0 && order[at - 1]->middle > label->middle)
        {
          order[at] = order[at - 1];
          at--;
        }
      order[at] = label;
      n++;
    }

  for (int i = 0; i < n; i++)
    {
      order[i]->x = MAX (order[i]->middle - order[i]->width / 2, end);
      end = order[i]->x + order[i]->width + gap;
    }
  end = width;
  for (int i = n - 1; i >= 0; i--)
    {
      order[i]->x = MIN (order[i]->x, end - order[i]->width);
      end = order[i]->x - gap;
    }

  return n == 0 || order[0]->x >= -0.01;
}

static void
arrange_labels (GevProgressChart *self,
                GevChartPen      *pen,
                double            width,
                Arrangement      *a)
{
  Label *labels = a->labels;
  double gap = pen->style->font_size * 1.2;
  int last_row = 0;

  make_label (self, pen, LABEL_REALISED, self->realised_word, self->realised, width, &labels[LABEL_REALISED]);
  make_label (self, pen, LABEL_TARGET, self->target_word, self->target, width, &labels[LABEL_TARGET]);
  make_label (self, pen, LABEL_PLAN, self->plan_today_word, self->plan_today, width, &labels[LABEL_PLAN]);

  labels[LABEL_REALISED].middle = a->bar.x;
  labels[LABEL_TARGET].middle = isfinite (self->target) ? map_total (a, self->target) : 0;
  labels[LABEL_PLAN].middle = isfinite (self->plan_today) ? map_total (a, self->plan_today) : 0;

  for (int i = 0; i < N_LABELS; i++)
    {
      if (labels[i].figure == NULL)
        continue;
      do
        labels[i].row++;
      while (!settle_row (a, labels[i].row, width, gap) && labels[i].row + 1 < N_LABELS);
      last_row = MAX (last_row, labels[i].row);
    }
  for (int row = 0; row <= last_row; row++)
    settle_row (a, row, width, gap);

  a->labels_top = a->bar.y + a->bar.height + 9 * pen->u;
  a->label_height = gev_chart_pen_line_height (pen, GEV_TEXT_BODY) * 1.15;
  a->periods.box.y = a->labels_top + (last_row + 1) * a->label_height + pen->style->font_size * 0.7;
}

static void
arrange (GevProgressChart *self,
         GevChartPen      *pen,
         double            width,
         double            height,
         Arrangement      *a)
{
  double em = pen->style->font_size;
  double pad = 3 * pen->u;
  double values[] = { self->realised, self->plan_today, self->target };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    if (isfinite (values[i]))
      {
        a->lo = MIN (a->lo, values[i]);
        a->hi = MAX (a->hi, values[i]);
      }
  if (a->hi - a->lo <= 0)
    a->hi = a->lo + 1;

  a->bar = (cairo_rectangle_t) { pad, 8 * pen->u, MAX (width - 2 * pad, 1), 2.1 * em };
  arrange_labels (self, pen, width, a);

  a->periods.pen = pen;
  a->periods.formatters = gev_chart_get_formatters (GEV_CHART (self));
  a->periods.periods = self->periods;
  a->periods.box.width = width;
  a->periods.box.height = MAX (height - a->periods.box.y, 0);
  gev_period_bars_arrange (&a->periods);
}

static void
draw_tick (GevChartPen       *pen,
           const Arrangement *a,
           double             x,
           GevInk             ink,
           GevLineDash        dash)
{
  double reach = 6 * pen->u;

  for (int halo = 1; halo >= 0; halo--)
    {
      cairo_move_to (pen->cr, x, a->bar.y - reach);
      cairo_line_to (pen->cr, x, a->bar.y + a->bar.height + reach);
      gev_chart_pen_stroke (pen, halo ? GEV_INK_SURFACE : ink, halo ? 4.5 : 2, halo ? GEV_LINE_SOLID : dash);
    }
}

static void
draw_total (GevProgressChart  *self,
            GevChartPen       *pen,
            const Arrangement *a)
{
  double zero = map_total (a, 0);
  double realised = map_total (a, isfinite (self->realised) ? self->realised : 0);
  double plan = map_total (a, isfinite (self->plan_today) ? self->plan_today : 0);
  double target = map_total (a, isfinite (self->target) && self->target != 0 ? self->target : a->hi);
  cairo_rectangle_t hatched = { MAX (realised, zero), a->bar.y, plan - MAX (realised, zero), a->bar.height };

  cairo_save (pen->cr);
  gev_chart_pen_bar_path (pen, &a->bar, GEV_BAR_END_ALL, 6 * pen->u);
  cairo_clip (pen->cr);

  cairo_rectangle (pen->cr, MIN (zero, target), a->bar.y, fabs (target - zero), a->bar.height);
  gev_chart_style_set_source (pen->style, pen->cr, GEV_INK_GRID, pen->style->high_contrast ? 0.4 : 1);
  cairo_fill (pen->cr);
  gev_chart_pen_hatch (pen, &hatched, GEV_INK_REALISED);
  cairo_rectangle (pen->cr, MIN (zero, realised), a->bar.y, fabs (realised - zero), a->bar.height);
  gev_chart_style_set_source (pen->style, pen->cr, GEV_INK_REALISED, 1);
  cairo_fill (pen->cr);
  cairo_restore (pen->cr);
  if (pen->style->high_contrast)
    {
      gev_chart_pen_bar_path (pen, &a->bar, GEV_BAR_END_ALL, 6 * pen->u);
      gev_chart_pen_stroke (pen, GEV_INK_PLANNED, 0.9, GEV_LINE_SOLID);
    }

  if (a->lo < 0)
    draw_tick (pen, a, zero, GEV_INK_PLANNED, GEV_LINE_SOLID);
  if (isfinite (self->target) && self->target < a->hi && self->target != 0)
    draw_tick (pen, a, target, GEV_INK_TARGET, GEV_LINE_DOTTED);
  if (isfinite (self->plan_today))
    draw_tick (pen, a, plan, GEV_INK_TEXT, GEV_LINE_SOLID);
}

/* A sample of the mark before each word, so that the labels are the chart's key too. */
static void
draw_swatch (GevChartPen *pen,
             int          index,
             double       x,
             double       y)
{
  double line = gev_chart_pen_line_height (pen, GEV_TEXT_BODY);
  double side = line * 0.55;
  cairo_rectangle_t box = { x, y + (line - side) / 2, side * 1.6, side };

  if (index == LABEL_TARGET)
    return;
  gev_chart_pen_bar (pen, &box, GEV_BAR_END_ALL, index == LABEL_REALISED ? GEV_INK_REALISED : GEV_INK_PLANNED,
                     index == LABEL_REALISED ? GEV_BAR_FILLED : GEV_BAR_OUTLINED);
}

static void
draw_labels (GevProgressChart  *self,
             GevChartPen       *pen,
             const Arrangement *a)
{
  for (int i = 0; i < N_LABELS; i++)
    {
      const Label *label = &a->labels[i];
      double y = a->labels_top + label->row * a->label_height;
      double x = label->x + get_swatch (pen, i);
      GevInk ink = i == LABEL_TARGET ? GEV_INK_DIM : GEV_INK_TEXT;

      if (label->figure == NULL)
        continue;

      draw_swatch (pen, i, label->x, y);
      if (label->word != NULL)
        gev_chart_pen_show (pen, label->word, x, y, ink);
      gev_chart_pen_show (pen, label->figure, x + label->word_width, y, ink);
    }
}

static void
append_part (GString          *text,
             GevProgressChart *self,
             const char       *separator,
             const char       *word,
             double            value)
{
  g_autofree char *number = format_value (self, value);

  if (isfinite (value))
    g_string_append_printf (text, "%s%s %s", separator, word, number);
}

static void
gev_progress_chart_draw (GevChart    *chart,
                         GevChartPen *pen,
                         double       width,
                         double       height)
{
  GevProgressChart *self = GEV_PROGRESS_CHART (chart);
  g_auto(Arrangement) a = { 0 };

  arrange (self, pen, width, height, &a);
  if (a.bar.y + a.bar.height + 6 * pen->u <= height)
    draw_total (self, pen, &a);
  if (a.periods.box.y - pen->style->font_size * 0.7 <= height)
    draw_labels (self, pen, &a);
  gev_period_bars_draw (&a.periods);
}

static gboolean
gev_progress_chart_hit (GevChart    *chart,
                        GevChartPen *pen,
                        double       x,
                        double       y,
                        double       width,
                        double       height,
                        GevChartHit *hit)
{
  GevProgressChart *self = GEV_PROGRESS_CHART (chart);
  g_auto(Arrangement) a = { 0 };
  g_autoptr(GString) text = g_string_new (NULL);

  arrange (self, pen, width, height, &a);

  if (a.periods.form == GEV_PERIOD_BARS_NONE || y < a.periods.box.y)
    {
      g_autofree char *total = format_realised_total (self);

      hit->x = map_total (&a, isfinite (self->realised) ? self->realised : 0);
      hit->y = a.bar.y + a.bar.height / 2;
      g_string_printf (text, "%s %s", self->realised_word, total);
      append_part (text, self, ", ", self->plan_today_word, self->plan_today);
      append_part (text, self, ", ", self->target_word, self->target);
    }
  else
    {
      guint index = gev_period_bars_find (&a.periods, x, y, &hit->x, &hit->y);
      const GevPeriod *period = get_period (self, index);

      g_string_printf (text, "%s:", period->name);
      append_part (text, self, " ", self->realised_word, period->realised);
      append_part (text, self, isfinite (period->realised) ? ", " : " ", self->plan_word, period->planned);
    }

  gev_chart_hit_set_text (hit, text->str);
  return TRUE;
}

static double
gev_progress_chart_get_natural_height (GevChart    *chart,
                                       GevChartPen *pen,
                                       double       width)
{
  GevProgressChart *self = GEV_PROGRESS_CHART (chart);
  double em = pen->style->font_size;
  g_auto(Arrangement) a = { 0 };

  /* With all the height it could wish for, only the width decides on the form. */
  arrange (self, pen, width, 1e4 * em, &a);
  return a.periods.box.y + gev_period_bars_get_natural_height (&a.periods);
}

static GevChartTable *
gev_progress_chart_dup_table (GevChart *chart)
{
  GevProgressChart *self = GEV_PROGRESS_CHART (chart);
  const char *titles[] = { self->period_word, self->realised_word, self->plan_word, NULL };
  GevChartTable *table = gev_chart_table_new (titles);

  for (guint i = 0; i <= self->periods->len + 1; i++)
    {
      const GevPeriod *period = i < self->periods->len ? get_period (self, i) : NULL;
      gboolean is_total = i == self->periods->len;
      double realised_value = period != NULL ? period->realised : is_total ? self->realised : NAN;
      double plan_value = period != NULL ? period->planned : is_total ? self->plan_today : self->target;
      g_autofree char *realised = format_value (self, realised_value);
      g_autofree char *plan = format_value (self, plan_value);
      const char *head = period != NULL ? period->name : is_total ? self->total_word : self->target_word;
      const char *cells[] = { head, realised, plan, NULL };

      if (isfinite (realised_value) || isfinite (plan_value))
        gev_chart_table_add_row (table, cells);
    }

  return table;
}

static gboolean
gev_progress_chart_is_empty (GevChart *chart)
{
  GevProgressChart *self = GEV_PROGRESS_CHART (chart);

  return !isfinite (self->realised) && !isfinite (self->plan_today) && !isfinite (self->target) &&
         self->periods->len == 0;
}

static void
gev_progress_chart_finalize (GObject *object)
{
  GevProgressChart *self = GEV_PROGRESS_CHART (object);

  g_free (self->realised_word);
  g_free (self->plan_word);
  g_free (self->plan_today_word);
  g_free (self->target_word);
  g_free (self->period_word);
  g_free (self->total_word);
  g_free (self->unit);
  g_array_unref (self->periods);

  G_OBJECT_CLASS (gev_progress_chart_parent_class)->finalize (object);
}

static void
gev_progress_chart_class_init (GevProgressChartClass *klass)
{
  GevChartClass *chart_class = GEV_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = gev_progress_chart_finalize;

  chart_class->draw = gev_progress_chart_draw;
  chart_class->hit = gev_progress_chart_hit;
  chart_class->get_natural_height = gev_progress_chart_get_natural_height;
  chart_class->dup_table = gev_progress_chart_dup_table;
  chart_class->is_empty = gev_progress_chart_is_empty;
}

static void
gev_progress_chart_init (GevProgressChart *self)
{
  self->realised = NAN;
  self->plan_today = NAN;
  self->target = NAN;
  self->periods = g_array_new (FALSE, FALSE, sizeof (GevPeriod));
  g_array_set_clear_func (self->periods, clear_period);
}

/**
 * gev_progress_chart_new:
 * @words: the words that the chart writes, in the reader's language
 *
 * Returns: (transfer full): a bar of what is realised towards a target, and bars per period beneath it
 */
GevChart *
gev_progress_chart_new (const GevProgressWords *words)
{
  GevProgressChart *self;

  g_return_val_if_fail (words != NULL && words->realised != NULL && words->plan != NULL, NULL);
  g_return_val_if_fail (words->plan_today != NULL && words->target != NULL, NULL);
  g_return_val_if_fail (words->period != NULL && words->total != NULL, NULL);

  self = g_object_new (GEV_TYPE_PROGRESS_CHART, NULL);
  self->realised_word = g_strdup (words->realised);
  self->plan_word = g_strdup (words->plan);
  self->plan_today_word = g_strdup (words->plan_today);
  self->target_word = g_strdup (words->target);
  self->period_word = g_strdup (words->period);
  self->total_word = g_strdup (words->total);
  self->unit = g_strdup (words->unit);

  return GEV_CHART (self);
}

/**
 * gev_progress_chart_set_totals:
 * @self: a chart
 * @realised: what is realised so far, or NAN
 * @plan_today: what was planned to be realised by now, or NAN
 * @target: what is to be realised in the end, or NAN
 */
void
gev_progress_chart_set_totals (GevProgressChart *self,
                               double            realised,
                               double            plan_today,
                               double            target)
{
  g_return_if_fail (GEV_IS_PROGRESS_CHART (self));

  self->realised = realised;
  self->plan_today = plan_today;
  self->target = target;
  gev_chart_emit_changed (GEV_CHART (self));
}

/**
 * gev_progress_chart_set_periods:
 * @self: a chart
 * @n_periods: how many periods there are
 * @names: (array length=n_periods): their names, mostly years
 * @planned: (array length=n_periods): what is planned in each, or NAN
 * @realised: (array length=n_periods): what is realised in each, or NAN where the period has not begun
 */
void
gev_progress_chart_set_periods (GevProgressChart  *self,
                                guint              n_periods,
                                const char *const *names,
                                const double      *planned,
                                const double      *realised)
{
  g_return_if_fail (GEV_IS_PROGRESS_CHART (self));

  g_array_set_size (self->periods, 0);
  for (guint i = 0; i < n_periods; i++)
    g_array_append_vals (self->periods, &(GevPeriod) { g_strdup (names[i]), planned[i], realised[i] }, 1);
  gev_chart_emit_changed (GEV_CHART (self));
}
