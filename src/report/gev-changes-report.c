/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-changes-report.h"

#include "gev-adoption.h"
#include "gev-application.h"
#include "gev-benefit.h"
#include "gev-bullet-list.h"
#include "gev-decision.h"
#include "gev-format.h"
#include "gev-key-figures.h"
#include "gev-knowledge-need.h"
#include "gev-measurement.h"
#include "gev-milestone.h"
#include "gev-project.h"
#include "gev-report-table.h"
#include "gev-sentence.h"
#include "gev-stage-change.h"

#define N_COLUMNS 4

/* What the period is where none was asked for. */
#define DEFAULT_MONTHS 12

#define MAX_KEY_FIGURES 5

typedef struct
{
  GevReportWriter writer;
  GevDate from;
  GevDate to;
} ChangesReport;

/* What happened on a day. The cells are those of the kind's table. */
typedef struct
{
  GevDate date;
  char *cells[N_COLUMNS];
} Event;

typedef void (*FillFunc) (ChangesReport *report,
                          gpointer       record,
                          char          *cells[N_COLUMNS]);

/*
 * Kind:
 * @heading: the heading, marked for translation
 * @columns: the columns of the table
 * @type: the type of record that tells of it
 * @date_field: the day that it happened
 * @fill: fills in the columns after the date
 *
 * One kind of thing that happens.
 */
typedef struct
{
  const char *heading;
  GevReportColumn columns[N_COLUMNS];
  GType (*type) (void);
  guint date_field;
  FillFunc fill;
} Kind;

static void
clear_event (gpointer data)
{
  Event *event = data;

  for (guint i = 0; i < N_COLUMNS; i++)
    g_free (event->cells[i]);
}

static char *
dup_title_of (ChangesReport *report,
              gpointer       record,
              guint          field)
{
  gpointer target = gev_record_set_lookup (report->writer.set, gev_record_get_text (record, field));

  return target != NULL ? gev_record_dup_title (target) : NULL;
}

static char *
dup_field (ChangesReport *report,
           gpointer       record,
           guint          field)
{
  if (!gev_record_has (record, field) || !gev_report_writer_may_show (&report->writer, record, field))
    return NULL;

  return gev_report_writer_format_field (&report->writer, record, field);
}

static char *
dup_term (ChangesReport       *report,
          const GevVocabulary *vocabulary,
          gpointer             record,
          guint                field)
{
  return g_strdup (gev_report_writer_get_term (&report->writer, vocabulary, gev_record_get_choice (record, field)));
}

static void
fill_stage_change (ChangesReport *report,
                   gpointer       record,
                   char          *cells[N_COLUMNS])
{
  const char *to = gev_report_writer_get_term (&report->writer, &gev_stage_vocabulary,
                                               gev_record_get_choice (record, GEV_STAGE_CHANGE_TO));
  const char *from = gev_report_writer_get_term (&report->writer, &gev_stage_vocabulary,
                                                 gev_record_get_choice (record, GEV_STAGE_CHANGE_FROM));

  cells[1] = dup_title_of (report, record, GEV_STAGE_CHANGE_PROJECT);
  cells[2] = from != NULL ? g_strdup_printf ("%s → %s", from, to) : g_strdup (to);
  cells[3] = gev_record_has (record, GEV_STAGE_CHANGE_LEARNED) ? dup_field (report, record, GEV_STAGE_CHANGE_LEARNED)
                                                               : dup_field (report, record, GEV_STAGE_CHANGE_REASON);
}

static void
fill_project (ChangesReport *report,
              gpointer       record,
              char          *cells[N_COLUMNS])
{
  cells[1] = gev_record_dup_title (record);
  cells[2] = g_strdup (gev_record_get_text (record, GEV_PROJECT_UNIT));
  cells[3] = g_strdup (gev_record_get_text (record, GEV_PROJECT_SUMMARY));
}

