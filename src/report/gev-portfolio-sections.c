/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-portfolio-sections.h"

#include "gev-benefit-section.h"
#include "gev-benefit-words.h"
#include "gev-chart-language.h"
#include "gev-format.h"
#include "gev-measurement.h"
#include "gev-programme.h"
#include "gev-project.h"
#include "gev-report-table.h"
#include "gev-sentence.h"
#include "gev-stage-change.h"

#define NAMED_MAX 4

static const GevSign status_signs[GEV_N_STATUSES] = {
  [GEV_STATUS_ON_PLAN] = GEV_SIGN_GOOD,
  [GEV_STATUS_BEHIND] = GEV_SIGN_BEHIND,
  [GEV_STATUS_OFF_PLAN] = GEV_SIGN_BAD,
  [GEV_STATUS_NOT_DUE] = GEV_SIGN_NOT_DUE,
};

static gpointer
find_project (GevReportWriter *writer,
              GevBenefit      *benefit)
{
  return gev_record_set_lookup (writer->set, gev_record_get_text (benefit, GEV_BENEFIT_PROJECT));
}

/* The project or programme that a benefit belongs to, by title. */
static char *
dup_owner_title (GevReportWriter *writer,
                 GevBenefit      *benefit)
{
  gpointer owner = find_project (writer, benefit);

  if (owner == NULL)
    owner = gev_record_set_lookup (writer->set, gev_record_get_text (benefit, GEV_BENEFIT_PROGRAMME));

  return owner != NULL ? gev_record_dup_title (owner) : NULL;
}

/**
 * gev_portfolio_add_programme_benefits:
 * @writer: a writer
 *
 * Adds the benefits that belong directly to a programme; in a portfolio without projects all that is known of
 * them, since nothing else tells it.
 */
void
gev_portfolio_add_programme_benefits (GevReportWriter *writer)
{
  GPtrArray *all = gev_record_set_get_all (writer->set, GEV_TYPE_BENEFIT);
  gboolean has_projects = gev_record_set_get_all (writer->set, GEV_TYPE_PROJECT)->len > 0;
  g_autoptr (GPtrArray) benefits = g_ptr_array_new ();
  g_autoptr (GPtrArray) items = NULL;

  for (guint i = 0; i < all->len; i++)
    if (gev_record_has (g_ptr_array_index (all, i), GEV_BENEFIT_PROGRAMME))
      g_ptr_array_add (benefits, g_ptr_array_index (all, i));
  if (benefits->len == 0)
    return;

  items = gev_benefit_items_new (writer, benefits);
  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_HEADING_1,
                              T_ (writer->language, "Benefits of the programmes themselves"));
  gev_benefit_section_add_table (writer, items);
  if (!has_projects)
    for (guint i = 0; i < items->len; i++)
      gev_benefit_section_add (writer, g_ptr_array_index (items, i));
}

static const GevTotalsRow *
find_row (GevTotals *totals,
          gpointer   project)
{
  for (guint i = 0; i < gev_totals_get_n_rows (totals); i++)
    {
      const GevTotalsRow *row = gev_totals_get_row (totals, i);

      if (row->record == project)
        return row;
    }

  return NULL;
}

/* "2 of 3": on plan, of those that are due. */
static char *
count_unpriced (const GevLanguage  *language,
                const GevTotalsRow *row)
{
  guint n_due = 0;

  for (guint i = 0; i < GEV_N_STATUSES; i++)
    if (i != GEV_STATUS_NOT_DUE)
      n_due += row->n_status_unpriced[i];

  return n_due > 0 ? g_strdup_printf (T_ (language, "%1$u of %2$u"), row->n_status_unpriced[GEV_STATUS_ON_PLAN],
                                      n_due)
                   : NULL;
}

