/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-places.h"

#include <glib/gi18n.h>

#include "gev-action.h"
#include "gev-actor.h"
#include "gev-adoption.h"
#include "gev-application.h"
#include "gev-assessment-answer.h"
#include "gev-assessment.h"
#include "gev-barometer-answer.h"
#include "gev-barometer-page.h"
#include "gev-benefit.h"
#include "gev-benefits-page.h"
#include "gev-call-page.h"
#include "gev-call.h"
#include "gev-champion.h"
#include "gev-diffusion-page.h"
#include "gev-ecosystem-page.h"
#include "gev-exchange-page.h"
#include "gev-goal.h"
#include "gev-goals-page.h"
#include "gev-idea-criterion.h"
#include "gev-idea-score.h"
#include "gev-ideas-page.h"
#include "gev-indicators-page.h"
#include "gev-knowledge-need.h"
#include "gev-knowledge-page.h"
#include "gev-map-node.h"
#include "gev-money-page.h"
#include "gev-overview-page.h"
#include "gev-partners-page.h"
#include "gev-points-table.h"
#include "gev-programme-page.h"
#include "gev-programme.h"
#include "gev-project-page.h"
#include "gev-project.h"
#include "gev-projects-page.h"
#include "gev-reports-page.h"

/* In the order of the sidebar. */
static const GevPlace places[] = {
  { "overview", N_("Overview"), "gev-overview-symbolic", NULL, gev_overview_page_get_type },
  { "ideas", N_("Ideas"), "gev-ideas-symbolic", NULL, gev_ideas_page_get_type },
  { "projects", N_("Projects"), "gev-projects-symbolic", NULL, gev_projects_page_get_type },
  { "benefits", N_("Benefits"), "gev-benefits-symbolic", NULL, gev_benefits_page_get_type },
  { "goals", N_("Goals"), "gev-goals-symbolic", NULL, gev_goals_page_get_type },
  { "ecosystem", N_("Ecosystem"), "gev-ecosystem-symbolic", NULL, gev_ecosystem_page_get_type },
  { "indicators", N_("Indicators"), "gev-indicators-symbolic", NULL, gev_indicators_page_get_type },
  { "money", N_("Finances"), "gev-money-symbolic", NULL, gev_money_page_get_type },
  { "partners", N_("Actors"), "gev-partners-symbolic", NULL, gev_partners_page_get_type },
  { "diffusion", N_("Diffusion"), "gev-diffusion-symbolic", NULL, gev_diffusion_page_get_type },
  { "knowledge", N_("Knowledge needs"), "gev-knowledge-symbolic", NULL, gev_knowledge_page_get_type },
  { "barometer", N_("Barometer"), "gev-barometer-symbolic", NULL, gev_barometer_page_get_type },
  { "reports", N_("Reports"), "gev-reports-symbolic", NULL, gev_reports_page_get_type },
  { "exchange", N_("Exchange"), "gev-exchange-symbolic", NULL, gev_exchange_page_get_type },
  { "project", NULL, NULL, "projects", gev_project_page_get_type },
  { "call", NULL, NULL, "money", gev_call_page_get_type },
  { "programme", NULL, NULL, "overview", gev_programme_page_get_type },
};

/**
 * gev_places_get:
 * @n_places: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_places): the places of the window
 */
const GevPlace *
gev_places_get (guint *n_places)
{
  *n_places = G_N_ELEMENTS (places);

  return places;
}

/**
 * gev_places_find:
 * @name: the name of a place
 *
 * Returns: (transfer none) (nullable): the place
 */
const GevPlace *
gev_places_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_str_equal (places[i].name, name))
      return &places[i];

  return NULL;
}

/**
 * gev_places_find_for_record:
 * @record: a record
 *
 * Returns: (transfer none) (nullable): the name of the place that shows it
 */
const char *
gev_places_find_for_record (GevRecord *record)
{
  if (GEV_IS_PROJECT (record) || (GEV_IS_BENEFIT (record) && gev_record_has (record, GEV_BENEFIT_PROJECT)))
    return "project";
  if (GEV_IS_PROGRAMME (record) || GEV_IS_BENEFIT (record) ||
      (GEV_IS_MAP_NODE (record) && gev_record_has (record, GEV_MAP_NODE_PROGRAMME)))
    return "programme";
  if (GEV_IS_ACTION (record) || GEV_IS_CHAMPION (record) || GEV_IS_ASSESSMENT (record) ||
      GEV_IS_ASSESSMENT_ANSWER (record))
    return "ecosystem";
  if (GEV_IS_CALL (record) || GEV_IS_APPLICATION (record))
    return "call";
  if (GEV_IS_POINTS_TABLE (record))
    return "indicators";
  if (GEV_IS_GOAL (record))
    return "goals";
  if (GEV_IS_IDEA_SCORE (record) || GEV_IS_IDEA_CRITERION (record))
    return "ideas";
  if (GEV_IS_ACTOR (record))
    return "partners";
  if (GEV_IS_ADOPTION (record))
    return "diffusion";
  if (gev_project_page_find_project (record) != NULL)
    return "project";

  if (GEV_IS_KNOWLEDGE_NEED (record))
    return "knowledge";
  if (GEV_IS_BAROMETER_ANSWER (record))
    return "barometer";

  return NULL;
}

/**
 * gev_places_find_owner:
 * @store: the portfolio
 * @record: a record
 *
 * Returns: (transfer full) (nullable): the record that it belongs to, as the
 *   description of its type says
 */
GevRecord *
gev_places_find_owner (GevStore  *store,
                       GevRecord *record)
{
  GevRecordClass *klass = GEV_RECORD_GET_CLASS (record);

  for (guint i = GEV_RECORD_N_FIELDS; i < klass->n_fields; i++)
    if ((gev_record_class_get_field (klass, i)->flags & GEV_FIELD_OWNER) != 0 && gev_record_has (record, i))
      return gev_store_get (store, gev_record_get_text (record, i), NULL);

  return NULL;
}

/**
 * gev_places_find_shown:
 * @store: the portfolio
 * @record: a record
 *
 * Returns: (transfer full) (nullable): what to go to for @record: itself, or
 *   the nearest of those it belongs to that has a place
 */
GevRecord *
gev_places_find_shown (GevStore  *store,
                       GevRecord *record)
{
  g_autoptr (GevRecord) shown = g_object_ref (record);

  while (shown != NULL && gev_places_find_for_record (shown) == NULL)
    {
      GevRecord *owner = gev_places_find_owner (store, shown);

      g_object_unref (shown);
      shown = owner;
    }

  return g_steal_pointer (&shown);
}
