/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-barometer-report.h"

#include "gev-barometer-chart.h"
#include "gev-bullet-list.h"
#include "gev-format.h"
#include "gev-report-table.h"
#include "gev-sentence.h"

static void
add_question_row (GevReportTable              *table,
                  const GevBarometerQuestion  *question,
                  const GevBarometerShare     *of_portfolio,
                  const GevBarometerShare     *of_answers)
{
  const GevLanguage *language = table->writer->language;
  g_autofree char *national = gev_format_percent (language, question->national / 100.0);
  g_autofree char *portfolio = gev_barometer_format_share (language, of_portfolio);
  g_autofree char *portfolio_cases = gev_barometer_format_cases (language, of_portfolio);
  g_autofree char *answers = gev_barometer_format_share (language, of_answers);
  g_autofree char *answers_cases = gev_barometer_format_cases (language, of_answers);

  gev_report_table_add (table, GEV_ROW_PLAIN,
                        (const char *[]) {
                          T_ (language, question->label),
                          portfolio, of_portfolio->n > 0 ? portfolio_cases : NULL,
                          answers, of_answers->n > 0 ? answers_cases : NULL,
                          national,
                        });
}

static void
add_table (GevReportWriter    *writer,
           const GevBarometer *portfolio,
           const GevBarometer *answers)
{
  static const GevReportColumn columns[] = {
    { N_("Question"), GEV_COLUMN_TEXT, 3, FALSE },
    { N_("The portfolio"), GEV_COLUMN_NUMBER, 1, FALSE },
    { N_("Cases"), GEV_COLUMN_NUMBER, 1, FALSE },
    { N_("Units’ answers"), GEV_COLUMN_NUMBER, 1, FALSE },
    { N_("Units"), GEV_COLUMN_NUMBER, 1, FALSE },
    { N_("KS 2018"), GEV_COLUMN_NUMBER, 1, FALSE },
  };
  GevReportTable table;

  gev_report_table_init (&table, writer, columns, G_N_ELEMENTS (columns));
  for (guint theme = 0; theme < gev_barometer_theme_vocabulary.n_terms; theme++)
    {
      gev_report_table_add (&table, GEV_ROW_GROUP,
                            (const char *[]) {
                              T_ (writer->language, gev_barometer_theme_vocabulary.terms[theme].label),
                            });
      for (guint i = 0; i < GEV_N_BAROMETER_FIGURES; i++)
        if (gev_barometer_questions[i].theme == theme)
          add_question_row (&table, &gev_barometer_questions[i], &portfolio->shares[i], &answers->shares[i]);
    }
  gev_report_table_finish (&table, T_ (writer->language, "Own shares beside the country."),
                           gev_barometer_get_source (writer->language));
}

static void
add_source (GevReportWriter    *writer,
            const GevBarometer *barometer)
{
  /* In two parts, so that a page holds them. */
  static const guint parts[] = {
    1u << GEV_BAROMETER_THEME_INNOVATION | 1u << GEV_BAROMETER_THEME_STAFF | 1u << GEV_BAROMETER_THEME_PARTNERS,
    1u << GEV_BAROMETER_THEME_VALUES | 1u << GEV_BAROMETER_THEME_EFFECT | 1u << GEV_BAROMETER_THEME_MONEY,
  };
  const GevLanguage *language = writer->language;
  g_autofree char *sentence = gev_barometer_sentence (language, barometer);

  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_HEADING_1,
                              T_ (language, gev_barometer_source_vocabulary.terms[barometer->source].label));
  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_INTRO, sentence);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (GevChart) chart = gev_barometer_chart_new (language, barometer, parts[i]);

      if (!gev_chart_is_empty (chart))
        gev_report_writer_add_chart (writer, g_steal_pointer (&chart), GEV_FIGURE_FULL,
                                     T_ (language, "Own shares (bars) and those of the country (marks)."));
    }
}

/* What is counted in the same way is told once, with all that is so counted. */
static void
add_definitions (GevReportWriter *writer)
{
  const GevLanguage *language = writer->language;
  GevBlock *list = gev_bullet_list_new ();

  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_HEADING_1, T_ (language, "What is counted in the portfolio"));
  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_INTRO,
                              T_ (language, "An innovation is a project that first came into use in the last two "
                                            "years: it reached implementation or a later stage. This, and what "
                                            "each share is of, is Gevinst’s own choice."));
  for (guint i = 0; i < GEV_N_BAROMETER_FIGURES;)
    {
      const char *definition = gev_barometer_questions[i].of_portfolio;
      g_autoptr (GString) text = g_string_new (NULL);

      for (; i < GEV_N_BAROMETER_FIGURES && g_str_equal (gev_barometer_questions[i].of_portfolio, definition); i++)
        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "",
                                T_ (language, gev_barometer_questions[i].label));
      g_string_append_printf (text, ": %s", T_ (language, definition));
      gev_bullet_list_add (GEV_BULLET_LIST (list), text->str);
    }
  gev_document_add (writer->document, list);
}

/**
 * gev_barometer_report_new:
 * @set: a set that holds the whole portfolio
 * @options: what is asked for
 *
 * The innovation barometer: own shares of the portfolio and of the answers of units, each by itself, beside those of
 * KS Innovasjonsbarometer 2018.
 *
 * Returns: (transfer full): the document
 */
GevDocument *
gev_barometer_report_new (GevRecordSet           *set,
                          const GevReportOptions *options)
{
  const GevLanguage *language = options->language;
  g_autoptr (GevBarometer) portfolio = gev_barometer_new (set, GEV_BAROMETER_PORTFOLIO, options->today);
  g_autoptr (GevBarometer) answers = gev_barometer_new (set, GEV_BAROMETER_ANSWERS, options->today);
  g_autofree char *period = gev_format_period (language, portfolio->from, portfolio->date);
  g_autofree char *of_portfolio = gev_barometer_cases_sentence (language, portfolio);
  g_autofree char *of_answers = gev_barometer_cases_sentence (language, answers);
  g_autoptr (GString) lead = g_string_new (NULL);
  GevReportWriter writer;

  gev_report_writer_init (&writer, set, options, T_ (language, "Barometer report"),
                          T_ (language, "The innovation barometer"));
  gev_report_writer_add_text (&writer, GEV_TEXT_ROLE_SUBTITLE, period);
  gev_sentence_append (lead, "%s", of_portfolio);
  gev_sentence_append (lead, "%s", of_answers);
  gev_sentence_append (lead, "%s", T_ (language, "The two are shown each by itself, beside the country."));
  gev_report_writer_add_text (&writer, GEV_TEXT_ROLE_LEAD, lead->str);
  add_source (&writer, portfolio);
  add_source (&writer, answers);
  gev_report_writer_add_text (&writer, GEV_TEXT_ROLE_HEADING_1, T_ (language, "All shares"));
  add_table (&writer, portfolio, answers);
  add_definitions (&writer);

  return gev_report_writer_finish (&writer);
}
