/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-report-writer.h"

#include "gev-format.h"
#include "gev-organisation.h"
#include "gev-process-models.h"
#include "gev-project.h"
#include "gev-report-table.h"
#include "gev-sentence.h"
#include "gev-year-chart.h"

#define SEPARATOR " · "

static char *
number_page_cb (guint    page,
                guint    n_pages,
                gpointer data)
{
  const GevLanguage *language = data;

  return g_strdup_printf (T_ (language, "page %1$u of %2$u"), page, n_pages);
}

/* The municipality and the portfolio, the first left out where the second begins with it. */
static char *
build_head (GevReportWriter *self,
            const char      *organisation)
{
  const char *title = gev_record_get_text (self->portfolio, GEV_PORTFOLIO_TITLE);

  if (title == NULL || organisation == NULL || g_str_has_prefix (title, organisation))
    return g_strdup (title != NULL ? title : organisation);

  return g_strconcat (organisation, SEPARATOR, title, NULL);
}

static char *
build_foot (GevReportWriter *self)
{
  g_autofree char *date = gev_format_date (self->language, gev_date_today (), GEV_DATE_FORM_SHORT);
  g_autofree char *revision = NULL;

  if (self->options->revision == 0)
    return g_strdup_printf (T_ (self->language, "Gevinst · printed %s"), date);
  revision = gev_format_integer (self->language, self->options->revision);

  return g_strdup_printf (T_ (self->language, "Gevinst · printed %1$s · portfolio r %2$s"), date, revision);
}

static const char *
find_organisation (GevReportWriter *self)
{
  GevOrganisation *organisation = gev_portfolio_find_organisation (self->set);

  return organisation != NULL ? gev_record_get_text (organisation, GEV_ORGANISATION_NAME) : NULL;
}

static void
add_year_row (GevReportTable *table,
              GevRowKind      kind,
              const char     *name,
              gint64          planned_ore,
              gint64          planned_to_date_ore,
              gint64          realised_ore)
{
  const GevLanguage *language = table->writer->language;
  g_autofree char *planned = gev_format_money (language, planned_ore);
  g_autofree char *to_date = gev_format_money (language, planned_to_date_ore);
  g_autofree char *realised = gev_format_money (language, realised_ore);

  gev_report_table_add (table, kind, (const char *[]) { name, planned, to_date, realised });
}

static void
add_year_table (GevReportWriter    *self,
                GArray             *years,
                const GevTotalsRow *sum)
{
  static const GevReportColumn columns[] = {
    { N_("Year"), GEV_COLUMN_TEXT, 1, FALSE },
    { N_("Planned"), GEV_COLUMN_NUMBER, 1, FALSE },
    { N_("Planned by now"), GEV_COLUMN_NUMBER, 1, FALSE },
    { N_("Realised"), GEV_COLUMN_NUMBER, 1, FALSE },
  };
  GevReportTable table;

  gev_report_table_init (&table, self, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < years->len; i++)
    {
      const GevYearAmounts *year = &g_array_index (years, GevYearAmounts, i);
      g_autofree char *name = g_strdup_printf ("%d", year->year);

      add_year_row (&table, GEV_ROW_PLAIN, name, year->planned_ore, year->planned_to_date_ore,
                    year->realised_ore);
    }
  if (years->len > 1)
    add_year_row (&table, GEV_ROW_TOTAL, T_ (self->language, "In all"), sum->planned_ore,
                  sum->planned_to_date_ore, sum->realised_ore);
  gev_report_table_finish (&table, T_ (self->language, "Planned and realised kroner."),
                           T_ (self->language, "Dis-benefits are subtracted."));
}

/* The year that is going on is shown whole, so that what remains of its plan is seen. */
static GevTotals *
add_up_years (GevReportWriter *self,
              gpointer         scope)
{
  GevTotalsOptions options = {
    .scope = scope,
    .as_of = self->today,
    .from = self->options->from,
    .to = self->options->to,
    .grouping = GEV_TOTALS_BY_YEAR,
  };

  if (options.to == GEV_DATE_NONE)
    options.to = gev_date_new (gev_date_get_year (self->today) + 1, 1, 1);

  return gev_totals_new (self->set, &options);
}

