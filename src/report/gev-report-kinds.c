/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-report-kinds.h"

#include "gev-actor.h"
#include "gev-barometer-chart.h"
#include "gev-barometer-report.h"
#include "gev-benefit.h"
#include "gev-benefits-map-chart.h"
#include "gev-call.h"
#include "gev-changes-report.h"
#include "gev-ecosystem-history-chart.h"
#include "gev-ecosystem-report.h"
#include "gev-diffusion-chart.h"
#include "gev-diffusion-report.h"
#include "gev-ecosystem-wheel.h"
#include "gev-forecast-chart.h"
#include "gev-freed-money-chart.h"
#include "gev-funding-chart.h"
#include "gev-funding-report.h"
#include "gev-idea-form-report.h"
#include "gev-indicator-chart.h"
#include "gev-indicators-report.h"
#include "gev-plan-report.h"
#include "gev-payers-chart.h"
#include "gev-portfolio-report.h"
#include "gev-programme-report.h"
#include "gev-project-report.h"
#include "gev-realisation-chart.h"
#include "gev-risk-chart.h"
#include "gev-sector-chart.h"
#include "gev-stage-chart.h"
#include "gev-timeline-chart.h"
#include "gev-uncertainty-chart.h"
#include "gev-waterfall-chart.h"
#include "gev-year-chart.h"

static GevDocument *
build_project_report (GevRecordSet           *set,
                      gpointer                subject,
                      const GevReportOptions *options)
{
  return gev_project_report_new (set, subject, options);
}

static GevDocument *
build_plan_report (GevRecordSet           *set,
                   gpointer                subject,
                   const GevReportOptions *options)
{
  return gev_plan_report_new (set, subject, options);
}

static GevDocument *
build_portfolio_report (GevRecordSet           *set,
                        gpointer                subject,
                        const GevReportOptions *options)
{
  return gev_portfolio_report_new (set, options);
}

static GevDocument *
build_programme_report (GevRecordSet           *set,
                        gpointer                subject,
                        const GevReportOptions *options)
{
  return gev_programme_report_new (set, subject, options);
}

static GevDocument *
build_ecosystem_report (GevRecordSet           *set,
                        gpointer                subject,
                        const GevReportOptions *options)
{
  return gev_ecosystem_report_new (set, options);
}

static GevDocument *
build_barometer_report (GevRecordSet           *set,
                        gpointer                subject,
                        const GevReportOptions *options)
{
  return gev_barometer_report_new (set, options);
}

static GevDocument *
build_changes_report (GevRecordSet           *set,
                      gpointer                subject,
                      const GevReportOptions *options)
{
  return gev_changes_report_new (set, options);
}

static GevDocument *
build_idea_form (GevRecordSet           *set,
                 gpointer                subject,
                 const GevReportOptions *options)
{
  return gev_idea_form_report_new (set, options);
}

static GevDocument *
build_indicators_report (GevRecordSet           *set,
                         gpointer                subject,
                         const GevReportOptions *options)
{
  return gev_indicators_report_new (set, options);
}

static GevDocument *
build_funding_report (GevRecordSet           *set,
                      gpointer                subject,
                      const GevReportOptions *options)
{
  return gev_funding_report_new (set, subject, options);
}

static GevChart *
build_realisation (const GevLanguage *language,
                   GevRecordSet      *set,
                   gpointer           subject,
                   GevDate            today)
{
  return gev_realisation_chart_new_from_set (language, set, subject, today);
}

static GevChart *
build_freed_money (const GevLanguage *language,
                   GevRecordSet      *set,
                   gpointer           subject,
                   GevDate            today)
{
  static const GevFreedMoney nothing = { 0 };
  g_autoptr (GevFreedMoney) money = NULL;
  g_autofree char *title = NULL;

  if (subject == NULL)
    {
      GPtrArray *programmes = gev_record_set_get_all (set, GEV_TYPE_PROGRAMME);

      subject = programmes->len > 0 ? g_ptr_array_index (programmes, 0) : NULL;
    }
  if (subject == NULL)
    return gev_freed_money_chart_new (language, NULL, &nothing, today);
  money = gev_freed_money_new (set, subject, today);
  title = gev_record_dup_title (subject);

  return gev_freed_money_chart_new (language, title, money, today);
}

