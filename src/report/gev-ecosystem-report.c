/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-ecosystem-report.h"

#include "gev-action.h"
#include "gev-champion.h"
#include "gev-ecosystem-history-chart.h"
#include "gev-ecosystem-wheel.h"
#include "gev-ecosystem-words.h"
#include "gev-format.h"
#include "gev-key-figures.h"
#include "gev-knowledge-section.h"
#include "gev-report-notes.h"
#include "gev-report-table.h"

typedef struct
{
  GevReportWriter writer;
  const GevEcosystem *ecosystem;
} EcosystemReport;

static const char *
get_group_name (EcosystemReport *report,
                guint            group)
{
  if (group == GEV_CRITERION_GROUP_MARKS)
    return T_ (report->writer.language, "Four marks of an innovative service");

  return gev_report_writer_get_term (&report->writer, &gev_element_vocabulary, (int) group);
}

static gboolean
is_empty (const GevEcosystem *ecosystem)
{
  for (guint i = 0; i < GEV_N_ELEMENTS; i++)
    if (ecosystem->actions[i]->len > 0)
      return FALSE;

  return ecosystem->latest == NULL && ecosystem->champions->len == 0;
}

static void
add_lead (EcosystemReport *report)
{
  const GevLanguage *language = report->writer.language;
  g_autofree char *sentence = gev_ecosystem_words_sentence (language, report->ecosystem);
  g_autofree char *date = gev_report_writer_format_date (&report->writer, report->writer.today);

  gev_report_writer_add_text (&report->writer, GEV_TEXT_ROLE_SUBTITLE, date);
  gev_report_writer_add_text (&report->writer, GEV_TEXT_ROLE_LEAD,
                              is_empty (report->ecosystem)
                                ? T_ (language, "Nothing is recorded of the ecosystem yet. When it is assessed and "
                                                "actions are recorded, this report tells how ready the organisation "
                                                "is for innovation.")
                                : sentence);
}

static void
add_key_figures (EcosystemReport *report)
{
  const GevEcosystem *ecosystem = report->ecosystem;
  const GevLanguage *language = report->writer.language;
  GevKeyFigures *strip = GEV_KEY_FIGURES (gev_key_figures_new ());
  g_autofree char *needs = g_strdup_printf (T_ (language, "%1$u of %2$u"), ecosystem->n_needs_answered, GEV_N_NEEDS);
  g_autofree char *roles = g_strdup_printf (T_ (language, "%1$u of %2$u"), ecosystem->n_roles_filled,
                                            GEV_N_LEADER_ROLES);

  for (guint i = 0; ecosystem->latest != NULL && i < GEV_N_ELEMENTS; i++)
    {
      g_autofree char *level = gev_ecosystem_words_level (language, &ecosystem->latest->groups[i]);

      if (ecosystem->latest->groups[i].n_answered > 0)
        gev_key_figures_add (strip, level, get_group_name (report, i));
    }
  gev_key_figures_add (strip, needs, T_ (language, "needs answered"));
  gev_key_figures_add (strip, roles, T_ (language, "leader roles filled"));
  gev_document_add (report->writer.document, GEV_BLOCK (strip));
}

static void
add_levels_table (EcosystemReport *report)
{
  static const GevReportColumn columns[] = {
    { N_("Element"), GEV_COLUMN_TEXT, 2, FALSE },
    { N_("Level"), GEV_COLUMN_NUMBER, 0, FALSE },
    { N_("Before"), GEV_COLUMN_NUMBER, 0, FALSE },
    { N_("Change"), GEV_COLUMN_NUMBER, 0, FALSE },
    { N_("Criteria answered"), GEV_COLUMN_NUMBER, 0, FALSE },
  };
  const GevEcosystem *ecosystem = report->ecosystem;
  const GevLanguage *language = report->writer.language;
  g_autofree char *date = gev_report_writer_format_date (&report->writer, ecosystem->latest->date);
  g_autofree char *note = NULL;
  GevReportTable table;

  gev_report_table_init (&table, &report->writer, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < GEV_N_CRITERION_GROUPS; i++)
    {
      const GevGroupLevel *level = &ecosystem->latest->groups[i];
      g_autofree char *now = gev_ecosystem_words_level (language, level);
      g_autofree char *change = gev_ecosystem_words_change (language, ecosystem, i);
      g_autofree char *answered =
        g_strdup_printf (T_ (language, "%1$u of %2$u"), level->n_answered, level->n_criteria);
      g_autofree char *before = NULL;

      if (ecosystem->previous != NULL)
        before = gev_ecosystem_words_level (language, &ecosystem->previous->groups[i]);
      gev_report_table_add (&table, GEV_ROW_PLAIN,
                            (const char *[]) { get_group_name (report, i), now, before, change, answered });
    }
  if (ecosystem->previous != NULL)
    {
      g_autofree char *earlier = gev_report_writer_format_date (&report->writer, ecosystem->previous->date);

      note = g_strdup_printf (T_ (language, "Assessed %1$s; before: %2$s."), date, earlier);
    }
  else
    {
      note = g_strdup_printf (T_ (language, "Assessed %s."), date);
    }
  gev_report_table_finish (&table, T_ (language, "Levels from 0 (nothing) to 4 (fully)."), note);
}

