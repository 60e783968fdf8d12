/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-fixtures.h"

#include <math.h>
#include <string.h>

static char *
format_norwegian_number (double   value,
                         gpointer data)
{
  char buffer[64];
  g_autoptr(GString) text = g_string_new (value < 0 ? "\u2212" : "");
  const char *point;
  gsize whole;

  g_ascii_formatd (buffer, sizeof buffer, "%.1f", fabs (value));
  point = strchr (buffer, '.');
  whole = point - buffer;
  for (gsize i = 0; i < whole; i++)
    {
      if (i > 0 && (whole - i) % 3 == 0)
        g_string_append (text, "\u202f");
      g_string_append_c (text, buffer[i]);
    }
  if (point[1] != '0')
    g_string_append_printf (text, ",%c", point[1]);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
format_norwegian_date (guint32          julian,
                       GevChartDateForm form,
                       gpointer         data)
{
  static const char *const months[] = { "januar", "februar", "mars",      "april",   "mai",      "juni",
                                        "juli",   "august",  "september", "oktober", "november", "desember" };
  static const char *const short_months[] = { "jan.", "feb.", "mars", "apr.", "mai",  "jun.",
                                              "jul.", "aug.", "sep.", "okt.", "nov.", "des." };
  GDate date;
  guint month;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, julian);
  month = g_date_get_month (&date) - 1;

  switch (form)
    {
    case GEV_CHART_DATE_YEAR:
      return g_strdup_printf ("%d", g_date_get_year (&date));
    case GEV_CHART_DATE_MONTH:
      return g_strdup_printf ("%s %02d", short_months[month], g_date_get_year (&date) % 100);
    case GEV_CHART_DATE_SHORT:
      return g_strdup_printf ("%02d.%02u.%d", g_date_get_day (&date), month + 1, g_date_get_year (&date));
    case GEV_CHART_DATE_DAY:
    default:
      return g_strdup_printf ("%d. %s %d", g_date_get_day (&date), months[month], g_date_get_year (&date));
    }
}

guint32
fixture_day (int year,
             int month,
             int day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day, month, year);
  return g_date_get_julian (&date);
}

void
fixture_set_norwegian (GevChart *chart)
{
  GevChartFormatters formatters = { .number = format_norwegian_number, .date = format_norwegian_date };

  gev_chart_set_formatters (chart, &formatters);
}

GevChart *
fixture_realisation (void)
{
  double plan_keys[] = { fixture_day (2024, 1, 1), fixture_day (2024, 7, 1), fixture_day (2025, 7, 1),
                         fixture_day (2026, 7, 1), fixture_day (2027, 1, 1) };
  double plan[] = { 0, 4, 26, 40, 40 };
  double keys[] = { fixture_day (2024, 1, 1),  fixture_day (2024, 12, 1), fixture_day (2025, 6, 1),
                    fixture_day (2025, 12, 1), fixture_day (2026, 6, 1),  fixture_day (2026, 10, 1) };
  double values[] = { 0, 8, 15, 24, 29, 31 };
  gboolean marked[] = { FALSE, TRUE, TRUE, TRUE, TRUE, TRUE };
  GevAxis *key_axis = gev_date_axis_new ();
  GevAxis *value_axis = gev_linear_axis_new ();
  GevChart *chart = gev_plot_new (key_axis, value_axis);
  GevLayer *layer;

  gev_chart_set_title (chart, "Spart tid, nattilsyn");
  gev_chart_set_description (chart, "31 av 40 tilsyn spart per natt er nådd; planen var 40.");
  fixture_set_norwegian (chart);
  gev_axis_set_title (key_axis, "Dato");

  layer = gev_rule_layer_new (GEV_RULE_AT_VALUE, "måltall 40 tilsyn spart per natt", GEV_INK_TARGET,
                              GEV_LINE_DOTTED);
  gev_layer_set_title (layer, "måltall");
  gev_rule_layer_set_position (GEV_RULE_LAYER (layer), 40);
  gev_plot_add_layer (GEV_PLOT (chart), layer);

  layer = gev_line_layer_new ("plan", GEV_INK_PLANNED, GEV_LINE_DASHED);
  gev_layer_set_label (layer, "plan");
  gev_line_layer_set_points (GEV_LINE_LAYER (layer), G_N_ELEMENTS (plan), plan_keys, plan);
  gev_plot_add_layer (GEV_PLOT (chart), layer);

  layer = gev_rule_layer_new (GEV_RULE_AT_KEY, "i dag", GEV_INK_TODAY, GEV_LINE_SOLID);
  gev_rule_layer_set_position (GEV_RULE_LAYER (layer), fixture_day (2026, 11, 21));
  gev_plot_add_layer (GEV_PLOT (chart), layer);

  layer = gev_step_layer_new ("realisert", GEV_INK_REALISED);
  gev_layer_set_label (layer, "31 (78 %)");
  gev_step_layer_set_points (GEV_STEP_LAYER (layer), G_N_ELEMENTS (values), keys, values, marked);
  gev_step_layer_set_end (GEV_STEP_LAYER (layer), fixture_day (2026, 11, 21));
  gev_plot_add_layer (GEV_PLOT (chart), layer);

  return chart;
}

