/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-plan-report.h"

#include "gev-benefit-section.h"
#include "gev-benefit-words.h"
#include "gev-benefits-map-section.h"
#include "gev-calculation-section.h"
#include "gev-chart-language.h"
#include "gev-economy-section.h"
#include "gev-format.h"
#include "gev-plan-change.h"
#include "gev-prerequisite.h"
#include "gev-report-notes.h"
#include "gev-report-table.h"
#include "gev-sentence.h"

#define SEPARATOR " · "

typedef struct
{
  GevReportWriter writer;
  GevProject *project;
  GPtrArray *items;
} PlanReport;

static void
add_lead (PlanReport *report)
{
  const GevLanguage *language = report->writer.language;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *count = NULL;
  guint n_accepted = 0, n_benefits = 0;

  for (guint i = 0; i < report->items->len; i++)
    {
      GevBenefitItem *item = g_ptr_array_index (report->items, i);

      n_benefits += !gev_benefit_value_is_dis_benefit (item->value);
      n_accepted += !gev_benefit_value_is_dis_benefit (item->value) &&
                    gev_record_has (item->benefit, GEV_BENEFIT_ACCEPTED);
    }
  count = gev_format_count (language, n_benefits);
  if (n_benefits == 0)
    gev_sentence_append (text, "%s", T_ (language, "No benefits are recorded for this project yet."));
  else
    gev_sentence_append (text, TN_ (language, "The project plans %s benefit.", "The project plans %s benefits.",
                                    n_benefits), count);
  if (n_benefits > 0 && n_accepted == n_benefits)
    {
      gev_sentence_append (text, "%s", T_ (language, "Every one has been accepted by its owner."));
    }
  else if (n_benefits > 0)
    {
      g_autofree char *missing = gev_format_count (language, n_benefits - n_accepted);

      gev_sentence_append (text, TN_ (language, "%s is not accepted by its owner yet.",
                                      "%s are not accepted by their owners yet.", n_benefits - n_accepted), missing);
    }
  gev_report_writer_add_text (&report->writer, GEV_TEXT_ROLE_LEAD, text->str);
}

static void
add_subtitle (PlanReport *report)
{
  GevReportWriter *writer = &report->writer;
  g_autofree char *date = gev_report_writer_format_date (writer, writer->today);
  const char *unit = gev_record_get_text (report->project, GEV_PROJECT_UNIT);
  g_autofree char *text = unit != NULL ? g_strconcat (unit, SEPARATOR, date, NULL) : g_strdup (date);

  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_SUBTITLE, text);
}

/* "0 → 40 physical rounds" */
static char *
format_way (const GevLanguage *language,
            GevBenefitItem    *item)
{
  g_autofree char *baseline = NULL;
  g_autofree char *target = NULL;

  if (!gev_record_has (item->benefit, GEV_BENEFIT_TARGET))
    return NULL;
  target = gev_benefit_words_quantity (language, item->benefit,
                                       gev_record_get_number (item->benefit, GEV_BENEFIT_TARGET));
  if (!gev_benefit_value_has_baseline (item->value))
    return g_steal_pointer (&target);
  baseline = gev_format_large (language, gev_record_get_number (item->benefit, GEV_BENEFIT_BASELINE), NULL);

  return g_strdup_printf ("%s → %s", baseline, target);
}

static void
add_benefit_row (GevReportTable *table,
                 GevBenefitItem *item)
{
  GevReportWriter *writer = table->writer;
  g_autofree char *title = gev_record_dup_title (item->benefit);
  g_autofree char *way = format_way (writer->language, item);
  g_autofree char *target_date = gev_report_writer_format_field (writer, item->benefit, GEV_BENEFIT_TARGET_DATE);
  g_autofree char *accepted = gev_report_writer_format_field (writer, item->benefit, GEV_BENEFIT_ACCEPTED);

  gev_report_table_add (table, GEV_ROW_PLAIN,
                        (const char *[]) {
                          title, gev_record_get_text (item->benefit, GEV_BENEFIT_OWNER), way, target_date, accepted,
                        });
}

