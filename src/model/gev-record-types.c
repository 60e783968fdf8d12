/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-record-types.h"

#include "gev-action.h"
#include "gev-actor.h"
#include "gev-adoption.h"
#include "gev-application.h"
#include "gev-assessment-answer.h"
#include "gev-assessment.h"
#include "gev-barometer-answer.h"
#include "gev-benefit.h"
#include "gev-calculation-factor.h"
#include "gev-call-budget.h"
#include "gev-call.h"
#include "gev-champion.h"
#include "gev-cost.h"
#include "gev-criterion.h"
#include "gev-decision.h"
#include "gev-driver.h"
#include "gev-funding.h"
#include "gev-goal.h"
#include "gev-idea-criterion.h"
#include "gev-idea-score.h"
#include "gev-knowledge-need.h"
#include "gev-map-edge.h"
#include "gev-map-node.h"
#include "gev-measurement.h"
#include "gev-milestone.h"
#include "gev-organisation.h"
#include "gev-partner.h"
#include "gev-plan-change.h"
#include "gev-plan-point.h"
#include "gev-points-table.h"
#include "gev-portfolio.h"
#include "gev-prerequisite.h"
#include "gev-process-model.h"
#include "gev-process-step.h"
#include "gev-programme.h"
#include "gev-project.h"
#include "gev-rates.h"
#include "gev-risk.h"
#include "gev-score.h"
#include "gev-stage-change.h"
#include "gev-track-points.h"

#define N_TYPES 41

/* New types come last: files know a type by its place here. */
static void
fill_types (GType *types)
{
  const GType all[N_TYPES] = {
    GEV_TYPE_PORTFOLIO, GEV_TYPE_ORGANISATION, GEV_TYPE_ACTOR, GEV_TYPE_PROCESS_MODEL, GEV_TYPE_PROCESS_STEP,
    GEV_TYPE_PROGRAMME, GEV_TYPE_PROJECT, GEV_TYPE_STAGE_CHANGE, GEV_TYPE_BENEFIT, GEV_TYPE_PLAN_POINT,
    GEV_TYPE_PREREQUISITE, GEV_TYPE_MEASUREMENT, GEV_TYPE_ACTION, GEV_TYPE_GOAL, GEV_TYPE_PARTNER,
    GEV_TYPE_MILESTONE, GEV_TYPE_RISK, GEV_TYPE_DECISION, GEV_TYPE_DRIVER, GEV_TYPE_COST, GEV_TYPE_CALL,
    GEV_TYPE_CALL_BUDGET, GEV_TYPE_CRITERION, GEV_TYPE_APPLICATION, GEV_TYPE_SCORE, GEV_TYPE_FUNDING,
    GEV_TYPE_ADOPTION, GEV_TYPE_KNOWLEDGE_NEED, GEV_TYPE_CHAMPION, GEV_TYPE_ASSESSMENT,
    GEV_TYPE_ASSESSMENT_ANSWER, GEV_TYPE_POINTS_TABLE, GEV_TYPE_TRACK_POINTS, GEV_TYPE_IDEA_CRITERION,
    GEV_TYPE_IDEA_SCORE, GEV_TYPE_BAROMETER_ANSWER, GEV_TYPE_CALCULATION_FACTOR, GEV_TYPE_PLAN_CHANGE,
    GEV_TYPE_RATES, GEV_TYPE_MAP_NODE, GEV_TYPE_MAP_EDGE,
  };

  for (guint i = 0; i < N_TYPES; i++)
    {
      types[i] = all[i];
      /* Classes are used from threads: they are made once, here, and stay. */
      g_type_class_ref (all[i]);
    }
}

/**
 * gev_record_types_get:
 * @n_types: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_types): every type of record, each
 *   after those that it belongs to
 */
const GType *
gev_record_types_get (guint *n_types)
{
  static GType types[N_TYPES];
  static gsize filled;

  if (g_once_init_enter (&filled))
    {
      fill_types (types);
      g_once_init_leave (&filled, 1);
    }
  *n_types = N_TYPES;

  return types;
}

/**
 * gev_record_types_get_class:
 * @type: a type of record
 *
 * Returns: (transfer none): its description
 */
GevRecordClass *
gev_record_types_get_class (GType type)
{
  guint n_types;

  gev_record_types_get (&n_types);

  return GEV_RECORD_CLASS (g_type_class_peek (type));
}

/**
 * gev_record_types_find:
 * @name: the name of a type, or of many of it: "project", "projects"
 *
 * Returns: the type of record, %G_TYPE_INVALID if there is none of that name
 */
GType
gev_record_types_find (const char *name)
{
  guint n_types;
  const GType *types = gev_record_types_get (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      GevRecordClass *klass = gev_record_types_get_class (types[i]);

      if (g_str_equal (klass->name, name) || g_str_equal (klass->plural, name))
        return types[i];
    }

  return G_TYPE_INVALID;
}
