/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-portfolio.h"

#include <glib/gi18n-lib.h>

#include "gev-organisation.h"

/**
 * GevPortfolio:
 *
 * What is said of the portfolio itself. A portfolio file has exactly one.
 */
struct _GevPortfolio
{
  GevRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GevPortfolio, gev_portfolio, GEV_TYPE_RECORD)

static const GevField fields[GEV_PORTFOLIO_N_FIELDS] = {
  [GEV_PORTFOLIO_TITLE] = {
    "title", GEV_FIELD_TEXT, GEV_FIELD_REQUIRED, N_("Title"),
    N_("What the portfolio is called on pages and reports"),
  },
  [GEV_PORTFOLIO_ORGANISATION] = {
    "organisation", GEV_FIELD_REFERENCE, 0, N_("Organisation"),
    N_("The organisation whose portfolio it is"),
    .target = gev_organisation_get_type,
  },
  [GEV_PORTFOLIO_NOTICE] = {
    "notice", GEV_FIELD_TEXT, 0, N_("Notice"),
    N_("Stands on every page of every report, for instance that the figures are made up"),
  },
  [GEV_PORTFOLIO_STATUS_DATE] = {
    "status-date", GEV_FIELD_DATE, 0, N_("Status date"),
    N_("The day that the figures are shown for; today where it is unset"),
  },
  [GEV_PORTFOLIO_ON_PLAN_LIMIT] = {
    "on-plan-limit", GEV_FIELD_DECIMAL, 0, N_("On plan from"),
    N_("The least share of the planned improvement that counts as on plan; "
       "0.9 where it is unset (the limit is Gevinst’s own)"),
    .minimum = 1, .maximum = GEV_DECIMAL_ONE * 10,
  },
  [GEV_PORTFOLIO_BEHIND_LIMIT] = {
    "behind-limit", GEV_FIELD_DECIMAL, 0, N_("Behind plan from"),
    N_("The least share of the planned improvement that counts as behind and not far behind; "
       "0.5 where it is unset (the limit is Gevinst’s own)"),
    .minimum = 1, .maximum = GEV_DECIMAL_ONE * 10,
  },
};

static void
gev_portfolio_validate (GevRecord *record,
                        GPtrArray *problems)
{
  GevPortfolio *self = GEV_PORTFOLIO (record);

  if (gev_portfolio_get_behind_limit (self) >= gev_portfolio_get_on_plan_limit (self))
    gev_record_add_problem (problems, GEV_PORTFOLIO_BEHIND_LIMIT,
                            _("The limit for behind plan must be below the limit for on plan."));
}

static void
gev_portfolio_class_init (GevPortfolioClass *klass)
{
  GevRecordClass *record_class = GEV_RECORD_CLASS (klass);

  gev_record_class_describe (record_class, "portfolio", "portfolio", fields, GEV_PORTFOLIO_N_FIELDS);
  record_class->label = N_("Portfolio");
  record_class->label_plural = N_("Portfolio");
  record_class->title_field = GEV_PORTFOLIO_TITLE;
  record_class->singleton = TRUE;
  record_class->validate = gev_portfolio_validate;
}

static void
gev_portfolio_init (GevPortfolio *self)
{
}

/**
 * gev_portfolio_find:
 * @set: a set that holds the portfolio
 *
 * Returns: (transfer full): the portfolio of @set, an empty one where it holds none
 */
GevPortfolio *
gev_portfolio_find (GevRecordSet *set)
{
  GPtrArray *portfolios = gev_record_set_get_all (set, GEV_TYPE_PORTFOLIO);

  return portfolios->len > 0 ? g_object_ref (g_ptr_array_index (portfolios, 0))
                             : g_object_new (GEV_TYPE_PORTFOLIO, NULL);
}

/**
 * gev_portfolio_find_organisation:
 * @set: a set that holds the portfolio and its organisation
 *
 * Returns: (transfer none) (nullable): whose portfolio it is; %NULL where that is not told
 */
GevOrganisation *
gev_portfolio_find_organisation (GevRecordSet *set)
{
  g_autoptr (GevPortfolio) portfolio = gev_portfolio_find (set);

  return gev_record_set_lookup (set, gev_record_get_text (portfolio, GEV_PORTFOLIO_ORGANISATION));
}

/**
 * gev_portfolio_get_on_plan_limit:
 * @self: a portfolio
 *
 * Returns: the share of the plan from which a benefit is on plan; 0.9 unless
 *   the user set it. The limit is our own; no source fixes it.
 */
GevDecimal
gev_portfolio_get_on_plan_limit (GevPortfolio *self)
{
  return gev_record_has (self, GEV_PORTFOLIO_ON_PLAN_LIMIT)
           ? gev_record_get_number (self, GEV_PORTFOLIO_ON_PLAN_LIMIT)
           : GEV_DECIMAL_ONE * 9 / 10;
}

/**
 * gev_portfolio_get_behind_limit:
 * @self: a portfolio
 *
 * Returns: the share of the plan from which a benefit is behind, and below
 *   which it is far behind; 0.5 unless the user set it. The limit is our own;
 *   no source fixes it.
 */
GevDecimal
gev_portfolio_get_behind_limit (GevPortfolio *self)
{
  return gev_record_has (self, GEV_PORTFOLIO_BEHIND_LIMIT)
           ? gev_record_get_number (self, GEV_PORTFOLIO_BEHIND_LIMIT)
           : GEV_DECIMAL_ONE / 2;
}

/**
 * gev_portfolio_find_status:
 * @self: a portfolio
 * @ratio: a mean of status ratios, i/p
 *
 * For means alone: a single benefit is judged exactly, by
 * gev_benefit_value_status().
 *
 * Returns: the status that @ratio comes to by the portfolio’s limits
 */
GevStatus
gev_portfolio_find_status (GevPortfolio *self,
                           double        ratio)
{
  /* The mean is in floating point, so a hair is forgiven at the limits. */
  double share = ratio * GEV_DECIMAL_ONE + 1e-3;

  if (share >= (double) gev_portfolio_get_on_plan_limit (self))
    return GEV_STATUS_ON_PLAN;

  return share >= (double) gev_portfolio_get_behind_limit (self) ? GEV_STATUS_BEHIND : GEV_STATUS_OFF_PLAN;
}

/**
 * gev_portfolio_get_status_date:
 * @self: a portfolio
 *
 * A portfolio that tells of a time past is shown as it stood then.
 *
 * Returns: the day that its figures are of: the one the user set, or today
 */
GevDate
gev_portfolio_get_status_date (GevPortfolio *self)
{
  GevDate date = gev_record_get_date (self, GEV_PORTFOLIO_STATUS_DATE);

  return date != GEV_DATE_NONE ? date : gev_date_today ();
}