static void
fill_benefit (ChangesReport *report,
              gpointer       record,
              char          *cells[N_COLUMNS])
{
  const char *unit = gev_record_get_text (record, GEV_BENEFIT_UNIT);
  const GevLanguage *language = report->writer.language;

  cells[1] = gev_record_dup_title (record);
  cells[2] = dup_title_of (report, record, gev_record_has (record, GEV_BENEFIT_PROJECT) ? GEV_BENEFIT_PROJECT
                                                                                        : GEV_BENEFIT_PROGRAMME);
  if (gev_record_has (record, GEV_BENEFIT_BASELINE) && gev_record_has (record, GEV_BENEFIT_TARGET))
    {
      g_autofree char *from = gev_format_decimal (language, gev_record_get_number (record, GEV_BENEFIT_BASELINE), 2);
      g_autofree char *to = gev_format_quantity (language, gev_record_get_number (record, GEV_BENEFIT_TARGET), 2, unit);

      cells[3] = g_strdup_printf ("%s → %s", from, to);
    }
}

/* The value measured before, or the baseline. */
static GevDecimal
find_value_before (ChangesReport *report,
                   gpointer       measurement,
                   gpointer       benefit)
{
  GPtrArray *all = gev_record_set_get_referring (report->writer.set, GEV_TYPE_MEASUREMENT, GEV_MEASUREMENT_BENEFIT,
                                                 gev_record_get_uuid (benefit));
  GevDecimal value = gev_record_get_number (benefit, GEV_BENEFIT_BASELINE);

  for (guint i = 0; i < all->len && g_ptr_array_index (all, i) != measurement; i++)
    value = gev_record_get_number (g_ptr_array_index (all, i), GEV_MEASUREMENT_VALUE);

  return value;
}

static void
fill_measurement (ChangesReport *report,
                  gpointer       record,
                  char          *cells[N_COLUMNS])
{
  const GevLanguage *language = report->writer.language;
  gpointer benefit = gev_record_set_lookup (report->writer.set, gev_record_get_text (record, GEV_MEASUREMENT_BENEFIT));
  g_autofree char *before = NULL;
  g_autofree char *now = NULL;

  if (benefit == NULL)
    return;
  before = gev_format_decimal (language, find_value_before (report, record, benefit), 2);
  now = gev_format_quantity (language, gev_record_get_number (record, GEV_MEASUREMENT_VALUE), 2,
                             gev_record_get_text (benefit, GEV_BENEFIT_UNIT));
  cells[1] = gev_record_dup_title (benefit);
  cells[2] = g_strdup_printf ("%s → %s", before, now);
  cells[3] = dup_field (report, record, GEV_MEASUREMENT_NOTE);
}

static void
fill_adoption (ChangesReport *report,
               gpointer       record,
               char          *cells[N_COLUMNS])
{
  cells[1] = dup_title_of (report, record, GEV_ADOPTION_PROJECT);
  cells[2] = dup_title_of (report, record, GEV_ADOPTION_ACTOR);
  cells[3] = dup_term (report, &gev_adoption_way_vocabulary, record, GEV_ADOPTION_WAY);
}

static void
fill_application (ChangesReport *report,
                  gpointer       record,
                  char          *cells[N_COLUMNS])
{
  cells[1] = dup_title_of (report, record, GEV_APPLICATION_PROJECT);
  cells[2] = dup_title_of (report, record, GEV_APPLICATION_CALL);
  cells[3] = gev_format_money (report->writer.language, gev_record_get_number (record, GEV_APPLICATION_GRANTED_ORE));
}

static void
fill_decision (ChangesReport *report,
               gpointer       record,
               char          *cells[N_COLUMNS])
{
  cells[1] = dup_title_of (report, record, GEV_DECISION_PROJECT);
  cells[2] = gev_record_dup_title (record);
  cells[3] = dup_field (report, record, GEV_DECISION_REASON);
}

static void
fill_milestone (ChangesReport *report,
                gpointer       record,
                char          *cells[N_COLUMNS])
{
  int late = gev_record_get_date (record, GEV_MILESTONE_DONE) - gev_record_get_date (record, GEV_MILESTONE_PLANNED);

  cells[1] = dup_title_of (report, record, GEV_MILESTONE_PROJECT);
  cells[2] = gev_record_dup_title (record);
  if (late > 0)
    cells[3] = g_strdup_printf (TN_ (report->writer.language, "%d day late", "%d days late", late), late);
}

