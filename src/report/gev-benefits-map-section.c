/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-benefits-map-section.h"

#include "gev-benefits-map-chart.h"
#include "gev-chart-language.h"

/**
 * gev_benefits_map_section_add:
 * @writer: a writer
 * @owner: (type GevRecord): a project or a programme
 *
 * Adds the benefits map of @owner, where it has one.
 */
void
gev_benefits_map_section_add (GevReportWriter *writer,
                              gpointer         owner)
{
  g_autoptr (GevChart) chart = gev_benefits_map_chart_new (writer->language, writer->set, owner, writer->today);

  if (gev_chart_is_empty (chart))
    return;
  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_HEADING_1, T_ (writer->language, "Benefits map"));
  gev_report_writer_add_chart (writer, g_steal_pointer (&chart), GEV_FIGURE_FULL,
                               T_ (writer->language, "What leads to what. Numbers: assumptions. Dashed: counted in "
                                                     "what it leads to."));
}
