/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-calculation-factor.h"

#include <glib/gi18n-lib.h>

#include "gev-benefit.h"

/**
 * GevCalculationFactor:
 *
 * One number in the calculation that a benefit’s value is built from.
 */
struct _GevCalculationFactor
{
  GevRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GevCalculationFactor, gev_calculation_factor, GEV_TYPE_RECORD)

static const GevField fields[GEV_CALCULATION_FACTOR_N_FIELDS] = {
  [GEV_CALCULATION_FACTOR_BENEFIT] = {
    "benefit", GEV_FIELD_REFERENCE, GEV_FIELD_REQUIRED | GEV_FIELD_OWNER, N_("Benefit"),
    N_("The benefit that is calculated"),
    .target = gev_benefit_get_type,
  },
  [GEV_CALCULATION_FACTOR_FACTOR] = {
    "factor", GEV_FIELD_CHOICE, GEV_FIELD_REQUIRED, N_("Factor"),
    N_("What the number is in the template"),
    .vocabulary = &gev_calculation_factor_vocabulary,
  },
  [GEV_CALCULATION_FACTOR_VALUE] = {
    "value", GEV_FIELD_DECIMAL, GEV_FIELD_REQUIRED, N_("Likely"),
    N_("The value counted with"),
    .minimum = -GEV_DECIMAL_MAX, .maximum = GEV_DECIMAL_MAX,
  },
  [GEV_CALCULATION_FACTOR_LOW] = {
    "low", GEV_FIELD_DECIMAL, 0, N_("Low"),
    N_("The least it may be"),
    .minimum = -GEV_DECIMAL_MAX, .maximum = GEV_DECIMAL_MAX,
  },
  [GEV_CALCULATION_FACTOR_HIGH] = {
    "high", GEV_FIELD_DECIMAL, 0, N_("High"),
    N_("The most it may be"),
    .minimum = -GEV_DECIMAL_MAX, .maximum = GEV_DECIMAL_MAX,
  },
  [GEV_CALCULATION_FACTOR_SOURCE] = {
    "source", GEV_FIELD_TEXT, 0, N_("Source"),
    N_("Where the number comes from"),
  },
};

static void
gev_calculation_factor_validate (GevRecord *self,
                                 GPtrArray *problems)
{
  GevDecimal likely = gev_record_get_number (self, GEV_CALCULATION_FACTOR_VALUE);

  if (!gev_record_has (self, GEV_CALCULATION_FACTOR_VALUE))
    return;
  if (gev_record_has (self, GEV_CALCULATION_FACTOR_LOW) &&
      gev_record_get_number (self, GEV_CALCULATION_FACTOR_LOW) > likely)
    gev_record_add_problem (problems, GEV_CALCULATION_FACTOR_LOW, _("The low value is above the likely one."));
  if (gev_record_has (self, GEV_CALCULATION_FACTOR_HIGH) &&
      gev_record_get_number (self, GEV_CALCULATION_FACTOR_HIGH) < likely)
    gev_record_add_problem (problems, GEV_CALCULATION_FACTOR_HIGH, _("The high value is below the likely one."));
}

static void
gev_calculation_factor_class_init (GevCalculationFactorClass *klass)
{
  GevRecordClass *record_class = GEV_RECORD_CLASS (klass);

  gev_record_class_describe (record_class, "calculation-factor", "calculation-factors", fields,
                             GEV_CALCULATION_FACTOR_N_FIELDS);
  record_class->label = N_("Factor of a calculation");
  record_class->label_plural = N_("Factors of calculations");
  record_class->order_field = GEV_CALCULATION_FACTOR_FACTOR;
  record_class->validate = gev_calculation_factor_validate;
}

static void
gev_calculation_factor_init (GevCalculationFactor *self)
{
}
