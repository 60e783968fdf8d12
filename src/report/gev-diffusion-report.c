/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-diffusion-report.h"

#include "gev-adoption.h"
#include "gev-bullet-list.h"
#include "gev-diffusion-chart.h"
#include "gev-format.h"
#include "gev-key-figures.h"
#include "gev-project.h"
#include "gev-report-notes.h"
#include "gev-report-table.h"

static void
add_lead (GevReportWriter    *writer,
          const GevDiffusion *diffusion)
{
  g_autofree char *sentence = gev_diffusion_sentence (writer->language, diffusion);

  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_LEAD,
                              diffusion->out->len + diffusion->in->len > 0
                                ? sentence
                                : T_ (writer->language, "No adoption is recorded yet. When others take innovations "
                                                        "over, or we take over theirs, this report tells who, how "
                                                        "and what helped."));
}

static void
add_key_figures (GevReportWriter    *writer,
                 const GevDiffusion *diffusion)
{
  const GevLanguage *language = writer->language;
  g_autofree char *adopters = gev_format_count (language, diffusion->adopters->len);
  g_autofree char *innovations = gev_format_count (language, diffusion->n_innovations);
  g_autofree char *ours = gev_format_count (language, diffusion->in->len);
  GevKeyFigures *strip;

  if (diffusion->out->len + diffusion->in->len == 0)
    return;

  strip = GEV_KEY_FIGURES (gev_key_figures_new ());
  gev_key_figures_add (strip, adopters, TN_ (language, "has taken over from us", "have taken over from us",
                                             diffusion->adopters->len));
  gev_key_figures_add (strip, innovations, TN_ (language, "of our innovations taken over",
                                                "of our innovations taken over", diffusion->n_innovations));
  gev_key_figures_add (strip, ours, TN_ (language, "innovation of others taken over by us",
                                         "innovations of others taken over by us", diffusion->in->len));
  gev_document_add (writer->document, GEV_BLOCK (strip));
}

/* "Adapted, through networks" */
static char *
describe_way (GevReportWriter *writer,
              gpointer         adoption)
{
  g_autofree char *mode = gev_report_writer_format_field (writer, adoption, GEV_ADOPTION_MODE);
  g_autofree char *channel = gev_report_writer_format_field (writer, adoption, GEV_ADOPTION_CHANNEL);
  g_autofree char *lower = channel != NULL ? g_utf8_strdown (channel, -1) : NULL;

  if (mode == NULL)
    return g_steal_pointer (&channel);

  return lower != NULL ? g_strconcat (mode, ", ", lower, NULL) : g_steal_pointer (&mode);
}

static void
add_adoptions (GevReportWriter *writer,
               GPtrArray       *adoptions,
               const char      *heading,
               const char      *caption)
{
  static const GevReportColumn columns[] = {
    { N_("Who"), GEV_COLUMN_TEXT, 2, FALSE },
    { N_("Project"), GEV_COLUMN_TEXT, 2, FALSE },
    { N_("Date"), GEV_COLUMN_NUMBER, 0, FALSE },
    { N_("How"), GEV_COLUMN_TEXT, 2, FALSE },
    { N_("What was changed"), GEV_COLUMN_TEXT, 4, FALSE },
  };
  GevReportTable table;

  if (adoptions->len == 0)
    return;

  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_HEADING_1, heading);
  gev_report_table_init (&table, writer, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < adoptions->len; i++)
    {
      gpointer adoption = g_ptr_array_index (adoptions, i);
      g_autofree char *actor = gev_report_writer_format_field (writer, adoption, GEV_ADOPTION_ACTOR);
      g_autofree char *project = gev_report_writer_format_field (writer, adoption, GEV_ADOPTION_PROJECT);
      g_autofree char *date = gev_report_writer_format_field (writer, adoption, GEV_ADOPTION_DATE);
      g_autofree char *way = describe_way (writer, adoption);

      gev_report_table_add (&table, GEV_ROW_PLAIN,
                            (const char *[]) {
                              actor, project, date, way, gev_record_get_text (adoption, GEV_ADOPTION_CHANGED),
                            });
    }
  gev_report_table_finish (&table, caption, NULL);
}

static void
add_spread (GevReportWriter    *writer,
            const GevDiffusion *diffusion)
{
  const GevLanguage *language = writer->language;
  g_autofree char *channels = gev_channel_sentence (language, diffusion);

  if (diffusion->out->len == 0)
    return;

  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_HEADING_1, T_ (language, "Taken over by others"));
  if (diffusion->n_counted > 0)
    gev_report_writer_add_chart (writer, gev_diffusion_chart_new (language, NULL, diffusion, writer->today),
                                 GEV_FIGURE_FULL, T_ (language, "Adopters added up, on Rogers’ groups."));
  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_HEADING_1, T_ (language, "How it spread"));
  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_INTRO, channels);
  gev_report_writer_add_chart (writer, gev_channel_chart_new (language, diffusion), GEV_FIGURE_FULL,
                               T_ (language, "Takeovers by channel."));
}