static void
add_project_row (GevReportTable     *table,
                 GevProject         *project,
                 const GevTotalsRow *row)
{
  GevReportWriter *writer = table->writer;
  const GevLanguage *language = writer->language;
  GevStage stage = gev_project_get_stage (project, writer->set, writer->today);
  const char *stage_name = gev_report_writer_get_term (writer, &gev_stage_vocabulary, (int) stage);
  g_autofree char *title = gev_record_dup_title (project);
  g_autofree char *planned = NULL;
  g_autofree char *realised = NULL;
  g_autofree char *unpriced = NULL;
  gboolean is_due;
  guint index;

  if (row == NULL)
    {
      gev_report_table_add (table, GEV_ROW_PLAIN, (const char *[6]) { title, stage_name });
      return;
    }

  is_due = row->status != GEV_STATUS_NOT_DUE;
  planned = gev_report_writer_format_thousands (writer, row->planned_to_date_ore);
  realised = gev_report_writer_format_thousands (writer, row->realised_ore);
  unpriced = count_unpriced (language, row);
  index = gev_report_table_add (table, GEV_ROW_PLAIN,
                                (const char *[]) {
                                  title, stage_name,
                                  row->planned_to_date_ore != 0 ? planned : NULL,
                                  row->planned_to_date_ore != 0 || row->realised_ore != 0 ? realised : NULL,
                                  is_due ? gev_report_writer_get_term (writer, &gev_status_vocabulary,
                                                                       (int) row->status)
                                         : NULL,
                                  unpriced,
                                });
  if (is_due)
    gev_report_table_set_sign (table, index, 4, status_signs[row->status]);
}

static void
add_project_group (GevReportTable *table,
                   GevTotals      *totals,
                   GPtrArray      *projects,
                   const char     *programme,
                   const char     *title)
{
  gboolean has_group = title == NULL;

  for (guint i = 0; i < projects->len; i++)
    {
      GevProject *project = g_ptr_array_index (projects, i);

      if (g_strcmp0 (gev_record_get_text (project, GEV_PROJECT_PROGRAMME), programme) != 0)
        continue;
      if (!has_group)
        gev_report_table_add (table, GEV_ROW_GROUP, (const char *[]) { title });
      has_group = TRUE;
      add_project_row (table, project, find_row (totals, project));
    }
}

static void
add_overdue_pilots (GevReportWriter *writer,
                    GPtrArray       *projects)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < projects->len; i++)
    {
      GevProject *project = g_ptr_array_index (projects, i);

      if (gev_project_is_overdue_pilot (project, writer->set, writer->today))
        g_ptr_array_add (titles, gev_record_dup_title (project));
    }
  if (titles->len == 0)
    return;

  list = gev_sentence_list (writer->language, titles, NAMED_MAX);
  text = g_strdup_printf (TN_ (writer->language,
                               "%s is a pilot past its planned end without a decision on what comes after.",
                               "%s are pilots past their planned end without a decision on what comes after.",
                               titles->len), list);
  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_INTRO, text);
}

/**
 * gev_portfolio_add_projects:
 * @writer: a writer
 *
 * Adds the table of projects, grouped by programme.
 *
 * Returns: whether there are any
 */
gboolean
gev_portfolio_add_projects (GevReportWriter *writer)
{
  static const GevReportColumn columns[] = {
    { N_("Project"), GEV_COLUMN_TEXT, 4, FALSE },
    { N_("Stage"), GEV_COLUMN_TEXT, 3, FALSE },
    { N_("Planned by now"), GEV_COLUMN_NUMBER, 0, FALSE },
    { N_("Realised"), GEV_COLUMN_NUMBER, 0, FALSE },
    { N_("Priced benefits"), GEV_COLUMN_TEXT, 3, FALSE },
    { N_("Others"), GEV_COLUMN_NUMBER, 0, FALSE },
  };
  GPtrArray *programmes = gev_record_set_get_all (writer->set, GEV_TYPE_PROGRAMME);
  GPtrArray *projects = gev_record_set_get_all (writer->set, GEV_TYPE_PROJECT);
  g_autoptr (GevTotals) totals = NULL;
  GevReportTable table;

  if (projects->len == 0)
    return FALSE;

  add_overdue_pilots (writer, projects);
  totals = gev_report_writer_add_up (writer, NULL, GEV_TOTALS_BY_PROJECT);
  gev_report_table_init (&table, writer, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < programmes->len; i++)
    {
      gpointer programme = g_ptr_array_index (programmes, i);
      g_autofree char *title = gev_record_dup_title (programme);

      add_project_group (&table, totals, projects, gev_record_get_uuid (programme), title);
    }
  add_project_group (&table, totals, projects, NULL,
                     programmes->len > 0 ? T_ (writer->language, "Without a programme") : NULL);
  gev_report_table_finish (&table, T_ (writer->language, "The projects, in thousand kroner."),
                           T_ (writer->language, "Dis-benefits are subtracted. Others: of the benefits not counted "
                                                 "in kroner that are due, how many are on plan."));

  return TRUE;
}

