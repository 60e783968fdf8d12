/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Plots: curves and bars in the hard cases. */

#include "chart-cases.h"

#include <math.h>

#include "chart-fixtures.h"

#define LONG_NAME "Samordnet tverrfaglig oppfølging av hjemmeboende eldre, natt"

static GevChart *
make_empty (void)
{
  GevChart *chart = gev_plot_new (gev_date_axis_new (), gev_linear_axis_new ());

  gev_chart_set_empty_text (
    chart, "Ingen målinger ennå. Registrer den første, så viser kurven utviklingen mot målet.");
  return chart;
}

static GevChart *
make_steps (guint         n,
            const double *values,
            const char   *label)
{
  g_autofree double *keys = g_new (double, n);
  GevChart *chart = gev_plot_new (gev_date_axis_new (), gev_linear_axis_new ());
  GevLayer *layer = gev_step_layer_new ("realisert", GEV_INK_REALISED);

  for (guint i = 0; i < n; i++)
    keys[i] = fixture_day (2021, 1, 15) + i * 9;
  fixture_set_norwegian (chart);
  gev_axis_set_title (gev_plot_get_value_axis (GEV_PLOT (chart)), "kr per år");
  gev_step_layer_set_points (GEV_STEP_LAYER (layer), n, keys, values, NULL);
  gev_layer_set_label (layer, label);
  gev_plot_add_layer (GEV_PLOT (chart), layer);

  return chart;
}

static GevChart *
make_single (void)
{
  double value = 17;

  return make_steps (1, &value, "17");
}

static GevChart *
make_zeros (void)
{
  double values[6] = { 0 };

  return make_steps (6, values, "0");
}

static GevChart *
make_negative (void)
{
  double values[] = { 0, -12, -30, -22, 8, -41 };

  return make_steps (G_N_ELEMENTS (values), values, "−41");
}

static GevChart *
make_huge (void)
{
  double values[] = { 0, 2.5e11, 6e11, 1.1e12 };

  return make_steps (G_N_ELEMENTS (values), values, "1 100 000 000 000 kr");
}

static GevChart *
make_many_points (void)
{
  double values[200];
  GevChart *chart;
  GevLayer *layer;

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    values[i] = 40 + i * 0.3 + 18 * sin (i / 7.0) + 6 * sin (i * 1.7);
  chart = make_steps (G_N_ELEMENTS (values), values, "siste 104");
  layer = gev_rule_layer_new (GEV_RULE_AT_VALUE, "nullpunkt 40", GEV_INK_PLANNED, GEV_LINE_DASHED);
  gev_rule_layer_set_position (GEV_RULE_LAYER (layer), 40);
  gev_plot_add_layer (GEV_PLOT (chart), layer);

  return chart;
}

static GevChart *
make_short_time (void)
{
  double keys[] = { fixture_day (2026, 3, 2), fixture_day (2026, 3, 12), fixture_day (2026, 3, 20) };
  double values[] = { 3.2, 3.4, 4.1 };
  GevChart *chart = gev_plot_new (gev_date_axis_new (), gev_linear_axis_new ());
  GevLayer *layer = gev_step_layer_new ("trygghet", GEV_INK_COURAGE);

  fixture_set_norwegian (chart);
  gev_linear_axis_set_include_zero (GEV_LINEAR_AXIS (gev_plot_get_value_axis (GEV_PLOT (chart))), FALSE);
  gev_step_layer_set_points (GEV_STEP_LAYER (layer), 3, keys, values, NULL);
  gev_step_layer_set_floor (GEV_STEP_LAYER (layer), 3.2);
  gev_layer_set_label (layer, "4,1");
  gev_plot_add_layer (GEV_PLOT (chart), layer);

  return chart;
}