static GevChart *
build_map (const GevLanguage *language,
           GevRecordSet      *set,
           gpointer           subject,
           GevDate            today)
{
  return gev_benefits_map_chart_new (language, set, subject, today);
}

static GevChart *
build_wheel (const GevLanguage *language,
             GevRecordSet      *set,
             gpointer           subject,
             GevDate            today)
{
  g_autoptr (GevEcosystem) ecosystem = gev_ecosystem_new (set, today);

  return gev_ecosystem_level_wheel_new (language, ecosystem);
}

static GevChart *
build_ecosystem_history (const GevLanguage *language,
                         GevRecordSet      *set,
                         gpointer           subject,
                         GevDate            today)
{
  g_autoptr (GevEcosystem) ecosystem = gev_ecosystem_new (set, today);

  return gev_ecosystem_history_chart_new (language, ecosystem);
}

static GevChart *
build_years (const GevLanguage *language,
             GevRecordSet      *set,
             gpointer           subject,
             GevDate            today)
{
  GevTotalsOptions options = {
    .as_of = today,
    .to = gev_date_new (gev_date_get_year (today) + 1, 1, 1),
    .grouping = GEV_TOTALS_BY_YEAR,
  };
  g_autoptr (GevTotals) totals = gev_totals_new (set, &options);
  g_autoptr (GArray) years = gev_year_amounts_read (totals);

  return gev_year_chart_new (language, (const GevYearAmounts *) years->data, years->len, today);
}

static GevChart *
build_stages (const GevLanguage *language,
              GevRecordSet      *set,
              gpointer           subject,
              GevDate            today)
{
  guint counts[GEV_N_STAGES];

  gev_stage_counts_read (counts, set, today);

  return gev_stage_chart_new (language, counts);
}

static GevChart *
build_barometer (const GevLanguage *language,
                 GevRecordSet      *set,
                 gpointer           subject,
                 GevDate            today)
{
  g_autoptr (GevBarometer) barometer = gev_barometer_new (set, GEV_BAROMETER_PORTFOLIO, today);

  return gev_barometer_chart_new (language, barometer, GEV_BAROMETER_ALL_THEMES);
}

static GevChart *
build_indicators (const GevLanguage *language,
                  GevRecordSet      *set,
                  gpointer           subject,
                  GevDate            today)
{
  g_autoptr (GevIndicators) indicators = gev_indicators_new (set);
  GevDate first_day = gev_indicators_get_first_day (indicators);
  g_autoptr (GArray) history = NULL;

  if (first_day == GEV_DATE_NONE || first_day > today)
    first_day = today;
  history = gev_indicators_read_history (indicators, first_day, today, GEV_INDICATOR_STEP_AUTO);

  return gev_indicator_chart_new (language, indicators, history,
                                  GEV_INDICATOR_LINES_ACTIVITY | GEV_INDICATOR_LINES_BENEFIT);
}

static GevChart *
build_risks (const GevLanguage *language,
             GevRecordSet      *set,
             gpointer           subject,
             GevDate            today)
{
  return gev_risk_chart_new (language, set, today);
}

static GevChart *
build_risk_matrix (const GevLanguage *language,
                   GevRecordSet      *set,
                   gpointer           subject,
                   GevDate            today)
{
  return gev_risk_matrix_new (language, set, subject, today);
}

static GevChart *
build_timeline (const GevLanguage *language,
                GevRecordSet      *set,
                gpointer           subject,
                GevDate            today)
{
  return gev_timeline_chart_new (language, set, GEV_TIMELINE_PAGE_ROWS, today);
}