static gboolean
is_given_up (GevReportWriter *writer,
             GevBenefit      *benefit)
{
  GevProject *project = find_project (writer, benefit);
  int state = gev_record_get_choice (benefit, GEV_BENEFIT_STATE);

  return state == GEV_BENEFIT_STOPPED || state == GEV_BENEFIT_NOT_REALISED ||
         (project != NULL && gev_project_get_stage (project, writer->set, writer->today) == GEV_STAGE_STOPPED);
}

static const char *
find_last_note (GevReportWriter *writer,
                GevBenefit      *benefit)
{
  GPtrArray *measurements = gev_record_set_get_referring (writer->set, GEV_TYPE_MEASUREMENT,
                                                          GEV_MEASUREMENT_BENEFIT,
                                                          gev_record_get_uuid (benefit));
  const char *note = NULL;

  for (guint i = 0; i < measurements->len; i++)
    if (gev_record_get_date (g_ptr_array_index (measurements, i), GEV_MEASUREMENT_DATE) <= writer->today)
      note = gev_record_get_text (g_ptr_array_index (measurements, i), GEV_MEASUREMENT_NOTE);

  return note;
}

/* What is behind it, as far as it is recorded: when a measurement was due, and what was noted last or feared. */
static char *
describe_cause (GevReportWriter *writer,
                GevBenefitItem  *item)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *note = find_last_note (writer, item->benefit);
  const char *risk = gev_record_get_text (item->benefit, GEV_BENEFIT_RISK);

  if (gev_benefit_value_is_overdue (item->value, writer->today))
    {
      g_autofree char *due = gev_report_writer_format_date (writer, gev_record_get_date (item->benefit,
                                                                                         GEV_BENEFIT_NEXT_DUE));

      gev_sentence_append (text, T_ (writer->language, "A measurement was due on %s."), due);
    }
  if (note != NULL)
    gev_sentence_append (text, "%s", note);
  else if (risk != NULL)
    gev_sentence_append (text, T_ (writer->language, "Risk: %s"), risk);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GevStatus
get_status (GevReportWriter *writer,
            GevBenefitItem  *item)
{
  return gev_benefit_value_status (item->value, writer->today,
                                   gev_portfolio_get_on_plan_limit (writer->portfolio),
                                   gev_portfolio_get_behind_limit (writer->portfolio));
}

static void
add_behind_row (GevReportTable *table,
                GevBenefitItem *item)
{
  GevReportWriter *writer = table->writer;
  GevSign sign;
  g_autofree char *title = gev_record_dup_title (item->benefit);
  g_autofree char *owner = dup_owner_title (writer, item->benefit);
  g_autofree char *status = gev_benefit_words_status (writer->language, item->benefit, item->value,
                                                      writer->portfolio, writer->today, &sign);
  g_autofree char *cause = describe_cause (writer, item);
  g_autofree char *degree = NULL;
  double ratio;
  guint row;

  if (gev_benefit_value_degree (item->value, writer->today, &ratio))
    degree = gev_format_percent (writer->language, ratio);
  row = gev_report_table_add (table, GEV_ROW_PLAIN,
                              (const char *[]) { title, owner, degree, status, cause });
  gev_report_table_set_sign (table, row, 3, sign);
}

static void
add_behind_rows (GevReportTable *table,
                 GPtrArray      *items,
                 GevStatus       status)
{
  GevReportWriter *writer = table->writer;

  for (guint i = 0; i < items->len; i++)
    {
      GevBenefitItem *item = g_ptr_array_index (items, i);

      if (!is_given_up (writer, item->benefit) && !gev_benefit_value_is_dis_benefit (item->value) &&
          get_status (writer, item) == status)
        add_behind_row (table, item);
    }
}

/* What is on plan as far as is known, but should have been measured again. */
static void
add_overdue_rows (GevReportTable *table,
                  GPtrArray      *items)
{
  GevReportWriter *writer = table->writer;

  for (guint i = 0; i < items->len; i++)
    {
      GevBenefitItem *item = g_ptr_array_index (items, i);
      GevStatus status = get_status (writer, item);
      gboolean is_told = !gev_benefit_value_is_dis_benefit (item->value) &&
                         (status == GEV_STATUS_BEHIND || status == GEV_STATUS_OFF_PLAN);

      if (!is_told && !is_given_up (writer, item->benefit) &&
          gev_benefit_value_is_overdue (item->value, writer->today))
        add_behind_row (table, item);
    }
}

