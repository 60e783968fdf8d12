/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the reports make of plots: adopters, timelines, bubbles, matrices, waterfalls and draws. */

#include "chart-cases.h"

#include "chart-fixtures.h"

#define LONG_NAME "Samordnet tverrfaglig oppfølging av hjemmeboende eldre, natt"

/* Adopters on the groups of those who could take it over. */
static GevChart *
make_adopters (guint         n,
               const double *bounds,
               guint         n_bounds)
{
  static const char *const names[] = { "Innovatører, til nr. 8", "Tidlige brukere, til nr. 57",
                                       "Tidlig majoritet, til nr. 178" };
  g_autofree double *keys = g_new (double, n + 1);
  g_autofree double *values = g_new (double, n + 1);
  g_autofree char *label = g_strdup_printf ("%u", n);
  GevChart *chart = gev_plot_new (gev_date_axis_new (), gev_linear_axis_new ());
  GevLayer *curve = gev_step_layer_new ("tatt i bruk av", GEV_INK_REALISED);

  fixture_set_norwegian (chart);
  gev_chart_set_empty_text (chart, "Ingen har tatt over fra oss ennå.");
  gev_axis_set_title (gev_plot_get_value_axis (GEV_PLOT (chart)), "kommuner");
  gev_linear_axis_set_whole (GEV_LINEAR_AXIS (gev_plot_get_value_axis (GEV_PLOT (chart))), TRUE);
  for (guint i = 0; i < n_bounds; i++)
    gev_plot_add_layer (GEV_PLOT (chart),
                        gev_band_layer_new (names[i], i > 0 ? bounds[i - 1] : 0, bounds[i], i % 2 == 0));
  for (guint i = 0; i <= n; i++)
    {
      keys[i] = fixture_day (2021, 1, 15) + 2000.0 * i / (n + 1);
      values[i] = i;
    }
  if (n == 0)
    return chart;
  gev_step_layer_set_points (GEV_STEP_LAYER (curve), n + 1, keys, values, NULL);
  gev_layer_set_label (curve, label);
  gev_plot_add_layer (GEV_PLOT (chart), curve);

  return chart;
}

static GevChart *
make_adopters_none (void)
{
  return make_adopters (0, NULL, 0);
}

static GevChart *
make_adopters_one (void)
{
  static const double bounds[] = { 8 };

  return make_adopters (1, bounds, G_N_ELEMENTS (bounds));
}

static GevChart *
make_adopters_many (void)
{
  static const double bounds[] = { 8, 57, 178 };

  return make_adopters (70, bounds, G_N_ELEMENTS (bounds));
}

static void
add_course (GevChart   *chart,
            guint       n,
            const char *name)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new ();
  GevLayer *past = gev_span_layer_new ("til i dag");
  GevLayer *planned = gev_span_layer_new ("planlagt");
  GevLayer *gates = gev_mark_layer_new ("Beslutningspunkt");
  GevLayer *today = gev_rule_layer_new (GEV_RULE_AT_VALUE, "i dag", GEV_INK_TODAY, GEV_LINE_SOLID);
  guint32 now = fixture_day (2026, 11, 21);

  for (guint i = 0; i < n; i++)
    {
      guint32 start = fixture_day (2023, 1, 15) + i * 1300 / n;
      GevSpan span = { i, start, now, GEV_BAR_FILLED, GEV_INK_REALISED, name };
      GevMark gate = { i, start + 200, GEV_MARK_DIAMOND, 0, i % 2 == 0, GEV_INK_TEXT, n < 5 ? "BP2" : NULL, name };

      gev_span_layer_add (GEV_SPAN_LAYER (past), &span);
      span = (GevSpan) { i, now, now + 90 + i % 7 * 40, GEV_BAR_OUTLINED, GEV_INK_PLANNED, name };
      gev_span_layer_add (GEV_SPAN_LAYER (planned), &span);
      gev_mark_layer_add (GEV_MARK_LAYER (gates), &gate);
      g_ptr_array_add (names, (gpointer) name);
    }
  g_ptr_array_add (names, NULL);
  gev_category_axis_set_names (GEV_CATEGORY_AXIS (gev_plot_get_key_axis (GEV_PLOT (chart))),
                               (const char *const *) names->pdata);
  gev_rule_layer_set_position (GEV_RULE_LAYER (today), now);
  gev_plot_add_layer (GEV_PLOT (chart), past);
  gev_plot_add_layer (GEV_PLOT (chart), planned);
  gev_plot_add_layer (GEV_PLOT (chart), gates);
  gev_plot_add_layer (GEV_PLOT (chart), today);
}

