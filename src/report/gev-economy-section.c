/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-economy-section.h"

#include "gev-actor.h"
#include "gev-economy.h"
#include "gev-format.h"
#include "gev-rates.h"
#include "gev-report-table.h"
#include "gev-sentence.h"
#include "gev-simulation.h"
#include "gev-totals.h"
#include "gev-uncertainty-chart.h"

static char *
format_millions (const GevLanguage *language,
                 double             ore)
{
  return gev_format_money_short (language, (gint64) ore);
}

static void
add_results (GevReportWriter *writer,
             GevEconomy      *economy)
{
  const GevLanguage *language = writer->language;
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_years, n_left_out = gev_economy_get_n_left_out (economy);
  const GevEconomyYear *years = gev_economy_get_years (economy, &n_years);
  g_autofree char *present = gev_format_money (language, gev_economy_get_net_present_ore (economy));
  g_autofree char *first = gev_format_period (language, gev_date_new (gev_economy_get_comparison_year (economy), 1, 1),
                                              gev_date_new (gev_economy_get_comparison_year (economy), 12, 31));
  g_autofree char *last = g_strdup_printf ("%d", years[n_years - 1].year);
  double ratio;
  int year;

  /* Translators: an amount, the year that it is brought to, the last year that counts, the name of the rates. */
  gev_sentence_append (text, T_ (language, "The net present value is %1$s, brought to %2$s and counted to the end of "
                                           "%3$s by the rates of %4$s."),
                       present, first, last, gev_record_get_text (gev_economy_get_rates (economy), GEV_RATES_NAME));
  if (gev_economy_get_per_public_krone (economy, &ratio))
    {
      g_autofree char *number = gev_format_number (language, ratio, 2);

      gev_sentence_append (text, T_ (language, "That is %s for each krone of net public outlay."), number);
    }
  if (gev_economy_get_payback_year (economy, &year))
    {
      g_autofree char *paid = g_strdup_printf ("%d", year);

      gev_sentence_append (text, T_ (language, "What is paid is earned back in %s."), paid);
    }
  if (n_left_out > 0)
    {
      g_autofree char *count = gev_format_count (language, n_left_out);

      gev_sentence_append (text, TN_ (language, "%s benefit is counted in another and not added again.",
                                      "%s benefits are counted in others and not added again.", n_left_out), count);
    }
  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_INTRO, text->str);
}

/* What may come of it where the estimates are uncertain. */
static void
add_spread (GevReportWriter *writer,
            GevEconomy      *economy)
{
  const GevLanguage *language = writer->language;
  g_autoptr (GevSimulation) simulation =
    gev_simulation_run (economy, GEV_SIMULATION_SEED, GEV_SIMULATION_N_DRAWS, NULL, NULL, NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *low = format_millions (language, gev_simulation_get_percentile_ore (simulation, 10));
  g_autofree char *middle = format_millions (language, gev_simulation_get_percentile_ore (simulation, 50));
  g_autofree char *high = format_millions (language, gev_simulation_get_percentile_ore (simulation, 90));
  g_autofree char *n_draws = gev_format_count (language, GEV_SIMULATION_N_DRAWS);
  g_autofree char *seed = gev_format_count (language, gev_simulation_get_seed (simulation));
  g_autofree char *title = NULL;
  g_autofree char *quoted = NULL;
  guint n_swings;
  const GevSimulationSwing *swings = gev_simulation_get_swings (simulation, &n_swings);

  if (n_swings == 0)
    return;
  title = gev_record_dup_title (swings[0].record);
  quoted = gev_sentence_quote (language, title);
  gev_sentence_append (text, T_ (language, "In %1$s draws of what is uncertain (seed %2$s), one in ten ends below "
                                           "%3$s and one in ten above %5$s; half of them end below %4$s."),
                       n_draws, seed, low, middle, high);
  gev_sentence_append (text, T_ (language, "What moves the result most is %s."), quoted);
  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_INTRO, text->str);
  gev_report_writer_add_chart (writer, gev_uncertainty_chart_new (language, simulation), GEV_FIGURE_FULL,
                               T_ (language, "Where the net present value ends in the draws."));
  gev_report_writer_add_chart (writer,
                               gev_tornado_chart_new (language, simulation, gev_economy_get_net_present_ore (economy)),
                               GEV_FIGURE_FULL,
                               T_ (language, "Where it ends when one estimate alone is at its lowest or highest."));
}

/* The sum has no year, and so no factor. */
static void
add_year (GevReportTable       *table,
          GevRowKind            kind,
          const GevEconomyYear *row)
{
  GevReportWriter *writer = table->writer;
  g_autofree char *year =
    row->year != 0 ? g_strdup_printf ("%d", row->year) : g_strdup (T_ (writer->language, "In all"));
  g_autofree char *cost = gev_report_writer_format_thousands (writer, row->cost_ore);
  g_autofree char *benefit = gev_report_writer_format_thousands (writer, row->benefit_ore);
  g_autofree char *tax = gev_report_writer_format_thousands (writer, row->tax_cost_ore);
  g_autofree char *net = gev_report_writer_format_thousands (writer, row->net_ore);
  g_autofree char *factor = row->year != 0 ? gev_format_number (writer->language, row->factor, 4) : g_strdup ("");
  g_autofree char *present = gev_report_writer_format_thousands (writer, row->present_ore);

  gev_report_table_add (table, kind, (const char *[]) { year, cost, benefit, tax, net, factor, present });
}

