/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-plan-change.h"

#include <glib/gi18n-lib.h>

/**
 * GevPlanChange:
 *
 * What the baseline and target of a benefit were before they were changed, and why
 * they were.
 */
struct _GevPlanChange
{
  GevRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GevPlanChange, gev_plan_change, GEV_TYPE_RECORD)

static const GevField fields[GEV_PLAN_CHANGE_N_FIELDS] = {
  [GEV_PLAN_CHANGE_BENEFIT] = {
    "benefit", GEV_FIELD_REFERENCE, GEV_FIELD_REQUIRED | GEV_FIELD_OWNER, N_("Benefit"),
    N_("The benefit whose plan was changed"),
    .target = gev_benefit_get_type,
  },
  [GEV_PLAN_CHANGE_DATE] = {
    "date", GEV_FIELD_DATE, GEV_FIELD_REQUIRED, N_("Date"),
    N_("The day of the change"),
  },
  [GEV_PLAN_CHANGE_REASON] = {
    "reason", GEV_FIELD_PROSE, GEV_FIELD_REQUIRED, N_("Reason"),
    N_("Why it was changed"),
  },
  [GEV_PLAN_CHANGE_DECIDED_BY] = {
    "decided-by", GEV_FIELD_TEXT, GEV_FIELD_PERSONAL, N_("Decided by"),
    N_("Name or role of the one who decided"),
  },
  [GEV_PLAN_CHANGE_BASELINE] = {
    "baseline", GEV_FIELD_DECIMAL, 0, N_("Earlier baseline"),
    N_("The baseline before the change"),
    .minimum = -GEV_DECIMAL_MAX, .maximum = GEV_DECIMAL_MAX,
  },
  [GEV_PLAN_CHANGE_BASELINE_DATE] = {
    "baseline-date", GEV_FIELD_DATE, 0, N_("Earlier baseline date"),
    N_("The day of the baseline before the change"),
  },
  [GEV_PLAN_CHANGE_TARGET] = {
    "target", GEV_FIELD_DECIMAL, 0, N_("Earlier target"),
    N_("The target before the change"),
    .minimum = -GEV_DECIMAL_MAX, .maximum = GEV_DECIMAL_MAX,
  },
  [GEV_PLAN_CHANGE_TARGET_DATE] = {
    "target-date", GEV_FIELD_DATE, 0, N_("Earlier target date"),
    N_("The target date before the change"),
  },
};

static void
gev_plan_change_class_init (GevPlanChangeClass *klass)
{
  GevRecordClass *record_class = GEV_RECORD_CLASS (klass);

  gev_record_class_describe (record_class, "plan-change", "plan-changes", fields, GEV_PLAN_CHANGE_N_FIELDS);
  record_class->label = N_("Change of plan");
  record_class->label_plural = N_("Changes of plans");
  record_class->order_field = GEV_PLAN_CHANGE_DATE;
}

static void
gev_plan_change_init (GevPlanChange *self)
{
}

/* The fields of a benefit that are its promise, and where a change of plan keeps
 * what they were. */
static const struct
{
  guint now;
  guint earlier;
} promise[] = {
  { GEV_BENEFIT_BASELINE, GEV_PLAN_CHANGE_BASELINE },
  { GEV_BENEFIT_BASELINE_DATE, GEV_PLAN_CHANGE_BASELINE_DATE },
  { GEV_BENEFIT_TARGET, GEV_PLAN_CHANGE_TARGET },
  { GEV_BENEFIT_TARGET_DATE, GEV_PLAN_CHANGE_TARGET_DATE },
};

/**
 * gev_plan_change_is_needed:
 * @before: a benefit as it is kept
 * @after: the same benefit as it is to be kept
 * @is_measured: whether it has been measured
 *
 * A promise that somebody has accepted, or that has been measured against, is not
 * changed without a reason. What was not said before is no change.
 *
 * Returns: whether a baseline or a target is changed so that a reason is called for
 */
gboolean
gev_plan_change_is_needed (GevBenefit *before,
                           GevBenefit *after,
                           gboolean    is_measured)
{
  if (!is_measured && !gev_record_has (before, GEV_BENEFIT_ACCEPTED))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (promise); i++)
    if (gev_record_has (before, promise[i].now) &&
        !gev_value_equal (gev_record_class_get_field (GEV_RECORD_GET_CLASS (before), promise[i].now),
                          &gev_record_get_values (before)[promise[i].now],
                          &gev_record_get_values (after)[promise[i].now]))
      return TRUE;

  return FALSE;
}

/**
 * gev_plan_change_new:
 * @before: a benefit as it is kept
 * @date: the day of the change
 *
 * Returns: (transfer full): a change that keeps its baseline and target; the
 *   reason is yet to be given
 */
GevPlanChange *
gev_plan_change_new (GevBenefit *before,
                     GevDate     date)
{
  GevRecord *self = gev_record_new (GEV_TYPE_PLAN_CHANGE);

  gev_record_set_text (self, GEV_PLAN_CHANGE_BENEFIT, gev_record_get_uuid (before));
  gev_record_set_number (self, GEV_PLAN_CHANGE_DATE, date);
  for (guint i = 0; i < G_N_ELEMENTS (promise); i++)
    gev_record_set_value (self, promise[i].earlier, &gev_record_get_values (before)[promise[i].now]);

  return GEV_PLAN_CHANGE (self);
}
