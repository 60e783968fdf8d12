/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-portfolio-report.h"

#include "gev-action.h"
#include "gev-ecosystem-wheel.h"
#include "gev-ecosystem-words.h"
#include "gev-format.h"
#include "gev-freed-money-chart.h"
#include "gev-freed-section.h"
#include "gev-key-figures.h"
#include "gev-milestone.h"
#include "gev-portfolio-sections.h"
#include "gev-project.h"
#include "gev-report-notes.h"
#include "gev-report-table.h"
#include "gev-risk.h"
#include "gev-risk-chart.h"
#include "gev-sentence.h"
#include "gev-stage-chart.h"
#include "gev-timeline-chart.h"

#define SEPARATOR " · "
#define NAMED_MAX 3

typedef struct
{
  GevReportWriter writer;
  GPtrArray *programmes;
  GPtrArray *projects;
  GPtrArray *benefits;
  GPtrArray *monies; /* GevFreedMoney of each programme */
  GevTotals *totals;
  guint stages[GEV_N_STAGES];
  GevEcosystem *ecosystem;
  guint n_actions;
  GevReportNotes notes;
} PortfolioReport;

static gboolean
is_empty (PortfolioReport *report)
{
  return report->programmes->len + report->projects->len + report->benefits->len + report->n_actions == 0;
}

static gboolean
frees_money (const GevFreedMoney *money)
{
  return money->has_target || money->total.planned_ore != 0 || money->total.realised_ore != 0;
}

static void
add_subtitle (PortfolioReport *report)
{
  const GevLanguage *language = report->writer.language;
  g_autofree char *date = gev_report_writer_format_date (&report->writer, report->writer.today);
  g_autoptr (GString) text = g_string_new (NULL);

  if (report->programmes->len > 0)
    g_string_append_printf (text, TN_ (language, "%u programme", "%u programmes", report->programmes->len),
                            report->programmes->len);
  if (report->programmes->len > 0)
    g_string_append (text, SEPARATOR);
  if (report->projects->len > 0)
    g_string_append_printf (text, TN_ (language, "%u project", "%u projects", report->projects->len),
                            report->projects->len);
  if (report->projects->len > 0)
    g_string_append (text, SEPARATOR);
  if (report->benefits->len > 0)
    g_string_append_printf (text, TN_ (language, "%u benefit", "%u benefits", report->benefits->len),
                            report->benefits->len);
  if (report->benefits->len > 0)
    g_string_append (text, SEPARATOR);
  g_string_append (text, date);
  gev_report_writer_add_text (&report->writer, GEV_TEXT_ROLE_SUBTITLE, text->str);
}

static void
append_benefits (PortfolioReport *report,
                 GString         *text)
{
  const GevLanguage *language = report->writer.language;
  const GevTotalsRow *sum = gev_totals_get_sum (report->totals);
  guint n_on_plan = sum->n_status[GEV_STATUS_ON_PLAN];
  guint n_far = sum->n_status[GEV_STATUS_OFF_PLAN];
  guint n_due = n_on_plan + sum->n_status[GEV_STATUS_BEHIND] + n_far;

  if (n_due == 1)
    {
      gev_sentence_append (text, "%s",
                           n_on_plan > 0 ? T_ (language, "The one benefit that is due by now is on plan.")
                           : n_far > 0   ? T_ (language, "The one benefit that is due by now is far behind plan.")
                                         : T_ (language, "The one benefit that is due by now is behind plan."));
      return;
    }
  if (n_due > 0)
    gev_sentence_append (text, T_ (language, "Of the %2$u benefits that are due by now %1$u are on plan or reached."),
                         n_on_plan, n_due);
  if (n_far > 0)
    gev_sentence_append (text, TN_ (language, "%u is far behind plan.", "%u are far behind plan.", n_far), n_far);
}

static void
add_lead (PortfolioReport *report)
{
  const GevLanguage *language = report->writer.language;
  g_autofree char *stages = gev_stage_sentence (language, report->stages);
  g_autofree char *ecosystem = gev_ecosystem_words_sentence (language, report->ecosystem);
  g_autoptr (GString) text = g_string_new (NULL);

  if (is_empty (report))
    {
      gev_report_writer_add_text (&report->writer, GEV_TEXT_ROLE_LEAD,
                                  T_ (language, "The portfolio is still empty. When projects, benefits and actions "
                                                "are recorded, this report tells what was promised and what came "
                                                "of it."));
      return;
    }

  if (report->projects->len > 0)
    gev_sentence_append (text, "%s", stages);
  for (guint i = 0; i < MIN (report->programmes->len, NAMED_MAX); i++)
    {
      const GevFreedMoney *money = g_ptr_array_index (report->monies, i);
      g_autofree char *title = gev_record_dup_title (g_ptr_array_index (report->programmes, i));
      g_autofree char *quoted = gev_sentence_quote (language, title);
      g_autofree char *sentence = gev_freed_money_sentence (language, money);

      /* Translators: the title of a programme, and sentences on the money it has freed. */
      if (frees_money (money))
        gev_sentence_append (text, T_ (language, "Programme %1$s: %2$s"), quoted, sentence);
    }
  append_benefits (report, text);
  if (report->n_actions > 0 || report->ecosystem->latest != NULL)
    gev_sentence_append (text, "%s", ecosystem);
  if (text->len == 0)
    gev_sentence_append (text, "%s", T_ (language, "No project, benefit or action is recorded yet."));

  gev_report_writer_add_text (&report->writer, GEV_TEXT_ROLE_LEAD, text->str);
}

