/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-benefit-output.h"

/**
 * gev_benefit_output_to_json:
 * @json: an open object
 * @value: the figures of a benefit
 * @portfolio: the portfolio, for its limits
 * @as_of: the day that it is
 *
 * Adds how far a benefit has come on a day: "degree", "status", "status_ratio"
 * and "overdue". What means nothing is null; a dis-benefit has no status.
 */
void
gev_benefit_output_to_json (GevJson         *json,
                            GevBenefitValue *value,
                            GevPortfolio    *portfolio,
                            GevDate          as_of)
{
  GevStatus status = gev_benefit_value_status (value, as_of, gev_portfolio_get_on_plan_limit (portfolio),
                                               gev_portfolio_get_behind_limit (portfolio));
  double degree, ratio;

  if (gev_benefit_value_degree (value, as_of, &degree))
    gev_json_add_ratio (json, "degree", degree);
  else
    gev_json_add_null (json, "degree");
  gev_json_add_text (json, "status", gev_benefit_value_is_dis_benefit (value)
                                       ? NULL
                                       : gev_status_vocabulary.terms[status].nick);
  if (gev_benefit_value_status_ratio (value, as_of, &ratio))
    gev_json_add_ratio (json, "status_ratio", ratio);
  else
    gev_json_add_null (json, "status_ratio");
  gev_json_add_flag (json, "overdue", gev_benefit_value_is_overdue (value, as_of));
}