static char *
describe_given_up (GevReportWriter *writer,
                   GPtrArray       *items)
{
  guint n = 0;

  for (guint i = 0; i < items->len; i++)
    {
      GevBenefitItem *item = g_ptr_array_index (items, i);
      GevStatus status = get_status (writer, item);

      n += is_given_up (writer, item->benefit) && !gev_benefit_value_is_dis_benefit (item->value) &&
           (status == GEV_STATUS_BEHIND || status == GEV_STATUS_OFF_PLAN);
    }
  if (n == 0)
    return NULL;

  return g_strdup_printf (TN_ (writer->language,
                               "%u more that is behind is given up or belongs to a stopped project.",
                               "%u more that are behind are given up or belong to a stopped project.", n), n);
}

/**
 * gev_portfolio_add_behind:
 * @writer: a writer
 *
 * Adds the benefits that are behind plan or should have been measured, the worst first, and what is behind it.
 */
void
gev_portfolio_add_behind (GevReportWriter *writer)
{
  static const GevReportColumn columns[] = {
    { N_("Benefit"), GEV_COLUMN_TEXT, 3, FALSE },
    { N_("Belongs to"), GEV_COLUMN_TEXT, 2, FALSE },
    { N_("Degree"), GEV_COLUMN_NUMBER, 0, FALSE },
    { N_("Status"), GEV_COLUMN_TEXT, 2, FALSE },
    { N_("What is behind it"), GEV_COLUMN_TEXT, 5, FALSE },
  };
  g_autoptr (GPtrArray) items = gev_benefit_items_new (writer, gev_record_set_get_all (writer->set,
                                                                                       GEV_TYPE_BENEFIT));
  g_autofree char *given_up = describe_given_up (writer, items);
  GevReportTable table;

  gev_report_table_init (&table, writer, columns, G_N_ELEMENTS (columns));
  add_behind_rows (&table, items, GEV_STATUS_OFF_PLAN);
  add_behind_rows (&table, items, GEV_STATUS_BEHIND);
  add_overdue_rows (&table, items);
  if (gev_report_table_get_n (&table) > 0)
    gev_report_writer_add_text (writer, GEV_TEXT_ROLE_HEADING_1,
                                T_ (writer->language, "Behind plan or not measured in time"));
  gev_report_table_finish (&table, T_ (writer->language, "Benefits behind plan, the furthest behind first."),
                           given_up);
}

/**
 * gev_portfolio_add_unpriced:
 * @writer: a writer
 * @sum: the totals of the portfolio
 *
 * Adds how many benefits that do not count in kroner have each status.
 */
void
gev_portfolio_add_unpriced (GevReportWriter    *writer,
                            const GevTotalsRow *sum)
{
  static const GevReportColumn columns[] = {
    { N_("Status"), GEV_COLUMN_TEXT, 1, FALSE },
    { N_("Priced"), GEV_COLUMN_NUMBER, 0, FALSE },
    { N_("Not priced"), GEV_COLUMN_NUMBER, 0, FALSE },
  };
  GevReportTable table;
  guint n_unpriced = 0;

  for (guint i = 0; i < GEV_N_STATUSES; i++)
    n_unpriced += sum->n_status_unpriced[i];
  if (n_unpriced == 0)
    return;

  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_HEADING_1, T_ (writer->language, "Benefits by status"));
  gev_report_table_init (&table, writer, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < GEV_N_STATUSES; i++)
    {
      g_autofree char *unpriced = gev_format_count (writer->language, sum->n_status_unpriced[i]);
      g_autofree char *priced = gev_format_count (writer->language, sum->n_status[i] - sum->n_status_unpriced[i]);
      guint row = gev_report_table_add (&table, GEV_ROW_PLAIN,
                                        (const char *[]) {
                                          gev_report_writer_get_term (writer, &gev_status_vocabulary, (int) i),
                                          priced, unpriced,
                                        });

      gev_report_table_set_sign (&table, row, 0, status_signs[i]);
    }
  gev_report_table_finish (&table, T_ (writer->language, "Number of benefits with each status."),
                           T_ (writer->language, "Dis-benefits have no status."));
}

/**
 * gev_portfolio_add_dis_benefits:
 * @writer: a writer
 *
 * Adds the dis-benefits, and what they have come to.
 */
