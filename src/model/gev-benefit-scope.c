/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-benefit-scope.h"

#include "gev-benefit.h"
#include "gev-programme.h"
#include "gev-project.h"

static gboolean
is_in_groups (gpointer benefit,
              guint    groups)
{
  int group = gev_record_get_choice (benefit, GEV_BENEFIT_GROUP);

  return groups == 0 || (group >= 0 && (groups & (1u << group)) != 0);
}

static void
add_benefits (GPtrArray *benefits,
              GPtrArray *more,
              guint      groups)
{
  for (guint i = 0; i < more->len; i++)
    if (is_in_groups (more->pdata[i], groups))
      g_ptr_array_add (benefits, more->pdata[i]);
}

static GPtrArray *
get_owned (GevRecordSet *set,
           guint         field,
           gpointer      owner)
{
  return gev_record_set_get_referring (set, GEV_TYPE_BENEFIT, field, gev_record_get_uuid (owner));
}

/**
 * gev_benefit_scope_collect:
 * @set: a set that holds the benefits and the projects
 * @scope: (nullable) (type GevRecord): a programme (its own benefits and those
 *   of its projects), a project or one benefit; %NULL for the whole portfolio
 * @groups: only benefits in these groups of the plan, a mask of
 *   1 << #GevBenefitGroup; 0 for all, those without a group too
 *
 * Returns: (transfer container) (element-type GevBenefit): the benefits
 */
GPtrArray *
gev_benefit_scope_collect (GevRecordSet *set,
                           gpointer      scope,
                           guint         groups)
{
  GPtrArray *benefits = g_ptr_array_new ();

  if (scope == NULL)
    {
      add_benefits (benefits, gev_record_set_get_all (set, GEV_TYPE_BENEFIT), groups);
    }
  else if (GEV_IS_PROGRAMME (scope))
    {
      GPtrArray *projects = gev_record_set_get_referring (set, GEV_TYPE_PROJECT, GEV_PROJECT_PROGRAMME,
                                                          gev_record_get_uuid (scope));

      add_benefits (benefits, get_owned (set, GEV_BENEFIT_PROGRAMME, scope), groups);
      for (guint i = 0; i < projects->len; i++)
        add_benefits (benefits, get_owned (set, GEV_BENEFIT_PROJECT, projects->pdata[i]), groups);
    }
  else if (GEV_IS_PROJECT (scope))
    {
      add_benefits (benefits, get_owned (set, GEV_BENEFIT_PROJECT, scope), groups);
    }
  else if (is_in_groups (scope, groups))
    {
      g_ptr_array_add (benefits, scope);
    }

  return benefits;
}