static void
fill_need (ChangesReport *report,
           gpointer       record,
           char          *cells[N_COLUMNS])
{
  cells[1] = gev_record_dup_title (record);
  cells[2] = g_strdup (gev_record_get_text (record, GEV_KNOWLEDGE_NEED_ASKED_BY));
  cells[3] = dup_term (report, &gev_knowledge_status_vocabulary, record, GEV_KNOWLEDGE_NEED_STATUS);
}

static void
fill_answered_need (ChangesReport *report,
                    gpointer       record,
                    char          *cells[N_COLUMNS])
{
  fill_need (report, record, cells);
  g_free (cells[3]);
  cells[3] = dup_field (report, record, GEV_KNOWLEDGE_NEED_ANSWER);
}

static const Kind kinds[] = {
  { N_("New projects"),
    { { N_("Start"), GEV_COLUMN_TEXT, 0, FALSE }, { N_("Project"), GEV_COLUMN_TEXT, 2, FALSE },
      { N_("Unit"), GEV_COLUMN_TEXT, 1, FALSE }, { N_("Summary"), GEV_COLUMN_TEXT, 3, FALSE } },
    gev_project_get_type, GEV_PROJECT_START, fill_project },
  { N_("Stages passed"),
    { { N_("Date"), GEV_COLUMN_TEXT, 0, FALSE }, { N_("Project"), GEV_COLUMN_TEXT, 2, FALSE },
      { N_("Stage"), GEV_COLUMN_TEXT, 2, FALSE }, { N_("Reason"), GEV_COLUMN_TEXT, 2, FALSE } },
    gev_stage_change_get_type, GEV_STAGE_CHANGE_DATE, fill_stage_change },
  { N_("Decisions"),
    { { N_("Date"), GEV_COLUMN_TEXT, 0, FALSE }, { N_("Project"), GEV_COLUMN_TEXT, 2, FALSE },
      { N_("Decision"), GEV_COLUMN_TEXT, 2, FALSE }, { N_("Reason"), GEV_COLUMN_TEXT, 2, FALSE } },
    gev_decision_get_type, GEV_DECISION_DATE, fill_decision },
  { N_("Milestones done"),
    { { N_("Done"), GEV_COLUMN_TEXT, 0, FALSE }, { N_("Project"), GEV_COLUMN_TEXT, 2, FALSE },
      { N_("Milestone"), GEV_COLUMN_TEXT, 2, FALSE }, { N_("Against plan"), GEV_COLUMN_TEXT, 0, FALSE } },
    gev_milestone_get_type, GEV_MILESTONE_DONE, fill_milestone },
  { N_("New benefits"),
    { { N_("Baseline date"), GEV_COLUMN_TEXT, 0, FALSE }, { N_("Benefit"), GEV_COLUMN_TEXT, 2, FALSE },
      { N_("Belongs to"), GEV_COLUMN_TEXT, 2, FALSE }, { N_("From baseline to target"), GEV_COLUMN_TEXT, 1, FALSE } },
    gev_benefit_get_type, GEV_BENEFIT_BASELINE_DATE, fill_benefit },
  { N_("Measurements"),
    { { N_("Date"), GEV_COLUMN_TEXT, 0, FALSE }, { N_("Benefit"), GEV_COLUMN_TEXT, 2, FALSE },
      { N_("Value"), GEV_COLUMN_TEXT, 1, FALSE }, { N_("Note"), GEV_COLUMN_TEXT, 2, FALSE } },
    gev_measurement_get_type, GEV_MEASUREMENT_DATE, fill_measurement },
  { N_("Adoptions"),
    { { N_("Date"), GEV_COLUMN_TEXT, 0, FALSE }, { N_("Project"), GEV_COLUMN_TEXT, 2, FALSE },
      { N_("Actor"), GEV_COLUMN_TEXT, 2, FALSE }, { N_("Way"), GEV_COLUMN_TEXT, 1, FALSE } },
    gev_adoption_get_type, GEV_ADOPTION_DATE, fill_adoption },
  { N_("Applications decided"),
    { { N_("Decided"), GEV_COLUMN_TEXT, 0, FALSE }, { N_("Project"), GEV_COLUMN_TEXT, 2, FALSE },
      { N_("Call"), GEV_COLUMN_TEXT, 2, FALSE }, { N_("Granted"), GEV_COLUMN_NUMBER, 1, FALSE } },
    gev_application_get_type, GEV_APPLICATION_DECIDED, fill_application },
  { N_("Knowledge needs raised"),
    { { N_("Raised"), GEV_COLUMN_TEXT, 0, FALSE }, { N_("Question"), GEV_COLUMN_TEXT, 3, FALSE },
      { N_("Asked by"), GEV_COLUMN_TEXT, 1, FALSE }, { N_("Status"), GEV_COLUMN_TEXT, 1, FALSE } },
    gev_knowledge_need_get_type, GEV_KNOWLEDGE_NEED_RAISED, fill_need },
  { N_("Knowledge needs answered"),
    { { N_("Answered"), GEV_COLUMN_TEXT, 0, FALSE }, { N_("Question"), GEV_COLUMN_TEXT, 2, FALSE },
      { N_("Asked by"), GEV_COLUMN_TEXT, 1, FALSE }, { N_("Answer"), GEV_COLUMN_TEXT, 3, FALSE } },
    gev_knowledge_need_get_type, GEV_KNOWLEDGE_NEED_ANSWERED, fill_answered_need },
};