void
gev_portfolio_add_dis_benefits (GevReportWriter *writer)
{
  static const GevReportColumn columns[] = {
    { N_("Dis-benefit"), GEV_COLUMN_TEXT, 3, FALSE },
    { N_("Belongs to"), GEV_COLUMN_TEXT, 2, FALSE },
    { N_("Expected"), GEV_COLUMN_TEXT, 2, FALSE },
    { N_("Last measured"), GEV_COLUMN_NUMBER, 0, FALSE },
    { N_("Realised"), GEV_COLUMN_NUMBER, 0, FALSE },
    { N_("Assessment"), GEV_COLUMN_TEXT, 2, FALSE },
  };
  GPtrArray *benefits = gev_record_set_get_all (writer->set, GEV_TYPE_BENEFIT);
  g_autoptr (GPtrArray) items = gev_benefit_items_new (writer, benefits);
  GevReportTable table;

  gev_report_table_init (&table, writer, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < items->len; i++)
    {
      GevBenefitItem *item = g_ptr_array_index (items, i);
      GevDate to = MIN (writer->today, writer->options->to != GEV_DATE_NONE ? writer->options->to : writer->today);
      GevSign sign;
      g_autofree char *title = gev_record_dup_title (item->benefit);
      g_autofree char *owner = dup_owner_title (writer, item->benefit);
      g_autofree char *expected = NULL;
      g_autofree char *last = NULL;
      g_autofree char *money = NULL;
      g_autofree char *status = NULL;

      if (!gev_benefit_value_is_dis_benefit (item->value))
        continue;

      expected = gev_benefit_words_quantity (writer->language, item->benefit,
                                             gev_record_get_number (item->benefit, GEV_BENEFIT_TARGET));
      if (gev_benefit_value_count_measurements (item->value, writer->today) > 0)
        last = gev_format_large (writer->language, gev_benefit_value_value_at (item->value, writer->today, NULL),
                                 NULL);
      money = gev_report_writer_format_thousands (writer, gev_benefit_value_realised (item->value,
                                                                                      writer->options->from, to));
      status = gev_benefit_words_status (writer->language, item->benefit, item->value, writer->portfolio,
                                         writer->today, &sign);
      gev_report_table_add (&table, GEV_ROW_PLAIN,
                            (const char *[]) {
                              title, owner, gev_record_has (item->benefit, GEV_BENEFIT_TARGET) ? expected : NULL,
                              last,
                              gev_benefit_value_is_priced (item->value) ? money : NULL, status,
                            });
    }
  if (gev_report_table_get_n (&table) > 0)
    gev_report_writer_add_text (writer, GEV_TEXT_ROLE_HEADING_1, T_ (writer->language, "Dis-benefits"));
  gev_report_table_finish (&table, T_ (writer->language, "Dis-benefits, in thousand kroner."), NULL);
}

/**
 * gev_portfolio_add_stopped:
 * @writer: a writer
 *
 * Adds the projects that are stopped: when, why and what was learned.
 */
void
gev_portfolio_add_stopped (GevReportWriter *writer)
{
  static const GevReportColumn columns[] = {
    { N_("Project"), GEV_COLUMN_TEXT, 2, FALSE },
    { N_("Stopped on"), GEV_COLUMN_TEXT, 0, FALSE },
    { N_("Reason"), GEV_COLUMN_TEXT, 3, FALSE },
    { N_("What was learned"), GEV_COLUMN_TEXT, 4, FALSE },
  };
  GPtrArray *projects = gev_record_set_get_all (writer->set, GEV_TYPE_PROJECT);
  GevReportTable table;

  gev_report_table_init (&table, writer, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < projects->len; i++)
    {
      GevProject *project = g_ptr_array_index (projects, i);
      GevStageChange *stop = gev_project_find_stage_change (project, writer->set, writer->today);
      g_autofree char *title = gev_record_dup_title (project);
      g_autofree char *date = NULL;

      if (stop == NULL || gev_record_get_choice (stop, GEV_STAGE_CHANGE_TO) != GEV_STAGE_STOPPED)
        continue;

      date = gev_report_writer_format_field (writer, stop, GEV_STAGE_CHANGE_DATE);
      gev_report_table_add (&table, GEV_ROW_PLAIN,
                            (const char *[]) {
                              title, date, gev_record_get_text (stop, GEV_STAGE_CHANGE_REASON),
                              gev_record_get_text (stop, GEV_STAGE_CHANGE_LEARNED),
                            });
    }
  if (gev_report_table_get_n (&table) > 0)
    gev_report_writer_add_text (writer, GEV_TEXT_ROLE_HEADING_1,
                                T_ (writer->language, "Stopped projects and what was learned"));
  gev_report_table_finish (&table, NULL, NULL);
}