static GevChart *
build_project_timeline (const GevLanguage *language,
                        GevRecordSet      *set,
                        gpointer           subject,
                        GevDate            today)
{
  return gev_project_timeline_new (language, set, subject, today);
}

static GevChart *
build_funding (const GevLanguage *language,
               GevRecordSet      *set,
               gpointer           subject,
               GevDate            today)
{
  g_autoptr (GevMoney) money = gev_money_new (set, NULL);

  return gev_funding_chart_new (language, money);
}

static GevDocument *
build_diffusion_report (GevRecordSet           *set,
                        gpointer                subject,
                        const GevReportOptions *options)
{
  return gev_diffusion_report_new (set, options);
}

/* Of one innovation, or of all. */
static GevChart *
build_adoption (const GevLanguage *language,
                GevRecordSet      *set,
                gpointer           subject,
                GevDate            today)
{
  g_autoptr (GevDiffusion) diffusion = gev_diffusion_new (set, subject, &gev_population_default, today);
  g_autofree char *title = subject != NULL ? gev_record_dup_title (subject) : NULL;

  return gev_diffusion_chart_new (language, title, diffusion, today);
}

/* Of the first innovation that is judged, where none is named. */
static GevChart *
build_factors (const GevLanguage *language,
               GevRecordSet      *set,
               gpointer           subject,
               GevDate            today)
{
  GPtrArray *projects = gev_record_set_get_all (set, GEV_TYPE_PROJECT);
  GevRogersFactors factors = { .weakest = -1 };
  g_autofree char *title = NULL;

  if (subject != NULL)
    gev_rogers_factors_read (&factors, subject);
  for (guint i = 0; subject == NULL && i < projects->len; i++)
    {
      gev_rogers_factors_read (&factors, g_ptr_array_index (projects, i));
      if (factors.n_answered > 0)
        subject = g_ptr_array_index (projects, i);
    }
  title = subject != NULL ? gev_record_dup_title (subject) : NULL;

  return gev_factor_chart_new (language, title, &factors);
}

static GevChart *
build_sectors (const GevLanguage *language,
               GevRecordSet      *set,
               gpointer           subject,
               GevDate            today)
{
  GevPartnership partnership;

  gev_partnership_read (&partnership, set);

  return gev_sector_chart_new (language, &partnership);
}

static GevChart *
build_waterfall (const GevLanguage *language,
                 GevRecordSet      *set,
                 gpointer           subject,
                 GevTotalsGrouping  grouping,
                 GevDate            today)
{
  g_autoptr (GArray) steps = gev_waterfall_read (set, subject, grouping, today);

  return gev_waterfall_chart_new (language, steps, grouping);
}

static GevChart *
build_waterfall_groups (const GevLanguage *language,
                        GevRecordSet      *set,
                        gpointer           subject,
                        GevDate            today)
{
  return build_waterfall (language, set, subject, GEV_TOTALS_BY_GROUP, today);
}

static GevChart *
build_waterfall_types (const GevLanguage *language,
                       GevRecordSet      *set,
                       gpointer           subject,
                       GevDate            today)
{
  return build_waterfall (language, set, subject, GEV_TOTALS_BY_TYPE, today);
}

static GevChart *
build_payers (const GevLanguage *language,
              GevRecordSet      *set,
              gpointer           subject,
              GevDate            today)
{
  g_autoptr (GevPayers) payers = gev_payers_new (set, subject, GEV_PAYERS_ACTUAL, today);

  return gev_payers_chart_new (language, payers);
}

static GevSimulation *
simulate (GevRecordSet *set,
          gpointer      subject,
          GevDate       today,
          gint64       *net_present_ore)
{
  GevEconomyOptions options = { .scope = subject, .basis = GEV_ECONOMY_AS_IT_STANDS, .as_of = today };
  g_autoptr (GevEconomy) economy = gev_economy_new (set, &options);

  *net_present_ore = gev_economy_get_net_present_ore (economy);

  return gev_simulation_run (economy, GEV_SIMULATION_SEED, GEV_SIMULATION_N_DRAWS, NULL, NULL, NULL);
}

