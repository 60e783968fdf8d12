/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-plan-point.h"

#include <glib/gi18n-lib.h>

#include "gev-format.h"

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

/**
 * gev_plan_point_check:
 * @self: a plan point
 * @benefit: the benefit whose plan it is part of
 * @others: (element-type GevPlanPoint): the plan points of the benefit; @self
 *   may be among them
 * @problems: (element-type GevProblem): where problems are added
 *
 * Finds what is wrong with the point beside the plan that it is part of: it
 * lies after the baseline and before the target, on a day of its own.
 */
void
gev_plan_point_check (GevPlanPoint *self,
                      GevBenefit   *benefit,
                      GPtrArray    *others,
                      GPtrArray    *problems)
{
  const GevLanguage *language = gev_language_get_default ();
  GevDate date = gev_record_get_date (self, GEV_PLAN_POINT_DATE);
  GevDate from = gev_record_get_date (benefit, GEV_BENEFIT_BASELINE_DATE);
  GevDate to = gev_record_get_date (benefit, GEV_BENEFIT_TARGET_DATE);

  if (date == GEV_DATE_NONE)
    return;
  if (from != GEV_DATE_NONE && date <= from)
    {
      g_autofree char *day = gev_format_date (language, from, GEV_DATE_FORM_SHORT);

      gev_record_add_problem (problems, GEV_PLAN_POINT_DATE,
                              _("A plan point must come after the baseline, %s."), day);
    }
  if (to != GEV_DATE_NONE && date >= to)
    {
      g_autofree char *day = gev_format_date (language, to, GEV_DATE_FORM_SHORT);

      gev_record_add_problem (problems, GEV_PLAN_POINT_DATE,
                              _("A plan point must come before the target, %s."), day);
    }
  for (guint i = 0; i < others->len; i++)
    if (!g_str_equal (gev_record_get_uuid (g_ptr_array_index (others, i)), gev_record_get_uuid (self)) &&
        gev_record_get_date (g_ptr_array_index (others, i), GEV_PLAN_POINT_DATE) == date)
      gev_record_add_problem (problems, GEV_PLAN_POINT_DATE, _("There is a plan point on that day already."));
}