static void
add_years (GevReportWriter *writer,
           GevEconomy      *economy)
{
  static const GevReportColumn columns[] = {
    { N_("Year"), GEV_COLUMN_TEXT, 0, FALSE },
    { N_("Costs"), GEV_COLUMN_NUMBER, 1, FALSE },
    { N_("Benefits"), GEV_COLUMN_NUMBER, 1, FALSE },
    { N_("Tax financing cost"), GEV_COLUMN_NUMBER, 1, FALSE },
    { N_("Net"), GEV_COLUMN_NUMBER, 1, FALSE },
    { N_("Factor"), GEV_COLUMN_NUMBER, 0, FALSE },
    { N_("Present value"), GEV_COLUMN_NUMBER, 1, FALSE },
  };
  const GevLanguage *language = writer->language;
  guint n_years;
  const GevEconomyYear *years = gev_economy_get_years (economy, &n_years);
  GevEconomyYear sum = { 0 };
  GevReportTable table;

  gev_report_table_init (&table, writer, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < n_years; i++)
    {
      sum.cost_ore = gev_totals_add_ore (sum.cost_ore, years[i].cost_ore);
      sum.benefit_ore = gev_totals_add_ore (sum.benefit_ore, years[i].benefit_ore);
      sum.tax_cost_ore = gev_totals_add_ore (sum.tax_cost_ore, years[i].tax_cost_ore);
      sum.net_ore = gev_totals_add_ore (sum.net_ore, years[i].net_ore);
      sum.present_ore = gev_totals_add_ore (sum.present_ore, years[i].present_ore);
      add_year (&table, GEV_ROW_PLAIN, &years[i]);
    }
  add_year (&table, GEV_ROW_TOTAL, &sum);
  gev_report_table_finish (&table, T_ (language, "Yearly flows, thousand kroner."),
                           T_ (language, "What has been paid and realised so far, and the plan from then on. The tax "
                                         "financing cost is a saving where public money is freed."));
}

static void
add_actors (GevReportWriter *writer,
            GevEconomy      *economy)
{
  static const GevReportColumn columns[] = {
    { N_("Actor"), GEV_COLUMN_TEXT, 2, FALSE },
    { N_("Cost borne"), GEV_COLUMN_NUMBER, 1, FALSE },
    { N_("Benefit received"), GEV_COLUMN_NUMBER, 1, FALSE },
    { N_("Net"), GEV_COLUMN_NUMBER, 1, FALSE },
  };
  const GevLanguage *language = writer->language;
  guint n_actors;
  const GevEconomyActor *actors = gev_economy_get_actors (economy, &n_actors);
  GevReportTable table;

  gev_report_table_init (&table, writer, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < n_actors; i++)
    {
      const char *name = actors[i].actor != NULL ? gev_record_get_text (actors[i].actor, GEV_ACTOR_NAME)
                                                 : T_ (language, "Own organisation");
      g_autofree char *cost = gev_report_writer_format_thousands (writer, actors[i].cost_ore);
      g_autofree char *benefit = gev_report_writer_format_thousands (writer, actors[i].benefit_ore);
      g_autofree char *net = gev_report_writer_format_thousands (
        writer, gev_totals_add_ore (actors[i].benefit_ore, -actors[i].cost_ore));

      gev_report_table_add (&table, GEV_ROW_PLAIN, (const char *[]) { name, cost, benefit, net });
    }
  gev_report_table_finish (&table, T_ (language, "Who pays and who gains, present values, thousand kroner."), NULL);
}

/**
 * gev_economy_section_add:
 * @writer: a writer
 * @scope: (nullable) (type GevRecord): a programme, a project or a benefit; %NULL for the portfolio
 *
 * Adds the socio-economic calculation as it stands: its results, what is uncertain, the flows that it comes from and
 * what it comes to for each actor. Adds nothing where there is nothing to calculate.
 *
 * Returns: whether there was
 */
gboolean
gev_economy_section_add (GevReportWriter *writer,
                         gpointer         scope)
{
  GevEconomyOptions options = { .scope = scope, .basis = GEV_ECONOMY_AS_IT_STANDS, .as_of = writer->today };
  g_autoptr (GevEconomy) economy = gev_economy_new (writer->set, &options);
  guint n_years;

  gev_economy_get_years (economy, &n_years);
  if (n_years == 0)
    return FALSE;
  gev_report_writer_add_text (writer, GEV_TEXT_ROLE_HEADING_1, T_ (writer->language, "Socio-economic calculation"));
  add_results (writer, economy);
  add_spread (writer, economy);
  add_years (writer, economy);
  add_actors (writer, economy);

  return TRUE;
}
