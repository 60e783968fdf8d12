/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-project-report.h"

#include "gev-action.h"
#include "gev-benefit-section.h"
#include "gev-benefit-words.h"
#include "gev-benefits-map-section.h"
#include "gev-format.h"
#include "gev-key-figures.h"
#include "gev-milestone.h"
#include "gev-money-scale.h"
#include "gev-realisation-chart.h"
#include "gev-report-notes.h"
#include "gev-report-table.h"
#include "gev-risk.h"
#include "gev-risk-chart.h"
#include "gev-sentence.h"
#include "gev-stage-change.h"
#include "gev-timeline-chart.h"

#define SEPARATOR " · "
#define NAMED_MAX 3

typedef struct
{
  GevReportWriter writer;
  GevProject *project;
  GPtrArray *items;
  GevTotals *totals;
  GevStage stage;
} ProjectReport;

/* Those of the benefits that a sentence names. */
typedef enum
{
  REACHED,
  BEHIND,
  FAR_BEHIND,
} Standing;

static gboolean
stands (ProjectReport  *report,
        GevBenefitItem *item,
        Standing        standing)
{
  GevPortfolio *portfolio = report->writer.portfolio;
  GevStatus status = gev_benefit_value_status (item->value, report->writer.today,
                                               gev_portfolio_get_on_plan_limit (portfolio),
                                               gev_portfolio_get_behind_limit (portfolio));
  double degree;

  if (gev_benefit_value_is_dis_benefit (item->value))
    return FALSE;

  switch (standing)
    {
    case REACHED:
      return gev_benefit_value_degree (item->value, report->writer.today, &degree) && degree >= 1;
    case BEHIND:
      return status == GEV_STATUS_BEHIND;
    case FAR_BEHIND:
    default:
      return status == GEV_STATUS_OFF_PLAN;
    }
}

static GevBenefitItem *
get_main (ProjectReport *report)
{
  GevBenefitItem *first = report->items->len > 0 ? g_ptr_array_index (report->items, 0) : NULL;

  return first != NULL && gev_benefit_item_is_main (first) ? first : NULL;
}

/* Of the main benefit the promise tells. */
static GPtrArray *
collect_titles (ProjectReport *report,
                Standing       standing)
{
  GPtrArray *titles = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < report->items->len; i++)
    {
      GevBenefitItem *item = g_ptr_array_index (report->items, i);

      if (item != get_main (report) && stands (report, item, standing))
        g_ptr_array_add (titles, gev_record_dup_title (item->benefit));
    }

  return titles;
}

static gboolean
counts_money (const GevTotalsRow *sum)
{
  return sum->planned_to_date_ore != 0 || sum->realised_ore != 0;
}

static void
append_money (ProjectReport *report,
              GString       *text)
{
  const GevLanguage *language = report->writer.language;
  const GevTotalsRow *sum = gev_totals_get_sum (report->totals);
  g_autofree char *realised = NULL;
  g_autofree char *planned = NULL;
  GevMoneyScale scale;

  if (!counts_money (sum))
    return;

  gev_money_scale_init (&scale, language, MAX (ABS (sum->planned_to_date_ore), ABS (sum->realised_ore)));
  realised = gev_money_scale_format (&scale, language, sum->realised_ore,
                                     sum->planned_to_date_ore <= 0 || sum->realised_ore < 0);
  planned = gev_money_scale_format (&scale, language, sum->planned_to_date_ore, TRUE);
  if (sum->planned_to_date_ore < 0 || sum->realised_ore < 0)
    gev_sentence_append (text, T_ (language, "With dis-benefits subtracted it has come to %1$s, where %2$s was "
                                             "planned by now."), realised, planned);
  else if (sum->planned_to_date_ore == 0)
    gev_sentence_append (text, T_ (language, "It has realised %s; nothing was planned by now."), realised);
  else if (sum->n_dis_benefits > 0)
    gev_sentence_append (text, T_ (language, "It has realised %1$s of the %2$s planned by now, "
                                             "dis-benefits subtracted."), realised, planned);
  else
    gev_sentence_append (text, T_ (language, "It has realised %1$s of the %2$s planned by now."), realised,
                         planned);
}

