/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-idea-form-report.h"

#include "gev-form-field.h"
#include "gev-report-writer.h"

static void
add_field (GevReportWriter *writer,
           const char      *label,
           const char      *help,
           guint            n_lines)
{
  gev_document_add (writer->document,
                    gev_form_field_new (T_ (writer->language, label), T_ (writer->language, help), n_lines));
}

static void
add_origin (GevReportWriter *writer)
{
  g_autoptr (GPtrArray) choices = g_ptr_array_new ();

  for (guint i = 0; i < gev_idea_origin_vocabulary.n_terms; i++)
    g_ptr_array_add (choices,
                     (gpointer) gev_report_writer_get_term (writer, &gev_idea_origin_vocabulary, (int) i));
  g_ptr_array_add (choices, NULL);
  gev_document_add (writer->document,
                    gev_form_field_new_choices (T_ (writer->language, "You are"), T_ (writer->language, "Tick one."),
                                                (const char *const *) choices->pdata));
}

/**
 * gev_idea_form_report_new:
 * @set: a set that holds the portfolio and its organisation
 * @options: what is asked for; only the language counts
 *
 * The form on which one hands in an idea on paper, a page to be copied. What is
 * asked for is what a new idea needs in the idea box.
 *
 * Returns: (transfer full): the document
 */
GevDocument *
gev_idea_form_report_new (GevRecordSet           *set,
                          const GevReportOptions *options)
{
  const GevLanguage *language = options->language;
  GevReportWriter writer;

  gev_report_writer_init (&writer, set, options, T_ (language, "Form for ideas"), T_ (language, "I have an idea"));
  gev_report_writer_add_text (&writer, GEV_TEXT_ROLE_LEAD,
                              T_ (language, "A few words are enough. You get an answer, "
                                            "whatever becomes of the idea."));
  add_field (&writer, N_("The idea"), N_("What do you want to do? Give it a short name."), 1);
  add_field (&writer, N_("The need"), N_("What is difficult today, or could be better?"), 5);
  add_field (&writer, N_("Whose need"), N_("Users, relatives, staff, others?"), 1);
  add_field (&writer, N_("Who has the idea"), N_("Your name or role, so that we can answer you."), 1);
  add_origin (&writer);
  add_field (&writer, N_("Unit or place"), N_("Where do you work or live?"), 1);
  add_field (&writer, N_("Answer to"), N_("E-mail or telephone, if you want one."), 1);
  add_field (&writer, N_("Date"), N_("Day, month and year."), 1);
  gev_report_writer_add_text (&writer, GEV_TEXT_ROLE_NOTE,
                              T_ (language, "Do not write anything by which a patient or user can be known."));

  return gev_report_writer_finish (&writer);
}
