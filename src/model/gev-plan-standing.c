/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-plan-standing.h"

#include "gev-prerequisite.h"

/**
 * gev_plan_standing_add:
 * @self: what was counted so far; begin with zeros
 * @benefit: a benefit
 * @prerequisites: (element-type GevPrerequisite): what must happen before it
 * @today: the day that it is
 *
 * Counts the benefit, whether its owner has accepted it, and what must happen first. The rule is ours: what is due
 * today is not overdue yet.
 */
void
gev_plan_standing_add (GevPlanStanding *self,
                       GevBenefit      *benefit,
                       GPtrArray       *prerequisites,
                       GevDate          today)
{
  if (gev_record_get_choice (benefit, GEV_BENEFIT_STATE) == GEV_BENEFIT_STOPPED)
    return;
  if (!gev_record_get_flag (benefit, GEV_BENEFIT_DIS_BENEFIT))
    {
      self->n_benefits++;
      self->n_accepted += gev_record_has (benefit, GEV_BENEFIT_ACCEPTED);
    }
  for (guint i = 0; i < prerequisites->len; i++)
    {
      gpointer prerequisite = g_ptr_array_index (prerequisites, i);
      GevDate deadline = gev_record_get_date (prerequisite, GEV_PREREQUISITE_DEADLINE);
      gboolean is_done = gev_record_has (prerequisite, GEV_PREREQUISITE_DONE);

      self->n_prerequisites++;
      self->n_done += is_done;
      self->n_overdue += !is_done && deadline != GEV_DATE_NONE && deadline < today;
    }
}
