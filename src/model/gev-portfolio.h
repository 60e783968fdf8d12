/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-organisation.h"
#include "gev-record-set.h"

G_BEGIN_DECLS

enum
{
  GEV_PORTFOLIO_TITLE = GEV_RECORD_N_FIELDS,
  GEV_PORTFOLIO_ORGANISATION,
  GEV_PORTFOLIO_NOTICE,
  GEV_PORTFOLIO_STATUS_DATE,
  GEV_PORTFOLIO_ON_PLAN_LIMIT,
  GEV_PORTFOLIO_BEHIND_LIMIT,
  GEV_PORTFOLIO_N_FIELDS
};

#define GEV_TYPE_PORTFOLIO (gev_portfolio_get_type ())
G_DECLARE_FINAL_TYPE (GevPortfolio, gev_portfolio, GEV, PORTFOLIO, GevRecord)

GevPortfolio    *gev_portfolio_find              (GevRecordSet *set);
GevOrganisation *gev_portfolio_find_organisation (GevRecordSet *set);

GevDecimal       gev_portfolio_get_on_plan_limit (GevPortfolio *self);
GevDecimal       gev_portfolio_get_behind_limit  (GevPortfolio *self);
GevDate          gev_portfolio_get_status_date   (GevPortfolio *self);
GevStatus        gev_portfolio_find_status       (GevPortfolio *self,
                                                  double        ratio);

G_END_DECLS