GevChart *
fixture_stages (void)
{
  static const char *const names[] = { "Idé",       "Behov verifisert", "Konsept",             "Planlegging",
                                       "Utprøving", "Implementering",   "Gevinstrealisering", "Spredning",
                                       NULL };
  double counts[] = { 3, 1, 1, 1, 2, 1, 2, 1 };
  GevAxis *names_axis = gev_category_axis_new ();
  GevAxis *count_axis = gev_linear_axis_new ();
  GevChart *chart = gev_plot_new (names_axis, count_axis);
  GevLayer *bars = gev_bar_layer_new ("prosjekter", GEV_INK_REALISED, GEV_BAR_FILLED);

  gev_chart_set_title (chart, "Prosjekter etter fase");
  fixture_set_norwegian (chart);
  gev_axis_set_title (names_axis, "Fase");
  gev_category_axis_set_names (GEV_CATEGORY_AXIS (names_axis), names);
  gev_axis_set_visible (count_axis, FALSE);
  gev_plot_set_horizontal (GEV_PLOT (chart), TRUE);
  gev_bar_layer_set_values (GEV_BAR_LAYER (bars), G_N_ELEMENTS (counts), counts);
  gev_bar_layer_set_show_values (GEV_BAR_LAYER (bars), TRUE);
  gev_plot_add_layer (GEV_PLOT (chart), bars);

  return chart;
}

GevChart *
fixture_progress (void)
{
  GevProgressWords words = { .realised = "realisert",
                             .plan = "plan",
                             .plan_today = "plan i dag",
                             .target = "mål",
                             .period = "År",
                             .total = "I alt",
                             .unit = "mill. kr" };
  static const char *const years[] = { "2023", "2024", "2025", "2026", "2027" };
  double planned[] = { 1.5, 5, 8.5, 9, 6 };
  double realised[] = { 1.1, 4.3, 5.8, NAN, NAN };
  GevChart *chart = gev_progress_chart_new (&words);

  gev_chart_set_title (chart, "Frigjorte midler, Omstilling 2023–2027");
  fixture_set_norwegian (chart);
  gev_progress_chart_set_totals (GEV_PROGRESS_CHART (chart), 11.2, 15, 30);
  gev_progress_chart_set_periods (GEV_PROGRESS_CHART (chart), G_N_ELEMENTS (years), years, planned, realised);

  return chart;
}

/* 0 %, 100 %, too few cases, none at all. */
GevChart *
fixture_shares (void)
{
  static const GevShareWords words = { "Spørsmål", "Egen andel", "Tilfeller", "KS 2018" };
  static const GevShareRow rows[] = {
    { "Har innovert siste to år", 0.62, "62 %", "8 av 13", 0.74, "74 %" },
    { "Egen oppfinnelse", 0, "0 %", "0 av 7", 0.10, "10 %" },
    { "Tilpasset", 1, "100 %", "7 av 7", 0.51, "51 %" },
    { "Kopiert", NAN, "3 av 4", NULL, 0.32, "32 %" },
    { "Frivillige organisasjoner", NAN, "–", NULL, 0.01, "1 %" },
  };
  GevChart *chart = gev_share_chart_new (&words);

  gev_chart_set_title (chart, "Innovasjonsbarometeret");
  gev_share_chart_add_group (GEV_SHARE_CHART (chart), "Innovasjon og spredning");
  for (guint i = 0; i < 3; i++)
    gev_share_chart_add_row (GEV_SHARE_CHART (chart), &rows[i]);
  gev_share_chart_add_group (GEV_SHARE_CHART (chart), "Hvem det er gjort sammen med");
  for (guint i = 3; i < G_N_ELEMENTS (rows); i++)
    gev_share_chart_add_row (GEV_SHARE_CHART (chart), &rows[i]);

  return chart;
}

GevChart *
fixture_wheel (void)
{
  GevChart *chart = gev_wheel_chart_new ();
  GevWheelChart *wheel = GEV_WHEEL_CHART (chart);

  gev_chart_set_title (chart, "Økosystemet");
  gev_wheel_chart_set_titles (wheel, "Element", "Nivå", "Nivå i 2024");
  gev_wheel_chart_set_element (wheel, 0, "Bevisstgjøring", GEV_INK_CONSCIOUSNESS, 2.8, "2,8");
  gev_wheel_chart_set_element (wheel, 1, "Kapasitet", GEV_INK_CAPACITY, 2.2, "2,2");
  gev_wheel_chart_set_element (wheel, 2, "Samskaping", GEV_INK_CO_CREATION, 1.4, "1,4");
  gev_wheel_chart_set_element (wheel, 3, "Lederskap", GEV_INK_COURAGE, 2.5, "2,5");
  gev_wheel_chart_set_comparison (wheel, 0, 2.1, "2024: 2,1");
  gev_wheel_chart_set_comparison (wheel, 1, 1.8, "2024: 1,8");
  gev_wheel_chart_set_comparison (wheel, 2, 1.6, "2024: 1,6");
  gev_wheel_chart_set_comparison (wheel, 3, 2.5, "2024: 2,5");

  return chart;
}