static void
append_standings (ProjectReport *report,
                  GString       *text)
{
  const GevLanguage *language = report->writer.language;
  g_autoptr (GPtrArray) reached = collect_titles (report, REACHED);
  g_autoptr (GPtrArray) behind = collect_titles (report, BEHIND);
  g_autoptr (GPtrArray) far_behind = collect_titles (report, FAR_BEHIND);

  if (reached->len > 0)
    {
      g_autofree char *list = gev_sentence_list (language, reached, NAMED_MAX);

      gev_sentence_append (text, TN_ (language, "%s has reached its target.", "%s have reached their targets.",
                                      reached->len), list);
    }
  if (behind->len > 0)
    {
      g_autofree char *list = gev_sentence_list (language, behind, NAMED_MAX);

      gev_sentence_append (text, TN_ (language, "%s is behind plan.", "%s are behind plan.", behind->len), list);
    }
  if (far_behind->len > 0)
    {
      g_autofree char *list = gev_sentence_list (language, far_behind, NAMED_MAX);

      gev_sentence_append (text, TN_ (language, "%s is far behind plan.", "%s are far behind plan.",
                                      far_behind->len), list);
    }
}

static void
append_stage (ProjectReport *report,
              GString       *text)
{
  const GevLanguage *language = report->writer.language;

  if (report->stage == GEV_STAGE_STOPPED)
    gev_sentence_append (text, "%s", T_ (language, "The project is stopped."));
  else if (report->stage == GEV_STAGE_ORDINARY_OPERATION)
    gev_sentence_append (text, "%s", T_ (language, "The project has gone into ordinary operation."));
  else if (gev_project_is_overdue_pilot (report->project, report->writer.set, report->writer.today))
    gev_sentence_append (text, "%s", T_ (language, "The pilot is past its planned end, and nobody has decided "
                                                   "what comes after."));
}

static void
add_lead (ProjectReport *report)
{
  const GevLanguage *language = report->writer.language;
  GevBenefitItem *main_item = get_main (report);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *promise = NULL;

  append_stage (report, text);
  if (main_item != NULL)
    promise = gev_benefit_words_promise (language, main_item->benefit, main_item->value, report->writer.today);
  if (promise != NULL)
    gev_sentence_append (text, "%s", promise);
  append_money (report, text);
  append_standings (report, text);
  if (report->items->len == 0)
    gev_sentence_append (text, "%s", T_ (language, "No benefits are recorded for this project yet."));
  else if (main_item == NULL)
    gev_sentence_append (text, "%s", T_ (language, "No benefit has both a baseline and a target yet."));

  gev_report_writer_add_text (&report->writer, GEV_TEXT_ROLE_LEAD, text->str);
}

static void
add_subtitle (ProjectReport *report)
{
  GevReportWriter *writer = &report->writer;
  const GevTotalsRow *sum = gev_totals_get_sum (report->totals);
  g_autofree char *stage = gev_report_writer_name_stage (writer, report->project, report->stage);
  const char *unit = gev_record_get_text (report->project, GEV_PROJECT_UNIT);
  GevDate from = sum->from;
  g_autofree char *period = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  if (from >= writer->today)
    from = gev_record_get_date (report->project, GEV_PROJECT_START);
  if (from >= writer->today)
    from = GEV_DATE_NONE;
  period = gev_format_period (writer->language, from,
                              writer->options->to != GEV_DATE_NONE ? writer->options->to - 1 : writer->today);

  if (unit != NULL)
    g_string_append_printf (text, "%s" SEPARATOR, unit);
  /* Translators: where a project stands, "stage Trial". */
  g_string_append_printf (text, T_ (writer->language, "stage %s"), stage);
  g_string_append_printf (text, SEPARATOR "%s", period);
  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_SUBTITLE, text->str);
}

