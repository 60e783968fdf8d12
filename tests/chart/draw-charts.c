/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws every hard case in every look, keeps the pictures and checks that no chart leaves its box. */

#include <glib/gstdio.h>
#include <math.h>

#include "chart-fixtures.h"

#define MARGIN 24
#define LONG_NAME "Samordnet tverrfaglig oppfølging av hjemmeboende eldre, natt"

typedef struct {
  const char *name;
  GevChart *(*make) (void);
  double width;
  double height; /* 0 for the natural height */
  double text_scale;
} Case;

static char *folder;

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

static GevChart *
make_progress_of (double        realised,
                  double        plan,
                  double        target,
                  guint         n_years,
                  const double *planned_years,
                  const double *realised_years)
{
  static const char *const years[]
    = { "2018", "2019", "2020", "2021", "2022", "2023", "2024", "2025", "2026", "2027" };
  GevChart *chart = fixture_progress ();

  gev_progress_chart_set_totals (GEV_PROGRESS_CHART (chart), realised, plan, target);
  gev_progress_chart_set_periods (GEV_PROGRESS_CHART (chart), n_years, years, planned_years, realised_years);
  return chart;
}

static GevChart *
make_progress_over (void)
{
  double planned[] = { 4, 6, 8 };
  double realised[] = { 5, 9.5, 10.1 };

  return make_progress_of (24.6, 15, 18, 3, planned, realised);
}

static GevChart *
make_progress_negative (void)
{
  double planned[] = { 1, 3, 4 };
  double realised[] = { -2.5, -1.4, 0.6 };

  return make_progress_of (-3.3, 4, 12, 3, planned, realised);
}

static GevChart *
make_progress_zero_target (void)
{
  double planned[] = { 0 };
  double realised[] = { 1.4 };

  return make_progress_of (1.4, 0, 0, 1, planned, realised);
}

static GevChart *
make_progress_zeros (void)
{
  double zeros[3] = { 0 };

  return make_progress_of (0, 0, 0, 3, zeros, zeros);
}

static GevChart *
make_progress_ten_years (void)
{
  double planned[] = { 0.4, 1.2, 2.5, 3.1, 4.4, 5.2, 6.8, 8, 8.5, 9 };
  double realised[] = { 0.3, 1.3, 2, 3.3, 3.9, 5.6, 6.1, 6.4, NAN, NAN };

  return make_progress_of (28.9, 31.6, 49.1, 10, planned, realised);
}

static GevChart *
make_progress_huge (void)
{
  double planned[] = { 2e11, 4e11, 5e11, 5e11 };
  double realised[] = { 1.8e11, 3.7e11, NAN, NAN };

  return make_progress_of (5.5e11, 6e11, 1.6e12, 4, planned, realised);
}

static GevChart *
make_progress_empty (void)
{
  GevChart *chart = fixture_progress ();

  gev_chart_set_empty_text (chart, "Ingen prissatte gevinster ennå.");
  gev_progress_chart_set_totals (GEV_PROGRESS_CHART (chart), NAN, NAN, NAN);
  gev_progress_chart_set_periods (GEV_PROGRESS_CHART (chart), 0, NULL, NULL, NULL);
  return chart;
}

static GevChart *
make_wheel_unanswered (void)
{
  GevChart *chart = fixture_wheel ();

  gev_wheel_chart_set_element (GEV_WHEEL_CHART (chart), 2, "Samskaping", GEV_INK_CO_CREATION, NAN,
                               "ikke besvart");
  gev_wheel_chart_set_element (GEV_WHEEL_CHART (chart), 3, "Lederskap", GEV_INK_COURAGE, 0, "0");
  gev_wheel_chart_set_comparison (GEV_WHEEL_CHART (chart), 2, NAN, NULL);
  gev_wheel_chart_set_comparison (GEV_WHEEL_CHART (chart), 3, NAN, NULL);
  return chart;
}

static GevChart *
make_wheel_counts (void)
{
  GevChart *chart = fixture_wheel ();
  GevWheelChart *wheel = GEV_WHEEL_CHART (chart);

  gev_wheel_chart_set_scale (wheel, 20, 4);
  gev_wheel_chart_set_element (wheel, 0, LONG_NAME, GEV_INK_CONSCIOUSNESS, 20, "20 tiltak");
  gev_wheel_chart_set_element (wheel, 1, LONG_NAME, GEV_INK_CAPACITY, 12, "12 tiltak");
  gev_wheel_chart_set_element (wheel, 2, LONG_NAME, GEV_INK_CO_CREATION, 3, "3 tiltak");
  gev_wheel_chart_set_element (wheel, 3, LONG_NAME, GEV_INK_COURAGE, 1, "1 tiltak");
  for (guint i = 0; i < 4; i++)
    gev_wheel_chart_set_comparison (wheel, i, NAN, NULL);
  return chart;
}

