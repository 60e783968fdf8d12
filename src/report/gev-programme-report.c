/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-programme-report.h"

#include "gev-benefit-scope.h"
#include "gev-benefit-section.h"
#include "gev-benefits-map-section.h"
#include "gev-economy-section.h"
#include "gev-forecast-chart.h"
#include "gev-format.h"
#include "gev-freed-money-chart.h"
#include "gev-freed-section.h"
#include "gev-payers-chart.h"
#include "gev-project.h"
#include "gev-report-notes.h"
#include "gev-report-table.h"
#include "gev-sentence.h"
#include "gev-waterfall-chart.h"

typedef struct
{
  GevReportWriter writer;
  GevProgramme *programme;
  GevFreedForecast *forecast;
  GPtrArray *items;
} ProgrammeReport;

static const GevSign status_signs[GEV_N_STATUSES] = {
  [GEV_STATUS_ON_PLAN] = GEV_SIGN_GOOD,
  [GEV_STATUS_BEHIND] = GEV_SIGN_BEHIND,
  [GEV_STATUS_OFF_PLAN] = GEV_SIGN_BAD,
  [GEV_STATUS_NOT_DUE] = GEV_SIGN_NOT_DUE,
};

static void
add_head (ProgrammeReport *report)
{
  GevReportWriter *writer = &report->writer;
  g_autofree char *date = gev_report_writer_format_date (writer, writer->today);
  g_autofree char *freed = gev_freed_money_sentence (writer->language, report->forecast->money);
  g_autofree char *ahead = gev_forecast_sentence (writer->language, report->forecast);
  g_autofree char *lead = g_strdup_printf ("%s %s", freed, ahead);

  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_SUBTITLE, date);
  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_LEAD, g_str_equal (freed, ahead) ? freed : lead);
  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_INTRO,
                              gev_record_get_text (report->programme, GEV_PROGRAMME_SUMMARY));
}

static void
add_money (ProgrammeReport *report)
{
  GevReportWriter *writer = &report->writer;
  const GevLanguage *language = writer->language;
  const GevFreedMoney *money = report->forecast->money;
  g_autoptr (GevChart) forecast = gev_forecast_chart_new (language, NULL, report->forecast);

  if (gev_chart_is_empty (forecast))
    return;
  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_HEADING_1, T_ (language, "Freed money against the goal"));
  gev_report_writer_add_chart (writer, gev_freed_money_chart_new (language, NULL, money, writer->today),
                               GEV_FIGURE_FULL,
                               T_ (language, "Freed money, realised and planned (dashed), in all and per year."));
  gev_report_writer_add_chart (writer, g_steal_pointer (&forecast), GEV_FIGURE_FULL,
                               T_ (language, "Freed money so far, and on to the end of the period at the present rate "
                                             "and by the plan."));
  gev_freed_section_add_table (writer, money);
}

/* What it comes from. */
static void
add_steps (ProgrammeReport *report)
{
  GevReportWriter *writer = &report->writer;
  const GevLanguage *language = writer->language;
  g_autoptr (GArray) groups =
    gev_waterfall_read (writer->set, report->programme, GEV_TOTALS_BY_GROUP, writer->today);
  g_autoptr (GArray) types = gev_waterfall_read (writer->set, report->programme, GEV_TOTALS_BY_TYPE, writer->today);
  g_autofree char *sentence = gev_waterfall_sentence (language, types);

  if (types->len == 0)
    return;
  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_HEADING_1, T_ (language, "What it adds up from"));
  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_INTRO, sentence);
  gev_report_writer_add_chart (writer, gev_waterfall_chart_new (language, groups, GEV_TOTALS_BY_GROUP),
                               GEV_FIGURE_FULL, T_ (language, "All priced benefits by group in the plan."));
  gev_report_writer_add_chart (writer, gev_waterfall_chart_new (language, types, GEV_TOTALS_BY_TYPE),
                               GEV_FIGURE_FULL, T_ (language, "The same by type."));
}

static void
add_project_row (GevReportTable     *table,
                 const GevTotalsRow *row)
{
  GevReportWriter *writer = table->writer;
  GevStage stage = gev_project_get_stage (GEV_PROJECT (row->record), writer->set, writer->today);
  g_autofree char *title = gev_record_dup_title (row->record);
  g_autofree char *planned = gev_report_writer_format_thousands (writer, row->planned_to_date_ore);
  g_autofree char *realised = gev_report_writer_format_thousands (writer, row->realised_ore);
  gboolean is_due = row->status != GEV_STATUS_NOT_DUE;
  guint index;

  index = gev_report_table_add (table, GEV_ROW_PLAIN,
                                (const char *[]) {
                                  title, gev_report_writer_get_term (writer, &gev_stage_vocabulary, (int) stage),
                                  planned, realised,
                                  is_due ? gev_report_writer_get_term (writer, &gev_status_vocabulary,
                                                                       (int) row->status)
                                         : NULL,
                                });
  if (is_due)
    gev_report_table_set_sign (table, index, 4, status_signs[row->status]);
}