static void
add_status_figure (ProjectReport *report,
                   GevKeyFigures *strip)
{
  const GevLanguage *language = report->writer.language;
  const GevTotalsRow *sum = gev_totals_get_sum (report->totals);
  guint n_benefits = sum->n_benefits - sum->n_dis_benefits;
  guint n_not_due = sum->n_status[GEV_STATUS_NOT_DUE];
  g_autofree char *figure = NULL;
  g_autofree char *not_due = gev_format_count (language, n_not_due);
  g_autofree char *text = NULL;

  if (n_benefits == 0)
    return;

  figure = g_strdup_printf (T_ (language, "%1$u of %2$u"), sum->n_status[GEV_STATUS_ON_PLAN], n_benefits);
  text = n_not_due == 0 ? g_strdup (T_ (language, "benefits on plan or reached"))
                        : g_strdup_printf (T_ (language, "benefits on plan or reached, %s not yet due"), not_due);
  gev_key_figures_add (strip, figure, text);
}

static void
add_key_figures (ProjectReport *report)
{
  const GevLanguage *language = report->writer.language;
  GevBlock *block = gev_key_figures_new ();
  GevKeyFigures *strip = GEV_KEY_FIGURES (block);
  GevBenefitItem *main_item = get_main (report);
  guint n_overdue = gev_totals_get_sum (report->totals)->n_overdue;
  g_autofree char *end = gev_report_writer_format_field (&report->writer, report->project,
                                                         GEV_PROJECT_PLANNED_END);
  double degree;

  gev_report_writer_add_money (&report->writer, strip, gev_totals_get_sum (report->totals));
  if (main_item != NULL && gev_benefit_value_count_measurements (main_item->value, report->writer.today) > 0 &&
      gev_benefit_value_degree (main_item->value, report->writer.today, &degree))
    {
      g_autofree char *figure = gev_format_percent (language, degree);

      gev_key_figures_add (strip, figure, T_ (language, "of the main benefit"));
    }
  add_status_figure (report, strip);
  if (n_overdue > 0)
    {
      g_autofree char *figure = gev_format_count (language, n_overdue);

      gev_key_figures_add (strip, figure, TN_ (language, "measurement is due and missing",
                                               "measurements are due and missing", n_overdue));
    }
  else if (end != NULL)
    {
      gev_key_figures_add (strip, end, T_ (language, "planned end"));
    }

  if (report->items->len > 0)
    {
      gev_document_add (report->writer.document, g_steal_pointer (&block));
      gev_report_writer_add_left_out (&report->writer, gev_totals_get_sum (report->totals));
    }
  g_clear_object (&block);
}

static void
add_project (ProjectReport *report)
{
  static const guint fields[] = { GEV_PROJECT_NEED, GEV_PROJECT_NEED_OF, GEV_PROJECT_NEED_VERIFIED,
                                  GEV_PROJECT_TRACK, GEV_PROJECT_PROGRAMME, GEV_PROJECT_OWNER,
                                  GEV_PROJECT_MANAGER, GEV_PROJECT_START, GEV_PROJECT_PLANNED_END,
                                  GEV_PROJECT_PILOT_DECISION };
  static const GevReportColumn columns[] = {
    { N_("About the project"), GEV_COLUMN_TEXT, 1, FALSE },
    { N_("As recorded"), GEV_COLUMN_TEXT, 3, FALSE },
  };
  GevReportTable table;

  gev_report_table_init (&table, &report->writer, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const GevField *field = gev_record_class_get_field (GEV_RECORD_GET_CLASS (report->project), fields[i]);
      g_autofree char *text = gev_report_writer_format_field (&report->writer, report->project, fields[i]);

      if (text != NULL)
        gev_report_table_add (&table, GEV_ROW_PLAIN,
                              (const char *[]) { T_ (report->writer.language, field->label), text });
    }
  if (gev_report_table_get_n (&table) > 0 || gev_record_has (report->project, GEV_PROJECT_SUMMARY))
    gev_report_writer_add_text (&report->writer, GEV_TEXT_ROLE_HEADING_1,
                                T_ (report->writer.language, "The project"));
  gev_report_writer_add_text (&report->writer, GEV_TEXT_ROLE_INTRO,
                              gev_record_get_text (report->project, GEV_PROJECT_SUMMARY));
  gev_report_table_finish (&table, NULL, NULL);
}

