/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gev-measurement.h"

#include <glib/gi18n-lib.h>

#include "gev-benefit.h"

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
