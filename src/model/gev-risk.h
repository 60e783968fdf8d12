/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-record-set.h"

G_BEGIN_DECLS

enum
{
  GEV_RISK_PROJECT = GEV_RECORD_N_FIELDS,
  GEV_RISK_TITLE,
  GEV_RISK_PROBABILITY,
  GEV_RISK_CONSEQUENCE,
  GEV_RISK_COUNTER_ACTION,
  GEV_RISK_OWNER,
  GEV_RISK_RAISED,
  GEV_RISK_CLOSED,
  GEV_RISK_N_FIELDS
};

/**
 * GevRiskLevel:
 * @GEV_RISK_LOW: a score under 5
 * @GEV_RISK_MEDIUM: a score under 12
 * @GEV_RISK_HIGH: a score of 12 or more
 *
 * How grave a risk is by its score, probability times consequence. The limits
 * are our own.
 */
typedef enum
{
  GEV_RISK_LOW,
  GEV_RISK_MEDIUM,
  GEV_RISK_HIGH,
} GevRiskLevel;

#define GEV_TYPE_RISK (gev_risk_get_type ())
G_DECLARE_FINAL_TYPE (GevRisk, gev_risk, GEV, RISK, GevRecord)

int          gev_risk_get_score       (GevRisk      *self);
gboolean     gev_risk_is_open         (GevRisk      *self,
                                       GevDate       date);
GevRiskLevel gev_risk_level_for_score (int           score);
guint        gev_risks_find_highest   (GevRecordSet *set,
                                       const char   *project,
                                       GevDate       date,
                                       int          *score);

G_END_DECLS