static void
add_curve (ProjectReport  *report,
           GevBenefitItem *item,
           GevFigureWidth  width)
{
  const GevLanguage *language = report->writer.language;
  GevChart *chart = gev_realisation_chart_new_from_set (language, report->writer.set, item->benefit,
                                                        report->writer.today);
  g_autofree char *title = gev_record_dup_title (item->benefit);
  g_autofree char *caption = NULL;

  if (width == GEV_FIGURE_FULL)
    caption = g_strdup_printf (T_ (language, "%s. Steps: measured. Dashed: plan."), title);
  else
    caption = g_strdup_printf ("%s.", title);
  gev_report_writer_add_chart (&report->writer, chart, width, caption);
}

static gboolean
has_curve (GevBenefitItem *item)
{
  guint n_measured;

  gev_benefit_value_get_measured_points (item->value, &n_measured);

  return gev_benefit_value_has_plan (item->value) || n_measured > 0;
}

static void
add_curves (ProjectReport *report)
{
  const GevLanguage *language = report->writer.language;
  GevBenefitItem *main_item = get_main (report);
  gboolean has_heading = FALSE;

  if (main_item != NULL)
    {
      gev_report_writer_add_text (&report->writer, GEV_TEXT_ROLE_HEADING_1,
                                  T_ (language, "Progress towards the target"));
      add_curve (report, main_item, GEV_FIGURE_FULL);
    }
  for (guint i = main_item != NULL ? 1 : 0; i < report->items->len; i++)
    {
      GevBenefitItem *item = g_ptr_array_index (report->items, i);

      if (!has_curve (item))
        continue;
      if (!has_heading)
        gev_report_writer_add_text (&report->writer, main_item != NULL ? GEV_TEXT_ROLE_HEADING_2
                                                                       : GEV_TEXT_ROLE_HEADING_1,
                                    main_item != NULL ? T_ (language, "The other benefits")
                                                      : T_ (language, "Progress so far"));
      has_heading = TRUE;
      add_curve (report, item, GEV_FIGURE_HALF);
    }
}

static void
add_benefits (ProjectReport *report)
{
  const GevLanguage *language = report->writer.language;

  if (report->items->len == 0)
    return;

  gev_report_writer_add_text (&report->writer, GEV_TEXT_ROLE_HEADING_1, T_ (language, "Benefits"));
  gev_benefit_section_add_table (&report->writer, report->items);
}

static void
add_details (ProjectReport *report)
{
  if (report->items->len == 0)
    return;

  gev_report_writer_add_text (&report->writer, GEV_TEXT_ROLE_HEADING_1,
                              T_ (report->writer.language, "Each benefit"));
  for (guint i = 0; i < report->items->len; i++)
    gev_benefit_section_add (&report->writer, g_ptr_array_index (report->items, i));
}

