/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-freed-section.h"

#include "gev-benefit.h"
#include "gev-format.h"
#include "gev-report-table.h"

static void
add_freed_row (GevReportTable        *table,
               GevRowKind             kind,
               const char            *name,
               const GevFreedFigures *figures)
{
  const GevLanguage *language = table->writer->language;
  g_autofree char *planned = gev_format_money (language, figures->planned_ore);
  g_autofree char *to_date = gev_format_money (language, figures->planned_to_date_ore);
  g_autofree char *realised = gev_format_money (language, figures->realised_ore);

  gev_report_table_add (table, kind, (const char *[]) { name, planned, to_date, realised });
}

/**
 * gev_freed_section_add_table:
 * @writer: a writer
 * @money: the freed money of a programme
 *
 * Adds the table of what was planned and realised by what becomes of it, with the goal below.
 */
void
gev_freed_section_add_table (GevReportWriter     *writer,
                             const GevFreedMoney *money)
{
  static const GevReportColumn columns[] = {
    { N_("Freed money"), GEV_COLUMN_TEXT, 1, FALSE },
    { N_("Planned in the period"), GEV_COLUMN_NUMBER, 0, FALSE },
    { N_("Planned by now"), GEV_COLUMN_NUMBER, 0, FALSE },
    { N_("Realised"), GEV_COLUMN_NUMBER, 0, FALSE },
  };
  g_autofree char *period = gev_format_period (writer->language, money->from, money->to - 1);
  g_autofree char *target = gev_format_money (writer->language, money->target_ore);
  g_autofree char *note = NULL;
  GevReportTable table;

  gev_report_table_init (&table, writer, columns, G_N_ELEMENTS (columns));
  add_freed_row (&table, GEV_ROW_PLAIN,
                 gev_report_writer_get_term (writer, &gev_benefit_group_vocabulary,
                                             GEV_BENEFIT_GROUP_BUDGET_EFFECT),
                 &money->budget_effect);
  add_freed_row (&table, GEV_ROW_PLAIN,
                 gev_report_writer_get_term (writer, &gev_benefit_group_vocabulary,
                                             GEV_BENEFIT_GROUP_ALTERNATIVE_USE),
                 &money->alternative_use);
  add_freed_row (&table, GEV_ROW_TOTAL, T_ (writer->language, "In all"), &money->total);
  if (money->has_target)
    note = g_strdup_printf (T_ (writer->language, "The goal is %1$s in the period %2$s."), target, period);
  else
    note = g_strdup_printf (T_ (writer->language, "The period is %s. The programme has no goal for freed money."),
                            period);
  gev_report_table_finish (&table, T_ (writer->language, "Freed money by what becomes of it."), note);
}