static GevChart *
make_crossing_labels (void)
{
  double keys[] = { fixture_day (2024, 1, 1), fixture_day (2026, 12, 31) };
  double falling[] = { 118, 83 };
  double level[] = { 100, 100 };
  GevChart *chart = gev_plot_new (gev_date_axis_new (), gev_linear_axis_new ());
  GevLayer *layer;

  fixture_set_norwegian (chart);
  gev_axis_set_title (gev_plot_get_value_axis (GEV_PLOT (chart)), "fall per år");
  layer = gev_line_layer_new ("plan", GEV_INK_PLANNED, GEV_LINE_DASHED);
  gev_layer_set_label (layer, "planlagt nedgang");
  gev_line_layer_set_points (GEV_LINE_LAYER (layer), 2, keys, falling);
  gev_plot_add_layer (GEV_PLOT (chart), layer);
  layer = gev_line_layer_new ("naboer", GEV_INK_CO_CREATION, GEV_LINE_SOLID);
  gev_layer_set_label (layer, "nabokommunene");
  gev_line_layer_set_points (GEV_LINE_LAYER (layer), 2, keys, level);
  gev_plot_add_layer (GEV_PLOT (chart), layer);
  layer = gev_rule_layer_new (GEV_RULE_AT_VALUE, "måltall 83", GEV_INK_TARGET, GEV_LINE_DOTTED);
  gev_rule_layer_set_position (GEV_RULE_LAYER (layer), 83);
  gev_plot_add_layer (GEV_PLOT (chart), layer);
  for (int i = 0; i < 3; i++)
    {
      static const char *const labels[] = { "oppstart", "pilot slutt", "i dag" };

      layer = gev_rule_layer_new (GEV_RULE_AT_KEY, labels[i], GEV_INK_TODAY, GEV_LINE_SOLID);
      gev_rule_layer_set_position (GEV_RULE_LAYER (layer), fixture_day (2026, 8, 1) + i * 20);
      gev_plot_add_layer (GEV_PLOT (chart), layer);
    }

  return chart;
}

static GevChart *
make_long_names (void)
{
  static const char *const names[]
    = { LONG_NAME, "Velferdsteknologi", "Rehabiliteringsinstitusjonssamarbeidsavtaleforhandlingsmøtet",
        "Kort", NULL };
  double planned[] = { 4.5, -1.2, 3, 0 };
  double realised[] = { 2.9, -2.4, 3.6, 0 };
  GevAxis *axis = gev_category_axis_new ();
  GevChart *chart = gev_plot_new (axis, gev_linear_axis_new ());
  GevLayer *layer;

  fixture_set_norwegian (chart);
  gev_category_axis_set_names (GEV_CATEGORY_AXIS (axis), names);
  gev_plot_set_horizontal (GEV_PLOT (chart), TRUE);
  gev_axis_set_title (gev_plot_get_value_axis (GEV_PLOT (chart)), "mill. kr");
  layer = gev_bar_layer_new ("plan", GEV_INK_PLANNED, GEV_BAR_OUTLINED);
  gev_bar_layer_set_values (GEV_BAR_LAYER (layer), 4, planned);
  gev_plot_add_layer (GEV_PLOT (chart), layer);
  layer = gev_bar_layer_new ("realisert", GEV_INK_REALISED, GEV_BAR_FILLED);
  gev_bar_layer_set_values (GEV_BAR_LAYER (layer), 4, realised);
  gev_bar_layer_set_thickness (GEV_BAR_LAYER (layer), 0.5);
  gev_bar_layer_set_show_values (GEV_BAR_LAYER (layer), TRUE);
  gev_plot_add_layer (GEV_PLOT (chart), layer);

  return chart;
}

static GevChart *
make_standing_bars (void)
{
  GevChart *chart = make_long_names ();

  gev_plot_set_horizontal (GEV_PLOT (chart), FALSE);
  return chart;
}

static GevChart *
make_many_bars (void)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) names = NULL;
  GevAxis *axis = gev_category_axis_new ();
  GevChart *chart = gev_plot_new (axis, gev_linear_axis_new ());
  GevLayer *layer = gev_bar_layer_new ("prosjekter", GEV_INK_CAPACITY, GEV_BAR_FILLED);
  double values[200];

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *name = g_strdup_printf ("kommune %u", i + 1);

      g_strv_builder_add (builder, name);
      values[i] = (i * 37) % 23;
    }
  names = g_strv_builder_end (builder);
  gev_category_axis_set_names (GEV_CATEGORY_AXIS (axis), (const char *const *) names);
  gev_linear_axis_set_whole (GEV_LINEAR_AXIS (gev_plot_get_value_axis (GEV_PLOT (chart))), TRUE);
  gev_bar_layer_set_values (GEV_BAR_LAYER (layer), G_N_ELEMENTS (values), values);
  gev_bar_layer_set_show_values (GEV_BAR_LAYER (layer), TRUE);
  gev_plot_add_layer (GEV_PLOT (chart), layer);

  return chart;
}