static void
add_levels (EcosystemReport *report)
{
  GevReportWriter *writer = &report->writer;
  gboolean has_way = report->ecosystem->previous != NULL;

  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_HEADING_1, T_ (writer->language, "The four elements"));
  gev_report_writer_add_chart (writer, gev_ecosystem_level_wheel_new (writer->language, report->ecosystem),
                               has_way ? GEV_FIGURE_HALF : GEV_FIGURE_FULL,
                               report->ecosystem->latest == NULL
                                 ? T_ (writer->language, "Actions for each element.")
                                 : T_ (writer->language, "The level of each element. Dashed: the assessment before."));
  if (has_way)
    gev_report_writer_add_chart (writer, gev_ecosystem_history_chart_new (writer->language, report->ecosystem),
                                 GEV_FIGURE_HALF, T_ (writer->language, "Levels by assessment."));
  if (report->ecosystem->latest != NULL)
    add_levels_table (report);
}

static void
add_criteria (EcosystemReport *report)
{
  static const GevReportColumn columns[] = {
    { N_("Criterion"), GEV_COLUMN_TEXT, 3, FALSE },
    { N_("Level"), GEV_COLUMN_TEXT, 0, FALSE },
    { N_("Evidence"), GEV_COLUMN_TEXT, 4, FALSE },
  };
  GevReportWriter *writer = &report->writer;
  const GevAssessmentLevels *latest = report->ecosystem->latest;
  GevReportTable table;

  if (latest == NULL)
    return;

  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_HEADING_1, T_ (writer->language, "Criteria and evidence"));
  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_INTRO,
                              gev_record_get_text (latest->assessment, GEV_ASSESSMENT_NOTE));
  gev_report_table_init (&table, writer, columns, G_N_ELEMENTS (columns));
  for (guint group = 0; group < GEV_N_CRITERION_GROUPS; group++)
    {
      guint first, end;

      gev_criterion_get_range (group, &first, &end);
      gev_report_table_add (&table, GEV_ROW_GROUP, (const char *[]) { get_group_name (report, group) });
      for (guint i = first; i < end; i++)
        {
          int level = gev_assessment_levels_get_answer (latest, i);
          g_autofree char *words = NULL;

          words = level < 0 ? g_strdup (T_ (writer->language, "unanswered"))
                            : g_strdup_printf ("%d %s", level,
                                               T_ (writer->language, gev_assessment_level_get_label (level)));
          gev_report_table_add (&table, GEV_ROW_PLAIN,
                                (const char *[]) {
                                  T_ (writer->language, gev_ecosystem_criterion_vocabulary.terms[i].label), words,
                                  latest->answers[i] != NULL
                                    ? gev_record_get_text (latest->answers[i], GEV_ASSESSMENT_ANSWER_EVIDENCE)
                                    : NULL,
                                });
        }
    }
  gev_report_table_finish (&table, T_ (writer->language, "The answer to each criterion."), NULL);
}