static GevChart *
make_shares_empty (void)
{
  static const GevShareWords words = { "Spørsmål", "Egen andel", "Tilfeller", "KS 2018" };
  GevChart *chart = gev_share_chart_new (&words);

  gev_chart_set_empty_text (chart, "Ingen innovasjoner de siste to årene.");
  return chart;
}

static GevChart *
make_shares_one (void)
{
  GevChart *chart = make_shares_empty ();

  gev_share_chart_add_row (GEV_SHARE_CHART (chart),
                           &(GevShareRow) { "Spredt", 0.4, "40 %", "2 av 5", 0.45, "45 %" });
  return chart;
}

static GevChart *
make_shares_long (void)
{
  GevChart *chart = fixture_shares ();

  gev_share_chart_add_group (GEV_SHARE_CHART (chart), LONG_NAME " og " LONG_NAME);
  gev_share_chart_add_row (GEV_SHARE_CHART (chart),
                           &(GevShareRow) { LONG_NAME, 0.995, "99,5 %", "12 345 av 12 400", NAN, NULL });
  gev_share_chart_add_row (GEV_SHARE_CHART (chart),
                           &(GevShareRow) { "Arbeidstakerorganisasjonssamarbeidspartnere", 0.02, "2 %", "1 av 50", 1,
                                            "100 %" });
  return chart;
}