static void
add_key_figures (PortfolioReport *report)
{
  const GevLanguage *language = report->writer.language;
  const GevTotalsRow *sum = gev_totals_get_sum (report->totals);
  guint n_benefits = sum->n_benefits - sum->n_dis_benefits;
  guint n_due = n_benefits - sum->n_status[GEV_STATUS_NOT_DUE];
  GevKeyFigures *strip;

  if (n_benefits == 0)
    return;

  strip = GEV_KEY_FIGURES (gev_key_figures_new ());
  gev_report_writer_add_money (&report->writer, strip, sum);
  if (n_due > 0)
    {
      g_autofree char *figure = g_strdup_printf (T_ (language, "%1$u of %2$u"), sum->n_status[GEV_STATUS_ON_PLAN],
                                                 n_due);

      gev_key_figures_add (strip, figure, T_ (language, "benefits due by now on plan or reached"));
    }
  if (sum->n_overdue > 0)
    {
      g_autofree char *figure = gev_format_count (language, sum->n_overdue);

      gev_key_figures_add (strip, figure, TN_ (language, "measurement is due and missing",
                                               "measurements are due and missing", sum->n_overdue));
    }
  if (report->n_actions > 0)
    {
      g_autofree char *figure = gev_format_count (language, report->n_actions);

      gev_key_figures_add (strip, figure, TN_ (language, "action in the ecosystem", "actions in the ecosystem",
                                               report->n_actions));
    }
  gev_document_add (report->writer.document, GEV_BLOCK (strip));
  gev_report_writer_add_left_out (&report->writer, sum);
}

static void
add_programmes (PortfolioReport *report)
{
  GevReportWriter *writer = &report->writer;
  gboolean has_heading = FALSE;

  for (guint i = 0; i < report->programmes->len; i++)
    {
      GevProgramme *programme = g_ptr_array_index (report->programmes, i);
      const GevFreedMoney *money = g_ptr_array_index (report->monies, i);
      g_autofree char *title = gev_record_dup_title (programme);
      g_autofree char *sentence = gev_freed_money_sentence (writer->language, money);

      if (!frees_money (money))
        continue;
      if (!has_heading)
        gev_report_writer_add_text (writer, GEV_TEXT_ROLE_HEADING_1,
                                    T_ (writer->language, "Freed money against the goal"));
      has_heading = TRUE;
      gev_report_writer_add_text (writer, GEV_TEXT_ROLE_HEADING_2, title);
      gev_report_writer_add_text (writer, GEV_TEXT_ROLE_INTRO,
                                  gev_record_get_text (programme, GEV_PROGRAMME_SUMMARY));
      gev_report_writer_add_text (writer, GEV_TEXT_ROLE_INTRO, sentence);
      gev_report_writer_add_chart (writer, gev_freed_money_chart_new (writer->language, title, money,
                                                                      writer->today),
                                   GEV_FIGURE_FULL,
                                   T_ (writer->language, "Freed money, realised and planned (dashed), in all and "
                                                         "per year."));
      gev_freed_section_add_table (writer, money);
      report->notes |= GEV_REPORT_NOTES_FREED_MONEY | GEV_REPORT_NOTES_MONEY;
    }
}

/* Where one programme has all the priced benefits, its own figures are the years of the portfolio. */
static gboolean
is_told_by_programme (PortfolioReport *report)
{
  const GevTotalsRow *sum = gev_totals_get_sum (report->totals);
  const GevFreedMoney *money = report->monies->len == 1 ? g_ptr_array_index (report->monies, 0) : NULL;

  return money != NULL && money->total.realised_ore == sum->realised_ore &&
         money->total.planned_to_date_ore == sum->planned_to_date_ore;
}

static gboolean
has_many_years (GevChart *chart)
{
  g_autoptr (GevChartTable) table = gev_chart_dup_table (chart);

  return !gev_chart_is_empty (chart) && gev_chart_table_get_n_rows (table) > 1;
}

