/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-knowledge-section.h"

#include "gev-format.h"
#include "gev-knowledge-sentence.h"
#include "gev-report-table.h"

static void
add_need (GevReportTable   *table,
          GevKnowledgeNeed *need)
{
  GevReportWriter *writer = table->writer;
  int days = gev_knowledge_need_count_days (need, writer->today);
  g_autofree char *priority = gev_report_writer_format_field (writer, need, GEV_KNOWLEDGE_NEED_PRIORITY);
  g_autofree char *status = gev_report_writer_format_field (writer, need, GEV_KNOWLEDGE_NEED_STATUS);
  g_autofree char *number = days >= 0 ? gev_format_count (writer->language, (guint64) days) : NULL;

  gev_report_table_add (table, GEV_ROW_PLAIN,
                        (const char *[]) {
                          gev_record_get_text (need, GEV_KNOWLEDGE_NEED_QUESTION),
                          gev_record_get_text (need, GEV_KNOWLEDGE_NEED_ASKED_BY),
                          priority, status, number,
                          gev_record_get_text (need, GEV_KNOWLEDGE_NEED_ANSWER),
                        });
}

static void
add_group (GevReportTable *table,
           GPtrArray      *needs,
           const char     *heading,
           gboolean        shared)
{
  gboolean has_heading = FALSE;

  for (guint i = 0; i < needs->len; i++)
    {
      gpointer need = g_ptr_array_index (needs, i);

      if (gev_record_get_flag (need, GEV_KNOWLEDGE_NEED_SHARED) != shared)
        continue;
      if (!has_heading)
        gev_report_table_add (table, GEV_ROW_GROUP, (const char *[]) { heading });
      has_heading = TRUE;
      add_need (table, need);
    }
}

/**
 * gev_knowledge_section_add:
 * @writer: a writer
 *
 * Adds the knowledge needs, those that are shared with the cluster first; nothing where there are none.
 */
void
gev_knowledge_section_add (GevReportWriter *writer)
{
  static const GevReportColumn columns[] = {
    { N_("Question"), GEV_COLUMN_TEXT, 4, FALSE },
    { N_("Asked by"), GEV_COLUMN_TEXT, 2, FALSE },
    { N_("Priority"), GEV_COLUMN_TEXT, 0, FALSE },
    { N_("Status"), GEV_COLUMN_TEXT, 1, FALSE },
    { N_("Days"), GEV_COLUMN_NUMBER, 0, FALSE },
    { N_("Answer"), GEV_COLUMN_TEXT, 4, FALSE },
  };
  const GevLanguage *language = writer->language;
  GPtrArray *needs = gev_record_set_get_all (writer->set, GEV_TYPE_KNOWLEDGE_NEED);
  g_autofree char *sentence = NULL;
  GevKnowledge knowledge;
  GevReportTable table;

  if (needs->len == 0)
    return;
  gev_knowledge_read (&knowledge, needs, writer->today);
  sentence = gev_knowledge_sentence (language, &knowledge);
  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_HEADING_1, T_ (language, "Knowledge needs"));
  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_INTRO, sentence);
  gev_report_table_init (&table, writer, columns, G_N_ELEMENTS (columns));
  add_group (&table, needs, T_ (language, "Shared with the cluster"), TRUE);
  add_group (&table, needs, T_ (language, "Only own"), FALSE);
  gev_report_table_finish (&table, T_ (language, "Knowledge needs."),
                           T_ (language, "Days are from raising to the answer, or to now where there is none yet."));
}