static GevChart *
build_uncertainty (const GevLanguage *language,
                   GevRecordSet      *set,
                   gpointer           subject,
                   GevDate            today)
{
  gint64 net_present_ore;
  g_autoptr (GevSimulation) simulation = simulate (set, subject, today, &net_present_ore);

  return gev_uncertainty_chart_new (language, simulation);
}

static GevChart *
build_tornado (const GevLanguage *language,
               GevRecordSet      *set,
               gpointer           subject,
               GevDate            today)
{
  gint64 net_present_ore;
  g_autoptr (GevSimulation) simulation = simulate (set, subject, today, &net_present_ore);

  return gev_tornado_chart_new (language, simulation, net_present_ore);
}

static GevChart *
build_forecast (const GevLanguage *language,
                GevRecordSet      *set,
                gpointer           subject,
                GevDate            today)
{
  g_autoptr (GevFreedForecast) forecast = gev_freed_forecast_new (set, subject, today);
  g_autofree char *title = gev_record_dup_title (subject);

  return gev_forecast_chart_new (language, title, forecast);
}

static const GevReportKind report_kinds[] = {
  { "project", N_("Benefit report"), N_("What a project promised and what came of it"), gev_project_get_type,
    build_project_report },
  { "plan", N_("Benefit realisation plan"),
    N_("What shall be realised, by whom, by when, and what becomes of the gain"), gev_project_get_type,
    build_plan_report },
  { "programme", N_("Programme report"), N_("To follow a programme: freed money, forecast, projects, what is behind"),
    gev_programme_get_type, build_programme_report },
  { "portfolio", N_("Portfolio report"), N_("Programmes, projects, benefits and the ecosystem, to the council"), NULL,
    build_portfolio_report },
  { "ecosystem", N_("Ecosystem report"), N_("Levels with evidence, actions, needs answered, champions"), NULL,
    build_ecosystem_report },
  { "barometer", N_("Barometer report"), N_("Own shares beside the innovation barometer of KS"), NULL,
    build_barometer_report },
  { "changes", N_("Changes report"), N_("What has changed from one day to another"), NULL, build_changes_report },
  { "idea-form", N_("Form for ideas"), N_("A page on which to hand in an idea on paper"), NULL, build_idea_form },
  { "indicators", N_("Innovation indicators"), N_("Innovation activity and innovation benefit, by track and dimension"),
    NULL, build_indicators_report },
  { "funding", N_("Report on a call"), N_("To a funder: what a call gave, and what came of it"),
    gev_call_get_type, build_funding_report },
  { "funder", N_("Report to a funder"), N_("To a funder: all that it gave, and what came of it"),
    gev_actor_get_type, build_funding_report },
  { "diffusion", N_("Diffusion report"), N_("Who has taken over what, how it spread and what helps it"), NULL,
    build_diffusion_report },
};