static int
compare_events (gconstpointer a,
                gconstpointer b)
{
  return ((const Event *) a)->date - ((const Event *) b)->date;
}

static gboolean
is_told (ChangesReport *report,
         gpointer       record,
         guint          date_field)
{
  GevDate date = gev_record_get_date (record, date_field);

  if (date < report->from || date >= report->to)
    return FALSE;

  return !GEV_IS_STAGE_CHANGE (record) || gev_stage_change_counts (record, report->writer.set);
}

static GArray *
collect (ChangesReport *report,
         const Kind    *kind)
{
  GPtrArray *records = gev_record_set_get_all (report->writer.set, kind->type ());
  GArray *events = g_array_new (FALSE, TRUE, sizeof (Event));

  g_array_set_clear_func (events, clear_event);
  for (guint i = 0; i < records->len; i++)
    {
      gpointer record = g_ptr_array_index (records, i);
      Event event = { .date = gev_record_get_date (record, kind->date_field) };

      if (!is_told (report, record, kind->date_field))
        continue;
      event.cells[0] = gev_format_date (report->writer.language, event.date, GEV_DATE_FORM_SHORT);
      kind->fill (report, record, event.cells);
      g_array_append_val (events, event);
    }
  g_array_sort (events, compare_events);

  return events;
}

static void
add_kind (ChangesReport *report,
          const Kind    *kind,
          GArray        *events)
{
  const GevLanguage *language = report->writer.language;
  GevReportTable table;

  if (events->len == 0)
    return;
  gev_report_writer_add_text (&report->writer, GEV_TEXT_ROLE_HEADING_1, T_ (language, kind->heading));
  gev_report_table_init (&table, &report->writer, kind->columns, N_COLUMNS);
  for (guint i = 0; i < events->len; i++)
    gev_report_table_add (&table, GEV_ROW_PLAIN, (const char *const *) g_array_index (events, Event, i).cells);
  gev_report_table_finish (&table, T_ (language, kind->heading), NULL);
}

static guint
count_events (GPtrArray *all,
              GType    (*type) (void))
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].type == type)
      return ((GArray *) g_ptr_array_index (all, i))->len;

  return 0;
}

