/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-plan-point.h"

#include <glib/gi18n-lib.h>

#include "gev-benefit.h"

/**
 * GevPlanPoint:
 *
 * A value planned between the baseline and the target.
 */
struct _GevPlanPoint
{
  GevRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GevPlanPoint, gev_plan_point, GEV_TYPE_RECORD)

static const GevField fields[GEV_PLAN_POINT_N_FIELDS] = {
  [GEV_PLAN_POINT_BENEFIT] = {
    "benefit", GEV_FIELD_REFERENCE, GEV_FIELD_REQUIRED | GEV_FIELD_OWNER, N_("Benefit"),
    N_("The benefit whose plan it is part of"),
    .target = gev_benefit_get_type,
  },
  [GEV_PLAN_POINT_DATE] = {
    "date", GEV_FIELD_DATE, GEV_FIELD_REQUIRED, N_("Date"),
    N_("The day the value shall be reached"),
  },
  [GEV_PLAN_POINT_VALUE] = {
    "value", GEV_FIELD_DECIMAL, GEV_FIELD_REQUIRED, N_("Value"),
    N_("The value planned for that day, counted as the baseline and the target are"),
    .minimum = -GEV_DECIMAL_MAX, .maximum = GEV_DECIMAL_MAX,
  },
};

static void
gev_plan_point_class_init (GevPlanPointClass *klass)
{
  GevRecordClass *record_class = GEV_RECORD_CLASS (klass);

  gev_record_class_describe (record_class, "plan-point", "plan-points", fields, GEV_PLAN_POINT_N_FIELDS);
  record_class->label = N_("Plan point");
  record_class->label_plural = N_("Plan points");
  record_class->order_field = GEV_PLAN_POINT_DATE;
}

static void
gev_plan_point_init (GevPlanPoint *self)
{
}
