/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-indicators-report.h"

#include "gev-adoption.h"
#include "gev-bullet-list.h"
#include "gev-format.h"
#include "gev-indicator-chart.h"
#include "gev-key-figures.h"
#include "gev-report-table.h"
#include "gev-report-writer.h"

#define N_TRACK_ROWS (GEV_N_TRACKS + 1)
#define SEPARATOR " · "

typedef struct
{
  GevReportWriter writer;
  GevIndicators *indicators;
  GevPoints *points;
  GArray *history;
  GevDate from;
  GevDate to;
  GevActivity stock;
  GevActivity flow;
  GevInnovationBenefit benefit;
} IndicatorsReport;

/* The rows of a table of activity: stages, and what comes below them. */
typedef enum
{
  ROW_OUT = GEV_N_STAGES,
  ROW_IN,
  ROW_POINTS,
} ActivityRow;

static guint
get_cell (const GevActivityRow *row,
          guint                 kind)
{
  if (kind < GEV_N_STAGES)
    return row->stages[kind];
  if (kind == ROW_POINTS)
    return row->stage_points + row->adoption_points;

  return row->n_adopted[kind == ROW_OUT ? GEV_ADOPTION_OUT : GEV_ADOPTION_IN];
}

static void
add_activity_row (GevReportTable    *table,
                  GevRowKind         kind,
                  const char        *name,
                  const GevActivity *activity,
                  guint              row)
{
  char *cells[N_TRACK_ROWS + 2] = { NULL };

  cells[0] = (char *) name;
  for (guint i = 0; i <= N_TRACK_ROWS; i++)
    {
      guint n = get_cell (i < N_TRACK_ROWS ? &activity->tracks[i] : &activity->total, row);

      if (n > 0 || i == N_TRACK_ROWS)
        cells[i + 1] = gev_format_count (table->writer->language, n);
    }
  gev_report_table_add (table, kind, (const char *const *) cells);
  for (guint i = 1; i < G_N_ELEMENTS (cells); i++)
    g_free (cells[i]);
}

static void
add_activity_table (IndicatorsReport  *report,
                    const GevActivity *activity,
                    gboolean           with_points,
                    const char        *caption,
                    const char        *note)
{
  static const GevReportColumn columns[] = {
    { N_("Stage"), GEV_COLUMN_TEXT, 2, FALSE },
    { N_("Service innovation"), GEV_COLUMN_NUMBER, 1, FALSE },
    { N_("Fast track"), GEV_COLUMN_NUMBER, 1, FALSE },
    { N_("Commercial"), GEV_COLUMN_NUMBER, 1, FALSE },
    { N_("No track"), GEV_COLUMN_NUMBER, 1, FALSE },
    { N_("In all"), GEV_COLUMN_NUMBER, 1, FALSE },
  };
  const GevLanguage *language = report->writer.language;
  GevReportTable table;

  gev_report_table_init (&table, &report->writer, columns, G_N_ELEMENTS (columns));
  for (guint stage = 0; stage < GEV_N_STAGES; stage++)
    if (stage <= GEV_STAGE_DIFFUSION || activity->total.stages[stage] > 0)
      add_activity_row (&table, GEV_ROW_PLAIN,
                        gev_report_writer_get_term (&report->writer, &gev_stage_vocabulary, (int) stage), activity,
                        stage);
  add_activity_row (&table, GEV_ROW_PLAIN, T_ (language, "Taken over by others"), activity, ROW_OUT);
  add_activity_row (&table, GEV_ROW_PLAIN, T_ (language, "Taken over from others"), activity, ROW_IN);
  if (with_points)
    add_activity_row (&table, GEV_ROW_TOTAL, T_ (language, "Points"), activity, ROW_POINTS);
  gev_report_table_finish (&table, caption, note);
}