static GevChart *
make_timeline (guint       n,
               const char *name)
{
  GevChart *chart = gev_plot_new (gev_category_axis_new (), gev_date_axis_new ());

  fixture_set_norwegian (chart);
  gev_chart_set_empty_text (chart, "Ingen prosjekter har start, slutt eller milepæl ennå.");
  gev_plot_set_horizontal (GEV_PLOT (chart), TRUE);
  if (n > 0)
    add_course (chart, n, name);

  return chart;
}

static GevChart *
make_timeline_empty (void)
{
  return make_timeline (0, NULL);
}

static GevChart *
make_timeline_one (void)
{
  return make_timeline (1, LONG_NAME);
}

static GevChart *
make_timeline_many (void)
{
  return make_timeline (24, "Digitalt tilsyn");
}

static GevChart *
make_timeline_huge (void)
{
  return make_timeline (400, "Digitalt tilsyn");
}

static GevChart *
make_bubbles (guint       n,
              const char *name,
              double      most)
{
  GevAxis *scores = gev_linear_axis_new ();
  GevAxis *amounts = gev_linear_axis_new ();
  GevChart *chart = gev_plot_new (scores, amounts);
  GevLayer *layer = gev_mark_layer_new (NULL);

  fixture_set_norwegian (chart);
  gev_axis_set_title (scores, "Høyeste risiko");
  gev_axis_set_title (amounts, "mill. kr");
  gev_axis_set_range (scores, 0, 25);
  for (guint i = 0; i < n; i++)
    {
      GevMark bubble = {
        i * 7 % 26, most * (i % 5) / 4, GEV_MARK_CIRCLE, 7 + i % 4 * 4, i % 6 != 0, GEV_INK_BAD, name, name,
      };

      gev_mark_layer_add (GEV_MARK_LAYER (layer), &bubble);
    }
  gev_plot_add_layer (GEV_PLOT (chart), layer);

  return chart;
}

static GevChart *
make_bubble_empty (void)
{
  return make_bubbles (0, NULL, 0);
}

static GevChart *
make_bubble_one (void)
{
  return make_bubbles (1, LONG_NAME, 3);
}

static GevChart *
make_bubble_many (void)
{
  return make_bubbles (60, LONG_NAME, 12);
}

static GevChart *
make_bubble_huge (void)
{
  return make_bubbles (8, "Digitalt tilsyn", 1.1e12);
}

static GevChart *
make_matrix (void)
{
  static const char *const degrees[] = { "1", "2", "3", "4", "5", NULL };
  GevAxis *across = gev_category_axis_new ();
  GevAxis *up = gev_category_axis_new ();
  GevChart *chart = gev_plot_new (across, up);
  GevLayer *layer = gev_cell_layer_new ();

  gev_category_axis_set_names (GEV_CATEGORY_AXIS (across), degrees);
  gev_category_axis_set_names (GEV_CATEGORY_AXIS (up), degrees);
  for (guint i = 0; i < 25; i++)
    gev_cell_layer_add (GEV_CELL_LAYER (layer), i % 5, i / 5,
                        (i % 5 + 1) * (i / 5 + 1) >= 12 ? GEV_INK_BAD : GEV_INK_GOOD, i % 3 == 0 ? "12" : NULL, NULL);
  gev_plot_add_layer (GEV_PLOT (chart), layer);

  return chart;
}

