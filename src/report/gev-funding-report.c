/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-funding-report.h"

#include "gev-actor.h"
#include "gev-benefit-section.h"
#include "gev-call-ranking.h"
#include "gev-format.h"
#include "gev-funding-chart.h"
#include "gev-project.h"
#include "gev-report-notes.h"
#include "gev-report-table.h"

#define SEPARATOR " · "
#define SCORE_PLACES 2

typedef struct
{
  GevReportWriter writer;
  gpointer subject;
  GevMoney *money;
  GPtrArray *projects; /* GevMoneyRow of each project that is funded */
} FundingReport;

static const char *
get_title (GevRecordSet *set,
           gpointer      record,
           guint         field)
{
  gpointer target = gev_record_set_lookup (set, gev_record_get_text (record, field));
  int title = target != NULL ? GEV_RECORD_GET_CLASS (target)->title_field : -1;

  return title >= 0 ? gev_record_get_text (target, title) : NULL;
}

static void
add_subtitle (FundingReport *report)
{
  GevReportWriter *writer = &report->writer;
  g_autoptr (GString) text = g_string_new (NULL);

  if (GEV_IS_CALL (report->subject))
    {
      const char *funder = get_title (writer->set, report->subject, GEV_CALL_FUNDER);
      g_autofree char *kind = gev_report_writer_format_field (writer, report->subject, GEV_CALL_KIND);
      g_autofree char *deadline = gev_report_writer_format_field (writer, report->subject, GEV_CALL_DEADLINE);

      if (funder != NULL)
        g_string_append (text, funder);
      if (kind != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? SEPARATOR : "", kind);
      if (deadline != NULL)
        {
          g_string_append (text, text->len > 0 ? SEPARATOR : "");
          g_string_append_printf (text, T_ (writer->language, "deadline %s"), deadline);
        }
    }
  else
    {
      g_string_append (text, T_ (writer->language, "Everything that this funder has given"));
    }
  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_SUBTITLE, text->str);
}

static void
add_figure (FundingReport *report,
            GevKeyFigures *strip,
            gint64         ore,
            const char    *text)
{
  g_autofree char *figure = gev_format_money_short (report->writer.language, ore);

  gev_key_figures_add (strip, figure, text);
}

static void
add_lead (FundingReport *report)
{
  const GevLanguage *language = report->writer.language;
  const GevMoneyRow *sum = gev_money_get_sum (report->money);
  g_autofree char *sentence = gev_funding_sentence (language, report->money);
  GevBlock *strip;

  gev_report_writer_add_text (&report->writer, GEV_TEXT_ROLE_LEAD, sentence);
  if (report->projects->len == 0)
    return;
  strip = gev_key_figures_new ();
  add_figure (report, GEV_KEY_FIGURES (strip), sum->granted_ore, T_ (language, "granted"));
  add_figure (report, GEV_KEY_FIGURES (strip), sum->paid_ore, T_ (language, "paid out"));
  add_figure (report, GEV_KEY_FIGURES (strip), sum->planned_ore, T_ (language, "planned costs of the projects"));
  add_figure (report, GEV_KEY_FIGURES (strip), sum->actual_ore, T_ (language, "actual costs so far"));
  gev_document_add (report->writer.document, strip);
}

static void
add_chart (FundingReport *report)
{
  const GevLanguage *language = report->writer.language;

  if (gev_money_get_sum (report->money)->granted_ore > 0)
    gev_report_writer_add_chart (&report->writer, gev_funding_chart_new (language, report->money), GEV_FIGURE_FULL,
                                 T_ (language, "What is granted for each year."));
}

static char *
format_realised (FundingReport *report,
                 gpointer       project)
{
  g_autoptr (GevTotals) totals = gev_report_writer_add_up (&report->writer, project, GEV_TOTALS_UNGROUPED);

  return gev_report_writer_format_thousands (&report->writer, gev_totals_get_sum (totals)->realised_ore);
}