/* The benefits by the four groups of the plan, and those that have none. */
static void
add_groups (PlanReport *report)
{
  static const GevReportColumn columns[] = {
    { N_("Benefit"), GEV_COLUMN_TEXT, 3, FALSE },
    { N_("Benefit owner"), GEV_COLUMN_TEXT, 2, TRUE },
    { N_("From and to"), GEV_COLUMN_TEXT, 3, FALSE },
    { N_("Target date"), GEV_COLUMN_NUMBER, 0, FALSE },
    { N_("Accepted"), GEV_COLUMN_NUMBER, 0, FALSE },
  };
  GevReportWriter *writer = &report->writer;
  int n_groups = (int) gev_benefit_group_vocabulary.n_terms;
  GevReportTable table;

  if (report->items->len == 0)
    return;
  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_HEADING_1, T_ (writer->language, "What shall be realised"));
  gev_report_table_init (&table, writer, columns, G_N_ELEMENTS (columns));
  for (int group = 0; group <= n_groups; group++)
    {
      gboolean has_head = FALSE;

      for (guint i = 0; i < report->items->len; i++)
        {
          GevBenefitItem *item = g_ptr_array_index (report->items, i);
          int own = gev_record_get_choice (item->benefit, GEV_BENEFIT_GROUP);

          if ((own < 0 ? n_groups : own) != group)
            continue;
          if (!has_head)
            gev_report_table_add (&table, GEV_ROW_GROUP,
                                  (const char *[]) {
                                    group < n_groups
                                      ? gev_report_writer_get_term (writer, &gev_benefit_group_vocabulary, group)
                                      : T_ (writer->language, "Not placed in a group"),
                                  });
          has_head = TRUE;
          add_benefit_row (&table, item);
        }
    }
  gev_report_table_finish (&table, T_ (writer->language, "Benefits by the four groups of the plan."), NULL);
}

static void
add_prerequisites (PlanReport *report)
{
  static const GevReportColumn columns[] = {
    { N_("What must happen first"), GEV_COLUMN_TEXT, 3, FALSE },
    { N_("Responsible"), GEV_COLUMN_TEXT, 2, TRUE },
    { N_("Deadline"), GEV_COLUMN_NUMBER, 0, FALSE },
    { N_("Done"), GEV_COLUMN_NUMBER, 0, FALSE },
  };
  GevReportWriter *writer = &report->writer;
  GevReportTable table;

  gev_report_table_init (&table, writer, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < report->items->len; i++)
    {
      GevBenefitItem *item = g_ptr_array_index (report->items, i);
      GPtrArray *found = gev_record_set_get_referring (writer->set, GEV_TYPE_PREREQUISITE, GEV_PREREQUISITE_BENEFIT,
                                                       gev_record_get_uuid (item->benefit));
      g_autofree char *title = gev_record_dup_title (item->benefit);

      if (found->len > 0)
        gev_report_table_add (&table, GEV_ROW_GROUP, (const char *[]) { title });
      for (guint j = 0; j < found->len; j++)
        {
          gpointer record = g_ptr_array_index (found, j);
          g_autofree char *deadline = gev_report_writer_format_field (writer, record, GEV_PREREQUISITE_DEADLINE);
          g_autofree char *done = gev_report_writer_format_field (writer, record, GEV_PREREQUISITE_DONE);

          gev_report_table_add (&table, GEV_ROW_PLAIN,
                                (const char *[]) {
                                  gev_record_get_text (record, GEV_PREREQUISITE_TITLE),
                                  gev_record_get_text (record, GEV_PREREQUISITE_RESPONSIBLE), deadline, done,
                                });
        }
    }
  if (gev_report_table_get_n (&table) > 0)
    gev_report_writer_add_text (writer, GEV_TEXT_ROLE_HEADING_1, T_ (writer->language, "Actions and deadlines"));
  gev_report_table_finish (&table, NULL, NULL);
}

/* A table of some fields of each benefit, where any says anything. */
static void
add_fields (PlanReport            *report,
            const char            *heading,
            const GevReportColumn *columns,
            const guint           *fields,
            guint                  n_fields)
{
  GevReportWriter *writer = &report->writer;
  GevReportTable table;

  gev_report_table_init (&table, writer, columns, n_fields + 1);
  for (guint i = 0; i < report->items->len; i++)
    {
      GevBenefitItem *item = g_ptr_array_index (report->items, i);
      g_auto (GStrv) cells = g_new0 (char *, n_fields + 2);
      gboolean says_something = FALSE;

      cells[0] = gev_record_dup_title (item->benefit);
      for (guint j = 0; j < n_fields; j++)
        {
          g_autofree char *text = gev_report_writer_format_field (writer, item->benefit, fields[j]);

          says_something = says_something || text != NULL;
          cells[j + 1] = text != NULL ? g_steal_pointer (&text) : g_strdup ("");
        }
      if (says_something)
        gev_report_table_add (&table, GEV_ROW_PLAIN, (const char *const *) cells);
    }
  if (gev_report_table_get_n (&table) > 0)
    gev_report_writer_add_text (writer, GEV_TEXT_ROLE_HEADING_1, heading);
  gev_report_table_finish (&table, NULL, NULL);
}