static void
add_factor_row (GevReportTable *table,
                gpointer        project)
{
  const GevLanguage *language = table->writer->language;
  g_autofree char *title = gev_record_dup_title (project);
  char *cells[GEV_N_ROGERS_FACTORS + 2];
  GevRogersFactors factors;

  gev_rogers_factors_read (&factors, project);
  if (factors.n_answered == 0)
    return;
  cells[0] = title;
  for (guint i = 0; i < GEV_N_ROGERS_FACTORS; i++)
    cells[i + 1] = factors.values[i] > 0 ? gev_format_count (language, factors.values[i]) : NULL;
  cells[GEV_N_ROGERS_FACTORS + 1] = gev_format_number (language, factors.mean, 1);
  gev_report_table_add (table, GEV_ROW_PLAIN, (const char *const *) cells);
  for (guint i = 1; i < G_N_ELEMENTS (cells); i++)
    g_free (cells[i]);
}

static gboolean
add_factors (GevReportWriter *writer)
{
  static const GevReportColumn columns[] = {
    { N_("Project"), GEV_COLUMN_TEXT, 1, FALSE },
    { N_("Relative advantage"), GEV_COLUMN_NUMBER, 0, FALSE },
    { N_("Compatibility"), GEV_COLUMN_NUMBER, 0, FALSE },
    { N_("Simplicity"), GEV_COLUMN_NUMBER, 0, FALSE },
    { N_("Trialability"), GEV_COLUMN_NUMBER, 0, FALSE },
    { N_("Observability"), GEV_COLUMN_NUMBER, 0, FALSE },
    { N_("Mean"), GEV_COLUMN_NUMBER, 0, FALSE },
  };
  GPtrArray *projects = gev_record_set_get_all (writer->set, GEV_TYPE_PROJECT);
  gboolean has_any = FALSE;
  GevReportTable table;

  for (guint i = 0; i < projects->len && !has_any; i++)
    {
      GevRogersFactors factors;

      gev_rogers_factors_read (&factors, g_ptr_array_index (projects, i));
      has_any = factors.n_answered > 0;
    }
  if (!has_any)
    return FALSE;

  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_HEADING_1, T_ (writer->language, "What helps it spread"));
  gev_report_table_init (&table, writer, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < projects->len; i++)
    add_factor_row (&table, g_ptr_array_index (projects, i));
  gev_report_table_finish (&table, T_ (writer->language, "Rogers’ five factors, from 1 to 5."), NULL);

  return TRUE;
}

static void
add_notes (GevReportWriter    *writer,
           const GevDiffusion *diffusion,
           gboolean            has_factors)
{
  const GevLanguage *language = writer->language;
  g_autofree char *population = gev_population_sentence (language, &diffusion->population);
  GevBulletList *list;

  if (diffusion->n_counted == 0 && !has_factors)
    return;

  list = GEV_BULLET_LIST (gev_bullet_list_new ());
  if (diffusion->n_counted > 0)
    {
      gev_bullet_list_add (list, population);
      gev_bullet_list_add (list, T_ (language, "An adopter counts once, on the day of its first takeover; we "
                                               "ourselves are not counted. This is Gevinst’s own choice. No curve "
                                               "is fitted to the adopters."));
    }
  if (has_factors)
    gev_bullet_list_add (list, T_ (language, "The five factors are Rogers’. That they are judged from 1 to 5, and "
                                             "weigh the same in the mean, is Gevinst’s own choice."));
  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_HEADING_1, T_ (language, "How it is counted"));
  gev_document_add (writer->document, GEV_BLOCK (list));
}

/**
 * gev_diffusion_report_new:
 * @set: a set that holds the whole portfolio
 * @options: what is asked for
 *
 * The report on diffusion: who has taken over what and when, through which channels, what speaks for it spreading,
 * and what was taken over from others.
 *
 * Returns: (transfer full): the document
 */
GevDocument *
gev_diffusion_report_new (GevRecordSet           *set,
                          const GevReportOptions *options)
{
  const GevLanguage *language = options->language;
  g_autoptr (GevDiffusion) diffusion = gev_diffusion_new (set, NULL, &gev_population_default, options->today);
  g_autofree char *date = NULL;
  gboolean has_factors;
  GevReportWriter writer;

  gev_report_writer_init (&writer, set, options, T_ (language, "Diffusion report"),
                          T_ (language, "How our innovations spread"));
  date = gev_report_writer_format_date (&writer, writer.today);
  gev_report_writer_add_text (&writer, GEV_TEXT_ROLE_SUBTITLE, date);
  add_lead (&writer, diffusion);
  add_key_figures (&writer, diffusion);
  add_spread (&writer, diffusion);
  add_adoptions (&writer, diffusion->out, T_ (language, "Who took over what"), T_ (language, "Taken over from us."));
  has_factors = add_factors (&writer);
  add_adoptions (&writer, diffusion->in, T_ (language, "Adopted from others"), T_ (language, "Taken over by us."));
  add_notes (&writer, diffusion, has_factors);
  gev_report_notes_add (&writer, 0);

  return gev_report_writer_finish (&writer);
}