static void
add_stages (ProjectReport *report)
{
  static const GevReportColumn columns[] = {
    { N_("Date"), GEV_COLUMN_TEXT, 0, FALSE },
    { N_("To stage"), GEV_COLUMN_TEXT, 3, FALSE },
    { N_("Gate decision"), GEV_COLUMN_TEXT, 2, FALSE },
    { N_("Decided by"), GEV_COLUMN_TEXT, 3, TRUE },
    { N_("Reason"), GEV_COLUMN_TEXT, 6, FALSE },
  };
  GevReportWriter *writer = &report->writer;
  GPtrArray *changes = gev_record_set_get_referring (writer->set, GEV_TYPE_STAGE_CHANGE,
                                                     GEV_STAGE_CHANGE_PROJECT,
                                                     gev_record_get_uuid (report->project));
  GevReportTable table;

  if (changes->len == 0)
    return;

  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_HEADING_1, T_ (writer->language, "Stages and decisions"));
  gev_report_table_init (&table, writer, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < changes->len; i++)
    {
      gpointer change = g_ptr_array_index (changes, i);
      g_autofree char *date = gev_report_writer_format_field (writer, change, GEV_STAGE_CHANGE_DATE);
      g_autofree char *stage = gev_report_writer_name_stage (writer, report->project,
                                                             gev_record_get_choice (change, GEV_STAGE_CHANGE_TO));
      g_autofree char *gate = gev_report_writer_format_field (writer, change, GEV_STAGE_CHANGE_GATE);
      g_autofree char *corrected =
        gev_stage_change_counts (change, writer->set)
          ? NULL
          : g_strdup_printf (T_ (writer->language, "%s (corrected; does not count)"), stage);

      gev_report_table_add (&table, GEV_ROW_PLAIN,
                            (const char *[]) {
                              date, corrected != NULL ? corrected : stage, gate,
                              gev_record_get_text (change, GEV_STAGE_CHANGE_DECIDED_BY),
                              gev_record_get_text (change, GEV_STAGE_CHANGE_REASON),
                            });
    }
  gev_report_table_finish (&table, NULL, NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      const char *learned = gev_record_get_text (g_ptr_array_index (changes, i), GEV_STAGE_CHANGE_LEARNED);

      if (learned == NULL)
        continue;
      gev_report_writer_add_text (writer, GEV_TEXT_ROLE_HEADING_2, T_ (writer->language, "What was learned"));
      gev_report_writer_add_text (writer, GEV_TEXT_ROLE_PARAGRAPH, learned);
    }
}

static void
add_risks (ProjectReport *report)
{
  static const GevReportColumn columns[] = {
    { N_("Risk"), GEV_COLUMN_TEXT, 4, FALSE },
    { N_("Risk score"), GEV_COLUMN_NUMBER, 0, FALSE },
    { N_("Counter-action"), GEV_COLUMN_TEXT, 4, FALSE },
    { N_("Risk owner"), GEV_COLUMN_TEXT, 2, TRUE },
  };
  GevReportWriter *writer = &report->writer;
  GPtrArray *risks = gev_record_set_get_referring (writer->set, GEV_TYPE_RISK, GEV_RISK_PROJECT,
                                                   gev_record_get_uuid (report->project));
  g_autofree char *sentence =
    gev_risk_matrix_sentence (writer->language, writer->set, report->project, writer->today);
  GevReportTable table;

  if (risks->len == 0)
    return;

  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_HEADING_1, T_ (writer->language, "Risks"));
  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_INTRO, sentence);
  gev_report_table_init (&table, writer, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < risks->len; i++)
    {
      GevRisk *risk = g_ptr_array_index (risks, i);
      g_autofree char *score = gev_format_integer (writer->language, gev_risk_get_score (risk));

      if (gev_risk_is_open (risk, writer->today))
        gev_report_table_add (&table, GEV_ROW_PLAIN,
                              (const char *[]) {
                                gev_record_get_text (risk, GEV_RISK_TITLE), score,
                                gev_record_get_text (risk, GEV_RISK_COUNTER_ACTION),
                                gev_record_get_text (risk, GEV_RISK_OWNER),
                              });
    }
  gev_report_table_finish (&table, NULL, NULL);
}