static void
add_measuring (PlanReport *report)
{
  static const GevReportColumn columns[] = {
    { N_("Benefit"), GEV_COLUMN_TEXT, 2, FALSE },       { N_("Measuring method"), GEV_COLUMN_TEXT, 4, FALSE },
    { N_("How often"), GEV_COLUMN_TEXT, 0, FALSE },     { N_("Next measurement due"), GEV_COLUMN_NUMBER, 0, FALSE },
    { N_("Cost of measuring"), GEV_COLUMN_NUMBER, 0, FALSE },
  };
  static const guint fields[] = { GEV_BENEFIT_METHOD, GEV_BENEFIT_FREQUENCY, GEV_BENEFIT_NEXT_DUE,
                                  GEV_BENEFIT_MEASURING_COST_ORE };

  add_fields (report, T_ (report->writer.language, "How it is measured"), columns, fields, G_N_ELEMENTS (fields));
}

static void
add_disposal (PlanReport *report)
{
  static const GevReportColumn columns[] = {
    { N_("Benefit"), GEV_COLUMN_TEXT, 2, FALSE },
    { N_("Disposal of the gain"), GEV_COLUMN_TEXT, 2, FALSE },
    { N_("What the gain is used for"), GEV_COLUMN_TEXT, 3, FALSE },
    { N_("Decided"), GEV_COLUMN_NUMBER, 0, FALSE },
  };
  static const guint fields[] = { GEV_BENEFIT_DISPOSAL, GEV_BENEFIT_DISPOSAL_NOTE, GEV_BENEFIT_DISPOSED };

  add_fields (report, T_ (report->writer.language, "What becomes of the gain"), columns, fields,
              G_N_ELEMENTS (fields));
}

static void
add_risks (PlanReport *report)
{
  static const GevReportColumn columns[] = {
    { N_("Benefit"), GEV_COLUMN_TEXT, 2, FALSE },
    { N_("Assumptions"), GEV_COLUMN_TEXT, 3, FALSE },
    { N_("Risk"), GEV_COLUMN_TEXT, 3, FALSE },
  };
  static const guint fields[] = { GEV_BENEFIT_ASSUMPTIONS, GEV_BENEFIT_RISK };

  add_fields (report, T_ (report->writer.language, "What it rests on"), columns, fields, G_N_ELEMENTS (fields));
}

/* Effects without a price, by the plus/minus method. */
static void
add_unpriced (PlanReport *report)
{
  static const GevReportColumn columns[] = {
    { N_("Effect without a price"), GEV_COLUMN_TEXT, 3, FALSE },
    { N_("Importance"), GEV_COLUMN_TEXT, 1, FALSE },
    { N_("Extent"), GEV_COLUMN_NUMBER, 0, FALSE },
    { N_("Consequence"), GEV_COLUMN_TEXT, 1, FALSE },
  };
  GevReportWriter *writer = &report->writer;
  GevReportTable table;

  gev_report_table_init (&table, writer, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < report->items->len; i++)
    {
      GevBenefitItem *item = g_ptr_array_index (report->items, i);
      g_autofree char *title = gev_record_dup_title (item->benefit);
      g_autofree char *importance = gev_report_writer_format_field (writer, item->benefit, GEV_BENEFIT_IMPORTANCE);
      g_autofree char *extent = NULL;
      g_autofree char *consequence = gev_benefit_words_consequence (writer->language, item->benefit);

      if (gev_benefit_value_is_priced (item->value) || consequence == NULL)
        continue;
      extent = gev_format_integer (writer->language, gev_record_get_number (item->benefit, GEV_BENEFIT_EXTENT));
      gev_report_table_add (&table, GEV_ROW_PLAIN, (const char *[]) { title, importance, extent, consequence });
    }
  if (gev_report_table_get_n (&table) > 0)
    gev_report_writer_add_text (writer, GEV_TEXT_ROLE_HEADING_1,
                                T_ (writer->language, "Effects that have no price"));
  gev_report_table_finish (&table,
                           T_ (writer->language, "The plus/minus method: importance and extent together."), NULL);
}

