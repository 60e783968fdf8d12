/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gev-benefit.h"

G_BEGIN_DECLS

/**
 * GevPlanStanding:
 * @n_benefits: how many benefits are counted; dis-benefits and those that are given up are not
 * @n_accepted: how many of them their owners have accepted
 * @n_prerequisites: how many things must happen first
 * @n_done: how many of them are done
 * @n_overdue: how many of them are past their deadline
 *
 * How far the plan of a project is agreed and prepared.
 */
typedef struct
{
  guint n_benefits;
  guint n_accepted;
  guint n_prerequisites;
  guint n_done;
  guint n_overdue;
} GevPlanStanding;

void gev_plan_standing_add (GevPlanStanding *self,
                            GevBenefit      *benefit,
                            GPtrArray       *prerequisites,
                            GevDate          today);

G_END_DECLS