static GevChart *
make_side_by_side (void)
{
  static const char *const names[] = { "egen idé", "tilpasset", "kopiert", "spredt", NULL };
  double own[] = { 14, 55, 31, 38 };
  double country[] = { 10, 51, 32, 45 };
  GevAxis *axis = gev_category_axis_new ();
  GevChart *chart = gev_plot_new (axis, gev_linear_axis_new ());
  GevLayer *layer;

  gev_category_axis_set_names (GEV_CATEGORY_AXIS (axis), names);
  gev_axis_set_visible (gev_plot_get_value_axis (GEV_PLOT (chart)), FALSE);
  layer = gev_bar_layer_new ("landet 2018", GEV_INK_PLANNED, GEV_BAR_OUTLINED);
  gev_bar_layer_set_values (GEV_BAR_LAYER (layer), 4, country);
  gev_bar_layer_set_slot (GEV_BAR_LAYER (layer), 1, 2);
  gev_bar_layer_set_show_values (GEV_BAR_LAYER (layer), TRUE);
  gev_plot_add_layer (GEV_PLOT (chart), layer);
  layer = gev_bar_layer_new ("Eksempel kommune", GEV_INK_REALISED, GEV_BAR_FILLED);
  gev_bar_layer_set_values (GEV_BAR_LAYER (layer), 4, own);
  gev_bar_layer_set_slot (GEV_BAR_LAYER (layer), 0, 2);
  gev_bar_layer_set_show_values (GEV_BAR_LAYER (layer), TRUE);
  gev_plot_add_layer (GEV_PLOT (chart), layer);

  return chart;
}

const ChartCase plot_cases[] = {
  { "realisation", fixture_realisation, 740, 300, 1 },
  { "realisation-narrow", fixture_realisation, 320, 220, 1 },
  { "realisation-wide", fixture_realisation, 1200, 340, 1 },
  { "realisation-large-text", fixture_realisation, 700, 420, 2 },
  { "realisation-large-text-narrow", fixture_realisation, 320, 300, 2 },
  { "realisation-natural", fixture_realisation, 500, 0, 1 },
  { "empty", make_empty, 500, 0, 1 },
  { "empty-narrow", make_empty, 200, 120, 2 },
  { "single", make_single, 500, 240, 1 },
  { "zeros", make_zeros, 500, 240, 1 },
  { "negative", make_negative, 500, 260, 1 },
  { "huge", make_huge, 600, 260, 1 },
  { "huge-narrow", make_huge, 320, 240, 2 },
  { "many-points", make_many_points, 700, 280, 1 },
  { "many-points-narrow", make_many_points, 320, 220, 1 },
  { "short-time", make_short_time, 500, 220, 1 },
  { "crossing-labels", make_crossing_labels, 600, 260, 1 },
  { "stages", fixture_stages, 320, 0, 1 },
  { "stages-wide", fixture_stages, 1200, 0, 1 },
  { "stages-large-text", fixture_stages, 320, 0, 2 },
  { "long-names", make_long_names, 640, 0, 1 },
  { "long-names-narrow", make_long_names, 320, 0, 1 },
  { "standing-bars", make_standing_bars, 640, 280, 1 },
  { "standing-bars-narrow", make_standing_bars, 320, 260, 1 },
  { "many-bars", make_many_bars, 900, 240, 1 },
  { "many-bars-narrow", make_many_bars, 320, 200, 1 },
  { "side-by-side", make_side_by_side, 520, 240, 1 },
  { "tiny", fixture_realisation, 60, 40, 1 },
  { NULL },
};