static void
add_lead (ChangesReport *report,
          GPtrArray     *all)
{
  const GevLanguage *language = report->writer.language;
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_projects = count_events (all, gev_project_get_type);
  guint n_stages = count_events (all, gev_stage_change_get_type);
  guint n_measurements = count_events (all, gev_measurement_get_type);
  guint n_adoptions = count_events (all, gev_adoption_get_type);
  guint n = 0;

  for (guint i = 0; i < all->len; i++)
    n += ((GArray *) g_ptr_array_index (all, i))->len;
  if (n == 0)
    gev_sentence_append (text, "%s", T_ (language, "Nothing that is recorded with a date happened in the period."));
  if (n_projects > 0)
    gev_sentence_append (text, TN_ (language, "%u project began.", "%u projects began.", n_projects), n_projects);
  if (n_stages > 0)
    gev_sentence_append (text, TN_ (language, "%u stage was passed.", "%u stages were passed.", n_stages), n_stages);
  if (n_measurements > 0)
    gev_sentence_append (text, TN_ (language, "%u measurement was made.", "%u measurements were made.", n_measurements),
                         n_measurements);
  if (n_adoptions > 0)
    gev_sentence_append (text, TN_ (language, "%u adoption was recorded.", "%u adoptions were recorded.", n_adoptions),
                         n_adoptions);
  gev_report_writer_add_text (&report->writer, GEV_TEXT_ROLE_LEAD, text->str);
}

static void
add_key_figures (ChangesReport *report,
                 GPtrArray     *all)
{
  const GevLanguage *language = report->writer.language;
  GevKeyFigures *strip = NULL;
  guint n_shown = 0;

  for (guint i = 0; i < G_N_ELEMENTS (kinds) && n_shown < MAX_KEY_FIGURES; i++)
    {
      guint n = ((GArray *) g_ptr_array_index (all, i))->len;
      g_autofree char *figure = gev_format_count (language, n);

      if (n == 0)
        continue;
      if (strip == NULL)
        strip = GEV_KEY_FIGURES (gev_key_figures_new ());
      gev_key_figures_add (strip, figure, T_ (language, kinds[i].heading));
      n_shown++;
    }
  if (strip != NULL)
    gev_document_add (report->writer.document, GEV_BLOCK (strip));
}

static void
add_notes (ChangesReport *report)
{
  const GevLanguage *language = report->writer.language;
  GevBlock *list = gev_bullet_list_new ();

  gev_report_writer_add_text (&report->writer, GEV_TEXT_ROLE_HEADING_1, T_ (language, "How this is found"));
  gev_bullet_list_add (GEV_BULLET_LIST (list),
                       T_ (language, "What happened is told by the days of the records themselves, not by when they "
                                     "were entered: a change that is entered late stands on its own day."));
  gev_bullet_list_add (GEV_BULLET_LIST (list),
                       T_ (language, "A project is new on the day it starts, a benefit on the day of its baseline. "
                                     "What has no date is not in the report, and a stage change that another "
                                     "corrects is left out."));
  gev_document_add (report->writer.document, list);
}

/**
 * gev_changes_report_new:
 * @set: a set that holds the whole portfolio
 * @options: what is asked for; without a first day the twelve months before the end
 *
 * What changed from one day to another, the last excluded, by the dated records: projects, stages, decisions,
 * milestones, benefits, measurements, adoptions, grants and knowledge needs.
 *
 * Returns: (transfer full): the document
 */
GevDocument *
gev_changes_report_new (GevRecordSet           *set,
                        const GevReportOptions *options)
{
  const GevLanguage *language = options->language;
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autofree char *period = NULL;
  ChangesReport report;

  report.to = options->to != GEV_DATE_NONE ? options->to : options->today;
  report.from = options->from != GEV_DATE_NONE ? options->from : gev_date_add_months (report.to, -DEFAULT_MONTHS);
  period = gev_format_period (language, report.from, report.to - 1);
  gev_report_writer_init (&report.writer, set, options, T_ (language, "Changes report"),
                          T_ (language, "What has changed"));
  gev_report_writer_add_text (&report.writer, GEV_TEXT_ROLE_SUBTITLE, period);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_ptr_array_add (all, collect (&report, &kinds[i]));
  add_lead (&report, all);
  add_key_figures (&report, all);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    add_kind (&report, &kinds[i], g_ptr_array_index (all, i));
  add_notes (&report);

  return gev_report_writer_finish (&report.writer);
}