static void
add_activity (IndicatorsReport *report)
{
  GevReportWriter *writer = &report->writer;
  const GevLanguage *language = writer->language;
  g_autofree char *date = gev_report_writer_format_date (writer, writer->today);
  g_autofree char *period = gev_format_period (language, report->from, report->to - 1);
  g_autofree char *stock = g_strdup_printf (T_ (language, "Projects in each stage on %s, by track."), date);
  g_autofree char *flow = g_strdup_printf (T_ (language, "Passages into each stage, %s, by track."), period);

  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_HEADING_1, T_ (language, "Innovation activity"));
  add_activity_table (report, &report->stock, TRUE, stock,
                      T_ (language, "A project in ordinary operation counts as diffusion, one that is stopped not "
                                    "at all. A project without a track has the points of a service innovation. "
                                    "These are Gevinst’s own choices."));
  add_activity_table (report, &report->flow, FALSE, flow,
                      T_ (language, "Several passages of one project all count. A stage change that was corrected "
                                    "does not."));
}

static void
add_benefit_row (GevReportTable      *table,
                 GevRowKind           kind,
                 const char          *name,
                 const GevBenefitRow *row)
{
  const GevLanguage *language = table->writer->language;
  g_autofree char *n = gev_format_count (language, row->n_benefits);
  g_autofree char *expected = gev_format_number (language, row->expected, 1);
  g_autofree char *realised = gev_format_number (language, row->realised, 1);

  gev_report_table_add (table, kind, (const char *[]) { name, n, expected, realised });
}

static char *
describe_benefits (IndicatorsReport *report)
{
  const GevLanguage *language = report->writer.language;
  const GevBenefitRow *total = &report->benefit.total;
  g_autoptr (GString) text = g_string_new (T_ (language, "Expected and realised are two figures and are never "
                                                         "added. Dis-benefits are subtracted."));

  if (total->n_without_plan > 0)
    g_string_append_printf (text, TN_ (language,
                                       " %u benefit has no baseline and target, and is not counted as realised.",
                                       " %u benefits have no baseline and target, and are not counted as realised.",
                                       total->n_without_plan), total->n_without_plan);
  if (total->n_left_out > 0)
    g_string_append_printf (text, TN_ (language, " %u benefit is left out, for it is counted in another.",
                                       " %u benefits are left out, for they are counted in others.",
                                       total->n_left_out), total->n_left_out);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_benefit (IndicatorsReport *report)
{
  static const GevReportColumn columns[] = {
    { N_("Dimension"), GEV_COLUMN_TEXT, 3, FALSE },
    { N_("Benefits"), GEV_COLUMN_NUMBER, 1, FALSE },
    { N_("Expected benefit"), GEV_COLUMN_NUMBER, 1, FALSE },
    { N_("Realised benefit"), GEV_COLUMN_NUMBER, 1, FALSE },
  };
  GevReportWriter *writer = &report->writer;
  const GevLanguage *language = writer->language;
  const GevBenefitRow *none = &report->benefit.dimensions[GEV_DIMENSION_NONE];
  g_autofree char *note = describe_benefits (report);
  GevReportTable table;

  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_HEADING_1, T_ (language, "Innovation benefit"));
  gev_report_table_init (&table, writer, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < GEV_N_DIMENSIONS; i++)
    add_benefit_row (&table, GEV_ROW_PLAIN, gev_report_writer_get_term (writer, &gev_dimension_vocabulary, (int) i),
                     &report->benefit.dimensions[i]);
  if (none->n_benefits > 0)
    add_benefit_row (&table, GEV_ROW_PLAIN, T_ (language, "No dimension"), none);
  add_benefit_row (&table, GEV_ROW_TOTAL, T_ (language, "In all"), &report->benefit.total);
  gev_report_table_finish (&table, T_ (language, "Innovation benefit in each dimension, in points."), note);
}

static char *
name_table (IndicatorsReport *report)
{
  const GevLanguage *language = report->writer.language;
  g_autofree char *title = gev_record_dup_title (report->points->table);
  g_autofree char *from = gev_report_writer_format_field (&report->writer, report->points->table,
                                                          GEV_POINTS_TABLE_VALID_FROM);
  const char *whose = gev_points_are_ours (report->points)
                        ? T_ (language, "The points are Gevinst’s own; no public source gives them.")
                        : T_ (language, "The points are set in this portfolio.");

  return g_strdup_printf (T_ (language, "The points table in use is “%1$s”, valid from %2$s. %3$s"), title, from,
                          whose);
}