/* The two pictures that show most, side by side. */
static gboolean
add_glance (PortfolioReport *report)
{
  GevReportWriter *writer = &report->writer;
  g_autoptr (GevChart) years = gev_report_writer_create_years (writer, NULL);

  if (report->projects->len == 0 || is_told_by_programme (report) || !has_many_years (years))
    return FALSE;

  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_HEADING_1, T_ (writer->language, "At a glance"));
  gev_report_writer_add_chart (writer, g_steal_pointer (&years), GEV_FIGURE_HALF,
                               T_ (writer->language, "Realised per year. Dashed: planned for the whole year."));
  gev_report_writer_add_chart (writer, gev_stage_chart_new (writer->language, report->stages), GEV_FIGURE_HALF,
                               T_ (writer->language, "Projects in each stage."));

  return TRUE;
}

/* What a reader of many projects wants to see of time and risk; neither where nothing is recorded. */
static void
add_courses (PortfolioReport *report)
{
  GevReportWriter *writer = &report->writer;
  const GevLanguage *language = writer->language;
  g_autoptr (GevChart) timeline =
    gev_timeline_chart_new (language, writer->set, GEV_TIMELINE_PAGE_ROWS, writer->today);
  g_autofree char *when = gev_timeline_sentence (language, writer->set, GEV_TIMELINE_PAGE_ROWS, writer->today);
  g_autofree char *risk = gev_risk_sentence (language, writer->set, writer->today);

  if (!gev_chart_is_empty (timeline) && gev_record_set_get_all (writer->set, GEV_TYPE_MILESTONE)->len > 0)
    {
      gev_report_writer_add_text (writer, GEV_TEXT_ROLE_HEADING_2, T_ (language, "Timeline"));
      gev_report_writer_add_text (writer, GEV_TEXT_ROLE_PARAGRAPH, when);
      gev_report_writer_add_chart (writer, g_steal_pointer (&timeline), GEV_FIGURE_FULL,
                                   T_ (language, "Projects with milestones and gates; grey ones have ended."));
    }
  if (gev_record_set_get_all (writer->set, GEV_TYPE_RISK)->len > 0)
    {
      gev_report_writer_add_text (writer, GEV_TEXT_ROLE_HEADING_2, T_ (language, "Risk and benefit"));
      gev_report_writer_add_text (writer, GEV_TEXT_ROLE_PARAGRAPH, risk);
      gev_report_writer_add_chart (writer, gev_risk_chart_new (language, writer->set, writer->today), GEV_FIGURE_FULL,
                                   T_ (language, "A bubble is as large as there are open risks. The limits are our "
                                                 "own: medium from 5, high from 12."));
    }
}

static void
add_stages (PortfolioReport *report,
            gboolean         with_chart)
{
  GevReportWriter *writer = &report->writer;
  g_autofree char *sentence = gev_stage_sentence (writer->language, report->stages);

  if (report->projects->len == 0)
    return;

  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_HEADING_1, T_ (writer->language, "Projects"));
  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_INTRO, sentence);
  if (with_chart)
    gev_report_writer_add_chart (writer, gev_stage_chart_new (writer->language, report->stages), GEV_FIGURE_FULL,
                                 T_ (writer->language, "Projects in each stage."));
  add_courses (report);
  report->notes |= GEV_REPORT_NOTES_STAGES;
}

static void
add_action_rows (GevReportTable *table,
                 GPtrArray      *actions,
                 guint           element)
{
  GevReportWriter *writer = table->writer;
  gboolean has_group = FALSE;

  for (guint i = 0; i < actions->len; i++)
    {
      gpointer action = g_ptr_array_index (actions, i);
      g_autofree char *level = gev_report_writer_format_field (writer, action, GEV_ACTION_LEVEL);
      g_autofree char *status = gev_report_writer_format_field (writer, action, GEV_ACTION_STATUS);

      if (gev_record_get_choice (action, GEV_ACTION_ELEMENT) != (int) element)
        continue;
      if (!has_group)
        gev_report_table_add (table, GEV_ROW_GROUP,
                              (const char *[]) {
                                gev_report_writer_get_term (writer, &gev_element_vocabulary, (int) element),
                              });
      has_group = TRUE;
      gev_report_table_add (table, GEV_ROW_PLAIN,
                            (const char *[]) {
                              gev_record_get_text (action, GEV_ACTION_TITLE),
                              gev_record_get_text (action, GEV_ACTION_RESPONSIBLE),
                              level, status,
                            });
    }
}

