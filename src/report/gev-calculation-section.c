/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-calculation-section.h"

#include "gev-calculation-factor.h"
#include "gev-calculation-words.h"
#include "gev-report-table.h"

static char *
format_factor (GevReportWriter *writer,
               gpointer         factor,
               guint            field)
{
  if (!gev_record_has (factor, field))
    return NULL;

  return gev_calculation_words_factor (writer->language, gev_record_get_choice (factor, GEV_CALCULATION_FACTOR_FACTOR),
                                       gev_record_get_number (factor, field));
}

static gpointer
find_factor (GPtrArray *factors,
             int        kind)
{
  for (guint i = 0; i < factors->len; i++)
    if (gev_record_get_choice (g_ptr_array_index (factors, i), GEV_CALCULATION_FACTOR_FACTOR) == kind)
      return g_ptr_array_index (factors, i);

  return NULL;
}

static void
add_factors (GevReportWriter *writer,
             GevBenefit      *benefit,
             int              template)
{
  static const GevReportColumn columns[] = {
    { N_("Factor"), GEV_COLUMN_TEXT, 3, FALSE }, { N_("Low"), GEV_COLUMN_NUMBER, 0, FALSE },
    { N_("Likely"), GEV_COLUMN_NUMBER, 0, FALSE }, { N_("High"), GEV_COLUMN_NUMBER, 0, FALSE },
    { N_("Source"), GEV_COLUMN_TEXT, 3, FALSE },
  };
  GPtrArray *factors = gev_record_set_get_referring (writer->set, GEV_TYPE_CALCULATION_FACTOR,
                                                     GEV_CALCULATION_FACTOR_BENEFIT, gev_record_get_uuid (benefit));
  const GevCalculationFactorKind *kinds;
  GevReportTable table;
  guint n;

  kinds = gev_calculation_get_template_factors (template, &n);
  gev_report_table_init (&table, writer, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < n; i++)
    {
      gpointer factor = find_factor (factors, kinds[i]);
      g_autofree char *low = NULL;
      g_autofree char *likely = NULL;
      g_autofree char *high = NULL;

      if (factor == NULL)
        continue;
      low = format_factor (writer, factor, GEV_CALCULATION_FACTOR_LOW);
      likely = format_factor (writer, factor, GEV_CALCULATION_FACTOR_VALUE);
      high = format_factor (writer, factor, GEV_CALCULATION_FACTOR_HIGH);
      gev_report_table_add (&table, GEV_ROW_PLAIN,
                            (const char *[]) {
                              gev_report_writer_get_term (writer, &gev_calculation_factor_vocabulary, kinds[i]),
                              low, likely, high, gev_record_get_text (factor, GEV_CALCULATION_FACTOR_SOURCE),
                            });
    }
  gev_report_table_finish (&table, NULL, NULL);
}

/**
 * gev_calculation_section_add:
 * @writer: a writer, whose set holds the factors
 * @benefit: a benefit
 * @heading: (nullable): what to call the section; the benefit may be named above it already
 *
 * Adds what the value of the benefit is calculated from, and every step of the arithmetic; nothing where it is not
 * calculated.
 */
void
gev_calculation_section_add (GevReportWriter *writer,
                             GevBenefit      *benefit,
                             const char      *heading)
{
  g_autoptr (GevCalculation) calculation = gev_calculation_new_from_set (writer->set, benefit);
  g_auto (GStrv) steps = gev_calculation_words_steps (writer->language, calculation);

  if (*steps == NULL)
    return;

  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_HEADING_3, heading);
  add_factors (writer, benefit, gev_record_get_choice (benefit, GEV_BENEFIT_TEMPLATE));
  for (char **step = steps; *step != NULL; step++)
    gev_report_writer_add_text (writer, GEV_TEXT_ROLE_PARAGRAPH, *step);
}