/**
 * gev_report_writer_init:
 * @self: (out): a writer
 * @set: what is reported on
 * @options: what was asked for; it must outlive the writer
 * @kind: what kind of report it is, translated
 * @title: the title of the report
 *
 * Begins a document, with what stands on every page and the title.
 */
void
gev_report_writer_init (GevReportWriter        *self,
                        GevRecordSet           *set,
                        const GevReportOptions *options,
                        const char             *kind,
                        const char             *title)
{
  const GevLanguage *language = options->language;
  g_autofree char *created = gev_time_to_iso (gev_time_now ());
  g_autofree char *head = NULL;
  g_autofree char *foot = NULL;

  *self = (GevReportWriter) {
    .set = set,
    .options = options,
    .language = language,
    .today = options->today,
    .portfolio = gev_portfolio_find (set),
    .document = gev_document_new (title, gev_language_get_tag (language)),
  };
  head = build_head (self, find_organisation (self));
  foot = build_foot (self);
  gev_document_set_author (self->document, find_organisation (self));
  gev_document_set_subject (self->document, kind);
  gev_document_set_created (self->document, created);
  gev_document_set_head (self->document, head, kind);
  gev_document_set_foot (self->document, foot);
  gev_document_set_notice (self->document, gev_record_get_text (self->portfolio, GEV_PORTFOLIO_NOTICE));
  gev_document_set_words (self->document, T_ (language, "Figure"), T_ (language, "Table"));
  gev_document_set_page_number_func (self->document, number_page_cb, (gpointer) language, NULL);
  gev_document_add_text (self->document, GEV_TEXT_ROLE_KICKER, kind);
  gev_document_add_text (self->document, GEV_TEXT_ROLE_TITLE, title);
}

/**
 * gev_report_writer_finish:
 * @self: a writer
 *
 * Returns: (transfer full): the document
 */
GevDocument *
gev_report_writer_finish (GevReportWriter *self)
{
  g_clear_object (&self->portfolio);

  return g_steal_pointer (&self->document);
}

/**
 * gev_report_writer_add_text:
 * @self: a writer
 * @role: what the text is in the document
 * @text: (nullable): the text; nothing is added where there is none
 */
void
gev_report_writer_add_text (GevReportWriter *self,
                            GevTextRole      role,
                            const char      *text)
{
  if (text != NULL && *text != '\0')
    gev_document_add_text (self->document, role, text);
}

/**
 * gev_report_writer_add_chart:
 * @self: a writer
 * @chart: (transfer full): a chart
 * @width: how wide its figure is
 * @caption: what stands below it, after its number
 */
void
gev_report_writer_add_chart (GevReportWriter *self,
                             GevChart        *chart,
                             GevFigureWidth   width,
                             const char      *caption)
{
  g_autoptr (GevChart) owned = chart;

  gev_document_add (self->document, gev_figure_new (owned, width, caption));
}

/**
 * gev_report_writer_add_money:
 * @self: a writer
 * @strip: a strip of key figures
 * @sum: what the priced benefits come to
 *
 * Adds the realised kroner beside what was planned by now, unless both are 0.
 */
void
gev_report_writer_add_money (GevReportWriter    *self,
                             GevKeyFigures      *strip,
                             const GevTotalsRow *sum)
{
  g_autofree char *realised = gev_format_money_short (self->language, sum->realised_ore);
  g_autofree char *planned = gev_format_money_short (self->language, sum->planned_to_date_ore);
  g_autofree char *text = NULL;

  if (sum->realised_ore == 0 && sum->planned_to_date_ore == 0)
    return;

  if (sum->realised_ore < 0 || sum->planned_to_date_ore < 0)
    text = g_strdup_printf (T_ (self->language, "dis-benefits subtracted; %s planned by now"), planned);
  else
    text = g_strdup_printf (T_ (self->language, "realised, of %s planned by now"), planned);
  gev_key_figures_add (strip, realised, text);
}

/**
 * gev_report_writer_add_left_out:
 * @self: a writer
 * @sum: what benefits come to
 *
 * Tells of double counting: how many benefits add nothing to the sum, since
 * they are counted in others; nothing where none is.
 */