/* Needs by their numbers: they have long names, and a table of their own. */
static char *
list_needs (const GevLanguage *language,
            gint64             needs)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < GEV_N_NEEDS; i++)
    if ((needs & (G_GINT64_CONSTANT (1) << i)) != 0)
      {
        g_autofree char *number = gev_format_integer (language, i + 1);

        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", number);
      }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_actions (EcosystemReport *report)
{
  static const GevReportColumn columns[] = {
    { N_("Action"), GEV_COLUMN_TEXT, 4, FALSE },
    { N_("Responsible"), GEV_COLUMN_TEXT, 3, TRUE },
    { N_("Needs"), GEV_COLUMN_TEXT, 0, FALSE },
    { N_("Status"), GEV_COLUMN_TEXT, 0, FALSE },
  };
  GevReportWriter *writer = &report->writer;
  GevReportTable table;

  gev_report_table_init (&table, writer, columns, G_N_ELEMENTS (columns));
  for (guint element = 0; element < GEV_N_ELEMENTS; element++)
    {
      GPtrArray *actions = report->ecosystem->actions[element];

      if (actions->len > 0)
        gev_report_table_add (&table, GEV_ROW_GROUP, (const char *[]) { get_group_name (report, element) });
      for (guint i = 0; i < actions->len; i++)
        {
          gpointer action = g_ptr_array_index (actions, i);
          g_autofree char *needs = list_needs (writer->language, gev_record_get_number (action, GEV_ACTION_NEEDS));
          g_autofree char *status = gev_report_writer_format_field (writer, action, GEV_ACTION_STATUS);

          gev_report_table_add (&table, GEV_ROW_PLAIN,
                                (const char *[]) {
                                  gev_record_get_text (action, GEV_ACTION_TITLE),
                                  gev_record_get_text (action, GEV_ACTION_RESPONSIBLE), needs, status,
                                });
        }
    }
  if (gev_report_table_get_n (&table) > 0)
    gev_report_writer_add_text (writer, GEV_TEXT_ROLE_HEADING_1, T_ (writer->language, "Actions"));
  gev_report_table_finish (&table, T_ (writer->language, "Actions by element, and the needs that they answer."), NULL);
}

static void
add_needs (EcosystemReport *report)
{
  static const GevReportColumn columns[] = {
    { N_("Need"), GEV_COLUMN_TEXT, 3, FALSE },
    { N_("Status"), GEV_COLUMN_TEXT, 0, FALSE },
    { N_("Actions"), GEV_COLUMN_TEXT, 4, FALSE },
  };
  GevReportWriter *writer = &report->writer;
  GevReportTable table;

  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_HEADING_1, T_ (writer->language, "The ten improvement needs"));
  gev_report_table_init (&table, writer, columns, G_N_ELEMENTS (columns));
  for (guint need = 0; need < GEV_N_NEEDS; need++)
    {
      GPtrArray *actions = report->ecosystem->needs[need];
      g_autoptr (GString) titles = g_string_new (NULL);
      guint row;

      for (guint i = 0; i < actions->len; i++)
        g_string_append_printf (titles, "%s%s", i > 0 ? "; " : "",
                                gev_record_get_text (g_ptr_array_index (actions, i), GEV_ACTION_TITLE));
      row = gev_report_table_add (&table, GEV_ROW_PLAIN,
                                  (const char *[]) {
                                    gev_report_writer_get_term (writer, &gev_need_vocabulary, (int) need),
                                    actions->len > 0 ? T_ (writer->language, "Answered")
                                                     : T_ (writer->language, "Unanswered"),
                                    titles->str,
                                  });
      gev_report_table_set_sign (&table, row, 1, actions->len > 0 ? GEV_SIGN_GOOD : GEV_SIGN_NOT_DUE);
    }
  gev_report_table_finish (&table, T_ (writer->language, "The needs of IS-2672, and the actions that answer them."),
                           NULL);
}