static GevChart *
make_map (void)
{
  static const GevMapWords words = { "Fra", "Til", "Forutsetning" };
  GevChart *chart = gev_map_chart_new (&words);
  GevMapChart *map = GEV_MAP_CHART (chart);
  static const struct {
    guint rank;
    GevInk ink;
    const char *kind;
    const char *title;
  } nodes[] = {
    { 0, GEV_INK_DIM, "Leveranse", "Digitalt tilsyn på 40 rom" },
    { 0, GEV_INK_DIM, "Leveranse", "Opplæring av nattevakter" },
    { 0, GEV_INK_DIM, "Leveranse", "Varslingssentral" },
    { 1, GEV_INK_PLANNED, "Endret praksis", "Nattevaktene går tilsyn bare ved varsel" },
    { 1, GEV_INK_PLANNED, "Endret praksis", "Varsler mottas sentralt" },
    { 2, GEV_INK_TARGET, "Effekt", "Færre forstyrrelser om natten" },
    { 2, GEV_INK_TARGET, "Effekt", "Mindre gangtid" },
    { 3, GEV_INK_REALISED, "Gevinst", "Spart tid, nattilsyn" },
    { 3, GEV_INK_REALISED, "Gevinst", "Bedre søvn" },
    { 3, GEV_INK_REALISED, "Gevinst", "Frigjort årsverk" },
    { 4, GEV_INK_CAPACITY, "Mål", "Trygghet hjemme lengst mulig" },
    { 4, GEV_INK_CAPACITY, "Mål", "Bærekraftig økonomi" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (nodes); i++)
    gev_map_chart_add_node (map, nodes[i].rank, nodes[i].ink, nodes[i].kind, nodes[i].title);
  gev_map_chart_set_degree (map, 7, 0.775, GEV_INK_BEHIND, "78 % · ◐ Bak plan");
  gev_map_chart_set_degree (map, 8, 1.1, GEV_INK_GOOD, "110 % · ✓ I rute");
  gev_map_chart_set_degree (map, 9, NAN, GEV_INK_PLANNED, "Ikke målt ennå");
  gev_map_chart_add_edge (map, 0, 3, FALSE, "Nettet dekker alle rom");
  gev_map_chart_add_edge (map, 1, 3, FALSE, NULL);
  gev_map_chart_add_edge (map, 2, 4, FALSE, NULL);
  gev_map_chart_add_edge (map, 4, 3, FALSE, NULL);
  gev_map_chart_add_edge (map, 3, 5, FALSE, "Pårørende og brukere er med på at det er trygt nok uten faste runder");
  gev_map_chart_add_edge (map, 3, 6, FALSE, NULL);
  gev_map_chart_add_edge (map, 4, 6, FALSE, NULL);
  gev_map_chart_add_edge (map, 5, 8, FALSE, NULL);
  gev_map_chart_add_edge (map, 6, 7, FALSE, NULL);
  gev_map_chart_add_edge (map, 7, 9, TRUE, NULL);
  gev_map_chart_add_edge (map, 8, 10, FALSE, NULL);
  gev_map_chart_add_edge (map, 9, 11, FALSE, NULL);
  gev_map_chart_add_edge (map, 0, 10, FALSE, NULL);
  gev_map_chart_set_selected (map, 7);

  return chart;
}

static GevChart *
make_map_one (void)
{
  static const GevMapWords words = { "Fra", "Til", "Forutsetning" };
  GevChart *chart = gev_map_chart_new (&words);

  gev_map_chart_add_node (GEV_MAP_CHART (chart), 0, GEV_INK_REALISED, "Gevinst", LONG_NAME);

  return chart;
}

static GevChart *
make_map_empty (void)
{
  static const GevMapWords words = { "Fra", "Til", "Forutsetning" };
  GevChart *chart = gev_map_chart_new (&words);

  gev_chart_set_empty_text (chart, "Kartet er tomt. Begynn med gevinsten, og spør hva som må til.");

  return chart;
}

static GevChart *
make_map_large (void)
{
  static const GevMapWords words = { "Fra", "Til", "Forutsetning" };
  GevChart *chart = gev_map_chart_new (&words);
  GevMapChart *map = GEV_MAP_CHART (chart);

  for (guint i = 0; i < 30; i++)
    {
      g_autofree char *title = g_strdup_printf ("Boks %u", i + 1);

      gev_map_chart_add_node (map, i / 6, GEV_INK_PLANNED, "Effekt", i % 7 == 0 ? LONG_NAME : title);
    }
  for (guint i = 0; i < 24; i++)
    {
      gev_map_chart_add_edge (map, i, i / 6 * 6 + 6 + (i * 5) % 6, FALSE, NULL);
      if (i % 3 == 0)
        gev_map_chart_add_edge (map, i, i / 6 * 6 + 6 + (i + 2) % 6, FALSE, NULL);
    }

  return chart;
}

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
      gev_cell_layer_add (GEV_CELL_LAYER (layer), i % 3, i / 3, i % 3 == 2 ? GEV_INK_BAD : GEV_INK_PLANNED, label, NULL);
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

static const Case cases[] = {
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
  { "map", make_map, 1000, 0, 1 },
  { "map-narrow", make_map, 520, 0, 1 },
  { "map-large-text", make_map, 1000, 0, 2 },
  { "map-one", make_map_one, 400, 0, 1 },
  { "map-empty", make_map_empty, 400, 0, 1 },
  { "map-large", make_map_large, 900, 0, 1 },
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
  { "progress", fixture_progress, 640, 230, 1 },
  { "progress-narrow", fixture_progress, 320, 0, 1 },
  { "progress-wide", fixture_progress, 1200, 0, 1 },
  { "progress-large-text", fixture_progress, 320, 0, 2 },
  { "progress-over", make_progress_over, 640, 0, 1 },
  { "progress-negative", make_progress_negative, 640, 0, 1 },
  { "progress-zero-target", make_progress_zero_target, 640, 0, 1 },
  { "progress-zeros", make_progress_zeros, 640, 0, 1 },
  { "progress-ten-years", make_progress_ten_years, 640, 0, 1 },
  { "progress-ten-years-narrow", make_progress_ten_years, 320, 0, 1 },
  { "progress-ten-years-low", make_progress_ten_years, 320, 190, 1 },
  { "progress-huge", make_progress_huge, 640, 0, 1 },
  { "progress-huge-narrow", make_progress_huge, 320, 0, 1 },
  { "progress-empty", make_progress_empty, 320, 0, 1 },
  { "wheel", fixture_wheel, 320, 0, 1 },
  { "wheel-wide", fixture_wheel, 640, 260, 1 },
  { "wheel-tall", fixture_wheel, 300, 420, 1 },
  { "wheel-large-text", fixture_wheel, 320, 0, 2 },
  { "wheel-unanswered", make_wheel_unanswered, 360, 0, 1 },
  { "wheel-counts-long-names", make_wheel_counts, 480, 0, 1 },
  { "wheel-counts-long-names-narrow", make_wheel_counts, 320, 300, 1 },
  { "shares", fixture_shares, 640, 0, 1 },
  { "shares-narrow", fixture_shares, 320, 0, 1 },
  { "shares-wide", fixture_shares, 1200, 0, 1 },
  { "shares-large-text", fixture_shares, 320, 0, 2 },
  { "shares-low", fixture_shares, 640, 90, 1 },
  { "shares-empty", make_shares_empty, 500, 0, 1 },
  { "shares-one", make_shares_one, 500, 0, 1 },
  { "shares-long", make_shares_long, 640, 0, 1 },
  { "shares-long-narrow", make_shares_long, 320, 0, 1 },
  { "adopters-none", make_adopters_none, 500, 0, 1 },
  { "adopters-one", make_adopters_one, 500, 240, 1 },
  { "adopters-many", make_adopters_many, 640, 300, 1 },
  { "adopters-many-narrow", make_adopters_many, 320, 200, 1 },
  { "adopters-many-large-text", make_adopters_many, 500, 300, 2 },
  { "tiny-adopters", make_adopters_many, 60, 40, 1 },
  { "tiny-shares", fixture_shares, 60, 40, 1 },
  { "tiny", fixture_realisation, 60, 40, 1 },
  { "tiny-progress", fixture_progress, 60, 40, 1 },
  { "tiny-wheel", fixture_wheel, 60, 40, 1 },
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
};

static guint32
get_pixel (cairo_surface_t *surface,
           int              x,
           int              y)
{
  const guchar *row
    = cairo_image_surface_get_data (surface) + (gsize) y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (const void *) row)[x];
}