static void
add_projects (FundingReport *report)
{
  static const GevReportColumn columns[] = {
    { N_("Project"), GEV_COLUMN_TEXT, 3, FALSE },
    { N_("Stage"), GEV_COLUMN_TEXT, 2, FALSE },
    { N_("Granted"), GEV_COLUMN_NUMBER, 0, FALSE },
    { N_("Paid out"), GEV_COLUMN_NUMBER, 0, FALSE },
    { N_("Planned"), GEV_COLUMN_NUMBER, 0, FALSE },
    { N_("Actual"), GEV_COLUMN_NUMBER, 0, FALSE },
    { N_("Realised"), GEV_COLUMN_NUMBER, 0, FALSE },
  };
  GevReportWriter *writer = &report->writer;
  GevReportTable table;

  if (report->projects->len == 0)
    return;
  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_HEADING_1, T_ (writer->language, "The projects"));
  gev_report_table_init (&table, writer, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < report->projects->len; i++)
    {
      const GevMoneyRow *row = g_ptr_array_index (report->projects, i);
      GevStage stage = gev_project_get_stage (GEV_PROJECT (row->record), writer->set, writer->today);
      g_autofree char *title = gev_record_dup_title (row->record);
      const char *stage_name = gev_report_writer_get_term (writer, &gev_stage_vocabulary, stage);
      g_autofree char *granted = gev_report_writer_format_thousands (writer, row->granted_ore);
      g_autofree char *paid = gev_report_writer_format_thousands (writer, row->paid_ore);
      g_autofree char *planned = gev_report_writer_format_thousands (writer, row->planned_ore);
      g_autofree char *actual = gev_report_writer_format_thousands (writer, row->actual_ore);
      g_autofree char *realised = format_realised (report, row->record);

      gev_report_table_add (&table, GEV_ROW_PLAIN,
                            (const char *[]) { title, stage_name, granted, paid, planned, actual, realised });
    }
  gev_report_table_finish (&table, T_ (writer->language, "What each project is given, costs and has realised."),
                           T_ (writer->language, "In thousands of kroner. Granted and paid out are from this funding. "
                                                 "Planned and actual are what the whole project costs, realised is "
                                                 "what its benefits have come to."));
}

static void
add_applications (FundingReport *report)
{
  static const GevReportColumn columns[] = {
    { N_("Rank"), GEV_COLUMN_MARK, 0, FALSE },
    { N_("Project"), GEV_COLUMN_TEXT, 4, FALSE },
    { N_("Applicant"), GEV_COLUMN_TEXT, 3, FALSE },
    { N_("Year"), GEV_COLUMN_MARK, 0, FALSE },
    { N_("Points"), GEV_COLUMN_NUMBER, 0, FALSE },
    { N_("Applied for"), GEV_COLUMN_NUMBER, 0, FALSE },
    { N_("Granted"), GEV_COLUMN_NUMBER, 0, FALSE },
  };
  GevReportWriter *writer = &report->writer;
  g_autoptr (GevCallRanking) ranking = NULL;
  GevReportTable table;

  if (!GEV_IS_CALL (report->subject))
    return;
  ranking = gev_call_ranking_new (writer->set, report->subject);
  if (gev_call_ranking_get_n (ranking) == 0)
    return;
  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_HEADING_1, T_ (writer->language, "The applications"));
  gev_report_table_init (&table, writer, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < gev_call_ranking_get_n (ranking); i++)
    {
      const GevRankedApplication *ranked = gev_call_ranking_get (ranking, i);
      gpointer application = ranked->application;
      gboolean is_decided = gev_record_has (application, GEV_APPLICATION_GRANTED_ORE);
      g_autofree char *rank = ranked->rank > 0 ? g_strdup_printf ("%u", ranked->rank) : NULL;
      g_autofree char *year = g_strdup_printf ("%d", (int) gev_record_get_number (application, GEV_APPLICATION_YEAR));
      g_autofree char *score =
        ranked->rank > 0 ? gev_format_decimal (writer->language, ranked->score, SCORE_PLACES) : NULL;
      g_autofree char *applied = gev_report_writer_format_thousands (
        writer, gev_record_get_number (application, GEV_APPLICATION_APPLIED_ORE));
      g_autofree char *granted =
        is_decided ? gev_report_writer_format_thousands (
                       writer, gev_record_get_number (application, GEV_APPLICATION_GRANTED_ORE))
                   : NULL;

      gev_report_table_add (&table, GEV_ROW_PLAIN,
                            (const char *[]) {
                              rank, get_title (writer->set, application, GEV_APPLICATION_PROJECT),
                              gev_record_get_text (application, GEV_APPLICATION_APPLICANT), year, score, applied,
                              granted,
                            });
    }
  gev_report_table_finish (&table, NULL,
                           T_ (writer->language, "Kroner in thousands. The score is the mean of the criteria, 0 to 5, "
                                                 "weighted by their weights; that of a criterion is the mean of its "
                                                 "assessors. The way of ranking is ours."));
}

