/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-report-notes.h"

#include "gev-bullet-list.h"
#include "gev-format.h"

static void
add_limits (GevReportWriter *writer,
            GevBulletList   *list)
{
  const GevLanguage *language = writer->language;
  GevPortfolio *portfolio = writer->portfolio;
  g_autofree char *on_plan = gev_format_percent (language,
                                                 gev_decimal_to_double (gev_portfolio_get_on_plan_limit (portfolio)));
  g_autofree char *behind = gev_format_percent (language,
                                                gev_decimal_to_double (gev_portfolio_get_behind_limit (portfolio)));
  gboolean is_set = gev_record_has (portfolio, GEV_PORTFOLIO_ON_PLAN_LIMIT) ||
                    gev_record_has (portfolio, GEV_PORTFOLIO_BEHIND_LIMIT);
  g_autofree char *text = NULL;

  text = g_strdup_printf (T_ (language, "Status compares the measured change with the change planned for the same "
                                        "day: on plan from %1$s, behind plan from %2$s, far behind plan below that. "
                                        "%3$s"),
                          on_plan, behind,
                          is_set ? T_ (language, "The limits are set in this portfolio; no source fixes them.")
                                 : T_ (language, "The limits are Gevinst’s own choice; no source fixes them."));
  gev_bullet_list_add (list, text);
}

static void
add_benefits (GevReportWriter *writer,
              GevBulletList   *list)
{
  const GevLanguage *language = writer->language;

  gev_bullet_list_add (list, T_ (language, "Degree of realisation is the measured change divided by the promised "
                                           "change. It may be below 0 and above 100 per cent, and is not cut off."));
  add_limits (writer, list);
  gev_bullet_list_add (list, T_ (language, "A measured value holds until the next measurement. Between the points "
                                           "of a plan the way is straight, and after the target date the plan "
                                           "stays at the target."));
}

static void
add_money (GevReportWriter *writer,
           GevBulletList   *list)
{
  const GevLanguage *language = writer->language;

  gev_bullet_list_add (list, T_ (language, "Realised kroner are the measured improvement, day by day, times the "
                                           "value of one unit a year, with 365 days to a year. Planned kroner are "
                                           "the same along the plan. What comes once, or is measured as a total "
                                           "so far, is counted as such. Dis-benefits are subtracted."));
  gev_bullet_list_add (list, T_ (language, "Kroner are calculated to the øre and rounded only where they are "
                                           "shown, so a sum may differ from its rows in the last digit."));
}

/**
 * gev_report_notes_add:
 * @writer: a writer
 * @notes: what needs an explanation
 *
 * Adds the notes: the formulas in short, and what is Gevinst's own choice because no source fixes it.
 */
void
gev_report_notes_add (GevReportWriter *writer,
                      GevReportNotes   notes)
{
  const GevLanguage *language = writer->language;
  const char *notice = gev_record_get_text (writer->portfolio, GEV_PORTFOLIO_NOTICE);
  GevBulletList *list;

  if (notes == 0 && notice == NULL && !writer->options->no_names)
    return;

  list = GEV_BULLET_LIST (gev_bullet_list_new ());
  if (notice != NULL)
    gev_bullet_list_add (list, notice);
  if ((notes & GEV_REPORT_NOTES_BENEFITS) != 0)
    add_benefits (writer, list);
  if ((notes & GEV_REPORT_NOTES_MONEY) != 0)
    add_money (writer, list);
  if ((notes & GEV_REPORT_NOTES_FREED_MONEY) != 0)
    gev_bullet_list_add (list, T_ (language, "Freed money is the realised kroner of the benefits that have budget "
                                             "effect or alternative use in own body, in the period of the "
                                             "programme."));
  if ((notes & GEV_REPORT_NOTES_SUMS) != 0)
    gev_bullet_list_add (list, T_ (language, "Priced benefits have one status together: the mean, weighted by the "
                                             "kroner planned by now. The others are counted for each status. The "
                                             "two are never mixed. The weighting is Gevinst’s own choice."));
  if ((notes & GEV_REPORT_NOTES_ECOSYSTEM) != 0)
    gev_bullet_list_add (list, T_ (language, "All four elements of the ecosystem must be stimulated at once "
                                             "(IS-2672). That an element lags behind when it has less than half "
                                             "of the mean number of actions is Gevinst’s own choice. Actions that "
                                             "are dropped are not counted."));
  if ((notes & GEV_REPORT_NOTES_LEVELS) != 0)
    gev_bullet_list_add (list, T_ (language, "The level of an element is the mean of its answered criteria, each from "
                                             "0 (nothing) to 4 (fully); what is unanswered is left out. All four "
                                             "elements must be stimulated at once (IS-2672). That an element lags "
                                             "behind when it is half a level below the mean of the others is "
                                             "Gevinst’s own choice."));
  if ((notes & GEV_REPORT_NOTES_STAGES) != 0)
    gev_bullet_list_add (list, T_ (language, "A project is in the stage that its last gate decision led to. How the "
                                             "stages of a process model answer to the common ones is Gevinst’s own "
                                             "choice."));
  if (writer->options->no_names)
    gev_bullet_list_add (list, T_ (language, "Fields that may name persons are left out of this report."));

  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_HEADING_1, T_ (language, "Notes"));
  gev_document_add (writer->document, GEV_BLOCK (list));
}