static void
check_margin (cairo_surface_t *surface,
              const char      *name)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  guint inked = 0;

  cairo_surface_flush (surface);
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        gboolean inside = x >= MARGIN && y >= MARGIN && x < width - MARGIN && y < height - MARGIN;

        if (get_pixel (surface, x, y) == 0)
          continue;
        if (!inside)
          {
            g_test_message ("%s: ink at %d, %d", name, x - MARGIN, y - MARGIN);
            g_test_fail ();
            return;
          }
        inked++;
      }

  if (!g_str_has_prefix (name, "tiny"))
    g_assert_cmpuint (inked, >, 100);
}

static void
keep_picture (cairo_surface_t     *surface,
              const GevChartStyle *style,
              const char          *name,
              const char          *look)
{
  g_autofree char *file = g_strdup_printf ("%s-%s.png", name, look);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  cairo_t *cr = cairo_create (surface);
  GStatBuf status;

  cairo_set_operator (cr, CAIRO_OPERATOR_DEST_OVER);
  gev_chart_style_set_source (style, cr, GEV_INK_SURFACE, 1);
  cairo_paint (cr);
  cairo_destroy (cr);

  g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_size, >, 100);
}

static void
test_draw (gconstpointer data)
{
  static const struct {
    const char *name;
    GevChartStyle style;
  } looks[] = {
    { "light", { GEV_CHART_LIGHT, FALSE, 12, NULL } },
    { "dark", { GEV_CHART_DARK, FALSE, 12, NULL } },
    { "print", { GEV_CHART_PRINT, FALSE, 9, NULL } },
    { "contrast", { GEV_CHART_LIGHT, TRUE, 12, NULL } },
  };
  const Case *one = data;

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      g_autoptr(GevChart) chart = one->make ();
      g_autofree char *name = g_strdup_printf ("%s-%s", one->name, looks[i].name);
      GevChartStyle style = looks[i].style;
      cairo_surface_t *surface;
      double height;
      cairo_t *cr;

      style.font_size *= one->text_scale;
      height = one->height > 0 ? one->height : gev_chart_get_natural_height (chart, one->width, &style);
      surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) one->width + 2 * MARGIN,
                                            (int) ceil (height) + 2 * MARGIN);
      cr = cairo_create (surface);
      cairo_translate (cr, MARGIN, MARGIN);
      gev_chart_draw (chart, cr, one->width, height, &style);
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      cairo_destroy (cr);

      check_margin (surface, one->name);
      keep_picture (surface, &style, one->name, looks[i].name);
      cairo_surface_destroy (surface);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  folder = argc > 1 ? g_strdup (argv[1]) : g_dir_make_tmp ("gevinst-charts-XXXXXX", NULL);
  g_mkdir_with_parents (folder, 0755);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/chart/draw/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_draw);
    }

  return g_test_run ();
}