static void
add_points_table (IndicatorsReport *report)
{
  static const GevReportColumn columns[] = {
    { N_("Stage"), GEV_COLUMN_TEXT, 2, FALSE },
    { N_("Service innovation"), GEV_COLUMN_NUMBER, 1, FALSE },
    { N_("Fast track"), GEV_COLUMN_NUMBER, 1, FALSE },
    { N_("Commercial"), GEV_COLUMN_NUMBER, 1, FALSE },
  };
  GevReportWriter *writer = &report->writer;
  GevReportTable table;

  gev_report_table_init (&table, writer, columns, G_N_ELEMENTS (columns));
  for (guint stage = 0; stage < GEV_N_POINTS; stage++)
    {
      char *cells[GEV_N_TRACKS + 1];

      cells[0] = (char *) gev_report_writer_get_term (writer, &gev_stage_vocabulary, (int) stage);
      for (guint track = 0; track < GEV_N_TRACKS; track++)
        cells[track + 1] = gev_format_count (writer->language, report->points->stages[track][stage]);
      gev_report_table_add (&table, GEV_ROW_PLAIN, (const char *const *) cells);
      for (guint track = 0; track < GEV_N_TRACKS; track++)
        g_free (cells[track + 1]);
    }
  gev_report_table_finish (&table, T_ (writer->language, "Points of a project in each stage."), NULL);
}

static void
add_points (IndicatorsReport *report)
{
  GevReportWriter *writer = &report->writer;
  const GevLanguage *language = writer->language;
  GevBulletList *list = GEV_BULLET_LIST (gev_bullet_list_new ());
  g_autofree char *name = name_table (report);
  g_autofree char *adoption = NULL;
  g_autofree char *weights = NULL;
  g_autofree char *realised = NULL;
  g_autofree char *medium = gev_format_money (language, report->points->limits[0]);
  g_autofree char *large = gev_format_money (language, report->points->limits[1]);
  g_autofree char *very_large = gev_format_money (language, report->points->limits[2]);

  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_HEADING_1, T_ (language, "How it is counted"));
  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_INTRO, name);
  add_points_table (report);

  adoption = g_strdup_printf (TN_ (language, "An innovation that is taken over gives %u point, whether others took "
                                             "over ours or we theirs.",
                                   "An innovation that is taken over gives %u points, whether others took over "
                                   "ours or we theirs.", report->points->adoption), report->points->adoption);
  weights = g_strdup_printf (T_ (language, "The weight of a benefit is 1 to 4: as someone has given it, or by its "
                                           "planned kroner a year, 2 from %1$s, 3 from %2$s and 4 from %3$s. What "
                                           "comes once or is measured as a total is spread over the years of its "
                                           "plan; a benefit without a price weighs 1. This is Gevinst’s own "
                                           "choice."), medium, large, very_large);
  realised = g_strdup_printf (T_ (language, "Realised is weight times degree of realisation, from 0 to 1, times %u."),
                              report->points->realised_factor);
  gev_bullet_list_add (list, adoption);
  gev_bullet_list_add (list, weights);
  gev_bullet_list_add (list, T_ (language, "Expected is weight times how far the project has come, from 0 for an idea "
                                           "to 1 for diffusion and ordinary operation. A benefit of a programme is as "
                                           "far as its projects on the average. This is Gevinst’s own choice."));
  gev_bullet_list_add (list, realised);
  gev_bullet_list_add (list, T_ (language, "Figures of earlier days are computed from what is dated in the portfolio, "
                                           "by the points table of their time. A project counts from its start, its "
                                           "first stage change or the day it was recorded, whichever is first."));
  gev_document_add (writer->document, GEV_BLOCK (list));
}