static char *
list_names (EcosystemReport *report,
            GPtrArray       *champions)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < champions->len; i++)
    {
      gpointer champion = g_ptr_array_index (champions, i);
      const char *unit = gev_record_get_text (champion, GEV_CHAMPION_UNIT);
      gboolean may_name = gev_report_writer_may_show (&report->writer, champion, GEV_CHAMPION_NAME);
      const char *name = may_name ? gev_record_get_text (champion, GEV_CHAMPION_NAME) : unit;

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", name != NULL ? name : "–");
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_roles (EcosystemReport *report)
{
  static const GevReportColumn columns[] = {
    { N_("Leader role"), GEV_COLUMN_TEXT, 1, FALSE },
    { N_("Status"), GEV_COLUMN_TEXT, 0, FALSE },
    { N_("Filled by"), GEV_COLUMN_TEXT, 2, FALSE },
  };
  GevReportWriter *writer = &report->writer;
  GevReportTable table;

  gev_report_table_init (&table, writer, columns, G_N_ELEMENTS (columns));
  for (guint role = 0; role < GEV_N_LEADER_ROLES; role++)
    {
      GPtrArray *champions = report->ecosystem->roles[role];
      g_autofree char *names = list_names (report, champions);
      guint row;

      row = gev_report_table_add (&table, GEV_ROW_PLAIN,
                                  (const char *[]) {
                                    gev_report_writer_get_term (writer, &gev_leader_role_vocabulary, (int) role),
                                    champions->len > 0 ? T_ (writer->language, "Filled")
                                                       : T_ (writer->language, "Not filled"),
                                    names,
                                  });
      gev_report_table_set_sign (&table, row, 1, champions->len > 0 ? GEV_SIGN_GOOD : GEV_SIGN_NOT_DUE);
    }
  gev_report_table_finish (&table, T_ (writer->language, "The four leader roles."), NULL);
}

static void
add_champions (EcosystemReport *report)
{
  static const GevReportColumn columns[] = {
    { N_("Unit"), GEV_COLUMN_TEXT, 2, FALSE },
    { N_("Champion"), GEV_COLUMN_TEXT, 2, TRUE },
    { N_("Element"), GEV_COLUMN_TEXT, 0, FALSE },
    { N_("Training"), GEV_COLUMN_TEXT, 3, FALSE },
  };
  GevReportWriter *writer = &report->writer;
  GPtrArray *champions = report->ecosystem->champions;
  g_autofree char *sentence = gev_ecosystem_words_roles (writer->language, report->ecosystem);
  GevReportTable table;

  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_HEADING_1,
                              T_ (writer->language, "Champions and leader roles"));
  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_INTRO, sentence);
  add_roles (report);
  gev_report_table_init (&table, writer, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < champions->len; i++)
    {
      gpointer champion = g_ptr_array_index (champions, i);
      g_autofree char *element = gev_report_writer_format_field (writer, champion, GEV_CHAMPION_ELEMENT);

      gev_report_table_add (&table, GEV_ROW_PLAIN,
                            (const char *[]) {
                              gev_record_get_text (champion, GEV_CHAMPION_UNIT),
                              gev_record_get_text (champion, GEV_CHAMPION_NAME), element,
                              gev_record_get_text (champion, GEV_CHAMPION_TRAINING),
                            });
    }
  gev_report_table_finish (&table, T_ (writer->language, "Champions."), NULL);
}

/**
 * gev_ecosystem_report_new:
 * @set: a set that holds the whole portfolio
 * @options: what is asked for
 *
 * The report on the ecosystem for innovation: levels with their evidence and over time, actions, the ten needs,
 * champions and leader roles, and which element lags behind.
 *
 * Returns: (transfer full): the document
 */
GevDocument *
gev_ecosystem_report_new (GevRecordSet           *set,
                          const GevReportOptions *options)
{
  const char *title = T_ (options->language, "The ecosystem for innovation");
  g_autoptr (GevEcosystem) ecosystem = gev_ecosystem_new (set, options->today);
  EcosystemReport report = { .ecosystem = ecosystem };

  gev_report_writer_init (&report.writer, set, options, T_ (options->language, "Ecosystem report"), title);
  add_lead (&report);
  if (!is_empty (ecosystem))
    {
      add_key_figures (&report);
      add_levels (&report);
      add_criteria (&report);
      add_actions (&report);
      add_needs (&report);
      add_champions (&report);
    }
  gev_knowledge_section_add (&report.writer);
  if (!is_empty (ecosystem))
    gev_report_notes_add (&report.writer,
                          ecosystem->latest != NULL ? GEV_REPORT_NOTES_LEVELS : GEV_REPORT_NOTES_ECOSYSTEM);

  return gev_report_writer_finish (&report.writer);
}