/* Floating bars in pairs with their amounts, back and forth. */
static GevChart *
make_floating (guint         n,
               const double *steps,
               const char   *name)
{
  GevAxis *rows = gev_category_axis_new ();
  GevChart *chart = gev_plot_new (rows, gev_linear_axis_new ());
  GevLayer *layer = gev_span_layer_new ("realisert");
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) names = NULL;
  double sum = 0;

  gev_chart_set_empty_text (chart, "Ingen prissatt gevinst er planlagt eller realisert.");
  fixture_set_norwegian (chart);
  gev_plot_set_horizontal (GEV_PLOT (chart), TRUE);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *label = g_strdup_printf ("%.1f", steps[i]);

      g_strv_builder_add (builder, name);
      for (guint slot = 0; slot < 2; slot++)
        {
          GevSpan span = { i, MIN (sum, sum + steps[i]), MAX (sum, sum + steps[i]),
                           slot == 0 ? GEV_BAR_FILLED : GEV_BAR_OUTLINED,
                           steps[i] < 0 ? GEV_INK_BAD : GEV_INK_REALISED, name, label, steps[i] < 0, slot, 2 };

          gev_span_layer_add (GEV_SPAN_LAYER (layer), &span);
        }
      sum += steps[i];
    }
  names = g_strv_builder_end (builder);
  gev_category_axis_set_names (GEV_CATEGORY_AXIS (rows), (const char *const *) names);
  gev_plot_add_layer (GEV_PLOT (chart), layer);

  return chart;
}

static GevChart *
make_floating_empty (void)
{
  return make_floating (0, NULL, NULL);
}

static GevChart *
make_floating_one (void)
{
  return make_floating (1, (const double[]) { 4.2 }, "Spart tid");
}

static GevChart *
make_floating_zero (void)
{
  return make_floating (2, (const double[]) { 0, 0 }, "Spart tid");
}

static GevChart *
make_floating_negative (void)
{
  return make_floating (4, (const double[]) { 4.2, -9.1, 12, -20 }, LONG_NAME);
}

static GevChart *
make_floating_huge (void)
{
  return make_floating (3, (const double[]) { 4.2e12, -9.1e11, 1.5 }, LONG_NAME);
}

/* A histogram with its percentiles. */
static GevChart *
make_histogram (guint  n,
                double least,
                double width)
{
  GevAxis *amounts = gev_linear_axis_new ();
  GevChart *chart = gev_plot_new (amounts, gev_linear_axis_new ());
  GevLayer *layer = gev_step_layer_new (NULL, GEV_INK_REALISED);
  g_autofree double *keys = g_new (double, n);
  g_autofree double *shares = g_new (double, n);
  g_autofree gboolean *marked = g_new0 (gboolean, n);
  static const char *const names[] = { "P10", "P50", "P90" };

  fixture_set_norwegian (chart);
  gev_linear_axis_set_include_zero (GEV_LINEAR_AXIS (amounts), FALSE);
  for (guint i = 0; i < n; i++)
    {
      keys[i] = least + width * i;
      shares[i] = MIN (i, n - i);
    }
  gev_step_layer_set_points (GEV_STEP_LAYER (layer), n, keys, shares, marked);
  gev_step_layer_set_end (GEV_STEP_LAYER (layer), least + width * n);
  gev_step_layer_set_floor (GEV_STEP_LAYER (layer), 0);
  gev_plot_add_layer (GEV_PLOT (chart), layer);
  for (guint i = 0; i < 3; i++)
    {
      GevLayer *rule = gev_rule_layer_new (GEV_RULE_AT_KEY, names[i], GEV_INK_TEXT, GEV_LINE_DASHED);

      gev_rule_layer_set_position (GEV_RULE_LAYER (rule), least + width * n * (i + 1) / 4);
      gev_plot_add_layer (GEV_PLOT (chart), rule);
    }

  return chart;
}

static GevChart *
make_histogram_usual (void)
{
  return make_histogram (40, -12, 0.6);
}

