/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Charts that are no plots: progress, wheels, shares and maps. */

#include "chart-cases.h"

#include <math.h>

#include "chart-fixtures.h"

#define LONG_NAME "Samordnet tverrfaglig oppfølging av hjemmeboende eldre, natt"

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

const ChartCase whole_cases[] = {
  { "map", make_map, 1000, 0, 1 },
  { "map-narrow", make_map, 520, 0, 1 },
  { "map-large-text", make_map, 1000, 0, 2 },
  { "map-one", make_map_one, 400, 0, 1 },
  { "map-empty", make_map_empty, 400, 0, 1 },
  { "map-large", make_map_large, 900, 0, 1 },
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
  { "tiny-shares", fixture_shares, 60, 40, 1 },
  { "tiny-progress", fixture_progress, 60, 40, 1 },
  { "tiny-wheel", fixture_wheel, 60, 40, 1 },
  { NULL },
};