/* The benefits whose value is built from a template. */
static void
add_calculations (PlanReport *report)
{
  GevReportWriter *writer = &report->writer;
  gboolean has_heading = FALSE;

  for (guint i = 0; i < report->items->len; i++)
    {
      GevBenefitItem *item = g_ptr_array_index (report->items, i);
      g_autofree char *title = gev_record_dup_title (item->benefit);

      if (gev_record_get_choice (item->benefit, GEV_BENEFIT_TEMPLATE) < 0)
        continue;
      if (!has_heading)
        gev_report_writer_add_text (writer, GEV_TEXT_ROLE_HEADING_1,
                                    T_ (writer->language, "How the values are calculated"));
      has_heading = TRUE;
      gev_calculation_section_add (writer, item->benefit, title);
    }
}

static void
add_changes (PlanReport *report)
{
  static const GevReportColumn columns[] = {
    { N_("Date"), GEV_COLUMN_NUMBER, 0, FALSE },
    { N_("Earlier baseline"), GEV_COLUMN_NUMBER, 0, FALSE },
    { N_("Earlier target"), GEV_COLUMN_NUMBER, 0, FALSE },
    { N_("Reason"), GEV_COLUMN_TEXT, 3, FALSE },
    { N_("Decided by"), GEV_COLUMN_TEXT, 1, TRUE },
  };
  GevReportWriter *writer = &report->writer;
  GevReportTable table;

  gev_report_table_init (&table, writer, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < report->items->len; i++)
    {
      GevBenefitItem *item = g_ptr_array_index (report->items, i);
      GPtrArray *changes = gev_record_set_get_referring (writer->set, GEV_TYPE_PLAN_CHANGE, GEV_PLAN_CHANGE_BENEFIT,
                                                         gev_record_get_uuid (item->benefit));
      g_autofree char *title = gev_record_dup_title (item->benefit);

      if (changes->len > 0)
        gev_report_table_add (&table, GEV_ROW_GROUP, (const char *[]) { title });
      for (guint j = 0; j < changes->len; j++)
        {
          gpointer change = g_ptr_array_index (changes, j);
          g_autofree char *date = gev_report_writer_format_field (writer, change, GEV_PLAN_CHANGE_DATE);
          g_autofree char *baseline = gev_report_writer_format_field (writer, change, GEV_PLAN_CHANGE_BASELINE);
          g_autofree char *target = gev_report_writer_format_field (writer, change, GEV_PLAN_CHANGE_TARGET);

          gev_report_table_add (&table, GEV_ROW_PLAIN,
                                (const char *[]) {
                                  date, baseline, target, gev_record_get_text (change, GEV_PLAN_CHANGE_REASON),
                                  gev_record_get_text (change, GEV_PLAN_CHANGE_DECIDED_BY),
                                });
        }
    }
  if (gev_report_table_get_n (&table) > 0)
    gev_report_writer_add_text (writer, GEV_TEXT_ROLE_HEADING_1, T_ (writer->language, "Changes of the plan"));
  gev_report_table_finish (&table, NULL, NULL);
}

/**
 * gev_plan_report_new:
 * @set: a set that holds the project, its benefits with all that belongs to them, its costs, its map, the rates, the
 *   portfolio and its organisation
 * @project: a project
 * @options: what is asked for
 *
 * The benefit realisation plan (gevinstrealiseringsplan) of a project: what shall be realised, by whom and by when, how
 * it is measured, and what becomes of the gain.
 *
 * Returns: (transfer full): the document
 */
GevDocument *
gev_plan_report_new (GevRecordSet           *set,
                     GevProject             *project,
                     const GevReportOptions *options)
{
  g_autofree char *title = gev_record_dup_title (project);
  g_autoptr (GPtrArray) items = NULL;
  PlanReport report = { .project = project };

  gev_report_writer_init (&report.writer, set, options, T_ (options->language, "Benefit realisation plan"), title);
  report.items = items =
    gev_benefit_items_new (&report.writer, gev_record_set_get_referring (set, GEV_TYPE_BENEFIT, GEV_BENEFIT_PROJECT,
                                                                         gev_record_get_uuid (project)));
  add_subtitle (&report);
  add_lead (&report);
  add_groups (&report);
  add_prerequisites (&report);
  add_measuring (&report);
  add_disposal (&report);
  add_risks (&report);
  add_calculations (&report);
  add_unpriced (&report);
  gev_benefits_map_section_add (&report.writer, report.project);
  gev_economy_section_add (&report.writer, project);
  add_changes (&report);
  if (items->len > 0)
    gev_report_notes_add (&report.writer, GEV_REPORT_NOTES_BENEFITS);

  return gev_report_writer_finish (&report.writer);
}