void
gev_report_writer_add_left_out (GevReportWriter    *self,
                                const GevTotalsRow *sum)
{
  g_autofree char *sentence = gev_sentence_left_out (self->language, sum->n_left_out);

  if (sentence != NULL)
    gev_report_writer_add_text (self, GEV_TEXT_ROLE_NOTE, sentence);
}

/**
 * gev_report_writer_create_years:
 * @self: a writer
 * @scope: (nullable) (type GevRecord): what is added up, as in #GevTotalsOptions
 *
 * Returns: (transfer full): a chart of realised and planned kroner for each year
 */
GevChart *
gev_report_writer_create_years (GevReportWriter *self,
                                gpointer         scope)
{
  g_autoptr (GevTotals) totals = add_up_years (self, scope);
  g_autoptr (GArray) years = gev_year_amounts_read (totals);

  return gev_year_chart_new (self->language, (const GevYearAmounts *) years->data, years->len, self->today);
}

/**
 * gev_report_writer_add_years:
 * @self: a writer
 * @scope: (nullable) (type GevRecord): what is added up, as in #GevTotalsOptions
 * @with_chart: whether the chart is shown too, where there is more than one year
 *
 * Adds the section on realised and planned kroner for each year, unless every amount is 0.
 *
 * Returns: whether it was added
 */
gboolean
gev_report_writer_add_years (GevReportWriter *self,
                             gpointer         scope,
                             gboolean         with_chart)
{
  g_autoptr (GevTotals) totals = add_up_years (self, scope);
  g_autoptr (GArray) years = gev_year_amounts_read (totals);
  g_autoptr (GevChart) chart = gev_year_chart_new (self->language, (const GevYearAmounts *) years->data,
                                                   years->len, self->today);

  if (gev_chart_is_empty (chart))
    return FALSE;

  gev_report_writer_add_text (self, GEV_TEXT_ROLE_HEADING_1,
                              T_ (self->language, "Realised against planned per year"));
  gev_report_writer_add_text (self, GEV_TEXT_ROLE_INTRO, gev_chart_get_description (chart));
  if (with_chart && years->len > 1)
    gev_report_writer_add_chart (self, g_steal_pointer (&chart), GEV_FIGURE_FULL,
                                 T_ (self->language, "Realised per year. Dashed: planned for the whole year."));
  add_year_table (self, years, gev_totals_get_sum (totals));

  return TRUE;
}

/**
 * gev_report_writer_may_show:
 * @self: a writer
 * @record: a record
 * @field: one of its fields
 *
 * Returns: whether the field holds anything that this report may show
 */
gboolean
gev_report_writer_may_show (GevReportWriter *self,
                            gpointer         record,
                            guint            field)
{
  const GevField *description = gev_record_class_get_field (GEV_RECORD_GET_CLASS (record), field);

  if (self->options->no_names && (description->flags & GEV_FIELD_PERSONAL) != 0)
    return FALSE;

  return gev_record_has (record, field);
}

/**
 * gev_report_writer_format_field:
 * @self: a writer
 * @record: a record
 * @field: one of its fields, neither a list nor several references
 *
 * Returns: (transfer full) (nullable): its value as people read it, %NULL where there is nothing to show; a
 *   reference is the title of what it refers to
 */