static const GevChartKind chart_kinds[] = {
  { "realisation", N_("Realisation curve"), gev_benefit_get_type, TRUE, build_realisation },
  { "freed-money", N_("Freed money"), gev_programme_get_type, FALSE, build_freed_money },
  { "map", N_("Benefits map"), gev_project_get_type, TRUE, build_map },
  { "programme-map", N_("Benefits map of a programme"), gev_programme_get_type, TRUE, build_map },
  { "wheel", N_("The ecosystem"), NULL, FALSE, build_wheel },
  { "ecosystem-history", N_("Levels over time"), NULL, FALSE, build_ecosystem_history },
  { "years", N_("Realised against planned per year"), NULL, FALSE, build_years },
  { "stages", N_("Projects by stage"), NULL, FALSE, build_stages },
  { "barometer", N_("Innovation barometer"), NULL, FALSE, build_barometer },
  { "indicators", N_("The innovation indicators over time"), NULL, FALSE, build_indicators },
  { "risks", N_("Risk and benefit"), NULL, FALSE, build_risks },
  { "risk-matrix", N_("Probability and consequence"), gev_project_get_type, TRUE, build_risk_matrix },
  { "timeline", N_("Timeline"), NULL, FALSE, build_timeline },
  { "project-timeline", N_("Stages and milestones"), gev_project_get_type, TRUE, build_project_timeline },
  { "funding", N_("Granted by kind of funds and year"), NULL, FALSE, build_funding },
  { "adoption", N_("Adoption curve"), gev_project_get_type, FALSE, build_adoption },
  { "factors", N_("What helps it spread"), gev_project_get_type, FALSE, build_factors },
  { "waterfall", N_("What adds up, by group"), gev_project_get_type, FALSE, build_waterfall_groups },
  { "waterfall-types", N_("What adds up, by type"), gev_project_get_type, FALSE, build_waterfall_types },
  { "matrix", N_("Who pays, who gains"), gev_project_get_type, FALSE, build_payers },
  { "uncertainty", N_("Uncertainty of the net present value"), gev_project_get_type, FALSE, build_uncertainty },
  { "tornado", N_("What moves the net present value most"), gev_project_get_type, FALSE, build_tornado },
  { "freed-forecast", N_("Freed money with forecast"), gev_programme_get_type, TRUE, build_forecast },
  { "sectors", N_("Partners by sector"), NULL, FALSE, build_sectors },
};

/**
 * gev_report_kinds_get:
 * @n_kinds: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_kinds): the kinds of reports
 */
const GevReportKind *
gev_report_kinds_get (guint *n_kinds)
{
  *n_kinds = G_N_ELEMENTS (report_kinds);

  return report_kinds;
}

/**
 * gev_report_kinds_find:
 * @name: a name
 *
 * Returns: (transfer none) (nullable): the kind of that name
 */
const GevReportKind *
gev_report_kinds_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (report_kinds); i++)
    if (g_str_equal (report_kinds[i].name, name))
      return &report_kinds[i];

  return NULL;
}

/**
 * gev_report_kind_build:
 * @self: a kind of report
 * @set: a set that holds the whole portfolio
 * @subject: (nullable) (type GevRecord): what it is about; ignored where the kind has no subject
 * @options: what is asked for
 *
 * Returns: (transfer full): the document
 */
GevDocument *
gev_report_kind_build (const GevReportKind    *self,
                       GevRecordSet           *set,
                       gpointer                subject,
                       const GevReportOptions *options)
{
  g_return_val_if_fail (self->subject == NULL || G_TYPE_CHECK_INSTANCE_TYPE (subject, self->subject ()), NULL);

  return self->build (set, subject, options);
}

/**
 * gev_chart_kinds_get:
 * @n_kinds: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_kinds): the kinds of charts
 */
const GevChartKind *
gev_chart_kinds_get (guint *n_kinds)
{
  *n_kinds = G_N_ELEMENTS (chart_kinds);

  return chart_kinds;
}

/**
 * gev_chart_kinds_find:
 * @name: a name
 *
 * Returns: (transfer none) (nullable): the kind of that name
 */
const GevChartKind *
gev_chart_kinds_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (chart_kinds); i++)
    if (g_str_equal (chart_kinds[i].name, name))
      return &chart_kinds[i];

  return NULL;
}

/**
 * gev_chart_kind_build:
 * @self: a kind of chart
 * @language: the language of its texts
 * @set: a set that holds what it shows
 * @subject: (nullable) (type GevRecord): what it is about; ignored where the kind has no subject, and %NULL
 *   where it need not be named
 * @today: the day that it is
 *
 * Returns: (transfer full): the chart
 */
GevChart *
gev_chart_kind_build (const GevChartKind *self,
                      const GevLanguage  *language,
                      GevRecordSet       *set,
                      gpointer            subject,
                      GevDate             today)
{
  g_return_val_if_fail (!self->needs_subject || G_TYPE_CHECK_INSTANCE_TYPE (subject, self->subject ()), NULL);

  return self->build (language, set, subject, today);
}