static void
add_lead (IndicatorsReport *report)
{
  GevReportWriter *writer = &report->writer;
  const GevLanguage *language = writer->language;
  GevIndicatorPoint before, now;
  g_autofree char *date = gev_report_writer_format_date (writer, writer->today);
  g_autofree char *period = gev_format_period (language, report->from, report->to - 1);
  g_autofree char *subtitle = g_strconcat (date, SEPARATOR, period, NULL);
  g_autofree char *activity = NULL;
  g_autofree char *benefit = NULL;
  g_autofree char *lead = NULL;
  g_autofree char *points = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *realised = NULL;
  GevKeyFigures *strip = GEV_KEY_FIGURES (gev_key_figures_new ());

  gev_indicators_read_year (report->indicators, writer->today, &before, &now);
  activity = gev_activity_sentence (language, &before, &now);
  benefit = gev_benefit_sentence (language, &now);
  lead = g_strdup_printf ("%s %s", activity, benefit);
  points = gev_format_count (language, now.activity);
  expected = gev_format_number (language, now.expected, 1);
  realised = gev_format_number (language, now.realised, 1);
  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_SUBTITLE, subtitle);
  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_LEAD, lead);
  gev_key_figures_add (strip, points, T_ (language, "points of innovation activity"));
  gev_key_figures_add (strip, expected, T_ (language, "points of expected benefit"));
  gev_key_figures_add (strip, realised, T_ (language, "points of realised benefit"));
  gev_document_add (writer->document, GEV_BLOCK (strip));
}

static void
add_history (IndicatorsReport *report)
{
  GevReportWriter *writer = &report->writer;
  const GevLanguage *language = writer->language;

  gev_report_writer_add_chart (writer, gev_indicator_chart_new (language, report->indicators, report->history,
                                                                GEV_INDICATOR_LINES_ACTIVITY),
                               GEV_FIGURE_HALF, T_ (language, "Points of innovation activity."));
  gev_report_writer_add_chart (writer, gev_indicator_chart_new (language, report->indicators, report->history,
                                                                GEV_INDICATOR_LINES_BENEFIT),
                               GEV_FIGURE_HALF, T_ (language, "Expected (dashed) and realised innovation benefit."));
}

/**
 * gev_indicators_report_new:
 * @set: a set that holds the whole portfolio
 * @options: what is asked for; without a period the year up to its day
 *
 * The report on the two national innovation indicators: activity as stock and flow in each track, benefit as
 * expected and realised in each dimension, both over time, and the points table that they are counted by.
 *
 * Returns: (transfer full): the document
 */
GevDocument *
gev_indicators_report_new (GevRecordSet           *set,
                           const GevReportOptions *options)
{
  g_autoptr (GevIndicators) indicators = gev_indicators_new (set);
  g_autoptr (GevPoints) points = gev_points_new (set, options->today);
  GevDate first_day = gev_indicators_get_first_day (indicators);
  g_autoptr (GArray) history = NULL;
  IndicatorsReport report = { .indicators = indicators, .points = points };

  if (first_day == GEV_DATE_NONE || first_day > options->today)
    first_day = options->today;
  report.history = history =
    gev_indicators_read_history (indicators, first_day, options->today, GEV_INDICATOR_STEP_AUTO);
  report.to = options->to != GEV_DATE_NONE ? options->to : options->today + 1;
  report.from = options->from != GEV_DATE_NONE ? options->from : gev_date_add_months (report.to, -12);
  gev_indicators_read_stock (indicators, options->today, &report.stock);
  gev_indicators_read_flow (indicators, report.from, report.to, &report.flow);
  gev_indicators_read_benefit (indicators, options->today, &report.benefit);

  gev_report_writer_init (&report.writer, set, options, T_ (options->language, "Innovation indicators"),
                          T_ (options->language, "Innovation activity and innovation benefit"));
  add_lead (&report);
  add_history (&report);
  add_activity (&report);
  add_benefit (&report);
  add_points (&report);

  return gev_report_writer_finish (&report.writer);
}
