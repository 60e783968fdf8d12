/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-measurement.h"

#include <glib/gi18n-lib.h>

#include "gev-format.h"

/**
 * GevMeasurement:
 *
 * A value of a benefit on a day (måling).
 */
struct _GevMeasurement
{
  GevRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (GevMeasurement, gev_measurement, GEV_TYPE_RECORD)

static const GevField fields[GEV_MEASUREMENT_N_FIELDS] = {
  [GEV_MEASUREMENT_BENEFIT] = {
    "benefit", GEV_FIELD_REFERENCE, GEV_FIELD_REQUIRED | GEV_FIELD_OWNER, N_("Benefit"),
    N_("The benefit that was measured"),
    .target = gev_benefit_get_type,
  },
  [GEV_MEASUREMENT_DATE] = {
    "date", GEV_FIELD_DATE, GEV_FIELD_REQUIRED, N_("Date"),
    N_("The day that the value holds for"),
  },
  [GEV_MEASUREMENT_VALUE] = {
    "value", GEV_FIELD_DECIMAL, GEV_FIELD_REQUIRED, N_("Value"),
    N_("The value measured, in the unit of the benefit"),
    .minimum = -GEV_DECIMAL_MAX, .maximum = GEV_DECIMAL_MAX,
  },
  [GEV_MEASUREMENT_KNOWN_BY] = {
    "known-by", GEV_FIELD_CHOICE, 0, N_("How known"),
    N_("By own judgement, by asking users, or tested against the goal"),
    .vocabulary = &gev_known_by_vocabulary,
  },
  [GEV_MEASUREMENT_NOTE] = {
    "note", GEV_FIELD_PROSE, 0, N_("Note"),
    N_("What should be known of the measurement"),
  },
};

static void
gev_measurement_class_init (GevMeasurementClass *klass)
{
  GevRecordClass *record_class = GEV_RECORD_CLASS (klass);

  gev_record_class_describe (record_class, "measurement", "measurements", fields, GEV_MEASUREMENT_N_FIELDS);
  record_class->label = N_("Measurement");
  record_class->label_plural = N_("Measurements");
  record_class->order_field = GEV_MEASUREMENT_DATE;
}

static void
gev_measurement_init (GevMeasurement *self)
{
}

/**
 * gev_measurement_check:
 * @self: a measurement
 * @benefit: the benefit that it measures
 * @problems: (element-type GevProblem): where problems are added
 *
 * Finds what is wrong with the measurement beside its benefit: nothing can be
 * measured before the day that it is compared with, nor on a day to come.
 */
void
gev_measurement_check (GevMeasurement *self,
                       GevBenefit     *benefit,
                       GPtrArray      *problems)
{
  GevDate date = gev_record_get_date (self, GEV_MEASUREMENT_DATE);
  GevDate baseline_date = gev_record_get_date (benefit, GEV_BENEFIT_BASELINE_DATE);

  if (date == GEV_DATE_NONE)
    return;
  if (baseline_date != GEV_DATE_NONE && date < baseline_date)
    {
      g_autofree char *day =
        gev_format_date (gev_language_get_default (), baseline_date, GEV_DATE_FORM_SHORT);

      gev_record_add_problem (problems, GEV_MEASUREMENT_DATE,
                              _("The measurement is from before the baseline, %s."), day);
    }
  if (date > gev_date_today ())
    gev_record_add_problem (problems, GEV_MEASUREMENT_DATE, _("The day of the measurement has not come yet."));
}