static void
add_timeline (ProjectReport *report)
{
  GevReportWriter *writer = &report->writer;
  g_autoptr (GevChart) chart =
    gev_project_timeline_new (writer->language, writer->set, report->project, writer->today);
  GPtrArray *milestones = gev_record_set_get_referring (writer->set, GEV_TYPE_MILESTONE, GEV_MILESTONE_PROJECT,
                                                        gev_record_get_uuid (report->project));

  if (milestones->len > 0)
    gev_report_writer_add_chart (writer, g_steal_pointer (&chart), GEV_FIGURE_FULL,
                                 T_ (writer->language, "Stages, milestones and gates."));
}

static void
add_actions (ProjectReport *report)
{
  static const GevReportColumn columns[] = {
    { N_("Action"), GEV_COLUMN_TEXT, 4, FALSE },
    { N_("Element"), GEV_COLUMN_TEXT, 2, FALSE },
    { N_("Responsible"), GEV_COLUMN_TEXT, 3, TRUE },
    { N_("Status"), GEV_COLUMN_TEXT, 0, FALSE },
  };
  GevReportWriter *writer = &report->writer;
  GPtrArray *actions = gev_record_set_get_referring (writer->set, GEV_TYPE_ACTION, GEV_ACTION_PROJECTS,
                                                     gev_record_get_uuid (report->project));
  GevReportTable table;

  if (actions->len == 0)
    return;

  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_HEADING_1,
                              T_ (writer->language, "Actions in the ecosystem"));
  gev_report_table_init (&table, writer, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < actions->len; i++)
    {
      gpointer action = g_ptr_array_index (actions, i);
      g_autofree char *element = gev_report_writer_format_field (writer, action, GEV_ACTION_ELEMENT);
      g_autofree char *status = gev_report_writer_format_field (writer, action, GEV_ACTION_STATUS);

      gev_report_table_add (&table, GEV_ROW_PLAIN,
                            (const char *[]) {
                              gev_record_get_text (action, GEV_ACTION_TITLE), element,
                              gev_record_get_text (action, GEV_ACTION_RESPONSIBLE), status,
                            });
    }
  gev_report_table_finish (&table, NULL, NULL);
}

/**
 * gev_project_report_new:
 * @set: a set that holds the project, its benefits with all that belongs to them, its stage changes, its map, the
 *   actions linked to it, the process models, the portfolio and its organisation
 * @project: a project
 * @options: what is asked for
 *
 * The benefit report (gevinstrapport) of a project: what was promised and what came of it.
 *
 * Returns: (transfer full): the document
 */
GevDocument *
gev_project_report_new (GevRecordSet           *set,
                        GevProject             *project,
                        const GevReportOptions *options)
{
  g_autofree char *title = gev_record_dup_title (project);
  GPtrArray *benefits = gev_record_set_get_referring (set, GEV_TYPE_BENEFIT, GEV_BENEFIT_PROJECT,
                                                      gev_record_get_uuid (project));
  g_autoptr (GevTotals) totals = NULL;
  g_autoptr (GPtrArray) items = NULL;
  ProjectReport report = { .project = project };
  GevReportNotes notes = GEV_REPORT_NOTES_STAGES;

  gev_report_writer_init (&report.writer, set, options, T_ (options->language, "Benefit report"), title);
  report.items = items = gev_benefit_items_new (&report.writer, benefits);
  report.totals = totals = gev_report_writer_add_up (&report.writer, project, GEV_TOTALS_UNGROUPED);
  report.stage = gev_project_get_stage (project, set, options->today);

  add_subtitle (&report);
  add_lead (&report);
  add_key_figures (&report);
  add_curves (&report);
  add_benefits (&report);
  if (gev_report_writer_add_years (&report.writer, project, TRUE))
    notes |= GEV_REPORT_NOTES_MONEY;
  gev_benefits_map_section_add (&report.writer, project);
  add_project (&report);
  add_details (&report);
  add_stages (&report);
  add_timeline (&report);
  add_risks (&report);
  add_actions (&report);
  if (items->len > 0)
    notes |= GEV_REPORT_NOTES_BENEFITS;
  gev_report_notes_add (&report.writer, notes);

  return gev_report_writer_finish (&report.writer);
}