static GevChart *
make_histogram_one (void)
{
  return make_histogram (1, 3, 1);
}

static GevChart *
make_histogram_huge (void)
{
  return make_histogram (40, -4e11, 4e10);
}

/* A matrix of amounts whose rows have names. */
static GevChart *
make_named_matrix (guint       n,
                   const char *label)
{
  static const char *const columns[] = { "Kostnad båret", "Gevinst mottatt", "Netto", NULL };
  GevAxis *across = gev_category_axis_new ();
  GevAxis *up = gev_category_axis_new ();
  GevChart *chart = gev_plot_new (across, up);
  GevLayer *layer = gev_cell_layer_new ();
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) names = NULL;

  gev_category_axis_set_names (GEV_CATEGORY_AXIS (across), columns);
  for (guint i = 0; i < n * 3; i++)
    {
      if (i % 3 == 0)
        g_strv_builder_add (builder, LONG_NAME);
      gev_cell_layer_add (GEV_CELL_LAYER (layer), i % 3, i / 3, i % 3 == 2 ? GEV_INK_BAD : GEV_INK_PLANNED, label,
                          NULL);
    }
  names = g_strv_builder_end (builder);
  gev_category_axis_set_names (GEV_CATEGORY_AXIS (up), (const char *const *) names);
  gev_plot_add_layer (GEV_PLOT (chart), layer);

  return chart;
}

static GevChart *
make_named_matrix_usual (void)
{
  return make_named_matrix (6, "−12,3");
}

static GevChart *
make_named_matrix_huge (void)
{
  return make_named_matrix (2, "−1 100 000 000,0");
}

const ChartCase course_cases[] = {
  { "floating-empty", make_floating_empty, 520, 0, 1 },
  { "floating-one", make_floating_one, 520, 0, 1 },
  { "floating-zero", make_floating_zero, 520, 0, 1 },
  { "floating-negative", make_floating_negative, 640, 0, 1 },
  { "floating-negative-narrow", make_floating_negative, 320, 0, 1 },
  { "floating-huge", make_floating_huge, 640, 0, 1 },
  { "floating-large-text", make_floating_huge, 640, 0, 2 },
  { "tiny-floating", make_floating_huge, 60, 40, 1 },
  { "histogram", make_histogram_usual, 520, 240, 1 },
  { "histogram-one", make_histogram_one, 520, 240, 1 },
  { "histogram-huge", make_histogram_huge, 320, 200, 2 },
  { "tiny-histogram", make_histogram_usual, 60, 40, 1 },
  { "named-matrix", make_named_matrix_usual, 520, 0, 1 },
  { "named-matrix-narrow", make_named_matrix_huge, 300, 160, 1 },
  { "named-matrix-large-text", make_named_matrix_huge, 520, 0, 2 },
  { "adopters-none", make_adopters_none, 500, 0, 1 },
  { "adopters-one", make_adopters_one, 500, 240, 1 },
  { "adopters-many", make_adopters_many, 640, 300, 1 },
  { "adopters-many-narrow", make_adopters_many, 320, 200, 1 },
  { "adopters-many-large-text", make_adopters_many, 500, 300, 2 },
  { "tiny-adopters", make_adopters_many, 60, 40, 1 },
  { "timeline-empty", make_timeline_empty, 640, 0, 1 },
  { "timeline-one", make_timeline_one, 640, 0, 1 },
  { "timeline-many", make_timeline_many, 640, 0, 1 },
  { "timeline-huge", make_timeline_huge, 640, 500, 1 },
  { "timeline-narrow", make_timeline_many, 200, 160, 1 },
  { "bubble-empty", make_bubble_empty, 520, 300, 1 },
  { "bubble-one", make_bubble_one, 520, 300, 1 },
  { "bubble-many", make_bubble_many, 520, 300, 1 },
  { "bubble-huge", make_bubble_huge, 520, 300, 2 },
  { "matrix", make_matrix, 360, 280, 1 },
  { "matrix-narrow", make_matrix, 120, 90, 1 },
  { NULL },
};