char *
gev_report_writer_format_field (GevReportWriter *self,
                                gpointer         record,
                                guint            field)
{
  const GevField *description = gev_record_class_get_field (GEV_RECORD_GET_CLASS (record), field);
  const GevLanguage *language = self->language;
  gpointer target;

  if (!gev_report_writer_may_show (self, record, field))
    return NULL;

  switch (description->kind)
    {
    case GEV_FIELD_DATE:
      return gev_format_date (language, gev_record_get_date (record, field), GEV_DATE_FORM_SHORT);
    case GEV_FIELD_DECIMAL:
      return gev_format_decimal (language, gev_record_get_number (record, field), GEV_DECIMAL_PLACES);
    case GEV_FIELD_MONEY:
      return gev_format_money (language, gev_record_get_number (record, field));
    case GEV_FIELD_INTEGER:
      return gev_format_integer (language, gev_record_get_number (record, field));
    case GEV_FIELD_BOOLEAN:
      return g_strdup (gev_record_get_flag (record, field) ? T_ (language, "Yes") : T_ (language, "No"));
    case GEV_FIELD_CHOICE:
      return g_strdup (gev_report_writer_get_term (self, description->vocabulary,
                                                   gev_record_get_choice (record, field)));
    case GEV_FIELD_CHOICES:
      return gev_format_terms (language, description->vocabulary, (guint64) gev_record_get_number (record, field),
                               "; ");
    case GEV_FIELD_TIME:
      return gev_format_time (language, gev_record_get_number (record, field));
    case GEV_FIELD_REFERENCE:
      target = gev_record_set_lookup (self->set, gev_record_get_text (record, field));
      return target != NULL ? gev_record_dup_title (target) : NULL;
    case GEV_FIELD_TEXT:
    case GEV_FIELD_PROSE:
      return g_strdup (gev_record_get_text (record, field));
    case GEV_FIELD_TEXTS:
    case GEV_FIELD_REFERENCES:
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * gev_report_writer_format_date:
 * @self: a writer
 * @date: a day
 *
 * Returns: (transfer full): the day in full, for running text
 */
char *
gev_report_writer_format_date (GevReportWriter *self,
                               GevDate          date)
{
  return gev_format_date (self->language, date, GEV_DATE_FORM_LONG);
}

/**
 * gev_report_writer_format_thousands:
 * @self: a writer
 * @ore: an amount, in øre
 *
 * Returns: (transfer full): the amount in whole thousands of kroner, for columns that say so in their head
 */
char *
gev_report_writer_format_thousands (GevReportWriter *self,
                                    gint64           ore)
{
  return gev_format_number (self->language, (double) ore / 100000, 0);
}

/**
 * gev_report_writer_get_term:
 * @self: a writer
 * @vocabulary: a closed list
 * @choice: one of its terms, or -1
 *
 * Returns: (nullable): the word for people
 */
const char *
gev_report_writer_get_term (GevReportWriter     *self,
                            const GevVocabulary *vocabulary,
                            int                  choice)
{
  return choice >= 0 ? T_ (self->language, vocabulary->terms[choice].label) : NULL;
}

/**
 * gev_report_writer_add_up:
 * @self: a writer
 * @scope: (nullable) (type GevRecord): what is added up, as in #GevTotalsOptions
 * @grouping: what the rows are
 *
 * Returns: (transfer full): the totals of the period that was asked for
 */
GevTotals *
gev_report_writer_add_up (GevReportWriter   *self,
                          gpointer           scope,
                          GevTotalsGrouping  grouping)
{
  GevTotalsOptions options = {
    .scope = scope,
    .as_of = self->today,
    .from = self->options->from,
    .to = self->options->to,
    .grouping = grouping,
  };

  return gev_totals_new (self->set, &options);
}

/**
 * gev_report_writer_name_stage:
 * @self: a writer
 * @project: (type GevProject): a project
 * @stage: a canonical stage
 *
 * Returns: (transfer full): the stage by the name that the project's process model has for it, with the
 *   canonical name after it where they differ
 */
char *
gev_report_writer_name_stage (GevReportWriter *self,
                              gpointer         project,
                              GevStage         stage)
{
  const char *name = gev_report_writer_get_term (self, &gev_stage_vocabulary, (int) stage);
  const char *model = gev_record_get_text (project, GEV_PROJECT_PROCESS_MODEL);
  GevProcessStep *step = NULL;

  if (model != NULL)
    step = gev_process_models_find_step (gev_record_set_get_referring (self->set, GEV_TYPE_PROCESS_STEP,
                                                                       GEV_PROCESS_STEP_MODEL, model),
                                         stage);
  if (step == NULL || g_str_equal (gev_record_get_text (step, GEV_PROCESS_STEP_NAME), name))
    return g_strdup (name);

  return g_strdup_printf ("%s (%s)", gev_record_get_text (step, GEV_PROCESS_STEP_NAME), name);
}