static void
add_projects (ProgrammeReport *report)
{
  static const GevReportColumn columns[] = {
    { N_("Project"), GEV_COLUMN_TEXT, 3, FALSE },
    { N_("Stage"), GEV_COLUMN_TEXT, 2, FALSE },
    { N_("Planned by now"), GEV_COLUMN_NUMBER, 0, FALSE },
    { N_("Realised"), GEV_COLUMN_NUMBER, 0, FALSE },
    { N_("Status"), GEV_COLUMN_TEXT, 0, FALSE },
  };
  GevReportWriter *writer = &report->writer;
  GPtrArray *projects = gev_record_set_get_referring (writer->set, GEV_TYPE_PROJECT, GEV_PROJECT_PROGRAMME,
                                                      gev_record_get_uuid (report->programme));
  g_autoptr (GevTotals) totals = gev_report_writer_add_up (writer, report->programme, GEV_TOTALS_BY_PROJECT);
  GevReportTable table;

  if (projects->len == 0)
    return;
  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_HEADING_1, T_ (writer->language, "Projects"));
  gev_report_table_init (&table, writer, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < gev_totals_get_n_rows (totals); i++)
    if (gev_totals_get_row (totals, i)->record != NULL)
      add_project_row (&table, gev_totals_get_row (totals, i));
  gev_report_table_finish (&table, T_ (writer->language, "The projects of the programme, thousand kroner."), NULL);
}

static gboolean
is_behind (GevReportWriter *writer,
           GevBenefitItem  *item)
{
  GevStatus status =
    gev_benefit_value_status (item->value, writer->today, gev_portfolio_get_on_plan_limit (writer->portfolio),
                              gev_portfolio_get_behind_limit (writer->portfolio));

  return !gev_benefit_value_is_dis_benefit (item->value) &&
         (status == GEV_STATUS_BEHIND || status == GEV_STATUS_OFF_PLAN);
}

static void
add_behind (ProgrammeReport *report)
{
  GevReportWriter *writer = &report->writer;
  g_autoptr (GPtrArray) behind = g_ptr_array_new ();

  for (guint i = 0; i < report->items->len; i++)
    if (is_behind (writer, g_ptr_array_index (report->items, i)))
      g_ptr_array_add (behind, g_ptr_array_index (report->items, i));
  if (behind->len == 0)
    return;
  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_HEADING_1, T_ (writer->language, "Benefits behind plan"));
  gev_benefit_section_add_table (writer, behind);
}

static void
add_payers (ProgrammeReport *report)
{
  GevReportWriter *writer = &report->writer;
  g_autoptr (GevPayers) payers = gev_payers_new (writer->set, report->programme, GEV_PAYERS_ACTUAL, writer->today);
  g_autofree char *sentence = gev_payers_sentence (writer->language, payers);

  if (gev_payers_get_rows (payers)->len == 0)
    return;
  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_HEADING_1, T_ (writer->language, "Who pays, who gains"));
  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_INTRO, sentence);
  gev_report_writer_add_chart (writer, gev_payers_chart_new (writer->language, payers), GEV_FIGURE_FULL,
                               T_ (writer->language, "Actual costs and realised kroner so far, by actor."));
}

/**
 * gev_programme_report_new:
 * @set: a set that holds the whole portfolio
 * @programme: a programme
 * @options: what is asked for; the freed money is always of the programme's own period
 *
 * The report to follow a programme by: freed money against the goal with its forecast, what it adds up from, its
 * projects, the benefits that are behind, who pays and who gains, the socio-economic calculation and the benefits map.
 *
 * Returns: (transfer full): the document
 */
GevDocument *
gev_programme_report_new (GevRecordSet           *set,
                          GevProgramme           *programme,
                          const GevReportOptions *options)
{
  g_autofree char *title = gev_record_dup_title (programme);
  g_autoptr (GevFreedForecast) forecast = gev_freed_forecast_new (set, programme, options->today);
  g_autoptr (GPtrArray) benefits = gev_benefit_scope_collect (set, programme, 0);
  g_autoptr (GPtrArray) items = NULL;
  ProgrammeReport report = { .programme = programme, .forecast = forecast };

  gev_report_writer_init (&report.writer, set, options, T_ (options->language, "Programme report"), title);
  report.items = items = gev_benefit_items_new (&report.writer, benefits);
  add_head (&report);
  add_money (&report);
  add_steps (&report);
  add_projects (&report);
  add_behind (&report);
  add_payers (&report);
  gev_benefits_map_section_add (&report.writer, programme);
  gev_economy_section_add (&report.writer, programme);
  if (items->len > 0)
    gev_report_notes_add (&report.writer, GEV_REPORT_NOTES_BENEFITS | GEV_REPORT_NOTES_MONEY |
                                            GEV_REPORT_NOTES_FREED_MONEY | GEV_REPORT_NOTES_SUMS);

  return gev_report_writer_finish (&report.writer);
}
