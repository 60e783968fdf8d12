/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-assessment-levels.h"

G_BEGIN_DECLS

#define GEV_N_NEEDS 10u
#define GEV_N_LEADER_ROLES 4u

/* How far below the mean of the others the level of an element must be for it
 * to lag behind: our own limit. */
#define GEV_ECOSYSTEM_LAG (GEV_DECIMAL_ONE / 2)

/**
 * GevEcosystemGaps:
 * @n_unanswered: how many criteria are unanswered, of an assessment that is
 * @lowest_level: the lowest answer to a criterion of the element, or -1
 * @lowest: the criteria with that answer, as a bit mask; 0 where the answer is
 *   the highest there is
 * @has_no_action: whether no action that is planned, ongoing or done
 *   strengthens the element
 * @has_no_champion: for consciousness, whether there is no champion on the day
 * @has_no_own_funds: for capacity, whether no own funds are recorded for the
 *   year of the day
 * @has_no_partner: for co-creation, whether no project has a partner from
 *   another sector than the municipality
 * @leader_roles: for courage, the leader roles that nobody fills, as a bit mask
 *
 * What is missing in an element, as the records tell it.
 */
typedef struct
{
  guint n_unanswered;
  int lowest_level;
  guint lowest;
  gboolean has_no_action;
  gboolean has_no_champion;
  gboolean has_no_own_funds;
  gboolean has_no_partner;
  guint leader_roles;
} GevEcosystemGaps;

/**
 * GevEcosystem:
 * @set: where it was read
 * @on: the day that it is
 * @history: (element-type GevAssessmentLevels): the assessments up to the day,
 *   in order
 * @latest: (nullable): the last of them
 * @previous: (nullable): the last one of an earlier day than @latest
 * @actions: (element-type GevAction): for each element its actions, in order,
 *   those that are dropped left out
 * @needs: (element-type GevAction): for each of the ten improvement needs
 *   (IS-2672) the actions that answer it, in order
 * @n_needs_answered: how many needs are answered
 * @champions: (element-type GevChampion): those who are champions on the day
 * @roles: (element-type GevChampion): for each #GevLeaderRole those who fill it
 * @n_roles_filled: how many of the four roles are filled
 * @lagging: the #GevElement that lags behind by its level, or -1
 *
 * The ecosystem for innovation as it is on a day.
 */
typedef struct
{
  GevRecordSet *set;
  GevDate on;
  GPtrArray *history;
  const GevAssessmentLevels *latest;
  const GevAssessmentLevels *previous;
  GPtrArray *actions[GEV_N_ELEMENTS];
  GPtrArray *needs[GEV_N_NEEDS];
  guint n_needs_answered;
  GPtrArray *champions;
  GPtrArray *roles[GEV_N_LEADER_ROLES];
  guint n_roles_filled;
  int lagging;
} GevEcosystem;

const GType  *gev_ecosystem_get_types   (void);
GevEcosystem *gev_ecosystem_new         (GevRecordSet       *set,
                                         GevDate             on);
void          gev_ecosystem_free        (GevEcosystem       *self);

gboolean      gev_ecosystem_get_change  (const GevEcosystem *self,
                                         guint               group,
                                         GevDecimal         *change);
void          gev_ecosystem_find_gaps   (const GevEcosystem *self,
                                         GevElement          element,
                                         GevEcosystemGaps   *gaps);
GevDecimal    gev_ecosystem_get_others  (const GevEcosystem *self,
                                         GevElement          element);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GevEcosystem, gev_ecosystem_free)

G_END_DECLS