static void
add_ecosystem (PortfolioReport *report)
{
  static const GevReportColumn columns[] = {
    { N_("Action"), GEV_COLUMN_TEXT, 4, FALSE },
    { N_("Responsible"), GEV_COLUMN_TEXT, 3, TRUE },
    { N_("Level"), GEV_COLUMN_TEXT, 0, FALSE },
    { N_("Status"), GEV_COLUMN_TEXT, 0, FALSE },
  };
  GevReportWriter *writer = &report->writer;
  g_autofree char *sentence = gev_ecosystem_words_sentence (writer->language, report->ecosystem);
  GPtrArray *actions = gev_record_set_get_all (writer->set, GEV_TYPE_ACTION);
  GevReportTable table;

  if (actions->len == 0 && report->ecosystem->latest == NULL)
    return;

  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_HEADING_1,
                              T_ (writer->language, "The ecosystem for innovation"));
  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_INTRO, sentence);
  gev_report_writer_add_chart (writer, gev_ecosystem_level_wheel_new (writer->language, report->ecosystem),
                               GEV_FIGURE_FULL,
                               report->ecosystem->latest == NULL
                                 ? T_ (writer->language, "Actions for each element.")
                                 : T_ (writer->language, "The level of each element. Dashed: the assessment before."));
  report->notes |= report->ecosystem->latest == NULL ? GEV_REPORT_NOTES_ECOSYSTEM : GEV_REPORT_NOTES_LEVELS;
  gev_report_table_init (&table, writer, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < GEV_N_ELEMENTS; i++)
    add_action_rows (&table, actions, i);
  gev_report_table_finish (&table, T_ (writer->language, "Actions in the ecosystem."), NULL);
}

static char *
dup_title (GevRecordSet      *set,
           const GevLanguage *language)
{
  g_autoptr (GevPortfolio) portfolio = gev_portfolio_find (set);
  const char *title = gev_record_get_text (portfolio, GEV_PORTFOLIO_TITLE);

  return g_strdup (title != NULL ? title : T_ (language, "The innovation portfolio"));
}

/**
 * gev_portfolio_report_new:
 * @set: a set that holds the whole portfolio
 * @options: what is asked for; the freed money of a programme is always of the programme's own period
 *
 * The report on the portfolio to the council: programmes against their goals, projects, benefits and the
 * ecosystem. What the portfolio does not hold is not mentioned.
 *
 * Returns: (transfer full): the document
 */
GevDocument *
gev_portfolio_report_new (GevRecordSet           *set,
                          const GevReportOptions *options)
{
  g_autofree char *title = dup_title (set, options->language);
  g_autoptr (GPtrArray) monies = g_ptr_array_new_with_free_func ((GDestroyNotify) gev_freed_money_free);
  g_autoptr (GevTotals) totals = NULL;
  g_autoptr (GevEcosystem) ecosystem = gev_ecosystem_new (set, options->today);
  PortfolioReport report = {
    .programmes = gev_record_set_get_all (set, GEV_TYPE_PROGRAMME),
    .projects = gev_record_set_get_all (set, GEV_TYPE_PROJECT),
    .benefits = gev_record_set_get_all (set, GEV_TYPE_BENEFIT),
    .monies = monies,
  };
  gboolean has_glance;

  gev_report_writer_init (&report.writer, set, options, T_ (options->language, "Portfolio report"), title);
  for (guint i = 0; i < report.programmes->len; i++)
    g_ptr_array_add (monies, gev_freed_money_new (set, g_ptr_array_index (report.programmes, i),
                                                  options->today));
  report.totals = totals = gev_report_writer_add_up (&report.writer, NULL, GEV_TOTALS_UNGROUPED);
  gev_stage_counts_read (report.stages, set, options->today);
  report.ecosystem = ecosystem;
  for (guint i = 0; i < GEV_N_ELEMENTS; i++)
    report.n_actions += ecosystem->actions[i]->len;
  if (report.benefits->len > 0)
    report.notes |= GEV_REPORT_NOTES_BENEFITS;

  add_subtitle (&report);
  add_lead (&report);
  add_key_figures (&report);
  has_glance = add_glance (&report);
  add_programmes (&report);
  gev_portfolio_add_programme_benefits (&report.writer);
  if (!is_told_by_programme (&report) && gev_report_writer_add_years (&report.writer, NULL, !has_glance))
    report.notes |= GEV_REPORT_NOTES_MONEY;
  add_stages (&report, !has_glance);
  if (gev_portfolio_add_projects (&report.writer))
    report.notes |= GEV_REPORT_NOTES_SUMS;
  gev_portfolio_add_behind (&report.writer);
  gev_portfolio_add_unpriced (&report.writer, gev_totals_get_sum (totals));
  gev_portfolio_add_dis_benefits (&report.writer);
  add_ecosystem (&report);
  gev_portfolio_add_stopped (&report.writer);
  gev_report_notes_add (&report.writer, report.notes);

  return gev_report_writer_finish (&report.writer);
}