static void
add_conditions (FundingReport *report)
{
  static const GevReportColumn columns[] = {
    { N_("Project"), GEV_COLUMN_TEXT, 4, FALSE },
    { N_("Source"), GEV_COLUMN_TEXT, 3, FALSE },
    { N_("Conditions"), GEV_COLUMN_TEXT, 5, FALSE },
    { N_("Report due"), GEV_COLUMN_TEXT, 0, FALSE },
    { N_("Reported"), GEV_COLUMN_TEXT, 0, FALSE },
  };
  GevReportWriter *writer = &report->writer;
  GPtrArray *fundings = gev_money_get_fundings (report->money);
  GevReportTable table;

  gev_report_table_init (&table, writer, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < fundings->len; i++)
    {
      gpointer funding = g_ptr_array_index (fundings, i);
      gboolean is_missed = gev_record_has (funding, GEV_FUNDING_REPORT_DUE) &&
                           gev_record_get_date (funding, GEV_FUNDING_REPORT_DUE) < writer->today;
      g_autofree char *due = gev_report_writer_format_field (writer, funding, GEV_FUNDING_REPORT_DUE);
      g_autofree char *reported = gev_report_writer_format_field (writer, funding, GEV_FUNDING_REPORTED);

      if (!gev_record_has (funding, GEV_FUNDING_CONDITIONS) && due == NULL && reported == NULL)
        continue;
      gev_report_table_add (&table, GEV_ROW_PLAIN,
                            (const char *[]) {
                              get_title (writer->set, funding, GEV_FUNDING_PROJECT),
                              gev_record_get_text (funding, GEV_FUNDING_SOURCE),
                              gev_record_get_text (funding, GEV_FUNDING_CONDITIONS), due,
                              reported == NULL && is_missed ? T_ (writer->language, "Overdue") : reported,
                            });
    }
  if (gev_report_table_get_n (&table) > 0)
    gev_report_writer_add_text (writer, GEV_TEXT_ROLE_HEADING_1,
                                T_ (writer->language, "Conditions and reporting"));
  gev_report_table_finish (&table, NULL, NULL);
}

/* Whether there were any. */
static gboolean
add_benefits (FundingReport *report)
{
  GevReportWriter *writer = &report->writer;
  gboolean any = FALSE;

  for (guint i = 0; i < report->projects->len; i++)
    {
      gpointer project = ((const GevMoneyRow *) g_ptr_array_index (report->projects, i))->record;
      GPtrArray *benefits = gev_record_set_get_referring (writer->set, GEV_TYPE_BENEFIT, GEV_BENEFIT_PROJECT,
                                                          gev_record_get_uuid (project));
      g_autoptr (GPtrArray) items = gev_benefit_items_new (writer, benefits);
      g_autofree char *title = gev_record_dup_title (project);

      if (items->len == 0)
        continue;
      if (!any)
        gev_report_writer_add_text (writer, GEV_TEXT_ROLE_HEADING_1,
                                    T_ (writer->language, "Benefits of the projects so far"));
      gev_report_writer_add_text (writer, GEV_TEXT_ROLE_HEADING_2, title);
      gev_benefit_section_add_table (writer, items);
      any = TRUE;
    }

  return any;
}

static GPtrArray *
list_projects (GevMoney *money)
{
  GPtrArray *projects = gev_money_group (money, GEV_MONEY_BY_PROJECT);

  for (guint i = projects->len; i-- > 0;)
    if (((const GevMoneyRow *) g_ptr_array_index (projects, i))->record == NULL)
      g_ptr_array_remove_index (projects, i);

  return projects;
}

/**
 * gev_funding_report_new:
 * @set: a set that holds the whole portfolio
 * @subject: (type GevRecord): a call, or an actor that is a funder
 * @options: what is asked for
 *
 * The report to a funder: what was granted, paid out and reported, on which conditions, and what the projects cost and
 * have realised.
 *
 * Returns: (transfer full): the document
 */
GevDocument *
gev_funding_report_new (GevRecordSet           *set,
                        gpointer                subject,
                        const GevReportOptions *options)
{
  g_autofree char *title = gev_record_dup_title (subject);
  g_autoptr (GevMoney) money = gev_money_new (set, subject);
  g_autoptr (GPtrArray) projects = list_projects (money);
  FundingReport report = { .subject = subject, .money = money, .projects = projects };
  GevReportNotes notes = 0;
  const char *kind = GEV_IS_CALL (subject) ? T_ (options->language, "Report on a call")
                                           : T_ (options->language, "Report to a funder");

  gev_report_writer_init (&report.writer, set, options, kind, title);
  add_subtitle (&report);
  add_lead (&report);
  if (GEV_IS_CALL (subject))
    gev_report_writer_add_text (&report.writer, GEV_TEXT_ROLE_INTRO,
                                gev_record_get_text (subject, GEV_CALL_DESCRIPTION));
  add_chart (&report);
  add_projects (&report);
  add_applications (&report);
  add_conditions (&report);
  if (add_benefits (&report))
    notes |= GEV_REPORT_NOTES_BENEFITS;
  if (projects->len > 0)
    notes |= GEV_REPORT_NOTES_MONEY | GEV_REPORT_NOTES_STAGES;
  gev_report_notes_add (&report.writer, notes);

  return gev_report_writer_finish (&report.writer);
}
